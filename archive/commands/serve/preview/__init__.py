"""The preview: what `build.py serve` shows, and the building behind it."""
