"""Records as JSON: a file for each, the same by the line (NDJSON) for each year or letter, and one file of everything.

What the files hold, archive/exports/data_v1/ says. A file of everything larger than a program likes to read at once is
none: in a large archive register.json names the files by the line instead.
"""

from collections.abc import Iterator
from typing import Any

from pydantic_core import to_json

from archive import urls
from archive.exports.data import records
from archive.exports.data.division import BY_LETTER, BY_YEAR, EVERY_ROW, Values, is_divided
from archive.exports.data_v1 import KINDS, VERSION
from archive.exports.data_v1.schema import schema
from archive.render.kind import EVERY_KIND, NO_RECORDS, Archive, PageKind, every_record
from archive.store.store import TABLE_OF

REGISTER = f"{urls.DATA}/register.json"
SCHEMA = f"{urls.DATA}/schema.json"


def view(archive: Archive, path: str) -> records.Json:
    """The record whose file it is."""
    return records.record(archive, path.split("/")[2], urls.key(path))


def serialise(archive: Archive, path: str, view: records.Json) -> bytes:
    return to_json(view, indent=2) + b"\n"


# -- by the line ----------------------------------------------------------------------------------


def view_lines(archive: Archive, path: str) -> Iterator[records.Json]:
    """The records of a file by the line: all of a kind, or those of a year or letter."""
    kind, _, part = urls.key(path).partition("-")
    division = BY_YEAR if kind == "statements" else BY_LETTER.get(kind)
    return of_kind(archive, kind, *(division.chosen(part, "id") if part and division else EVERY_ROW))


def of_kind(archive: Archive, kind: str, where: str = "true", values: Values = ()) -> Iterator[records.Json]:
    """The records of a kind that meet a condition, in order of their ids."""
    for identity in archive.store.column(f"select id from {TABLE_OF[kind]} where {where} order by id", *values):
        yield records.record(archive, kind, identity)


def serialise_lines(archive: Archive, path: str, view: Iterator[records.Json]) -> bytes:
    return b"".join(to_json(record) + b"\n" for record in view)


def lines(archive: Archive) -> list[str]:
    """The paths of all files by the line."""
    return [path for kind in LINE_KINDS for path in sorted(kind.pages(archive.store))]


# -- everything -----------------------------------------------------------------------------------


def view_register(archive: Archive, path: str) -> dict[str, Any]:
    """The settings, and every record by its kind; in a large archive the addresses of the files by the line."""
    site, store = archive.site, archive.store
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
        return {**head, "parts": [urls.absolute(site.base_url, name) for name in lines(archive)]}
    return {**head, **{kind: list(of_kind(archive, kind)) for kind in KINDS}}


def serialise_register(archive: Archive, path: str, view: dict[str, Any]) -> bytes:
    return to_json(view) + b"\n"


def view_schema(archive: Archive, path: str) -> dict[str, Any]:
    """The JSON Schema of all this."""
    return schema(urls.absolute(archive.site.base_url, path))


# -- kinds ----------------------------------------------------------------------------------------


def _record_kind(kind: str) -> PageKind:
    folder = f"{urls.DATA}/{kind}/"
    paths = f"select '{folder}' || id || '.json' as page, id as record from {TABLE_OF[kind]}"
    reads = f"select page, '{kind}' as kind, record from ({paths})"
    return PageKind(
        f"{kind}_json", paths, reads, view, each=kind, serialise=serialise, stem=f"{folder}{{}}.", whole=EVERY_KIND
    )


def _line_kind(kind: str) -> PageKind:
    name, stem = f"{kind}_lines", f"{urls.DATA}/{kind}"
    if kind == "statements":
        page = f"select '{stem}-' || part || '.ndjson' as page"
        paths = f"{page}, part from ({BY_YEAR.of_records}) group by 1 order by 1"
        reads = f"{page}, kind, record from ({BY_YEAR.of_records})"
        return PageKind(name, paths, reads, view_lines, serialise=serialise_lines, whole=EVERY_KIND)
    if kind in BY_LETTER:
        paths, reads = (told(stem, ".ndjson") for told in (BY_LETTER[kind].paths, BY_LETTER[kind].reads))
        return PageKind(name, paths, reads, view_lines, serialise=serialise_lines, whole=EVERY_KIND)
    path = f"{stem}.ndjson"
    reads = f"select '{path}' as page, '{kind}' as kind, id as record from {TABLE_OF[kind]}"
    return PageKind(name, "", reads, view_lines, always=(path,), serialise=serialise_lines, whole=EVERY_KIND)


RECORD_KINDS = tuple(map(_record_kind, KINDS))
LINE_KINDS = tuple(map(_line_kind, KINDS))

REGISTER_KIND = PageKind(
    "register",
    "",
    every_record(REGISTER),
    view_register,
    always=(REGISTER,),
    serialise=serialise_register,
    whole=EVERY_KIND,
)
SCHEMA_KIND = PageKind("schema", "", NO_RECORDS, view_schema, always=(SCHEMA,), serialise=serialise)
