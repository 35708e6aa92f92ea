"""The whole index made at once: terms collected while documents are made, in each process, then parted into shards."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archive.search.document import Document, fields
from archive.search.shards import LETTERS, Entry, Name, divided, group_of, in_order, shard_text, split, stem_text
from archive.search.terms import Term

BITS = 5
"""Of a place, for the sum of fields; the rest is the statement's position."""


@dataclass(slots=True)
class Collected:
    """The places of terms in the documents of one process: position of the statement and fields, packed."""

    positions: Mapping[str, int]
    places: "dict[Term, array[int]]" = field(default_factory=dict)
    names: dict[Term, list[Name]] = field(default_factory=dict)

    def take(self, identity: str, document: Document) -> None:
        """Add the terms of a statement."""
        base, places = self.positions[identity] << BITS, self.places
        for term, sum_of_fields in fields(document).items():
            try:
                places[term].append(base | sum_of_fields)
            except KeyError:
                places[term] = array("I", (base | sum_of_fields,))

    def take_names(self, names: Iterable[tuple[Term, Name]]) -> None:
        """Add names, each under one of its terms."""
        for term, name in names:
            self.names.setdefault(term, []).append(name)


def positions(identities: Iterable[str]) -> dict[str, int]:
    """The position of each statement in postings, counted from 0: by group, then by number."""
    by_group: dict[str, list[tuple[int, str]]] = {}
    for identity in identities:
        group, number = group_of(identity)
        by_group.setdefault(group, []).append((number, identity))
    ordered = (identity for group in in_order(by_group) for _, identity in sorted(by_group[group]))
    return {identity: position for position, identity in enumerate(ordered)}


def shards(parts: Sequence[Collected]) -> Iterator[tuple[str, str]]:
    """Each shard of the index: prefix and text. The parts are emptied."""
    for prefix, stems in divided(_stems(parts)).items():
        yield prefix, shard_text(stems)


def _stems(parts: Sequence[Collected]) -> dict[str, str]:
    """The lines of every stem."""
    encode = _Encoder(parts[0].positions)
    entries: dict[str, dict[str, Entry]] = {}
    for term in sorted({term for part in parts for term in (*part.places, *part.names)}):
        stem, word = split(term)
        found = array("I")
        names: list[Name] = []
        for part in parts:
            found += part.places.pop(term, array("I"))
            names += part.names.pop(term, [])
        entries.setdefault(stem, {})[word] = Entry(encode(sorted(found)), names)
    return {stem: stem_text(stem, terms) for stem, terms in entries.items()}


class _Encoder:
    """Packed places to postings; what does not differ from term to term is made once."""

    def __init__(self, positions: Mapping[str, int]) -> None:
        self.entries: list[str] = []
        self.begins: list[int] = []
        self.groups: list[str] = []
        for identity in positions:
            group, number = group_of(identity)
            if not self.groups or self.groups[-1] != group:
                self.groups.append(group)
                self.begins.append(len(self.entries))
            self.entries += [f"{number}{letter}" for letter in LETTERS]
        self.begins.append(len(self.entries))

    def __call__(self, places: Sequence[int]) -> str:
        parts, entries, start = [], self.entries, 0
        while start < len(places):
            group = bisect_right(self.begins, places[start]) - 1
            end = bisect_left(places, self.begins[group + 1], start)
            parts.append(f"{self.groups[group]}:{','.join([entries[place] for place in places[start:end]])}")
            start = end
        return ";".join(parts)
