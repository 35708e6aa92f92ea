"""Archives of every size build: with nothing in them, with one statement, with hundreds; no link is broken."""

import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests import archives, builds, links, once, reading
from tests.conftest import Build
from tests.reading import of_class, page, part, text, xml

SITE = """\
title: Small Register
tagline: Invented
description: An invented archive.
base_url: https://small.example/here
licence: {name: CC0}
"""
SMALLEST = "---\ntitle: The one statement\ntype: declaration\ndate: 2025-09-19\n---\n"
LONG_TITLE = " ".join(f"word{number}" for number in range(300))
ARMENIAN = """\
---
title: Հայտարարություն օրինակների մասին
type: declaration
date: 2025-09
signatories:
  - Օրինակ Օրինակյան
  - Եվա Նմուշյան
demands:
  - Բացել արխիվը
---
Տեքստ։
"""
PAGE = "---\ntitle: About\n---\n## Cite\nQuote it.\n\n## Corrections\nTell us.\n"

Content = Mapping[str, str]
SIZES: dict[str, Content] = {
    "nothing": {},
    "only pages": {"pages/about.md": PAGE, "pages/add.md": "---\ntitle: Add\n---\nWrite.\n"},
    "a page without the usual parts": {"pages/about.md": "---\ntitle: About\n---\nNothing more.\n"},
    "only authorities": {
        "chambers/xa-house.md": "---\nname: House\ncountry: Examplia\n---\n",
        "people/ada-example.md": "---\nname: Ada Example\nsort_name: Example, Ada\n---\n",
        "demands/open.md": "---\nname: Open it\n---\n",
        "events/flood.md": "---\ntitle: Flood\ndate: 2024\n---\n",
    },
    "one statement": {"statements/xa-2025-001.md": SMALLEST},
    "a title of 300 words": {"statements/xa-2025-001.md": SMALLEST.replace("The one statement", LONG_TITLE)},
    "Armenian": {"statements/xa-2025-001.md": ARMENIAN},
}


def many(statements: int) -> Content:
    """As many people as statements, each of whom signs three; two events and a demand in common."""
    files = {"events/flood.md": "---\ntitle: Flood\ndate: 2001-05\n---\n"}
    for number in range(statements):
        names = "\n".join(f"  - {person_name(number + step, statements)}" for step in range(3))
        year, running = 2001 + number % 20, number // 20 + 1
        files[f"statements/xa-{year}-{running:03}.md"] = (
            f"---\ntitle: Statement {number}\ntype: resolution\ndate: {year}-{number % 12 + 1:02}\n"
            f"events: [flood]\nsignatories:\n{names}\ndemands:\n  - Open the archive\n  - Demand {number}\n---\n"
        )
    return files


def person_name(number: int, people: int) -> str:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZԱ"
    return f"Ada {letters[number % people % len(letters)]}name{number % people}"


def written(folder: Path, content: Content) -> Path:
    folder.mkdir()
    for name, given in {"site.yaml": SITE, **content}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(given, encoding="utf-8")
    return folder


def built(build: Build, folder: Path, content: Content) -> Path:
    result = build(written(folder / "content", content), folder / "site")
    assert result.code == 0, result.told
    return folder / "site"


def assert_whole(site: Path, folder: Path) -> None:
    """Every link leads to a file and a part of it; the longest page of each kind is well formed, no id twice in it."""
    assert links.broken(site, "https://small.example/here", folder) == []
    longest = {page.parent: page for page in sorted(reading.html_files(site), key=lambda page: page.stat().st_size)}
    assert reading.repeated_ids(site, longest.values()) == []


@pytest.mark.parametrize("size", SIZES)
def test_small_archives_build_without_a_broken_link(build: Build, tmp_path: Path, size: str) -> None:
    assert_whole(built(build, tmp_path, SIZES[size]), tmp_path)


def test_an_empty_archive_says_that_it_is_empty(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, {})
    assert "The register holds no statement yet." in text(page(site / "index.html"))
    assert "No statement has been entered yet." in text(page(site / "timeline.html"))
    assert "No demand has been entered yet." in text(page(site / "demands.html"))
    assert "Nobody is on record yet." in text(page(site / "signatories.html"))
    assert "No chamber has been entered yet." in text(page(site / "chambers.html"))
    assert of_class(page(site / "index.html"), "ruler") == []


def test_the_smallest_statement_has_a_page_that_says_what_is_not_known(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, SIZES["one statement"])
    words = text(page(site / "statements" / "xa-2025-001.html"))
    assert "The sources held list none" in words
    assert "Signatories Not recorded" in words
    assert "Official text Not known to the register" in words


def test_a_title_of_300_words_is_shown_whole(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, SIZES["a title of 300 words"])
    heading = next(page(site / "statements" / "xa-2025-001.html").iter("h1"))
    assert text(heading) == LONG_TITLE
    assert heading.get("class") == "long"


def test_armenian_names_have_addresses_and_letters(build: Build, tmp_path: Path) -> None:
    """An address is in Latin letters; the index files the name under its own letter."""
    site = built(build, tmp_path, SIZES["Armenian"])
    index = page(site / "signatories.html")
    assert "Օրինակ Օրինակյան" in text(part(index, "letter-օ"))
    assert "Եվա Նմուշյան" in text(part(index, "letter-ն"))
    people = sorted(path.name for path in (site / "signatories").glob("*.html"))
    assert all(re.fullmatch(r"[a-z0-9-]+\.html", name) for name in people)
    assert len(people) == 2


LARGE, SIGNED, VOTED = 320, 650, 577
"""Statements of the large archive; signatories of the first of them, and those of them who voted by name."""


def large_archive() -> Content:
    """Statements of twenty years, of which one has very many signatories and votes, and one person signs all."""
    files = dict(many(LARGE))
    names = [person_name(number, SIGNED) for number in range(SIGNED)]
    for name in [name for name in files if name.startswith("statements/")]:
        files[name] = files[name].replace("demands:", "  - Ada Everywhere\ndemands:")
    first = "".join(f"  - {name}\n" for name in [*names, "Ada Everywhere"])
    files["statements/xa-2001-001.md"] = (
        f"---\ntitle: Statement 0\ntype: resolution\ndate: 2001-01\nchambers: [xa-house]\nsignatories:\n{first}"
        "demands:\n  - Open the archive\nvotes:\n  - {chamber: xa-house, names: votes/long.csv}\n---\n"
    )
    choices = ("for", "against", "abstained")
    lines = [f"{name},{choices[number % 3]},Blue group" for number, name in enumerate(names[:VOTED])]
    files["votes/long.csv"] = "\n".join(["name,choice,group", *lines, ""])
    files["chambers/xa-house.md"] = "---\nname: House\ncountry: Examplia\n---\n"
    return files


def _build_large(folder: Path) -> None:
    content = written(folder / "content", large_archive())
    result = builds.run([f"--content={content}", f"--output={folder / 'site'}", f"--state={folder / 'state'}"])
    assert result.code == 0, result.told


@pytest.fixture
def large() -> Path:
    return once.made("large", _build_large) / "site"


def test_a_large_archive_has_no_broken_link(large: Path, tmp_path: Path) -> None:
    assert_whole(large, tmp_path)


def test_a_large_timeline_is_divided_by_year(large: Path) -> None:
    """The timeline names every year with its number, and each year has a page with its statements."""
    overview = page(large / "timeline.html")
    assert of_class(overview, "timeline-statement") == []
    assert "16 statements, 1 event" in text(part(overview, "y2001"))
    years = sorted(path.stem for path in (large / "timeline").iterdir() if path.stem.isdigit())
    assert years == [str(year) for year in range(2001, 2021)]
    assert (
        sum(len(of_class(page(large / "timeline" / f"{year}.html"), "timeline-statement")) for year in years) == LARGE
    )


def test_a_large_index_of_names_is_divided_by_letter(large: Path) -> None:
    """Each letter has a page, also one that is not Latin; together they hold every name once."""
    letters = {path.stem: page(path) for path in (large / "letters").iterdir()}
    assert len(letters) == 27
    assert "Աname" in text(letters["u0531"])
    rows = [link for letter in letters.values() for link in reading.addresses(part(letter, "main"))]
    people = [address for address in rows if address.startswith("../signatories/")]
    assert len(people) == len(set(people)) == SIGNED + 1


def test_a_large_ruler_draws_bars_instead_of_marks(large: Path) -> None:
    ruler = of_class(page(large / "index.html"), "ruler")[0]
    assert of_class(ruler, "ruler-mark") == []
    assert len(of_class(ruler, "ruler-bar")) == len({(2001 + n % 20, n % 12) for n in range(LARGE)})


def test_a_demand_made_by_all_counts_each_statement_once(large: Path) -> None:
    words = text(part(page(large / "demands" / "open-the-archive.html"), "main"))
    assert f"Made in {LARGE} statements, the first dated January 2001." in words


def test_every_page_of_a_large_site_is_in_its_sitemap(large: Path) -> None:
    parts = [urlsplit(place.text or "").path for place in xml(large / "sitemap.xml").iter() if not len(place)]
    maps = [xml(large / part.removeprefix("/here/")) for part in parts]
    listed = [urlsplit(place.text or "").path for one in maps for place in one.iter() if not len(place)]
    pages = {f"/here/{path.relative_to(large).as_posix()}" for path in reading.html_files(large)}
    pages = {page for page in pages if not page.startswith("/here/embed/")}
    assert pages - set(listed) == {"/here/404.html", "/here/index.html"}
    assert "/here/" in listed
    assert len(listed) == len(set(listed))


HEAVIEST = 250_000
"""Bytes of the heaviest page that a reader may be given."""


def test_no_page_of_very_long_lists_is_heavy(large: Path) -> None:
    heavy = {path.name: path.stat().st_size for path in reading.html_files(large) if path.stat().st_size > HEAVIEST}
    assert heavy == {}


def test_a_person_of_very_many_statements_has_a_page_for_each_year(large: Path) -> None:
    """The page itself names the latest; the years hold every statement once."""
    person = "signatories/ada-everywhere"
    years = [page(large / f"{person}.{year}.html") for year in range(2001, 2021)]
    assert [len(of_class(year, "entry")) for year in years] == [LARGE // 20] * 20
    assert len(of_class(page(large / f"{person}.html"), "entry")) == 10


def test_the_database_of_a_large_archive_is_divided_by_year() -> None:
    """The files by year hold every statement once and all that it holds; archive.db has what they refer to."""
    whole, divided = archives.small().site, archives.divided().site
    years = sorted(divided.glob("archive-*.db"))
    assert len(years) > 1
    for table in ("statement", "signature", "ballot", "demand_made"):
        (number,) = asked(whole / "archive.db", f"select count(*) from {table}")
        assert sum(asked(path, f"select count(*) from {table}")[0] for path in years) == number > 0
    people = "select count(*) from person"
    assert asked(divided / "archive.db", people) == asked(whole / "archive.db", people)
    assert asked(divided / "archive.db", "select count(*) from sqlite_master where name = 'statement'") == (0,)
    assert set(reading.addresses(part(page(divided / "data.html"), "main"))) >= {
        "archive.db",
        *(one.name for one in years),
    }


def asked(path: Path, query: str) -> Any:
    """The one row that a query of a database gives."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchone()
