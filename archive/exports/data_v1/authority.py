"""People, demands, chambers, groups, events, pages."""

from typing import Annotated, NotRequired, TypedDict

from archive.exports.data_v1.parts import Edtf, Id, Record


class OtherName(TypedDict):
    """Another name or spelling of a person."""

    name: Annotated[str, "The name."]
    note: NotRequired[Annotated[str, "Where it occurs, or what it is."]]
    start: NotRequired[Annotated[Edtf, "From when the person had this name."]]
    end: NotRequired[Annotated[Edtf, "Until when."]]
    language: NotRequired[Annotated[str, "The language of this name, as a code (BCP 47)."]]


class Membership(TypedDict):
    """That a person belonged to a chamber, and as what."""

    chamber: Annotated[Id, "Id of the chamber."]
    group: NotRequired[Annotated[Id, "Id of the parliamentary group."]]
    constituency: NotRequired[Annotated[str, "The constituency."]]
    role: NotRequired[Annotated[str, "The office held."]]
    start: NotRequired[Annotated[Edtf, "The first day, or as much of it as is known."]]
    end: NotRequired[Annotated[Edtf, "The last day, or as much of it as is known."]]
    as_of: NotRequired[Annotated[Edtf, "The day for which the source states it, where start and end are not known."]]
    source: NotRequired[Annotated[int, "Number of the source."]]


Identifiers = TypedDict(
    "Identifiers",
    {
        "assemblee-nationale": NotRequired[Annotated[str, "The number that the National Assembly of France gives."]],
        "senat": NotRequired[Annotated[str, "The number that the Senate of France gives."]],
        "bioguide": NotRequired[Annotated[str, "The number in the Biographical Directory of the US Congress."]],
        "european-parliament": NotRequired[Annotated[str, "The number that the European Parliament gives."]],
        "mnis": NotRequired[Annotated[str, "The number that the Parliament of the United Kingdom gives."]],
        "stortinget": NotRequired[Annotated[str, "The letters that the parliament of Norway gives."]],
        "tweede-kamer": NotRequired[Annotated[str, "The number that the House of the Netherlands gives."]],
        "wikidata": NotRequired[Annotated[str, "The number in Wikidata."]],
    },
)
Identifiers.__doc__ = """Numbers of a person elsewhere, by scheme; a register may have schemes of its own."""


class Person(Record):
    """A person who signed or voted."""

    authority: Annotated[bool, "Whether editors keep a record of the person; if not, only the printed name is known."]
    name: Annotated[str, "The name as the register writes it."]
    sort_name: Annotated[str, "The name as an index has it: Example, Ada."]
    other_names: Annotated[list[OtherName], "Other names and spellings."]
    memberships: Annotated[list[Membership], "The chambers and groups that the person belonged to."]
    identifiers: Annotated[Identifiers, "The person’s numbers elsewhere, by scheme."]
    note: NotRequired[Annotated[str, "What else is to be said of the person."]]


class Demand(Record):
    """A demand that statements make, each in its own wording."""

    authority: Annotated[bool, "Whether editors keep a record of the demand; if not, its first wording is its name."]
    name: Annotated[str, "What is asked for, in one line."]
    definition: NotRequired[Annotated[str, "What the demand covers, and what not."]]
    theme: NotRequired[Annotated[str, "The theme under which lists have it."]]
    broader: NotRequired[Annotated[Id, "Id of a wider demand that includes this one."]]
    related: Annotated[list[Id], "Ids of demands that readers may look for too."]


class Size(TypedDict):
    """How many members a chamber had, and when."""

    members: Annotated[int, "How many members it had."]
    start: NotRequired[Annotated[Edtf, "From when it had so many."]]
    end: NotRequired[Annotated[Edtf, "Until when it had so many."]]
    source: NotRequired[Annotated[int, "Number of the source."]]


class Chamber(Record):
    """A chamber of a parliament."""

    name: Annotated[str, "The name in the language of the register."]
    native_name: NotRequired[Annotated[str, "The name in its own language."]]
    native_language: NotRequired[Annotated[str, "The language of its own name and of its groups, as a code (BCP 47)."]]
    country: Annotated[str, "The country or body that it belongs to."]
    code: NotRequired[Annotated[str, "A code of two or three letters for the country or body."]]
    scheme: NotRequired[Annotated[str, "The scheme of the numbers that lists of its votes by name have."]]
    parliament: NotRequired[Annotated[str, "The parliament that it is a chamber of."]]
    members: NotRequired[Annotated[int, "How many members it has."]]
    sizes: Annotated[list[Size], "How many members it had, and when; empty where that is not recorded."]
    start: NotRequired[Annotated[Edtf, "From when there was this chamber, under this name."]]
    end: NotRequired[Annotated[Edtf, "Until when."]]
    researched: Annotated[list[Edtf], "Periods that were searched for statements systematically."]


class Group(Record):
    """A parliamentary group."""

    name: Annotated[str, "The name."]
    abbreviation: NotRequired[Annotated[str, "The usual abbreviation."]]
    chamber: Annotated[Id, "Id of the chamber that it is a group of."]
    start: NotRequired[Annotated[Edtf, "From when there was this group, under this name."]]
    end: NotRequired[Annotated[Edtf, "Until when."]]
    note: NotRequired[Annotated[str, "What else is to be said of the group."]]


class Event(Record):
    """An event that statements are about, or that the timeline shows beside them."""

    title: Annotated[str, "What happened, in neutral words."]
    date: Annotated[Edtf, "When it happened."]
    place: NotRequired[Annotated[str, "Where it happened."]]


class EditorialPage(Record):
    """A page that editors wrote, such as the one about the register."""

    title: Annotated[str, "The title of the page."]
    standfirst: NotRequired[Annotated[str, "One or two sentences below the title."]]
