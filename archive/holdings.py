"""The holdings: every record of the archive, validated, each beside the document it was read from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast

from archive.documents import Document
from archive.problems import Problem, key_path
from archive.records import (
    KINDS,
    Chamber,
    Demand,
    EditorialPage,
    Event,
    Filed,
    Group,
    Person,
    Record,
    Site,
    Statement,
    Translation,
)

R = TypeVar("R", bound=Record)
Location = tuple[str | int, ...]


@dataclass(slots=True)
class Holdings:
    """Records by kind (the folder's name) and id, in order of their ids.

    A record with mistakes is not among `records`, but its document is among `documents`; where not even a
    document could be made of a file, its kind and id are among `unreadable`.
    """

    root: Path
    site: Site
    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    translations: dict[str, list[Translation]] = field(default_factory=dict)
    documents: dict[tuple[str, str], Document] = field(default_factory=dict)
    translation_documents: dict[tuple[str, str], Document] = field(default_factory=dict)
    unreadable: set[tuple[str, str]] = field(default_factory=set)

    def of(self, kind: str, record_type: type[R]) -> dict[str, R]:
        """All records of one kind, typed."""
        return cast(dict[str, R], self.records[kind])

    @property
    def count(self) -> int:
        """How many records there are, of all kinds."""
        return sum(len(records) for records in self.records.values())

    @property
    def statements(self) -> dict[str, Statement]:
        return self.of("statements", Statement)

    @property
    def people(self) -> dict[str, Person]:
        return self.of("people", Person)

    @property
    def demands(self) -> dict[str, Demand]:
        return self.of("demands", Demand)

    @property
    def chambers(self) -> dict[str, Chamber]:
        return self.of("chambers", Chamber)

    @property
    def groups(self) -> dict[str, Group]:
        return self.of("groups", Group)

    @property
    def events(self) -> dict[str, Event]:
        return self.of("events", Event)

    @property
    def pages(self) -> dict[str, EditorialPage]:
        return self.of("pages", EditorialPage)

    def has(self, kind: str, record_id: str) -> bool:
        """Whether there is a file for this record, be there mistakes in it or not."""
        return (kind, record_id) in self.documents or (kind, record_id) in self.unreadable

    def ids(self, kind: str) -> list[str]:
        """The ids of all files of one kind, mistakes in them or not, in order."""
        return sorted(record_id for named, record_id in (*self.documents, *self.unreadable) if named == kind)

    def left_out(self, kind: str) -> set[str]:
        """The ids of the files of one kind of which, for their mistakes, no record was made."""
        return set(self.ids(kind)) - self.records[kind].keys()

    def every_document(self) -> Iterator[Document]:
        """The documents of all records and translations, those with mistakes too."""
        yield from self.documents.values()
        yield from self.translation_documents.values()

    def every_record(self) -> Iterator[tuple[Document, Filed]]:
        """All records and translations without mistakes, each with its document."""
        for kind, records in self.records.items():
            yield from ((self.documents[kind, record_id], record) for record_id, record in records.items())
        for translations in self.translations.values():
            yield from ((self.translation_documents[t.id, t.language], t) for t in translations)

    def problem(self, kind: str, record_id: str, location: Location, message: str, rule: str) -> Problem:
        """A problem at a place of a record's front matter, with the line and column where that stands."""
        return problem_in(self.documents[kind, record_id], location, message, rule)


def problem_in(document: Document, location: Location, message: str, rule: str) -> Problem:
    """A problem at a place of a document's front matter."""
    line, column = document.locate(location)
    return Problem(document.path, line, column, key_path(location), message, rule)
