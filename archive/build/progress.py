"""What a build says while it works, on standard error: each step, if asked to."""

import sys
import time


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
