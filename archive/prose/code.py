"""The code in a Markdown text: its blocks of code, and what stands between backticks. Nothing in it is a link."""

import re
from collections.abc import Callable

from archive.prose.blocks import read

BACKTICKS = re.compile(r"`+")
LETTER = re.compile(r"[^\n]")
INDENTED = re.compile(r"^[ \t>*+.):\d-]*(?: {4}|\t)", re.MULTILINE)
"""Where there may be a block of code without a backtick or a tilde."""


def without_code(text: str) -> str:
    """The text with blanks in place of its code: that of blocks, and what stands between as many backticks."""
    if "`" not in text and "~~~" not in text and not INDENTED.search(text):
        return text
    lines = text.split("\n")
    for _, block in read(text).walk():
        if block.kind in ("code", "fence"):
            _replace(lines, block.first, block.last, _blanks)
        elif block.kind == "table":
            for number in range(block.first, block.last + 1):
                _replace(lines, number, number, _without_spans)
        elif not block.blocks:
            _replace(lines, block.first, block.last, _without_spans)
    return "\n".join(lines)


def _replace(lines: list[str], first: int, last: int, change: Callable[[str], str]) -> None:
    lines[first : last + 1] = change("\n".join(lines[first : last + 1])).split("\n")


def _blanks(text: str) -> str:
    return LETTER.sub(" ", text)


def _without_spans(text: str) -> str:
    """Lines with blanks in place of what stands between as many backticks; none opens behind a backslash."""
    runs = list(BACKTICKS.finditer(text))
    later: dict[int, list[int]] = {}
    for number in reversed(range(len(runs))):
        later.setdefault(len(runs[number][0]), []).append(number)
    parts, done, number = list[str](), 0, 0
    while number < len(runs):
        same = later[len(runs[number][0])]
        while same and same[-1] <= number:
            same.pop()
        start = runs[number].start()
        if same and not text.endswith("\\", done, start):
            end = runs[same[-1]].end()
            parts += (text[done:start], " " * (end - start))
            done, number = end, same[-1]
        number += 1
    return "".join([*parts, text[done:]])
