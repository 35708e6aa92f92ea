"""datasette.json: what Datasette tells of archive.db when it is started with --metadata; and the views in that file.

Its form is that of Datasette's own documentation, “Metadata”: titles, licence, meanings of columns, facets.
"""

from collections.abc import Iterator
from typing import Any

from pydantic_core import to_json

from archive import urls
from archive.exports import database
from archive.exports.data.table import ADDRESS, ADDRESS_MEANING
from archive.exports.data.tables import TABLES
from archive.render.kind import Page, PageKind, Register

PATH = f"{urls.DATA}/datasette.json"
READS = "select 'statements' as kind, id as record from statement"

FACETS = {
    "statement": ["type", "status", "year"],
    "signature": ["role", "chamber", "parliamentary_group"],
    "body_signature": ["role", "type", "parliamentary_group"],
    "demand": ["theme"],
    "vote": ["chamber", "outcome"],
    "ballot": ["choice"],
    "membership": ["chamber", "parliamentary_group"],
    "source": ["kind", "type"],
    "chamber": ["country"],
    "event": ["year"],
}
"""Table or view -> the columns whose values Datasette counts beside it."""

LABELS = {
    **{"statement": "number", "event": "title", "editorial_page": "title"},
    **dict.fromkeys(("person", "demand", "chamber", "parliamentary_group"), "name"),
}
"""Table -> the column that stands for a row where another table refers to it."""

SORTED = {"statement": "date_from", "event": "date_from"}


def view(register: Register, page: Page) -> dict[str, Any]:
    """The metadata, for archive.db and the files of the years; of those it tells titles alone, as there may be many."""
    site = register.site
    years = [path.removesuffix(".db") for path in database.years(register.store)]
    return {
        "title": site.title,
        "description": site.description,
        "license": site.licence.name,
        **({"license_url": site.licence.url} if site.licence.url else {}),
        "source": site.title,
        "source_url": urls.absolute(site.base_url, "data.html"),
        "databases": {
            database.PATH.removesuffix(".db"): {"tables": _tables()},
            **{year: {"tables": dict(_titles())} for year in years},
        },
    }


def _titles() -> Iterator[tuple[str, Any]]:
    """Titles and facets of the tables that the files of the years have."""
    for table in TABLES:
        if table.stored in database.OF_STATEMENTS:
            facets = {"facets": FACETS[table.stored]} if table.stored in FACETS else {}
            yield table.stored, {"title": table.title, "description": table.meaning, **facets}


def _tables() -> dict[str, Any]:
    tables = {table.stored: _table(table.stored, table.title, table.meaning, dict(table.columns)) for table in TABLES}
    views = {
        name: _table(name, shown.title, shown.meaning, {ADDRESS: ADDRESS_MEANING})
        for name, shown in database.VIEWS.items()
    }
    return {**views, **tables}


def _table(name: str, title: str, meaning: str, columns: dict[str, str]) -> dict[str, Any]:
    label = {"label_column": LABELS[name]} if name in LABELS else {}
    sort = {"sort_desc": SORTED[name]} if name in SORTED else {}
    facets = {"facets": FACETS[name]} if name in FACETS else {}
    return {"title": title, "description": meaning, **label, **sort, **facets, "columns": columns}


def serialise(register: Register, page: Page, view: dict[str, Any]) -> bytes:
    return to_json(view, indent=2) + b"\n"


KIND = PageKind("datasette", PATH, view, reads=READS, serialise=serialise)
