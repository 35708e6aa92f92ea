"""The program behind the Register: content is read, compiled into a database, and rendered as a site."""
