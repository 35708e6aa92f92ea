"""Pages in a browser, as a reader has them."""
