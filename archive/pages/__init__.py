"""The kinds of page to read: one module each says the paths, what is read, and the view. See site_map.py."""
