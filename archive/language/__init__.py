"""Dates, names, numbers and likeness: what words mean, in any record."""
