"""The timeline: statements and events in one list, by year; the lists it is narrowed to; of a long one its years."""

import datetime

from archive.language.dates import parse
from archive.pages import chronicle, picks
from archive.pages.chronicle import Chosen, Year
from archive.pages.drawing import MOST_MARKS, Dated, Ruler, ruler
from archive.pages.picks import LEAST, Picks
from archive.pages.trail import Trail, trail
from archive.records import labels
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.store import PAST

INDEX = Link("Timeline", picks.WHOLE)

EVERYTHING = "((select count(*) from statement) + (select count(*) from event))"
READS = """
select 'statements' as kind, id as record from statement
union all select 'events', id from event
union all select 'chambers', id from chamber
union all select 'demands', id from demand
"""
LISTS = f"""
select facet || '-' || value as part from statement_facet where year is not null
    group by facet, value having count(*) >= {LEAST}
union all select 'newest' where {EVERYTHING} between 2 and most('entries')
union all select 'statements' where {EVERYTHING} <= most('entries')
    and exists (select 1 from statement) and exists (select 1 from event)
"""
"""Lists of the statements of a country, a kind, an outcome; and of all, in another order or without events."""

LIST_READS = f"""
select facet || '-' || value as part, 'statements' as kind, statement as record from statement_facet
union all select f.facet || '-' || f.value, 'events', e.event from statement_event e
    join statement_facet f using (statement)
union all select p.part, r.kind, r.record from (select 'newest' as part union select 'statements') p, ({READS}) r
"""
LONG = """
select facet, value from statement_facet where year is not null
group by facet, value having count(*) > most('entries')
"""
"""Facets and values whose lists are divided."""

YEARS = f"""
select distinct cast(year as text) as part from (select year from statement union select year from event)
where year is not null and {EVERYTHING} > most('entries')
union all select distinct facet || '-' || value || '.' || year from statement_facet join ({LONG}) using (facet, value)
where year is not null
"""
YEAR_READS = """
select cast(year as text) as part, 'statements' as kind, id as record from statement where year is not null
union all select cast(year as text), 'events', id from event where year is not null
union all select facet || '-' || value || '.' || year, 'statements', statement from statement_facet
    where year is not null
"""
MONTHS = f"""
with entry as (select year, substr(sort, 6, 2) as month from statement where year is not null
               union all select year, substr(sort, 6, 2) from event where year is not null)
select distinct year || '-' || month as part from entry
where {EVERYTHING} > most('entries') and year in
    (select year from entry group by year having count(*) > most('entries_of_a_year'))
union all select distinct facet || '-' || value || '.' || year || '-' || substr(sort, 6, 2)
from statement_facet join (
    select facet, value, year from statement_facet join ({LONG}) using (facet, value)
    where year is not null group by facet, value, year having count(*) > most('entries_of_a_year')
) using (facet, value, year)
"""
MONTH_READS = """
select year || '-' || substr(sort, 6, 2) as part, 'statements' as kind, id as record from statement
    where year is not null
union all select year || '-' || substr(sort, 6, 2), 'events', id from event where year is not null
union all select facet || '-' || value || '.' || year || '-' || substr(sort, 6, 2), 'statements', statement
    from statement_facet where year is not null
"""


@view_class
class View:
    title: str
    description: str
    trail: Trail | None
    standfirst: str
    research: str
    picks: Picks
    ruler: Ruler | None
    years: list[Year]
    jump: list[int]
    newest: bool
    marks: list[tuple[str, str, bool]]

    @property
    def has_rows(self) -> bool:
        """Whether the list itself stands here, and not its years alone."""
        return any(year.entries for year in self.years)

    @property
    def has_votes(self) -> bool:
        """Whether a vote is drawn, and the drawing has to be explained."""
        return any(entry.statement.votes for year in self.years for entry in year.entries if entry.statement)


@view_class
class Month:
    """A month of a long year, in a list."""

    name: str
    address: str
    count: str


@view_class
class YearView:
    title: str
    description: str
    trail: Trail
    picks: Picks
    year: Year
    months: list[Month]
    earlier: int | None
    later: int | None
    whole: str


Counted = dict[int, tuple[int, int]]
"""Year -> how many statements and events it has."""


def view(register: Register, page: Page) -> View:
    """The timeline whole, in another order or narrowed; of a long one its years with their numbers."""
    chosen = Chosen.read(page.part)
    counted = _counted(register, chosen)
    divided = sum(map(sum, counted.values())) > register.store.limits.entries
    years = _years_alone(chosen, counted) if divided else chronicle.years(register, chosen)
    name = _name(register, chosen)
    title = f"Timeline: {name}" if name else "Timeline"
    whole = page.path == INDEX.address
    return View(
        title=title,
        description="Statements of members of parliament by date, with the events that they refer to."
        if whole
        else f"Statements by date: {name}.",
        trail=None if whole else trail(register, page, title, [INDEX], name),
        standfirst=_standfirst(chosen, years, counted),
        research=research(register, [year.number for year in years]) if years else "",
        picks=picks.of(register, chosen, years, divided=divided),
        ruler=ruler_of_all(register) if whole and divided else None,
        years=years,
        jump=[year.number for year in years] if len(years) > 1 and not divided else [],
        newest=chosen.newest,
        marks=legend(register) if whole else [],
    )


def view_year(register: Register, page: Page) -> YearView:
    """One year or month of the timeline or of a narrowed list; of a year that is too long its months."""
    chosen = Chosen.read(page.part)
    number = chosen.year or 0
    counted = {} if chosen.facet or chosen.month else _counted(register, Chosen())
    months = [] if chosen.month else _months(register, chosen)
    found = [] if months else chronicle.years(register, chosen)
    year = found[0] if found else Year(number, [], labels.count(sum(n for _, n in months), "entry", "entries"))
    name = _name(register, chosen)
    called = f"{name}, {chosen.period}" if name else chosen.period
    crumbs = [INDEX, *([Link(name, chosen.part())] if name else [])]
    if chosen.month:
        crumbs.append(Link(str(number), chosen.part(str(number))))
    numbers = sorted(counted)
    at = numbers.index(number) if numbers else 0
    return YearView(
        title=f"Timeline: {called}",
        description=f"Statements and events, {called}: {year.count}.",
        trail=trail(register, page, f"Timeline: {called}", crumbs, chosen.period),
        picks=picks.of(register, chosen, found, divided=not found),
        year=year,
        months=[
            Month(
                Chosen(year=number, month=month).period,
                chosen.part(f"{number}-{month}"),
                labels.count(entries, "entry", "entries"),
            )
            for month, entries in months
        ],
        earlier=numbers[at - 1] if at else None,
        later=numbers[at + 1] if at + 1 < len(numbers) else None,
        whole=chosen.part() if chosen.facet else INDEX.address,
    )


def _counted(register: Register, chosen: Chosen) -> Counted:
    """How many statements and events each year of a list has; of a facet, statements alone."""
    tables = ("statement_facet",) if chosen.facet else ("statement", "event")
    where, values = chosen.where()
    found: Counted = {}
    for place, table in enumerate(tables):
        for year, number in register.store.all(
            f"select year, count(*) from {table} where {where} group by year", *values
        ):
            counts = [*found.get(year, (0, 0))]
            counts[place] = number
            found[year] = (counts[0], counts[1])
    return dict(sorted(found.items()))


def _years_alone(chosen: Chosen, counted: Counted) -> list[Year]:
    """Years with their numbers, each leading to its own page."""
    return [
        Year(number, [], chronicle.count(*numbers), chosen.part(str(number))) for number, numbers in counted.items()
    ]


def _months(register: Register, chosen: Chosen) -> list[tuple[str, int]]:
    """The months of a year and how many entries each has, where the year is too long for one page; else none."""
    where, values = chosen.where()
    tables = ("statement_facet",) if chosen.facet else ("statement", "event")
    rows = " union all ".join(f"select substr(sort, 6, 2) as month from {table} where {where}" for table in tables)
    query = f"select month, count(*) from ({rows}) group by month order by month"
    months = [(row[0], row[1]) for row in register.store.all(query, *values * len(tables))]
    return months if sum(number for _, number in months) > register.store.limits.entries_of_a_year else []


def _name(register: Register, chosen: Chosen) -> str:
    """What a list is called beside the timeline as a whole."""
    if not chosen.facet:
        return "newest first" if chosen.newest else "statements alone" if chosen.statements_alone else ""
    where, values = chosen.where()
    return str(register.store.value(f"select min(word) from statement_facet where {where}", *values))


def _standfirst(chosen: Chosen, years: list[Year], counted: Counted) -> str:
    statements, events = (sum(numbers[n] for numbers in counted.values()) for n in (0, 1))
    if not statements and not events:
        return "No statement has been entered yet."
    if chosen.facet:
        events = sum(1 for year in years for entry in year.entries if entry.event)
    shown = labels.listed([
        *([labels.count(statements, "statement")] if statements else []),
        *([labels.count(events, "event")] if events and not chosen.statements_alone else []),
    ])  # fmt: skip
    order = "the latest first" if chosen.newest else "in order of date"
    choose = "" if chosen.facet else " Choose what to see; the address keeps your choice."
    return f"{shown}, {order}.{choose}"


def _stretches(numbers: list[int]) -> list[str]:
    """Years in order, those that follow one another as one: 2019, 2021 to 2025."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return [f"{years[0]} to {years[-1]}" if len(years) > 1 else str(years[0]) for years in found]


NO_PROOF = "does not mean that there was nothing"


def research(register: Register, numbers: list[int]) -> str:
    """What is to be said of years that nobody has researched systematically; once, for the whole list."""
    researched = [number for number in sorted(numbers) if number in register.researched_years]
    if len(researched) == len(numbers):
        return ""
    if not researched:
        return f"No year has been researched systematically yet. That nothing stands here {NO_PROOF}."
    known = labels.listed(_stretches(researched))
    return f"Researched systematically: {known}. That other years have nothing here {NO_PROOF}."


def ruler_of_all(register: Register) -> Ruler | None:
    """The ruler of the whole archive, up to the last entry. Of many statements only their months are asked for."""
    number, last = register.store.value("select count(*) from statement"), register.store.last_entry()
    if number <= MOST_MARKS:
        query = f"select date, mark, open, 1 as number from statement where {PAST} order by sort, id"
        rows = register.store.all(query, last)
    else:
        rows = register.months
    marks = [Dated(parse(str(row["date"])), row["mark"], bool(row["open"]), row["number"]) for row in rows]
    events = [Dated(parse(date)) for date in register.store.column("select date from event order by sort, id")]
    until = datetime.date.fromisoformat(last) if last else datetime.date.max
    return ruler(marks, [event for event in events if event.date.earliest <= until], register.researched_years, until)


def legend(register: Register) -> list[tuple[str, str, bool]]:
    """Word, shape and openness of each mark that the archive uses."""
    rows = register.marks
    names = {"declaration": "Declaration", "letter": "Open letter", "resolution": "Resolution or motion"}
    outcome = {False: "", True: ", not adopted or not yet"}
    return [(names[row["mark"]] + outcome[bool(row["open"])], row["mark"], bool(row["open"])) for row in rows]


KIND = PageKind("timeline", INDEX.address, view, reads=READS, section="timeline")
LIST_KIND = PageKind(
    "timeline_list",
    "timeline/{part}.html",
    view,
    pages=LISTS,
    reads=LIST_READS,
    section="timeline",
    template="timeline",
)
YEAR_KIND = PageKind("year", "timeline/{part}.html", view_year, pages=YEARS, reads=YEAR_READS, section="timeline")
MONTH_KIND = PageKind(
    "month",
    "timeline/{part}.html",
    view_year,
    pages=MONTHS,
    reads=MONTH_READS,
    section="timeline",
    template="year",
)
