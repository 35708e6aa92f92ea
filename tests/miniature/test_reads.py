"""`reads` says which records a page shows: neither less, or a changed record would leave stale pages, nor much more."""

import copy
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element
from zlib import crc32

import pytest

from archive import urls
from archive.build.page_kinds import PAGE_KINDS
from archive.build.rerender import renderer
from archive.check.addresses import FIXED_PAGES
from archive.compile import compare, divide, put_authorities, put_statements, sum_up
from archive.exports import database
from archive.kinds import KINDS
from archive.read.batch import Batch
from archive.read.files import read
from archive.read.validate import validate
from archive.records import Record
from archive.render import assets
from archive.render.kind import Page, PageKind, Register
from archive.store.authorities import Authorities
from archive.store.limits import Limits
from archive.store.schema import INNER_COLUMNS, INNER_TABLES
from archive.store.store import PARTS, Store
from tests import ROOT
from tests.engine.test_sizes import many, written
from tests.miniature import CONTENT
from tests.reading import parse, part

FOLDERS = {
    **{"statements": "statements", "signatories": "people", "demands": "demands"},
    **{"chambers": "chambers", "groups": "groups", "events": "events"},
}
"""Folder of the site -> kind of record."""

Key = tuple[str, str]
"""Kind and id of a record."""


@dataclass(frozen=True)
class Made:
    """The pages of an archive, which records each reads, and the rows that each record became.

    The database of all records is left aside: it is made again whatever changes.
    """

    paths: set[str]
    pages: dict[str, bytes]
    reads: dict[str, set[Key]]
    rows: dict[Key, list[str]]


def compile_archive(batch: Batch, store: Store) -> None:
    """Put every record in hand into an empty store, as a build does with those of its files."""
    with store.transaction():
        batch.authorities = Authorities(store)
        put_authorities(batch, store)
        put_statements(batch, store)
        store.index()
        sum_up(store)
        divide(store)
        compare(store)


def made(batch: Batch, folder: Path, before: Made | None = None) -> Made:
    """What is made of an archive; of one that was changed, without the pages that read what is different now."""
    store = Store.create(folder / "archive.db")
    compile_archive(batch, store)
    drawing = renderer(ROOT / "templates", asset_urls(), Register(store, batch.site, PAGE_KINDS), folder / "t")
    reads: dict[str, set[Key]] = defaultdict(set)
    for kind in PAGE_KINDS:
        for row in store.all(kind.read):
            reads[kind.page(row["owner"], str(row["part"])).path].add((row["kind"], row["record"]))
    kinds = [kind for kind in PAGE_KINDS if kind is not database.KIND]
    paths = {page.path: (kind, page) for kind in kinds for page in looked_at(kind, store)}
    found = Made({*paths}, {}, reads, rows(store))
    for path in paths.keys() - (dirty(before, found) if before else set()):
        content = drawing.render(*paths[path])
        found.pages[path] = content.read_bytes() if isinstance(content, Path) else content
    store.close()
    return found


def dirty(before: Made, after: Made) -> set[str]:
    """The pages that read a record of which anything differs."""
    records = {key for key in before.rows.keys() | after.rows.keys() if before.rows.get(key) != after.rows.get(key)}
    return {page for one in (before, after) for page, keys in one.reads.items() if keys & records}


@cache
def asset_urls() -> Mapping[str, str]:
    return assets.load(ROOT / "static").urls


MOST_OF_A_KIND = 100


def looked_at(kind: PageKind, store: Store) -> list[Page]:
    """The pages of a kind, and where there are very many alike, each eighth: the same ones in every archive."""
    pages = kind.all_pages(store)
    return pages if len(pages) < MOST_OF_A_KIND else [page for page in pages if crc32(page.path.encode()) % 8 == 0]


OWNERS = {
    **{"person": "people", "demand": "demands", "chamber": "chambers", "parliamentary_group": "groups"},
    **{"event": "events", "editorial_page": "pages", "statement": "statements"},
}


SHARED = ("correction", "source", "former_id")


def rows(store: Store) -> dict[Key, list[str]]:
    """What the database holds of each record, in all tables."""
    found: dict[Key, list[str]] = defaultdict(list)
    for table in (
        *(kind.table for kind in KINDS.values()),
        *(name for names in PARTS.values() for name in names),
        *SHARED,
    ):
        for row in map(dict, store.all(f"select * from {table}")):
            found[owner(table, row)].append(f"{table} {row}")
    return found


def owner(table: str, row: dict[str, Any]) -> Key:
    if table in OWNERS:
        return OWNERS[table], row["id"]
    if "kind" in row:
        return row["kind"], row["record"] if "record" in row else row["id"]
    kind = next(kind for kind, parts in PARTS.items() if table in parts)
    return kind, row[KINDS[kind].table]


@pytest.fixture(scope="module")
def batch() -> Batch:
    found, problems = validate(read(CONTENT))
    assert problems == []
    return found


@pytest.fixture(scope="module")
def before(batch: Batch, tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made(batch, tmp_path_factory.mktemp("before"))


# What a page links to


def outside_prose(element: Element) -> Iterator[Element]:
    """The elements of a page without those of texts: a link in a text shows nothing of the record it leads to."""
    if not {"prose", "paragraph"} & set(element.get("class", "").split()):
        yield element
        for child in element:
            yield from outside_prose(child)


def linked(path: str, html: bytes) -> set[Key]:
    """Every record that a page links to outside texts."""
    found = set()
    for element in outside_prose(part(parse(html.decode()), "main")):
        match = re.fullmatch(r"(?:\.\./)*([a-z]+)/([a-z0-9-]+)\.html(?:#.*)?", element.get("href", ""))
        if match and match[1] in FOLDERS:
            found.add((FOLDERS[match[1]], match[2]))
    return found


def test_every_record_that_a_page_links_to_is_one_it_reads(before: Made) -> None:
    """On pages of every kind."""
    htmls = {path: html for path, html in before.pages.items() if path.endswith(".html")}
    missing = {path: linked(path, html) - before.reads[path] for path, html in htmls.items()}
    assert {path: keys for path, keys in missing.items() if keys} == {}
    assert sum(len(linked(path, html)) for path, html in htmls.items()) > 200


SHOWN_BY_LINK = {
    "statements/": {"statements", "people", "demands", "events", "chambers"},
    "demands/": {"statements", "people", "demands"},
    "signatories/": {"statements", "people", "demands"},
    "groups/": {"statements", "people", "chambers"},
    "chambers/": {"groups"},  # members are counted who signed what was put before another chamber, too
    "events/": {"statements", "events"},
}
"""Folder of pages -> kinds of which a page of it links every record that it reads."""


def test_every_record_that_a_page_reads_is_one_it_links_to(before: Made) -> None:
    """But for the record whose page it is: nothing is written again for a record that is not there to be seen."""
    for path, html in before.pages.items():
        kinds = next((kinds for folder, kinds in SHOWN_BY_LINK.items() if path.startswith(folder)), set())
        if path.endswith(".html") and b'http-equiv="refresh"' not in html:
            own = {(FOLDERS.get(path.split("/")[0], ""), Path(path).stem)}
            unseen = {key for key in before.reads[path] if key[0] in kinds} - linked(path, html) - own
            unseen = {key for key in unseen if urls.record(*key) in before.pages}  # else it is a place on another page
            assert (path, unseen) == (path, set())


@pytest.fixture(scope="module")
def divided(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Batch, Made]]:
    """An archive whose long lists are divided, by letter and by year."""
    folder = tmp_path_factory.mktemp("divided")
    batch, _ = validate(read(written(folder / "content", many(320))))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "limits", Limits(names=300))
        yield batch, made(batch, folder)


def test_the_parts_of_divided_lists_read_what_they_link_to(divided: tuple[Batch, Made]) -> None:
    _, found = divided
    parts = {path: html for path, html in found.pages.items() if path.startswith(("letters/", "timeline/"))}
    assert len(parts) == 27 + 20 + 2 * (1 + 20)  # letters, years, and of the one kind and the one outcome as many
    missing = {path: linked(path, html) - found.reads[path] for path, html in parts.items()}
    assert not any(missing.values())


def test_a_statement_that_goes_changes_no_part_of_a_list_that_did_not_read_it(
    divided: tuple[Batch, Made], tmp_path: Path
) -> None:
    batch, found = divided
    gone = next(iter(batch.statements))
    assert stale(found, made(changed(batch, "statements", None, gone), tmp_path, found)) == set()


def test_reads_names_pages_that_are_there(before: Made) -> None:
    divided = (
        *("letters/", "demand-letters/", "timeline/", "new/", "search/", "sitemaps/", "subscriptions/", "archive"),
        "data/v1/",
    )
    parts = {path for path in before.reads if path.startswith(divided) or path.count(".") == 2} - set(before.pages)
    assert set(before.reads) - set(before.pages) == parts


# The face of a record, and the whole of it


def asked_for(kind: PageKind, batch: Batch, store: Store, folder: Path) -> set[tuple[str, str]]:
    """Table and column of everything that pages of a kind ask the store for."""
    asked: set[tuple[str, str]] = set()

    def note(action: int, table: str | None, column: str | None, *rest: str | None) -> int:
        if action == sqlite3.SQLITE_READ:
            asked.add((table or "", column or ""))
        return sqlite3.SQLITE_OK

    archive = Register(store, batch.site, PAGE_KINDS)
    assert isinstance(archive.researched_years, frozenset)  # what every page may show is watched apart
    drawing = renderer(ROOT / "templates", asset_urls(), archive, folder / "t")
    store.connection.set_authorizer(note)
    for page in looked_at(kind, store):
        drawing.render(kind, page)
    store.connection.set_authorizer(None)
    return asked


def inner(table: str, column: str) -> str:
    """The kind of record of which this is no part of the face; "some" where it may be of any kind, empty for a face."""
    shared = ("correction", "source", "refers", "acceptance")
    if table in shared:
        return "some"
    if table not in INNER_TABLES and column != "json" and column not in INNER_COLUMNS.get(table, ()):
        return ""
    return OWNERS.get(table, "statements")


@pytest.mark.parametrize("archive", ["miniature", "divided"])
def test_no_page_asks_for_more_of_a_record_than_its_kind_says(
    archive: str, batch: Batch, divided: tuple[Batch, Made], tmp_path: Path
) -> None:
    """Else a page would be out of date when nothing changed but what it was not to know. Late pages ask the disk."""
    given = batch if archive == "miniature" else divided[0]
    store = Store.create(tmp_path / "archive.db")
    compile_archive(given, store)
    unsaid = {}
    for kind in (kind for kind in PAGE_KINDS if not kind.late and kind is not database.KIND):
        asked = {inner(*each) for each in asked_for(kind, given, store, tmp_path)} - {"", "pages"}
        unsaid[kind.name] = asked - {*kind.whole, *(["some"] if kind.whole else [])}
    assert {name: kinds for name, kinds in unsaid.items() if kinds} == {}
    store.close()


# What a change changes


def changed(batch: Batch, kind: str, record: Record | None, identity: str) -> Batch:
    """The batch with one record put in the place of another of its id, or without it."""
    other = copy.copy(batch)
    other.records = {name: dict(records) for name, records in batch.records.items()}
    if record is None:
        del other.records[kind][identity]
    else:
        other.records[kind][identity] = record
    return other


def renamed(record: Record) -> Record:
    """The record under another name, found by the former one as before."""
    if "sort_name" in type(record).model_fields:
        return record.model_copy(update={"sort_name": "Aaa, Renamed", "note": "Renamed."})
    key = "title" if "title" in type(record).model_fields else "name"
    return record.model_copy(update={key: f"Aaa {getattr(record, key)}", "short_title": "Aaa renamed"})


def stale(before: Made, after: Made) -> set[str]:
    """Pages that differ though they read no record of which anything differs; which there are, `paths` says."""
    pages = before.pages.keys() & after.pages.keys()
    return {page for page in pages if before.pages[page] != after.pages[page]} - dirty(before, after)


@pytest.mark.parametrize("kind", KINDS)
def test_a_renamed_record_changes_no_page_that_does_not_read_it(
    batch: Batch, before: Made, tmp_path: Path, kind: str
) -> None:
    for identity, record in batch.records[kind].items():
        after = made(changed(batch, kind, renamed(record), identity), tmp_path, before)
        assert after.pages.keys() < after.paths
        assert (identity, stale(before, after)) == (identity, set())


def test_a_statement_that_goes_changes_no_page_that_did_not_read_it(batch: Batch, before: Made, tmp_path: Path) -> None:
    for identity in batch.statements:
        after = made(changed(batch, "statements", None, identity), tmp_path, before)
        assert f"statements/{identity}.html" not in after.paths
        assert (identity, stale(before, after)) == (identity, set())


def test_the_name_of_every_page_that_is_always_there_is_taken() -> None:
    """An editorial page of that name would have its address."""
    alone = [kind.path for kind in PAGE_KINDS if kind.stands_alone]
    fixed = {path.removesuffix(".html") for path in alone if path.endswith(".html")}
    assert fixed == set(FIXED_PAGES)
