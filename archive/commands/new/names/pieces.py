"""A line of a pasted list to its parts: names, roles, groups, places, and what is none of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from archive.commands.new.names.sentences import BEHALF, group_of
from archive.language.countries import is_country
from archive.language.name_words import (
    AMERICAN,
    AT_START,
    IN_FAMILY_NAMES,
    INITIAL_M,
    JOINING,
    LONE_TITLE,
    OTHERS,
    PLACE_SHAPE,
    SUFFIX,
    TITLES,
    TO_PLACE,
    WITHIN,
    WITHIN_NAMES,
    is_abbreviation,
    looks_like_group,
    without_titles,
)

Kind = Literal[
    "name",
    "suffix",
    "role",
    "group",
    "place",
    "request",
    "left",
    "note",
    "remainder",
    "body",
    "group of all",
    "signed",
    "withdrawn",
]
Known = Callable[[str], bool]

_JOINTS = "|".join(
    sorted((*JOINING, "ET", *(word.upper() for word in JOINING if len(word) > 2)), key=len, reverse=True)
)
CUT = re.compile(
    rf"""
    (?P<bracket>\((?:[^()]|\([^()]*+\))*+\)|\[[^\[\]]*+\])
    |"(?P<quoted>[^"]*)"(?=\s*<)
    |(?P<mail><[^<>\s]*>|(?<![\w.+'-])(?:mailto:)?[\w.+'-]++@[\w.-]+|\bhttps?://\S+|\bwww\.\S+)
    |(?P<strong>[;；؛•]|(?<=\s)[·/](?=\s))
    |(?P<column>[\t ]*[\t|][\t |]*|[ ]{{3,}})
    |(?P<comma>[,،、，])
    |(?P<dash>(?<=\s)[-–—]+(?=\s)|—|:(?=\s|$))
    |(?P<joint>(?<!\S)(?:{_JOINTS}|(?<=[^\W\d_a-zà-ÿ]{{2}}\s)EN(?=\s[^\W\d_a-zà-ÿ]{{2}}))(?!\S))
    """,
    re.VERBOSE,
)
INLINE_NUMBER = re.compile(r"(?<=\S)\s+(?=\(?\d{1,4}[.)]\s+[^\W\d_a-z])")
"""The next number in a line that begins with one."""

MARKS = re.compile(r"[*†‡§¶#¹²³⁰-₉]+|(?<=[^\W\d_])\d+(?!\w)")
"""Footnotes, which are no part of a name."""

EDGES = ' \t.,;:!?…-–—_=+~/\\|<>"“”„«»‹›(){}[]•·՝։'
SHORT_END = re.compile(r"(?:\b[^\W\d_]|\b(?i:jr|sr|st)|\.[^\W\d_]+)$")
"""What keeps its full stop at the end of a name."""

INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?)+")
"""Of given names: G.-L."""

LONGEST_NAME = 8
"""Words of a name."""

BY_REQUEST = re.compile(r"(?i)\b(?:\(?by request\)?)$")
MEMBERS = re.compile(
    r"(?i)sénat(?:eurs|rices)(?:,? et sénatrices)?|députée?s|senator(?:s|i|en|es)|deputati|diputad[oa]s|deputad[oa]s"
    r"|deputies"
    r"|abgeordneten?|leden|members|MEPs|MPs|(?:conseillers|conseillères) (?:nationaux|nationales|aux états)"
)
"""What closes a list of them."""

IN_BRACKETS = re.compile(r"(?<!\s)\s*[,;]\s*|(?<!\s)\s+[-–—/|]\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """What a piece of a line is. `titled` names had a title before them.

    `separator` is the name of the group of CUT that stands before it, or "office" for the place of a role.
    """

    kind: Kind
    text: str
    separator: str = ""
    titled: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """What stands between line ends, semicolons and joining words; `joint` is the word before it, if there is one."""

    line: int
    parts: tuple[Part, ...]
    joint: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a list is written: whether “M.” is a title in it, whether capitals tell names from other words."""

    m_is_title: bool
    cased: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line, the kind of separator before it, and the joining word, if that is one."""

    separator: str
    text: str
    word: str = ""


def records(number: int, line: str, manner: Manner, known: Known) -> Iterator[Record]:
    """The records of a line whose number or bullet is off."""
    joint, parts = "", list[Part]()
    for piece in _pieces(line, known):
        if piece.separator in ("strong", "joint"):
            yield Record(number, tuple(parts), joint)
            joint, parts = piece.word, []
        parts += _placed(parts, piece, parts_of(piece, not parts, manner, known), known)
    yield Record(number, tuple(parts), joint)


def _placed(before: Sequence[Part], piece: Piece, parts: list[Part], known: Known) -> list[Part]:
    """The parts of a piece; a country behind a whole name is a place."""
    last = before[-1] if before else None
    whole = last is not None and last.kind == "name" and (last.titled or " " in last.text)
    if whole and piece.separator in ("comma", "column") and is_country(piece.text) and not known(cleaned(piece.text)):
        return [Part("place", " ".join(piece.text.split()).strip(EDGES), piece.separator)]
    return parts


def _pieces(line: str, known: Known) -> list[Piece]:
    pieces = list[Piece]()
    for piece in _cut(line):
        if piece.word in IN_FAMILY_NAMES and pieces and pieces[-1].separator not in ("bracket", "mail"):
            before, whole = pieces[-1], f"{pieces[-1].text.strip()} {piece.word} {piece.text.strip()}"
            if known(whole) or (len(piece.text.split()) == 1 and len(before.text.split()) > 1):
                pieces[-1] = Piece(before.separator, whole, before.word)
                continue
        if piece.word and pieces and is_country(f"{pieces[-1].text} and {piece.text}"):
            before = pieces.pop()
            piece = Piece(before.separator, f"{before.text.strip()} {piece.word} {piece.text.strip()}", before.word)
        pieces.append(piece)
    return pieces


def _cut(line: str) -> Iterator[Piece]:
    start, separator, word = 0, "", ""
    for found in CUT.finditer(line):
        yield Piece(separator, line[start : found.start()], word)
        start, separator, word = found.end(), found.lastgroup or "", ""
        if separator in ("bracket", "mail", "quoted"):
            yield Piece(separator, found[separator])
            separator = ""
        elif separator == "joint":
            word = found[0]
    yield Piece(separator, line[start:], word)


def parts_of(piece: Piece, first: bool, manner: Manner, known: Known) -> list[Part]:
    """What a piece is; the first of a record is a name rather than a group."""
    if not any(map(str.isalpha, piece.text)):
        return []
    if piece.separator == "mail":
        return [Part("left", piece.text.strip("<>"), "mail")]
    if piece.separator == "quoted":
        family, _, given = piece.text.partition(",")
        return [Part("name", cleaned(f"{given} {family}"))]
    if piece.separator == "bracket":
        return [part for inner in IN_BRACKETS.split(piece.text[1:-1]) for part in _inside(inner)]
    return _outside(piece, first, manner, known)


def _inside(text: str) -> Iterator[Part]:
    """What stands in brackets behind a name."""
    text = text.strip(EDGES)
    if not any(map(str.isalpha, text)) or LONE_TITLE.fullmatch(text):
        return
    if OTHERS.fullmatch(text.strip(" +")):
        yield Part("remainder", text, "bracket")
    elif BY_REQUEST.fullmatch(text):
        yield Part("request", text, "bracket")
    elif (phrase := BEHALF.match(text)) and (group := group_of(phrase[0])):
        yield Part("group", group, "bracket")
    elif found := AMERICAN.fullmatch(text):
        yield from (Part("group", found[1], "bracket"), Part("place", found[2], "bracket"))
    elif office := AT_START.match(text):
        yield from _office(text, office, "bracket")
    elif looks_like_group(text) or (len(text) == 1 and text.isupper()):
        yield Part("group", text, "bracket")
    else:
        yield Part("left" if text[0].islower() else "place", text, "bracket")


def _office(text: str, found: re.Match[str], separator: str) -> Iterator[Part]:
    """A role, and the place or group that it is held for."""
    role, rest = text[: found.end()], text[found.end() :]
    to_place = TO_PLACE.match(rest)
    if found["other"] or found["former"] or not rest.strip(EDGES):
        yield Part("role", text.strip(EDGES), separator)
    elif to_place:
        yield from (Part("role", role, separator), Part("place", rest[to_place.end() :].strip(EDGES), "office"))
    elif rest.lstrip()[0].isupper():
        kind: Kind = "group" if looks_like_group(rest.strip(EDGES)) else "place"
        yield from (Part("role", role, separator), Part(kind, rest.strip(EDGES), separator))
    else:
        yield Part("role", text.strip(EDGES), separator)


def _outside(piece: Piece, first: bool, manner: Manner, known: Known) -> list[Part]:
    text, separator = " ".join(piece.text.split()).strip(EDGES.replace(".", "")), piece.separator
    if OTHERS.fullmatch(text):
        return [Part("remainder", text, separator)]
    if request := BY_REQUEST.search(text):
        return [*_outside(Piece(separator, text[: request.start()]), first, manner, known), Part("request", request[0])]
    if not first and MEMBERS.fullmatch(text.rstrip(".")):
        return [Part("note", text, separator)]
    if LONE_TITLE.fullmatch(text) and (first or not is_abbreviation(text)):
        return []
    if SUFFIX.fullmatch(text) and not first:
        return [Part("suffix", text, separator)]
    if known(cleaned(text)):
        return [Part("name", cleaned(text), separator)]
    if (initial := INITIAL_M.match(text)) and known(cleaned(text[initial.end() :])):
        return [Part("name", cleaned(text[initial.end() :]), separator, titled=True)]
    if not TITLES.match(text) and (office := AT_START.match(text)):
        return list(_office(text, office, separator))
    return _named(text, separator, first, manner)


def _named(text: str, separator: str, first: bool, manner: Manner) -> list[Part]:
    name = without_titles(text, manner.m_is_title)
    titled = name != text
    if office := WITHIN.search(name):
        found = AT_START.match(name[office.start() :])
        if found:
            before = _named(name[: office.start()], separator, first, manner)
            return [*before, *_office(name[office.start() :], found, "")]
    if not first and not titled and not INITIALS.fullmatch(text) and looks_like_group(text.rstrip(".")):
        return [Part("group", text, separator)]
    if not first and PLACE_SHAPE.fullmatch(text):
        return [Part("place", text, separator)]
    if separator == "" and not first and (to_place := TO_PLACE.match(f" {text}")):
        return [Part("place", text[to_place.end() - 1 :], "office")]
    name = cleaned(name)
    if not any(map(str.isalpha, name)):
        return []
    return [Part("name" if _is_name(name, manner) else "left", name, separator, titled)]


def cleaned(text: str) -> str:
    """A name without footnote marks and what else stands around names."""
    text = " ".join(MARKS.sub("", text).split()).strip(EDGES.replace(".", ""))
    name = text.strip(EDGES)
    return f"{name}." if text.endswith(".") and SHORT_END.search(name) else name


def _is_name(text: str, manner: Manner) -> bool:
    words = text.split()
    if len(words) > LONGEST_NAME or any(map(str.isdigit, words)):
        return False
    small = [word for word in words if word.islower()]
    return not manner.cased or (len(small) < len(words) and WITHIN_NAMES.issuperset(small))
