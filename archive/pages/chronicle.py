"""Statements and events in one list, year by year: which stand in a list, and what a row shows of each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from archive import urls
from archive.language.date_words import in_words, within_year
from archive.language.dates import parse
from archive.pages import tally
from archive.records import labels
from archive.render.kind import Register
from archive.render.view import view_class
from archive.store.cards import Card
from archive.store.store import Row

ROWS = """
select id, sort, year, card, type as kind, status as outcome,
    (select group_concat(value, ' ') from statement_facet where statement = id and facet = 'country') as country,
    (select demands from statement_index where statement = id) as demand,
    (select doubted from statement_index where statement = id) as doubted,
    (select group_concat(event, ' ') from statement_event where statement = id) as events
from statement where {} order by sort, id
"""
FACETS = ("country", "kind", "outcome", "demand", "doubted", "events")
"""Columns of a row by which a list is narrowed in the reader's browser; ids with spaces between them."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which statements and events stand in a list: all, or those of a facet's value, of a year, of a month of it.

    With `newest` the last comes first; with `statements_alone` there are no events.
    """

    facet: str = ""
    value: str = ""
    year: int | None = None
    month: str = ""
    newest: bool = False
    statements_alone: bool = False

    @classmethod
    def read(cls, part: str) -> "Chosen":
        """What a part of the timeline holds: 2023, 2023-04, country-examplia, country-examplia.2023, newest."""
        if part in ("", "newest", "statements"):
            return cls(newest=part == "newest", statements_alone=part == "statements")
        name, _, period = (part if part[0].isalpha() else f".{part}").partition(".")
        facet, _, value = name.partition("-")
        year, _, month = period.partition("-")
        return cls(facet, value, int(year) if year else None, month)

    @property
    def period(self) -> str:
        """The year or the month in words; empty for the whole time."""
        if self.year is None:
            return ""
        if not self.month:
            return str(self.year)
        return (
            f"{self.year}, month not recorded"
            if self.month == "00"
            else in_words(parse(f"{self.year:04d}-{self.month}"))
        )

    def part(self, period: str = "") -> str:
        """The address of this list, or of a period of it."""
        name = f"{self.facet}-{self.value}" if self.facet else ""
        return f"timeline/{'.'.join(filter(None, (name, period)))}.html"

    def where(self) -> tuple[str, list[str | int]]:
        """The condition, as SQL and its values, for rows of a table that has `year` and `sort`."""
        parts: list[tuple[str, str | int]] = []
        if self.facet:
            parts += [("facet = ?", self.facet), ("value = ?", self.value)]
        if self.year is not None:
            parts.append(("year = ?", self.year))
        if self.month:
            parts.append(("substr(sort, 6, 2) = ?", self.month))
        return " and ".join(["year is not null", *(part for part, _ in parts)]), [value for _, value in parts]


@view_class
class StatementRow:
    """A statement in the list. `facets` are names and values, by which it is found again in the reader's browser."""

    card: Card
    day: str
    summary: str
    votes: list[tally.Bar]
    result: str
    facets: list[tuple[str, str]]


@view_class
class EventRow:
    id: str
    title: str
    address: str
    day: str
    datetime: str


@view_class
class Entry:
    """One row of the list: a statement or an event, never both."""

    statement: StatementRow | None
    event: EventRow | None


@view_class
class Year:
    """A year with its rows in order; of a long list its number of them, and the page that has them."""

    number: int
    entries: list[Entry]
    count: str
    address: str = ""


def years(register: Register, chosen: Chosen) -> list[Year]:
    """The years of a list with their rows, in its order."""
    rows = [(row["sort"], 1, row["id"], row) for row in _statements(register, chosen)]
    rows += [(row["sort"], 0, row["id"], row) for row in _events(register, chosen)]
    rows.sort(key=lambda item: (item[3]["year"], *item[:3]), reverse=chosen.newest)
    by_year = groupby((item[3] for item in rows), key=lambda row: row["year"])
    return [_year(number, list(found)) for number, found in by_year]


def years_of_cards(cards: Iterable[Card]) -> list[Year]:
    """Statements that stand in order of date, the first or the last first, as a list by year."""
    by_year = groupby(cards, key=lambda card: card.year)
    rows = [(year, [Entry(statement_row(card, []), None) for card in found]) for year, found in by_year]
    return [Year(year, entries, count(len(entries), 0)) for year, entries in rows]


def count(statements: int, events: int) -> str:
    """How many of each, in words."""
    counts = [labels.count(number, word) for number, word in ((statements, "statement"), (events, "event")) if number]
    return ", ".join(each.replace(" ", "\N{NO-BREAK SPACE}") for each in counts)


def _statements(register: Register, chosen: Chosen) -> list[Row]:
    where, values = chosen.where()
    if chosen.facet:
        where = f"id in (select statement from statement_facet where {where})"
    return register.store.all(ROWS.format(where), *values)


def _events(register: Register, chosen: Chosen) -> list[Row]:
    """All events of the time; of a facet those that its statements refer to, and none of a period of that."""
    if chosen.statements_alone or (chosen.facet and chosen.period):
        return []
    where, values = chosen.where()
    if chosen.facet:
        where = f"""year is not null and id in (select event from statement_event where statement in
                    (select statement from statement_facet where {where}))"""
    return register.store.all(f"select id, title, date, year, sort, null as card from event where {where}", *values)


def _year(number: int, rows: list[Row]) -> Year:
    entries = [Entry(_statement(row), None) if row["card"] else Entry(None, _event(row)) for row in rows]
    statements = sum(1 for entry in entries if entry.statement)
    return Year(number, entries, count(statements, len(entries) - statements))


FIGURE = re.compile(r"(?<=\d) (?=[a-z])|(?<=votes) (?=to \d)|(?<=vote) (?=to \d)|(?<= to) (?=\d)")
"""The spaces within 305 votes to 1, and 30 abstentions, at which no line breaks."""


def statement_row(card: Card, facets: list[tuple[str, str]]) -> StatementRow:
    """What a row below the heading of a statement's year shows of it."""
    votes = tally.bars(card)
    result = FIGURE.sub("\N{NO-BREAK SPACE}", _result(card, voted=bool(votes)))
    day = within_year(parse(card.edtf), card.year)
    return StatementRow(card, day, labels.shortened(card.summary), votes, result, facets)


def _result(card: Card, *, voted: bool) -> str:
    """What became of a statement: of a vote its figures, or that none are held; without a vote how many signed."""
    if voted or not card.outcome:
        return card.outcome or labels.capitalised(card.signed)
    if card.decided:
        return card.outcome if ";" in card.outcome else f"{card.outcome}; no figures held"
    return "; ".join(part for part in (card.outcome, card.signed) if part)


def _statement(row: Row) -> StatementRow:
    return statement_row(Card.from_json(row["card"]), [(name, row[name]) for name in FACETS if row[name]])


def _event(row: Row) -> EventRow:
    date = parse(row["date"])
    day = within_year(date, row["year"])
    return EventRow(row["id"], row["title"], urls.event(row["id"]), day, date.datetime_attribute or "")
