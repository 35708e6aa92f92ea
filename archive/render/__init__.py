"""Views to bytes: templates, and the files that pages load."""
