"""One whole site on the disk, made beside the published one. Files that have not changed are hard links to it."""

import io
import os
import shutil
import stat
from pathlib import Path
from typing import BinaryIO

MARKER = ".register-of-parliamentary-statements"
MARKER_TEXT = b"build.py replaces this whole folder at every build. Keep nothing of your own in it.\n"
CHUNK = 1 << 18
NOWHERE = {"", ".", ".."}


class SiteTree:
    """The next site, in the empty folder `root`: each file linked from the `published` site or written.

    `names` are its files, `kept` and `written` how many there are of each kind (the marker is not counted).
    Paths are strings here: with tens of thousands of unchanged files, pathlib would cost more than the disk.
    """

    def __init__(self, root: Path, published: Path) -> None:
        self.root = root
        self.published = published
        self.names = {MARKER}
        self.folders = {""}
        self.written = self.kept = 0
        self._place(MARKER, MARKER_TEXT)

    def add(self, name: str, content: bytes | Path) -> None:
        """Put a file at `name`: these bytes, or those of the file at this path (if that is the published one, unread).

        Raises ValueError for a name outside the site or used before, and OSError.
        """
        _check_name(name, self.names)
        self.names.add(name)
        kept = self._place(name, content)
        self.kept += kept
        self.written += not kept

    def _place(self, name: str, content: bytes | Path) -> bool:
        """Put one file into the tree; True when it is the published one."""
        source, target = f"{self.published}/{name}", f"{self.root}/{name}"
        folder = name.rpartition("/")[0]
        if folder not in self.folders:
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            self.folders.add(folder)
        same = _is_same(source, content)
        if not (same and _link(source, target)):
            _write(target, content)
        return same


def _check_name(name: str, taken: set[str]) -> None:
    if "\\" in name or "\0" in name or not NOWHERE.isdisjoint(name.split("/")):
        raise ValueError(f"{name!r} is not a path inside the site")
    if name in taken:
        raise ValueError(f"{name!r} is published twice")


def _is_same(published: str, content: bytes | Path) -> bool:
    try:
        found = os.lstat(published)
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not stat.S_ISREG(found.st_mode):
        return False
    if isinstance(content, Path):
        wanted = content.stat()
        return os.path.samestat(found, wanted) or (found.st_size == wanted.st_size and _agree(published, content))
    return found.st_size == len(content) and _agree(published, content)


def _agree(published: str, content: bytes | Path) -> bool:
    with open(published, "rb", CHUNK) as old, _reading(content) as new:  # noqa: PTH123 (see SiteTree)
        while chunk := old.read(CHUNK):
            if chunk != new.read(CHUNK):
                return False
        return not new.read(1)


def _link(source: str, target: str) -> bool:
    try:
        os.link(source, target)
    except OSError:  # no hard links on this disk, or too many of this file: its bytes are written instead
        return False
    return True


def _write(target: str, content: bytes | Path) -> None:
    with _reading(content) as source, open(target, "xb") as handle:  # noqa: PTH123 (see SiteTree)
        shutil.copyfileobj(source, handle, CHUNK)


def _reading(content: bytes | Path) -> BinaryIO:
    return content.open("rb") if isinstance(content, Path) else io.BytesIO(content)
