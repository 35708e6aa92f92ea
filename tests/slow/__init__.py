"""What takes long: random edits by the thousand, every key taken out, kills by the clock. For a night or a release."""
