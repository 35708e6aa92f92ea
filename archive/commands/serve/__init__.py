"""`build.py serve`."""
