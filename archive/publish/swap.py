"""Bytes to site: the next tree is made beside the published one, then the two change places.

Killed at any moment, a reader of the output folder finds the old site or the new one, never a mix of both.
Files whose bytes have not changed are hard links to the published ones, so a large site costs little.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from archive.ending import ENDING
from archive.publish.output import PublishError, is_ours, refusal, told
from archive.publish.tree import MARKER, SiteTree, beside, opened

PUBLIC = 0o022
"""The umask under which a site is made: files of 0644 and folders of 0755, which a web server of any user reads."""

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # from <fcntl.h> and <linux/fs.h>; renameat2(2) says what they do


@dataclass(frozen=True)
class Published:
    """How many files of the site got new bytes, stayed as they were, or went (the marker is not counted)."""

    written: int
    kept: int
    removed: int


@dataclass
class NextSite:
    """The next site while it is made: a whole tree beside the published one, not shown yet.

    `spare` is where the tree that readers saw until now is kept for the build after, if anywhere.
    """

    output: Path
    tree: SiteTree
    spare: Path | None = None
    is_reused: bool = False
    """Whether the tree was the spare one."""

    def add(self, name: str, content: bytes | Path) -> None:
        """Put a file into a tree that is made anew."""
        try:  # not told, which would cost as much as the file
            self.tree.add(name, content)
        except OSError as error:
            raise refusal(self.output / name, error) from error

    def change(self, name: str, content: bytes | Path | None) -> bool:
        """Give a file of an amended tree its content, or take it out; False when nothing came of it."""
        try:
            return self.tree.take_out(name) if content is None else self.tree.change(name, content)
        except OSError as error:
            raise refusal(self.output / name, error) from error

    def show(self) -> None:
        """Put the next tree where readers look, in one step."""
        upcoming, former = beside(self.output)
        with told(self.output):
            _write_through(upcoming)
            _show(upcoming, self.output, former)
            ENDING.shown()
        with suppress(OSError), opened(self.output.resolve().parent) as handle:
            os.fsync(handle)

    def lost(self) -> int:
        """How many files of the site that readers saw before have no place in the new one. Removes that tree."""
        upcoming, former = beside(self.output)
        gone = sum(_lost(folder, self.tree.names) for folder in (upcoming, former))
        _clear(upcoming, former)
        return gone

    def put_by(self) -> bool:
        """Keep the tree that readers saw before as the spare one; False when it had to be removed instead."""
        kept = False
        for tree in beside(self.output):
            with suppress(OSError):
                if self.spare is not None and self.tree.has_links and not kept and tree.exists():
                    tree.rename(self.spare)  # fails on another disk
                    kept = True
        _clear(*beside(self.output))
        return kept


@contextmanager
def next_site(output: Path, spare: Path | None = None, lag: Iterable[str] | None = None) -> Iterator[NextSite]:
    """A new tree to fill, or with `lag` one like the published site to amend. It is removed if it is not shown.

    `spare` is a tree that an earlier build put by; `lag` names the files in which it differs from the published
    site. Without a spare tree an amended one is made of links. `heal` comes first. Raises PublishError.
    """
    with _readable():
        try:
            yield _begun(output, spare, lag)
        except BaseException:
            with suppress(OSError, PublishError):
                heal(output)
            raise


def _begun(output: Path, spare: Path | None, lag: Iterable[str] | None) -> NextSite:
    upcoming, _ = beside(output)
    with told(output):
        reused = lag is not None and spare is not None and _taken(spare, upcoming)
        if not reused:
            upcoming.mkdir(parents=True)
        site = NextSite(output, SiteTree(upcoming, output), spare, reused)
        if reused:
            for name in lag or ():
                site.tree.catch_up(name)
        elif lag is not None:
            site.tree.link_published()
        if spare is not None and not reused:
            remove_tree(spare)
    return site


@contextmanager
def _readable() -> Iterator[None]:
    """What is made inside can be read by everybody, whatever the umask is that the build was started under."""
    given = os.umask(PUBLIC)
    try:
        yield
    finally:
        os.umask(given)


def _taken(spare: Path, upcoming: Path) -> bool:
    """Move the spare tree to where the next site is made. False if there is none, or it lies on another disk."""
    try:
        spare.rename(upcoming)
    except OSError:
        return False
    return True


def set_by(output: Path, spare: Path) -> None:
    """Make a spare tree of the published site, so that the next build need only amend it. Never fails the build."""
    upcoming = spare.with_name(f"{spare.name}.new")
    with _readable(), suppress(OSError):
        remove_tree(upcoming)
        remove_tree(spare)
        upcoming.mkdir(parents=True)
        tree = SiteTree(upcoming, output)
        tree.link_published()
        if tree.has_links:  # a tree of copies could not be told from one that was damaged
            upcoming.rename(spare)
    _clear(upcoming)


def heal(output: Path) -> None:
    """Put right what a killed build left beside `output`.

    Raises PublishError when a folder of that name is not a build's.
    """
    upcoming, former = leftovers = beside(output)
    for leftover in leftovers:
        with told(leftover):
            if not is_ours(leftover):
                raise PublishError(f"{leftover}: a build needs this name; move the folder elsewhere")
    with told(output):
        if former.exists() and not output.exists():  # killed between the two renames
            former.rename(output)
        remove_tree(upcoming)
        remove_tree(former)


def _write_through(tree: Path) -> None:
    """Wait until the disk has all that was written to it, where the system can wait for one disk, as Linux can.

    After a power cut a site that was shown before could be one of files without bytes: a new name may reach the disk
    before what is in the file. See syncfs(2).
    """
    import ctypes  # here, because a build that finds nothing to do need not load it

    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if call is None:
        os.sync()
        return
    with opened(tree) as handle:
        if call(handle):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


def _show(upcoming: Path, output: Path, former: Path) -> None:
    """Put the next tree where readers look; the one they saw stays under the name of one of the other two."""
    place = output.resolve()
    if not place.exists():
        upcoming.rename(place)
    elif not _exchange(upcoming, place):
        _swap_by_renaming(upcoming, place, former)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system or the disk has no such call."""
    import ctypes

    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    places = AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other)
    return call is not None and bool(call(*places, RENAME_EXCHANGE) == 0)


def _swap_by_renaming(upcoming: Path, place: Path, former: Path) -> None:
    try:
        place.rename(former)
        upcoming.rename(place)
    except BaseException:
        if not place.exists():
            former.rename(place)
        raise


def _lost(former: Path, names: set[str]) -> int:
    """How many files of the tree that readers saw before have no place in the new site."""
    start = len(str(former)) + 1
    return sum(f"{folder}/{name}"[start:] not in names for folder, _, files in os.walk(former) for name in files)


def _clear(*trees: Path) -> None:
    """Remove what a build no longer needs. What will not go is left to the next build, which says why."""
    with suppress(OSError):
        for tree in trees:
            remove_tree(tree)


def remove_tree(tree: Path) -> None:
    """Remove a build's folder, its marker last: if killed here, the next build still knows it for its own.

    What stands there and is no folder is removed too.
    """
    if tree.is_symlink() or not tree.is_dir():
        tree.unlink(missing_ok=True)
        return
    for entry in list(tree.iterdir()):
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != MARKER:
            entry.unlink()
    (tree / MARKER).unlink(missing_ok=True)
    tree.rmdir()
