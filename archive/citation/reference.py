"""A reference: what is known for citing a record, before any style or format puts it in its own way."""

from dataclasses import dataclass
from typing import Literal

from archive.citation.name import Name
from archive.kinds import KINDS
from archive.language.date_words import in_words
from archive.language.dates import PartialDate
from archive.records import labels

Kind = Literal["statements", "people", "demands"]


CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")
"""The control letters of ASCII and Latin-1 (Unicode, general category Cc)."""


@dataclass(frozen=True, slots=True)
class Chamber:
    """A chamber of a statement, in English and, where its own name is French, in French."""

    name: str
    french: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A record of the register as a source.

    `authors` are those whom the record itself names as making the statement: the chamber of an adopted text, else
    its sponsors and signatories. `complete` is false if the record does not name all of them,
    `passed` is true if they are the chambers that made it their own. `makers` says in words
    who stands behind it. The page of a person or a demand has neither, nor a date or a number: it is a collection.
    `changed` is the day of the latest version, `address` in full. The day of a reader's visit is the reader's to add.
    """

    kind: Kind
    id: str
    title: str
    supplied: bool
    short_title: str
    genre: str
    french_genre: str
    authors: tuple[Name, ...]
    complete: bool
    passed: bool
    date: PartialDate | None
    makers: str
    chambers: tuple[Chamber, ...]
    number: str
    language: str
    abstract: str
    version: int
    changed: PartialDate | None
    register: str
    edition: PartialDate | None
    address: str

    @property
    def shown_title(self) -> str:
        """The title, in square brackets if the register supplied it (ISBD, A.3.2.8; AACR2, 1.1B7)."""
        return f"[{self.title}]" if self.supplied else self.title

    @property
    def key(self) -> str:
        """What a bibliography calls it: fr-2025-001; person-valerie-boyer."""
        return self.id if self.kind == "statements" else f"{KINDS[self.kind].word}-{self.id}"

    @property
    def stated_version(self) -> str:
        """The version and its day, as a note gives them; empty for a collection."""
        if not self.version:
            return ""
        return f"version {self.version}, {in_words(self.changed)}" if self.changed else f"version {self.version}"

    @property
    def stated_edition(self) -> str:
        """The edition of the archive; empty while there is none."""
        return f"edition of {in_words(self.edition)}" if self.edition else ""

    @property
    def remarks(self) -> str:
        """What no field of the usual formats holds: version, edition, and that names are missing."""
        missing = "" if self.complete else "the names on record are not all of them"
        found = [part for part in (self.stated_version, self.stated_edition, missing) if part]
        return labels.capitalised("; ".join(found))


def on_one_line(text: str) -> str:
    """Text for a field of one line: every run of white space one space, no control letter."""
    if text.isprintable() and "  " not in text:  # most are, and are asked for often
        return text.strip()
    return " ".join(text.translate(CONTROLS).split())
