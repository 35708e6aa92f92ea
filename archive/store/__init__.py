"""The compiled archive, a database, and what is asked of it."""
