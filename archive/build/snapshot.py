"""What has changed since the last build, seen without opening a file.

A file that keeps its size, its times, its inode and its path is taken to be the same; of any other the content
decides (see `archive.read`). The last build leaves what it saw in the state folder. A build that finds the same
again has nothing to do, and this module is all that it needs: it imports nothing that takes time.
"""

import marshal
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from archive import kept
from archive.build.workspace import Workspace
from archive.publish.tree import beside, fingerprint

PROGRAM = ("build.py", "archive", "templates", "static")
DOCUMENTS = ("archive/README.md", "archive/docs/", "archive/schemas/", "archive/problems/rules/")
"""What in these decides no byte of a page."""

TEMPLATES, STATIC_FILES = DESIGN = ("templates/", "static/")
READ_BY_THE_PROGRAM = ("static/fonts/cards/", "static/js/search/tables.json")
"""What in these folders the program itself reads: the letters of cards, and rules that the search shares."""

LIBRARIES = (
    *("jinja2", "markupsafe", "markdown", "pyyaml", "python_frontmatter", "pydantic", "pydantic_core", "nh3"),
    *("babel", "anyascii", "rapidfuzz", "pystemmer", "pillow", "zlib_ng", "rjsmin"),
)
"""What decides the bytes of a page beside the program; their folders in site-packages name their versions."""

TICK = 50_000_000
"""Nanoseconds. A file may change again within the same tick of the clock, and then looks as it did."""


Stamp = tuple[int, ...]
"""Size, time of change of the content and of the file, inode; empty for a folder."""

FOLDER: Stamp = ()
RESTLESS: Stamp = (0,)
"""Stands for a file that changed just now, and may again without looking otherwise."""


@dataclass(slots=True)
class Snapshot:
    """What one build sees: a stamp for each file of the content and of the program, and all else that counts.

    `content` and `program` map a path (POSIX, relative) to its stamp, `site` is the fingerprint of the published one.
    `before` is what the last build saw, in the form that `_told` gives it.
    """

    began: int
    content: dict[str, Stamp]
    program: dict[str, Stamp]
    versions: str
    arguments: str
    site: int = 0
    before: dict[str, Any] = field(default_factory=dict)

    def changed(self) -> list[str]:
        """Paths of content files that may be new or other than before, in order."""
        known = self.before.get("content", {})
        return sorted(path for path, stamp in self.content.items() if known.get(path) != stamp)

    def same(self, path: str) -> bool:
        """Whether a content file is there and looks as it did."""
        return path in self.content and self.before.get("content", {}).get(path) == self.content[path]

    def program_may_differ(self) -> bool:
        """Whether a file of the program, a library, Python or an option may be other than at the last build."""
        seen = {"versions": self.versions, "arguments": self.arguments}
        return any(self.before.get(name) != now for name, now in seen.items()) or self._differ(design=False)

    def design_may_differ(self) -> bool:
        """Whether a template or a static file may be other than at the last build."""
        return self._differ(design=True)

    def _differ(self, *, design: bool) -> bool:
        before, now = self.before.get("program", {}), self.program
        return any(before.get(path) != now.get(path) for path in before.keys() | now if is_design(path) is design)


def is_design(path: str) -> bool:
    """Whether a file of the program is a template or a static file, which decides how pages look and nothing else."""
    return path.startswith(DESIGN) and not path.startswith(READ_BY_THE_PROGRAM)


def look(content: Path, project: Path, arguments: str = "", output: Path | None = None) -> Snapshot:
    """See what there is, and what is published. `arguments` are those of a build that decide bytes, in a word."""
    began = time.time_ns()
    program = {path: stamp for name in PROGRAM for path, stamp in _stamps(project / name, name)}
    program = {path: stamp for path, stamp in program.items() if not path.startswith(DOCUMENTS)}
    found = dict(_inside(str(content), "")) if content.is_dir() else {}
    return Snapshot(began, found, program, _versions(), arguments, fingerprint(output) if output else 0)


def moved(seen: Snapshot, content: Path, project: Path) -> tuple[set[str], set[str]]:
    """The content files that changed or went since they were seen, and the files of the program that did or came.

    A build may have read them before or after, or once so and once so. New ones it has not read at all.
    """
    now = look(content, project)
    changed = {path for path, stamp in seen.content.items() if now.content.get(path) != stamp}
    program = seen.program.keys() | now.program
    return changed, {path for path in program if now.program.get(path) != seen.program.get(path)}


class Last(NamedTuple):
    """What the last build says again where nothing is different: its summary, and the warnings as they were told.

    `manner` is in which form; who asks for another is told them by a build that looks closer. `unlisted` says whether
    the ledger lacks an address of the site.
    """

    summary: str = ""
    warned: str = ""
    manner: str = ""
    unlisted: bool = False


def recall(seen: Snapshot, workspace: Workspace, output: Path) -> Last:
    """Compare with what the last build saw: what it said when nothing at all is different and the site stands alone."""
    last, seen.before = _remembered(workspace.seen)
    alone = not any(map(os.path.lexists, (*beside(output), *workspace.leftovers())))
    return last if alone and seen.before == _told(seen, workspace, output) else Last()


def _remembered(path: Path) -> tuple[Last, dict[str, Any]]:
    """What the last build said and saw; empty where there is none that this Python can read."""
    try:
        last, seen = marshal.loads(kept.read(path) or b"")  # noqa: S302 - our own file, and whole
    except (ValueError, EOFError, TypeError):
        return Last(), {}
    return Last(*last), seen


def remember(seen: Snapshot, workspace: Workspace, output: Path, last: Last) -> None:
    """Leave what was seen for the next build, with what it says where it finds the same.

    Files that changed just now are not trusted to keep still.
    """
    latest = seen.began - TICK
    for stamps in (seen.content, seen.program):
        for path, stamp in stamps.items():
            if stamp and (stamp[1] > latest or stamp[2] > latest):
                stamps[path] = RESTLESS
    data = marshal.dumps((tuple(last), _told(seen, workspace, output)))
    kept.write(workspace.seen, data)


def stamp_of(found: os.stat_result) -> Stamp:
    """Size, times and inode of a file."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _told(seen: Snapshot, workspace: Workspace, output: Path) -> dict[str, Any]:
    return {
        "arguments": seen.arguments,
        "versions": seen.versions,
        "output": f"{output.resolve()} {seen.site}",
        "state": dict(_stamps(workspace.database, "archive.db")),
        "program": seen.program,
        "content": seen.content,
    }


def _stamps(place: Path, name: str) -> Iterator[tuple[str, Stamp]]:
    """Path and stamp of a file, or of every file in a folder."""
    if place.is_dir():
        yield from _inside(str(place), f"{name}/")
    elif place.exists():
        yield name, stamp_of(os.lstat(place))


def _inside(folder: str, prefix: str) -> Iterator[tuple[str, Stamp]]:
    """Path and stamp of every file below a folder. Hidden ones and what Python keeps are left aside.

    So is what has a name that is no text: nothing can point to it, and a record of such a name is told of when read.
    """
    folders = [(folder, prefix)]
    while folders:
        place, beginning = folders.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith(".") or name == "__pycache__" or not _is_text(name):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    yield f"{beginning}{name}/", FOLDER
                    folders.append((entry.path, f"{beginning}{name}/"))
                else:
                    yield beginning + name, stamp_of(entry.stat(follow_symlinks=False))


def _is_text(name: str) -> bool:
    """Whether a name was UTF-8: Python spells other bytes as surrogates."""
    return name.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in name)


def _versions() -> str:
    """Python, and the name of each library's folder of metadata, which holds its version."""
    found = []
    for place in sys.path:
        if place.endswith("site-packages") and os.path.isdir(place):  # noqa: PTH112
            names = (name for name in os.listdir(place) if name.endswith(".dist-info"))  # noqa: PTH208
            found += [name for name in names if name.lower().split("-")[0] in LIBRARIES]
    return " ".join([sys.version.split()[0], *sorted(found)])
