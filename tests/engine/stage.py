"""A stage for accidents: an archive that goes from one edition to the other and back, and the places where it may end.

Builds run in processes of their own. What they do to the disk is seen through the audit events of Python; what
SQLite writes it writes by itself, so a transaction that is ended has an event of the test's own.
"""

import os
import re
import shutil
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import FrameType

from archive.store import store
from tests import ROOT
from tests.builds import Files, Result, differing, run, tree
from tests.engine.random_edits import Archive

PROGRAM = (f"{ROOT}/archive/", f"{ROOT}/build.py")

COMMIT, EXCHANGE = "test.commit", "ctypes.dlsym"
OPERATIONS = {"os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "sqlite3.connect", "open", COMMIT, EXCHANGE}
"""What a build does to the disk, but for opening to read. Two folders are exchanged by a call of the system."""

Before = Callable[[], object] | None
Do = Callable[[str, str], object]
"""What is done before an operation, in the process that builds: told the event and the place."""


class Stage:
    """An archive of two editions, of which one is built; `clean` builds forget what the last one knew."""

    def __init__(self, folder: Path, *, clean: bool) -> None:
        self.folder, self.clean = folder, clean
        self.archive = Archive(folder / "content", 0, statements=1)
        first = dict(self.archive.files)
        self.archive.add_statement()
        person = self.archive.files["people/person-1.md"]
        self.archive.files["people/person-1.md"] = person.replace("name: ", "name: The ", 1)
        self.editions = [first, dict(self.archive.files)]
        self.sites = [self._site_of(number) for number in (0, 1)]
        self.shown = 1

    def _site_of(self, number: int) -> Files:
        self._lay(number)
        result = self.build()
        assert result.code == 0, result.told
        return tree(self.output)

    def _lay(self, number: int) -> None:
        self.archive.files = self.editions[number]
        self.archive.save()

    @property
    def output(self) -> Path:
        return self.folder / "place" / "site"

    @property
    def state(self) -> Path:
        return self.folder / "place" / ".state"

    def build(self, *options: str, before: Before = None) -> Result:
        """Build what the content says now, in one process."""
        folders = [f"--content={self.folder / 'content'}", f"--output={self.output}", f"--state={self.state}"]
        self.output.parent.mkdir(exist_ok=True)
        return run([*folders, "--jobs=1", *options], before)

    def turn(self, before: Before = None) -> Result:
        """Put the other edition there and build it, with something done in the child first."""
        self.shown = 1 - self.shown
        self._lay(self.shown)
        if self.clean:
            shutil.rmtree(self.state)
        return self.build(before=before)

    def check_whole(self) -> None:
        """One of the two sites is there, as it should be."""
        found = tree(self.output)
        assert found in self.sites, differing(found, self.sites[self.shown])

    def check_shows(self, number: int) -> None:
        """The site of an edition is there."""
        assert differing(tree(self.output), self.sites[number]) == set()

    def check_healed(self) -> None:
        """One more build makes the site that the content says, and nothing is left of what was begun."""
        healed = self.build()
        assert healed.code == 0, healed.told
        self.check_shows(self.shown)
        self.check_tidy()

    def check_tidy(self) -> None:
        """Nothing lies beside the site and in the state folder but what belongs there."""
        assert sorted(path.name for path in self.output.parent.iterdir()) == [".state", "site"]
        known = {"archive.db", "archive.seal", "build.lock", "digests", "seen", "spare", "templates"}
        assert {path.name for path in self.state.iterdir()} <= known

    def places(self) -> Counter[str]:
        """Each place of the program that touches the disk, and how often a build does."""
        result = self.turn(partial(at_each_operation, tell))
        assert result.code == 0, result.told
        return Counter(re.findall(rf"^{TOLD} (.*)$", result.told, re.MULTILINE))


Moment = tuple[str, int]
"""A place of the program, and the how manieth time that it is reached."""


def telling(places: Mapping[str, int], *, second: bool) -> list[Moment]:
    """The first time that each place is reached, perhaps the second, and the last."""
    return [(place, time) for place, times in places.items() for time in sorted({1, min(1 + second, times), times})]


class At:
    """Has something done from a moment on: at each operation it is told the event."""

    def __init__(self, moment: Moment, do: Callable[[str], object]) -> None:
        (self.place, self.left), self.do = moment, do

    def __call__(self, event: str, place: str) -> None:
        self.left -= place == self.place
        if self.left <= 0:
            self.do(event)


def kill(event: str) -> None:
    """End this process as the kernel does."""
    os.kill(os.getpid(), signal.SIGKILL)


TOLD = "operation"


def tell(event: str, place: str) -> None:
    """Write it where mistakes are told."""
    os.write(2, f"{TOLD} {place}\n".encode())


def at_each_operation(do: Do) -> None:
    """Have something done before each operation on the disk, in this process. What it raises, the operation raises."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in OPERATIONS and not (event == "open" and _is_to_read(arguments[2])):
            place = _place(sys._getframe(1))
            if place:
                do(event, f"{event} {place}")

    store.sqlite3.connect = _connect  # type: ignore[attr-defined]
    sys.addaudithook(hook)


def _is_to_read(flags: object) -> bool:
    return isinstance(flags, int) and flags & os.O_ACCMODE == os.O_RDONLY


def _place(frame: FrameType | None) -> str:
    """Where in the program something is done, by file and line; empty for what the program does not do."""
    while frame and not frame.f_code.co_filename.startswith(PROGRAM):
        frame = frame.f_back
    return f"{frame.f_code.co_filename.removeprefix(f'{ROOT}/')}:{frame.f_lineno}" if frame else ""


class _Watched(sqlite3.Connection):
    """A connection that says when a transaction is ended."""

    def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        if sql == "commit":
            sys.audit(COMMIT, sql)
        return super().execute(sql, *values)  # type: ignore[arg-type]


_really_connect = sqlite3.connect


def _connect(path: str | Path, **options: object) -> sqlite3.Connection:
    return _really_connect(path, factory=_Watched, **options)  # type: ignore[call-overload, no-any-return]
