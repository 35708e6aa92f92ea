"""What a record names follows from the types of its fields: checks, the table of what names what, forms, the guide."""

from pathlib import Path

from archive.build import dependents
from archive.check.references import records_name_what_there_is
from archive.compile.rows import put_shared
from archive.editors import guide
from archive.editors.web.configuration import field
from archive.read import documents
from archive.read.batch import Batch
from archive.read.validate import PLACEHOLDER
from archive.records import KNOWN, Event, Statement
from archive.records.keys import outline
from archive.records.parts import Part
from archive.records.references import references
from archive.records.values import ChamberId, PersonId, SourceNumber, Text


class Speech(Part):
    """A part with references, as somebody may add it."""

    person: PersonId
    """Id of the speaker."""
    words: Text | None = None
    """What was said."""
    source: SourceNumber | None = None
    """Number of the source, counted from 1."""


class Sitting(Event):
    """An event with keys that name other records, as somebody may add it."""

    chamber: ChamberId | None = None
    """Id of the chamber that sat."""
    guests: tuple[PersonId, ...] = ()
    """Ids of the people who were invited."""
    speeches: tuple[Speech, ...] = ()
    """What was said, in order."""


FRONT = """---
title: A sitting
date: 2025-09-19
chamber: xa-assembly
guests: [ada-example, bob-sample]
speeches:
  - person: ada-example
    source: 2
sources:
  - title: Minutes
---
See [the other one](person:carla-example).
"""


def sitting() -> tuple[documents.Document, Sitting]:
    document = documents.parse("content/events/sitting.md", FRONT.encode())
    return document, Sitting.model_validate({**document.plain(), "id": "sitting", "body": document.body})


def test_every_reference_is_found_at_its_place() -> None:
    assert sorted(references(sitting()[1]), key=str) == [
        (("chamber",), "chambers", "xa-assembly"),
        (("guests", 0), "people", "ada-example"),
        (("guests", 1), "people", "bob-sample"),
        (("speeches", 0, "person"), "people", "ada-example"),
        (("speeches", 0, "source"), "sources", 2),
    ]


def test_a_record_that_leaves_its_references_out_has_none() -> None:
    assert list(references(Sitting.model_validate({"id": "x", "title": "X", "date": "2025"}))) == []


def test_what_a_new_field_names_has_to_be_there() -> None:
    document, record = sitting()
    batch = Batch(Path("content"), PLACEHOLDER)
    batch.documents["events", "sitting"], batch.records["events"]["sitting"] = document, record
    batch.unreadable.add(("people", "ada-example"))  # a file that is there, whatever is wrong in it
    found = [(problem.line, problem.key, problem.rule) for problem in records_name_what_there_is(batch)]
    assert sorted(found) == [
        (4, "chamber", "reference-unknown"),
        (5, "guests[2]", "reference-unknown"),
        (8, "speeches[1].source", "source-number"),
    ]


def test_a_record_with_a_new_field_is_looked_at_again_when_what_it_names_changes() -> None:
    _, record = sitting()
    store = Batch(Path("content"), PLACEHOLDER).store
    put_shared(store, "events", record, [record.body])
    for kind, named in (("chambers", "xa-assembly"), ("people", "bob-sample"), ("people", "carla-example")):
        assert list(dependents.naming(store, kind, named)) == [("events", "sitting")], named
    assert list(dependents.naming(store, "people", "dora-example")) == []


def test_the_form_and_the_guide_say_what_a_new_field_names() -> None:
    keys = {key.name: key for key in outline(Sitting)}
    assert (keys["guests"].refers, keys["guests"].form, keys["guests"].many) == ("people", "id", True)
    form = field(keys["guests"], KNOWN)
    assert (form["widget"], form["collection"], form["multiple"]) == ("relation", "people", True)
    assert "| `chamber` | Id of the chamber that sat. | id in `chambers` |" in guide.table(Sitting).splitlines()
    inner = {key.name: key for key in keys["speeches"].keys}
    assert (inner["source"].refers, inner["source"].form) == ("sources", "count")


def test_a_statement_is_no_choice_in_a_form_for_its_id_is_not_the_name_of_its_file() -> None:
    relations = next(key for key in outline(Statement) if key.name == "relations")
    named = next(key for key in relations.keys if key.name == "statement")
    assert (named.refers, field(named, KNOWN)["widget"]) == ("statements", "string")
