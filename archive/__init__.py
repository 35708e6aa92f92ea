"""The program behind the Register: content is read, compiled into a database, and rendered as a site."""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - who has an older one is told so, before anything fails to be read
    sys.exit(f"Python {sys.version.split()[0]} is too old: 3.11 or newer is needed. Run `make PYTHON=python3.11`.")

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""Whatever else is installed on the machine decides nothing about records, and is not searched through."""
