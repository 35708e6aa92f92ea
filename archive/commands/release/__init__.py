"""`build.py release`."""
