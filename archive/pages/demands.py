"""The index of demands: what statements ask for, by year."""

from collections import defaultdict
from dataclasses import dataclass

from archive import names, urls, words
from archive.cards import Card
from archive.pages.kind import Archive, PageKind
from archive.pages.timeline import legend
from archive.store import Row

MOST_MARKS = 3
"""Up to this many statements a cell shows a mark for each; above it, their number."""

MOST_YEARS = 10
"""The matrix shows this many years at the most; earlier ones are summed in one column."""

MOST_ROWS = 40
"""The matrix shows the demands made most often; the list below it shows all."""

READS = """
select 'demands.html' as page, 'demands' as kind, id as record from demand
union all select 'demands.html', 'statements', statement from (select distinct statement from demand_made)
union all select 'demands.html', 'chambers', id from chamber
"""


@dataclass(frozen=True, slots=True)
class CellMark:
    address: str
    label: str
    mark: str
    open: bool


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One demand in one year: marks, or a number with its tier, or nothing, or not researched."""

    column: str
    marks: list[CellMark]
    number: str
    tier: int
    address: str
    unresearched: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    id: str
    name: str
    address: str
    cells: list[MatrixCell]
    total: str


@dataclass(frozen=True, slots=True)
class Item:
    name: str
    address: str
    count: str


@dataclass(frozen=True, slots=True)
class Theme:
    name: str
    anchor: str
    items: list[Item]


@dataclass(frozen=True, slots=True)
class View:
    title: str
    description: str
    columns: list[str]
    rows: list[MatrixRow]
    themes: list[Theme]
    marks: list[tuple[str, str, bool]]
    total: str


@dataclass(frozen=True, slots=True)
class _Made:
    demand: str
    year: int
    card: Card
    number: int


def view(archive: Archive, path: str) -> View:
    """The matrix of demands by years, and the list of all demands by theme."""
    made = _made(archive)
    years = sorted({item.year for item in made})
    columns = _columns(years)
    demands = archive.store.all(
        """select d.id, d.name, d.theme, count(distinct m.statement) as statements, min(m.sort) as first
           from demand d left join demand_made m on m.demand = d.id group by d.id
           order by statements desc, d.sort, d.id"""
    )
    cells: dict[tuple[str, str], list[_Made]] = defaultdict(list)
    for item in made:
        cells[item.demand, _column(item.year, columns)].append(item)
    researched = archive.researched_years
    shown = [row for row in demands if row["statements"]][:MOST_ROWS]
    return View(
        title="Demands",
        description="What statements of members of parliament ask for, and when each demand was made.",
        columns=columns,
        rows=[_row(row, columns, cells, researched) for row in shown],
        themes=_themes(demands),
        marks=legend(archive),
        total=words.count(len(demands), "demand"),
    )


def _made(archive: Archive) -> list[_Made]:
    rows = archive.store.all(
        """select m.demand, s.year, s.card, min(m.number) as number from demand_made m
           join statement s on s.id = m.statement where s.year is not null
           group by m.demand, m.statement order by m.sort, m.statement"""
    )
    return [_Made(row["demand"], row["year"], Card.from_json(row["card"]), row["number"]) for row in rows]


def _columns(years: list[int]) -> list[str]:
    """Years as the heads of columns; where there are too many, the earlier ones are one column."""
    if not years:
        return []
    latest = list(range(max(years[0], years[-1] - MOST_YEARS + 1), years[-1] + 1))
    earlier = [f"to {latest[0] - 1}"] if years[0] < latest[0] else []
    return [*earlier, *map(str, latest)]


def _column(year: int, columns: list[str]) -> str:
    return str(year) if str(year) in columns else columns[0]


def _row(
    row: Row, columns: list[str], cells: dict[tuple[str, str], list[_Made]], researched: frozenset[int]
) -> MatrixRow:
    address = urls.demand(row["id"])
    most = max((len(cells[row["id"], column]) for column in columns), default=1)
    return MatrixRow(
        id=row["id"],
        name=row["name"],
        address=address,
        cells=[_cell(column, cells[row["id"], column], address, most, researched) for column in columns],
        total=words.figure(row["statements"]),
    )


def _cell(column: str, made: list[_Made], address: str, most: int, researched: frozenset[int]) -> MatrixCell:
    if len(made) > MOST_MARKS:
        tier = 1 + min(3, (4 * len(made) - 1) // most)
        return MatrixCell(column, [], words.figure(len(made)), tier, address, False)
    marks = [
        CellMark(
            urls.demand_made(item.card.id, item.number),
            f"{item.card.number}, demand {item.number}, {item.card.type.lower()}",
            item.card.mark,
            item.card.open,
        )
        for item in made
    ]
    unresearched = not made and (not column.isdigit() or int(column) not in researched)
    return MatrixCell(column, marks, "", 0, "", unresearched)


def _themes(demands: list[Row]) -> list[Theme]:
    found: dict[str, Theme] = {}
    for row in sorted(demands, key=lambda row: (row["theme"] is None, row["theme"] or "")):
        name = row["theme"] or "Other demands"
        theme = found.setdefault(name, Theme(name[:1].upper() + name[1:], f"theme-{names.slug(name)}", []))
        theme.items.append(Item(row["name"], urls.demand(row["id"]), words.count(row["statements"], "statement")))
    return list(found.values())


KIND = PageKind("demands", "", READS, view, always=("demands.html",), section="demands")
