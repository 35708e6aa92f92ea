"""An archive in the hands of bad luck: edited while it is built, damaged, killed, restored, built otherwise."""

import os
import random
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.builds import Result, differing, run, tree
from tests.engine.damages import damage_something
from tests.engine.random_edits import EDITS, Archive

RIGHT = sorted(EDITS.keys() - {"break_something", "rewrite_file"})
"""Edits after which other edits find the files that they look for."""

Texts = dict[str, str]
"""Path in the content -> text."""


def save_at(opening: int, root: Path, files: Texts, number: int) -> None:
    """Have the content saved in the middle of a build: just before it opens a file of it for the so manieth time."""
    left = [opening]

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and str(arguments[0]).startswith(f"{root}/") and left[0] > 0:
            left[0] -= 1
            if left[0] == 0:
                saved(root, files, number)

    sys.addaudithook(hook)


def saved(root: Path, files: Texts, number: int) -> Archive:
    """An archive of these files, the so manieth record the last of it, and the folder made like it."""
    archive = Archive.__new__(Archive)
    archive.root, archive.files, archive.number = root, files, number
    archive.save()
    return archive


def die_at(opening: int, place: Path) -> None:
    """Let this process be killed when it opens a file of the site or of the state folder for the so manieth time."""
    left = [opening]

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and str(arguments[0]).startswith(str(place)):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


class Disturbed:
    """A random archive, and what may happen to it between two builds that nobody disturbs."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.random = folder, random.Random(seed)  # noqa: S311 - the same each time
        folder.mkdir(parents=True)
        number = seed
        while True:
            self.archive = Archive(folder / "content", number)
            self.archive.save()
            if self.build().code == 0:
                break
            number += 1000
        self.good = dict(self.archive.files)
        self.keep_backup()

    @property
    def places(self) -> list[Path]:
        return [self.folder / "content", self.folder / "place" / "site", self.folder / "place" / ".state"]

    def build(self, *options: str, place: str = "place", before: Callable[[], object] | None = None) -> Result:
        (self.folder / place).mkdir(exist_ok=True)
        words = [f"--content={self.folder / 'content'}", f"--output={self.folder / place / 'site'}"]
        return run([*words, f"--state={self.folder / place / '.state'}", "--jobs=1", *options], before)

    # -- what may happen --------------------------------------------------------------------------

    def edit(self) -> None:
        for name in self.random.choices(RIGHT, k=self.random.randint(1, 3)):
            EDITS[name](self.archive)
        self.archive.save()

    def edit_wrongly(self) -> None:
        """Make a mistake that stops the build, and mend it."""
        before = dict(self.archive.files)
        self.archive.break_something()
        self.archive.save()
        self.build()
        self.archive.files = before
        self.archive.save()

    def edit_while_it_is_built(self) -> None:
        """Save, and save again or put back while a build reads."""
        before = dict(self.archive.files)
        self.edit()
        first = dict(self.archive.files)
        for name in self.random.choices(RIGHT, k=2):
            EDITS[name](self.archive)
        if self.random.random() < 0.3:
            self.archive.files = before
        later, root = dict(self.archive.files), self.folder / "content"
        self.build(before=partial(save_at, self.random.randint(1, 40), root, later, self.archive.number))
        if self.random.random() < 0.3:
            self.archive.files = first
        self.archive.save()

    def edit_and_kill(self) -> None:
        self.edit()
        self.build(before=partial(die_at, self.random.randint(1, 60), self.folder / "place"))

    def edit_with_the_clock_set_back(self) -> None:
        """A file has other bytes and the times that it had before."""
        times = {path: path.stat() for path in (self.folder / "content").rglob("*.md")}
        self.edit()
        for path, found in times.items():
            if path.is_file():
                os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))

    def damage_the_site(self) -> None:
        damage_something(self.random, self.folder / "place" / "site")

    def damage_the_state(self) -> None:
        damage_something(self.random, self.folder / "place" / ".state")

    def keep_backup(self) -> None:
        """Of what can be known again, or of what cannot."""
        self.build(*self.random.choice([["--portable"], []]))
        for path in self.places:
            shutil.rmtree(self.folder / "backup" / path.name, ignore_errors=True)
            if path.exists():
                shutil.copytree(path, self.folder / "backup" / path.name)
        self.kept = dict(self.archive.files)

    def restore_one(self) -> None:
        """Content, site or state as they were when a backup was made, their times too."""
        path = self.random.choice(self.places)
        if (self.folder / "backup" / path.name).exists():
            shutil.rmtree(path, ignore_errors=True)
            shutil.copytree(self.folder / "backup" / path.name, path)
            if path.name == "content":
                self.archive.files = dict(self.kept)

    def restore_both(self) -> None:
        """Site and state together, as a cache gives them back."""
        for path in self.places[1:]:
            shutil.rmtree(path, ignore_errors=True)
            if (self.folder / "backup" / path.name).exists():
                shutil.copytree(self.folder / "backup" / path.name, path)

    def remove_one(self) -> None:
        shutil.rmtree(self.random.choice(self.places[1:]), ignore_errors=True)

    def build_otherwise(self) -> None:
        """With an option that decides bytes, and with those that do not."""
        options = ["--base-url=https://elsewhere.example", "--strict", "--clean", "--portable"]
        self.build(*self.random.choice([*([option] for option in options), []]))

    # -- and what must come of it -----------------------------------------------------------------

    def check(self, what: list[str]) -> None:
        """A build that nobody disturbs says and makes what a clean one does."""
        shutil.rmtree(self.folder / "clean", ignore_errors=True)
        result, clean = self.build(), self.build(place="clean")
        assert (result.code, result.told) == (clean.code, clean.told), what
        if clean.code:  # a mistake is in the content
            self.archive.files = dict(self.good)
            self.archive.save()
            return self.check(what)
        sites = [tree(self.folder / place / "site") for place in ("place", "clean")]
        assert differing(*sites) == set(), what
        assert sorted(path.name for path in (self.folder / "place").iterdir()) == [".state", "site"], what
        self.good = dict(self.archive.files)
        return None


DISTURBANCES: dict[str, Callable[[Disturbed], None]] = {
    name: do
    for name, do in vars(Disturbed).items()
    if name.startswith(("edit", "damage", "keep", "restore", "remove", "build_"))
}


def disturb(folder: Path, seed: int, steps: int) -> None:
    """Up to four things happen, then all is looked at; so many times."""
    archive = Disturbed(folder, seed)
    for _ in range(steps):
        names = archive.random.choices(sorted(DISTURBANCES), k=archive.random.randint(1, 4))
        for name in names:
            DISTURBANCES[name](archive)
        archive.check(names)
