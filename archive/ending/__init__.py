"""How a run ends: in one line that says what happened and what to do, and with a code that programs can tell apart."""

from typing import ClassVar

PROBLEMS, WRONG_USAGE, FAULT, SIGNAL = 1, 2, 70, 128
"""Exit codes. A fault is one of the program itself (EX_SOFTWARE of sysexits.h); the number of a signal is added."""


class Refused(Exception):
    """What was asked for cannot be done: one line that says what, where, and what to do about it."""

    complete: ClassVar[bool] = False
    """Whether the line says all, what became of the site too."""


class Ending:
    """What a line has to say of the site: nothing, where no build was asked for."""

    site = ""

    def begins(self, *, building: bool) -> None:
        """A run begins."""
        self.site = "the published site is as it was" if building else ""

    def shown(self) -> None:
        """Readers see the next site from now on, whatever happens."""
        self.site = "the new site is published" if self.site else ""

    def __call__(self, line: str) -> str:
        """A line, with what became of the site."""
        return f"{line}; {self.site}" if self.site else line


ENDING = Ending()
