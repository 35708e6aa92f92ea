"""The page of a statement, part by part."""
