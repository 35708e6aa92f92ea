"""`build.py addresses`."""
