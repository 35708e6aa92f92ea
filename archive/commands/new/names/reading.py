"""The records of a pasted list to its entries: each name with what stands beside it, in the style of the list."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from archive.commands.new.names.order import Bond, Style, bond, is_family_in_capitals, reading_order, turned
from archive.commands.new.names.pieces import Known, Part, Record
from archive.commands.new.names.sentences import group_of
from archive.language.name_words import PARTY


@dataclass(frozen=True, slots=True)
class Note:
    """What is no name: a heading, a sentence; with a kind, “and 12 others” or a body."""

    text: str
    line: int
    kind: Literal["", "remainder", "body"] = ""


@dataclass(slots=True)
class Entry:
    """A name while what stands beside it is still being read; `until` is the last line of that."""

    record: Record
    name: str
    until: int
    constituency: str | None = None
    group: str | None = None
    role: str | None = None
    date: str | None = None
    withdrawn: str | None = None
    by_request: bool = False
    left_out: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def add(self, part: Part) -> None:
        """Keep what stands beside the name; a second role or group is left out."""
        if part.kind == "suffix":
            self.name += f" {part.text}"
        elif part.kind == "place":
            self.constituency = f"{self.constituency}, {part.text}" if self.constituency else part.text
        elif part.kind == "signed" and not self.date:
            self.date = part.text
        elif part.kind == "withdrawn" and not self.withdrawn:
            self.withdrawn = part.text
        elif part.kind == "role" and not self.role:
            self.role = part.text
        elif part.kind == "group" and not self.group:
            self.group = part.text
        elif part.kind == "request":
            self.by_request = True
        else:
            self.left_out.append(part.text)


@dataclass(slots=True)
class ListReading:
    """The entries of a list, as its records are taken one after another; what belongs to none is among `notes`."""

    style: Style
    known: Known
    notes: list[Note]
    entries: list[Entry] = field(default_factory=list)
    grouped: int = 0
    """How many of the entries stand above the last “on behalf of the … Group”."""
    headed: bool = False
    """Whether such phrases stand above the names that they are of."""
    place_open: bool = False
    """Whether the last thing read is the place of an office, which may go on behind “and”."""
    alone: bool = False
    """Whether the record has two names or pieces of one, and no more."""
    dashed: bool = False
    """Whether dashes stand between the names of the record."""

    def take(self, record: Record) -> None:
        """Read the names of a record, and give each what stands behind it."""
        parts = record.parts
        names = [part for part in parts if part.kind == "name"]
        self.alone = len(names) == 2
        dashes = [name.text for name in names if name.separator == "dash"]
        self.dashed = len(dashes) > 1 and all(" " in text for text in dashes)
        at = self._place_goes_on(record)
        while at < len(parts):
            part = parts[at]
            self.place_open = False
            if part.kind == "group of all":
                self._give_group(part, record.line)
                at += 1
            elif part.kind == "name" or self._is_family_name(record, at):
                at += self._take_name(record, at)
            else:
                self._take_beside(record, part)
                at += 1

    def _give_group(self, part: Part, line: int) -> None:
        """Give a group to the names above that have none, up to the last such phrase. Above its names it gives none."""
        self.headed = self.headed or not self.entries
        names = [] if self.headed else self.entries[self.grouped :]
        for entry in names:
            entry.group = entry.group or group_of(part.text)
        self.grouped = len(self.entries)
        if not names:
            self.notes.append(Note(part.text, line))

    def _place_goes_on(self, record: Record) -> int:
        """How many parts of a record belong to the place before the joining word: one in “for Leeds and York”."""
        first = record.parts[0] if record.parts else None
        if not (record.joint and self.place_open and first and first.kind == "name" and not first.titled):
            return 0
        several_words = " " in first.text and (len(record.parts) > 1 or record.line == self.entries[0].record.line)
        if several_words or self.known(first.text):
            return 0
        self.entries[-1].constituency = f"{self.entries[-1].constituency} {record.joint} {first.text}"
        return 1

    def _of(self, record: Record) -> Entry | None:
        """The last name of a record."""
        return self.entries[-1] if self.entries and self.entries[-1].record is record else None

    def _is_family_name(self, record: Record, at: int) -> bool:
        """Whether what looks like a group is a family name in capitals, as the others of the record are."""
        part, entry, follower = record.parts[at], self._of(record), _follower(record.parts, at)
        if part.kind != "group" or part.separator != "comma" or PARTY.search(part.text) or not entry:
            return False
        if " " not in entry.name:
            return entry.name.isupper() and len(entry.name) > 1
        return is_family_in_capitals(record.parts[0].text) and follower is not None and _is_given_name(follower)

    def _take_name(self, record: Record, at: int) -> int:
        """Take a name, and the next part if it belongs to it. Returns how many parts that were."""
        part, entry, follower = record.parts[at], self._of(record), _follower(record.parts, at)
        if entry and _is_rest(record.parts, at, entry):
            entry.left_out += filter(None, [entry.constituency])
            entry.name, entry.constituency = f"{entry.name} {part.text}", None
            return 1
        if entry and self._is_place(part, entry):
            entry.add(Part("place", part.text))
            return 1
        if follower and follower.kind == "name" and (kind := bond(part, follower, self.alone, self.style, self.known)):
            self._begin_pair(record, part, follower, kind)
            return 2
        self._begin(record, reading_order(part.text, self.known))
        return 1

    def _begin(self, record: Record, name: str) -> None:
        self.entries.append(Entry(record, name, record.line))

    def _begin_pair(self, record: Record, one: Part, other: Part, kind: Bond) -> None:
        if kind == "turned":
            self._begin(record, turned(one.text, other.text))
        elif kind == "joined":
            self._begin(record, reading_order(f"{one.text} {other.text}", self.known))
        else:
            self._begin(record, reading_order(one.text, self.known))
            self.entries[-1].add(Part("place", other.text))

    def _is_place(self, part: Part, entry: Entry) -> bool:
        """Whether what could be a name is the place of the name before it."""
        if part.titled or entry.constituency or self.known(part.text):
            return False
        if part.separator == "dash":
            return not self.dashed
        if " " in part.text:
            return False
        if part.separator == "column":
            return " " in entry.name
        return part.separator == "comma" and self.style.full and entry.role is not None

    def _take_beside(self, record: Record, part: Part) -> None:
        """Give what is no name to the name that it stands beside: in the same record, or on the line before."""
        entry = self._of(record)
        if entry is None and part.kind in ("role", "place", "group", "suffix", "request") and self.entries:
            entry = self.entries[-1] if record.line - self.entries[-1].until <= 1 else None
        if entry is None or part.kind in ("note", "remainder", "body"):
            kind = part.kind if part.kind == "remainder" or part.kind == "body" else ""
            self.notes.append(Note(part.text, record.line, kind))
            return
        entry.until = record.line
        if part.kind == "place" and part.separator == "bracket" and self.known(f"{part.text} {entry.name}"):
            entry.name = f"{part.text} {entry.name}"
        else:
            entry.add(part)
            self.place_open = part.kind == "place" and part.separator == "office"


def _is_rest(parts: Sequence[Part], at: int, entry: Entry) -> bool:
    """Whether a name goes on behind what stands in brackets in it: Robert (Bob) Sample."""
    if at == 0 or parts[at].separator or parts[at - 1].separator != "bracket" or parts[at - 1].kind != "place":
        return False
    follower = _follower(parts, at)
    listed_alike = follower is not None and follower.separator == "bracket"  # Sample (North) Muster (South)
    return " " not in entry.name and not parts[at].titled and not listed_alike


def _follower(parts: Sequence[Part], at: int) -> Part | None:
    return parts[at + 1] if at + 1 < len(parts) else None


def _is_given_name(part: Part) -> bool:
    return part.kind == "name" and part.separator == "comma" and " " not in part.text and not part.text.isupper()
