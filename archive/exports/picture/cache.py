"""Cards that were drawn before, kept under a digest of all that decides their bytes, for clean builds too.

They lie in .cache/cards of the project, and can be deleted at any time. Several builds may use them at once.
"""

import hashlib
import os
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from archive import kept as files

PROJECT = Path(__file__).resolve().parents[3]
FOLDER = PROJECT / ".cache" / "cards"
DRAWN_BY = (Path(__file__).parent, PROJECT / "static" / "fonts" / "cards")
"""Folders of the files that decide how a card looks, beside the library that draws letters."""

DAY = 86_400
UNUSED = 30 * DAY
"""Seconds after which a card that no build has asked for is removed."""


def kept(content: str, draw: Callable[[], bytes]) -> bytes:
    """The card that says this, from the cache or drawn now. A cache that cannot be written is done without."""
    path = FOLDER / f"{hashlib.sha256(f'{program()} {content}'.encode()).hexdigest()}.card"
    found = files.read(path)
    if found is not None:
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > DAY:
                os.utime(path)
        return found
    drawn = draw()
    with suppress(OSError):
        FOLDER.mkdir(parents=True, exist_ok=True)
        files.write(path, drawn)
    return drawn


@cache
def program() -> str:
    """A digest of what draws: our files, the version of Pillow with the FreeType in it, and that of zlib-ng."""
    import PIL
    import zlib_ng

    whole = hashlib.sha256(f"{PIL.__version__} {zlib_ng.__version__}".encode())
    for path in sorted(path for folder in DRAWN_BY for path in folder.iterdir() if path.is_file()):
        whole.update(path.name.encode() + path.read_bytes())
    return whole.hexdigest()


def prune() -> None:
    """Remove the cards that nobody has asked for in a month."""
    before = time.time() - UNUSED
    with suppress(OSError):
        for entry in list(os.scandir(FOLDER)):
            if entry.stat().st_mtime < before:
                Path(entry.path).unlink(missing_ok=True)
