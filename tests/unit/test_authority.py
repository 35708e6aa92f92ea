"""Which person a printed name is, and which demand a wording is: never a guess between two."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.compile import put_authorities
from archive.language.dates import parse
from archive.read.batch import Batch
from archive.read.validate import PLACEHOLDER
from archive.records import ID, Demand, DemandMade, Person, Signature
from archive.store.authorities import PLAIN_ID_LENGTH, Demands, People, plain_id
from archive.store.store import Store


def person(identity: str, name: str, *other_names: str, former_ids: tuple[str, ...] = ()) -> Person:
    given_record = {"id": identity, "name": name, "sort_name": name, "other_names": other_names}
    return Person.model_validate({**given_record, "former_ids": former_ids})


def filed(kind: str, records: list[Person] | list[Demand]) -> Store:
    """A store of these authority records."""
    store = Store.create(":memory:")
    batch = Batch(Path(), PLACEHOLDER)
    batch.records[kind] = {record.id: record for record in records}
    put_authorities(batch, store)
    return store


def people(records: list[Person]) -> People:
    return People(filed("people", records))


def demands(records: list[Demand]) -> Demands:
    return Demands(filed("demands", records))


DAY = parse("2025-09-19")
PEOPLE = people(
    [
        person("ada-example", "Ada Example", "Ada Sample", former_ids=("ada-sample-old",)),
        person("zoe-specimen", "Zoé Specimen"),
        person("bob-north", "Bob Placeholder"),
        person("bob-south", "Bob Placeholder"),
        person("eve-other", "Éve Other"),
        person("eve-plain", "Eve Other"),
        person("orinak", "Օրինակ Օրինակյան"),
    ]
)
DEMANDS = demands(
    [
        Demand(id="open-the-archive", name="Open the archive to every reader", former_ids=("open-archives",)),
        Demand(id="publish", name="Publish the list"),
    ]
)


def resolved(printed: str, person_id: str | None = None) -> str:
    return PEOPLE.resolve(Signature(as_printed=printed, person=person_id), DAY)


def asked(text: str, demand_id: str | None = None) -> str:
    return DEMANDS.resolve(DemandMade(text=text, demand=demand_id))


# People


@pytest.mark.parametrize("printed", ["Ada Example", "Ada Sample", "ADA EXAMPLE", "Ada  Exàmple"])
def test_a_printed_name_is_the_person_who_bears_it(printed: str) -> None:
    """By name or other name; case, accents and spaces do not matter."""
    assert resolved(printed) == "ada-example"


def test_a_name_in_armenian_letters_is_resolved() -> None:
    assert resolved("Օրինակ Օրինակյան") == "orinak"


def test_accents_decide_where_they_tell_two_people_apart() -> None:
    assert PEOPLE.candidates("Éve Other", DAY) == ["eve-other"]
    assert PEOPLE.candidates("Eve Other", DAY) == ["eve-plain"]
    assert PEOPLE.candidates("EVE OTHER", DAY) == ["eve-other", "eve-plain"]


def test_a_name_that_two_people_bear_is_neither_of_them() -> None:
    assert PEOPLE.candidates("Bob Placeholder", DAY) == ["bob-north", "bob-south"]
    assert resolved("Bob Placeholder") not in {"bob-north", "bob-south"}


def named(identity: str, name: str, *names: dict[str, str]) -> Person:
    return Person.model_validate({"id": identity, "name": name, "sort_name": name, "other_names": names})


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2010", ["anna-neumuster"]),
        ("2015-06-30", ["anna-neumuster"]),
        ("2015-07-01", []),
        ("2015-06-30~", ["anna-neumuster"]),
        ("2015", ["anna-neumuster"]),
        ("2020", ["anna-other"]),
        ("2015/2020", ["anna-neumuster", "anna-other"]),
        ("2022", ["anna-other", "anna-third"]),
    ],
)
def test_a_name_fits_whoever_had_it_on_the_day(day: str, found: list[str]) -> None:
    """Where the day is not known well enough to tell two people apart, it fits both."""
    held = people(
        [
            named("anna-neumuster", "Anna Neumuster", {"name": "Anna Altbeispiel", "end": "2015-06-30"}),
            named("anna-other", "Anna Other", {"name": "Anna Altbeispiel", "start": "2016"}),
            named("anna-third", "Anna Third", {"name": "Anna Altbeispiel", "start": "2021"}),
        ]
    )
    assert held.candidates("Anna Altbeispiel", parse(day)) == found


def test_a_name_outside_its_time_is_nobodys() -> None:
    held = people([named("anna-neumuster", "Anna Neumuster", {"name": "Anna Altbeispiel", "end": "2015-06-30"})])
    signature = Signature(as_printed="Anna Altbeispiel")
    assert held.resolve(signature, parse("2015")) == "anna-neumuster"
    assert held.resolve(signature, parse("2022-03-01")) == "anna-altbeispiel"
    assert held.resolve(Signature(as_printed="Anna Altbeispiel", date=parse("2014")), parse("2022")) == "anna-neumuster"
    assert [bearer.person for bearer in held.once("anna altbeispiel")] == ["anna-neumuster"]


def test_the_name_of_today_has_no_dates_whatever_an_other_name_says() -> None:
    held = people([named("anna", "Anna Muster", {"name": "Anna Muster", "end": "2015"})])
    assert held.candidates("Anna Muster", DAY) == ["anna"]


def test_the_person_that_the_record_names_is_taken() -> None:
    assert resolved("Bob Placeholder", "bob-south") == "bob-south"
    assert resolved("Somebody Else", "ada-example") == "ada-example"


def test_a_name_that_nobody_bears_stands_for_itself() -> None:
    assert resolved("Carl Without-Record") == "carl-without-record"


def test_a_name_whose_address_is_taken_is_not_the_person_who_has_it() -> None:
    """Nobody called Bob North is on record; that somebody's id reads like the name proves nothing."""
    assert resolved("Bob North") not in {"bob-north", "bob-south"}
    assert resolved("Ada Sample Old") != "ada-sample-old"


# Demands


def test_a_wording_is_the_demand_whose_name_it_is() -> None:
    assert asked("Open the archive to every reader") == "open-the-archive"
    assert asked("open the ARCHIVE to every reader.") == "open-the-archive"


def test_the_demand_that_the_record_names_is_taken() -> None:
    assert asked("Open it", "open-the-archive") == "open-the-archive"


def test_a_wording_without_record_stands_for_itself() -> None:
    assert asked("Keep the archive shut") == "keep-the-archive-shut"


def test_a_wording_whose_address_is_taken_is_another_demand() -> None:
    assert asked("Open the archive") != "open-the-archive"
    assert asked("Open archives") != "open-archives"
    assert asked("Publish") != "publish"


def test_long_wordings_that_begin_alike_stay_apart() -> None:
    beginning = "Condemn the closing of the archive, the reading room and the cellar, and ask that "
    ids = {asked(beginning + end) for end in ("the doors be opened", "the list be printed", "the list be printed soon")}
    assert len(ids) == 3


@given(st.text(min_size=1))
def test_every_wording_has_an_id_that_can_be_an_address(text: str) -> None:
    identity = plain_id(text)
    assert ID.fullmatch(identity)
    assert len(identity) <= PLAIN_ID_LENGTH
