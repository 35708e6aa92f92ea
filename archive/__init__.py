"""The program behind the Register: content is read, compiled into a database, and rendered as a site."""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""Whatever else is installed on the machine decides nothing about records, and is not searched through."""
