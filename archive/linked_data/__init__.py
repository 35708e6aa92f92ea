"""What each page says of itself to programs: JSON-LD (W3C, 2020) in the words of schema.org."""
