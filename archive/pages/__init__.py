"""The kinds of page to read: one module each says the paths, what is read, and the view. See build/page_kinds.py."""
