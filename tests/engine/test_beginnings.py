"""Demands of one letter that are parted by longer beginnings: what is built of a change is what a clean build makes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builds import Files, differing, divide_early, run, tree
from tests.engine.random_edits import Archive

FORMULA = "Calls on the government to "


class Parted:
    """A small archive whose lists are divided early; so many demands begin with the same words."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.archive = Archive(folder / "content", 0)
        for number, word in enumerate(("open", "order", "wait", "wander", "write"), 20):
            self.name(f"demand-{number}", FORMULA + word)
        self.build()

    def name(self, demand: str, name: str) -> None:
        self.archive.files[f"demands/{demand}.md"] = f"---\nname: {name}\n---\n"

    def build(self, place: str = "site") -> Files:
        self.archive.save()
        places = {
            "content": self.folder / "content",
            "output": self.folder / place,
            "state": self.folder / f"{place}.st",
        }
        assert run([f"--{name}={path}" for name, path in places.items()], divide_early).code == 0
        return tree(self.folder / place)

    @property
    def parts(self) -> set[str]:
        folder = self.folder / "site" / "demand-letters"
        return {path.name.removesuffix(".html") for path in folder.glob("c.*.html")}


@pytest.fixture
def parted(tmp_path: Path) -> Parted:
    return Parted(tmp_path)


def test_a_letter_of_demands_that_begin_alike_is_parted_where_they_differ(parted: Parted) -> None:
    """And no sooner: of what is few enough below a shorter beginning, there is one part."""
    assert parted.parts == {"c.co", *(f"c.calls-on-the-government-to-{end}" for end in ("o", "wa", "wr"))}


def move(parted: Parted) -> None:
    parted.name("demand-24", f"{FORMULA}order more")


def leave(parted: Parted) -> None:
    parted.name("demand-24", "Zebrawood for all")


def differ(parted: Parted) -> None:
    """Sooner than all others."""
    parted.name("demand-30", "Calls for order")


def vanish(parted: Parted) -> None:
    for number in (20, 21, 22):
        del parted.archive.files[f"demands/demand-{number}.md"]


@pytest.mark.parametrize("change", [move, leave, differ, vanish])
def test_what_a_demand_does_to_the_parts_is_built_as_a_clean_build_does(
    parted: Parted, change: Callable[[Parted], None]
) -> None:
    before = parted.parts
    change(parted)
    assert differing(parted.build(), parted.build("clean")) == set()
    assert parted.parts != before or change is move
