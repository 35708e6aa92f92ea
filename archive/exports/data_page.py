"""The page of what can be taken away: every file for other programs, what it holds, its size, how to begin with it.

Sizes are those of the files as they were made, which is why the page is made last.
"""

import os
from pathlib import Path
from urllib.parse import urlencode

from markupsafe import Markup

from archive import urls
from archive.exports import database
from archive.exports.data import csv_files, datapackage, datasette, popolo, record_files, withdrawn
from archive.exports.data.division import UNDATED
from archive.exports.data.table import ADDRESS, ADDRESS_MEANING, Table
from archive.exports.data.tables import TABLES
from archive.kinds import KINDS
from archive.language.numbers import size
from archive.linked_data import site
from archive.render.kind import EVERY_KIND, Link, Page, PageKind, Register, every_record
from archive.render.sharing import Signpost
from archive.render.view import view_class

PATH = "data.html"
SQLITE = "application/vnd.sqlite3"
"""The media type of SQLite files, registered with IANA."""

EXAMPLES = Path(__file__).parent / "examples"
LITE = "https://lite.datasette.io/"


@view_class
class File:
    """A file, or several that are parts of one: what it is called, what it holds, how large it is in all."""

    name: str
    meaning: str
    size: str
    address: str
    parts: list[Link]
    columns: list[tuple[str, str]]


@view_class
class Example:
    """A few lines in a language, to begin with."""

    id: str
    title: str
    note: str
    code: str


@view_class
class View:
    title: str
    description: str
    linked: Markup
    items: list[Signpost]
    everything: list[File]
    lines: list[File]
    tables: list[File]
    package: File
    databases: list[File]
    popolo: list[File]
    examples: list[Example]
    lite: str
    address: str


def view(register: Register, page: Page) -> View:
    """Every file, in groups."""
    store = register.store
    years = database.years(store)
    downloads = _downloads(register)
    return View(
        title="Data",
        description="Everything that the register holds, as files: tables for a spreadsheet, data for programs.",
        linked=site.data(register, page.path, "Data", downloads),
        items=[Signpost("item", urls.absolute(register.site.base_url, file), type_) for file, type_ in downloads],
        everything=[
            _file(register, "register.json", EVERYTHING[bool(years)], record_files.REGISTER_KIND),
            _file(register, "schema.json", "What the keys mean, as a JSON Schema", record_files.SCHEMA_KIND),
            _file(register, "withdrawn.json", "Records that are no more, when and why each went", withdrawn.KIND),
        ],
        lines=[
            _file(register, f"{kind}.ndjson", WORDS[kind], kinds)
            for kind, kinds in zip(KINDS, record_files.LINE_KINDS, strict=True)
        ],
        tables=[_table(register, *each) for each in zip(TABLES, csv_files.KINDS, strict=True)],
        package=_file(register, "datapackage.json", "What the tables hold, for programs", datapackage.KIND),
        databases=[
            _file(register, "archive.db", DATABASE[bool(years)], database.KIND),
            *([_file(register, "archive-….db", WORDS["statements"], database.YEAR_KIND)] if years else ()),
            _file(register, "datasette.json", "Titles and meanings, for Datasette", datasette.KIND),
        ],
        popolo=[
            _file(register, f"{kind.name}.json", POPOLO[kind.name], kind)
            for kind in popolo.KINDS
            if kind.all_pages(store)
        ],
        examples=_examples(register, years),
        lite=_lite(register.site.base_url),
        address=urls.absolute(register.site.base_url, page.path),
    )


def _downloads(register: Register) -> list[site.Download]:
    """The files to name to programs that look for data sets; of those in many parts, the one that tells of them."""
    tables = (kind.all_pages(register.store) for kind in csv_files.KINDS)
    whole = [(found[0].path, "text/csv") for found in tables if len(found) == 1]
    listed = [(path, "application/json") for path in (record_files.REGISTER, datapackage.PATH)]
    return [(database.PATH, SQLITE), *listed, *whole]


EVERYTHING = ("Everything, in one file", "The settings, and the names of the files by the line")
DATABASE = ("The whole archive", "People, demands, chambers, groups, events")
"""What a file holds where the archive is not divided, and where it is."""


POPOLO = {
    "popolo": "Organizations, and all the rest",
    "popolo_people": "Persons and their memberships",
    "popolo_motions": "Motions and vote events",
}
WORDS = {
    "statements": "Statements, with all that they hold",
    "people": "People",
    "demands": "Demands",
    "chambers": "Chambers",
    "groups": "Parliamentary groups",
    "events": "Events",
    "pages": "Pages that editors wrote",
}


def _file(register: Register, name: str, meaning: str, kind: PageKind) -> File:
    """A file, or its parts, newest first; a part is called by its year or letter."""
    pages = sorted(kind.all_pages(register.store), reverse=True)
    total = sum(filter(None, (_bytes(register, page.path) for page in pages)))
    parts = [Link(_part(page), page.path, _size(register, page.path)) for page in pages] if len(pages) > 1 else []
    return File(name, meaning, size(total) if total else "", pages[0].path if len(pages) == 1 else "", parts, [])


def _table(register: Register, table: Table, kind: PageKind) -> File:
    found = _file(register, f"{table.name}.csv", table.meaning, kind)
    found.columns = [(name, table.columns[name]) for name in table.exported] + [(ADDRESS, ADDRESS_MEANING)]
    return found


def _part(page: Page) -> str:
    """What a part is called: its year, its letter, or the kind of its records."""
    part = page.part
    if part[0] == "u" and part != UNDATED and len(part) == 5:
        return chr(int(part[1:], 16)).upper()
    return part.upper() if len(part) == 1 else part.capitalize()


def _bytes(register: Register, path: str) -> int | None:
    """How large a file of the next site is; nothing where none is being made."""
    try:
        return os.stat(register.made / path).st_size  # noqa: PTH116 (there may be a thousand)
    except FileNotFoundError:
        return None


def _size(register: Register, path: str) -> str:
    found = _bytes(register, path)
    return size(found) if found is not None else ""


def _examples(register: Register, years: list[str]) -> list[Example]:
    """The examples, with the addresses of this site in them; of what is divided they read the newest part."""
    table = next(table for table in TABLES if table.name == "signatures")
    filled = {
        "base": urls.absolute(register.site.base_url, "index.html"),
        "signatures": datapackage.files(register, table)[-1].rpartition("/")[2],
        "attach": f"attach '{years[-1]}' as year;\n" if years else "",
    }
    return [
        Example("pandas", "Python, with pandas", "The demands that most statements make.", _example("pandas", filled)),
        Example("r", "R", "Signatures by chamber.", _example("r", filled)),
        Example("sqlite", "SQL", "The same question as in Python, put to archive.db.", _example("sqlite", filled)),
        Example("datasette", "Datasette", "Tables to look through in a browser.", _example("datasette", filled)),
    ]


def _example(name: str, filled: dict[str, str]) -> str:
    text = (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8")
    for key, value in filled.items():
        text = text.replace(f"{{{key}}}", value)
    return text


def _lite(base: str) -> str:
    """Where Datasette Lite, which runs in a browser, opens archive.db."""
    asked = {"url": database.PATH, "metadata": f"{urls.DATA}/datasette.json"}
    return f"{LITE}?{urlencode({key: urls.absolute(base, name) for key, name in asked.items()}, safe=':/')}"


READS = f"{every_record()} union all {withdrawn.READS}"
KIND = PageKind("data", PATH, view, reads=READS, whole=EVERY_KIND, late=True)
