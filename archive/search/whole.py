"""The whole index made at once: pieces of texts collected while documents are made, in each process, then put under
their terms and parted into shards.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from archive.search.fields import Document, Field, known_by, parts
from archive.search.shards import (
    LETTERS,
    Entry,
    Line,
    Name,
    divided,
    group_of,
    in_order,
    name_line,
    shard_text,
    split,
    stem_text,
)
from archive.search.terms import Term

Positions = Mapping[str, int]
"""Statement -> its position among all."""

Run = tuple[int, "array[int]", int, int]
"""A field, and positions of statements that have a term in it: a list, where they begin in it, and where they end."""


class _Pieces(dict[bytes, "array[int]"]):
    """Piece -> positions of the statements that it stands in, in as few bytes as so many statements take."""

    def __init__(self, statements: int) -> None:
        super().__init__()
        self.none = array("H" if statements <= 1 << 16 else "I")

    def __missing__(self, piece: bytes) -> "array[int]":
        positions = self[piece] = self.none[:]
        return positions


@dataclass(frozen=True)
class Found:
    """What one process collected, in few objects, so that it is handed on quickly.

    `pieces` has for each field the pieces, parted by blanks, in how many statements each of them stands, and the
    positions of those one after the other.
    """

    pieces: "dict[Field, tuple[bytes, array[int], array[int]]]"
    names: dict[Term, list[Line]]


class Collected:
    """Takes in the documents of one process."""

    def __init__(self, positions: Positions) -> None:
        self.positions = positions
        self.pieces: dict[Field, _Pieces] = defaultdict(lambda: _Pieces(len(positions)))
        self.names: dict[Term, list[Line]] = {}

    def take(self, identity: str, document: Document) -> None:
        """Add the texts of a statement."""
        position = self.positions[identity]
        for each, cut in parts(document):
            known = self.pieces[each]
            for piece in cut:
                known[piece].append(position)

    def take_names(self, names: Iterable[tuple[Term, Name]]) -> None:
        """Add names, each under one of its terms."""
        for term, name in names:
            self.names.setdefault(term, []).append(name_line(term, name))

    def found(self) -> Found:
        """All that was taken in; it is here no more."""
        packed = {}
        while self.pieces:
            each, known = self.pieces.popitem()
            pieces, counts, positions = list(known), array("I", map(len, known.values())), known.none[:]
            for piece in pieces:
                positions += known.pop(piece)  # one by one, so that little is in memory twice
            packed[each] = b" ".join(pieces), counts, positions
        return Found(packed, self.names)


def positions(identities: Iterable[str]) -> dict[str, int]:
    """The position of each statement in postings, counted from 0: by group, then by number."""
    by_group: dict[str, list[tuple[int, str]]] = {}
    for identity in identities:
        group, number = group_of(identity)
        by_group.setdefault(group, []).append((number, identity))
    ordered = (identity for group in in_order(by_group) for _, identity in sorted(by_group[group]))
    return {identity: position for position, identity in enumerate(ordered)}


def shards(everything: Sequence[Found], positions: Positions) -> Iterator[tuple[str, str]]:
    """Each shard of the index: prefix and text. Made letter by letter, so that few are in memory."""
    encode, places, names = _Encoder(positions), _by_term(everything), _names(everything)
    for _, terms in groupby(sorted({*places, *names}), lambda term: term[0]):
        entries: dict[str, dict[str, Entry]] = {}
        for term in terms:
            stem, word = split(term)
            entries.setdefault(stem, {})[word] = Entry(encode(places.pop(term, [])), names.get(term, []))
        for prefix, stems in divided({stem: stem_text(stem, words) for stem, words in entries.items()}).items():
            yield prefix, shard_text(stems)


def _names(everything: Sequence[Found]) -> dict[Term, list[Line]]:
    """The names under each term."""
    found: dict[Term, list[Line]] = {}
    for each in everything:
        for term, names in each.names.items():
            found.setdefault(term, []).extend(names)
    return found


def _by_term(everything: Sequence[Found]) -> dict[Term, list[Run]]:
    """The places of every term: those of its pieces."""
    found: dict[Term, list[Run]] = {}
    for each in everything:
        for own, (pieces, counts, positions) in each.pieces.items():
            known, at = known_by(own), 0
            for piece, count in zip(pieces.split(), counts, strict=True):
                for term in known[piece]:
                    found.setdefault(term, []).append((own[1], positions, at, at + count))
                at += count
    return found


@dataclass
class _Encoder:
    """Places to postings; what does not differ from term to term is made once."""

    positions: Positions
    numbers: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    """Position -> running number, and group."""

    ends: dict[str, int] = field(default_factory=dict)
    """Group -> the position behind its last."""

    def __post_init__(self) -> None:
        for position, identity in enumerate(self.positions):
            group, number = group_of(identity)
            self.numbers.append(str(number))
            self.groups.append(group)
            self.ends[group] = position + 1

    def __call__(self, runs: Sequence[Run]) -> str:
        sums = _sums(runs)
        ordered, numbers = sorted(sums), self.numbers
        texts, start = [], 0
        while start < len(ordered):
            group = self.groups[ordered[start]]
            end = bisect_left(ordered, self.ends[group], start)
            entries = ",".join([numbers[position] + LETTERS[sums[position]] for position in ordered[start:end]])
            texts.append(f"{group}:{entries}")
            start = end
        return ";".join(texts)


def _sums(runs: Sequence[Run]) -> dict[int, int]:
    """Position -> the sum of the fields in which a term stands there."""
    sums: dict[int, int] = {}
    for own, positions, start, end in runs:
        for position in positions[start:end]:
            sums[position] = sums.get(position, 0) | own
    return sums
