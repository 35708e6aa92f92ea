"""Pasted lists of names, read."""
