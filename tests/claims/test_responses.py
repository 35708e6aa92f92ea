"""What became of a demand: answers stand beside it, with the statement and the source that they are of."""

from pathlib import Path

from tests.claims.made import Made, record
from tests.reading import addresses

FRONT = """
title: Declaration on lamps
type: declaration
date: 2024-03-01
entered: 2025-01-01
chambers: [xx-assembly]
sources: [{title: Minutes}, {title: Letter of the minister, publisher: Ministry of Samples}]
demands: [{text: Light the lamps, demand: lamps}, {text: Close the doors, demand: doors}]
responses:
  - {date: 2024-05-02, kind: official-response, demand: 1, by: Minister Beispiel, text: They will be lit., source: 2}
  - {date: 2024-04-02, kind: event, text: Somebody thanked for all of it.}
"""
FILES = {
    "statements/xx-2024-001-lamps.md": record(FRONT),
    "demands/lamps.md": record("name: Lamps"),
    "demands/doors.md": record("name: Doors"),
}


def test_the_page_of_a_demand_has_its_answers_and_no_others(tmp_path: Path) -> None:
    made = Made(tmp_path, FILES)
    shown = made.says("demands/lamps.html")
    assert "What became of it" in shown
    assert "Official response, on XX 2024/1, demand 1" in shown
    assert "Minister Beispiel · Ministry of Samples" in shown
    assert "thanked" not in shown
    assert "../statements/xx-2024-001.html#source-2" in addresses(made.main("demands/lamps.html"))
    assert "What became of it" not in made.says("demands/doors.html")


def test_the_statement_has_all_of_them_and_so_have_the_feed_and_the_tables(tmp_path: Path) -> None:
    made = Made(tmp_path, FILES)
    shown = made.says("statements/xx-2024-001.html")
    assert shown.index("thanked") < shown.index("They will be lit.")
    assert made.read("feeds/responses.xml").count("<entry>") == 2
    assert "xx-2024-001,1,1,2024-05-02,official-response,Minister Beispiel" in made.read("data/v1/tables/responses.csv")


def test_a_register_without_answers_says_nothing_of_them(tmp_path: Path) -> None:
    without = record(FRONT.partition("responses:")[0])
    made = Made(tmp_path, {**FILES, "statements/xx-2024-001-lamps.md": without})
    assert made.told == ""
    assert "<entry>" not in made.read("feeds/responses.xml")
    assert "Light the lamps" in made.says("statements/xx-2024-001.html")
