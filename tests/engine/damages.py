"""What bad luck, and whoever takes the site or the state folder for their own, does to a file."""

import random
import shutil
from pathlib import Path

from archive.publish.output import LOCK
from archive.publish.tree import MARKER

PAGE = 4096
"""Bytes that a disk, and SQLite, writes at a time."""


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def flip(path: Path) -> None:
    """Change one bit in the middle."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def blank(path: Path) -> None:
    """Let a page of the disk be zeros, the second one where there is one."""
    content = bytearray(path.read_bytes())
    start = PAGE if len(content) > 2 * PAGE else 0
    content[start : start + PAGE] = bytes(len(content[start : start + PAGE]))
    path.write_bytes(content)


def lengthen(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def close_to_others(path: Path) -> None:
    path.chmod(0o600)


def turn_into_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "something").write_text("that nobody knows")


def add_beside(path: Path) -> None:
    path.with_name("stray.html").write_text("not ours")


def restore(path: Path) -> None:
    """Put a copy in its place, as who brings back a backup does."""
    shutil.copy2(path, path.with_name("copy"))
    path.with_name("copy").rename(path)


DAMAGES = (cut, flip, empty, blank, lengthen, Path.unlink, turn_into_a_folder, close_to_others, add_beside, restore)


def damage_something(chance: random.Random, folder: Path) -> None:
    """Damage a file below a folder, one that lies directly in it half of the time.

    A marker tells a build that the folder is its own, and the lock holds nothing.
    """
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in (MARKER, LOCK)]
    near = [path for path in found if path.parent == folder]
    if found:
        chance.choice(DAMAGES)(chance.choice(near if near and chance.random() < 0.5 else found))
