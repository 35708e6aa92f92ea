"""What checks and completes records while they are typed."""
