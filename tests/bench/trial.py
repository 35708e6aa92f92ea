"""An invented archive with a copy of the program, built again and again in a scratch folder.

The copy is there so that a template may be changed while it is measured, and so that nothing is left behind.
"""

import compileall
import os
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench import corpus
from tests.bench.measure import Measured, measure

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = ("build.py", "archive", "templates", "static")
MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - a place for the bench's own folder, which has a name nobody can guess
ROOM = 400_000
"""Bytes on a disk for each statement, counted with plenty to spare."""

SETTLED = 0.1
"""Seconds after which a build trusts that a file which changed is not about to change again (it asks for 0.05)."""

WRITTEN = re.compile(r"([\d,]+) files? written")


@dataclass(frozen=True, slots=True)
class Built:
    """One measured build, and how many files it says it wrote."""

    measured: Measured
    written: int


class Trial:
    """An archive of so many statements, the program that builds it, and the site.

    `project` is the folder that the program is copied from, `shape` what kind of archive it is (corpus.SHAPES).
    """

    def __init__(self, folder: Path, statements: int, project: Path = PROJECT, shape: str = "mixed") -> None:
        self.program = folder / "program"
        self.content = folder / "content"
        self.site = folder / "built" / "site"  # not beside the content: records come and go here, and none is published
        self.state = folder / "state"
        self.statements = statements
        self.corpus = corpus.write(self.content, corpus.Figures(statements), shape)
        for name in PROGRAM:
            _copy(project / name, self.program / name)
        compileall.compile_dir(self.program, quiet=1)

    def build(self, *options: str) -> Built:
        """Build the site as an editor does. What it says is its summary and nothing else, or it has failed."""
        folders = {"--content": self.content, "--output": self.site, "--state": self.state}
        words = [word for option in folders.items() for word in option]
        measured = measure([sys.executable, "build.py", *words, *options], self.program)
        written = WRITTEN.search(measured.output)
        if written is None or measured.output.count("\n") != 1:
            raise ValueError(f"a summary in one line was expected, with no warning: {measured.output}")
        return Built(measured, int(written[1].replace(",", "")))

    def clean_build(self) -> Built:
        """Build where there is neither a site nor what an earlier build knew."""
        for folder in (self.site, self.state):
            shutil.rmtree(folder, ignore_errors=True)
        time.sleep(SETTLED)
        return self.build()

    def build_after(self, edit: Callable[[], object]) -> Built:
        """Build after an edit, all else being as a build left it long ago."""
        self.settle()
        edit()
        time.sleep(SETTLED)
        return self.build()

    def build_after_restoring(self, edit: Callable[[], object]) -> Built:
        """Build after an edit, in a checkout of its own with site and state from a cache, as a build service does.

        To unpack them is not measured.
        """
        self.settle("--portable")
        for place in (self.content, self.site, self.state):
            away = place.with_name(f"{place.name}.away")
            shutil.copytree(place, away)
            shutil.rmtree(place)
            away.rename(place)
        edit()
        return self.build("--portable")

    def settle(self, *options: str) -> None:
        """Let a build see that nothing has changed; it is not measured."""
        time.sleep(SETTLED)
        if self.build(*options).written:
            raise ValueError("a build that had nothing to do wrote files")

    # -- edits ------------------------------------------------------------------------------------

    def add_statement(self) -> Path:
        """Write one statement more. Returns its file."""
        name, text = self.corpus.statement()
        path = self.content / name
        path.write_text(text, encoding="utf-8")
        return path

    def rename_busiest(self) -> None:
        """Give the person with the most signatures another name; lists that print the former one stay as they are."""
        path, name = self._busiest()
        first = name.partition(" ")[0]
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"^name: .*$", f"name: {first} Othername\nother_names:\n  - {name}", text, count=1, flags=re.M)
        text = re.sub(r"^sort_name: .*$", f"sort_name: Othername, {first}", text, count=1, flags=re.M)
        path.write_text(text, encoding="utf-8")

    def edit_template(self) -> None:
        """Put a comment at the end of the template of an event."""
        with (self.program / "templates" / "pages" / "event.html").open("a", encoding="utf-8") as template:
            template.write("{# seen again #}\n")

    def _busiest(self) -> tuple[Path, str]:
        """The file and the name of the person with the most signatures."""
        people = {_key("name", path): path for path in self.content.glob("people/*.md")}
        signatures = Counter[str]()
        for path in self.content.glob("statements/*.md"):
            lines = path.read_text(encoding="utf-8").split("\n")
            signatures.update(line[4:] for line in lines if line.startswith("  - "))
        name = max(people, key=lambda name: signatures[name])
        return people[name], name


def edit_title(statement: Path) -> None:
    """Change the title of a statement."""
    text = statement.read_text(encoding="utf-8")
    statement.write_text(re.sub(r"^(title: .*)$", r"\1 and all", text, count=1, flags=re.M), encoding="utf-8")


@contextmanager
def scratch(chosen: Path | None, statements: int) -> Iterator[Path]:
    """A folder for an archive of so many statements, removed afterwards: in memory where there is room."""
    roomy = MEMORY_DISK.is_dir() and shutil.disk_usage(MEMORY_DISK).free > ROOM * statements
    place = chosen or (MEMORY_DISK if roomy and os.access(MEMORY_DISK, os.W_OK) else None)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=place) as folder:
        yield Path(folder).resolve()


def extent(folder: Path) -> tuple[int, int]:
    """How many files are in a folder and all below it, and how many bytes they have."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def largest_page(site: Path) -> int:
    """Bytes of the largest page of a site."""
    return max(path.stat().st_size for path in site.rglob("*.html"))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copyfile(source, target)


def _key(key: str, path: Path) -> str:
    """The value of a key that a record has on a line of its own."""
    found = re.search(rf"^{key}: (.*)$", path.read_text(encoding="utf-8"), flags=re.M)
    return found[1] if found else ""
