"""The records in hand, validated, each beside the document it was read from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast

from archive.problems.problem import Problem, key_path
from archive.problems.rule_names import RuleName
from archive.read import documents
from archive.read.costs import Costs
from archive.read.documents import Document
from archive.records import (
    MODELS,
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
from archive.store.authorities import Authorities, People
from archive.store.store import Key, Store

R = TypeVar("R", bound=Record)
KIND_OF: dict[type[Record], str] = {record_type: kind for kind, record_type in MODELS.items()}
Location = tuple[str | int, ...]


@dataclass(slots=True)
class Batch:
    """The records in hand, by kind (the folder's name) and id, in order of their ids; `authorities` knows all others.

    A record with mistakes is not among `records`, but its document is among `documents`; where not even a
    document could be made of a file, its kind and id are among `unreadable`. `mistaken_before` are the
    same of files that are no longer in hand.
    """

    root: Path
    site: Site
    authorities: Authorities = field(default_factory=lambda: Authorities(Store.create(":memory:")))
    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind: {} for kind in MODELS})
    translations: dict[str, list[Translation]] = field(default_factory=dict)
    documents: dict[Key, Document] = field(default_factory=dict)
    translation_documents: dict[Key, Document] = field(default_factory=dict)
    unreadable: set[Key] = field(default_factory=set)
    mistaken_before: set[Key] = field(default_factory=set)
    costs: Costs = field(default_factory=Costs)

    def of(self, kind: str, record_type: type[R]) -> dict[str, R]:
        """All records in hand of one kind, typed."""
        return cast(dict[str, R], self.records[kind])

    @property
    def count(self) -> int:
        """How many records are in hand, of all kinds."""
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

    @property
    def store(self) -> Store:
        """The store that holds the records that are not in hand."""
        return self.authorities.store

    @property
    def names(self) -> People:
        """The people whom printed names fit."""
        return self.authorities.people

    def find(self, record_type: type[R], record_id: str | None) -> R | None:
        """A record, in hand or in the store; nothing where there is none, or only one with mistakes."""
        kind = KIND_OF[record_type]
        if record_id is None:
            return None
        if record_id in self.records[kind]:
            return cast(R, self.records[kind][record_id])
        if (kind, record_id) in self.documents or (kind, record_id) in self.unreadable:
            return None
        return self.authorities.find(record_type, kind, record_id)

    def has(self, kind: str, record_id: str) -> bool:
        """Whether there is a file for this record, be there mistakes in it or not."""
        if (kind, record_id) in self.documents or (kind, record_id) in self.unreadable:
            return True
        query = "select 1 from file where kind = ? and id = ? and language is null"
        return self.store.value(query, kind, record_id) is not None

    def ids(self, kind: str) -> list[str]:
        """The ids of all files of one kind, mistakes in them or not, in order."""
        found = {record_id for named, record_id in (*self.documents, *self.unreadable) if named == kind}
        found.update(self.store.column("select id from file where kind = ? and language is null", kind))
        return sorted(found)

    def mistaken(self) -> set[Key]:
        """The kind and id of each file of which, for its mistakes, no record was made."""
        made = {(kind, record_id) for kind, records in self.records.items() for record_id in records}
        return (self.documents.keys() | self.unreadable | self.mistaken_before) - made

    def left_out(self, kind: str) -> set[str]:
        """The ids of the files of one kind of which, for their mistakes, no record was made."""
        return {record_id for named, record_id in self.mistaken() if named == kind}

    def demands_made(self, statement_id: str) -> int:
        """How many demands a statement makes; 0 where its file cannot be read."""
        statement = self.statements.get(statement_id)
        if statement is None:
            return self._demands_in_file(statement_id)
        return len(statement.demands)

    def _demands_in_file(self, statement_id: str) -> int:
        """The same of a statement that is not in hand, from its file: the store may not have it yet."""
        try:
            demands = self.document("statements", statement_id).front.entries.get("demands")
        except (documents.DocumentError, OSError):
            return 0
        return len(demands.items) if isinstance(demands, documents.Sequence) else 0

    def document(self, kind: str, record_id: str) -> Document:
        """The document of a record, in hand or read from its file. Raises DocumentError and OSError."""
        if (kind, record_id) in self.documents:
            return self.documents[kind, record_id]
        query = "select path from file where kind = ? and id = ? and language is null order by path"
        path = self.root / self.store.row(query, kind, record_id)["path"]
        return documents.parse(f"{self.root.name}/{path.relative_to(self.root)}", path.read_bytes())

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

    def problem(self, kind: str, record_id: str, location: Location, message: str, rule: RuleName) -> Problem:
        """A problem at a place of a record's front matter, with the line and column where that stands."""
        return problem_in(self.document(kind, record_id), location, message, rule)


def problem_in(document: Document, location: Location, message: str, rule: RuleName) -> Problem:
    """A problem at a place of a document's front matter."""
    line, column = document.locate(location)
    return Problem(document.path, line, column, key_path(location), message, rule)
