"""A file that is saved while a build reads it: the next build that nobody disturbs makes what a clean one makes."""

import shutil
import sys
from functools import partial
from pathlib import Path

import pytest

from tests import miniature
from tests.builds import Result, differing, run, tree

FILES = {
    "statements/xa-2025-001-all-relations.md": "title: ",
    "people/ada-example.md": "name: ",
    "votes/house.csv": "an_id,group\n",
    "sources/scan.txt": "",
    "site.yaml": "title: ",
}
"""File -> the words behind which it is changed."""


def edited(text: str, behind: str, change: str) -> bytes:
    """A text with a change in it."""
    before, found, after = text.partition(behind) if behind else (text, "", "")
    assert found == behind
    return f"{before}{found}{change}{after}".encode()


def save_at(path: Path, opening: int, content: bytes) -> None:
    """Save a file with that content just before the program opens it for the so manieth time."""
    left = [opening]

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and str(arguments[0]) == str(path) and arguments[1] in ("r", "rb", None):
            left[0] -= 1
            if left[0] == 0:
                path.write_bytes(content)

    sys.addaudithook(hook)


class Edited:
    """The miniature, built, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = Path(shutil.copytree(miniature.CONTENT, folder / "content"))

    def build(self, name: str = "site", before: partial[None] | None = None) -> Result:
        places = {"content": self.content, "output": self.folder / name, "state": self.folder / f"{name}.state"}
        return run([*(f"--{option}={place}" for option, place in places.items()), "--jobs=1"], before)


@pytest.mark.parametrize("opening", [2, 3])
@pytest.mark.parametrize("name", FILES)
def test_what_is_saved_twice_while_a_build_reads_it_is_built_in_the_end(
    tmp_path: Path, name: str, opening: int
) -> None:
    """Saved, saved again, and then back: by its bytes alone the file is the one that the build saw first."""
    archive = Edited(tmp_path)
    assert archive.build().code == 0
    file = archive.content / name
    first, second = (edited(file.read_text(encoding="utf-8"), FILES[name], word) for word in ("First ", "Second "))
    file.write_bytes(first)
    archive.build(before=partial(save_at, file, opening, second))
    file.write_bytes(first)
    last, clean = archive.build(), archive.build("clean")
    assert (last.code, last.told) == (clean.code, clean.told)
    assert clean.code or differing(tree(tmp_path / "site"), tree(tmp_path / "clean")) == set()
