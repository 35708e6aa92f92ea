"""Authority records: the one description that other records point to."""

from typing import Annotated

from pydantic import Field

from archive.records.parts import Part, Record
from archive.records.values import Count, Date, Id, Language, Text, shorthand


class OtherName(Part):
    name: Text
    note: Text | None = None
    start: Date | None = None
    end: Date | None = None
    language: Language | None = None


class Membership(Part):
    chamber: Id
    group: Id | None = None
    constituency: Text | None = None
    role: Text | None = None
    start: Date | None = None
    end: Date | None = None
    as_of: Date | None = None
    source: Count | None = None


class Identifiers(Part):
    assemblee_nationale: Text | None = Field(None, alias="assemblee-nationale")
    senat: Text | None = None
    wikidata: Text | None = None

    def known(self) -> dict[str, str]:
        """Key -> number, of the numbers that are known."""
        return self.model_dump(by_alias=True, exclude_none=True)


class Person(Record):
    name: Text
    sort_name: Text
    other_names: tuple[Annotated[OtherName, shorthand("name")], ...] = ()
    memberships: tuple[Membership, ...] = ()
    identifiers: Identifiers = Identifiers()
    note: Text | None = None


class Demand(Record):
    name: Text
    definition: Text | None = None
    theme: Text | None = None
    broader: Id | None = None
    related: tuple[Id, ...] = ()


class Chamber(Record):
    name: Text
    native_name: Text | None = None
    native_language: Language | None = None
    country: Text
    code: Text | None = None
    parliament: Text | None = None
    members: Count | None = None
    researched: tuple[Date, ...] = ()


class Group(Record):
    name: Text
    abbreviation: Text | None = None
    chamber: Id
    start: Date | None = None
    end: Date | None = None
    note: Text | None = None


class Event(Record):
    title: Text
    date: Date
    place: Text | None = None


class EditorialPage(Record):
    title: Text
    standfirst: Text | None = None
