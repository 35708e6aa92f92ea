"""The site that the miniature archive gives: every page and file as text that can be read and compared.

Static files are another matter: their bytes are left out. The compiled archive is kept as the SQL that makes it, a
drawn card as its size: other tests look at what is on it.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from PIL import Image

from archive.publish.tree import MARKER

SITE = Path(__file__).parent / "site"
"""One file for each file of the expected site."""

DATABASE, DUMP = "archive.db", "archive.db.sql"


def of(site: Path) -> dict[str, str]:
    """Path and text of every file of a built site, as the golden site holds them."""
    paths = sorted(path for path in site.rglob("*") if path.is_file() and path.name != MARKER)
    named = {path.relative_to(site).as_posix(): path for path in paths}
    texts = {name: _text(path) for name, path in named.items() if name != DATABASE and not name.startswith("assets/")}
    return texts | {DUMP: _dump(site / DATABASE)}


def expected() -> dict[str, str]:
    """Path and text of every file of the golden site."""
    paths = sorted(path for path in SITE.rglob("*") if path.is_file())
    return {path.relative_to(SITE).as_posix(): path.read_bytes().decode() for path in paths}


def _text(path: Path) -> str:
    if path.suffix == ".png":
        with Image.open(path) as picture:
            return f"{picture.format} {picture.width} × {picture.height}\n"
    return path.read_bytes().decode()


def _dump(database: Path) -> str:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return "\n".join(connection.iterdump()) + "\n"
