"""Remarks: where they stand in front matter, and what each is about.

A remark behind something is about it. A remark in a line of its own is about what follows, unless it is indented
further than that: then it is about what stands above, at the depth that its indentation says.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from yaml import ScalarToken, Token

from archive.commands.fmt.front_matter.tree import Entry, Front, Group, Remark, Text

REMARK = re.compile("#[^\n]*")
HEADER = re.compile(r"[|>][^\n]*?[ \t](#[^\n]*)")
"""The line with | or > above a text, if there is a remark in it."""

MARKER = re.compile(r"[ \t]*|(?:---|\.\.\.)[ \t]+")
"""What a line may hold before a remark, for the remark to stand alone."""

BLANK_BELOW = re.compile(r"\n[ \t]*(?:\n|\Z)")


def find(text: str, found: Sequence[Token]) -> list[Remark]:
    """Every remark of a YAML text that has these tokens. Raises ValueError for what is neither remark nor token."""
    return [_remark(text, start, end) for start, end in _spans(text, found)]


def _spans(text: str, found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where remarks begin and end: what stands between tokens and is no white space."""
    for token, following in pairwise(found):
        start, end = token.start_mark.index, token.end_mark.index
        if isinstance(token, ScalarToken) and (header := HEADER.match(text, start, end)):
            yield header.span(1)
        gap = text[end : following.start_mark.index]
        if REMARK.sub("", gap).strip():
            raise ValueError(f"“{gap}” is no remark")
        yield from ((end + match.start(), end + match.end()) for match in REMARK.finditer(gap))


def _remark(text: str, start: int, end: int) -> Remark:
    line = text.rfind("\n", 0, start) + 1
    above = text.rfind("\n", 0, max(line - 1, 0)) + 1
    marked = text.startswith(("---", "..."), line)
    return Remark(
        text=text[start:end].rstrip(),
        start=start,
        column=0 if marked else start - line,
        alone=MARKER.fullmatch(text, line, start) is not None,
        apart=line > 0 and not text[above:line].strip(),
        ends=BLANK_BELOW.match(text, end) is not None,
    )


def attach(root: Group, found: Sequence[Remark]) -> Front:
    """Put each remark with what it is about; those before the first key and above a blank line are about the whole."""
    attaching = _Attaching(root)
    for remark in found:
        attaching.take(remark)
    for first in root.entries[:1]:
        ends = [number for number, remark in enumerate(first.above, 1) if remark.ends and remark.start < first.start]
        count = ends[-1] if ends else 0
        attaching.front.head, first.above = first.above[:count], first.above[count:]
    return attaching.front


class _Attaching:
    """Takes one remark after another, in their order.

    `next` is the number of the entry that follows the remark, and `deepest` how many of the entries that are open there
    a remark may still be about.
    """

    def __init__(self, root: Group) -> None:
        self.front = Front(root)
        self.every = list(_walk(root))
        self.starts = [entry.start for entry in self.every]
        self.next, self.deepest = -1, 0

    def take(self, remark: Remark) -> None:
        following = bisect_right(self.starts, remark.start)
        if following != self.next:
            self.next, self.deepest = following, len(self.every)
        path, group = _open_at(self.front.root, remark.start)
        if not path:
            self._before_or_after(remark)
        elif not remark.alone:
            path[-1].behind.append(remark)
        elif path[-1].value.start > remark.start:
            _first_line(path[-1]).above.append(remark)
        elif group.flow:
            self._in_brackets(remark, path, group)
        else:
            self._by_indentation(remark, path)

    def _before_or_after(self, remark: Remark) -> None:
        """A remark before the first entry, or behind the bracket that ends the whole."""
        if self.next < len(self.every):
            self.every[0].above.append(remark)
        else:
            self.front.foot.append(remark)

    def _in_brackets(self, remark: Remark, path: list[Entry], group: Group) -> None:
        later = bisect_right(group.entries, remark.start, key=lambda entry: entry.start)
        if later < len(group.entries):
            group.entries[later].above.append(remark)
            return
        group.open_ended = True
        owner = next((entry for entry in reversed(path) if entry.value is group), None)
        (owner.below if owner else self.front.foot).append(remark)

    def _by_indentation(self, remark: Remark, path: list[Entry]) -> None:
        """Below the deepest entry to whose right it begins; but one that follows another is never deeper."""
        following = self.every[self.next] if self.next < len(self.every) else None
        edge = following.column if following else path[0].column
        if remark.column <= edge:
            self.deepest = 0
        outer = [entry for entry in path[: self.deepest] if entry.column < remark.column]
        self.deepest = len(outer)
        if outer:
            outer[-1].below.append(remark)
        else:
            (following.above if following else self.front.foot).append(remark)


def _first_line(entry: Entry) -> Entry:
    """Where a remark belongs that stands between a key, or a hyphen, and its value: what its line is above of."""
    value = entry.value
    return value.entries[0] if isinstance(value, Group) and not value.flow else entry


def _open_at(root: Group, place: int) -> tuple[list[Entry], Group]:
    """The entries in which a place lies or that end before it, from the outermost on, and the innermost group."""
    path: list[Entry] = []
    group = root
    value: Text | Group = root
    while isinstance(value, Group) and not (value.flow and value.end <= place):
        group = value
        started = bisect_left(group.entries, place, key=lambda entry: entry.start)
        if not started:
            break
        path.append(group.entries[started - 1])
        value = path[-1].value
    return path, group


def _walk(group: Group) -> Iterator[Entry]:
    for entry in group.entries:
        yield entry
        if isinstance(entry.value, Group):
            yield from _walk(entry.value)
