"""Texts that people write: Markdown to HTML that does no harm."""
