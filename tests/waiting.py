"""How long a test waits for what has to come: as long as it takes, on the slowest machine.

A test asks for the thing itself, again and again, and never for a time to have passed. What does not come is a fault,
and its test is ended; how soon is of no matter to a test that holds.
"""

import os
import time
from collections.abc import Callable

PATIENCE = float(os.environ.get("PATIENCE", "600"))
"""Seconds."""


def until(there: Callable[[], object], what: str) -> None:
    """Wait until something is there. Raises AssertionError, which says what is not, when patience is at its end."""
    end = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < end, f"{what} did not come"
        time.sleep(0.02)
