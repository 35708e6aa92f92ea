"""The code in a Markdown text: lines that are indented, and what stands between backticks. Nothing in it is a link."""

import re
from collections.abc import Iterator

BACKTICKS = re.compile(r"`+")
BLANK_LINES = re.compile(r"(\n(?:[ \t]*\n)+)")
BEGINS = re.compile(r"[ \t]*(?:[#>:+*=_\[-]|\d+\.)")
ENDS = re.compile(r"\||^[ \t]*(?:#|[=-]+[ \t]*$)")
ITEM = re.compile(r"^[ \t]*(?:[-*+:]|\d+\.|\[\^[^\]\n]+\]:)[ \t]", re.MULTILINE)


def without_code(text: str) -> str:
    """The text with blanks in place of its code: indented lines, and what stands between as many backticks.

    What is indented below an item or a note belongs to it; code there is indented further.
    """
    parts, depth = list[str](), 0
    for part in BLANK_LINES.split(text):
        if _level(part) > depth:
            part = re.sub(rf"\A\n*(?:(?: {{4}}|\t){{{min(depth + 1, 20)}}}.*(?:\n|\Z))+", _blanks, part)
        if part.strip():
            items = ITEM.findall(part)
            depth = _level(items[-1]) + 1 if items else _level(part)
        parts += map(_without_spans, _stretches(part)) if "`" in part else [part]
    return "".join(parts)


def _stretches(part: str) -> Iterator[str]:
    """Lines within which code may go on from one to the next: none of a new item, and none behind a heading."""
    lines = list[str]()
    for line in part.splitlines(keepends=True):
        if BEGINS.match(line):
            yield "".join(lines)
            lines = []
        lines.append(line)
        if ENDS.search(line):
            yield "".join(lines)
            lines = []
    yield "".join(lines)


def _level(text: str) -> int:
    """How many tabs, or four spaces each, the first line with text is indented."""
    indent = text[: len(text) - len(text.lstrip())].rpartition("\n")[2]
    return len(indent.expandtabs(4)) // 4


def _blanks(match: re.Match[str]) -> str:
    return re.sub(".", " ", match[0])


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
