"""`build.py fmt`."""
