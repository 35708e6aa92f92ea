"""What records are made of: the strict model, and what every kind of record has."""

from pydantic import BaseModel, ConfigDict, Field

from archive.records.values import Address, ContentFile, Date, Id, Language, Sha256, Text
from archive.records.vocabularies import SourceKind


class Part(BaseModel):
    """A part of a record: strict about its keys, and never changed after it was made."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)  # of an edit, few kinds are needed

    def as_json(self) -> str:
        """The record in the form of its front matter, without what was left out; validates back to itself."""
        return self.model_dump_json(by_alias=True, exclude_defaults=True)


class Accepted(Part):
    rule: Text
    reason: Text


class Source(Part):
    title: Text
    publisher: Text | None = None
    kind: SourceKind | None = None
    language: Language | None = None
    date: Date | None = None
    url: Address | None = None
    consulted: Date | None = None
    archived: Address | None = None
    copy_: ContentFile | None = Field(None, alias="copy")
    sha256: Sha256 | None = None
    note: Text | None = None


class Filed(Part):
    """What every content file has. `id` comes from the file name, `body` from below the front matter."""

    id: str
    body: str = ""
    accepted: tuple[Accepted, ...] = ()


class Record(Filed):
    """What every kind of record has."""

    former_ids: tuple[Id, ...] = ()
    sources: tuple[Source, ...] = ()
