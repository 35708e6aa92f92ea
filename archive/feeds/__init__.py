"""What entries of feeds are made of."""
