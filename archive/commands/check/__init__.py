"""`build.py check`."""
