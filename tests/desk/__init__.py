"""What editors type: each command, and the tools beside it."""
