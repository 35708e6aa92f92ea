"""What is new in the register, by the day: statements entered, corrected, answered, and records withdrawn.

Whoever comes back after a while goes to a month: its address, such as new.html#2026-10, stays the same, and there
stands how much has come since it began. A long list has a page for each year, or for each month of a year.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from itertools import chain, groupby

from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.pages.trail import Trail, trail
from archive.records import labels
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.store import TOMBSTONES, Row

INDEX = Link("What is new", "new.html")
LATEST = 50
"""So many of the latest changes, or more of one day, stand above the months where these have pages."""

MOST_TOGETHER = 100
"""So many changes of one kind and day are listed, and how many more there are."""

MOST_JUMPS = 24
"""So many of the latest months are offered to begin with."""

CHANGED = {
    "entered": ("statement entered", "statements entered"),
    "corrected": ("correction", "corrections"),
    "answered": ("response", "responses"),
    "withdrawn": ("record withdrawn", "records withdrawn"),
}
"""Kind of change -> what one is called, and several; a day has them in this order."""

CHANGES = f"""
select 'statements' as kind, id as record, 0 as number, 'entered' as change, 1 as place, entered as day from statement
union all select kind, record, number, 'corrected', 2, date from correction where kind = 'statements'
union all select 'statements', r.statement, r.number, 'answered', 3,
    coalesce(r.entered, max(r.date, s.entered), r.date) from response r join statement s on s.id = r.statement
union all select '{TOMBSTONES}', address, 0, 'withdrawn', 4, day from tombstone
"""
"""Every change: of which record, and its day as far as one is recorded.

A response without a day of entry has that of its record, or its own if that is later: before, it cannot have come.
"""

DATED = f"""
select *, substr(day, 1, iif(day glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]*', 7, 4)) as month
from ({CHANGES}) where day glob '[0-9][0-9][0-9][0-9]*'
"""
"""The changes of which the year is known, each with its month, or the year where no more is known."""

ORDERED = f"select * from ({DATED}) order by month desc, day desc, place, record, number"
PARTS = f"""
with dated as ({DATED}), size as (select substr(month, 1, 4) as year, count(*) as changes from dated group by 1)
select distinct iif(changes > most('changes_of_a_year'), month, year) as part
from dated join size on year = substr(month, 1, 4) where (select count(*) from dated) > most('changes')
"""
READS = f"""
select 'statements' as kind, id as record from statement
union all select '{TOMBSTONES}', address from tombstone
"""
PART_READS = f"""
select month as part, kind, record from ({DATED}) union all select substr(month, 1, 4), kind, record from ({DATED})
"""


@view_class
class Change:
    """What was changed: the record and what it is called, and what is to be said of the change."""

    number: str
    title: str
    language: str
    address: str
    told: str


@view_class
class Together:
    """The changes of one kind on a day, and how many of them are not listed."""

    heading: str
    changes: list[Change]
    more: str


@view_class
class Day:
    """A day of changes; the id is that of its place on the page, where the day is known."""

    id: str
    name: str
    datetime: str
    together: list[Together]


@view_class
class Month:
    """A month, or a year of which no more is known: its changes counted, those since its first day too, and its days.

    Where its days are on another page, `address` is that of the page.
    """

    id: str
    name: str
    counted: str
    since: str
    address: str
    days: list[Day]


@view_class
class View:
    title: str
    description: str
    jumps: list[Link]
    latest: list[Day]
    months: list[Month]
    undated: str


@view_class
class PartView:
    """The changes of a year, or of a month of a year that has very many."""

    title: str
    description: str
    trail: Trail
    months: list[Month]


Changes = dict[str, list[Row]]
"""Month -> its changes, by day and kind; the newest month and day come first."""


def by_month(register: Register) -> Changes:
    """All changes."""
    rows = register.store.all(ORDERED)
    return {str(month): list(found) for month, found in groupby(rows, lambda row: row["month"])}


def view(register: Register, page: Page) -> View:
    """All changes by the day, newest first; of very many the latest, and their months, which have pages."""
    changes, parts = register.once(by_month), register.store.column(PARTS)
    months = _months(register, changes, parts)
    missing = register.store.value("select count(*) from statement where entered is null")
    return View(
        title=INDEX.text,
        description="Statements entered in the register, corrections and responses, by the day.",
        jumps=[Link(month.name, f"#{month.id}") for month in months[:MOST_JUMPS]] if len(months) > 1 else [],
        latest=_days(register, _latest(changes)) if parts else [],
        months=months,
        undated=labels.count(missing, "statement has", "statements have") if missing else "",
    )


def view_part(register: Register, page: Page) -> PartView:
    """The changes of a part of the list, newest first."""
    changes = {month: rows for month, rows in register.once(by_month).items() if month.startswith(page.part)}
    whole = sum(map(len, changes.values())) <= register.store.limits.changes_of_a_year
    shown = changes if whole else {page.part: changes[page.part]}
    name = page.part if whole else _name(page.part)
    title = f"{INDEX.text}: {name}"
    return PartView(
        title=title,
        description=f"Changes to the register, {name}, by the day.",
        trail=trail(register, page, title, [INDEX], name),
        months=[Month(month, _name(month), "", "", "", _days(register, rows)) for month, rows in shown.items()],
    )


def last_day(register: Register) -> str:
    """The latest day of a change, as EDTF; empty where none is known."""
    found: str | None = register.store.value(f"select max(day) from ({DATED})")
    return found or ""


def _latest(changes: Changes) -> list[Row]:
    """The changes of the latest days, as many days as it takes."""
    rows: list[Row] = []
    for _, found in groupby(chain.from_iterable(changes.values()), lambda row: str(row["day"])):
        rows += found
        if len(rows) >= LATEST:
            break
    return rows


# -- months and days ------------------------------------------------------------------------------


def _months(register: Register, changes: Changes, parts: Collection[str]) -> list[Month]:
    """The months with the number of their changes, and of those since; with their days, or leading to their pages."""
    months: list[Month] = []
    since = Counter[str]()
    for month, rows in changes.items():
        own = Counter[str](row["change"] for row in rows)
        since.update(own)
        first = in_words(parse(f"{month}-01" if len(month) > 4 else f"{month}-01-01"))
        place = f"new/{month}.html" if month in parts and len(month) > 4 else f"new/{month[:4]}.html#{month}"
        months.append(
            Month(
                id=month,
                name=_name(month),
                counted=_in_words(own),
                since=f"Since {first}: {_in_words(since)}." if months else "",
                address=place if parts else "",
                days=[] if parts else _days(register, rows),
            )
        )
    return months


def _name(month: str) -> str:
    return in_words(parse(month)) if len(month) > 4 else f"{month}, month not recorded"


def _in_words(counted: Mapping[str, int]) -> str:
    """How many changes of each kind: 36 statements entered and 2 corrections."""
    return labels.listed([labels.count(counted[change], *CHANGED[change]) for change in CHANGED if counted.get(change)])


def _days(register: Register, rows: Iterable[Row]) -> list[Day]:
    """The days of changes that are in their order."""
    return [_day(register, day, found) for day, found in groupby(rows, lambda row: str(row["day"]))]


def _day(register: Register, day: str, rows: Iterable[Row]) -> Day:
    date, together = parse(day), []
    for change, found in groupby(rows, lambda row: str(row["change"])):
        items = list(found)
        more = len(items) - MOST_TOGETHER
        together.append(
            Together(
                heading=labels.count(len(items), *CHANGED[change]),
                changes=[_change(register, row) for row in items[:MOST_TOGETHER]],
                more=f"and {labels.figure(more)} more" if more > 0 else "",
            )
        )
    known = date.precision == "day" and date.datetime_attribute == day
    return Day(day if known else "", in_words(date), date.datetime_attribute or "", together)


def _change(register: Register, row: Row) -> Change:
    if row["kind"] == TOMBSTONES:
        gone = register.store.row("select name, reason from tombstone where address = ?", row["record"])
        return Change("", gone["name"], "", row["record"], gone["reason"])
    card = register.catalogue.card(row["record"])
    told, fragment = "", ""
    if row["change"] == "corrected":
        told, fragment = _correction(register, row), "#corrections"
    elif row["change"] == "answered":
        told, fragment = _response(register, row), "#responses"
    return Change(card.number, card.title, card.language, f"{card.address}{fragment}", told)


def _correction(register: Register, row: Row) -> str:
    query = "select about, reason from correction where kind = ? and record = ? and number = ?"
    found = register.store.row(query, row["kind"], row["record"], row["number"])
    return f"{labels.capitalised(found['about'])}: {found['reason']}"


def _response(register: Register, row: Row) -> str:
    query = "select date, type, made_by from response where statement = ? and number = ?"
    found = register.store.row(query, row["record"], row["number"])
    facts = (labels.RESPONSES[found["type"]], found["made_by"], in_words(parse(found["date"])))
    return ", ".join(filter(None, facts))


KIND = PageKind("news", INDEX.address, view, reads=READS, whole=("statements",))
PART_KIND = PageKind(
    "news_part",
    "new/{part}.html",
    view_part,
    pages=PARTS,
    reads=PART_READS,
    whole=("statements",),
    template="news-part",
)
