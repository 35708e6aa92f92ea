"""Front matter in random handwriting: one tree, in any style that YAML has, with remarks anywhere.

A hand remembers what each remark is about, so that a test can see whether it still is.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Literal

from archive.read.documents import Document, Mapping, Node, Sequence

Tree = str | list["Tree"] | dict[str, "Tree"]
Path = tuple[str | int, ...]
Place = Literal["above", "behind", "below"]

BARE = re.compile(r"[^\W\d_](?:[\w’()./ -]*[\w’)])?")
"""What may stand without quotes wherever it stands, if YAML takes it for no value that is nothing."""

BETWEEN_WORDS = re.compile(r"(?<=[\w’)]) (?=[\w’(])")
"""A space at which a value may be broken in two lines."""


@dataclass(slots=True)
class Hand:
    """Writes trees. `about` says of each remark where it stands, and the entry that it is about.

    A blank line is no matter of taste at the top, where the remarks above it are about the whole, nor where it would
    belong to the text above it; else it `may_pause`.
    """

    random: Random
    about: dict[str, tuple[Place, Path]] = field(default_factory=dict)
    may_pause: bool = False

    def write(self, tree: dict[str, Tree]) -> str:
        """The front matter of a tree, without the lines of hyphens."""
        return "".join(f"{line}\n" for line in self.mapping(tree, 0, ()))

    def likes(self, chance: float = 0.3) -> bool:
        return self.random.random() < chance

    def remark(self, place: Place, path: Path) -> str:
        text = f"# remark {len(self.about)}: it’s “{place}”, a #remark"
        self.about[text] = (place, path)
        return text

    def behind(self, path: Path) -> str:
        return f"{self.spaces()}{self.remark('behind', path)}" if self.likes() else ""

    def spaces(self) -> str:
        return " " * self.random.randint(1, 3)

    # -- lists and mappings, each as lines

    def mapping(self, tree: dict[str, Tree], column: int, path: Path) -> Iterator[str]:
        for key in self.random.sample(list(tree), len(tree)):
            yield from self.above(column, (*path, key))
            yield from self.entry(f"{self.key(key)}:", tree[key], column, (*path, key))

    def items(self, tree: list[Tree], column: int, path: Path) -> Iterator[str]:
        for number, item in enumerate(tree):
            yield from self.above(column, (*path, number))
            yield from self.entry("-", item, column, (*path, number))

    def above(self, column: int, path: Path) -> Iterator[str]:
        for _ in range(self.random.choice((0, 0, 0, 1, 2))):
            if self.likes() and self.may_pause:
                yield " " * self.random.randint(0, 2)
            yield " " * column + self.remark("above", path)

    def below(self, column: int, path: Path, furthest: int = 5) -> Iterator[str]:
        if self.likes(0.2) and furthest:
            yield " " * (column + self.random.randint(1, furthest)) + self.remark("below", path)

    def entry(self, label: str, value: Tree, column: int, path: Path) -> Iterator[str]:
        """The lines of a key or of a list's item."""
        indent = " " * column
        self.may_pause = True
        if isinstance(value, str):
            first, *rest = self.text(value, column, path)
            yield f"{indent}{label}{self.spaces()}{first}"
            yield from rest
            yield from self.below(column, path) if first[0] not in "|>" else ()
        elif not value or self.likes():
            first, *rest = self.brackets(value, column, path).split("\n")
            yield f"{indent}{label}{self.spaces()}{first}"
            yield from rest
            yield from self.below(column, path)
        else:
            yield from self.group(label, value, column, path)

    def group(self, label: str, value: list[Tree] | dict[str, Tree], column: int, path: Path) -> Iterator[str]:
        """A list or mapping without brackets, below its key or beginning behind the hyphen."""
        indent = " " * column
        compact = label == "-" and self.likes(0.7)
        least = 0 if isinstance(value, list) and label != "-" else 1
        inner = column + (2 if compact else self.random.randint(least, 4))
        lines = list(self.mapping(value, inner, path) if isinstance(value, dict) else self.items(value, inner, path))
        if compact and not lines[0].lstrip().startswith("#") and lines[0].strip():
            yield f"{indent}- {lines[0].lstrip()}"
            yield from lines[1:]
        else:
            yield f"{indent}{label}{self.behind(path)}"
            yield from lines
        yield from self.below(column, path, inner - column)

    def brackets(self, value: Tree, column: int, path: Path) -> str:
        """A list or mapping in brackets, on one line or several, and what stands behind it."""
        said = self.flow(value, column, path)
        return f"{said}{self.behind(path)}"

    def flow(self, value: Tree, column: int, path: Path) -> str:
        if isinstance(value, str):
            return self.random.choice(list(self.one_line(value)))
        steps: list[str | int] = list(value) if isinstance(value, dict) else list(range(len(value)))
        if isinstance(value, dict):
            self.random.shuffle(steps)
        parts = []
        for step in steps:
            label = f"{self.key(step)}: " if isinstance(step, str) else ""
            parts.append((label + self.flow(_inside(value, step), column, (*path, step)), (*path, step)))
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        return opening + self.joined(parts, column) + closing

    def joined(self, parts: list[tuple[str, Path]], column: int) -> str:
        """The entries between two brackets, with commas."""
        said, broken = "", self.likes(0.4)
        for number, (part, path) in enumerate(parts):
            lines = [self.remark("above", path)] if broken and self.likes() else []
            comma = "," if number < len(parts) - 1 or self.likes(0.1) else ""
            behind = f" {self.remark('behind', path)}" if broken and self.likes() else ""
            indent = "\n" + " " * (column + self.random.randint(1, 4))
            said += "".join(indent + line for line in [*lines, part]) if broken else part
            said += comma + behind + (" " if comma and not broken else "")
        return said + ("\n" + " " * (column + 1) if broken else "")

    # -- keys and values

    def key(self, key: str) -> str:
        return self.random.choice((key, key, key, f"'{key}'", json.dumps(key)))

    def text(self, value: str, column: int, path: Path) -> list[str]:
        """The lines of a value, the first without its indentation."""
        if self.likes(0.2) and (lines := self.below_a_sign(value, column, path)):
            return lines
        said = self.random.choice(list(self.one_line(value)))
        if self.likes():
            said = BETWEEN_WORDS.sub(lambda _: "\n" + " " * (column + 3) if self.likes() else " ", said)
        return f"{said}{self.behind(path)}".split("\n")

    def one_line(self, value: str) -> Iterator[str]:
        escaped = "".join(self.escaped(letter) for letter in value)
        if BARE.fullmatch(value) and value.lower() != "null":
            yield value
        if "\n" not in value:
            yield "'" + value.replace("'", "''") + "'"
        yield json.dumps(value, ensure_ascii=False)
        yield f'"{escaped}"'

    def escaped(self, letter: str) -> str:
        return f"\\u{ord(letter):04x}" if letter in '"\\\n' or self.likes(0.05) else letter

    def below_a_sign(self, value: str, column: int, path: Path) -> list[str]:
        """A value below | or >; nothing, if it cannot be written so."""
        inner = " " * (column + self.random.randint(1, 4))
        ends = len(value) - len(value.rstrip("\n"))
        chomping = {0: "-", 1: ""}.get(ends, "+")
        lines = value[: len(value) - ends].split("\n")
        if not lines[0] or any(line != line.strip(" \t") for line in lines):
            return []
        sign = "|"
        if len(lines) == 1 and self.likes():
            sign, lines = ">", BETWEEN_WORDS.split(lines[0])
        digit = str(len(inner) - column) if self.likes() else ""
        self.may_pause = False
        first = f"{sign}{digit}{chomping}{self.behind(path)}"
        return [first, *(f"{inner}{line}" if line else "" for line in lines), *[""] * (ends - 1)]


def _inside(value: list[Tree] | dict[str, Tree], step: str | int) -> Tree:
    return value[str(step)] if isinstance(value, dict) else value[int(step)]


def is_about(document: Document, text: str, remark: str, place: Place, path: Path) -> bool:
    """Whether a remark in a file stands where one belongs that is about an entry: above, behind or below it."""
    lines = text.split("\n")
    found = [number for number, line in enumerate(lines, 1) if line.endswith(remark)]
    if len(found) != 1:
        return False
    begun = _begun(document.front, ())
    code = [number for number, line in enumerate(lines, 1) if line.strip() and not line.lstrip().startswith("#")]
    (line,) = found
    next_line = min(number for number in code if number >= line)
    starts_next = begun.get(path) == next_line
    if lines[line - 1].strip() == remark:
        last = max((start, known) for known, start in begun.items() if start < line)[1] if place == "below" else ()
        return starts_next or (place == "below" and last[: len(path)] == path)
    last_begun = max(start for start in begun.values() if start <= line)
    return place == "behind" and begun[path] == last_begun


def _begun(node: Node, path: Path) -> dict[Path, int]:
    """The line on which each entry begins."""
    begun: dict[Path, int] = {}
    if isinstance(node, Mapping):
        for key, inner in node.entries.items():
            begun[(*path, key)] = node.marks[key][0]
            begun |= _begun(inner, (*path, key))
    elif isinstance(node, Sequence):
        for number, inner in enumerate(node.items):
            begun[(*path, number)] = inner.line
            begun |= _begun(inner, (*path, number))
    return begun
