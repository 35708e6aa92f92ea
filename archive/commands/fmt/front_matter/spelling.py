"""One key or value, as it is written: without quotes that it does not need, and otherwise as its editor wrote it."""

import json
import re
from collections.abc import Iterator

from archive.commands.fmt.front_matter.tree import Text
from archive.read.located_yaml import Mapping, Scalar, compose

GUESSED = re.compile(
    r"(?i)[-+]?\.?[0-9][0-9a-fotxz_.:+ -]*|[-+]?\.(?:inf|nan)|true|false|yes|no|on|off|y|n|null|~|=|<<"
)
"""What readers of YAML, of 1.1 or 1.2, may take for something else than text, and a little more."""


def spell(text: Text, room: int) -> list[str]:
    """A value that stands behind a key or a hyphen: its lines, those below the first without their indentation.

    A value of several lines is put on one if that takes no more than `room` letters; else it keeps its lines.
    """
    if _stands_bare(text):
        return [text.source]
    ways = (lines for lines in _ways(text, room) if _behind_a_key(lines) == text.value)
    return next(ways, [_escaped(text.value)])


def spell_inline(text: Text) -> str:
    """A value that stands in brackets, on one line."""
    if _stands_bare(text):
        return text.source
    expected = {"key": text.value, "other": "x"}
    ways = (line for line in _lines(text) if _said(f"{{key: {line}, other: x}}") == expected)
    return next(ways, _escaped(text.value))


def spell_key(key: Text) -> str:
    """A key, without its colon."""
    if _stands_bare(key):
        return key.source
    ways = (line for line in _lines(key) if _said(f"{{{line}: x}}") == {key.value: "x"})
    return next(ways, _escaped(key.value))


def _stands_bare(text: Text) -> bool:
    """Whether a text is without quotes, on one line, and cannot be misread in another place."""
    return not text.style and "\n" not in text.source and text.value[:1].isalnum()


def _behind_a_key(lines: list[str]) -> str | None:
    """What the strict reader takes these lines for, if it takes them for one value and nothing beside it."""
    first, *rest = lines
    below = "".join(f"  {line}\n" if line else "\n" for line in rest)
    said = _said(f"key: {first}\n{below}other: x")
    return said.get("key") if said.keys() == {"key", "other"} else None


def _said(yaml: str) -> dict[str, str | None]:
    """The keys of a mapping and their values, so far as these are text; nothing if the strict reader objects."""
    root, problems = compose("", f"{yaml}\n")
    if problems or not isinstance(root, Mapping):
        return {}
    return {key: node.text if isinstance(node, Scalar) else None for key, node in root.entries.items()}


def _ways(text: Text, room: int) -> Iterator[list[str]]:
    """Ways to write a value, the best first."""
    if text.style in ("|", ">"):
        yield from _blocks(text)
    elif "\n" in text.source:
        yield from ([line] for line in _lines(text) if len(line) <= room and "\n" not in text.value)
        yield [line.strip() for line in text.source.split("\n")]
    yield from ([line] for line in _lines(text))


def _lines(text: Text) -> Iterator[str]:
    """Ways to write a value on one line, the best first."""
    value, quote = text.value, text.style
    if not quote or _may_lose_its_quotes(value):
        yield value
    if quote in ("'", '"') and "\n" not in text.source and not ("\\" in text.source and value.isprintable()):
        yield text.source
    if quote == '"' and '"' not in value and "\\" not in value:
        yield f'"{value}"'
    yield "'" + value.replace("'", "''") + "'"


def _may_lose_its_quotes(value: str) -> bool:
    """Whether a value has nothing that quotes are for: it is begun by a letter or digit, and is no number or the like.

    What is unseen, such as a space that keeps words together, is better seen in quotes.
    """
    return value[:1].isalnum() and value.isprintable() and not GUESSED.fullmatch(value)


def _escaped(value: str) -> str:
    """A value in double quotes, by which everything can be said."""
    return json.dumps(value, ensure_ascii=False)


def _blocks(text: Text) -> Iterator[list[str]]:
    """Ways to write a text below | or >. Where its own first line begins with spaces, a digit has to say so."""
    below = text.source.split("\n")[1:]
    while below and not below[-1].strip(" "):
        below.pop()
    margin = min((len(line) - len(line.lstrip(" ")) for line in below if line.strip(" ")), default=0)
    breaks = len(text.value) - len(text.value.rstrip("\n"))
    chomping = {0: "-", 1: ""}.get(breaks, "+")
    for kept in range(margin + 1):
        lines = [line[margin - kept :] for line in below] + [""] * (breaks - 1)
        yield from ([f"{text.style}{digit}{chomping}", *lines] for digit in ("", "2"))
