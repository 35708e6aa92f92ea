"""A pasted list of names to the names in it, each in the order of reading, with what stood beside it.

No word of the list is lost in silence: what is neither a name nor of use with one is among `left_out` or `notes`.
Only numbering, titles, joining words, footnote marks and punctuation are passed over (name_words.py).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from archive.desk.name_order import Style, bond, reading_order, style_of, turned
from archive.desk.name_pieces import INLINE_NUMBER, Known, Manner, Part, Record, cleaned, records
from archive.desk.name_words import AT_START, FAMILY_FIRST, HEADING, MAIL_HEADER, PARTY, TITLES, WITHIN_NAMES
from archive.desk.pasted_lines import NUMBERED, Line, pasted_lines

HEAD = re.compile(r"([^:：]{1,100}?)\s*[:：](?:\s+|$)")
FIRST_PIECE = re.compile(r"[^,;(\t]*")
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


@dataclass(frozen=True, slots=True)
class Note:
    """What is no name: a heading, a sentence, “and 12 others”."""

    text: str
    line: int


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
    found = [record for line in lines for record in _records(line, manner, knows, notes)]
    style = style_of(found, knows, any(FAMILY_FIRST.match(note.text) for note in notes))
    reading = _Reading(style, knows, notes)
    for record in found:
        reading.take(record)
    return NameList(tuple(map(_listed, reading.entries)), tuple(sorted(notes, key=lambda note: note.line)))


def _nobody(name: str) -> bool:
    return False


def _manner(lines: Sequence[Line]) -> Manner:
    starts = [line.text[found.end() if (found := NUMBERED.match(line.text)) else 0 :] for line in lines]
    other_titles = any(TITLES.match(start) for start in starts)
    letters = "".join(starts)
    capitals, small = sum(map(str.isupper, letters)), sum(map(str.islower, letters))
    several = sum(start.startswith("M. ") for start in starts) > 1
    return Manner(m_is_title=other_titles or several, cased=capitals * 50 > small)


def _records(line: Line, manner: Manner, known: Known, notes: list[Note]) -> Iterator[Record]:
    """The records of a line. Headings and sentences are notes."""
    found = NUMBERED.match(line.text)
    rest = line.text[found.end() :] if found else line.text
    if head := _head(rest):
        notes.append(Note(head[1], line.number))
        rest = rest[head.end() :]
    if MAIL_HEADER.match(line.text) or HEADING.fullmatch(rest.strip(" .*_#")) or _is_prose(rest, manner):
        notes.append(Note(rest, line.number))
        return
    for entry in INLINE_NUMBER.split(rest) if found else (rest,):
        start = NUMBERED.match(entry)
        yield from records(line.number, entry[start.end() :] if start else entry, manner, known)


def _head(text: str) -> re.Match[str] | None:
    """What stands before a colon, if that is a heading or the name of a party: “Signatories: Anna Sample ...”."""
    found = HEAD.match(text)
    return found if found and (HEADING.fullmatch(found[1].strip(" .*_#")) or PARTY.search(found[1])) else None


def _is_prose(text: str, manner: Manner) -> bool:
    """Whether a line is a sentence, by the words in small letters before its first comma."""
    piece = FIRST_PIECE.match(text)
    words = (piece[0] if piece else text).split()
    small = [word for word in words if word.islower() and word not in WITHIN_NAMES]
    return manner.cased and len(small) >= PROSE and not AT_START.match(text)


@dataclass(slots=True)
class _Entry:
    """A name while what stands beside it is still being read."""

    name: str
    line: int
    beside: dict[str, str] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)

    def add(self, part: Part) -> None:
        """Keep what stands beside the name; what there is one of already is left out."""
        if part.kind == "left" or part.kind in self.beside:
            self.left_out.append(part.text)
        else:
            self.beside[part.kind] = part.text


@dataclass(slots=True)
class _Reading:
    """The entries of a list, as its records are taken one after another."""

    style: Style
    known: Known
    notes: list[Note]
    entries: list[_Entry] = field(default_factory=list)

    def take(self, record: Record) -> None:
        """Read the names of a record, and give each what stands behind it."""
        parts, current = list(record.parts), None
        alone = sum(part.kind == "name" for part in parts) == 2
        while parts:
            part = parts.pop(0)
            if part.kind == "name":
                other = parts[0] if parts and parts[0].kind == "name" else None
                how = bond(part, other, alone, self.style, self.known) if other else None
                current = self._named(part, other, how, record.line)
                if how:
                    del parts[0]
            elif current and part.kind == "suffix":
                current.name += f" {part.text}"
            elif current and part.kind != "note":
                current.add(part)
            else:
                self.notes.append(Note(part.text, record.line))

    def _named(self, part: Part, other: Part | None, how: str | None, line: int) -> _Entry:
        """A new entry; `other` is the piece behind the name, which belongs to it if `how` says so."""
        text = other.text if other else ""
        names = {"turned": turned(part.text, text), "joined": f"{part.text} {text}"}
        entry = _Entry(names.get(how or "") or reading_order(part.text, self.known), line)
        if how == "place":
            entry.beside["place"] = text
        self.entries.append(entry)
        return entry


def _listed(entry: _Entry) -> ListedName:
    beside = entry.beside
    place, group, role = beside.get("place"), beside.get("group"), beside.get("role")
    return ListedName(cleaned(entry.name), entry.line, place, group, role, tuple(entry.left_out))
