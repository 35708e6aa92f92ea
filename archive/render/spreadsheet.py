"""CSV (RFC 4180) that a spreadsheet opens right and runs nothing of.

It is UTF-8 behind a byte order mark: Excel takes a file without one for the code page of the machine. A spreadsheet
takes a cell for a formula that begins with =, +, - or @, and would run it (OWASP, “CSV Injection”). As cells may be
strangers' words, such a cell gets an apostrophe before it. Nothing is lost: a cell that begins with an apostrophe and
such a character already gets one more, so whoever takes one away from each has what was written.
"""

import csv
import io
import re
from collections.abc import Iterable
from typing import Any

ENCODING = "utf-8-sig"

FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠\s]")
"""How a cell begins that a spreadsheet might run; full-width signs count too, and a tab or line end before them."""


def defused(cell: str) -> str:
    """A cell that no spreadsheet runs."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def file(rows: Iterable[Iterable[Any]]) -> bytes:
    """A CSV file of these rows, the names of the columns first; what may be strangers' words is defused already."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode(ENCODING)
