"""The index of demands: what statements ask for, by year."""

from collections import Counter

from archive import urls
from archive.language import names
from archive.pages.timeline import legend, research
from archive.records import Terms, labels
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.addresses import DEMAND_ADDRESS
from archive.store.store import Row

INDEX = Link("Demands", "demands.html")
MOST_MARKS = 3
"""Up to this many statements a cell shows a mark for each; above it, their number."""

MOST_YEARS = 10
"""The matrix shows this many years at the most; earlier ones are summed in one column."""

MOST_ROWS = 40
"""The matrix shows the demands made most often; the list below it shows all."""

READS = """
select 'demands' as kind, id as record from demand
union all select 'statements', statement from demand_made
union all select 'chambers', id from chamber
"""


@view_class
class CellMark:
    address: str
    label: str
    mark: str
    open: bool
    doubted: bool


@view_class
class MatrixCell:
    """One demand in one year: marks of a few statements, or the numbers of many, those not certain apart, and a tier.

    0 says that the year was searched and nothing found; nothing at all says nothing.
    """

    column: str
    marks: list[CellMark]
    number: str = ""
    doubted: str = ""
    told: str = ""
    tier: int = 0
    address: str = ""


@view_class
class MatrixRow:
    id: str
    name: str
    address: str
    cells: list[MatrixCell]
    total: str
    doubt: str


@view_class
class Item:
    name: str
    address: str
    count: str


@view_class
class Theme:
    name: str
    anchor: str
    items: list[Item]


@view_class
class View:
    title: str
    description: str
    columns: list[str]
    rows: list[MatrixRow]
    research: str
    themes: list[Theme]
    letters: list[Item]
    marks: list[tuple[str, str, bool]]
    total: str

    @property
    def has_doubts(self) -> bool:
        """Whether a mark is of a demand that is not certain, and has to be explained."""
        cells = [cell for row in self.rows for cell in row.cells]
        return any(cell.doubted or any(made.doubted for made in cell.marks) for cell in cells)


@view_class
class _Cell:
    """How many statements made a demand in a year, of how many that is not certain, a mark for each of a few."""

    number: int
    doubted: int
    made: list[CellMark]


NONE_MADE = _Cell(0, 0, [])


def view(register: Register, page: Page) -> View:
    """The matrix of demands by years, and the list of all demands by theme, or its letters where it is long."""
    shown = register.store.all(
        f"""select id, name, {DEMAND_ADDRESS} as address, statements, doubted from demand where statements > 0
           order by statements - doubted desc, statements desc, sort, id limit ?""",
        MOST_ROWS,
    )
    years = "select year from statement where demand_count > 0 and year is not null order by year {} limit 1"
    columns = _columns(*(register.store.value(years.format(order)) for order in ("asc", "desc")))
    cells = _cells(register, [row["id"] for row in shown], columns)
    most = max((cell.number for cell in cells.values()), default=1)
    number = register.store.value("select count(*) from demand")
    return View(
        title="Demands",
        description="What statements of members of parliament ask for, and when each demand was made.",
        columns=columns if shown else [],
        rows=[_row(row, columns, cells, most, register.researched_years) for row in shown],
        research=research(register, [int(column) for column in columns if column.isdigit()]),
        themes=[] if number > register.store.limits.demands else _themes(register),
        letters=_letters(register) if number > register.store.limits.demands else [],
        marks=legend(register),
        total=labels.count(number, "demand"),
    )


def _letters(register: Register) -> list[Item]:
    rows = register.store.all(
        """select letter, initial, count(*) as number from demand group by letter, initial
           order by initial = '#', min(sort), letter"""
    )
    return [
        Item(row["initial"], f"demand-letters/{row['letter']}.html", labels.count(row["number"], "demand"))
        for row in rows
    ]


def _cells(register: Register, shown: list[str], columns: list[str]) -> dict[tuple[str, str], _Cell]:
    """What stands in each cell of the matrix: its statements where there are few, else no more than their number."""
    marks = ", ".join("?" for _ in shown)
    numbers, doubted = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for row in register.store.all(NUMBERS.format(marks), *shown):
        key = row["demand"], _column(row["year"], columns)
        numbers[key] += row["number"]
        doubted[key] += row["number"] - row["certain"]
    cells = {key: _Cell(number, doubted[key], []) for key, number in numbers.items()}
    for demand in sorted({demand for (demand, _), number in numbers.items() if number <= MOST_MARKS}):
        for row in register.store.all(MADE, demand):
            cell = cells[demand, _column(row["year"], columns)]
            if cell.number <= MOST_MARKS:
                cell.made.append(_mark(row, register.site.terms))
    return cells


NUMBERS = """
select demand, case when sort < '0001' then (select year from statement where id = statement)
               else cast(substr(sort, 1, 4) as integer) end as year, count(distinct statement) as number,
       count(distinct case when certainty = 'certain' then statement end) as certain
from demand_made where demand in ({}) group by 1, 2 having year is not null
"""
MADE = """
select s.id, s.number as label, s.type, s.mark, s.open, s.year, min(m.number) as number,
       max(m.certainty = 'certain') as certain, exists (select 1 from vote where statement = s.id) as voted
from demand_made m join statement s on s.id = m.statement
where m.demand = ? and s.year is not null group by m.statement order by m.sort, m.statement
"""


def _mark(row: Row, terms: Terms) -> CellMark:
    kind = terms.type_of(row["type"], voted=bool(row["voted"])).lower()
    label = f"{row['label']}, demand {row['number']}, {kind}{'' if row['certain'] else ', not certain'}"
    address = urls.demand_made(row["id"], row["number"])
    return CellMark(address, label, row["mark"], bool(row["open"]), not row["certain"])


def _columns(first: int | None, last: int | None) -> list[str]:
    """Years as the heads of columns; where there are too many, the earlier ones are one column."""
    if first is None or last is None:
        return []
    latest = list(range(max(first, last - MOST_YEARS + 1), last + 1))
    earlier = [f"to {latest[0] - 1}"] if first < latest[0] else []
    return [*earlier, *map(str, latest)]


def _column(year: int, columns: list[str]) -> str:
    return str(year) if str(year) in columns else columns[0]


def _row(
    row: Row, columns: list[str], found: dict[tuple[str, str], _Cell], most: int, researched: frozenset[int]
) -> MatrixRow:
    address = row["address"]
    cells = [(column, found.get((row["id"], column), NONE_MADE)) for column in columns]
    return MatrixRow(
        id=row["id"],
        name=row["name"],
        address=address,
        cells=[_cell(column, cell, address, most, researched) for column, cell in cells],
        total=labels.figure(row["statements"]),
        doubt=f"{labels.figure(row['doubted'])} not certain" if row["doubted"] else "",
    )


def _cell(column: str, cell: _Cell, address: str, most: int, researched: frozenset[int]) -> MatrixCell:
    if cell.number <= MOST_MARKS:
        searched = column.isdigit() and int(column) in researched
        return MatrixCell(column, cell.made, "0" if searched and not cell.number else "")
    return MatrixCell(
        column,
        [],
        number=labels.figure(cell.number - cell.doubted),
        doubted=labels.figure(cell.doubted) if cell.doubted else "",
        told=labels.in_doubt(labels.count(cell.number, "statement"), cell.number, cell.doubted),
        tier=1 + (4 * cell.number - 1) // most,
        address=address,
    )


def _themes(register: Register) -> list[Theme]:
    found: dict[str, Theme] = {}
    for row in register.store.all(
        f"""select name, {DEMAND_ADDRESS} as address, theme, statements, doubted from demand
            order by theme is null, coalesce(theme, ''), statements desc, sort, id"""
    ):
        name = row["theme"] or "Other demands"
        theme = found.setdefault(name, Theme(name[:1].upper() + name[1:], f"theme-{names.slug(name)}", []))
        theme.items.append(item(row))
    return list(found.values())


def item(row: Row) -> Item:
    """A demand in a list, with the number of statements that make it."""
    return Item(row["name"], row["address"], labels.made_in(row["statements"], row["doubted"]))


KIND = PageKind("demands", INDEX.address, view, reads=READS, section="demands", whole=("demands",))
