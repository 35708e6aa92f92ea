"""Popolo JSON: it meets Popolo's own schemas (in the folder popolo), has its names, and says no more than we know."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft3Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT3

from tests import miniature
from tests.archives import Built, divided, small
from tests.miniature.test_data_records import published

SCHEMAS = Path(__file__).parent / "popolo"
CLASSES = {
    **{"persons": "person", "organizations": "organization", "memberships": "membership"},
    **{"motions": "motion", "vote_events": "vote_event"},
}
OURS = {("motion", "name")}
"""Class and key of what Popolo does not name."""

Json = dict[str, Any]


@cache
def schemas() -> dict[str, Json]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(SCHEMAS.glob("*.json"))}


@cache
def registry() -> Registry[Any]:
    found: Registry[Any] = Registry()
    return found.with_resources(
        (schema["id"].removesuffix("#"), Resource.from_contents(schema, DRAFT3)) for schema in schemas().values()
    )


def popolo(built: Built) -> dict[str, list[Json]]:
    """All objects by their class, from all files."""
    found: dict[str, list[Json]] = {name: [] for name in CLASSES}
    for path in sorted((built.site / "data/v1").glob("popolo*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        assert content.keys() <= {*CLASSES, "parts"}
        for name in content.keys() & CLASSES.keys():
            found[name] += content[name]
    return found


def test_every_object_meets_the_schema_of_its_class(archive: Built) -> None:
    for plural, objects in popolo(archive).items():
        validator = Draft3Validator(schemas()[CLASSES[plural]], registry=registry())
        assert [(one["id"], error.message) for one in objects for error in validator.iter_errors(one)] == []


def test_an_object_that_the_schemas_refuse_is_noticed() -> None:
    event = next(event for event in popolo(small())["vote_events"] if "counts" in event)
    validator = Draft3Validator(schemas()["vote_event"], registry=registry())
    assert list(validator.iter_errors({**event, "counts": [{"option": "yes", "value": "three"}]}))
    person = Draft3Validator(schemas()["person"], registry=registry())
    assert list(person.iter_errors({"other_names": [{"name": "Ada", "start_date": "2020~"}]}))


PARTS = {
    **{"other_names": "other_name", "identifiers": "identifier", "links": "link", "sources": "link"},
    **{"counts": "count", "votes": "vote", "area": "area", "voter": "person"},
}


def keys(class_: str, given: Json) -> Iterator[tuple[str, str]]:
    for key, value in given.items():
        yield class_, key
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                yield from keys(PARTS[key], part)


def test_every_key_is_one_of_popolo(archive: Built) -> None:
    """Its schemas leave room for any other; the one that we add is known."""
    used = {key for plural, found in popolo(archive).items() for one in found for key in keys(CLASSES[plural], one)}
    assert {(class_, key) for class_, key in used if key not in schemas()[class_]["properties"]} <= OURS


def test_ids_are_used_once_and_lead_to_objects_that_are_there(archive: Built) -> None:
    found = popolo(archive)
    ids = [one["id"] for objects in found.values() for one in objects]
    assert len(ids) == len(set(ids))
    for objects in found.values():
        for one in objects:
            named = [one[key] for key in one if key.endswith("_id")]
            named += [vote["voter_id"] for vote in one.get("votes", ()) if "voter_id" in vote]
            assert set(named) <= set(ids)


def test_votes_are_those_of_the_records(archive: Built) -> None:
    events = {event["id"]: event for event in popolo(archive)["vote_events"]}
    statements = published(archive, "statements")
    assert len(events) == sum(len(statement["votes"]) for statement in statements.values())
    for identity, statement in statements.items():
        for vote in statement["votes"]:
            event = events[f"statements/{identity}/votes/{vote['number']}"]
            counts = {count["option"]: count["value"] for count in event.get("counts", ())}
            given = {"yes": "for", "no": "against", "abstain": "abstentions", "not voting": "not_voting"}
            assert counts == {option: vote[key] for option, key in given.items() if key in vote}
            assert len(event.get("votes", ())) == len(vote["ballots"])


def test_what_members_sign_together_is_no_motion() -> None:
    """A joint declaration is put to nobody; a declaration that a chamber voted on was."""
    motions = {motion["id"] for motion in popolo(small())["motions"]}
    assert "statements/xa-2023-002" in motions
    assert "statements/xa-2023-001" not in motions


def test_a_date_that_popolo_cannot_say_is_left_out() -> None:
    """Periods, and dates that are uncertain; a partial one stays partial."""
    found = popolo(small())
    ada = next(person for person in found["persons"] if person["id"] == "people/ada-example")
    assert {name["name"]: name.get("end_date") for name in ada["other_names"]} == {
        "A. Example": None,
        "Ada Sample": "2019-05",
        "Ադա Օրինակ": "2024",
    }
    dates = {motion["id"]: motion.get("date") for motion in found["motions"]}
    assert dates["statements/xa-2023-002"] == "2023-10-20"
    assert dates["statements/xa-2024-001"] is None


def test_the_text_of_a_motion_is_the_official_one_or_none() -> None:
    texts = {motion["id"]: motion.get("text", "") for motion in popolo(small())["motions"]}
    assert "Premier paragraphe." in texts["statements/xa-2023-003"]
    assert texts["statements/xa-2024-001"] == ""


def test_files_of_a_large_archive_are_divided_and_hold_the_same() -> None:
    def in_order(built: Built) -> dict[str, list[Json]]:
        return {name: sorted(found, key=lambda one: str(one["id"])) for name, found in popolo(built).items()}

    assert in_order(divided()) == in_order(small())
    index = json.loads((divided().site / "data/v1/popolo.json").read_text(encoding="utf-8"))
    assert index.keys() == {"organizations", "parts"}
    names = {path.name for path in (divided().site / "data/v1").glob("popolo-*.json")}
    assert {part.rpartition("/")[2] for part in index["parts"]} == names
    assert all(part.startswith(f"{miniature.BASE_URL}/data/v1/popolo-") for part in index["parts"])
