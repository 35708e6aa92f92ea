"""One whole site on the disk, made beside the published one. Files that have not changed are hard links to it."""

import hashlib
import io
import os
import shutil
import stat
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

MARKER = ".register-of-parliamentary-statements"
MARKER_TEXT = b"build.py replaces this whole folder at every build. Keep nothing of your own in it.\n"
CHUNK = 1 << 18
NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
NOWHERE = {"", ".", ".."}


@contextmanager
def opened(path: Path) -> Iterator[int]:
    """A file or folder that is open to be read, for as long as the block lasts, by its number."""
    handle = os.open(path, os.O_RDONLY)
    try:
        yield handle
    finally:
        os.close(handle)


def fingerprint(tree: Path) -> int:
    """A sum over the files below a folder of what tells them apart: path, size, mode, time and inode; 0 without files.

    A tree that keeps it is taken to be untouched: whatever a file is changed by, gives it another time or inode. Each
    build gives its marker file new ones, so no two sites have the same.
    """
    return sum(_face(name, entry.stat(follow_symlinks=False)) for name, entry in _files(tree))


def content_digest(place: Path) -> bytes:
    """A digest of all files in a folder, or of one file: path, mode and bytes of each; of nothing where there is none.

    It costs as much as to read them. What is no file, such as a link, has a mode of its own, and is not followed.
    Raises OSError.
    """
    whole = hashlib.sha256()
    found = [("", str(place))] if place.is_file() else sorted((name, entry.path) for name, entry in _files(place))
    for name, path in found:
        about = os.lstat(path)
        whole.update(f"{about.st_mode:o} {about.st_size} {name}\n".encode(errors="surrogateescape"))
        if stat.S_ISREG(about.st_mode):
            with open(path, "rb", CHUNK) as file:  # noqa: PTH123 (see SiteTree)
                while chunk := file.read(CHUNK):
                    whole.update(chunk)
    return whole.digest()


def _files(tree: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Each file below a folder, with its path in it; none where there is no such folder."""
    folders = [(str(tree), "")]
    while folders:
        place, inside = folders.pop()
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(place) as entries:
            for entry in entries:
                name = f"{inside}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    folders.append((entry.path, f"{name}/"))
                else:
                    yield name, entry


def _face(name: str, found: os.stat_result) -> int:
    """What a file adds to the fingerprint of its tree: a checksum, and one to their number above it."""
    text = f"{name} {found.st_size} {found.st_mode} {found.st_mtime_ns} {found.st_ino}"
    return 1 << 40 | zlib.crc32(text.encode(errors="surrogateescape"))


def _face_in(tree: Path, name: str) -> int:
    try:
        return _face(name, os.lstat(f"{tree}/{name}"))
    except (FileNotFoundError, NotADirectoryError):
        return 0


def beside(output: Path) -> tuple[Path, Path]:
    """Where the next site is made, and where the last one may wait to be removed."""
    place = output.resolve()
    return place.with_name(f".{place.name}.next"), place.with_name(f".{place.name}.old")


class SiteTree:
    """The next site, in the empty folder `root`: each file linked from the `published` site or written.

    `names` are its files, `kept` and `written` how many there are of each kind (the marker is not counted).
    Paths are strings here: with tens of thousands of unchanged files, pathlib would cost more than the disk.
    """

    def __init__(self, root: Path, published: Path) -> None:
        self.root = root
        self.published = published
        self.is_first = not published.is_dir()
        self.names = {MARKER}
        self.folders = {""}
        self.written = self.kept = 0
        self.has_links = True
        """Whether all that was taken over from the published site was linked; False on a disk without links."""
        self._mark()
        self.mode = os.lstat(f"{root}/{MARKER}").st_mode
        """Of a file that is made now; a published one of another mode is written anew."""

    def _mark(self) -> None:
        """Give the tree a marker file of its own. There is one at every moment, so that the tree is known for ours."""
        place = f"{self.root}/{MARKER}"
        if not os.path.exists(place):  # noqa: PTH110 (see SiteTree)
            _write(place, MARKER_TEXT)
            return
        _unlink(f"{place}.new")
        _write(f"{place}.new", MARKER_TEXT)
        os.replace(f"{place}.new", place)  # noqa: PTH105 (see SiteTree)

    def add(self, name: str, content: bytes | Path) -> None:
        """Put a file at `name`: these bytes, or those of the file at this path (if that is the published one, unread).

        Raises ValueError for a name outside the site or used before, and OSError.
        """
        _check_name(name, self.names)
        self.names.add(name)
        kept = self._place(name, content)
        self.kept += kept
        self.written += not kept

    def join(self, names: set[str], written: int, kept: int) -> None:
        """Count in what another process has put into the same folder. Raises ValueError for a name used twice."""
        twice = (self.names & names) - {MARKER}
        if twice:
            raise ValueError(f"{min(twice)!r} is published twice")
        self.names |= names
        self.written += written
        self.kept += kept

    def link_published(self) -> None:
        """Take every file of the published site but its marker over into this tree, which is empty."""
        for folder, folders, names in os.walk(self.published):
            inside = os.path.relpath(folder, self.published)
            prefix = "" if inside == "." else f"{inside}/"
            for name in folders:
                (self.root / prefix / name).mkdir(exist_ok=True)
            for name in names:
                if prefix + name != MARKER:
                    self._take_over(f"{self.published}/{prefix}{name}", f"{self.root}/{prefix}{name}")

    def catch_up(self, name: str) -> None:
        """Make one file what it is in the published site, be it there or not."""
        source, target = f"{self.published}/{name}", f"{self.root}/{name}"
        if not os.path.lexists(source):
            self.take_out(name)
            return
        _unlink(target)
        self._make_folder(name)
        self._take_over(source, target)

    def _take_over(self, source: str, target: str) -> None:
        if not _link(source, target):
            self.has_links = False
            _write(target, Path(source))

    def is_published_but_for(self, changed: Iterable[str], published: int, own: int) -> bool:
        """Whether this tree is the published site but for these files; `published` and `own` are their fingerprints."""
        for name in (MARKER, *changed):
            published += _face_in(self.root, name) - _face_in(self.published, name)
        return own == published

    def change(self, name: str, content: bytes | Path) -> bool:
        """Give a file that is there, or not yet, these bytes; False when the published one has them already."""
        _check_name(name, set())
        if self._is_same(f"{self.published}/{name}", content):
            return False
        _unlink(f"{self.root}/{name}")
        self._make_folder(name)
        _write(f"{self.root}/{name}", content)
        return True

    def take_out(self, name: str) -> bool:
        """Remove a file, and its folder if that is empty then; False when there is no such file."""
        if not _unlink(f"{self.root}/{name}"):
            return False
        folder = name.rpartition("/")[0]
        if folder:
            with suppress(OSError):
                os.rmdir(f"{self.root}/{folder}")  # noqa: PTH106 (see SiteTree)
                self.folders.discard(folder)
        return True

    def _make_folder(self, name: str) -> None:
        folder = name.rpartition("/")[0]
        if folder not in self.folders:
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            self.folders.add(folder)

    def _place(self, name: str, content: bytes | Path) -> bool:
        """Put one file into the tree; True when it is the published one."""
        source, target = f"{self.published}/{name}", f"{self.root}/{name}"
        self._make_folder(name)
        same = not self.is_first and self._is_same(source, content)
        if not (same and _link(source, target)):
            _write(target, content)
        return same

    def _is_same(self, published: str, content: bytes | Path) -> bool:
        try:
            found = os.lstat(published)
        except (FileNotFoundError, NotADirectoryError):
            return False
        if found.st_mode != self.mode:
            return False
        if isinstance(content, Path):
            wanted = content.stat()
            return os.path.samestat(found, wanted) or (found.st_size == wanted.st_size and _agree(published, content))
        return found.st_size == len(content) and _agree(published, content)


def _check_name(name: str, taken: set[str]) -> None:
    if "\\" in name or "\0" in name or not NOWHERE.isdisjoint(name.split("/")):
        raise ValueError(f"{name!r} is not a path inside the site")
    if name in taken:
        raise ValueError(f"{name!r} is published twice")


def _agree(published: str, content: bytes | Path) -> bool:
    with open(published, "rb", CHUNK) as old, _reading(content) as new:  # noqa: PTH123 (see SiteTree)
        while chunk := old.read(CHUNK):
            if chunk != new.read(CHUNK):
                return False
        return not new.read(1)


def _unlink(target: str) -> bool:
    """Remove a file, or the folder that somebody put in its place; False where there is nothing."""
    try:
        os.unlink(target)  # noqa: PTH108 (see SiteTree)
    except FileNotFoundError:
        return False
    except (IsADirectoryError, PermissionError):  # macOS says the latter of a folder
        if not os.path.isdir(target):  # noqa: PTH112 (see SiteTree)
            raise
        shutil.rmtree(target)
    return True


def _link(source: str, target: str) -> bool:
    try:
        os.link(source, target)
    except OSError:  # no hard links on this disk, or too many of this file: its bytes are written instead
        return False
    return True


def _write(target: str, content: bytes | Path) -> None:
    """Write a new file. Raises FileExistsError where there is one, and OSError."""
    if isinstance(content, Path):
        with content.open("rb") as source, open(target, "xb") as copy:  # noqa: PTH123 (see SiteTree)
            shutil.copyfileobj(source, copy, CHUNK)
        return
    handle = os.open(target, NEW_FILE, 0o666)  # open() asks the system twice as much
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)


def _reading(content: bytes | Path) -> BinaryIO:
    return content.open("rb") if isinstance(content, Path) else io.BytesIO(content)
