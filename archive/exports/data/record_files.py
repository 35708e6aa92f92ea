"""Records as JSON: a file for each, the same by the line (NDJSON) for each year or letter, and one file of everything.

What the files hold, archive/exports/data_v1/ says. A file of everything larger than a program likes to read at once is
none: in a large archive register.json names the files by the line instead.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from pydantic_core import to_json

from archive import urls
from archive.exports.data import records
from archive.exports.data.division import BY_LETTER, BY_YEAR, EVERY_ROW, WHOLE, Values, is_divided
from archive.exports.data_v1 import VERSION
from archive.exports.data_v1.schema import schema
from archive.kinds import KINDS
from archive.render.kind import EVERY_KIND, NO_RECORDS, Format, Page, PageKind, Register, every_record

REGISTER = f"{urls.DATA}/register.json"
SCHEMA = f"{urls.DATA}/schema.json"


def view(kind: str, register: Register, page: Page) -> records.Json:
    """The record whose file it is."""
    return records.record(register, kind, page.record)


def serialise(register: Register, page: Page, view: records.Json) -> bytes:
    return to_json(view, indent=2) + b"\n"


# -- by the line ----------------------------------------------------------------------------------


def view_lines(kind: str, register: Register, page: Page) -> Iterator[records.Json]:
    """The records of a file by the line: all of a kind, or those of a year or letter."""
    division = BY_YEAR if kind == "statements" else BY_LETTER.get(kind)
    return of_kind(register, kind, *(division.chosen(page.part, "id") if page.part and division else EVERY_ROW))


def of_kind(register: Register, kind: str, where: str = "true", values: Values = ()) -> Iterator[records.Json]:
    """The records of a kind that meet a condition, in order of their ids."""
    for identity in register.store.column(f"select id from {KINDS[kind].table} where {where} order by id", *values):
        yield records.record(register, kind, identity)


def serialise_lines(register: Register, page: Page, view: Iterator[records.Json]) -> bytes:
    return b"".join(to_json(record) + b"\n" for record in view)


def lines(register: Register) -> list[str]:
    """The paths of all files by the line."""
    return [path for kind in LINE_KINDS for path in sorted(page.path for page in kind.all_pages(register.store))]


# -- everything -----------------------------------------------------------------------------------


def view_register(register: Register, page: Page) -> dict[str, Any]:
    """The settings, and every record by its kind; in a large archive the addresses of the files by the line."""
    site, store = register.site, register.store
    head = {
        "version": VERSION,
        "title": site.title,
        "description": site.description,
        "address": urls.absolute(site.base_url, "index.html"),
        "language": site.language,
        "licence": site.licence.url or site.licence.name,
        "schema": urls.absolute(site.base_url, SCHEMA),
    }
    if is_divided(store):
        return {**head, "parts": [urls.absolute(site.base_url, name) for name in lines(register)]}
    return {**head, **{kind: list(of_kind(register, kind)) for kind in KINDS}}


def serialise_register(register: Register, page: Page, view: dict[str, Any]) -> bytes:
    return to_json(view) + b"\n"


def view_schema(register: Register, page: Page) -> dict[str, Any]:
    """The JSON Schema of all this."""
    return schema(urls.absolute(register.site.base_url, page.path))


# -- kinds ----------------------------------------------------------------------------------------


def _record_kind(kind: str) -> PageKind:
    path = f"{urls.DATA}/{kind}/{{record}}.json"
    shown, form = partial(view, kind), Format("JSON", "application/json")
    return PageKind(f"{kind}_json", path, shown, kind, serialise=serialise, whole=EVERY_KIND, format=form)


def _line_kind(kind: str) -> PageKind:
    path, shown = f"{urls.DATA}/{kind}{{-part}}.ndjson", partial(view_lines, kind)
    pages = WHOLE
    reads = f"select '' as part, '{kind}' as kind, id as record from {KINDS[kind].table}"
    if kind == "statements":
        pages, reads = f"select distinct part from ({BY_YEAR.of_records}) order by part", BY_YEAR.of_records
    elif kind in BY_LETTER:
        pages, reads = BY_LETTER[kind].pages, BY_LETTER[kind].reads
    name = f"{kind}_lines"
    return PageKind(name, path, shown, pages=pages, reads=reads, serialise=serialise_lines, whole=EVERY_KIND)


RECORD_KINDS = tuple(map(_record_kind, KINDS))
LINE_KINDS = tuple(map(_line_kind, KINDS))

REGISTER_KIND = PageKind(
    "register", REGISTER, view_register, reads=every_record(), serialise=serialise_register, whole=EVERY_KIND
)
SCHEMA_KIND = PageKind("schema", SCHEMA, view_schema, reads=NO_RECORDS, serialise=serialise)
