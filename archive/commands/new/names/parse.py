"""A pasted list of names to the names in it, each in the order of reading, with what stood beside it.

No word of the list is lost in silence: what is neither a name nor of use with one is among `left_out` or `notes`.
Only numbering, titles, joining words, footnote marks and punctuation are passed over (name_words.py).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from archive.commands.new.names.lines import NUMBERED, Line, pasted_lines
from archive.commands.new.names.order import style_of
from archive.commands.new.names.pieces import INLINE_NUMBER, Known, Manner, Part, Record, cleaned, records
from archive.commands.new.names.reading import Entry, ListReading, Note
from archive.commands.new.names.rows import is_apart, row
from archive.language.name_words import (
    AT_START,
    FAMILY_FIRST,
    HEADING,
    IN_FAMILY_NAMES,
    MAIL_HEADER,
    TITLES,
    WITHIN,
    WITHIN_NAMES,
    looks_like_group,
)

HEAD = re.compile(r"([^:：]{1,100}?)\s*[:：](?:\s+|$)")
FIRST_PIECE = re.compile(r"[^,;(\t]*")
TITLE_M = re.compile(r"(?:^|[,;]\s*)M\. ")
ONE_OR_TWO = re.compile(rf"\s(?:{'|'.join(sorted(IN_FAMILY_NAMES))})\s")
PROSE = 4
"""Words in small letters that make a line a sentence."""


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name of the list, capitals and accents as printed, and what stood beside it; `line` counts from 1.

    `role` is the word for an office, such as “sénatrice”; `left_out` is what else stood there.
    """

    name: str
    line: int
    constituency: str | None = None
    group: str | None = None
    role: str | None = None
    left_out: tuple[str, ...] = ()
    date: str | None = None
    withdrawn: str | None = None
    by_request: bool = False
    asked: tuple[str, ...] = ()
    """What an editor has to decide."""


@dataclass(frozen=True, slots=True)
class NameList:
    names: tuple[ListedName, ...]
    notes: tuple[Note, ...]


def parse(text: str, known: Callable[[str], bool] | None = None) -> NameList:
    """The names of a pasted list in their order, repeated ones too, and what is no name. Takes any text.

    `known` says whether a printed name is that of a known person; that settles what a comma alone leaves open.
    """
    knows = lru_cache(maxsize=None)(known) if known else _nobody
    lines = pasted_lines(text)
    manner = _manner(lines)
    notes = list[Note]()
    apart = is_apart(line.text for line in lines) or any(FAMILY_FIRST.match(line.text) for line in lines)
    found = [record for line in lines for record in _records(line, apart, manner, knows, notes)]
    style = style_of(found, knows, any(FAMILY_FIRST.match(note.text) for note in notes))
    reading = ListReading(style, knows, notes)
    for record in found:
        reading.take(record)
    return NameList(
        tuple(_listed(entry, knows) for entry in reading.entries), tuple(sorted(notes, key=lambda note: note.line))
    )


def _nobody(name: str) -> bool:
    return False


def _manner(lines: Sequence[Line]) -> Manner:
    starts = [line.text[found.end() if (found := NUMBERED.match(line.text)) else 0 :] for line in lines]
    other_titles = any(TITLES.match(start) for start in starts)
    letters = "".join(starts)
    capitals, small = sum(map(str.isupper, letters)), sum(map(str.islower, letters))
    several = sum(len(TITLE_M.findall(start)) for start in starts) > 1
    return Manner(m_is_title=other_titles or several, cased=capitals * 50 > small)


def _records(line: Line, apart: bool, manner: Manner, known: Known, notes: list[Note]) -> Iterator[Record]:
    """The records of a line. Headings and sentences are notes."""
    if line.kind == "sentence":
        notes.append(Note(line.text, line.number))
        return
    if line.kind:
        yield Record(line.number, (Part(line.kind, line.text),))
        return
    found = NUMBERED.match(line.text)
    rest = line.text[found.end() :] if found else line.text
    if head := _head(rest):
        notes.append(Note(head[1], line.number))
        rest = rest[head.end() :]
    if MAIL_HEADER.match(line.text) or HEADING.fullmatch(rest.strip(" .*_#")) or _is_prose(rest, manner):
        notes.append(Note(rest, line.number))
        return
    if table := row(line.number, rest, apart, manner, known):
        yield table
        return
    for entry in INLINE_NUMBER.split(rest) if found else (rest,):
        start = NUMBERED.match(entry)
        yield from records(line.number, entry[start.end() :] if start else entry, manner, known)


def _head(text: str) -> re.Match[str] | None:
    """What stands before a colon if it is a heading: “Signatories: Anna Sample ...”, “EPP: ...”; not a name."""
    found = HEAD.match(text)
    if not found or found.end() == len(text):
        return found
    before, behind = found[1].strip(" .*_#"), text[found.end() :]
    if "," in before or AT_START.match(behind):
        return None
    told = HEADING.fullmatch(before) or AT_START.match(before) or looks_like_group(before)
    return found if told or any(map(_is_small, before.split())) else None


def _is_prose(text: str, manner: Manner) -> bool:
    """Whether a line is a sentence: it has many words in small letters, and does not begin with a name."""
    words, first = text.split(), _first_piece(text)
    small = sum(map(_is_small, words))
    if not manner.cased or small < PROSE or AT_START.match(first) or TITLES.match(first):
        return False
    return sum(map(_is_small, first.split())) > 1 or (len(first.split()) < 2 and small * 2 > len(words))


def _first_piece(text: str) -> str:
    """A line up to the first separator, or the first office."""
    found = FIRST_PIECE.match(text)
    piece = found[0] if found else ""
    office = WITHIN.search(piece)
    return piece[: office.start()] if office else piece


def _is_small(word: str) -> bool:
    return word.islower() and word not in WITHIN_NAMES


def _listed(entry: Entry, known: Known) -> ListedName:
    beside = entry.constituency, entry.group, entry.role
    signed = entry.date, entry.withdrawn, entry.by_request
    doubtful = ONE_OR_TWO.search(entry.name) and not known(entry.name)
    asked = (*entry.asked, "one person or two") if doubtful else tuple(entry.asked)
    return ListedName(cleaned(entry.name), entry.record.line, *beside, tuple(entry.left_out), *signed, asked)
