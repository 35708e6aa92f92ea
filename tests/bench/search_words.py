"""What readers might type into the search of the invented archive: words, names and beginnings of words, from its own
statements, the same at every run.
"""

import random
import re
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

SHORTEST = 4
"""Letters of a word that somebody would look for."""

PREFIX = 4
"""Letters after which a reader has found the word and types no more."""

DEMAND = re.compile(r"^  - text: (.*)$", re.MULTILINE)
SIGNATORY = re.compile(r"^  - (\w+ [^:\n]+)$", re.MULTILINE)


class Typist:
    """Types what stands in the statements of a content folder."""

    def __init__(self, content: Path, seed: int = 1) -> None:
        self.statements = sorted((content / "statements").glob("*.md"))
        self.random = random.Random(seed)  # noqa: S311 - the same queries each time

    def queries(self, number: int) -> list[str]:
        """So many different queries: one, two and three words of a demand, a name, a beginning, and so on."""
        found: dict[str, None] = {}
        for query in self._endless():
            found[query] = None
            if len(found) == number:
                break
        return list(found)

    def _endless(self) -> Iterator[str]:
        kinds: tuple[Callable[[], str], ...] = (
            lambda: self._words(1),
            lambda: self._words(2),
            lambda: self._words(3),
            self._name,
            lambda: self._words(1)[:PREFIX],
        )
        for kind in cycle(kinds):
            yield kind()

    def _words(self, number: int) -> str:
        """Words of one demand, in their order, as one remembers a sentence in part."""
        while True:
            words = [word for word in self._any(DEMAND).lower().split() if len(word) >= SHORTEST]
            if len(words) >= number:
                places = sorted(self.random.sample(range(len(words)), number))
                return " ".join(words[place] for place in places)

    def _name(self) -> str:
        return self._any(SIGNATORY)

    def _any(self, line: re.Pattern[str]) -> str:
        """One of the lines of that form in a statement."""
        statement = self.random.choice(self.statements).read_text(encoding="utf-8")
        found: list[str] = line.findall(statement)
        return self.random.choice(found)
