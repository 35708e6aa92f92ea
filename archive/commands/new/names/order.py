"""The order of a name's words: which lists print the family name first, and how it is put last."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from archive.commands.new.names.pieces import Known, Part, Record
from archive.language.name_words import is_capitals, without_titles
from archive.language.names import PARTICLES, SUFFIXES

Bond = Literal["turned", "joined", "place"]
"""What two pieces with a comma or a column between them are: “Last, First”, “First | Last”, or a name and a place."""

NEARLY_ALL = 0.8
MOST_GIVEN = 4
"""Words of given names."""

GLUED = re.compile(r"(?:[dl]['’]|[DLO]['’]|Mc|Mac|Le|La|De|Van|Von|Fitz)(?=\w)")
"""What may be in small letters at the beginning of a family name in capitals."""


@dataclass(frozen=True, slots=True)
class Style:
    """What most entries of a list show: “Last, First”; names of two words or more; names, each with a place."""

    last_first: bool = False
    full: bool = False
    places: bool = False
    first_column_is_last: bool = False


def style_of(records: Iterable[Record], known: Known, first_column_is_last: bool) -> Style:
    """How the entries of a list are written."""
    runs = [run for record in records if (run := _names(record))]
    pairs = [(run[0], run[1]) for run in runs if len(run) == 2]
    votes = Counter(_settled(one.text, other.text, known) for one, other in pairs)
    turned, apart = votes["turned"], votes["apart"]
    columns = [pair for pair in pairs if pair[1].separator == "column"]
    in_order = sum(known(f"{one.text} {other.text}") for one, other in columns)
    reversed_ = sum(known(f"{other.text} {one.text}") for one, other in columns)
    by_comma = [pair for pair in pairs if pair[1].separator == "comma"]
    shapes = Counter(_shape(one.text, other.text) for one, other in by_comma)
    nearly_all = bool(by_comma) and len(by_comma) >= NEARLY_ALL * len(runs)
    likely = nearly_all and shapes["last first"] * 2 >= len(by_comma) >= apart * 5
    full = sum(len(run[0].text.split()) > 1 for run in runs)
    return Style(
        last_first=turned > apart or likely,
        full=full * 2 > len(runs),
        places=len(runs) > 1 and shapes["name place"] * 2 > len(by_comma) and all(len(run) < 3 for run in runs),
        first_column_is_last=reversed_ > in_order or (first_column_is_last and not in_order > reversed_),
    )


def _names(record: Record) -> list[Part]:
    """The names at the beginning of a record; nothing where there are names further on."""
    names = [part for part in record.parts if part.kind == "name"]
    return names if names == list(record.parts[: len(names)]) else []


def _shape(one: str, other: str) -> str:
    if is_family_in_capitals(one) and not _any_capitals(other):
        return "last first"
    if len(family_words(one)) == 1:
        return "last first"
    return "name place" if len(other.split()) == 1 else "two names"


def _settled(one: str, other: str, known: Known) -> str:
    """What the known people say of two pieces: “turned”, “apart”, or nothing."""
    if known(f"{other} {one}"):
        return "turned"
    return "apart" if known(one) or (len(other.split()) > 1 and known(other)) else ""


def bond(one: Part, other: Part, alone: bool, style: Style, known: Known) -> Bond | None:
    """How two neighbouring pieces belong together, or nothing for two people; `alone`: the record has no other."""
    if other.separator not in ("comma", "column") or (other.titled and one.titled):
        return None
    if settled := _settled(one.text, other.text, known):
        return "turned" if settled == "turned" else None
    if is_family_in_capitals(one.text) and not _any_capitals(other.text) and len(other.text.split()) <= MOST_GIVEN:
        return "turned"
    return (
        _of_columns(one.text, other.text, style, known)
        if other.separator == "column"
        else _of_comma(one.text, other.text, alone, style)
    )


def _of_comma(one: str, other: str, alone: bool, style: Style) -> Bond | None:
    if not alone:
        return None
    if style.last_first:
        return "turned"
    return "place" if style.places and len(one.split()) > 1 and len(other.split()) == 1 else None


def _of_columns(one: str, other: str, style: Style, known: Known) -> Bond | None:
    if known(f"{one} {other}"):
        return "joined"
    if len(family_words(one)) > 1 and len(one.split()) > 1:
        return "place" if len(other.split()) == 1 else None
    return "turned" if style.first_column_is_last else "joined"


def family_words(text: str) -> list[str]:
    """The words of a piece without particles: one for a family name as most are."""
    return [word for word in text.split() if word.casefold() not in PARTICLES]


def is_family_in_capitals(text: str) -> bool:
    """Whether a piece is a family name in capitals: DE LA SAMPLE, de SAMPLE, d’EXEMPLE, McSAMPLE."""
    words = text.split()
    return _family_end(words) == len(words) > 0


def _any_capitals(text: str) -> bool:
    return any(map(_capitals, text.split()))


def _capitals(word: str) -> bool:
    return is_capitals(GLUED.sub("", word, count=1)) or is_capitals(word)


def _family_end(words: Sequence[str]) -> int:
    """How many words at the beginning are a family name in capitals, with its particles."""
    end = 0
    for number, word in enumerate(words, 1):
        if _capitals(word):
            end = number
        elif word.casefold() not in PARTICLES:
            break
    return end


def reading_order(text: str, known: Known) -> str:
    """A name with the given names first: “de LA SAMPLE Jean” is “Jean de LA SAMPLE”; others as they are."""
    suffix = SUFFIXES.search(text)
    words = (text[: suffix.start()] if suffix else text).split()
    end = _family_end(words)
    if not 0 < end < len(words) or words[end] == "of" or any(map(_capitals, words[end:])) or known(text):
        return text
    if end == 1 and len(words[0]) <= 2 and len(words) == 2 and words[1].istitle() and not _is_vowelled(words[0]):
        return text  # JP Sample
    given = without_titles(" ".join(words[end:]), True)
    return f"{given} {' '.join(words[:end])}{suffix[0] if suffix else ''}"


def turned(family: str, given: str) -> str:
    """“Last, First” in the order of reading; a suffix stays at the end."""
    suffix = SUFFIXES.search(family)
    return f"{given} {family[: suffix.start()]}{suffix[0]}" if suffix else f"{given} {family}"


def _is_vowelled(word: str) -> bool:
    return any(letter in "aeiouyAEIOUY" for letter in word)
