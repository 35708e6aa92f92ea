"""A demand that a statement perhaps makes is counted apart, on pages and in files; before and since are whole."""

import csv
import io
from pathlib import Path

import pytest

from tests.claims.made import Made, record
from tests.reading import of_class, part, text

DEMANDS = {
    "demands/open-doors.md": record("name: Open the doors\ntheme: doors"),
    "demands/open-the-windows.md": record("name: Open the windows"),
}


def motion(year: int, number: int, demand: str, status: str = "adopted") -> dict[str, str]:
    """A motion that makes one demand."""
    front = f"""
title: Motion {number} of {year} on doors
type: motion
status: {status}
date: {year}-03-{number:02}
dates: {{{status}: {year}-03-{number:02}}}
chambers: [xx-assembly]
signatories: [{{as_printed: Probe Nr-{number}, role: sponsor}}]
demands:
  - {demand}
sources: [{{title: Minutes}}]"""
    return {f"statements/xx-{year}-{number:03}-motion.md": record(front)}


SURE = "{text: Open the doors, demand: open-doors, source: 1}"
PERHAPS = "{text: Open the doors, demand: open-doors, certainty: possible, note: One report of two has it., source: 1}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A demand that two statements make and one perhaps, and another that one perhaps makes."""
    files = {
        **DEMANDS,
        **motion(2023, 1, SURE),
        **motion(2024, 1, PERHAPS),
        **motion(2025, 1, SURE, "rejected"),
        **motion(2025, 2, "{text: Open the windows, certainty: probable, note: As reported.}"),
    }
    return Made(tmp_path_factory.mktemp("demands"), files)


def test_the_page_of_a_demand_counts_what_is_certain_and_names_the_rest(made: Made) -> None:
    said = made.says("demands/open-doors.html")
    assert (
        "Made in 2 statements, the first dated 1 March 2023, by 1 person named in them. In 1 more it is not certain."
    ) in said
    assert "Statements 3 1 adopted, 1 not certain" in said
    assert "Not certain: possibly made here. Summary by the register. One report of two has it." in said
    assert len(of_class(made.main("demands/open-doors.html"), "mark--doubted")) == 1


def test_a_demand_that_is_nowhere_certain_is_not_said_to_be_made(made: Made) -> None:
    said = made.says("demands/open-the-windows.html")
    assert "Not certain: perhaps made in 1 statement." in said
    assert "Made in" not in said
    assert "none adopted, not certain" in said


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("demands.html", "Open the doors3 statements, 1 not certain"),
        ("demands.html", "1 not certain"),
        ("timeline.html", "Open the doors 3, 1 not certain"),
        ("statements/xx-2024-001.html", "Demand 1 not certain listed below"),
        ("statements/xx-2024-001.html", "Not certain: possibly made here. As given in source 1."),
        (
            "statements/xx-2023-001.html",
            "Asked again in 2 statements since, 1 not certain: first 1 March 2025 (XX 2025/1)",
        ),
        ("statements/xx-2023-001.html", "Sample Assembly, Exampleland, 1 March 2024, not certain"),
        ("signatories/probe-nr-1.html", "Open the doors3 statements, 1 not certain"),
    ],
)
def test_every_page_that_counts_it_says_so(made: Made, path: str, said: str) -> None:
    assert said in made.says(path)


def test_marks_are_in_doubt_wherever_they_stand(made: Made) -> None:
    for path in ("demands.html", "statements/xx-2023-001.html", "demands/open-doors.html"):
        assert of_class(made.main(path), "mark--doubted"), path
    (mark,) = [a for a in made.main("demands.html").iter("a") if "xx-2024-001.html#d1" in a.get("href", "")]
    assert mark.get("aria-label") == "XX 2024/1, demand 1, motion, not certain"


def test_files_say_so_too(made: Made) -> None:
    (demand,) = made.data("statements", "xx-2024-001")["demands"]
    assert (demand["certainty"], demand["source"]) == ("possible", 1)
    rows = list(csv.DictReader(io.StringIO(made.read("data/v1/tables/demands_made.csv").removeprefix("\ufeff"))))
    assert {row["statement"]: row["certainty"] for row in rows}["xx-2024-001"] == "possible"
    assert "(summary, not certain: possibly made here)" in made.read("feed.xml")
    assert "Summary by the register, not certain: possibly made here" in made.read("embed/statements/xx-2024-001.html")
    assert "Not certain: possibly made here." in made.read("statements/xx-2024-001.xml")


def test_before_and_since_are_whole_with_totals_and_the_first_day(tmp_path: Path) -> None:
    files = dict(DEMANDS)
    for number in range(1, 15):
        files |= motion(2024, number, SURE)
    made = Made(tmp_path, files)
    side = text(part(made.main("statements/xx-2024-007.html"), "d1"))
    assert "Asked in 6 statements before: first 1 March 2024 (XX 2024/1), last 6 March 2024 (XX 2024/6)." in side
    assert "Asked again in 7 statements since: first 8 March 2024 (XX 2024/8), last 14 March 2024 (XX 2024/14)." in side
    assert [f"XX 2024/{number}, demand 1" in side for number in range(1, 15)] == [True] * 6 + [False] + [True] * 7
