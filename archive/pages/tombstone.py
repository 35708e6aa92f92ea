"""Tombstones: at the address of a record that is no more, a page that says what it was, when it went and why."""

from archive.language import dates
from archive.language.date_words import in_words
from archive.render.kind import Page, PageKind, Register
from archive.render.view import view_class
from archive.store.store import TOMBSTONES

PAGES = "select address as part from tombstone"
READS = f"select address as part, '{TOMBSTONES}' as kind, address as record from tombstone"


@view_class
class View:
    title: str
    description: str
    address: str
    day: str
    datetime: str
    reason: str


def view(register: Register, page: Page) -> View:
    """What the ledger of addresses says of a record that was withdrawn from the register."""
    row = register.store.row("select day, name, reason from tombstone where address = ?", page.path)
    day = in_words(dates.parse(row["day"]))
    description = f"Withdrawn from the register on {day}."
    return View(row["name"], description, page.path.removesuffix(".html"), day, row["day"], row["reason"])


KIND = PageKind("tombstone", "{part}", view, pages=PAGES, reads=READS)
