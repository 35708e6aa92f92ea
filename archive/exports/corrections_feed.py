"""The Atom feed of corrections: an entry for each change made to a published record, the newest of them."""

from urllib.parse import quote
from zlib import crc32

from archive import urls
from archive.exports import feed
from archive.feeds import atom
from archive.feeds.entry import corrected
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.render.kind import EVERY_KIND, Page, PageKind, Register
from archive.store.store import Row

PATH = "feeds/corrections.xml"
PAGE = "corrections.html"
READS = "select kind, record from correction"

NEWEST = """
select c.*, s.number as label, s.title, s.date as own, e.first, (
        select count(*) from correction o where o.kind = c.kind and o.record = c.record and o.date = c.date
        and o.number <= c.number) as place
from correction c join statement s on s.id = c.record join statement_entry e on e.statement = s.id
where c.kind = 'statements' order by c.sort desc, c.record, c.number desc limit ?
"""
"""`place` counts the corrections of a record on one day: one that is entered for another day changes no other's id."""


def view(register: Register, page: Page) -> feed.View:
    """The newest corrections of all records."""
    site, rows = register.site, register.store.all(NEWEST, feed.MOST_ENTRIES)
    told = "Every change made to a published record of the register."
    title = f"Corrections – {site.title}"
    entries = sorted((_entry(register, row) for row in rows), reverse=True)
    return feed.View(PATH, PATH, PAGE, title, told, entries)


def _entry(register: Register, row: Row) -> tuple[str, str]:
    """When a correction was made, and its entry."""
    site, date = register.site, parse(row["date"])
    path = f"{row['first']}#corrected-{quote(row['date'], safe='')}-{row['place']}"
    address = urls.absolute(site.base_url, f"{urls.statement(row['record'])}#corrections")
    updated = atom.instant(row["date"], parse(row["own"]), crc32(path.encode()))
    told = corrected(row["about"], row["was"], row["now"], row["reason"])
    parts = (
        atom.element("id", atom.identity(site, path)),
        atom.element("title", atom.line(f"{row['label']} corrected, {row['about']}: {row['title']}")),
        atom.element("updated", updated),
        atom.empty("link", rel="alternate", type="text/html", href=address),
        atom.empty("category", term="correction", label="Correction"),
        atom.element("content", f"<p>{in_words(date)}: {told}</p>", ' type="html"'),
    )
    return updated, atom.entry(parts)


KIND = PageKind("corrections_feed", PATH, view, reads=READS, serialise=feed.serialise, whole=EVERY_KIND)
