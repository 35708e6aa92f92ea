"""One run of the build: what changed, what has to be made again, and who does what."""
