"""Files that a build keeps for later ones: what is read is what was written, or nothing.

The first line of such a file is a checksum of the rest.
"""

import os
import zlib
from contextlib import suppress
from pathlib import Path


def read(path: Path) -> bytes | None:
    """What a file keeps; nothing where it is not whole, or there is none that can be read."""
    try:
        checksum, _, content = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if checksum == _checksum(content) else None


def write(path: Path, content: bytes) -> None:
    """Keep this in a file. Who reads it meanwhile finds what was there before. Raises OSError."""
    upcoming = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        upcoming.write_bytes(_checksum(content) + b"\n" + content)
        upcoming.replace(path)
    except BaseException:
        with suppress(OSError):
            upcoming.unlink()
        raise


def _checksum(content: bytes) -> bytes:
    return b"%08x" % zlib.crc32(content)
