"""What needs no built site."""
