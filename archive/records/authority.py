"""Authority records: the one description that other records point to."""

from typing import Annotated

from pydantic import ConfigDict, Field

from archive.records.parts import Part, Record
from archive.records.values import ChamberId, Count, Date, DemandId, GroupId, Language, SourceNumber, Text, shorthand


class OtherName(Part):
    name: Text
    """The other name or spelling."""
    note: Text | None = None
    """Where it occurs."""
    start: Date | None = None
    """From when the person had this name."""
    end: Date | None = None
    """Until when the person had this name."""
    language: Language | None = None
    """The language of this name, as a code."""


class Membership(Part):
    chamber: ChamberId
    """Id of the chamber."""
    group: GroupId | None = None
    """Id of the parliamentary group."""
    constituency: Text | None = None
    """The constituency."""
    role: Text | None = None
    """The office held, such as president of the group."""
    start: Date | None = None
    """The first day, or as much of it as is known."""
    end: Date | None = None
    """The last day, or as much of it as is known."""
    as_of: Date | None = None
    """The day for which the source states it, if start and end are not known."""
    source: SourceNumber | None = None
    """Number of the source, counted from 1."""


class Identifiers(Part):
    """Numbers of a person elsewhere, each under its scheme: those below, and what site.yaml names."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Text]

    assemblee_nationale: Text | None = Field(None, alias="assemblee-nationale")
    """The number that the National Assembly of France gives, such as PA330684."""
    senat: Text | None = None
    """The number that the Senate of France gives, such as 17737W."""
    bioguide: Text | None = None
    """The number in the Biographical Directory of the United States Congress, such as P000197."""
    european_parliament: Text | None = Field(None, alias="european-parliament")
    """The number that the European Parliament gives, such as 124936."""
    mnis: Text | None = None
    """The number that the Parliament of the United Kingdom gives, such as 172."""
    stortinget: Text | None = None
    """The letters that the parliament of Norway gives, such as ES."""
    tweede_kamer: Text | None = Field(None, alias="tweede-kamer")
    """The number that the House of Representatives of the Netherlands gives."""
    wikidata: Text | None = None
    """The number in Wikidata, such as Q465989."""

    def known(self) -> dict[str, str]:
        """Scheme -> number, of the numbers that are known."""
        return self.model_dump(by_alias=True, exclude_none=True)


class Person(Record):
    name: Text
    """The name as the register writes it."""
    sort_name: Text
    """The name as an index has it: Boyer, Valérie."""
    other_names: tuple[Annotated[OtherName, shorthand("name")], ...] = ()
    """Other names and spellings under which the person signed."""
    memberships: tuple[Membership, ...] = ()
    """The chambers and groups that the person belonged to, and when."""
    identifiers: Identifiers = Identifiers()
    """The person’s numbers elsewhere, each under its scheme; others than these are named in site.yaml."""
    note: Text | None = None
    """What else is to be said of the person."""


class Demand(Record):
    name: Text
    """What is asked for, in one line."""
    definition: Text | None = None
    """What the demand covers, and what not."""
    theme: Text | None = None
    """The theme under which lists have it."""
    broader: DemandId | None = None
    """Id of a wider demand that includes this one."""
    related: tuple[DemandId, ...] = ()
    """Ids of demands that readers may look for too."""


class Size(Part):
    members: Count
    """How many members the chamber had."""
    start: Date | None = None
    """From when it had so many."""
    end: Date | None = None
    """Until when it had so many."""
    source: SourceNumber | None = None
    """Number of the source, counted from 1."""


class Chamber(Record):
    name: Text
    """The name in the language of the site."""
    native_name: Text | None = None
    """The name in its own language."""
    native_language: Language | None = None
    """The language of its own name and of its groups, as a code."""
    country: Text
    """The country or body that it belongs to."""
    code: Text | None = None
    """A code of two or three letters for the country or body, such as FR."""
    scheme: Text | None = None
    """The scheme of the numbers that its lists of votes by name have, such as european-parliament."""
    parliament: Text | None = None
    """The parliament that it is a chamber of."""
    members: Count | None = None
    """How many members it has."""
    sizes: tuple[Size, ...] = ()
    """How many members it had, and when; where its number of members has changed."""
    start: Date | None = None
    """From when there was this chamber, under this name."""
    end: Date | None = None
    """Until when there was this chamber, under this name."""
    researched: tuple[Date, ...] = ()
    """Periods that were searched for statements systematically."""


class Group(Record):
    name: Text
    """The name."""
    abbreviation: Text | None = None
    """The usual abbreviation."""
    chamber: ChamberId
    """Id of the chamber that it is a group of."""
    start: Date | None = None
    """From when there was this group, under this name."""
    end: Date | None = None
    """Until when there was this group, under this name."""
    note: Text | None = None
    """What else is to be said of the group."""


class Event(Record):
    title: Text
    """What happened, in neutral words."""
    date: Date
    """When, as far as it is known; a period as 2022-12/2023-09."""
    place: Text | None = None
    """Where it happened."""


class EditorialPage(Record):
    title: Text
    """The title of the page."""
    standfirst: Text | None = None
    """One or two sentences below the title."""
