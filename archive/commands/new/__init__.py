"""`build.py new`."""
