"""The signatures of one statement as a CSV file that its page carries: for spreadsheets, without a file or a script.

It is a link with the file in its address (a data URL, RFC 2397): a file for each statement would be one more of every
record, and a script could not read one where the site is opened from a folder.
"""

from collections.abc import Iterator
from urllib.parse import quote

from archive import urls
from archive.records import Statement
from archive.render import spreadsheet
from archive.render.kind import Link, Register
from archive.render.spreadsheet import defused
from archive.store.store import Row

COLUMNS = (
    "statement",
    "number",
    "name",
    "as_printed",
    "role",
    "certainty",
    "chamber",
    "parliamentary_group",
    "group_abbreviation",
    "constituency",
    "date",
    "withdrawn",
    "note",
    "id",
    "address",
)
"""As in the tables of the archive, with chamber and group in words; `id` is that of the person, if it is one."""

UNQUOTED = "/:,;@!*()$=?"
"""What may stand in a data URL as it is (WHATWG URL, “URL code points”) and needs no escape in HTML."""


def link(register: Register, statement: Statement) -> Link | None:
    """The file, with its name as the note; nothing where no name is held."""
    rows = sorted(_rows(register, statement), key=lambda row: row[1])
    if not rows:
        return None
    data = quote(spreadsheet.file([COLUMNS, *rows]), safe=UNQUOTED)
    return Link("CSV", f"data:text/csv;charset=utf-8,{data}", f"{statement.id}-signatures.csv")


def _rows(register: Register, statement: Statement) -> Iterator[tuple[str | int, ...]]:
    for row in register.catalogue.signatures(statement.id):
        address = urls.absolute(register.site.base_url, urls.person(row["person"]))
        yield _row(register, row, row["certainty"], row["constituency"], row["person"], address)
    for row in register.catalogue.bodies(statement.id):
        address = urls.absolute(register.site.base_url, f"{urls.statement(statement.id)}#signatories")
        yield _row(register, row, "", "", "", address)


def _row(
    register: Register, row: Row, certainty: str, constituency: str | None, person: str, address: str
) -> tuple[str | int, ...]:
    """One name, as the columns have it."""
    abbreviation, group = register.catalogue.group(row["parliamentary_group"])
    return (
        row["statement"],
        row["number"],
        defused(row["name"]),
        defused(row["as_printed"]),
        row["role"],
        certainty,
        defused(register.chamber(row["chamber"]).name),
        defused(group),
        defused(abbreviation),
        defused(constituency or ""),
        row["date"] or "",
        row["withdrawn"] or "",
        defused(row["note"] or ""),
        person,
        address,
    )
