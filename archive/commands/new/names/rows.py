"""The rows of a pasted table, whose cells are parted by tabs: a name, and what stands beside it."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archive.commands.new.names.pieces import Known, Manner, Part, Piece, Record, cleaned, parts_of
from archive.language.dates import MONTHS
from archive.language.name_words import AT_START, TITLES, looks_like_group, without_titles
from archive.language.names import PARTICLES, SUFFIXES

DAY = re.compile(
    r"(?i)(?P<what>signed|added|(?:signature )?withdrawn|withdrew)(?: on)? "
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[a-z]+) (?P<year>\d{4})|(?P<iso>\d{4}-\d\d-\d\d))"
)
"""“Signed on 3 March 2025”."""


def is_apart(lines: Iterable[str]) -> bool:
    """Whether most rows have family names and given names in two cells."""
    rows = [cells for line in lines if len(cells := _cells(line)) > 1]
    apart = [
        cells for cells in rows if "," not in cells[0] and len(_family(cells[0])) == 1 and not _is_beside(cells[1])
    ]
    return len(apart) * 2 > len(rows)


def row(number: int, line: str, apart: bool, manner: Manner, known: Known) -> Record | None:
    """A row as a record; nothing where the line may as well be several names."""
    cells = _cells(line)
    family, comma, given = cells[0].partition(",") if cells else ("", "", "")
    if len(cells) < 2 or not (comma or (len(cells) > 2 and any(map(_is_beside, cells[1:])))):
        return None
    names = 2 if apart and not comma and not _is_beside(cells[1]) else 1
    parts = [Part("name", _whole(family, given))] if comma else list(_names(cells[:names], manner))
    return Record(number, (*parts, *(part for cell in cells[names:] for part in _beside(cell, manner, known))))


def _cells(line: str) -> list[str]:
    """The cells that say something; a number in front says nothing."""
    cells = [" ".join(cell.split()) for cell in line.split("\t")]
    if cells and not any(map(str.isalpha, cells[0])):
        cells = cells[1:]
    return [cell for cell in cells if any(map(str.isalnum, cell))] if "\t" in line else []


def _family(text: str) -> list[str]:
    return [word for word in text.split() if word.casefold() not in PARTICLES]


def _is_beside(cell: str) -> bool:
    """Whether a cell is surely no name."""
    return any(map(str.isdigit, cell)) or looks_like_group(cell) or AT_START.match(cell) is not None


def _whole(family: str, given: str) -> str:
    """“Sample, Anna, Jr.” in the order of reading."""
    given, _, suffix = given.partition(",")
    name = cleaned(f"{without_titles(given.strip(), False)} {without_titles(family.strip(), False)}")
    return f"{name}, {suffix.strip()}" if suffix and SUFFIXES.search(f", {suffix.strip()}") else name


def _names(cells: Sequence[str], manner: Manner) -> Iterator[Part]:
    for place, cell in enumerate(cells):
        name = cleaned(without_titles(cell, manner.m_is_title))
        yield Part("name", name, "column" if place else "", TITLES.match(cell) is not None)


def _beside(cell: str, manner: Manner, known: Known) -> list[Part]:
    if found := DAY.fullmatch(cell.strip(" .()")):
        return [_day(found, cell)]
    parts = parts_of(Piece("column", cell), False, manner, known)
    return [replace(part, kind="place") if part.kind == "name" and not known(part.text) else part for part in parts]


def _day(found: re.Match[str], cell: str) -> Part:
    """The day of a signature, or of its withdrawal; what is no day is left out."""
    day = found["iso"] or _iso(found["day"], found["month"], found["year"])
    withdrawn = "withdr" in found["what"].lower()
    return Part(("withdrawn" if withdrawn else "signed") if day else "left", day or cell)


def _iso(day: str, month: str, year: str) -> str | None:
    number = next(
        (at for at, name in enumerate(MONTHS, 1) if name.startswith(month.capitalize()) and len(month) > 2), 0
    )
    try:
        return datetime.date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
