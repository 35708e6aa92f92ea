"""Tombstones: at the address of a record that is no more, a page that says what it was, when it went and why."""

from markupsafe import Markup

from archive import urls
from archive.language import dates
from archive.language.date_words import in_words
from archive.linked_data.page import of_page
from archive.render.kind import Page, PageKind, Register
from archive.render.view import view_class
from archive.store.store import TOMBSTONES

LIST = f"{urls.DATA}/withdrawn.json"
"""The file that tells programs of all of them."""

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
    linked: Markup
    file: str


def view(register: Register, page: Page) -> View:
    """What the ledger of addresses says of a record that was withdrawn from the register."""
    row = register.store.row("select day, name, reason from tombstone where address = ?", page.path)
    day = in_words(dates.parse(row["day"]))
    description = f"Withdrawn from the register on {day}."
    work = {
        "@type": "CreativeWork",
        "@id": f"{urls.absolute(register.site.base_url, page.path)}#record",
        "name": row["name"],
        "creativeWorkStatus": "Withdrawn",
        "abstract": row["reason"],
        "expires": row["day"],
    }
    return View(
        title=row["name"],
        description=description,
        address=page.path.removesuffix(".html"),
        day=day,
        datetime=row["day"],
        reason=row["reason"],
        linked=of_page(register, page.path, row["name"], main=work),
        file=urls.root(page.path) + LIST,
    )


KIND = PageKind("tombstone", "{part}", view, pages=PAGES, reads=READS)
