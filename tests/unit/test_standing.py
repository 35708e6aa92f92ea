"""Counting signatures: people and bodies, each once, whoever withdrew left out."""

from typing import Any

import pytest

from archive.records import Statement
from archive.records.values import Stated
from archive.store import standing
from archive.store.standing import Standing


def signed(statement: Statement) -> Standing:
    """Who signed, where each printed name is a person of its own."""
    return standing.of(statement, standing.signers(statement, lambda signature, day: signature.as_printed))


def of(*signatories: object, **given: Any) -> Standing:
    least = {"id": "xa-2025-001", "title": "One", "type": "motion", "date": "2025-03-01"}
    return signed(Statement.model_validate({**least, "signatories": signatories, **given}))


SPONSOR = {"as_printed": "Ada Example", "role": "sponsor"}
WITHDRAWN = {"as_printed": "Bob Sample", "withdrawn": "2025-03-10"}
AGAIN = {"as_printed": "Bob Sample", "date": "2025-04-01"}
REPORTER = {"as_printed": "Cleo Specimen", "role": "rapporteur"}
COMMITTEE = {"as_printed": "Committee on Lamps", "body": {"kind": "committee"}}
GROUP = {"as_printed": "EXA Group", "body": {"group": "xx-exa"}}


@pytest.mark.parametrize(
    ("signatories", "people", "bodies"),
    [
        ((SPONSOR, "Ada Example"), 1, 0),
        (("Ada Example", "Ada Example"), 1, 0),
        ((WITHDRAWN,), 0, 0),
        ((WITHDRAWN, AGAIN), 1, 0),
        ((REPORTER,), 0, 0),
        ((REPORTER, "Cleo Specimen"), 1, 0),
        ((COMMITTEE, GROUP, "Ada Example"), 1, 2),
        ((COMMITTEE, {**COMMITTEE, "role": "sponsor"}), 0, 1),
        (({**COMMITTEE, "withdrawn": "2025-04"},), 0, 0),
        (("Ada Example", {"as_printed": "Ada Example", "version": "second"}), 1, 0),
    ],
)
def test_people_and_bodies_are_counted_and_not_entries(signatories: Any, people: int, bodies: int) -> None:
    counted = of(*signatories)
    assert (counted.people, counted.bodies) == (people, bodies)


@pytest.mark.parametrize("stated", ["1", "2", "3"])
def test_a_figure_may_count_sponsors_and_those_who_withdrew_or_not(stated: str) -> None:
    """One who signed alone, with the sponsor, with the one who withdrew: sources count in each way."""
    counted = of(SPONSOR, WITHDRAWN, "Cleo Specimen", declared={"signatories": stated})
    assert (counted.stated, counted.missing, counted.number) == (None, False, 2)


@pytest.mark.parametrize(
    ("counts", "fits"),
    [
        (["people"], "1"),
        (["people", "sponsors"], "2"),
        (["people", "withdrawn"], "2"),
        (["people", "sponsors", "withdrawn"], "3"),
        (["people", "bodies"], "2"),
    ],
)
def test_a_record_may_say_whom_a_figure_counts(counts: list[str], fits: str) -> None:
    names = (SPONSOR, WITHDRAWN, "Cleo Specimen", COMMITTEE)
    for stated in ("1", "2", "3", "4"):
        counted = of(*names, declared={"signatories": stated, "counts": counts})
        assert (counted.stated is None) == (stated == fits), stated


@pytest.mark.parametrize(
    ("stated", "named", "says"),
    [
        ("3", 2, "2 named; 3 stated"),
        ("3", 4, "4 named; 3 stated"),
        ("at least 2", 2, ""),
        ("at least 2", 4, ""),
        ("at least 170", 2, "2 named; at least 170 stated"),
        ("about 20", 19, ""),
        ("about 20", 17, "17 named; about 20 stated"),
    ],
)
def test_what_is_named_is_compared_with_what_is_stated(stated: str, named: int, says: str) -> None:
    counted = of(*(f"Ada Example {number}" for number in range(named)), declared={"signatories": stated})
    assert counted.gap_in_words == says


def test_a_figure_with_a_bound_comes_back_from_the_form_it_is_kept_in() -> None:
    least = {"id": "xa-2025-001", "title": "One", "type": "motion", "date": "2025-03-01"}
    given = Statement.model_validate({**least, "declared": {"signatories": "at least 170", "sponsors": "9"}})
    assert Statement.model_validate_json(given.as_json()) == given
    assert given.declared.signatories == Stated(170, "at least")
