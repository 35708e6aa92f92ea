"""The benchmark: an invented archive of any size, and what it costs to build it and to keep it up to date."""
