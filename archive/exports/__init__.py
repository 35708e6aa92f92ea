"""Serialisers: one module for each format that is not a page to read."""
