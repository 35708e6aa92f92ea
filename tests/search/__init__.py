"""A small index of invented statements, made from literal data, for tests of what a reader's browser does with one."""
