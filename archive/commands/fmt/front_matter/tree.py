"""Front matter as its editor wrote it: keys, values and remarks, each with its place.

The tree of documents.py knows what front matter says. This one knows how it is written, too: quotes, brackets, lines.
It is made from the tokens of libyaml, and only of text that documents.py has read without a problem.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import BlockEntryToken, FlowEntryToken, KeyToken, ScalarToken, Token, ValueToken

FRAMING = (
    yaml.StreamStartToken,
    yaml.StreamEndToken,
    yaml.DirectiveToken,
    yaml.DocumentStartToken,
    yaml.DocumentEndToken,
)
KEYED = (yaml.BlockMappingStartToken, yaml.FlowMappingStartToken)
OPENING = (yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken)
CLOSING = (yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


@dataclass(slots=True)
class Remark:
    """A comment, from its # on.

    `alone` says that nothing stands before it in its line. `apart` says that the line above it is blank, and `ends`
    that the line below it is.
    """

    text: str
    start: int
    column: int
    alone: bool
    apart: bool
    ends: bool


@dataclass(slots=True)
class Text:
    """A key or value. `style` is its first sign: a quote, | or >, or nothing. Places count characters from 0."""

    value: str
    source: str
    style: str
    start: int
    end: int


@dataclass(slots=True)
class Group:
    """A list or, if `keyed`, a mapping.

    It stands in brackets if `flow`; only then is its end known. `open_ended` says that a remark is the last in them.
    """

    keyed: bool
    flow: bool
    start: int
    end: int = 0
    open_ended: bool = False
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """A key with its value or, without a key, an item of a list; and the remarks above, behind and below it."""

    key: Text | None
    value: Text | Group
    start: int
    column: int
    above: list[Remark] = field(default_factory=list)
    behind: list[Remark] = field(default_factory=list)
    below: list[Remark] = field(default_factory=list)


@dataclass(slots=True)
class Front:
    """Front matter. `head` are remarks about the whole of it, `foot` those that follow the last key."""

    root: Group
    head: list[Remark] = field(default_factory=list)
    foot: list[Remark] = field(default_factory=list)


def tokens(text: str) -> list[Token]:
    """The tokens of a YAML text, in order."""
    loader = yaml.CBaseLoader(text)
    try:
        return list(iter(loader.get_token, None))
    finally:
        loader.dispose()


def grow(text: str, found: list[Token]) -> Group:
    """The tree of a YAML text that has these tokens; an empty mapping where there are no keys."""
    growing = _Growing(text, found)
    root = growing.value() if growing.ahead else None
    return root if isinstance(root, Group) else Group(keyed=True, flow=False, start=len(text))


class _Growing:
    """Takes one token after another. What may follow what, the grammar and documents.py have seen to."""

    def __init__(self, text: str, found: list[Token]) -> None:
        self.text = text
        self.ahead = [token for token in reversed(found) if not isinstance(token, FRAMING)]

    def value(self) -> Text | Group:
        token: Any = self.ahead[-1]
        start: int = token.start_mark.index
        if isinstance(token, BlockEntryToken):  # a list that is indented no further than its key has no token
            return Group(keyed=False, flow=False, start=start, entries=list(self._items()))
        self.ahead.pop()
        if isinstance(token, ScalarToken):
            end: int = token.end_mark.index
            return Text(token.value, self.text[start:end], token.style or "", start, end)
        group = Group(isinstance(token, KEYED), isinstance(token, OPENING), start)
        group.entries += self._in_brackets(group) if group.flow else self._pairs() if group.keyed else self._items()
        group.end = self.ahead.pop().end_mark.index
        return group

    def _items(self) -> Iterator[Entry]:
        while isinstance(self.ahead[-1], BlockEntryToken):
            mark = self.ahead.pop().start_mark
            yield Entry(None, self.value(), mark.index, mark.column)

    def _pairs(self) -> Iterator[Entry]:
        while isinstance(self.ahead[-1], KeyToken):
            mark = self.ahead.pop().start_mark
            key = self.value()
            colon = self.ahead.pop()
            if not isinstance(key, Text) or not isinstance(colon, ValueToken):
                raise TypeError("documents.py lets through no key that is not text, and none without a value")
            yield Entry(key, self.value(), mark.index, mark.column)

    def _in_brackets(self, group: Group) -> Iterator[Entry]:
        while not isinstance(token := self.ahead[-1], CLOSING):
            mark: Any = token.start_mark
            if isinstance(token, FlowEntryToken):
                self.ahead.pop()
            elif group.keyed:
                yield from self._pairs()
            elif isinstance(token, KeyToken):  # [a: b] is a list of one mapping
                pairs = list(self._pairs())
                inner = Group(keyed=True, flow=True, start=mark.index, end=pairs[0].value.end, entries=pairs)
                yield Entry(None, inner, mark.index, mark.column)
            else:
                yield Entry(None, self.value(), mark.index, mark.column)
