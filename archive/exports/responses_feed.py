"""The Atom feed of responses: an entry for each answer to a statement or to a demand, the newest of them."""

import html
from zlib import crc32

from archive import urls
from archive.exports import feed
from archive.feeds import atom
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.records import labels
from archive.render.kind import Page, PageKind, Register
from archive.store.store import Row

PATH = "feeds/responses.xml"
PAGE = "subscribe.html"
READS = "select 'statements' as kind, statement as record from response"

NEWEST = """
select r.*, s.number as label, s.title, s.date as own, e.first, (
        select count(*) from response o where o.statement = r.statement and o.date = r.date
        and o.number <= r.number) as place
from response r join statement s on s.id = r.statement join statement_entry e on e.statement = s.id
order by coalesce(r.entered, r.sort) desc, r.statement, r.number desc limit ?
"""


def view(register: Register, page: Page) -> feed.View:
    """The newest responses to all statements."""
    rows = register.store.all(NEWEST, feed.MOST_ENTRIES)
    told = "What happened next: answers to statements in the register and to their demands."
    entries = sorted((_entry(register, row) for row in rows), reverse=True)
    return feed.View(PATH, PATH, PAGE, f"Responses – {register.site.title}", told, entries)


def _entry(register: Register, row: Row) -> tuple[str, str]:
    """When a response was entered, or else made, and its entry."""
    site, date = register.site, parse(row["date"])
    path = f"{row['first']}#{atom.fragment('response', row['date'], row['place'])}"
    updated = atom.instant(row["entered"] or row["date"], parse(row["own"]), crc32(path.encode()))
    kind = labels.RESPONSES[row["type"]]
    answered = f"{row['label']}, demand {row['demand']}" if row["demand"] else row["label"]
    title = f"{kind}, on {answered}: {row['title']}"
    said = (in_words(date), row["made_by"], row["text"], row["source_name"], row["note"])
    told = ". ".join(one.removesuffix(".") for one in said if one)
    page, category = f"{urls.statement(row['statement'])}#responses", ("response", "Response")
    return updated, atom.note(site, path, title, updated, page, category, f"<p>{html.escape(told)}.</p>")


KIND = PageKind("responses_feed", PATH, view, reads=READS, serialise=feed.serialise, whole=("statements",))
