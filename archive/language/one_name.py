"""Whether a printed name is that of one person and nothing else, or what else it seems to be.

What stands behind a name is filed as the family name: “Anna Sample MP” as “MP, Anna Sample”. A title before it goes
with the given names and does no harm: “Dr. Anna Sample” and “Lord Sample of Muster” may stand as they are printed. A
mandate may not, for it belongs to a membership and not to everything that a person signs.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from archive.language.name_words import (
    AFTER_NAMES,
    AMERICAN,
    AT_START,
    IN_FAMILY_NAMES,
    JOINING,
    LONE_TITLE,
    OFFICE,
    PARTY,
    SUFFIX,
    TITLES,
    WITHIN,
    is_abbreviation,
    is_capitals,
)
from archive.language.names import ADDITION, PARTICLES
from archive.language.unnamed import BY, COUNTED, MEMBERS_WHO, NOBODY, ON_BEHALF, UNCOUNTED, is_association, is_body

Kind = Literal[
    "nobody", "remainder", "behalf", "body", "opening", "number", "request", "several", "mandate", "title", "group"
]

LONGEST = 1_000
"""Letters of a name that are looked at; no name is longer."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """What a printed name is, or has beside a name, and the words that say so."""

    kind: Kind
    words: str


def misfit(printed: str) -> Misfit | None:
    """What a printed name is, or has beside the name of one person; nothing where it may be one."""
    return _misfit(printed[:LONGEST])


@lru_cache(maxsize=1 << 14)
def _misfit(printed: str) -> Misfit | None:
    text = " ".join(printed.split())
    found = ((kind, find(text)) for kind, find in FINDERS.items())
    return next((Misfit(kind, words.strip(" ,;()[]")) for kind, words in found if words), None)


def may_be_two(printed: str) -> bool:
    """Whether both sides of a comma have several words: “Anna Sample, Bruno Muster”, or “Sample Muster, Anna Eva”."""
    pieces = _pieces(printed[:LONGEST])
    return len(pieces) == 2 and not is_turned(printed) and all(len(_main(piece)) > 1 for piece in pieces)


def is_turned(printed: str) -> bool:
    """Whether a name surely has the family name first: “Sample, Anna”, “DE LA SAMPLE, Anna Eva”."""
    pieces = _pieces(printed[:LONGEST])
    if len(pieces) != 2:
        return False
    family, given = map(_main, pieces)
    in_capitals = all(map(is_capitals, family)) and not any(map(is_capitals, given))
    return in_capitals or len(family) == 1 or len(given) == 1


def as_read(printed: str) -> str:
    """A printed name in the order in which it is read: “Sample, Anna” is “Anna Sample”; any other as it is printed."""
    if "," not in printed or not is_turned(printed) or misfit(printed):
        return printed
    addition = ADDITION.search(printed)
    bare = printed[: addition.start()] if addition else printed
    family, given, *suffix = (piece.strip() for piece in bare.split(","))
    gap = "" if given.endswith(("'", "\u2019")) else " "
    return " ".join((f"{given}{gap}{family}", *suffix, *([addition[1]] if addition else [])))


def _pieces(text: str) -> list[str]:
    """What stands between the commas of a name, but for “Jr.”."""
    pieces = (piece.strip() for piece in BRACKETS.sub("", text).split(","))
    return [piece for piece in pieces if piece and not SUFFIX.fullmatch(piece)]


def _main(piece: str) -> list[str]:
    """The words of a piece without particles."""
    return [word for word in piece.split() if word.casefold() not in PARTICLES]


BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
REST = re.compile(
    r"(?i)(?:(?:and|et|und|en|y|e) )?(?:others|les autres|autres|weitere|andere|otros|altri|anderen)"
    r"(?:$|\s(?:(?-i:[a-zß-ÿ])|abgeordnete|mitglieder|kolleg).*)"
)
NUMBER = re.compile(r"\(?\d{1,4}(?:[.):°\]]\s?|\s)(?=[^\W\d_])")
OPENING = re.compile(rf"(?i)(?:{BY}|{MEMBERS_WHO})\s+(?=\S)")
BEHALF = re.compile(rf"(?<![\w-]){ON_BEHALF}.*")
REQUEST = re.compile(r"(?i)(?<=\S)[\s,(]+by request\)?$")
PLURAL_TITLE = re.compile(r"(?:MM|Mmes|Messrs|Mesdames|Messieurs)\b\.?\s")
_BY_WORD = "|".join(re.escape(word) for word in JOINING if word not in IN_FAMILY_NAMES)
JOINT = re.compile(rf"(?<=\s)(?:{_BY_WORD}|AND|ET|UND)\s")
DOUBTFUL_JOINT = re.compile(rf"\s(?:{'|'.join(sorted(IN_FAMILY_NAMES))})\s")
STRONG = re.compile(r"[;；؛•|]|\s/\s")
PEERAGE = re.compile(
    r"(?:[Tt]he )?(?:Lord|Lady|Baron(?:ess)?|Earl|Count(?:ess)?|Viscount(?:ess)?|Marquess|Marchioness|Duke|Duchess"
    r"|Bishop|Archbishop)(?!\w)"
)
"""Their names may have an “and” in them: Lord Saye and Sele, the Earl of Mar and Kellie."""

MANDATE_BEFORE = re.compile(
    rf"(?:(?:M|Mr|Ms|Mrs|Mme|Madame|Monsieur|The|the)\.?\s)*(?:{OFFICE}|Sen\.|Rep\.)\s+(?=[^\W\d_])"
)
IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]{1,60})[)\]]\s*$")


def _remainder(text: str) -> str | None:
    found = COUNTED.search(text) or UNCOUNTED.search(text) or REST.match(text)
    return found[0] if found else None


def _several(text: str) -> str | None:
    """The whole text, where it reads as several names, or as a name with its place and group."""
    bare = BRACKETS.sub("", text)
    pieces = _pieces(bare)
    titled = sum(TITLES.match(piece) is not None for piece in pieces)
    several = PLURAL_TITLE.match(bare) or STRONG.search(bare) or len(pieces) > 2 or titled > 1
    return text if several or _is_joined(bare) else None


def _is_joined(text: str) -> bool:
    """Whether a word such as “and” stands between two people, and not inside the name of one."""
    for joint in JOINT.finditer(text):
        before, behind = text[: joint.start()].split(), text[joint.end() :]
        inside = not before or before[-1] in PARTICLES or behind.split(" ", 1)[0] in PARTICLES
        if not inside and (not PEERAGE.match(text) or PEERAGE.match(behind) or TITLES.match(behind)):
            return True
    if found := DOUBTFUL_JOINT.search(text):
        sides = text[: found.start()].split(), text[found.end() :].split()
        return all(len(side) > 1 for side in sides) and PARTICLES.isdisjoint((*sides[0], *sides[1]))
    return False


def _mandate(text: str) -> str | None:
    if (found := MANDATE_BEFORE.match(text)) and (not found[0].strip().isupper() or len(text.split()) > 2):
        return found[0]
    if found := WITHIN.search(text):
        return text[found.start() :]
    pieces = [piece.strip(" )]") for piece in re.split(r",|\s\(|\s\[", text)][1:]
    return next((piece for piece in pieces if AT_START.match(piece)), None)


def _title(text: str) -> str | None:
    """A title alone, or one behind a name."""
    if LONE_TITLE.fullmatch(text):
        return text if sum(map(str.isalpha, text)) > 1 else None
    found = AFTER_NAMES.search(text)
    return found[0] if found else None


def _group(text: str) -> str | None:
    """A group behind a name, in brackets or behind a comma; many family names look like one that stands alone."""
    if found := IN_BRACKETS.search(text):
        inside = found[1].strip()
        short = is_abbreviation(inside) and inside.isupper()
        return inside if short or AMERICAN.fullmatch(inside) or PARTY.search(inside) else None
    pieces = _pieces(text)
    if len(pieces) != 2 or len(_main(pieces[0])) < 2 or is_capitals(pieces[0].split()[-1]):
        return None
    short = is_abbreviation(pieces[1]) and pieces[1].isupper() and "." not in pieces[1]
    return pieces[1] if short or PARTY.search(pieces[1]) else None


def _found(pattern: re.Pattern[str]) -> Callable[[str], str | None]:
    def find(text: str) -> str | None:
        found = pattern.search(text)
        return found[0] if found else None

    return find


def _begins(pattern: re.Pattern[str]) -> Callable[[str], str | None]:
    def find(text: str) -> str | None:
        found = pattern.match(text)
        return found[0] if found else None

    return find


FINDERS: Mapping[Kind, Callable[[str], str | None]] = {
    "nobody": lambda text: text if NOBODY.fullmatch(text) else None,
    "remainder": _remainder,
    "behalf": _found(BEHALF),
    "group": _group,
    "body": lambda text: text if is_body(text) or is_association(text) else None,
    "opening": _begins(OPENING),
    "number": _begins(NUMBER),
    "request": _found(REQUEST),
    "several": _several,
    "mandate": _mandate,
    "title": _title,
}
"""Kind -> what finds the words that say so; the first that does so holds."""
