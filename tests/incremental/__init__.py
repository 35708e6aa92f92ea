"""A small archive that is edited at random, and builds of it: what changed against what a clean build gives."""
