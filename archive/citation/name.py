"""The names of authors in their parts, as citation styles and the files of reference managers need them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache

from archive.language import names

FORENAME = re.compile(r"(-?)(\w)[^\s.\-\u2010]*")
"""A given name or the part of one after a hyphen: only its first letter makes the initial."""


@dataclass(frozen=True)
class Name:
    """An author. A chamber, or a person of whom one name alone is known, has it in `family` and nothing else.

    `particle` is one that follows the given names in an index: de, in Courson, Charles de. One person signs many
    statements, so what styles make of the name is kept with it.
    """

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""
    is_organisation: bool = False

    @cached_property
    def forenames(self) -> str:
        """The given names, the particle behind them."""
        return f"{self.given} {self.particle}".strip()

    @cached_property
    def inverted(self) -> str:
        """The family name first: Courson, Charles de; King, Martin, Jr."""
        return ", ".join(part for part in (self.family, self.forenames, self.suffix) if part)

    @cached_property
    def natural(self) -> str:
        """The name as it is said: Charles de Courson; Jean d'Ormesson; Martin King Jr."""
        gap = "" if self.particle.endswith(("'", "\u2019")) else " "
        family = f"{self.particle}{gap}{self.family}" if self.particle else self.family
        return " ".join(part for part in (self.given, family, self.suffix) if part)

    @cached_property
    def initials(self) -> str:
        """The initials of the given names: V.; M.-A.; C. de, the particle in full."""
        letters = "".join(f"{hyphen or ' '}{letter.upper()}." for hyphen, letter in _forenames(self.given))
        return f"{letters} {self.particle}".strip()


@lru_cache(8_192)
def person(sort_name: str) -> Name:
    """The parts of a name that has its family name first. What only tells namesakes apart is no part of it."""
    bare = names.ADDITION.sub("", sort_name)
    family, _, rest = bare.partition(", ")
    given, _, suffix = rest.partition(", ")
    words = given.split()
    while len(words) > 1 and _is_particle(words[-1]):
        words.pop()
    kept = " ".join(words)
    return Name(family, kept, given[len(kept) :].strip(), suffix)


def organisation(name: str) -> Name:
    """A body, whose name has no parts."""
    return Name(name, is_organisation=True)


def _is_particle(word: str) -> bool:
    return word.casefold() in names.PARTICLES or word in ("d'", "d\u2019")


def _forenames(given: str) -> list[tuple[str, str]]:
    """Each given name: whether a hyphen joins it to the one before, and its first letter."""
    return FORENAME.findall(unicodedata.normalize("NFC", given))
