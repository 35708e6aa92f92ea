"""Long lists of statements in parts: a page for each year of a person, a chamber, a group, an event or a demand.

The parts are noted in the store (see archive/compile/sums.py): a year, or a month of a year that is too long.
A part reads its own statements and the record whose list it is, so a new statement changes one part of each list.
"""

from collections.abc import Callable
from dataclasses import field
from typing import Any

from archive import urls
from archive.kinds import KINDS
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.pages.trail import Trail, trail
from archive.records import labels
from archive.render.kind import Link, Page, PageKind, Register
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
    deeds: list[Any] = field(default_factory=list)
    wordings: list[Any] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.head.title

    @property
    def description(self) -> str:
        return self.head.description


def kind(
    name: str, section: str, each: str, table: str, view: Callable[[Register, Page], PartView], also: str = ""
) -> PageKind:
    """The kind of the parts of all lists of a kind of record; those of one time together, for they show the same.

    `table` says which statements stand in each list, in a column named like the table of the record. Each part reads
    its statements, the record whose list it is, and what the query `also` adds, in which {part} is the part.
    """
    column, parts = KINDS[each].table, ("substr(sort, 1, 4)", "substr(sort, 1, 7)")
    reads = f"select {column} as owner, {{part}} as part, 'statements' as kind, statement as record from {table}"
    queries = [query for query in (f"{reads} where {column} is not null", also) if query]
    own = f"select record as owner, part, kind, record from part where kind = '{each}'"
    return PageKind(
        name,
        urls.pattern(each, ".{part}.html"),
        view,
        each,
        f"select record as owner, part from part where kind = '{each}' order by part, record",
        " union all ".join([own, *(query.replace("{part}", part) for query in queries for part in parts)]),
        section,
        template="part",
    )


def bounds(part: str) -> tuple[str, str]:
    """Between which the dates of a part sort; those of a list that is not divided lie between the first and last."""
    return part, f"{part}\U0010ffff"


def of(register: Register, kind: str, record: str) -> list[Part]:
    """The parts of a list, newest first; none if it is not divided."""
    rows = register.store.all(
        "select part, number from part where kind = ? and record = ? order by part desc", kind, record
    )
    return [Part(name(row[0]), urls.part(kind, record, row[0]), labels.count(row[1], "statement")) for row in rows]


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


def trail_of(register: Register, page: Page, head: PartHead, index: Link) -> Trail:
    """Where a part stands: below its list, and that below the index to which the record belongs."""
    return trail(register, page, head.title, [index, head.whole], head.period)
