"""The lines of the statistics as CSV, one file for each list of them: all lines, where the page draws a part."""

from collections.abc import Iterator
from typing import Any

from archive import urls
from archive.exports.data.table import ADDRESS
from archive.pages import statistics
from archive.render import spreadsheet
from archive.render.kind import Page, PageKind, Register
from archive.store.counts import Count

HEADS = {
    "years": ("year",),
    "countries": ("country",),
    "chambers": ("chamber", "name", "country"),
    "groups": ("group", "name", "chamber", "chamber_name", "country"),
}
"""Part -> the columns that name a line; what is counted stands behind them."""

COUNTED = ("statements", "statements_with_names_missing", "demands", "demands_not_certain", "people_named")
PARTS = " union all ".join(f"select '{part}' as part" for part in HEADS)


def view(register: Register, page: Page) -> Iterator[list[Any]]:
    """The lines of a file, after the names of its columns. Only a chamber and a group have an address."""
    part = page.part
    addressed = {"chambers": urls.chamber, "groups": urls.group}.get(part)
    yield [*HEADS[part], *COUNTED, *([ADDRESS] if addressed else [])]
    for one in getattr(register.once(statistics.count), part):
        address = [urls.absolute(register.site.base_url, addressed(one.key))] if addressed else []
        yield [*map(spreadsheet.defused, _named(register, part, one)), *_counted(one), *address]


def _named(register: Register, part: str, one: Count) -> list[str]:
    chamber = register.chamber(one.key)
    match part:
        case "chambers":
            return [one.key, chamber.own, chamber.country]
        case "groups":
            row = register.store.row("select name, chamber from parliamentary_group where id = ?", one.key)
            chamber = register.chamber(row["chamber"])
            return [one.key, row["name"], row["chamber"], chamber.own, chamber.country]
    return [one.key]


def _counted(one: Count) -> list[int]:
    return [one.statements, one.incomplete, len(one.demands), one.doubted, len(one.people)]


def serialise(register: Register, page: Page, view: Iterator[list[Any]]) -> bytes:
    """The lines as CSV."""
    return spreadsheet.file(view)


KIND = PageKind(
    "statistics_file",
    "statistics/{part}.csv",
    view,
    pages=PARTS,
    reads=f"select part, kind, record from ({statistics.READS}) join ({PARTS})",
    serialise=serialise,
)
