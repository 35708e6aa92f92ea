"""The site for programs: JSON, feed, sitemap, search index, headers, the database, kept copies."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from archive import urls
from archive.exports.database import VIEWS
from archive.read.batch import Batch
from archive.read.files import read
from archive.read.validate import validate
from tests import miniature, reading
from tests.reading import addresses, page, xml

ATOM = "{http://www.w3.org/2005/Atom}"
STATEMENTS = sorted(
    path.name[:11] for path in (miniature.CONTENT / "statements").glob("*.md") if path.suffixes == [".md"]
)


@pytest.fixture(scope="module")
def batch() -> Batch:
    found, problems = validate(read(miniature.CONTENT))
    assert problems == []
    return found


# JSON (test_data_records.py looks at what is in it)


def test_json_names_people_and_demands_by_id_and_address(site: Path) -> None:
    record = json.loads((site / "data/v1/statements/xa-2023-001.json").read_text(encoding="utf-8"))
    assert record["number"] == "XA 2023/1"
    assert record["address"] == f"{miniature.BASE_URL}/statements/xa-2023-001.html"
    printed = record["signatories"][3]
    assert (printed["as_printed"], printed["person"]) == ("Zoe Specimen", "zoe-specimen")
    first = record["demands"][0]
    assert (first["demand"], first["address"]) == ("open-the-archive", f"{record['address']}#d1")


def test_json_holds_the_translations(site: Path) -> None:
    record = json.loads((site / "data/v1/statements/xa-2023-002.json").read_text(encoding="utf-8"))
    (translation,) = record["translations"]
    assert translation["language"] == "en"
    assert "The first paragraph." in translation["body"]


def test_every_page_of_a_statement_links_its_json(site: Path) -> None:
    for identity in STATEMENTS:
        assert f"../data/v1/statements/{identity}.json" in addresses(page(site / "statements" / f"{identity}.html"))


# Feed


def test_the_feed_has_what_atom_asks_for(site: Path) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: id, title and updated once in the feed and in each entry; an author."""
    feed = xml(site / "feed.xml")
    entries = feed.findall(f"{ATOM}entry")
    assert feed.tag == f"{ATOM}feed"
    assert len(entries) == len(STATEMENTS)
    for element in (feed, *entries):
        assert [len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\.\d{9}Z", element.findtext(f"{ATOM}updated", ""))
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Miniature Register"


def test_an_entry_is_known_by_the_address_of_its_record(site: Path) -> None:
    entries = xml(site / "feed.xml").findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id", "") for entry in entries]
    first = {"xa-2025-001": "xa-2025-900"}  # the id that the record had before
    known = (first.get(identity, identity) for identity in STATEMENTS)
    assert sorted(ids) == sorted(f"{miniature.BASE_URL}/statements/{identity}.html" for identity in known)


def test_the_entry_changed_last_comes_first(site: Path) -> None:
    """A correction brings a record to the top, and the feed is as old as its newest entry.

    The first second of the day stands for the day; its fraction keeps the entries of one day apart.
    """
    feed = xml(site / "feed.xml")
    days = [entry.findtext(f"{ATOM}updated", "") for entry in feed.findall(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
    assert days[0] == feed.findtext(f"{ATOM}updated")
    assert days[0].startswith("2025-11-01T00:00:00.")
    assert "XA 2023/1" in feed.findtext(f"{ATOM}entry/{ATOM}title", "")


# Sitemap, robots, headers


def is_found_by_readers(path: Path) -> bool:
    """Neither kept from search engines nor a page that only leads on."""
    metas = [(meta.get("name") or meta.get("http-equiv"), meta.get("content")) for meta in page(path).iter("meta")]
    return ("robots", "noindex") not in metas and "refresh" not in (name for name, _ in metas)


def test_the_sitemap_lists_every_page_but_former_addresses(site: Path) -> None:
    listed = [place.text for place in xml(site / "sitemap.xml").iter() if place.tag.endswith("}loc")]
    pages = [path.relative_to(site).as_posix() for path in reading.html_files(site) if is_found_by_readers(path)]
    assert sorted(listed, key=str) == sorted(urls.absolute(miniature.BASE_URL, name) for name in pages)
    assert f"{miniature.BASE_URL}/signatories/ada-sample.html" not in listed


def test_robots_may_read_everything(site: Path) -> None:
    expected = f"User-agent: *\nAllow: /\n\nSitemap: {miniature.BASE_URL}/sitemap.xml\n"
    assert (site / "robots.txt").read_text() == expected


def test_every_page_carries_the_policy_that_the_headers_repeat(site: Path) -> None:
    (header,) = re.findall(r"Content-Security-Policy: (.+)", (site / "_headers").read_text())
    for path in reading.html_files(site):
        policies = [
            m.get("content", "") for m in page(path).iter("meta") if m.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(policies) == 1
        assert header.startswith(policies[0])


def test_no_page_needs_what_the_policy_forbids(site: Path) -> None:
    """No script or style stands in a page, and nothing is loaded from another host."""
    for path in reading.html_files(site):
        for element in page(path).iter():
            assert element.tag != "style"
            is_data = element.get("type") == "application/ld+json"  # which no browser runs
            assert not (element.tag == "script" and (element.text or "").strip() and not is_data)
            assert not any(name == "style" or name.startswith("on") for name in element.keys())  # noqa: SIM118
            assert not element.get("src", "").startswith(("http", "//", "data:"))


# Former addresses and kept copies


def test_a_former_address_leads_to_where_the_record_is_now(site: Path) -> None:
    moves = {
        "signatories/ada-sample.html": "../signatories/ada-example.html",
        "demands/open-the-archives.html": "../demands/open-the-archive.html",
        "chambers/xa-house.html": "../chambers/xa-lower.html",
        "groups/xa-lower-azure.html": "../groups/xa-lower-blue.html",
        "events/flood.html": "../events/2023-09-19-flood.html",
        "statements/xa-2025-900.html": "../statements/xa-2025-001.html",
    }
    for former, now in moves.items():
        old = page(site / former)
        refresh = [meta.get("content") for meta in old.iter("meta") if meta.get("http-equiv") == "refresh"]
        assert refresh == [f"0; url={now}"]
        assert now in addresses(old)


def test_a_kept_copy_is_published_as_it_was_found(site: Path) -> None:
    """What a browser would run as a page is shown as text."""
    copies = {"sources/letter.html": "as-text/sources/letter.html.txt", "sources/scan.txt": "sources/scan.txt"}
    for original, published in copies.items():
        assert (site / "kept" / published).read_bytes() == (miniature.CONTENT / original).read_bytes()
    assert list((site / "kept").rglob("*.html")) == []
    assert "../kept/as-text/sources/letter.html.txt" in addresses(page(site / "statements" / "xa-2023-001.html"))


@pytest.mark.parametrize(
    "name", ["a.html", "a.HTM", "a.svg", "a.js", "a.xml", "b/a.xhtml", "a.mhtml", "a.html.fr", "a"]
)
def test_kept_copies_that_a_browser_would_run_are_named_as_text(name: str) -> None:
    assert urls.kept(name) == f"kept/as-text/{name}.txt"


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a.csv", "a.html.txt", "b/a.JPG"])
def test_other_kept_copies_keep_their_names(name: str) -> None:
    assert urls.kept(name) == f"kept/{name}"


# The database


@pytest.fixture(scope="module")
def database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{miniature.site() / 'archive.db'}?mode=ro", uri=True)) as connection:
        yield connection


def test_the_database_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("pragma integrity_check").fetchall() == [("ok",)]


def test_the_database_holds_every_record(database: sqlite3.Connection, batch: Batch) -> None:
    tables = {
        **{"statements": "statement", "people": "person where authority", "demands": "demand where authority"},
        **{"chambers": "chamber", "groups": "parliamentary_group", "events": "event", "pages": "editorial_page"},
    }
    for kind, table in tables.items():
        (count,) = database.execute(f"select count(*) from {table}").fetchone()
        assert (kind, count) == (kind, len(batch.records[kind]))


def test_the_database_answers_who_signed_what(database: sqlite3.Connection) -> None:
    query = """select s.number from signature g join statement s on s.id = g.statement join person p on p.id = g.person
               where p.name = 'Օրինակ Օրինակյան' order by s.date_from"""
    assert database.execute(query).fetchall() == [("XA 2023/1",), ("XA 2025/1",)]


def test_the_database_holds_every_ballot_with_the_person_where_that_is_known(database: sqlite3.Connection) -> None:
    query = "select name, person, choice from ballot where statement = 'xa-2023-002' and vote = 2 order by number"
    assert database.execute(query).fetchall() == [
        ("Ada Example", "ada-example", "for"),
        ("Zoé Specimen", "zoe-specimen", "for"),
        ("Bob Placeholder", None, "against"),
        ("Orinak Orinakyan", "orinak-orinakyan", "against"),
        ("Carl Without-Record", None, "abstained"),
        ("Sample, Dora", None, "for"),
    ]


def test_the_database_has_no_bookkeeping_of_the_build(database: sqlite3.Connection, site: Path) -> None:
    """Every table is one of records, every view is told of, and no folder of the machine is named in the file."""
    known = {
        *(
            "statement",
            "statement_chamber",
            "statement_group",
            "body_signature",
            "signature",
            "possible_office",
            "demand_made",
            "vote",
            "ballot",
            "relation",
            "response",
        ),
        *("statement_event", "correction", "source", "translation", "demand", "chamber"),
        *("person", "person_name", "person_identifier", "membership"),
        *("parliamentary_group", "event", "editorial_page", "former_id"),
    }
    found = database.execute(
        "select type, name from sqlite_master where type in ('table', 'view', 'trigger')"
    ).fetchall()
    assert {name for kind, name in found if kind == "table"} == known
    assert {name for kind, name in found if kind != "table"} == VIEWS.keys()
    assert str(site.parent).encode() not in (site / "archive.db").read_bytes()
