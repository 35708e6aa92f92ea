"""This register's own content: what holds for any that is right."""
