"""The holdings: every record of the archive, validated, each beside the document it was read from."""

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
    """Records by kind (the folder's name) and id, in order of their ids."""

    root: Path
    site: Site
    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    translations: dict[str, list[Translation]] = field(default_factory=dict)
    documents: dict[tuple[str, str], Document] = field(default_factory=dict)

    def of(self, kind: str, record_type: type[R]) -> dict[str, R]:
        """All records of one kind, typed."""
        return cast(dict[str, R], self.records[kind])

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

    def problem(self, kind: str, record_id: str, location: Location, message: str, rule: str) -> Problem:
        """A problem at a place of a record's front matter, with the line and column where that stands."""
        document = self.documents[kind, record_id]
        line, column = document.locate(location)
        return Problem(document.path, line, column, key_path(location), message, rule)
