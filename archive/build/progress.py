"""What a build says while it works, on standard error: each step if asked to, and how far it has come.

The line that counts appears on a terminal only, and once the work takes longer than a second.
"""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds before the line appears."""

INTERVAL = 0.1
"""Seconds between two changes of the line."""


class Steps:
    """Says of each step, once it is done, what it did and how many seconds it took; nothing unless `wanted`."""

    def __init__(self, wanted: bool) -> None:
        self.wanted = wanted
        self.began = self.last = time.monotonic()

    @property
    def seconds(self) -> float:
        """The time since the first step began."""
        return time.monotonic() - self.began

    def done(self, step: str, *figures: str) -> None:
        """End a step; the next one begins."""
        began, self.last = self.last, time.monotonic()
        if self.wanted:
            print(f"{step}: {', '.join(figures)}; {self.last - began:.2f} s", file=sys.stderr)


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
