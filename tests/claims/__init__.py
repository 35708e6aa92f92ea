"""What a page states is what its record bears: small records, built, and what pages, feeds and data say of them."""
