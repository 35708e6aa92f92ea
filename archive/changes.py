"""What has changed since the last build, seen without opening a file.

A file that keeps its size, its times, its inode and its path is taken to be the same; of any other the content
decides (see `archive.read`). The last build leaves what it saw in the state folder. A build that finds the same
again has nothing to do, and this module is all that it needs: it imports nothing that takes time.
"""

import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archive.site_tree import MARKER

SEEN = "seen"
DATABASE = "archive.db"
PROGRAM = ("build.py", "archive", "templates", "static")
LIBRARIES = (
    *("jinja2", "markupsafe", "markdown", "pyyaml", "python_frontmatter", "pydantic", "pydantic_core", "nh3"),
    *("babel", "anyascii", "rapidfuzz"),
)
"""What decides the bytes of a page beside the program; their folders in site-packages name their versions."""

TICK = 50_000_000
"""Nanoseconds. A file may change again within the same tick of the clock, and then looks as it did."""


@dataclass(slots=True)
class Sight:
    """What one build sees: a stamp for each file of the content and of the program, and all else that counts.

    `content` and `program` map a path (POSIX, relative) to its stamp. `before` is what the last build saw,
    line by line.
    """

    began: int
    content: dict[str, str]
    program: dict[str, str]
    versions: str
    arguments: str
    before: frozenset[str] = frozenset()
    fresh: bool = field(default=False)

    def changed(self) -> list[str]:
        """Paths of content files that may be new or other than before, in order."""
        return sorted(path for path, stamp in self.content.items() if f"content {path} {stamp}" not in self.before)

    def same(self, path: str) -> bool:
        """Whether a content file is there and looks as it did."""
        return f"content {path} {self.content.get(path)}" in self.before

    def program_may_differ(self) -> bool:
        """Whether a file of the program, a library or Python may be another than at the last build."""
        lines = {f"program {path} {stamp}" for path, stamp in self.program.items()}
        seen = {line for line in self.before if line.startswith("program ")}
        return lines != seen or f"versions {self.versions}" not in self.before


def look(content: Path, project: Path, arguments: str) -> Sight:
    """See what there is. `arguments` says in a word what was asked for, for what is asked decides bytes too."""
    began = time.time_ns()
    program = {path: stamp for name in PROGRAM for path, stamp in _stamps(project / name, name)}
    found = dict(_inside(content, "")) if content.is_dir() else {}
    return Sight(began, found, program, _versions(), arguments)


def recall(sight: Sight, state: Path, output: Path) -> str:
    """Compare with what the last build saw: its summary when nothing at all is different and the site stands."""
    try:
        before = (state / SEEN).read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    summary, _, seen = before.partition("\n")
    sight.before = frozenset(seen.split("\n"))
    return summary if seen == _told(sight, state, output) else ""


def remember(sight: Sight, state: Path, output: Path, summary: str) -> None:
    """Leave what was seen for the next build, with the line that it says where it finds the same.

    Files that changed just now are not trusted to keep still. An empty summary asks the next build to look closer.
    """
    for stamps in (sight.content, sight.program):
        for path, stamp in stamps.items():
            if _latest(stamp) > sight.began - TICK:
                stamps[path] = "restless"
    upcoming = state / f"{SEEN}.new"
    upcoming.write_text(f"{summary}\n{_told(sight, state, output)}", encoding="utf-8", errors="surrogateescape")
    upcoming.replace(state / SEEN)


def identity(tree: Path) -> str:
    """What tells a published tree from every other one: its marker file, which each build makes anew."""
    try:
        return stamp_of(os.lstat(tree / MARKER))
    except OSError:
        return ""


def digest(data: bytes) -> bytes:
    """What tells the content of a file from any other."""
    import hashlib  # here, because a build that finds nothing to do need not load it

    return hashlib.blake2b(data, digest_size=16).digest()


def stamp_of(found: os.stat_result) -> str:
    """Size, times and inode of a file."""
    return f"{found.st_size}-{found.st_mtime_ns}-{found.st_ctime_ns}-{found.st_ino}"


def _told(sight: Sight, state: Path, output: Path) -> str:
    lines = [
        f"arguments {sight.arguments}",
        f"versions {sight.versions}",
        f"output {output.resolve()} {identity(output)}",
        f"folders {folders_of(output)}",
        *(f"state {stamp}" for _, stamp in _stamps(state / DATABASE, DATABASE)),
        *(f"program {path} {stamp}" for path, stamp in sorted(sight.program.items())),
        *(f"content {path} {stamp}" for path, stamp in sorted(sight.content.items())),
    ]
    return "\n".join(lines) + "\n"


def _latest(stamp: str) -> int:
    size_and_times = stamp.split("-")
    return max(map(int, size_and_times[1:3])) if len(size_and_times) == 4 else 0


def _stamps(place: Path, name: str) -> Iterator[tuple[str, str]]:
    """Path and stamp of a file, or of every file in a folder."""
    if place.is_dir():
        yield from _inside(place, f"{name}/")
    elif place.exists():
        yield name, stamp_of(os.lstat(place))


def _inside(folder: Path | str, prefix: str) -> Iterator[tuple[str, str]]:
    """Path and stamp of every file below a folder. Hidden ones and what Python keeps are left aside."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                yield f"{prefix}{entry.name}/", "folder"
                yield from _inside(entry.path, f"{prefix}{entry.name}/")
            else:
                yield f"{prefix}{entry.name}", stamp_of(entry.stat(follow_symlinks=False))


def folders_of(output: Path) -> str:
    """When something last came into or went from each folder of the published site: only builds may do that."""
    return ", ".join(_folders(output))


def _folders(output: Path) -> Iterator[str]:
    try:
        with os.scandir(output) as entries:
            found = sorted(entry.path for entry in entries if entry.is_dir(follow_symlinks=False))
        for path in (str(output), *found):
            yield f"{os.path.basename(path)} {os.stat(path).st_mtime_ns}"  # noqa: PTH116, PTH119 (pathlib is slower)
    except OSError:
        yield "missing"


def _versions() -> str:
    """Python, and the name of each library's folder of metadata, which holds its version."""
    found = []
    for place in sys.path:
        if place.endswith("site-packages") and os.path.isdir(place):  # noqa: PTH112
            names = (name for name in os.listdir(place) if name.endswith(".dist-info"))  # noqa: PTH208
            found += [name for name in names if name.lower().split("-")[0] in LIBRARIES]
    return " ".join([sys.version.split()[0], *sorted(found)])
