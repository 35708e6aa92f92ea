"""What the search adds to a build: the same archive built with it, then without it."""

import compileall
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measure import Measured, middle
from tests.bench.trial import Trial

WITHOUT = """

PAGE_KINDS = tuple(kind for kind in PAGE_KINDS if not kind.name.startswith("search_"))
"""
"""Put at the end of the map of the site, takes the kinds of pages away that are there for the search alone."""


@dataclass(frozen=True)
class Builds:
    """Clean builds, builds after one statement was added, and each file of the clean site with its size."""

    clean: Measured
    added: Measured
    files: dict[Path, int]


@dataclass(frozen=True)
class Cost:
    """The builds with the search and without it."""

    having: Builds
    lacking: Builds

    @property
    def clean(self) -> float:
        """CPU seconds for the index in a clean build."""
        return self.having.clean.cpu - self.lacking.clean.cpu

    @property
    def added(self) -> float:
        """CPU seconds to bring the index up to date when a statement was added."""
        return self.having.added.cpu - self.lacking.added.cpu

    @property
    def index(self) -> list[int]:
        """The sizes of the files that are there for the search alone."""
        return [size for path, size in self.having.files.items() if path not in self.lacking.files]


def cost(trial: Trial, repeat: int, meanwhile: Callable[[], None]) -> Cost:
    """Build with the search, do something with that site, then build without it.

    A build before them draws the cards, which those that are measured find drawn.
    """
    trial.clean_build()
    having = _builds(trial, repeat, meanwhile)
    without_search(trial)
    return Cost(having, _builds(trial, repeat, lambda: None))


def without_search(trial: Trial) -> None:
    """Take the search out of the copy of the program."""
    page_kinds = trial.program / "archive" / "build" / "page_kinds.py"
    with page_kinds.open("a", encoding="utf-8") as file:
        file.write(WITHOUT)
    compileall.compile_file(page_kinds, quiet=1)


def _builds(trial: Trial, repeat: int, meanwhile: Callable[[], None]) -> Builds:
    clean = middle([trial.clean_build().measured for _ in range(repeat)])
    files = {path.relative_to(trial.site): path.stat().st_size for path in trial.site.rglob("*") if path.is_file()}
    meanwhile()
    added = [trial.build_after(trial.add_statement).measured for _ in range(repeat)]
    return Builds(clean, middle(added), files)
