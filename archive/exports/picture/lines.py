"""Text broken into lines by the widths of its words."""

from functools import lru_cache

from archive.exports.picture.letters import Face, places_of, space, width

ELLIPSIS = "…"


def broken(text: str, face: Face, room: int, most: int) -> tuple[list[str], bool]:
    """The lines of a text, and whether it is whole: one longer than `most` lines is cut at a word, with an ellipsis."""
    words = [part for long in text.split(" ") for part in _parts(long, face, room)]
    lines: list[str] = []
    line, pen = "", 0
    for part in words:
        wide = width(part, face)
        if line and pen + space(face) + wide > room:
            lines.append(line)
            line, pen = "", 0
            if len(lines) == most:
                return [*lines[:-1], _ended(lines[-1], face, room)], False
        line, pen = (f"{line} {part}", pen + space(face) + wide) if line else (part, wide)
    return [*lines, line], True


def cut(text: str, face: Face, room: int) -> str:
    """A text on one line, cut at a word where it is longer."""
    return broken(text, face, room, 1)[0][0]


def width_of(text: str, face: Face) -> int:
    """The width of a line in pixels."""
    words = text.split(" ")
    return sum(width(part, face) for part in words) + space(face) * (len(words) - 1)


def _ended(line: str, face: Face, room: int) -> str:
    """A line with an ellipsis behind it, without what leaves no room for one: words, and letters of a word alone."""
    while width_of(f"{line} {ELLIPSIS}", face) > room:
        line = line.rpartition(" ")[0] or line[:-1]
    return f"{line} {ELLIPSIS}"


@lru_cache(10_000)
def _parts(long: str, face: Face, room: int) -> tuple[str, ...]:
    """A word; one wider than a line in parts that are not."""
    parts, start = [], 0
    ends = places_of(long, face)
    for number in range(1, len(long) + 1):
        if ends[number] - ends[start] >= room:
            parts.append(long[start : number - 1])
            start = number - 1
    return (*parts, long[start:])
