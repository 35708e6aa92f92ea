"""What checks and completes records while they are typed, and tells editors which keys there are."""
