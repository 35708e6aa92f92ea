"""Cards: what lists show of a statement, in words that say no more than is known."""

from typing import Any

import pytest

from archive.records import KNOWN, Chamber, Statement
from archive.store import cards
from archive.store.cards import Card
from tests.unit.test_standing import signed

HOUSE = Chamber(id="xa-lower", name="House of Examples", country="Examplia")
SENATE = Chamber(id="xa-upper", name="Senate of Examples", country="Examplia")
UNION = Chamber(id="xu-assembly", name="Assembly of the Samples Union", country="Samples Union")
CHAMBERS = {chamber.id: chamber for chamber in (HOUSE, SENATE, UNION)}


def statement(**given: Any) -> Statement:
    least = {"id": "xa-2025-001", "title": "One", "type": "resolution", "date": "2025-09-19"}
    return Statement.model_validate({**least, **given})


def card(**given: Any) -> Card:
    made = statement(**given)
    return Card.of(made, CHAMBERS, signed(made), KNOWN)


def vote(**figures: Any) -> dict[str, Any]:
    return {"chamber": "xa-lower", **figures}


def test_a_card_comes_back_from_the_form_it_is_kept_in() -> None:
    made = card(short_title="Օրինակ", votes=[vote(**{"for": "3", "against": "1"})], signatories=["Ada Example"])
    assert Card.from_json(made.to_json()).to_json() == made.to_json()


def test_a_number_is_written_for_people() -> None:
    assert card(id="xa-2025-012").number == "XA 2025/12"


def test_a_short_title_stands_in_lists() -> None:
    assert card(title="Resolution on a very long matter", short_title="Resolution").title == "Resolution"


@pytest.mark.parametrize("status", ["tabled", "rejected", "lapsed", "withdrawn"])
def test_what_was_not_carried_has_an_open_mark(status: str) -> None:
    assert card(status=status).open


@pytest.mark.parametrize("status", ["issued", "adopted", "superseded"])
def test_what_was_issued_or_adopted_has_a_filled_mark(status: str) -> None:
    assert not card(status=status).open


@pytest.mark.parametrize("status", ["withdrawn", "superseded"])
def test_what_was_taken_back_or_replaced_is_gone(status: str) -> None:
    assert card(status=status).gone


def test_places_are_named_once_with_their_country() -> None:
    assert card(chambers=["xa-lower", "xa-upper"]).place == "House of Examples and Senate of Examples, Examplia"
    both = card(chambers=["xa-lower", "xu-assembly"]).place
    assert both == "House of Examples, Examplia; Assembly of the Samples Union"


def test_what_members_sign_has_no_outcome_until_something_becomes_of_it() -> None:
    assert card(type="declaration").outcome == ""
    assert card(type="declaration", status="withdrawn").outcome == "Withdrawn"


def test_signatories_are_counted_without_those_who_withdrew() -> None:
    names = ["Ada Example", {"as_printed": "Bob Placeholder", "withdrawn": "2025-10"}]
    assert card(type="declaration", signatories=names).people == 1


def test_of_a_partial_list_both_numbers_are_told() -> None:
    given = {"signatories": ["Ada Example"], "signatories_listed": "partial", "declared": {"signatories": "60"}}
    assert card(type="open-letter", **given).facts == "Signatories: 1 named; 60 stated"


@pytest.mark.parametrize(
    ("given", "listed"),
    [
        ({"signatories": ["Ada Example"]}, "complete"),
        ({"signatories": ["Ada Example"], "signatories_listed": "partial"}, "partial"),
        ({"signatories_listed": "partial"}, "partial"),
        ({}, None),
    ],
)
def test_a_list_is_complete_only_where_there_is_one(given: dict[str, Any], listed: str | None) -> None:
    """A record without a name may lack all of them; of most resolutions nobody expects any."""
    assert cards.listed(statement(**given)) == listed


def test_sponsors_are_called_sponsors_and_a_rapporteur_is_neither() -> None:
    sponsor, other = ({"as_printed": name, "role": "sponsor"} for name in ("Ada Example", "Bob Placeholder"))
    rapporteur = {"as_printed": "Dora Sample", "role": "rapporteur"}
    assert card(status="tabled", signatories=[sponsor, other]).facts == "Tabled, 2 sponsors"
    assert card(status="tabled", signatories=[sponsor, rapporteur]).facts == "Tabled, 1 sponsor"
    assert card(status="tabled", signatories=[rapporteur]).facts == "Tabled"


def test_who_made_a_declaration_is_not_said_where_nobody_is_recorded() -> None:
    assert card(type="declaration").signed_by == ""
    assert card(type="declaration", chambers=["xa-lower"]).signed_by == "House of Examples, Examplia"
    assert card(type="declaration", signatories=["Ada Example"]).signed_by == "1 signatory"


def test_a_declaration_that_a_chamber_voted_on_is_no_joint_one() -> None:
    assert card(type="declaration").type == "Joint declaration"
    assert card(type="declaration", votes=[vote(method="unanimous")]).type == "Declaration"


@pytest.mark.parametrize(
    ("date", "datetime"),
    [
        ("2025-09-19", "2025-09-19"),
        ("2025-09", "2025-09"),
        ("2025", "2025"),
        ("2025?", ""),
        ("199X", ""),
        ("2024-07/..", ""),
    ],
)
def test_no_date_is_given_a_machine_readable_form_that_it_has_not(date: str, datetime: str) -> None:
    assert card(date=date).datetime == datetime


def test_a_card_has_the_figures_of_every_chamber_that_decided() -> None:
    first = vote(**{"for": "2", "against": "1", "abstentions": "0"})
    last = {"chamber": "xa-upper", "for": "29"}
    assert card(votes=[first]).tallies == [("", (2, 1, 0))]
    assert card(votes=[first, vote(on="amendment 1", **{"for": "9"}), last]).tallies == [
        ("House of Examples", (2, 1, 0)),
        ("Senate of Examples", (29, None, None)),
    ]


def test_signatories_are_never_fewer_than_the_source_states() -> None:
    names: dict[str, Any] = {"type": "declaration", "date": "2025", "signatories": ["Ada Example"]}
    assert card(**names, declared={"signatories": "31"}).people == 31
    assert card(**names).people == 1


NAMED = ["Ada Example", "Bob Sample", {"as_printed": "Committee on Lamps", "body": {"kind": "committee"}}]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "2 signatories, 1 committee, 1 demand"),
        ({"signatories": NAMED[:2], "signatories_listed": "partial"}, "2 signatories named, 1 demand"),
        ({"signatories_listed": "partial"}, "2 signatories, 1 committee named, 1 demand"),
        (
            {"signatories": NAMED[:2], "signatories_listed": "partial", "declared": {"signatories": "679"}},
            "1 demand, signatories: 2 named; 679 stated",
        ),
        (
            {"signatories_listed": "partial", "declared": {"signatories": "at least 170"}},
            "1 demand, signatories: 2 people and 1 committee named; at least 170 stated",
        ),
        ({"signatories": [], "declared": {"signatories": "170"}}, "1 demand, signatories: none named; 170 stated"),
        ({"signatories": NAMED[2:]}, "1 committee, 1 demand"),
    ],
)
def test_a_list_that_is_not_all_says_how_many_are_named_and_how_many_stated(given: dict[str, Any], says: str) -> None:
    made = card(**{"type": "declaration", "status": "issued", "signatories": NAMED, "demands": ["Light"], **given})
    assert made.facts == says
