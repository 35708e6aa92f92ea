"""What records are made of: the strict model, and what every kind of record has."""

from pydantic import BaseModel, ConfigDict, Field

from archive.records.values import Address, ContentFile, Date, Id, Language, Sha256, Text
from archive.records.vocabularies import SourceKind


class Part(BaseModel):
    """A part of a record: strict about its keys, and never changed after it was made.

    The text below a field says what its key means: to those who read the model, and by keys.py to editors.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)  # of an edit, few kinds are needed

    def as_json(self) -> str:
        """The record in the form of its front matter, without what was left out; validates back to itself."""
        return self.model_dump_json(by_alias=True, exclude_defaults=True)


class Accepted(Part):
    rule: Text
    """Name of the rule, as it stands in square brackets behind the warning."""
    reason: Text
    """Why the record is right all the same."""


class Source(Part):
    title: Text
    """What it is called, or what it is."""
    publisher: Text | None = None
    """Who published it."""
    kind: SourceKind | None = None
    """What kind of source it is."""
    language: Language | None = None
    """Its language, as a code."""
    date: Date | None = None
    """The day on which it was published."""
    url: Address | None = None
    """Its address on the web."""
    consulted: Date | None = None
    """The day on which it was read for the register."""
    archived: Address | None = None
    """The address of a copy in a web archive."""
    copy_: ContentFile | None = Field(None, alias="copy")
    """Path, inside the content folder, of the copy that the register keeps."""
    sha256: Sha256 | None = None
    """SHA-256 of that copy, so that a change is noticed."""
    note: Text | None = None
    """What else is to be said of the source."""


class Filed(Part):
    """What every content file has. `id` comes from the file name, `body` from below the front matter."""

    id: str
    body: str = ""
    accepted: tuple[Accepted, ...] = ()
    """Warnings that were looked at and are right after all, each with the reason."""


class Record(Filed):
    """What every kind of record has."""

    former_ids: tuple[Id, ...] = ()
    """Ids that this record had before; their addresses lead on to it."""
    sources: tuple[Source, ...] = ()
    """Where what is said here can be read; their numbers count from 1."""
