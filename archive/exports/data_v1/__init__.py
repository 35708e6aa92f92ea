"""The types of data/v1, version 1 of what the register publishes for other programs.

They are a promise: a key never goes, never gets another meaning and never another type; keys may come. What would
break that is a version 2, beside this one. The types of archive/records/ may change as editors need; tests see to it
that every field of a record still has its place here. The text beside a type says what the key means, and is what
the JSON Schema and archive/docs/data.md tell.
"""

from archive.exports.data_v1.authority import Chamber, Demand, EditorialPage, Event, Group, Person
from archive.exports.data_v1.parts import Register
from archive.exports.data_v1.statement import Statement

VERSION = 1

__all__ = ["TYPES", "VERSION", "Register", "Statement"]

TYPES: dict[str, type] = {
    "statements": Statement,
    "people": Person,
    "demands": Demand,
    "chambers": Chamber,
    "groups": Group,
    "events": Event,
    "pages": EditorialPage,
}
"""Kind of record -> the type of its JSON."""
