"""Which content file takes more than its share of a build. It is named on standard error, and nothing else follows."""

import sys
import time
from collections.abc import Callable
from typing import ClassVar

from archive.problems.problem import printable

began = time.thread_time
"""The processor's time of this thread, in seconds: what is told does not depend on what else the machine does."""


class Costs:
    """The processor's time that each of some files took for what is being done with them."""

    share: ClassVar[float] = 2.0
    """Seconds that a file may take without being named; of hundreds of the longest real ones none takes a tenth."""

    wanted: ClassVar[bool] = True
    """Whether files are named at all; programs that read standard error are told problems alone."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}

    def add(self, name: str, since: float) -> None:
        """Add to a file's time what has passed since it `began`."""
        self._seconds[name] = self._seconds.get(name, 0.0) + time.thread_time() - since

    def tell(self, what: str, path_of: Callable[[str], str | None] = str) -> None:
        """Name each file that took more than its share; `path_of` says the path of one by the name it was added by."""
        for name, seconds in self._seconds.items():
            if self.wanted and seconds > self.share and (path := path_of(name)):
                message = f"{path}: {what} took {seconds:.1f} s, more than the {self.share:.1f} s of a file; divide it"
                print(printable(message), file=sys.stderr)
