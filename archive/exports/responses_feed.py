"""The Atom feed of responses: an entry for each answer to a statement or to a demand, the newest of them."""

import html
import re
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

UNSAFE = re.compile(r"[^0-9X.~-]")
"""What of a date may not stand in an address as it is: marks of doubt, and what parts two dates."""

NEWEST = """
select r.*, s.number as label, s.title, s.card, s.date as own, e.first, (
        select count(*) from response o where o.statement = r.statement and o.date = r.date
        and o.number <= r.number) as place
from response r join statement s on s.id = r.statement join statement_entry e on e.statement = s.id
order by r.sort desc, r.statement, r.number desc limit ?
"""
"""`place` counts the responses of one day to a statement: one that is entered for another day changes no other's id."""


def view(register: Register, page: Page) -> feed.View:
    """The newest responses to all statements."""
    rows = register.store.all(NEWEST, feed.MOST_ENTRIES)
    told = "What happened next: answers to statements in the register and to their demands."
    entries = sorted((_entry(register, row) for row in rows), reverse=True)
    return feed.View(PATH, PATH, PAGE, f"Responses – {register.site.title}", told, entries)


def _entry(register: Register, row: Row) -> tuple[str, str]:
    """When a response was made, and its entry."""
    site, date = register.site, parse(row["date"])
    path = f"{row['first']}#response-{UNSAFE.sub('_', row['date'])}-{row['place']}"
    address = urls.absolute(site.base_url, f"{urls.statement(row['statement'])}#responses")
    updated = atom.instant(row["date"], parse(row["own"]), crc32(path.encode()))
    kind = labels.RESPONSES[row["type"]]
    answered = f"{row['label']}, demand {row['demand']}" if row["demand"] else row["label"]
    said = (in_words(date), row["made_by"], row["text"], row["source_name"], row["note"])
    told = ". ".join(one.removesuffix(".") for one in said if one)
    parts = (
        atom.element("id", atom.identity(site, path)),
        atom.element("title", atom.line(f"{kind}, on {answered}: {row['title']}")),
        atom.element("updated", updated),
        atom.empty("link", rel="alternate", type="text/html", href=address),
        atom.empty("category", term="response", label="Response"),
        atom.element("content", f"<p>{html.escape(told)}.</p>", ' type="html"'),
    )
    return updated, atom.entry(parts)


KIND = PageKind("responses_feed", PATH, view, reads=READS, serialise=feed.serialise, whole=("statements",))
