"""The timeline: statements and context events on two lanes, year by year, gaps and unresearched years shown."""

import datetime
from dataclasses import replace
from itertools import groupby

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.pages import tally
from archive.pages.drawing import MOST_MARKS, Dated, MonthRuler, Ruler, Strokes, month_ruler, ruler, strokes
from archive.pages.trail import Trail, trail
from archive.records import labels
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.cards import Card, day_of_year
from archive.store.store import PAST, Row

INDEX = Link("Timeline", "timeline.html")

READS = """
select 'statements' as kind, id as record from statement
union all select 'events', id from event
union all select 'chambers', id from chamber
"""
YEARS = """
select distinct year as part from (select year from statement union select year from event)
where year is not null and (select count(*) from statement) + (select count(*) from event) > most('entries')
"""
YEAR_READS = """
select year as part, 'statements' as kind, id as record from statement where year is not null
union all select year, 'events', id from event where year is not null
"""
MONTHS = """
with entry as (select year, substr(sort, 6, 2) as month from statement where year is not null
               union all select year, substr(sort, 6, 2) from event where year is not null)
select distinct year || '-' || month as part from entry
where (select count(*) from entry) > most('entries') and year in
    (select year from entry group by year having count(*) > most('entries_of_a_year'))
"""
MONTH_READS = """
select year || '-' || substr(sort, 6, 2) as part, 'statements' as kind, id as record from statement
    where year is not null
union all select year || '-' || substr(sort, 6, 2), 'events', id from event where year is not null
"""


@view_class
class StatementEntry:
    card: Card
    votes: list[tally.Bar]
    strokes: Strokes | None
    strokes_label: str


@view_class
class EventEntry:
    id: str
    title: str
    address: str
    day: str
    datetime: str


@view_class
class Entry:
    """One entry of a lane: a statement or an event, never both."""

    statement: StatementEntry | None
    event: EventEntry | None


@view_class
class Year:
    """A year with its entries in order of date, or the years without any before the next one."""

    number: int
    entries: list[Entry]
    count: str
    ruler: MonthRuler | None
    researched: bool
    hatched: bool
    address: str
    gap: str = ""

    @property
    def has_votes(self) -> bool:
        """Whether a vote is drawn beside an entry, and the drawing has to be explained."""
        return any(entry.statement.votes for entry in self.entries if entry.statement)


@view_class
class View:
    title: str
    description: str
    standfirst: str
    ruler: Ruler | None
    years: list[Year]
    jump: list[int]
    split: bool
    marks: list[tuple[str, str, bool]]

    @property
    def has_votes(self) -> bool:
        """Whether a vote is drawn in one of the years."""
        return any(year.has_votes for year in self.years)


@view_class
class Month:
    """A month of a long year, in a list."""

    name: str
    address: str
    count: str


Counted = dict[int, tuple[int, int]]
"""Year -> how many statements and events it has."""


@view_class
class YearView:
    title: str
    description: str
    trail: Trail
    year: Year
    months: list[Month]
    earlier: int | None
    later: int | None


def view(register: Register, page: Page) -> View:
    """The whole timeline, or of a long one its years with their numbers."""
    counted = _counted(register)
    statements, events = (sum(numbers[n] for numbers in counted.values()) for n in (0, 1))
    split = statements + events > register.store.limits.entries
    years = _years_alone(register, counted) if split else _years(register, _statements(register), _events(register))
    return View(
        title="Timeline",
        description="Statements of members of parliament by date, beside the events that they refer to.",
        standfirst=_standfirst(statements, events),
        ruler=ruler_of_all(register),
        years=_with_gaps(years),
        jump=[year.number for year in years],
        split=split,
        marks=legend(register),
    )


def view_year(register: Register, page: Page) -> YearView:
    """One year with all its entries, or if there are too many its months with their numbers."""
    number = int(page.part)
    counted = _counted(register)
    if sum(counted[number]) > register.store.limits.entries_of_a_year:
        return _year_of_months(register, page, number, counted)
    year = _years(register, _statements(register, number), _events(register, number))[0]
    return _year_view(register, page, number, year, counted, [])


def view_month(register: Register, page: Page) -> YearView:
    """The entries of one month of a long year."""
    number, month = (int(part) for part in page.part.split("-"))
    statements, events = _statements(register, number, month), _events(register, number, month)
    year = _years(register, statements, events)[0]
    called = in_words(parse(f"{number:04d}-{month:02d}")) if month else f"{number}, month not recorded"
    return _year_view(register, page, number, replace(year, ruler=None), {}, [], called)


def _year_of_months(register: Register, page: Page, number: int, counted: Counted) -> YearView:
    rows = register.store.all(
        """select substr(sort, 6, 2) as month, count(*) as entries from (
               select sort from statement where year = ?1 union all select sort from event where year = ?1)
           group by month order by month""",
        number,
    )
    months = [
        Month(in_words(parse(f"{number:04d}-{row['month']}")), f"timeline/{number}-{row['month']}.html",
              labels.count(row["entries"], "entry", "entries"))
        for row in rows
        if row["month"] != "00"
    ]  # fmt: skip
    year = _year(register, number, *counted[number], None, [])
    return _year_view(register, page, number, year, counted, months)


def _year_view(
    register: Register, page: Page, number: int, year: Year, counted: Counted, months: list[Month], month: str = ""
) -> YearView:
    """A page of a year, or of the one of its months that is named."""
    numbers = sorted(counted)
    at = numbers.index(number) if numbers else 0
    called = month or str(number)
    crumbs = [INDEX, *([Link(str(number), f"timeline/{number}.html")] if month else [])]
    return YearView(
        title=f"Timeline: {called}",
        description=f"Statements and events, {called}: {year.count}.",
        trail=trail(register, page, f"Timeline: {called}", crumbs, called),
        year=year,
        months=months,
        earlier=numbers[at - 1] if at else None,
        later=numbers[at + 1] if at + 1 < len(numbers) else None,
    )


def _counted(register: Register) -> Counted:
    """How many statements and events each year has."""
    found: Counted = {}
    query = "select year, count(*) from {} where year is not null group by year"
    for place, table in enumerate(("statement", "event")):
        for year, number in register.store.all(query.format(table)):
            counts = [*found.get(year, (0, 0))]
            counts[place] = number
            found[year] = (counts[0], counts[1])
    return dict(sorted(found.items()))


def ruler_of_all(register: Register) -> Ruler | None:
    """The ruler of the whole archive, up to the last entry. Of many statements only their months are asked for."""
    number, last = register.store.value("select count(*) from statement"), register.store.last_entry()
    if number <= MOST_MARKS:
        query = f"select date, mark, open, 1 as number from statement where {PAST} order by sort, id"
        rows = register.store.all(query, last)
    else:
        rows = register.months
    marks = [Dated(parse(str(row["date"])), row["mark"], bool(row["open"]), row["number"]) for row in rows]
    events = [Dated(parse(row["date"])) for row in _events(register)]
    until = datetime.date.fromisoformat(last) if last else datetime.date.max
    return ruler(marks, [event for event in events if event.date.earliest <= until], register.researched_years, until)


def legend(register: Register) -> list[tuple[str, str, bool]]:
    """Word, shape and openness of each mark that the archive uses."""
    rows = register.marks
    names = {"declaration": "Declaration", "letter": "Open letter", "resolution": "Resolution or motion"}
    outcome = {False: "", True: ", not adopted or not yet"}
    return [(names[row["mark"]] + outcome[bool(row["open"])], row["mark"], bool(row["open"])) for row in rows]


def _statements(register: Register, year: int | None = None, month: int | None = None) -> list[Row]:
    columns = "id, date, year, sort, card"
    return _of("statement", columns, register, year, month)


def _events(register: Register, year: int | None = None, month: int | None = None) -> list[Row]:
    return _of("event", "id, title, date, year, sort", register, year, month)


def _of(table: str, columns: str, register: Register, year: int | None, month: int | None) -> list[Row]:
    """All rows, or those of a year or a month of it, in order of date."""
    query = f"select {columns} from {table} {{}} order by sort, id"
    if year is None:
        return register.store.all(query.format(""))
    if month is None:
        return register.store.all(query.format("where year = ?"), year)
    return register.store.all(query.format("where year = ? and substr(sort, 6, 2) = ?"), year, f"{month:02d}")


def _standfirst(statements: int, events: int) -> str:
    if not statements and not events:
        return "No statement has been entered yet."
    with_events = f", beside {labels.count(events, 'event')} for orientation" if events else ""
    return f"{labels.count(statements, 'statement')} in order of date{with_events}."


def _mark(row: Row) -> Dated:
    card = Card.from_json(row["card"])
    return Dated(parse(row["date"]), card.mark, card.open)


def _years(register: Register, statements: list[Row], events: list[Row]) -> list[Year]:
    """Years with their entries in order."""
    rows = [(row["sort"], 1, row["id"], row) for row in statements]
    rows += [(row["sort"], 0, row["id"], row) for row in events]
    dated = sorted((item for item in rows if item[3]["year"] is not None), key=lambda item: item[:3])
    by_year = groupby(sorted(dated, key=lambda item: item[3]["year"]), key=lambda item: item[3]["year"])
    return [_filled_year(register, number, list(items)) for number, items in by_year]


def _years_alone(register: Register, counted: Counted) -> list[Year]:
    """Years with their numbers, each leading to its own page."""
    return [_year(register, number, *numbers, None, []) for number, numbers in counted.items()]


def _filled_year(register: Register, number: int, items: list[tuple[str, int, str, Row]]) -> Year:
    statements = [row for _, is_statement, _, row in items if is_statement]
    events = [row for _, is_statement, _, row in items if not is_statement]
    entries = [_entry(row) if is_statement else _event_entry(row) for _, is_statement, _, row in items]
    drawn = month_ruler(number, [_mark(row) for row in statements], [Dated(parse(row["date"])) for row in events])
    return _year(register, number, len(statements), len(events), drawn, entries)


def _year(
    register: Register, number: int, statements: int, events: int, drawn: MonthRuler | None, entries: list[Entry]
) -> Year:
    counts = [labels.count(statements, "statement")] if statements else []
    counts += [labels.count(events, "event")] if events else []
    researched = number in register.researched_years
    return Year(
        number=number,
        entries=entries,
        count=", ".join(counts),
        ruler=drawn,
        researched=researched,
        hatched=not researched and not statements,
        address="" if entries else f"timeline/{number}.html",
    )


def _entry(row: Row) -> Entry:
    card = Card.from_json(row["card"])
    votes = tally.bars(card)
    drawn = None if votes else strokes(card.people)
    each = f"each for {drawn.people_each} people" if drawn and drawn.people_each > 1 else "one for each person"
    said = f"{labels.figure(card.people)} strokes, {each}" if drawn else ""
    return Entry(StatementEntry(card, votes, drawn, said), None)


def _event_entry(row: Row) -> Entry:
    date = parse(row["date"])
    item = EventEntry(row["id"], row["title"], urls.event(row["id"]), day_of_year(date), date.datetime_attribute or "")
    return Entry(None, item)


def _with_gaps(years: list[Year]) -> list[Year]:
    """The years in order, with one entry for each stretch of years that has none."""
    filled: list[Year] = []
    for year in years:
        if filled and year.number > filled[-1].number + 1:
            first, last = filled[-1].number + 1, year.number - 1
            text = f"{first}: no entry yet" if first == last else f"{first} to {last}: no entry yet"
            filled.append(Year(first, [], "", None, False, False, "", gap=text))
        filled.append(year)
    return filled


KIND = PageKind("timeline", INDEX.address, view, reads=READS, section="timeline")
YEAR_KIND = PageKind("year", "timeline/{part}.html", view_year, pages=YEARS, reads=YEAR_READS, section="timeline")
MONTH_KIND = PageKind(
    "month",
    "timeline/{part}.html",
    view_month,
    pages=MONTHS,
    reads=MONTH_READS,
    section="timeline",
    template="year",
)
