"""What is published for other programs below data/v1: JSON, CSV tables, Popolo, and what describes them."""
