"""The SWHID of a folder: an identifier made of what is in it, which anybody can compute again.

ISO/IEC 18670:2025, the SWHID specification 1.2 (swhid.org). That of a folder (`dir`) is the hash that git gives to a
tree, that of a file (`cnt`) the one of a blob. It names what is in git and in the Software Heritage archive; the sums
that prove that nothing was changed are SHA-256.
"""

import hashlib
import os
import stat
from pathlib import Path

FILE, PROGRAM, LINK, FOLDER = b"100644", b"100755", b"120000", b"40000"
"""What an entry is, as git writes it in a tree."""


def of_folder(folder: Path) -> str:
    """The SWHID of a folder as it lies on the disk, with all files in it, hidden ones too.

    Folders without a file in them are left aside, as git does. Raises OSError.
    """
    return f"swh:1:dir:{_hash(b'tree', _tree(folder)).hex()}"


def _tree(folder: Path) -> bytes:
    """The entries of a folder, in git's order: by name, where that of a folder ends in a slash."""
    entries = [entry for path in folder.iterdir() if (entry := _entry(path))]
    return b"".join(
        mode + b" " + name + b"\0" + digest
        for mode, name, digest in sorted(entries, key=lambda entry: entry[1] + b"/" * (entry[0] == FOLDER))
    )


def _entry(path: Path) -> tuple[bytes, bytes, bytes] | None:
    """Mode, name and hash of what lies at a path; nothing for a folder that is empty."""
    name, mode = os.fsencode(path.name), path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return LINK, name, _hash(b"blob", os.fsencode(path.readlink()))
    if stat.S_ISDIR(mode):
        tree = _tree(path)
        return (FOLDER, name, _hash(b"tree", tree)) if tree else None
    return (PROGRAM if mode & stat.S_IXUSR else FILE), name, _hash(b"blob", path.read_bytes())


def _hash(kind: bytes, data: bytes) -> bytes:
    """git's hash of an object: of its kind and length, then of what it holds."""
    return hashlib.sha1(kind + b" %d\0" % len(data) + data, usedforsecurity=False).digest()
