"""Corrections: every change made to a published record, newest first, and who was asked about it."""

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.render.kind import EVERY_KIND, Page, PageKind, Register
from archive.render.view import view_class

READS = "select kind, record from correction"


@view_class
class Item:
    number: str
    title: str
    address: str
    date: str
    datetime: str
    about: str
    was: str
    now: str
    reason: str


@view_class
class View:
    title: str
    description: str
    items: list[Item]


def view(register: Register, page: Page) -> View:
    """All corrections of all records."""
    rows = register.store.all(
        """select c.*, s.number as label, coalesce(s.short_title, s.title) as title from correction c
           join statement s on s.id = c.record where c.kind = 'statements'
           order by c.sort desc, c.record, c.number desc"""
    )
    items = []
    for row in rows:
        date = parse(row["date"])
        items.append(
            Item(
                number=row["label"],
                title=row["title"],
                address=f"{urls.statement(row['record'])}#corrections",
                date=in_words(date),
                datetime=date.datetime_attribute or "",
                about=row["about"],
                was=row["was"] or "",
                now=row["now"] or "",
                reason=row["reason"],
            )
        )
    return View("Corrections", "Every change made to a published record of the register.", items)


KIND = PageKind("corrections", "corrections.html", view, reads=READS, section="about", whole=EVERY_KIND)
