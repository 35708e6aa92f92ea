"""The next site, made beside the published one, and put in its place."""
