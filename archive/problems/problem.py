"""What can be wrong with a content file, where it is wrong, and under which rule."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive.problems.rule_names import LEVELS, Level, RuleName

LONGEST = 1000
"""Letters of a message that are shown on a line; a value that it quotes may be much longer."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """A breach of one rule at one place; line and column count from 1, and problems sort by place.

    Raises KeyError when there is no such rule, which is a mistake in the program and not in the content.
    """

    path: str
    line: int
    column: int
    key: str
    message: str
    rule: RuleName

    def __post_init__(self) -> None:
        LEVELS[self.rule]

    @property
    def level(self) -> Level:
        return LEVELS[self.rule]

    def __str__(self) -> str:
        level = "warning: " if self.level == "warning" else ""
        key = f"{self.key}: " if self.key else ""
        message = self.message if len(self.message) <= LONGEST else f"{self.message[:LONGEST]}…"
        return printable(f"{self.path}:{self.line}:{self.column}: {key}{level}{message} [{self.rule}]")


def printable(text: str, *, keep_spaces: bool = False) -> str:
    """The text as one line that a terminal shows as it stands, whatever it holds.

    Letters that nobody sees (controls, marks of direction, spaces without width) become U+FFFD; runs of white
    space become one space, or are kept letter for letter.
    """
    line = re.sub(r"\s", " ", text) if keep_spaces else " ".join(text.split())
    return line if line.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in line)


def key_path(loc: Sequence[str | int]) -> str:
    """Spell a place in the front matter for an editor: ("sources", 1, "url") is "sources[2].url"."""
    spelt = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in loc)
    return spelt.removeprefix(".")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like this one, letter case aside, or None when none is near."""
    by_fold = {candidate.casefold(): candidate for candidate in known}
    matches = difflib.get_close_matches(word.casefold(), by_fold, n=1)
    return by_fold[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean “x”?" for the nearest known word, or "" when none is near."""
    candidate = nearest(word, known)
    return f" Did you mean “{candidate}”?" if candidate else ""
