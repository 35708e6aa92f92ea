"""Types, statuses, methods and choices of any parliament: those that the program knows, and a register's own."""

import json
from pathlib import Path

import pytest

from tests.claims.made import SETTINGS, Made, record
from tests.reading import page

OWN = """
types: [{type: order, name: Order of the house, like: motion, french: ordre de la chambre}]
statuses: [{status: carried-over, name: Carried over, like: tabled}]
methods: [{method: balls, name: by black and white balls, like: secret-ballot}]
choices: [{choice: on-leave, name: On leave, did: Was on leave, like: absent}]
"""
STATEMENT = "statements/xx-2025-001-order.md"
PAGE = "statements/xx-2025-001.html"


def statement(more: str = "", type_: str = "order", status: str = "carried-over") -> dict[str, str]:
    front = f"title: Order on samples\ntype: {type_}\nstatus: {status}\ndate: 2025-03-01\nentered: 2025-04-01\n{more}"
    return {
        "site.yaml": SETTINGS + OWN,
        STATEMENT: record(f"{front}\nchambers: [xx-assembly]\nsources: [{{title: Minutes}}]"),
    }


def test_a_register_has_types_and_statuses_of_its_own_with_their_days(tmp_path: Path) -> None:
    made = Made(tmp_path, statement("dates: {carried-over: 2025-03-09}"))
    assert made.told == ""
    shown = made.says(PAGE)
    assert "Order of the house" in shown
    assert "Carried over 9 March 2025" in shown
    assert "ordre de la chambre" in shown
    assert made.data("statements", "xx-2025-001")["dates"] == {"carried-over": "2025-03-09"}
    assert "Carried over 9 March 2025" in made.says("timeline.html")
    assert "Order of the house" in made.read("feed.xml")
    assert any("Order of the house" in file.read_text("utf-8") for file in (made.site / "search").rglob("facets*.js"))


def test_a_vote_is_taken_and_counted_as_the_register_says(tmp_path: Path) -> None:
    votes = "votes: [{chamber: xx-assembly, date: 2025-03-01, method: balls, for: 1, against: 0, outcome: adopted}]"
    made = Made(tmp_path, statement(votes, status="adopted"))
    assert made.told == ""
    assert "by black and white balls" in made.says(PAGE)


def test_a_choice_of_a_list_is_the_registers_own(tmp_path: Path) -> None:
    votes = "votes: [{chamber: xx-assembly, date: 2025-03-01, for: 1, outcome: adopted, names: votes/list.csv}]"
    listed = {"votes/list.csv": "name,choice\nAnna Beispiel,for\nBruno Muster,On leave\n"}
    made = Made(tmp_path, statement(votes, status="adopted") | listed)
    assert made.told == ""
    assert "On leave" in made.says(PAGE)
    package = json.loads(made.read("data/v1/datapackage.json"))
    fields = {
        (table["name"], field["name"]): field for table in package["resources"] for field in table["schema"]["fields"]
    }
    assert "on-leave" in fields["ballots", "choice"]["constraints"]["enum"]


@pytest.mark.parametrize("type_", ["petition", "question", "early-day-motion", "amendment", "appeal", "bill"])
@pytest.mark.parametrize("status", ["issued", "inadmissible", "adopted-in-part"])
def test_what_parliaments_have_needs_no_settings(tmp_path: Path, type_: str, status: str) -> None:
    made = Made(tmp_path, statement(type_=type_, status=status))
    assert made.told == ""
    assert page(made.site / PAGE) is not None


def test_a_slip_is_told_with_all_others_and_with_where_a_value_is_named(tmp_path: Path) -> None:
    slips = "dates: {carried-ovr: 2025}\nvotes: [{chamber: xx-assembly, method: bals}]\n"
    slips += "signatories: [{as_printed: A, role: x}]"
    made = Made(tmp_path, statement(slips, type_="ordr", status="carried"))
    assert made.result.code == 1
    for said in (
        "type: “ordr” is not in the list",
        "Did you mean “order”? Others are named under `types:` in site.yaml.",
        "status: “carried” is not in the list",
        "dates.carried-ovr: is not a key that is known here",
        "votes[1].method: “bals” is not in the list",
        "signatories[1].role: “x” is not in the list",
    ):
        assert said in made.told


def test_a_value_is_named_once_and_like_one_that_is_known(tmp_path: Path) -> None:
    twice = "types: [{type: order, name: Order, like: motion}, {type: order, name: Ordre, like: motions}]"
    made = Made(tmp_path, {"site.yaml": SETTINGS + twice})
    assert "types[2].like: “motions” is not in the list" in made.told
    made = Made(tmp_path / "b", {"site.yaml": SETTINGS + twice.replace("motions", "motion")})
    assert "types: “order” stands here twice; take one of the entries out" in made.told


def test_a_word_of_the_registers_own_stands_for_a_known_value(tmp_path: Path) -> None:
    renamed = "types: [{type: motion, name: Motie, like: motion}]"
    made = Made(tmp_path, {**statement(type_="motion", status="tabled"), "site.yaml": SETTINGS + renamed})
    assert "Motie" in made.says(PAGE)
