"""What became of a statement, in words: no day and no figure beside it but its own."""

from typing import Any

import pytest

from archive.records import KNOWN, Chamber, Statement
from archive.store.outcome import outcome

CHAMBERS = {
    "xa-lower": Chamber(id="xa-lower", name="House of Examples", country="Examplia"),
    "xa-upper": Chamber(id="xa-upper", name="Senate of Examples", country="Examplia"),
}
DAY = "2025-09-19"


def vote(chamber: str = "xa-lower", **given: Any) -> dict[str, Any]:
    return {"chamber": chamber, "date": DAY, **given}


def figures(for_: str, against: str, **given: Any) -> dict[str, Any]:
    return vote(**{"for": for_, "against": against, **given})


def says(*votes: dict[str, Any], **given: Any) -> str:
    least = {"id": "xa-2025-001", "title": "One", "type": "resolution", "date": DAY, "status": "adopted"}
    return outcome(Statement.model_validate({**least, **given, "votes": votes}), CHAMBERS, KNOWN)


THOUSAND = "Adopted, 1,096 votes to 80, 16 abstentions"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (figures("183", "0"), "Adopted, 183 votes to 0"),
        (figures("1", "0"), "Adopted, 1 vote to 0"),
        (figures("1096", "80", abstentions="16"), THOUSAND),
        (vote(**{"for": "29"}), "Adopted, 29 votes for, the rest not recorded"),
        (vote(against="3"), "Adopted, 3 votes against, the rest not recorded"),
        (figures("9", "9", casting_vote="for"), "Adopted, 9 votes to 9, by the casting vote"),
        (vote(method="show-of-hands"), "Adopted by show of hands"),
        (vote(method="voice"), "Adopted by voice vote"),
        (vote(method="without-a-vote"), "Adopted without a vote"),
        (vote(note="Figures are not held."), "Adopted"),
    ],
)
def test_the_vote_that_decided_gives_what_is_held_of_it(given: dict[str, Any], said: str) -> None:
    assert says(given) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"votes": [figures("4", "3", date="2025-11-06")]}, "Adopted 6 November 2025, 4 votes to 3"),
        ({"votes": [figures("4", "3", date="2025-11")]}, "Adopted November 2025, 4 votes to 3"),
        ({"votes": [{"chamber": "xa-lower", "for": "4", "against": "3"}]}, "Adopted (day not recorded), 4 votes to 3"),
        ({"dates": {"adopted": "2025-11-07"}}, "Adopted 7 November 2025"),
        ({"dates": {"adopted": DAY}}, "Adopted"),
        ({}, "Adopted (day not recorded)"),
        ({"status": "lapsed", "dates": {"lapsed": "2026-01-01"}}, "Lapsed 1 January 2026"),
        ({"status": "tabled", "dates": {"tabled": DAY}}, "Tabled"),
        ({"status": "withdrawn"}, "Withdrawn"),
    ],
)
def test_the_day_is_that_of_the_vote_or_of_the_record_and_else_not_known(given: dict[str, Any], said: str) -> None:
    """The date of a statement is not the day on which it was decided upon."""
    rest = {key: value for key, value in given.items() if key != "votes"}
    assert says(*given.get("votes", ()), **rest) == said


def test_what_was_voted_on_in_part_or_in_committee_does_not_decide_and_is_told() -> None:
    amendment = figures("61", "452", on="amendment 3", outcome="rejected")
    committee = figures("10", "3", committee="Committee on Shelves", outcome="adopted")
    final = vote(method="show-of-hands", outcome="adopted")
    assert says(amendment, committee, final) == (
        "Adopted by show of hands; amendment 3 rejected, 61 votes to 452;"
        " Committee on Shelves, House of Examples adopted, 10 votes to 3"
    )
    assert says(final, amendment) == says(amendment, final)


@pytest.mark.parametrize(
    "words", ["the whole text", "The whole text as amended", "final text", "the motion as amended"]
)
def test_words_for_the_whole_text_are_known(words: str) -> None:
    assert says(figures("4", "3", on=words)) == "Adopted, 4 votes to 3"


@pytest.mark.parametrize("words", ["amendment 3", "paragraph 2", "the procedure", "wholesale trade", "recital A"])
def test_other_words_are_of_a_part(words: str) -> None:
    assert says(figures("4", "3", on=words)) == f"Adopted (day not recorded); {words}, 4 votes to 3"


def test_each_chamber_is_named_with_what_it_decided() -> None:
    lower, upper = figures("300", "200", outcome="adopted"), figures("20", "300", chamber="xa-upper")
    agreed = says(lower, {**upper, "for": "400", "outcome": "adopted"})
    assert agreed == "Adopted: House of Examples, 300 votes to 200; Senate of Examples, 400 votes to 300"
    differed = says(lower, {**upper, "outcome": "rejected"}, dates={"adopted": DAY})
    assert differed == (
        "Adopted: House of Examples adopted, 300 votes to 200; Senate of Examples rejected, 20 votes to 300"
    )


def test_a_decision_against_the_status_is_said() -> None:
    assert says(figures("10", "300", outcome="rejected")) == (
        "Adopted (day not recorded): House of Examples rejected, 10 votes to 300"
    )


def test_of_two_readings_the_last_decides_in_whatever_order_they_stand() -> None:
    first, last = figures("1", "0", date="2025-09-18", outcome="adopted"), figures("2", "0", outcome="adopted")
    assert says(first, last) == ("Adopted, 2 votes to 0; House of Examples on 18 September 2025 adopted, 1 vote to 0")
    assert says(last, first) == says(first, last)


def test_a_joint_sitting_is_one_vote_of_both() -> None:
    both = figures("5", "4", joint_with=["xa-upper"], outcome="adopted")
    assert says(both, vote("xa-upper", method="voice", outcome="adopted")).startswith(
        "Adopted: House of Examples and Senate of Examples in joint sitting, 5 votes to 4; Senate of Examples by voice"
    )


def test_of_many_votes_the_first_few_are_told_and_how_many_more_there_are() -> None:
    parts = [figures("2", "1", on=f"paragraph {number}") for number in range(1, 8)]
    assert says(*parts, figures("4", "3")).endswith("paragraph 3, 2 votes to 1; and 4 other votes")


def test_what_members_sign_has_no_outcome_until_something_becomes_of_it() -> None:
    assert says(type="declaration", status="issued") == ""
    assert says(figures("4", "3"), type="declaration", status="issued") == "Issued, 4 votes to 3"
