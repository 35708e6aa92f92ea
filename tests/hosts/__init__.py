"""What gives a site out: servers and hosting services."""
