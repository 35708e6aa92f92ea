"""What a table is that is published: as CSV files, and in archive.db."""

import atexit
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from archive.exports.data.division import Division
from archive.records import KNOWN, RelationType, Role, TextStatus, vocabularies
from archive.store.schema import TABLES as CREATED

ADDRESS = "address"
ADDRESS_MEANING = "The permanent address of what the row says, on the page of its record."

ID = "The id of the record."
NUMBER = "Its place in the list, from 1."
EDTF = "as far as it is known, in EDTF (ISO 8601-2): 2025-09-19, 2025-09, 2025~"
DATES = {
    "date": f"The date {EDTF}.",
    "date_from": "The first day that the date can mean.",
    "date_to": "The last day that the date can mean.",
    "year": "The year of the date.",
}


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table: `name` is that of its CSV file, `stored` that of archive.db, which is singular.

    `columns` say what each column means, those in `only_stored` not in the CSV file. `owner` is the column with the id
    of the record that a row belongs to; `place` is an SQL expression of the row's address below that of the site.
    A table that is not divided has the records of one kind, `kind`.
    """

    name: str
    stored: str
    title: str
    meaning: str
    columns: Mapping[str, str]
    place: str
    owner: str = "statement"
    division: Division | None = None
    kind: str = ""
    only_stored: tuple[str, ...] = ()

    @property
    def exported(self) -> list[str]:
        """The columns of the CSV file, before the address."""
        return [column for column in self.columns if column not in self.only_stored]


@dataclass(frozen=True, slots=True)
class Column:
    """What the schema says of a column: `type` is a type of Table Schema, `refers_to` a table of archive.db.

    Its `choices` are those that the program knows; a register may have further ones in the vocabulary `extended`.
    """

    name: str
    type: str
    required: bool
    key: int
    refers_to: str = ""
    choices: tuple[str, ...] = ()
    extended: vocabularies.VocabularyName | None = None


@cache
def columns_of(stored: str) -> dict[str, Column]:
    """The columns of a table of archive.db, in order."""
    schema = _schema()
    found = schema.execute('select name, type, "notnull", pk from pragma_table_info(?)', (stored,)).fetchall()
    refers = dict(schema.execute('select "from", "table" from pragma_foreign_key_list(?)', (stored,)).fetchall())
    return {
        name: Column(
            name,
            _type(name, type_),
            filled,
            key,
            refers.get(name, ""),
            _choices(stored, name),
            EXTENDED.get((stored, name)),
        )
        for name, type_, required, key in found
        for filled in (bool(required or key) and (stored, name) not in MAY_BE_EMPTY,)
    }


@cache
def _schema() -> sqlite3.Connection:
    """A database with all tables and no rows, kept as long as the program runs."""
    schema = sqlite3.connect(":memory:", check_same_thread=False)
    schema.executescript(CREATED)
    atexit.register(schema.close)
    return schema


def _type(name: str, declared: str) -> str:
    if name in BOOLEANS:
        return "boolean"
    return "date" if name in DAYS else {"text": "string"}.get(declared.lower(), declared.lower())


MAY_BE_EMPTY = (("statement", "place"), ("statement", "changed"))
"""Table and column whose text is empty where there is nothing to say; a CSV file cannot tell that from no text."""

BOOLEANS = ("authority", "title_supplied", "names_missing", "by_request")
DAYS = ("date_from", "date_to")

VALUES: dict[tuple[str, str], Any] = {
    ("signature", "role"): Role,
    ("signature", "certainty"): vocabularies.Certainty,
    ("body_signature", "role"): Role,
    ("body_signature", "type"): vocabularies.BodyKind,
    ("demand_made", "wording"): TextStatus,
    ("demand_made", "certainty"): vocabularies.Certainty,
    ("vote", "outcome"): vocabularies.Outcome,
    ("vote", "casting_vote"): Literal["for", "against"],
    ("relation", "type"): RelationType,
    ("response", "type"): vocabularies.ResponseKind,
    ("translation", "status"): TextStatus,
    ("source", "type"): vocabularies.SourceKind,
}
"""Table and column of a closed list -> its values."""

EXTENDED: dict[tuple[str, str], vocabularies.VocabularyName] = {
    ("statement", "type"): "types",
    ("statement", "status"): "statuses",
    ("vote", "method"): "methods",
    ("ballot", "choice"): "choices",
    ("ballot", "corrected"): "choices",
}
"""Table and column of a vocabulary that a register extends -> which one it is."""


def _choices(stored: str, column: str) -> tuple[str, ...]:
    if vocabulary := EXTENDED.get((stored, column)):
        return tuple(getattr(KNOWN, vocabulary))
    return get_args(VALUES.get((stored, column)))
