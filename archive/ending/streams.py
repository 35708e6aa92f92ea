"""Standard streams that never end a run: what cannot be written is lost, what cannot be spelt is spelt otherwise."""

import codecs
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO, cast

LEGIBLE = "legible"
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "·": "-"})
"""The signs that messages are set with, as a terminal of any encoding shows them."""


def legible(error: UnicodeError) -> tuple[str, int]:
    """How letters are spelt that a stream has no bytes for: our own signs plainly, others as Python escapes them."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end].translate(PLAIN)
    return letters.encode("ascii", "backslashreplace").decode("ascii"), error.end


class Stream:
    """A stream of text whose reader may leave and whose disk may be full; `lost` is why it took no more."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.lost: OSError | None = None

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except OSError as error:
            self._lose(error)
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError as error:
            self._lose(error)

    def _lose(self, error: OSError) -> None:
        """Let what is still to come go nowhere: Python would complain of it once more at its end."""
        self.lost = error
        with suppress(OSError), open(os.devnull, "ab") as nowhere:  # noqa: PTH123 (no file of ours)
            os.dup2(nowhere.fileno(), self._stream.fileno())

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


@contextmanager
def unfailing() -> Iterator[tuple[Stream, Stream]]:
    """Standard output and standard error that never fail, for as long as the block lasts, and something to read from.

    A stream that is closed leads nowhere: else the next file that is opened, a database perhaps, would have its number.
    """
    given = sys.stdin, sys.stdout, sys.stderr
    _occupy()
    codecs.register_error(LEGIBLE, legible)
    said, told = (Stream(_legible(stream)) for stream in (sys.stdout, sys.stderr))
    sys.stdin, sys.stdout, sys.stderr = given[0] or _nowhere("r"), cast(TextIO, said), cast(TextIO, told)
    try:
        yield said, told
    finally:
        said.flush()
        told.flush()
        sys.stdin, sys.stdout, sys.stderr = given


def _occupy() -> None:
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free, so this one


def _legible(stream: TextIO | None) -> TextIO:
    stream = stream or _nowhere("w")
    if reconfigure := getattr(stream, "reconfigure", None):
        reconfigure(errors=LEGIBLE)
    return stream


def _nowhere(mode: str) -> TextIO:
    return cast(TextIO, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123 (as long as the process)
