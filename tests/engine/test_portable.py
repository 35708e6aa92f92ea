"""Site and state that were copied away and given back, as a cache does: known again by their bytes, or made anew."""

import os
import shutil
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from archive.build.workspace import Workspace
from tests.builds import Files, Result, differing, run, tree
from tests.engine.damages import add_beside, close_to_others, flip, lengthen, turn_into_a_folder
from tests.engine.random_edits import Archive
from tests.engine.stage import At, Before, Stage, at_each_operation, kill

SPOILT = "is thrown away, and all is made anew"


class Register:
    """A small archive, and the folder in which it is built."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.archive = Archive(folder / "content", 0)
        self.archive.save()
        self.site, self.state = folder / "site", folder / ".state"

    def build(self, *options: str) -> Result:
        words = [f"--content={self.folder / 'content'}", f"--output={self.site}", f"--state={self.state}", "--jobs=1"]
        result = run([*words, "--preview", *options])
        assert result.code == 0, result.told
        return result

    def restore(self) -> None:
        """What a run of a build service finds: a checkout of its own, site and state from its cache."""
        for place in (self.folder / "content", self.site, self.state):
            carry(place)

    def add_statement(self) -> None:
        self.archive.add_statement()
        self.archive.save()

    def clean(self) -> Files:
        """The site that a build from nothing makes."""
        words = [f"--{name}={self.folder / place}" for name, place in (("output", "clean"), ("state", "clean.state"))]
        assert run([f"--content={self.folder / 'content'}", "--preview", *words]).code == 0
        return tree(self.folder / "clean")


def carry(place: Path) -> None:
    """Put a copy in the place of a folder: the bytes, modes and times that tar keeps, in other inodes."""
    away = place.with_name(f"{place.name}.away")
    shutil.copytree(place, away, symlinks=True)
    shutil.rmtree(place)
    away.rename(place)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """Built so that it may be copied, and copied."""
    register = Register(tmp_path)
    register.build("--portable")
    register.restore()
    return register


def test_a_copy_is_amended_as_what_was_left_alone_is(register: Register, tmp_path: Path) -> None:
    """In run after run, each from the copy of what the one before it left, one statement is all that is made."""
    alone = Register(tmp_path / "alone")
    alone.build()
    for _ in range(3):
        for one in (alone, register):
            one.add_statement()
        said = register.build("--portable").said, alone.build().said
        assert [text.rpartition(";")[0] for text in said] == [said[1].rpartition(";")[0]] * 2
        register.restore()
    assert differing(tree(register.site), register.clean()) == set()


def test_a_copy_of_which_nothing_changed_is_left_as_it_is(register: Register) -> None:
    assert register.build("--portable").count("written") == 0
    register.restore()
    assert register.build().count("written") == 0


@pytest.mark.parametrize("touch", [flip, Path.unlink, close_to_others, add_beside, turn_into_a_folder])
def test_a_copied_site_that_somebody_touched_is_made_anew(register: Register, touch: Callable[[Path], None]) -> None:
    """Though size and time of the file are what they were, and nothing near it was edited."""
    page = register.site / "statements" / "xa-2001-001.html"
    times = page.stat()
    touch(page)
    if page.is_file():
        os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))
    register.add_statement()
    register.build("--portable")
    assert differing(tree(register.site), register.clean()) == set()
    assert {path.stat().st_mode & 0o777 for path in register.site.rglob("*.html")} == {0o644}


def test_a_link_in_a_copied_site_is_not_followed(register: Register) -> None:
    page = register.site / "statements" / "xa-2001-001.html"
    page.rename(register.folder / "elsewhere.html")
    page.symlink_to(register.folder / "elsewhere.html")
    register.build()
    assert not page.is_symlink()
    assert differing(tree(register.site), register.clean()) == set()


@pytest.mark.parametrize("name", ["archive.db", "templates"])
def test_a_copied_state_that_somebody_touched_is_thrown_away(register: Register, name: str) -> None:
    """In a line, as one that was touched at home."""
    path = register.state / name
    flip(min(path.iterdir()) if path.is_dir() else path)
    register.add_statement()
    assert SPOILT in register.build("--portable").said
    assert differing(tree(register.site), register.clean()) == set()


@pytest.mark.parametrize("spoil", [flip, lengthen, Path.unlink, turn_into_a_folder])
def test_without_what_was_noted_a_copy_is_not_trusted(register: Register, spoil: Callable[[Path], None]) -> None:
    spoil(Workspace(register.state).digests)
    assert SPOILT in register.build().said


def test_what_a_later_build_left_is_not_known_by_an_earlier_note(register: Register) -> None:
    register.add_statement()
    register.build()
    register.restore()
    assert SPOILT in register.build().said


def test_what_was_built_before_is_noted_when_it_is_asked_for(tmp_path: Path) -> None:
    """Though there is nothing to build then."""
    register = Register(tmp_path)
    register.build()
    assert register.build("--portable").count("written") == 0
    register.restore()
    assert register.build().count("written") == 0


def test_the_site_alone_or_the_state_alone_is_no_copy_of_both(register: Register) -> None:
    shutil.rmtree(register.site)
    assert register.build("--portable").count("kept") == 0
    register.restore()
    shutil.rmtree(register.state)
    register.add_statement()
    register.build()
    assert differing(tree(register.site), register.clean()) == set()


class Carried(Stage):
    """A stage on which each turn begins with copies."""

    def build(self, *options: str, before: Before = None) -> Result:
        return super().build("--portable", *options, before=before)

    def turn(self, before: Before = None) -> Result:
        for place in (self.output, self.state):
            carry(place)
        return super().turn(before)


def test_a_build_of_a_copy_that_is_killed_leaves_a_whole_site(tmp_path: Path) -> None:
    """At each place to which a build of what was left alone comes seldomer: what is noted, and what is taken over."""
    stage = Carried(tmp_path / "carried", clean=False)
    places, others = stage.places() & stage.places(), Stage(tmp_path / "left alone", clean=False).places()
    own = {place: times for place, times in places.items() if times > others[place]}
    assert any("kept.py" in place for place in own)
    for moment in [(place, time) for place, times in own.items() for time in {*range(1, min(times, 5)), times}]:
        result = stage.turn(partial(at_each_operation, At(moment, kill)))
        assert result.code == -signal.SIGKILL, f"{moment}: {result.told}"
        stage.check_whole()
        stage.check_healed()
