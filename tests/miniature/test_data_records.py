"""The JSON below data/v1: it meets its schema, and every record comes back from it whole."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from archive import records
from archive.exports import data_v1
from archive.exports.data_v1.fields import fields, types
from tests.archives import Built, divided, small, strangers

Json = dict[str, Any]


def loaded(path: Path) -> Json:
    found: Json = json.loads(path.read_text(encoding="utf-8"))
    return found


def lines(path: Path) -> list[Json]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def published(built: Built, kind: str) -> dict[str, Json]:
    """The records of a kind by their ids, from a file for each."""
    found = {path.stem: loaded(path) for path in sorted((built.site / "data/v1" / kind).glob("*.json"))}
    assert all(record["id"] == identity for identity, record in found.items())
    return found


def hold_all(found: list[Json], built: Built, kind: str) -> bool:
    """Whether these are the records of a kind, each once: those with a file, and the demands that have no page."""
    known, own = {record["id"]: record for record in found}, published(built, kind)
    others = [record for identity, record in known.items() if identity not in own]
    assert len(known) == len(found)
    assert all((record["authority"], "#d" in record["address"]) == (False, True) for record in others)
    if kind == "demands":
        made = published(built, "statements").values()
        assert known.keys() == own.keys() | {demand["demand"] for one in made for demand in one["demands"]}
    return {identity: known[identity] for identity in own} == own and (kind == "demands" or not others)


def strict(schema: Json) -> Json:
    """The schema without leave for keys that it does not name; published it has that leave, for keys to come."""
    closed = copy.deepcopy(schema)
    for part in closed["$defs"].values():
        part["additionalProperties"] = False
    return closed


def faults(schema: Json, type_: str, record: Json) -> Iterator[str]:
    validator = Draft202012Validator(schema).evolve(schema={"$ref": f"#/$defs/{type_}", **schema})
    for error in validator.iter_errors(record):
        yield f"{record.get('id')}: {error.json_path}: {error.message[:200]}"


# -- the schema -----------------------------------------------------------------------------------


def test_every_record_meets_the_schema_and_has_no_key_that_it_does_not_name(archive: Built) -> None:
    schema = strict(loaded(archive.site / "data/v1/schema.json"))
    Draft202012Validator.check_schema(schema)
    for kind, type_ in data_v1.TYPES.items():
        found = [fault for one in published(archive, kind).values() for fault in faults(schema, type_.__name__, one)]
        assert found == []


def test_a_record_that_the_schema_refuses_is_noticed() -> None:
    schema = strict(loaded(small().site / "data/v1/schema.json"))
    statement = published(small(), "statements")["xa-2023-001"]
    mistakes: list[Json] = [{"type": "Speech!"}, {"unknown": 1}, {"signatories": [{}]}, {"date_from": None}]
    for broken in mistakes:
        assert list(faults(schema, "Statement", {**statement, **broken}))
    del statement["title"]
    assert list(faults(schema, "Statement", statement))


def test_the_published_schema_leaves_room_for_keys_to_come() -> None:
    schema = loaded(small().site / "data/v1/schema.json")
    statement = published(small(), "statements")["xa-2023-001"]
    assert list(faults(schema, "Statement", {**statement, "something_new": 1})) == []


def test_every_key_has_a_meaning_and_every_type_too() -> None:
    for type_ in types().values():
        assert type_.__doc__
        assert all(len(field.meaning) > 5 and field.meaning.endswith(".") for field in fields(type_))


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A type of record and of all its parts."""
    yield model
    for part in vars(records).values():
        if isinstance(part, type) and issubclass(part, BaseModel) and part.__name__ in types():
            yield part


@pytest.mark.parametrize("kind", data_v1.TYPES)
def test_every_field_of_a_record_and_of_its_parts_is_a_key_of_version_1(kind: str) -> None:
    """The types of records may change; then this says which of version 1 have to follow."""
    for model in models(records.MODELS[kind]):
        named = {field.name for field in fields(types()[model.__name__])}
        if model is records.Signature:
            named |= {field.name for field in fields(types()["BodySignature"])}
        written = {field.alias or name for name, field in model.model_fields.items()}
        assert written <= named | ({"id"} if model is records.Translation else set())


# -- round trip -----------------------------------------------------------------------------------

FOLLOWS = {
    "": {
        *("address", "licence", "number", "date_from", "date_to", "translations", "authority", "inferred"),
        *("people_named", "bodies_named", "names_missing", "bodies"),
    },
    "signatories": {"number", "inferred", "rests_on", "as_of", "possible"},
    "demands": {"number", "address", "inferred"},
    "votes": {"number", "ballots"},
}
"""What files hold beside the record, by part."""


def stated(record: Json) -> Json:
    """A record as its file says it: without what the build found, counted and looked up."""
    own = {key: value for key, value in record.items() if key not in FOLLOWS[""]}
    if "bodies" in record:
        own["signatories"] = sorted((*own["signatories"], *record["bodies"]), key=lambda one: int(one["number"]))
        own["declared"] = _with_bounds(own["declared"])
    for part in ("signatories", "demands", "votes"):
        if part in own:
            own[part] = [_without(entry, FOLLOWS[part] | set(entry.get("inferred", ()))) for entry in own[part]]
    return own


def _with_bounds(declared: Json) -> Json:
    """Figures as front matter has them: what the source says before one stands before it."""
    bounds = {key.removesuffix("_bound"): value for key, value in declared.items() if key.endswith("_bound")}
    plain = {key: value for key, value in declared.items() if not key.endswith("_bound")}
    return {key: f"{bounds[key]} {value}" if key in bounds else value for key, value in plain.items()}


def _without(entry: Json, keys: set[str]) -> Json:
    return {key: value for key, value in entry.items() if key not in keys}


def test_every_record_comes_back_whole(archive: Built) -> None:
    """Rebuilt from its JSON it is the record that its file makes, field for field."""
    for kind, model in records.MODELS.items():
        found = published(archive, kind)
        kept = {identity for identity, record in found.items() if record.get("authority", True)}
        assert kept == archive.batch.records[kind].keys()
        for identity in kept:
            assert model.model_validate(stated(found[identity])) == archive.batch.records[kind][identity]


def test_every_translation_comes_back_whole(archive: Built) -> None:
    for identity, record in published(archive, "statements").items():
        given = [{"id": identity, **translation} for translation in record["translations"]]
        known = sorted(archive.batch.translations.get(identity, ()), key=lambda translation: translation.language)
        assert [records.Translation.model_validate(one) for one in given] == known


def test_what_is_inferred_is_marked_so() -> None:
    """A person found by the printed name, a mandate found in the person's record; what the statement says is not."""
    first, second, *_ = published(small(), "statements")["xa-2023-001"]["signatories"]
    assert (first["person"], first["group"]) == ("ada-example", "xa-lower-blue")
    assert first["inferred"] == ["person", "chamber", "group", "constituency"]
    assert "person" not in second["inferred"]


# -- all together ---------------------------------------------------------------------------------


def test_files_by_the_line_hold_every_record_once(archive: Built) -> None:
    for kind in data_v1.TYPES:
        files = sorted((archive.site / "data/v1").glob(f"{kind}*.ndjson"))
        found = [record for path in files for record in lines(path)]
        assert hold_all(found, archive, kind)


def test_the_file_of_everything_holds_every_record_or_names_the_files_that_do(archive: Built) -> None:
    register = loaded(archive.site / "data/v1/register.json")
    schema = loaded(archive.site / "data/v1/schema.json")
    assert list(faults(schema, "Register", register)) == []
    parts = [archive.site / part.removeprefix(register["address"]) for part in register.get("parts", ())]
    for kind in data_v1.TYPES:
        elsewhere = [record for path in parts if path.name.startswith(kind) for record in lines(path)]
        found = [*register.get(kind, ()), *elsewhere]
        assert hold_all(found, archive, kind)


def test_the_file_of_everything_of_a_large_archive_names_the_files_by_the_line() -> None:
    """There are several of people and of demands, and the file itself is small."""
    built = divided()
    register = loaded(built.site / "data/v1/register.json")
    assert "statements" not in register
    base = register["address"]
    files = {path.relative_to(built.site).as_posix() for path in (built.site / "data/v1").glob("*.ndjson")}
    assert {part.removeprefix(base) for part in register["parts"]} == files
    assert {"data/v1/people-e.ndjson", "data/v1/demands-o.ndjson", "data/v1/statements-2024.ndjson"} <= files
    assert "data/v1/people.ndjson" not in files


def test_no_line_of_a_file_is_broken_by_what_it_holds() -> None:
    """NDJSON: each line is one record, whatever ends of lines and separators are in its texts."""
    for path in (strangers().site / "data/v1").glob("*.ndjson"):
        data = path.read_bytes()
        assert data.endswith(b"\n") or not data
        assert all(isinstance(json.loads(line), dict) for line in data.split(b"\n")[:-1])
