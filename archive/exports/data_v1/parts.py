"""What several kinds of record are made of, and the head of the file of everything."""

from typing import Annotated, Literal, NotRequired, TypedDict

Edtf = Annotated[str, "edtf"]
"""A date as far as it is known, in EDTF (ISO 8601-2, levels 0 and 1): 2025-09-19, 2025-09, 2025~, 2025-01/2025-09."""

Day = Annotated[str, "day"]
"""A day of the calendar: 2025-09-19."""

Id = Annotated[str, "id"]
"""The id of a record: lower case letters, digits and single hyphens."""

Url = Annotated[str, "url"]
"""An address in full."""

TextStatus = Literal["official", "official-translation", "translation", "summary", "as-tabled"]


class Accepted(TypedDict):
    """A warning of the build that editors looked at and found to be right after all."""

    rule: Annotated[str, "Name of the rule."]
    reason: Annotated[str, "Why the record is right all the same."]


class Source(TypedDict):
    """Where something that the record says can be read."""

    title: Annotated[str, "What it is called, or what it is."]
    publisher: NotRequired[Annotated[str, "Who published it."]]
    kind: NotRequired[Annotated[Literal["official", "press", "dataset", "other"], "What kind of source it is."]]
    language: NotRequired[Annotated[str, "Its language, as a code (BCP 47)."]]
    date: NotRequired[Annotated[Edtf, "When it was published."]]
    url: NotRequired[Annotated[Url, "Its address on the web."]]
    consulted: NotRequired[Annotated[Edtf, "When it was read for the register."]]
    archived: NotRequired[Annotated[Url, "The address of a copy in a web archive."]]
    copy: NotRequired[Annotated[str, "Path, among the register’s own files, of the copy that it keeps."]]
    sha256: NotRequired[Annotated[str, "SHA-256 of that copy."]]
    note: NotRequired[Annotated[str, "What else is to be said of the source."]]


class Record(TypedDict):
    """What a record of every kind has."""

    id: Annotated[Id, "The id, which is never used for another record of its kind."]
    address: Annotated[Url, "The permanent address of the record."]
    licence: Annotated[str, "The licence of the register’s own words in the record: its address, or its name."]
    body: Annotated[str, "The text of the record, in Markdown; empty where there is none."]
    former_ids: Annotated[list[Id], "Ids that the record had before."]
    sources: Annotated[list[Source], "Where what the record says can be read. Numbers of sources count from 1."]
    accepted: Annotated[list[Accepted], "Warnings of the build that editors found to be right after all."]


class Register(TypedDict):
    """What stands at the head of data/v1/register.json, before the records or the names of the files with them."""

    version: Annotated[Literal[1], "The version of these types."]
    title: Annotated[str, "The name of the register."]
    description: Annotated[str, "What the register is."]
    address: Annotated[Url, "The address of its front page."]
    language: Annotated[str, "The language of the register’s own words, as a code (BCP 47)."]
    licence: Annotated[str, "The licence of the register’s own records: its address, or its name."]
    schema: Annotated[Url, "The address of the JSON Schema of these types."]
