"""Content files to located, validated records."""
