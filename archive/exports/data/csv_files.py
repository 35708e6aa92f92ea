"""The tables as CSV, with a line of names: for spreadsheets, R, pandas."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any

from archive import urls
from archive.exports.data.division import EVERY_ROW, WHOLE
from archive.exports.data.table import ADDRESS, Table, columns_of
from archive.exports.data.tables import TABLES
from archive.render import spreadsheet
from archive.render.kind import EVERY_KIND, Page, PageKind, Register, every_record

PLAIN = ("integer", "boolean", "date")
"""Types of columns that hold no words."""


def view(table: Table, register: Register, page: Page) -> Iterator[Iterable[Any]]:
    """The rows of a file, after the names of its columns."""
    yield [*table.exported, ADDRESS]
    yield from rows(register, table, page.part)


def rows(register: Register, table: Table, part: str) -> Iterable[Iterable[Any]]:
    """The rows of a table, or those of a part of it, each with its address at the end."""
    names = ", ".join(_cells(table))
    where, values = table.division.chosen(part, table.owner) if part and table.division else EVERY_ROW
    base = urls.absolute(register.site.base_url, "index.html").replace("'", "''")
    query = f"select {names}, '{base}' || {table.place} from {table.stored} where {where} order by {_order(table)}"
    register.store.connection.create_function("defused", 1, spreadsheet.defused, deterministic=True)
    return register.store.connection.execute(query, values)


def serialise(register: Register, page: Page, view: Iterator[Iterable[Any]]) -> bytes:
    return spreadsheet.file(view)


@cache
def _cells(table: Table) -> list[str]:
    """An SQL expression for each column; those that may hold anybody's words are defused.

    A cell that begins with a letter from A to z is none to look at closer, and most cells do.
    """
    known = columns_of(table.stored)
    plain = {name for name, column in known.items() if column.type in PLAIN or column.refers_to or column.choices}
    worded = 'case when "{0}" is null or unicode("{0}") between 65 and 122 then "{0}" else defused("{0}") end'
    return [f'"{name}"' if name in plain else worded.format(name) for name in table.exported]


@cache
def _order(table: Table) -> str:
    keys = [name for name, column in columns_of(table.stored).items() if column.key]
    return ", ".join(f'"{name}"' for name in keys)


def _kind(table: Table) -> PageKind:
    path, shown = f"{urls.DATA}/tables/{table.name}{{-part}}.csv", partial(view, table)
    name, kind = f"table_{table.name}", table.kind
    if table.division:
        pages, reads = table.division.pages, table.division.reads
    else:
        pages, reads = WHOLE, f"select '' as part, kind, record from ({every_record((kind,))})"
    return PageKind(name, path, shown, pages=pages, reads=reads, serialise=serialise, whole=EVERY_KIND)


KINDS = tuple(map(_kind, TABLES))
"""One for each table."""
