"""The tables as CSV (RFC 4180), in UTF-8 and with a line of names: for spreadsheets, R, pandas.

A spreadsheet takes a cell for a formula that begins with =, +, - or @, and would run it (OWASP, “CSV Injection”). As
cells may be strangers' words, such a cell gets an apostrophe before it. Nothing is lost: a cell that begins with an
apostrophe and such a character already gets one more, so whoever takes one away from each has what was written.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any

from archive import urls
from archive.exports.data.division import EVERY_ROW, WHOLE
from archive.exports.data.table import ADDRESS, Table, columns_of
from archive.exports.data.tables import TABLES
from archive.render.kind import EVERY_KIND, Page, PageKind, Register, every_record

FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠\s]")
"""How a cell begins that a spreadsheet might run; full-width signs count too, and a tab or line end before them."""

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
    register.store.connection.create_function("defused", 1, defused, deterministic=True)
    return register.store.connection.execute(query, values)


def defused(cell: str) -> str:
    """A cell that no spreadsheet runs."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def serialise(register: Register, page: Page, view: Iterator[Iterable[Any]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(view)
    return text.getvalue().encode()


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
