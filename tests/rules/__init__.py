"""Rules that content keeps, each broken in a folder of its own."""
