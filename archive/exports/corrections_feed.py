"""The Atom feed of corrections: an entry for each change made to a published record, the newest of them."""

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
    path = f"{row['first']}#{atom.fragment('corrected', row['date'], row['place'])}"
    updated = atom.instant(row["date"], parse(row["own"]), crc32(path.encode()))
    title = f"{row['label']} corrected, {row['about']}: {row['title']}"
    told = corrected(row["about"], row["was"], row["now"], row["reason"])
    page, category = f"{urls.statement(row['record'])}#corrections", ("correction", "Correction")
    return updated, atom.note(site, path, title, updated, page, category, f"<p>{in_words(date)}: {told}</p>")


KIND = PageKind("corrections_feed", PATH, view, reads=READS, serialise=feed.serialise, whole=EVERY_KIND)
