"""How a record is cited: one neutral reference, the styles that readers use, and what reference managers read."""
