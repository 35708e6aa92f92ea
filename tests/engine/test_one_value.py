"""One value of one record changed, added or taken out: the build of what changed gives what a clean build gives.

Random edits change much at once, so that what one of them leaves stale another makes anew. Here nothing hides it.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

import pytest

from archive.kinds import KINDS
from archive.problems.reports import as_text
from tests import miniature
from tests.builds import Files, Result, differing, run, tree
from tests.content_trees import survey
from tests.engine import one_value as edits
from tests.engine.one_value import Change, Place

MOST_TRIALS = 12
"""Values that are tried for a key, where others are refused."""

NOT_ALONE = {
    "groups chamber",
    "chambers scheme",
    *(f"{kind} {key}" for kind in KINDS for key in ("sources.sha256", "accepted", "accepted.rule", "accepted.reason")),
}
"""Keys of which no other value is taken while all else stays: a digest is that of its copy, an acceptance needs a
warning, a scheme is one that is known, and members sign in the chamber of their group.
"""

NOT_SHOWN = {
    "statements summary": "stands in search, feeds, frames and heads of pages",
    **dict.fromkeys(
        ("statements declared.sponsors", "statements declared.demands", "statements declared.counts"),
        "declared-differs compares it with what the record counts",
    ),
}
"""Keys whose values no page shows, and what they are for."""

PARTS = {"statements": 4}
"""Kind of record -> so many tests share its keys, which several processes try at once."""


@dataclass
class Archive:
    """The miniature, built, in a folder of its own; each trial changes one value of what the one before it left."""

    folder: Path
    site: Files
    """The site as the last build left it."""

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def build(self, name: str) -> Result:
        """Build the site of a name, in a process of its own; a preview, as every number is given to other texts."""
        places = {"content": self.content, "output": self.folder / name, "state": self.folder / f"{name}.state"}
        return run([*(f"--{option}={place}" for option, place in places.items()), "--jobs=1", "--preview"])

    def forget(self, name: str) -> None:
        for place in (name, f"{name}.state"):
            shutil.rmtree(self.folder / place, ignore_errors=True)

    def tried(self, file: Path, text: str) -> "Trial":
        """Build with another text in a file, and build clean: what came of it.

        What is stale is made anew, so that one fault is told once.
        """
        was = file.read_text(encoding="utf-8")
        file.write_text(text, encoding="utf-8")
        built = self.build("site")
        if built.code:
            return self.refused(built, file, was)
        self.forget("clean")
        clean = self.build("clean")
        assert (built.code, built.told) == (clean.code, clean.told)
        expected = tree(self.folder / "clean")
        stale = differing(tree(self.folder / "site"), expected)
        seen = any(shown(self.site, name) != shown(expected, name) for name in differing(self.site, expected))
        self.site = expected
        if stale:
            self.forget("site")
            self.build("site")
        return Trial(True, stale, seen)

    def refused(self, built: Result, file: Path, was: str) -> "Trial":
        """What is refused is told as a look at everything tells it, leaves the site as it is, and is not kept."""
        assert built.told.startswith(as_text(survey(self.content), self.content))
        file.write_text(was, encoding="utf-8")
        return Trial(False, differing(tree(self.folder / "site"), self.site), False)


@dataclass(frozen=True)
class Trial:
    """What came of one change: whether a build took it, what it left stale, and whether a page shows it."""

    taken: bool
    stale: set[str]
    seen: bool


def shown(site: Files, name: str) -> bytes:
    """What readers see of a page: its main part, with its marks. Nothing of other files, nor of the list of them."""
    if not name.endswith(".html") or name == "data.html":
        return b""
    _, _, main = site.get(name, b"").partition(b"<main")
    return main.partition(b"</main>")[0]


def laid(folder: Path) -> Archive:
    """The miniature, built, with files beside it for keys that hold files."""
    shutil.copytree(miniature.CONTENT, folder / "content")
    for file, like in (("sources/zebrawood.txt", "sources/scan.txt"), ("votes/zebrawood.csv", "votes/house.csv")):
        shutil.copy(folder / "content" / like, folder / "content" / file)
    archive = Archive(folder, {})
    result = archive.build("site")
    assert result.code == 0, result.told
    archive.site = tree(folder / "site")
    return archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return laid(tmp_path)


SHARES = [(kind, part) for kind in KINDS for part in range(PARTS.get(kind, 1))]


@pytest.mark.parametrize(("kind", "part"), SHARES)
def test_one_value_changed_is_built_as_a_clean_build_builds_it(archive: Archive, kind: str, part: int) -> None:
    """Every key of every kind: another value or a first one, or none.

    Compared are files, bytes, exit code and messages. And no value is kept for nobody: a page shows it, or a table
    says what it is for.
    """
    stale: dict[str, set[str]] = {}
    unchanged, unseen = set[str](), set[str]()
    names = [one.name for one in edits.subjects(archive.content, kind) if one.name not in NOT_ALONE]
    for name in names[part :: PARTS.get(kind, 1)]:
        subject = next(one for one in edits.subjects(archive.content, kind) if one.name == name)
        others, removals = edits.others(subject, archive.content), edits.removals(subject)
        tried = first_that_is_seen(archive, chain(islice(others, MOST_TRIALS), removals))
        if tried.stale:
            stale[name] = tried.stale
        if not tried.taken:
            unchanged.add(name)
        elif not tried.seen:
            unseen.add(name)
    assert (stale, unchanged, unseen) == ({}, set(), unseen & NOT_SHOWN.keys())


def first_that_is_seen(archive: Archive, changes: Iterable[tuple[Place, Change]]) -> Trial:
    """Try changes until a build takes one that a page shows: what came of all of them."""
    taken, stale = False, set[str]()
    for place, change in changes:
        trial = archive.tried(place.file, edits.edited(place.file.read_text(encoding="utf-8"), change))
        taken, stale = taken or trial.taken, stale | trial.stale
        if trial.seen:
            return Trial(True, stale, True)
    return Trial(taken, stale, False)


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_changed_is_built_as_a_clean_build_builds_it(archive: Archive, kind: str) -> None:
    file = next(path for path in sorted((archive.content / kind).glob("*.md")) if "." not in path.stem)
    text = file.read_text(encoding="utf-8").rstrip()
    assert archive.tried(file, f"{text}\n\nZebrawood text.\n").stale == set()
