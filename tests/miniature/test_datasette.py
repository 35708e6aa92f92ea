"""archive.db in Datasette, with the metadata that is published beside it: every table and view is pleasant to read."""

import asyncio
import json
import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from archive.exports import database
from archive.exports.data import datasette
from archive.exports.data.tables import TABLES
from tests import miniature
from tests.archives import Built, divided, small, strangers

EACH = pytest.mark.parametrize("built", [small, strangers], ids=lambda found: found.__name__)


def metadata(built: Built) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((built.site / "data/v1/datasette.json").read_text(encoding="utf-8"))
    return found


def asked(built: Built, *addresses: str) -> list[Any]:
    """What Datasette answers: pages as text, addresses with .json as data. Fails where it answers with an error."""

    async def ask() -> list[Any]:
        files = [str(path) for path in sorted(built.site.glob("archive*.db"))]
        shown = Datasette([], immutables=files, metadata=metadata(built))
        await shown.invoke_startup()
        answers = [await shown.client.get(address) for address in addresses]
        assert [answer.status_code for answer in answers] == [200] * len(answers)
        return [answer.json() if ".json" in str(answer.url) else answer.text for answer in answers]

    with ThreadPoolExecutor(1) as apart:  # in this thread the browser of other tests may have a loop of its own
        return apart.submit(lambda: asyncio.run(ask())).result()


@EACH
def test_every_table_and_view_opens_with_its_title_and_what_its_columns_mean(built: Any) -> None:
    names = [*(table.stored for table in TABLES), *database.VIEWS]
    pages = asked(built(), *(f"/archive/{name}" for name in names))
    tables = metadata(built())["databases"]["archive"]["tables"]
    assert set(tables) == set(names)
    for name, page in zip(names, pages, strict=True):
        assert re.search(f">{tables[name]['title']}( \\(view\\))?</h1>", page)
        assert tables[name]["description"].replace("’", "&#8217;") in page.replace("’", "&#8217;")
        for meaning in tables[name]["columns"].values():
            assert meaning.split(":")[0] in page


def test_the_first_page_says_what_it_is_and_under_which_licence() -> None:
    (page,) = asked(small(), "/")
    for words in ("Miniature Register", "CC0", f"{miniature.BASE_URL}/data.html"):
        assert words in page


@EACH
def test_metadata_names_no_table_and_no_column_that_is_not_there(built: Any) -> None:
    """Facets and labels are columns; views have those that their queries give."""
    for name, table in metadata(built())["databases"]["archive"]["tables"].items():
        (found,) = asked(built(), f"/archive/{name}.json?_shape=objects&_size=1")
        named = {*table["columns"], *table.get("facets", ()), table.get("label_column"), table.get("sort_desc")}
        assert named - {None} <= set(found["columns"]), name
        assert set(table.get("facets", ())) <= set(found["facet_results"])


def test_a_row_that_names_a_person_shows_the_name_and_leads_to_the_person() -> None:
    (page,) = asked(small(), "/archive/signature?statement=xa-2023-001")
    assert '<a href="/archive/person/ada-example">Ada Example</a>' in page
    assert '<a href="/archive/statement/xa-2023-001">XA 2023/1</a>' in page


def test_signatures_are_found_by_name_with_their_addresses() -> None:
    (rows,) = asked(small(), "/archive/signatures_with_names.json?_shape=array&person=Zoé+Specimen&chamber__notblank=1")
    assert {row["statement"] for row in rows} >= {"XA 2023/1", "XA 2024/1"}
    assert rows[0]["parliamentary_group"] == "Green Examples"
    assert all(row["address"].startswith(f"{miniature.BASE_URL}/statements/") for row in rows)


def test_votes_are_shown_with_titles_and_figures() -> None:
    (rows,) = asked(small(), "/archive/votes_with_statements.json?_shape=array&outcome=adopted&votes_for=3")
    assert [(row["chamber"], row["against"], row["title"]) for row in rows] == [
        ("House of Examples", 2, "Օրինակների արխիվի մասին")
    ]


def test_a_view_has_as_many_rows_as_the_table_that_it_is_of(archive: Built) -> None:
    """No signature, demand, vote or ballot is lost where a name is not known, or told twice.

    The files of a divided archive have no views, whose queries would need several of them.
    """
    pairs = {
        "signatures_with_names": "signature",
        "demands_with_statements": "demand_made",
        "votes_with_statements": "vote",
        "ballots_with_names": "ballot",
    }
    assert pairs.keys() == database.VIEWS.keys()
    with closing(sqlite3.connect(archive.site / "archive.db")) as connection:
        there = {name for (name,) in connection.execute("select name from sqlite_master where type = 'view'")}
        assert there == (set() if list(archive.site.glob("archive-*.db")) else pairs.keys())
        for view in there:
            counts = f"select (select count(*) from {view}), (select count(*) from {pairs[view]})"
            one, other = connection.execute(counts).fetchone()
            assert (view, one) == (view, other)


def test_the_files_of_the_years_open_too() -> None:
    """They refer to no table that is in another file, and have the meanings of theirs."""
    built = divided()
    years = [path.stem for path in built.site.glob("archive-*.db")]
    assert "archive-2023" in years
    pages = asked(built, *(f"/{year}/signature" for year in years), "/archive/person")
    assert all("The names of people under statements" in page for page in pages[:-1])
    assert "/archive-2023/person/" not in "".join(pages)


def test_every_facet_is_of_a_table_that_there_is() -> None:
    assert datasette.FACETS.keys() | datasette.LABELS.keys() <= {table.stored for table in TABLES}


def test_the_metadata_can_be_read_from_the_pages_of_other_sites() -> None:
    rules = Path(small().site / "_headers").read_text(encoding="utf-8")
    assert "/data/v1/*\n  Access-Control-Allow-Origin: *\n" in rules
    assert "/archive*\n  Access-Control-Allow-Origin: *\n" in rules
