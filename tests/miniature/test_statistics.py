"""The statistics: how lines are drawn and cut. tests/register/test_recount.py counts those of the register again."""

import csv
from pathlib import Path

from tests import miniature
from tests.conftest import Build
from tests.engine.test_sizes import built
from tests.reading import of_class, page, part, text

MANY = 45
"""Years, chambers, groups and countries: more than are drawn."""


def numbers(site: Path, figure: str) -> list[list[str]]:
    """The words of each line of a drawing: its name, then its numbers with what is said beside them."""
    rows = list(part(page(site / "statistics.html"), figure).iter("tr"))[1:]
    return [[text(cell) for cell in row] for row in rows]


def rows(site: Path, name: str) -> list[dict[str, str]]:
    with (site / f"statistics/{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_years_have_their_gaps_and_what_is_not_certain_or_not_held_is_said() -> None:
    assert numbers(miniature.site(), "years") == [
        ["1990", "1", "0", "1"],
        ["1991 to 1998", "no statement entered"],
        ["1999", "1", "1", "0"],
        ["2000 to 2022", "no statement entered"],
        ["2023", "3", "6", "6"],
        ["2024", "7", "3", "3 names missing in 1"],
        ["2025", "4", "3 1 not certain", "4 names missing in 1"],
    ]
    assert "Where a date covers several years" in text(part(page(miniature.site() / "statistics.html"), "counted"))


def test_a_group_has_its_full_name_its_chamber_and_the_people_recorded_in_it() -> None:
    assert numbers(miniature.site(), "groups") == [
        ["Blue Examples House of Examples, Examplia", "8", "6", "1 names missing in 2"],
        ["Green Examples House of Examples, Examplia", "2", "5", "2 names missing in 1"],
        ["Red Samples Senate of Examples, Examplia", "2", "5", "1"],
    ]
    words = text(part(page(miniature.site() / "statistics.html"), "groups"))
    assert "3 people are recorded without a group." in words


def test_of_very_many_lines_the_page_draws_some_and_the_file_has_all(build: Build, tmp_path: Path) -> None:
    files = {}
    for n in range(MANY):
        files[f"chambers/x{n:02}-house.md"] = f"---\nname: House {n:02}\ncountry: Land {n:02}\n---\n"
        files[f"groups/x{n:02}-blue.md"] = f"---\nname: Blue of {n:02}\nchamber: x{n:02}-house\n---\n"
        files[f"statements/xa-{1950 + n}-001.md"] = (
            f"---\ntitle: Statement {n}\ntype: motion\ndate: {1950 + n}-02\nchambers: [x{n:02}-house]\n"
            f"signatories:\n  - {{as_printed: Ada Example, chamber: x{n:02}-house, group: x{n:02}-blue}}\n---\n"
        )
    site = built(build, tmp_path, files)
    for name in ("chambers", "groups", "countries"):
        assert len(numbers(site, name)) == 40
        assert "Of 45 the 40 with most statements are drawn" in text(part(page(site / "statistics.html"), name))
        assert len(rows(site, name)) == MANY
        assert {row["people_named"] for row in rows(site, name)} == {"1"}
    first, *others = numbers(site, "years")
    assert (first, len(others)) == (["To 1954", "5", "0", "1"], 40)
    assert [row["year"] for row in rows(site, "years")] == [str(1950 + n) for n in range(MANY)]


def test_strokes_stand_for_more_people_where_there_are_very_many(build: Build, tmp_path: Path) -> None:
    names = "".join(f"  - Ada {chr(65 + n % 26)}name{n}\n" for n in range(250))
    front = f"---\ntitle: Signed by many\ntype: declaration\ndate: 2025-01-01\nsignatories:\n{names}---\n"
    site = built(build, tmp_path, {"statements/xa-2025-001.md": front})
    assert "One stroke is up to 10 people." in text(part(page(site / "statistics.html"), "years"))
    assert len(list(of_class(page(site / "statistics.html"), "strokes")[0])) == 1  # a row of 25


def test_nothing_is_counted_where_there_is_nothing(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, {})
    assert "nothing to count" in text(part(page(site / "statistics.html"), "main"))
    assert rows(site, "years") == []
