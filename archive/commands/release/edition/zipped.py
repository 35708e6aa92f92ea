"""A folder as a zip file that comes out the same wherever and whenever it is made.

Nothing in it is compressed, for the bytes that compression gives differ from one library of it to another. Those who
give the file out can compress it on the way.
"""

import datetime
import shutil
import stat
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from archive.commands.release.edition.bag import files

EARLIEST = datetime.date(1980, 1, 1)
"""The first day that a zip file can hold (APPNOTE.TXT 6.3.10, section 4.4.6)."""

UNIX = 3
"""The system whose permissions stand in a zip file (APPNOTE.TXT, section 4.4.2)."""

CHUNK = 1 << 20


def write(folder: Path, target: Path, day: datetime.date) -> None:
    """Write a new zip file of a folder, whose name all paths in it begin with; every file is of that day.

    Raises OSError, and FileExistsError for a target that is there.
    """
    with target.open("xb") as file, ZipFile(file, "w", ZIP_STORED) as archive:
        for path in files(folder):
            entry = _entry(path, path.relative_to(folder.parent).as_posix(), max(day, EARLIEST))
            with path.open("rb") as source, archive.open(entry, "w") as place:
                shutil.copyfileobj(source, place, CHUNK)


def _entry(path: Path, name: str, day: datetime.date) -> ZipInfo:
    """What a zip file says of a file: nothing that depends on who made it, but for what can be run."""
    found = path.stat()
    entry = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.create_system = UNIX
    entry.external_attr = (stat.S_IFREG | (0o755 if found.st_mode & stat.S_IXUSR else 0o644)) << 16
    entry.file_size = found.st_size
    return entry
