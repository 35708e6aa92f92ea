"""One value of one record changed, added or taken out: the build of what changed gives what a clean build gives.

Random edits change much at once, so that what one of them leaves stale another makes anew. Here nothing hides it.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

import pytest

from archive.records import KINDS
from tests import miniature
from tests.builds import Result, run, tree
from tests.engine import edits
from tests.engine.edits import Change, Place

MOST_TRIALS = 12
"""Values that are tried for a key, where others are refused."""

NOT_ALONE = {
    "groups chamber",
    *(f"{kind} {key}" for kind in KINDS for key in ("sources.sha256", "accepted", "accepted.rule", "accepted.reason")),
}
"""Keys of which no other value is taken while all else stays: a digest is that of its copy, an acceptance needs a
warning, and members sign in the chamber of their group.
"""

PARTS = {"statements": 4}
"""Kind of record -> so many tests share its keys, which several processes try at once."""


Site = dict[str, bytes]
"""Path -> content of every file."""


@dataclass
class Archive:
    """The miniature, built, in a folder of its own."""

    folder: Path
    base: Site
    """The site of the miniature as it is."""

    last: Site = field(default_factory=dict)
    """The site as the last build of what changed left it."""

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def build(self, name: str) -> Result:
        """Build the site of a name, in a process of its own."""
        places = {"content": self.content, "output": self.folder / name, "state": self.folder / f"{name}.state"}
        return run([*(f"--{option}={place}" for option, place in places.items()), "--jobs=1"])

    def forget(self, name: str) -> None:
        for place in (name, f"{name}.state"):
            shutil.rmtree(self.folder / place, ignore_errors=True)

    def tried(self, file: Path, text: str) -> tuple[Result, set[str]]:
        """Build with another text in a file, and build clean: what came of it, and the files in which they differ."""
        file.write_text(text, encoding="utf-8")
        self.forget("clean")
        built, clean = self.build("site"), self.build("clean")
        assert (built.code, built.told) == (clean.code, clean.told)
        before, self.last = self.last, tree(self.folder / "site")
        return clean, differing(self.last, tree(self.folder / "clean") if clean.code == 0 else before)

    def restored(self, file: Path, text: str) -> set[str]:
        """Build with a file as it was: the files in which the site differs from what it was."""
        file.write_text(text, encoding="utf-8")
        assert self.build("site").code == 0
        self.last = tree(self.folder / "site")
        return differing(self.last, self.base)


def differing(one: Site, other: Site) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The miniature, built once."""
    folder = tmp_path_factory.mktemp("one-value")
    shutil.copytree(miniature.CONTENT, folder / "content")
    for file, like in (("sources/zebrawood.txt", "sources/scan.txt"), ("votes/zebrawood.csv", "votes/house.csv")):
        shutil.copy(folder / "content" / like, folder / "content" / file)
    archive = Archive(folder, {})
    result = archive.build("site")
    assert result.code == 0, result.told
    archive.base = archive.last = tree(folder / "site")
    return archive


SHARES = [(kind, part) for kind in KINDS for part in range(PARTS.get(kind, 1))]


@pytest.mark.parametrize(("kind", "part"), SHARES)
def test_one_value_changed_is_built_as_a_clean_build_builds_it(archive: Archive, kind: str, part: int) -> None:
    """Every key of every kind: another value or a first one, or none, then as it was.

    Compared are files, bytes, exit code and messages.
    """
    stale: dict[str, set[str]] = {}
    unchanged: list[str] = []
    subjects = [one for one in edits.subjects(archive.content, kind) if one.name not in NOT_ALONE]
    for subject in subjects[part :: PARTS.get(kind, 1)]:
        others, removals = edits.others(subject, archive.content), edits.removals(subject)
        code, found = changed_and_restored(archive, chain(islice(others, MOST_TRIALS), removals))
        if found:
            stale[subject.name] = found
            archive.forget("site")
            archive.build("site")
        if code:
            unchanged.append(subject.name)
    assert (stale, unchanged) == ({}, [])


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_one_value_taken_out_is_built_as_a_clean_build_builds_it(archive: Archive, kind: str) -> None:
    """Every key of every kind that may be left out, in each of some records."""
    stale: dict[str, set[str]] = {}
    for subject in edits.subjects(archive.content, kind):
        _, found = changed_and_restored(archive, edits.removals(subject))
        if found:
            stale[subject.name] = found
            archive.forget("site")
            archive.build("site")
    assert stale == {}


def changed_and_restored(archive: Archive, changes: Iterable[tuple[Place, Change]]) -> tuple[int, set[str]]:
    """Try changes until one is taken, and put back what was: the last exit code, and what is stale."""
    code, found = 1, set[str]()
    for place, change in changes:
        was = place.file.read_text(encoding="utf-8")
        result, differs = archive.tried(place.file, edits.edited(was, change))
        found |= differs
        code = result.code
        if code == 0:
            return code, found | archive.restored(place.file, was)
        place.file.write_text(was, encoding="utf-8")
    return code, found


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_changed_is_built_as_a_clean_build_builds_it(archive: Archive, kind: str) -> None:
    file = next(path for path in sorted((archive.content / kind).glob("*.md")) if "." not in path.stem)
    was = file.read_text(encoding="utf-8")
    _, changed = archive.tried(file, f"{was.rstrip()}\n\nZebrawood text.\n")
    assert (changed, archive.restored(file, was)) == (set(), set())
