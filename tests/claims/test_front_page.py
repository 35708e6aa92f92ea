"""The front page says what the register is about, how far it reaches and what is missing, from its records alone."""

from pathlib import Path

import pytest

from tests.claims.made import CHAMBERS, SETTINGS, Made, record
from tests.reading import addresses, of_class, text

LONG = "Motion on the " + "long and winding " * 7 + "road"
SUBJECT = "It has statements on doors."


def motion(year: int, number: int, title: str, demand: str, more: str = "") -> dict[str, str]:
    front = f"""
title: {title}
type: motion
status: tabled
date: {year}-03-{number:02}
demands: [{demand}]
sources: [{{title: Minutes}}]
{more or "chambers: [xx-assembly]"}"""
    return {f"statements/xx-{year}-{number:03}-motion.md": record(front)}


NAMES = "".join(f"\n  - {name} Probe" for name in ("Anna", "Bruno", "Clara", "Dora", "Emil"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Four motions of which each asks for something else, one of them before the years that have a column."""
    files = {
        "site.yaml": f"{SETTINGS}subject: {SUBJECT}\n",
        "chambers/xx-assembly.md": CHAMBERS["chambers/xx-assembly.md"].replace(
            "code:", "researched: [2023/2024]\ncode:"
        ),
        **motion(2010, 1, "An old motion", "Paint the doors"),
        **motion(2024, 1, "Motion on doors", "Open the doors"),
        **motion(2025, 1, "Another motion", "Shut the doors", f"chambers: [xx-assembly]\nsignatories:{NAMES}"),
        **motion(
            2025,
            2,
            LONG,
            "Lock the doors",
            "chambers: [xx-assembly, xx-senate]\nsignatories: [Emil Probe]\nsignatories_listed: partial\n"
            "texts: [{language: en, status: official, held: true}]",
        ),
    }
    return Made(tmp_path_factory.mktemp("front"), files)


def test_it_says_what_it_is_and_what_it_is_about(made: Made) -> None:
    (opening,) = of_class(made.main("index.html"), "opening")
    assert f"What members of the Sample Assembly declared. {SUBJECT}" in text(opening)


def test_statements_are_counted_by_chamber_and_year(made: Made) -> None:
    """Of the years before there is one column; 0 says that somebody searched; a number leads to the list."""
    (table,) = of_class(made.main("index.html"), "coverage")
    rows = [[text(cell) for cell in row] for row in table.iter("tr")]
    assert rows == [
        ["Chamber", "to 2017", *map(str, range(2018, 2026)), "In all"],
        ["Sample Assembly, Exampleland", "1", "", "", "", "", "", "0", "1", "2", "4"],
        ["Sample Senate, Exampleland", "", "", "", "", "", "", "", "", "1", "1"],
    ]
    assert addresses(table) == [
        "chambers/xx-assembly.html", "chambers/xx-assembly.html", "chambers/xx-assembly.html#y2024",
        "chambers/xx-assembly.html#y2025", "chambers/xx-senate.html", "chambers/xx-senate.html#y2025",
    ]  # fmt: skip


def test_what_is_missing_is_counted(made: Made) -> None:
    (reach,) = of_class(made.main("index.html"), "reach-notes")
    assert (
        "3 statements without their official text 1 statement whose names are not all recorded 1 of 2 chambers"
        in text(reach)
    )
    assert "4 sources named." in text(reach)


def test_who_signed_last_is_named_by_statement(made: Made) -> None:
    (recent,) = of_class(made.main("index.html"), "recent")
    assert [text(item) for item in recent] == [
        "2 March 2025 · XX 2025/2 Emil Probe",
        "1 March 2025 · XX 2025/1 Anna Probe, Bruno Probe, Clara Probe and 2 others",
    ]


def test_demands_that_nobody_repeats_give_way_to_the_newest(made: Made, tmp_path: Path) -> None:
    asked = [text(row) for row in of_class(made.main("index.html"), "rows")[0]]
    assert asked == ["1Lock the doorsXX 2025/2", "2Shut the doorsXX 2025/1", "3Open the doorsXX 2024/1",
                     "4Paint the doorsXX 2010/1"]  # fmt: skip
    demands = (
        "Open the doors, Shut the doors, Lock the doors, Paint the doors",
        "Open, Open the doors, Shut the doors, Lock the doors",
    )
    files = [motion(2024, number, f"Motion {number}", asked) for number, asked in enumerate(demands, 1)]
    repeated = Made(tmp_path, {**files[0], **files[1]})
    assert len(of_class(repeated.main("index.html"), "rows")[0]) == 3
    assert "All 5 demands" in repeated.says("index.html")


def test_a_long_title_leads_in_smaller_type(made: Made) -> None:
    (lead,) = of_class(made.main("index.html"), "lead")
    assert next(heading.get("class") for heading in lead.iter("h3")) == "longest"
