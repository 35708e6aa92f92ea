"""The CSV file of its signatures that the page of a statement carries in a link: what the tables of the archive say."""

import csv
import io
from collections import defaultdict
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from tests.archives import Built
from tests.miniature.test_data_tables import TRIGGERS, tables
from tests.reading import page

LABEL = "The signatures of this statement, CSV"


def carried(path: Path) -> list[dict[str, str]]:
    """The rows of the file that a page carries, none where it carries none."""
    for link in page(path).iter("a"):
        if "".join(link.itertext()) == LABEL:
            kind, _, data = link.get("href", "").partition(",")
            assert kind == "data:text/csv;charset=utf-8"
            assert link.get("download") == f"{path.stem}-signatures.csv"
            text = unquote_to_bytes(data).decode("utf-8-sig")
            return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    return []


def test_each_statement_carries_the_rows_of_its_signatures(archive: Built) -> None:
    """Of people and of bodies, in the order of the list; what both have is told alike."""
    expected: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    found = tables(archive)
    for row in [*found["signatures"], *found["body_signatures"]]:
        expected[row["statement"]].append(row)
    assert any(expected.values()) == bool(found["signatures"])
    for path in (archive.site / "statements").glob("*.html"):
        rows = sorted(expected[path.stem], key=lambda row: int(row["number"]))
        for key in ("statement", "number", "as_printed", "role", "date", "withdrawn", "note"):
            assert [row[key] for row in carried(path)] == [row[key] for row in rows], (path.name, key)
        assert [row["id"] for row in carried(path)] == [row.get("person", "") for row in rows]


def test_names_stand_there_in_words(archive: Built) -> None:
    """The name of each person, chamber and group, as the tables that have it say."""
    found = tables(archive)
    people = {row["id"]: row["name"] for row in found["people"]}
    groups = {row["id"]: row["name"] for row in found["groups"]}
    signed = {(row["statement"], row["number"]): row for row in found["signatures"]}
    for path in (archive.site / "statements").glob("*.html"):
        for row in carried(path):
            if row["id"]:
                group = signed[row["statement"], row["number"]]["parliamentary_group"]
                assert (row["name"], row["parliamentary_group"]) == (people[row["id"]], groups.get(group, ""))


def test_no_cell_is_a_formula_and_every_row_has_the_address_of_a_page(archive: Built) -> None:
    for path in (archive.site / "statements").glob("*.html"):
        for row in carried(path):
            assert not any(cell.lstrip(" \u00a0").startswith(tuple(TRIGGERS)) for cell in row.values())
            address = unquote(row["address"]).partition("#")[0]
            assert (archive.site / "/".join(address.rsplit("/", 2)[1:])).is_file()
