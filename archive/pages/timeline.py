"""The timeline: statements and context events on two lanes, year by year, gaps and unresearched years shown."""

from dataclasses import dataclass
from itertools import groupby

from archive import urls, words
from archive.cards import Card, day_of_year
from archive.dates import parse
from archive.drawing import Dated, MonthRuler, Ruler, Strokes, month_ruler, ruler, strokes
from archive.pages.kind import Archive, PageKind, researched_years
from archive.store import Row

MOST_ENTRIES = 300
"""Up to this many entries the timeline is one page; above it each year has a page of its own."""

READS = """
select 'timeline.html' as page, 'statements' as kind, id as record from statement
union all select 'timeline.html', 'events', id from event
union all select 'timeline.html', 'chambers', id from chamber
"""
YEAR_PATHS = f"""
select 'timeline/' || year || '.html' from
    (select year from statement union select year from event where year is not null)
where year is not null and (select count(*) from statement) + (select count(*) from event) > {MOST_ENTRIES}
"""
YEAR_READS = """
select 'timeline/' || year || '.html' as page, 'statements' as kind, id as record from statement
union all select 'timeline/' || year || '.html', 'events', id from event
"""


@dataclass(frozen=True, slots=True)
class StatementEntry:
    card: Card
    strokes: Strokes | None
    strokes_label: str


@dataclass(frozen=True, slots=True)
class EventEntry:
    id: str
    title: str
    address: str
    day: str
    datetime: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a lane: a statement or an event, never both."""

    statement: StatementEntry | None
    event: EventEntry | None


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class View:
    title: str
    description: str
    standfirst: str
    ruler: Ruler | None
    years: list[Year]
    jump: list[int]
    split: bool
    marks: list[tuple[str, str, bool]]


@dataclass(frozen=True, slots=True)
class YearView:
    title: str
    description: str
    year: Year
    earlier: int | None
    later: int | None


def view(archive: Archive, path: str) -> View:
    """The whole timeline, or above MOST_ENTRIES its years with their numbers."""
    statements, events = _statements(archive), _events(archive)
    split = len(statements) + len(events) > MOST_ENTRIES
    researched = researched_years(archive)
    years = _years(statements, events, researched, split)
    return View(
        title="Timeline",
        description="Statements of members of parliament by date, beside the events that they refer to.",
        standfirst=_standfirst(len(statements), len(events)),
        ruler=ruler([_mark(row) for row in statements], [Dated(parse(row["date"])) for row in events], researched),
        years=_with_gaps(years),
        jump=[year.number for year in years],
        split=split,
        marks=legend(archive),
    )


def view_year(archive: Archive, path: str) -> YearView:
    """One year with all its entries."""
    number = int(urls.key(path))
    statements = [row for row in _statements(archive) if row["year"] == number]
    events = [row for row in _events(archive) if row["year"] == number]
    year = _years(statements, events, researched_years(archive), split=False)[0]
    numbers = [
        row[0]
        for row in archive.store.all(
            "select year from statement where year is not null union select year from event "
            "where year is not null order by year"
        )
    ]
    place = numbers.index(number)
    return YearView(
        title=f"Timeline: {number}",
        description=f"Statements and events of {number}: {year.count}.",
        year=year,
        earlier=numbers[place - 1] if place else None,
        later=numbers[place + 1] if place + 1 < len(numbers) else None,
    )


def legend(archive: Archive) -> list[tuple[str, str, bool]]:
    """Word, shape and openness of each mark that the archive uses."""
    rows = archive.store.all(
        "select distinct mark, open from statement order by open, mark"
    )
    names = {"declaration": "Declaration", "letter": "Open letter", "resolution": "Resolution or motion"}
    outcome = {False: "", True: ", not adopted or not yet"}
    return [(names[row["mark"]] + outcome[bool(row["open"])], row["mark"], bool(row["open"])) for row in rows]


def _statements(archive: Archive) -> list[Row]:
    return archive.store.all("select id, date, year, sort, card from statement order by sort, id")


def _events(archive: Archive) -> list[Row]:
    return archive.store.all("select id, title, date, year, sort from event order by sort, id")


def _standfirst(statements: int, events: int) -> str:
    if not statements and not events:
        return "No statement has been entered yet."
    with_events = f", beside {words.count(events, 'event')} for orientation" if events else ""
    return f"{words.count(statements, 'statement')} in order of date{with_events}."


def _mark(row: Row) -> Dated:
    card = Card.from_json(row["card"])
    return Dated(parse(row["date"]), card.mark, card.open)


def _years(statements: list[Row], events: list[Row], researched: set[int], split: bool) -> list[Year]:
    rows = [(row["sort"], 1, row["id"], row) for row in statements]
    rows += [(row["sort"], 0, row["id"], row) for row in events]
    dated = sorted((item for item in rows if item[3]["year"] is not None), key=lambda item: item[:3])
    by_year = groupby(sorted(dated, key=lambda item: item[3]["year"]), key=lambda item: item[3]["year"])
    return [_year(number, list(items), researched, split) for number, items in by_year]


def _year(number: int, items: list[tuple[str, int, str, Row]], researched: set[int], split: bool) -> Year:
    statements = [row for _, is_statement, _, row in items if is_statement]
    events = [row for _, is_statement, _, row in items if not is_statement]
    counts = [words.count(len(statements), "statement")] if statements else []
    counts += [words.count(len(events), "event")] if events else []
    entries = [_entry(row) if is_statement else _event_entry(row) for _, is_statement, _, row in items]
    return Year(
        number=number,
        entries=[] if split else entries,
        count=", ".join(counts),
        ruler=month_ruler(number, [_mark(row) for row in statements], [Dated(parse(row["date"])) for row in events]),
        researched=number in researched,
        hatched=number not in researched and not statements,
        address=f"timeline/{number}.html" if split else "",
    )


def _entry(row: Row) -> Entry:
    card = Card.from_json(row["card"])
    people = card.votes_for or card.people
    what = "vote in favour" if card.votes_for else "person"
    drawn = strokes(people)
    each = f"each for {drawn.people_each} {what}s" if drawn and drawn.people_each > 1 else f"one for each {what}"
    return Entry(StatementEntry(card, drawn, f"{words.figure(people)} strokes, {each}" if drawn else ""), None)


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


KIND = PageKind("timeline", "", READS, view, always=("timeline.html",), section="timeline")
YEAR_KIND = PageKind("year", YEAR_PATHS, YEAR_READS, view_year, section="timeline")
