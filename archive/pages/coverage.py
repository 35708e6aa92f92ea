"""How far the register reaches: its statements by chamber and year, what is missing, and on what it rests."""

import datetime
from collections import Counter

from archive import urls
from archive.records import Chamber, labels
from archive.render.kind import Register
from archive.render.view import view_class

MOST_CHAMBERS = 12
"""So many chambers are shown, those with most statements."""

MOST_YEARS = 8
"""So many years have a column of their own; what is earlier is summed in one."""

TIERS = 4


@view_class
class CoverageCell:
    """A chamber in a year: how many statements; `number` is 0 where they were searched for, and else empty for none.

    A year has a tint, `tier`, by its number among those of other years; several years together have none.
    """

    column: str
    number: str
    tier: int
    address: str


@view_class
class CoverageRow:
    name: str
    address: str
    cells: list[CoverageCell]
    total: str


@view_class
class Coverage:
    columns: list[str]
    rows: list[CoverageRow]
    more: str

    @property
    def searched(self) -> bool:
        """Whether a cell says that statements were searched for and none was found."""
        return any(cell.number == "0" for row in self.rows for cell in row.cells)


def view(register: Register) -> Coverage:
    """The chambers with most statements, in their order, by year."""
    rows = register.store.all(
        """select c.id, c.name, c.country, c.json, count(*) as number from chamber c
           join statement_chamber s on s.chamber = c.id group by c.id order by number desc, c.sort, c.id"""
    )
    most = {row["id"]: row for row in rows[:MOST_CHAMBERS]}
    shown = [most[chamber] for chamber in register.chambers if chamber in most]
    first, last = register.store.row("select min(year), max(year) from statement_chamber")
    columns = _columns(first, last)
    found: dict[str, Counter[str]] = {row["id"]: _by_column(register, row["id"], columns) for row in shown}
    largest = max((row[year] for row in found.values() for year in columns if year.isdigit()), default=1)
    return Coverage(
        columns=columns,
        rows=[
            CoverageRow(
                name=labels.placed(row["name"], row["country"]),
                address=urls.chamber(row["id"]),
                cells=_cells(register, Chamber.model_validate_json(row["json"]), columns, found[row["id"]], largest),
                total=labels.figure(row["number"]),
            )
            for row in shown
        ],
        more=f"All {labels.figure(len(rows))} chambers" if len(rows) > MOST_CHAMBERS else "",
    )


def _columns(first: int | None, last: int | None) -> list[str]:
    """The latest years; where there are more, one column for all before them."""
    if first is None or last is None:
        return []
    latest = range(max(first, last - MOST_YEARS + 1), last + 1)
    return [*([f"to {latest[0] - 1}"] if first < latest[0] else []), *map(str, latest)]


def _by_column(register: Register, chamber: str, columns: list[str]) -> Counter[str]:
    """How many statements a chamber has in each column."""
    query = "select year, count(*) from statement_chamber where chamber = ? and year is not null group by year"
    found = Counter[str]()
    for year, number in register.store.all(query, chamber):
        found[str(year) if str(year) in columns else columns[0]] += number
    return found


def _cells(
    register: Register, chamber: Chamber, columns: list[str], found: Counter[str], largest: int
) -> list[CoverageCell]:
    parts = set(register.store.column("select part from part where kind = 'chambers' and record = ?", chamber.id))
    searched = _searched(chamber)
    return [
        CoverageCell(
            column=column,
            number=labels.figure(found[column]) if found[column] or column in searched else "",
            tier=1 + (TIERS * found[column] - 1) // largest if found[column] and column.isdigit() else 0,
            address=_address(chamber.id, column, parts) if found[column] else "",
        )
        for column in columns
    ]


def _searched(chamber: Chamber) -> set[str]:
    """The years for all of which the chamber was searched systematically."""
    periods = [(period.start, period.end) for period in chamber.researched if period.start and period.end]
    return {
        str(year)
        for start, end in periods
        for year in range(start.year, end.year + 1)
        if start <= datetime.date(year, 1, 1) and datetime.date(year, 12, 31) <= end
    }


def _address(chamber: str, year: str, parts: set[str]) -> str:
    """The list of a year: a page of its own, or a place on the chamber's page; of several years, that page."""
    if year in parts:
        return urls.part("chambers", chamber, year)
    return urls.chamber(chamber) if parts or not year.isdigit() else f"{urls.chamber(chamber)}#y{year}"


LACKS = {
    "text": ("statement without its official text", "statements without their official text"),
    "names": ("statement whose names are not all recorded", "statements whose names are not all recorded"),
    "demands": ("statement whose demands are not recorded", "statements whose demands are not recorded"),
}
"""The needs of the page of what is missing that the front page tells: in words for one statement and for several."""


def missing(register: Register) -> list[tuple[str, str, str]]:
    """What the records of statements have not: in how many of them, what it is, and where they are listed."""
    rows = register.store.all("select need, count(*) as number from want group by need")
    numbers = {row["need"]: row["number"] for row in rows}
    return [
        (labels.figure(numbers[need]), one if numbers[need] == 1 else many, f"wanted.html#{need}")
        for need, (one, many) in LACKS.items()
        if need in numbers
    ]


def researched(register: Register) -> str:
    """Of how many chambers statements were searched for systematically, and what that means for the others."""
    chambers = [Chamber.model_validate_json(text) for text in register.store.column("select json from chamber")]
    number = sum(bool(chamber.researched) for chamber in chambers)
    if not number:
        return "No chamber has been researched systematically yet; a statement that is not here may well exist."
    of_all = f"{labels.figure(number)} of {labels.count(len(chambers), 'chamber')}"
    have = "has" if number == 1 else "have"
    return f"{of_all} {have} been researched systematically, for a time; elsewhere a statement may well be missing."


def evidence(register: Register) -> str:
    """How many sources statements name, and of how many a copy is kept."""
    row = register.store.row("select count(*) as named, count(copy) as kept from source where kind = 'statements'")
    kept = f", and a copy of {labels.figure(row['kept'])} is kept here" if row["kept"] else ""
    return f"{labels.count(row['named'], 'source')} named{kept}." if row["named"] else ""
