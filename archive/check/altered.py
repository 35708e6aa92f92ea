"""What a tool made of a kept copy on its way: git, a mail program, an editor. Told by undoing it.

A copy is known by its SHA-256 alone, so each change that such tools make is taken back, and what has the SHA-256
then is the copy that was kept.
"""

import codecs
import hashlib
from collections.abc import Callable, Iterator

LARGEST = 4 * 1024 * 1024
"""Bytes of a copy that may be a text: a hundred ways are tried, each on all of it."""

Undo = tuple[str, Callable[[bytes], bytes]]
"""What was done, in words, and how to take it back."""

UNTOUCHED: Undo = ("", bytes)


def what_was_done(data: bytes, recorded: str) -> str:
    """What turned the file of this SHA-256 into these bytes, in words; "" where that cannot be told."""
    if len(data) > LARGEST:
        return ""
    for words, before in _before(data, (LINE_ENDS, LAST_LINES, MARKS, ENCODINGS)):
        if words and hashlib.sha256(before).hexdigest() == recorded:
            return ", ".join(words)
    return ""


def _before(data: bytes, kinds: tuple[tuple[Undo, ...], ...]) -> Iterator[tuple[tuple[str, ...], bytes]]:
    """What the bytes may have been, the less was done the sooner; what changes nothing is not tried again."""
    if not kinds:
        yield (), data
        return
    *others, last = kinds
    for words, undo in last:
        for before, found in _before(data, tuple(others)):
            taken_back = undo(found)
            if not words or taken_back != found:
                yield (*before, words) if words else before, taken_back


def _lines(end: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\n", end)


def _saved_again(now: str, before: str) -> Callable[[bytes], bytes]:
    """Save as it was before; what cannot be is left, and is then no copy that was kept."""

    def undo(data: bytes) -> bytes:
        try:
            return data.decode(now).encode(before)
        except UnicodeError:
            return data

    return undo


def _encodings() -> Iterator[Undo]:
    for name, codec in (("Windows-1252", "cp1252"), ("Latin-1", "latin-1"), ("UTF-16", "utf-16")):
        yield f"it is saved as UTF-8 and was {name}", _saved_again("utf-8", codec)
    yield "it is saved as Windows-1252 and was UTF-8", _saved_again("cp1252", "utf-8")


LINE_ENDS: tuple[Undo, ...] = (
    UNTOUCHED,
    ("its lines end in CRLF and ended in LF", lambda data: data.replace(b"\r\n", b"\n")),
    ("its lines ended in LF and do not any more", _lines(b"\n")),
    ("its lines ended in CRLF and do not any more", _lines(b"\r\n")),
    ("its lines ended in CR and do not any more", _lines(b"\r")),
)
LAST_LINES: tuple[Undo, ...] = (
    UNTOUCHED,
    ("a line end was added at its end", lambda data: data.removesuffix(b"\n").removesuffix(b"\r")),
    ("line ends were added at its end", lambda data: data.rstrip(b"\r\n")),
    ("the line end at its end was taken away", lambda data: data + b"\n"),
    ("the line end at its end was taken away", lambda data: data + b"\r\n"),
)
MARKS: tuple[Undo, ...] = (
    UNTOUCHED,
    ("a byte order mark was added", lambda data: data.removeprefix(codecs.BOM_UTF8)),
    ("the byte order mark was taken away", lambda data: codecs.BOM_UTF8 + data),
)
ENCODINGS: tuple[Undo, ...] = (UNTOUCHED, *_encodings())
