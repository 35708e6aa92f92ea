"""A line that shows how far a build has come, on a terminal and once it takes longer than a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds before the line appears."""

INTERVAL = 0.1
"""Seconds between two changes of the line."""


def shown(items: Iterable[T], total: int, what: str) -> Iterator[T]:
    """Pass items on, and say on standard error how many of `total` are done. Says nothing to a file or pipe."""
    if not sys.stderr.isatty():
        yield from items
        return
    began = last = time.monotonic()
    for done, item in enumerate(items, 1):
        yield item
        now = time.monotonic()
        if now - began > PATIENCE and now - last > INTERVAL:
            last = now
            print(f"\r{what}: {done} of {total}", end="", file=sys.stderr, flush=True)
    if last > began:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
