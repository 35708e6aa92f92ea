"""The CSV tables: RFC 4180, as their data package says, every row with its address, and no formula in them."""

import csv
import json
import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from frictionless import validate

from archive.exports.data.table import ADDRESS, columns_of
from archive.exports.data.tables import TABLES
from archive.render.spreadsheet import FORMULA, defused
from archive.store.store import CREATED, UNPUBLISHED
from tests import miniature
from tests.archives import Built, divided, small, strangers
from tests.miniature.test_data_records import published
from tests.reading import page

TRIGGERS = "=+-@\t\r\n＝＋－＠"


def tables(built: Built) -> dict[str, list[dict[str, str]]]:
    """The rows of every table, from all its files, in the order that the data package gives."""
    package = json.loads((built.site / "data/v1/datapackage.json").read_text(encoding="utf-8"))
    folder = built.site / "data/v1"
    return {
        resource["name"].replace("-", "_"): [row for path in resource["path"] for row in rows(folder / path)]
        for resource in package["resources"]
    }


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


# -- the package ----------------------------------------------------------------------------------


def test_tables_are_as_the_data_package_says(archive: Built) -> None:
    """Types, keys, keys of other tables, values of closed lists: nothing that Frictionless finds fault with."""
    report = validate(archive.site / "data/v1/datapackage.json")
    assert report.flatten(["taskNumber", "rowNumber", "fieldName", "note"]) == []
    assert (report.valid, report.errors) == (True, [])
    assert report.stats["tasks"] == len(TABLES)


def test_a_row_that_refers_to_nobody_would_be_found(tmp_path: Path) -> None:
    """Frictionless does compare keys across files, those of a divided table too."""
    for built in (small(), divided()):
        package = json.loads((built.site / "data/v1/datapackage.json").read_text(encoding="utf-8"))
        folder = tmp_path / built.site.parent.name
        for resource in package["resources"]:
            for path in resource["path"]:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes((built.site / "data/v1" / path).read_bytes())
        (folder / "datapackage.json").write_text(json.dumps(package))
        signed = next(
            path for path in (folder / "tables").glob("signatures*.csv") if ",zoe-specimen," in path.read_text()
        )
        signed.write_text(signed.read_text().replace(",zoe-specimen,", ",nobody-at-all,"))
        assert {row[0] for row in validate(folder / "datapackage.json").flatten(["type"])} == {"foreign-key"}


def test_names_in_the_data_package_have_the_form_that_its_standard_asks_for(archive: Built) -> None:
    """Data Package 1.0: `name` of a package, of resources and of licences."""
    descriptor = json.loads((archive.site / "data/v1/datapackage.json").read_text(encoding="utf-8"))
    assert re.fullmatch(r"[a-z0-9._-]+", descriptor["name"])
    assert all(re.fullmatch(r"[a-z0-9._-]+", resource["name"]) for resource in descriptor["resources"])
    assert re.fullmatch(r"[A-Za-z0-9._-]+", descriptor["licenses"][0]["name"])


def test_the_tables_of_a_large_archive_are_divided_and_hold_the_same_rows() -> None:
    whole, parts = tables(small()), tables(divided())
    for name, found in whole.items():
        assert Counter(map(str, found)) == Counter(map(str, parts[name]))
    files = {path.name for path in (divided().site / "data/v1/tables").iterdir()}
    assert {"signatures-2023.csv", "people-e.csv", "sources-people.csv", "sources-2023.csv", "chambers.csv"} <= files
    assert "signatures.csv" not in files


# -- what they hold -------------------------------------------------------------------------------


def test_every_column_of_the_database_is_described_and_no_other() -> None:
    """The list of columns is that of the published tables, in their order."""
    assert {table.stored for table in TABLES} == CREATED.keys()
    for table in TABLES:
        there = [name for name in columns_of(table.stored) if name not in UNPUBLISHED]
        assert (table.name, there) == (table.name, list(table.columns))
        assert set(table.only_stored) <= set(table.columns)


def written(cell: str) -> str:
    """What was written in a cell before it was defused."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def test_tables_hold_the_same_as_the_records(archive: Built) -> None:
    """Cell for cell, for whoever takes away the apostrophes before what a spreadsheet would run."""
    statements, found = published(archive, "statements"), tables(archive)
    own = {"id": "statement", "as_printed": "as_printed", "role": "role", "person": "person", "note": "note"}
    signed = [
        {"id": identity, **{key: str(value) for key, value in signature.items()}}
        for identity, statement in statements.items()
        for signature in statement["signatories"]
    ]
    expected = sorted(tuple(one.get(key, "") for key in own) for one in signed)
    assert sorted(tuple(written(row[column]) for column in own.values()) for row in found["signatures"]) == expected
    titles = {identity: statement["title"] for identity, statement in statements.items()}
    assert {row["id"]: written(row["title"]) for row in found["statements"]} == titles
    made = [(i, demand["text"]) for i, statement in statements.items() for demand in statement["demands"]]
    assert sorted((row["statement"], written(row["text"])) for row in found["demands_made"]) == sorted(made)


def test_every_row_has_the_address_of_a_page_and_of_a_part_of_it(archive: Built) -> None:
    base = json.loads((archive.site / "data/v1/register.json").read_text(encoding="utf-8"))["address"]
    for table, found in tables(archive).items():
        for address in {row[ADDRESS] for row in found}:
            assert address.startswith(base)
            path, _, fragment = unquote(address.removeprefix(base)).partition("#")
            target = archive.site / path
            assert target.is_file(), (table, address)
            assert not fragment or fragment in ids(target), (table, address)


def ids(path: Path) -> set[str]:
    return {element.get("id", "") for element in page(path).iter()}


def test_a_row_tells_a_vote_of_the_miniature() -> None:
    first, second, *_ = tables(small())["votes"]
    assert (first["votes_for"], first["against"], first["names"]) == ("2", "", "votes/plain.csv")
    assert (second["present"], second["not_voting"], second["outcome"]) == ("7", "1", "adopted")
    assert second[ADDRESS] == f"{miniature.BASE_URL}/statements/xa-2023-002.html#vote"


# -- their form -----------------------------------------------------------------------------------


def files(built: Built) -> Iterator[Path]:
    yield from sorted((built.site / "data/v1/tables").glob("*.csv"))


def test_files_are_as_rfc_4180_has_them(archive: Built) -> None:
    """CR LF behind each row, a row of names, as many cells in each (sections 2.1 to 2.4); UTF-8 that Excel knows."""
    for path in files(archive):
        data = path.read_bytes()
        assert data.startswith(BOM_UTF8)
        assert data.endswith(b"\r\n")
        found = list(csv.reader(data.decode("utf-8-sig").splitlines(keepends=True), strict=True))
        assert {len(row) for row in found} == {len(found[0])}


def cells(built: Built) -> Iterator[str]:
    for path in files(built):
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from (cell for row in csv.reader(file) for cell in row)


def test_no_cell_is_a_formula(archive: Built) -> None:
    assert [cell for cell in cells(archive) if cell.lstrip(" \u00a0").startswith(tuple(TRIGGERS))] == []


def test_formulas_of_strangers_are_there_as_text() -> None:
    found = set(cells(strangers()))
    assert {"'=1+1", "'+1+1", "'-1+1", "'@SUM(1+1)", "'＝1+1", "''=1+1"} <= found


@pytest.mark.parametrize(
    "text",
    ["=1", "'=1", "''=1", " =1", "+1", "-1", "@a", "\t1", "\r=1", "＝1", "'", "'a", "a=1", "", "it’s", "''", "1-1"],
)
def test_an_apostrophe_taken_away_gives_back_what_was_written(text: str) -> None:
    assert written(defused(text)) == text
    assert not defused(text).startswith(tuple(TRIGGERS))
