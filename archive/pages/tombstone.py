"""Tombstones: at the address of a record that is no more, a page that says what it was, when it went and why."""

from archive.language import dates
from archive.language.date_words import in_words
from archive.render.kind import Archive, PageKind
from archive.render.view import view_class
from archive.store.store import TOMBSTONES

PATHS = "select address from tombstone"
READS = f"select address as page, '{TOMBSTONES}' as kind, address as record from tombstone"


@view_class
class View:
    title: str
    description: str
    address: str
    day: str
    datetime: str
    reason: str


def view(archive: Archive, path: str) -> View:
    """What the ledger of addresses says of a record that was withdrawn from the register."""
    row = archive.store.row("select day, name, reason from tombstone where address = ?", path)
    day = in_words(dates.parse(row["day"]))
    description = f"Withdrawn from the register on {day}."
    return View(row["name"], description, path.removesuffix(".html"), day, row["day"], row["reason"])


KIND = PageKind("tombstone", PATHS, READS, view)
