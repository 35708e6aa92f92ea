"""Long lists of statements in parts: a page for each year of a person, a chamber, a group, an event or a demand.

The parts are noted in the store (see archive/compile/sums.py): a year, or a month of a year that is too long.
A part reads its own statements and the record whose list it is, so a new statement changes one part of each list.
"""

from dataclasses import field
from typing import Any

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.pages.trail import Trail, trail
from archive.records import labels
from archive.render.kind import Archive, Link
from archive.render.view import view_class
from archive.store.cards import Card

LATEST = 10
"""So many of the latest statements stand on the page of a record whose list is divided."""


@view_class
class Part:
    """A part of a list, for a table of contents."""

    name: str
    address: str
    count: str


@view_class
class PartHead:
    """What stands above a part: whose list it is, and which part."""

    title: str
    description: str
    whole: Link
    period: str
    count: str


@view_class
class PartView:
    """A page of a part: what stands above it, the trail to it, and its statements."""

    head: PartHead
    trail: Trail
    statements: list[Card] = field(default_factory=list)
    acts: list[Any] = field(default_factory=list)
    wordings: list[Any] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.head.title

    @property
    def description(self) -> str:
        return self.head.description


def paths(kind: str, folder: str) -> str:
    """The query for the pages of the parts of all lists of a kind, those of one time together.

    They show the same statements, which are then still at hand.
    """
    page = f"'{folder}/' || record || '.' || part || '.html'"
    return f"select {page} as page, record from part where kind = '{kind}' order by part, record"


def reads(kind: str, folder: str, table: str, column: str) -> str:
    """The query for what the parts read: each its statements, and the record whose list it is."""
    page = f"'{folder}/' || t.{column} || '.' || substr(t.sort, 1, {{}}) || '.html'"
    return f"""
        select {page.format(4)} as page, 'statements' as kind, t.statement as record from {table} t
            where t.{column} is not null
        union all select {page.format(7)}, 'statements', t.statement from {table} t where t.{column} is not null
        union all select '{folder}/' || record || '.' || part || '.html', kind, record from part where kind = '{kind}'
    """


def bounds(part: str) -> tuple[str, str]:
    """Between which the dates of a part sort; those of a list that is not divided lie between the first and last."""
    return part, f"{part}\U0010ffff"


def of(archive: Archive, kind: str, record: str) -> list[Part]:
    """The parts of a list, newest first; none if it is not divided."""
    rows = archive.store.all(
        "select part, number from part where kind = ? and record = ? order by part desc", kind, record
    )
    base = urls.record(kind, record).removesuffix(".html")
    return [Part(name(row[0]), f"{base}.{row[0]}.html", labels.count(row[1], "statement")) for row in rows]


def split(path: str) -> tuple[str, str]:
    """The id and the part that the path of a part says."""
    record, _, part = urls.key(path).partition(".")
    return record, part


def name(part: str) -> str:
    """A part in words: 2024, or March 2024."""
    if part.startswith("0000"):
        return "Beginning not recorded"
    return in_words(parse(part))


def head(kind: str, record: str, title: str, part: str, number: int) -> PartHead:
    """What stands above a part with so many statements."""
    period, count = name(part), labels.count(number, "statement")
    whole = Link(title, urls.record(kind, record))
    return PartHead(f"{title}: {period}", f"{title}, {period}: {count}.", whole, period, count)


def trail_of(archive: Archive, path: str, head: PartHead, index: Link) -> Trail:
    """Where a part stands: below its list, and that below the index to which the record belongs."""
    return trail(archive, path, head.title, [index, head.whole], head.period)
