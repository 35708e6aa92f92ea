"""Shards: the places of terms, in files small enough to fetch, each with the stems that begin alike.

A shard is a text of lines (archive/docs/search.md has its form). Which shards there are follows from what is in
them alone: the stems that begin with some letters are in one shard if together they are small, else they are parted
by the next letter. So a shard that is changed in place becomes what a build of everything would have made of it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from archive.search.terms import Term

LARGEST = 16_000
"""Letters of a shard; one with a single stem may have more."""

EXACT = "_"
"""Behind a prefix: the shard of the stem that is the prefix itself. No stem has it."""

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEF"
"""One for each sum of fields."""

Place = tuple[str, int, int]
"""Group (country and year), running number, sum of fields."""

Name = tuple[str, str, str]
"""Kind, id and title of what has a term in its name."""

GROUP = re.compile(r"([a-z]+)(\d{4})")


@dataclass(slots=True)
class Entry:
    """Where one term occurs: postings as a shard has them, and names."""

    postings: str = ""
    names: list[Name] = field(default_factory=list)

    def lines(self, term: str) -> Iterator[str]:
        """The lines of the term in a shard."""
        if self.postings:
            yield f"{term}\t{self.postings}"
        yield from (f">{term}\t" + "\t".join(name) for name in sorted(self.names))


Blocks = dict[str, str]
"""A shard in parts: stem -> its lines."""


def group_of(identity: str) -> tuple[str, int]:
    """The group of a statement and its running number: "fr-2025-001" is "fr2025" and 1."""
    country, year, number = identity.split("-")
    return country + year, int(number)


def in_order(groups: Iterable[str]) -> list[str]:
    """Groups as postings have them: newest year first, then by country."""
    return sorted(groups, key=lambda group: (-int(group[-4:]), group))


def encoded(groups: Mapping[str, Mapping[int, int]]) -> str:
    """Postings: group -> running number -> sum of fields."""
    parts = []
    for group in in_order(group for group, numbers in groups.items() if numbers):
        entries = (f"{number}{LETTERS[fields]}" for number, fields in sorted(groups[group].items()))
        parts.append(f"{group}:{','.join(entries)}")
    return ";".join(parts)


def with_place(postings: str, place: Place, *, drop: bool = False) -> str:
    """Postings with one place put in, or taken out. Only its group is read."""
    group, number, fields = place
    groups = dict(part.split(":") for part in postings.split(";")) if postings else {}
    known = {int(entry[:-1]): entry[-1] for entry in groups.get(group, "").split(",") if entry}
    if drop:
        known.pop(number, None)
    else:
        known[number] = LETTERS[fields]
    groups[group] = ",".join(f"{number}{letter}" for number, letter in sorted(known.items()))
    return ";".join(f"{group}:{groups[group]}" for group in in_order(groups) if groups[group])


def blocks(text: str) -> Blocks:
    """The lines of each stem of a shard."""
    parts = text[1:].split("\n=") if text else []
    return {part.partition("\n")[0]: f"={part}" for part in parts}


def entries(block: str) -> dict[str, Entry]:
    """The terms of a stem, each with its entry, from the lines of the stem."""
    terms: dict[str, Entry] = {}
    for line in block.split("\n")[1:]:
        if line[0] == ">":
            term, kind, identity, title = line[1:].split("\t")
            terms.setdefault(term, Entry()).names.append((kind, identity, title))
        else:
            term, _, postings = line.partition("\t")
            terms.setdefault(term, Entry()).postings = postings
    return terms


def stem_text(stem: str, terms: Mapping[str, Entry]) -> str:
    """The lines of a stem; nothing when no term of it is left."""
    lines = [line for term in sorted(terms) for line in terms[term].lines(term)]
    return "\n".join((f"={stem}", *lines)) if lines else ""


def shard_text(stems: Mapping[str, str]) -> str:
    """The text of a shard, from the lines of its stems."""
    return "\n".join(stems[stem] for stem in sorted(stems) if stems[stem])


def divided(stems: Mapping[str, str], prefix: str = "") -> dict[str, dict[str, str]]:
    """Stems with their lines, parted into shards: prefix -> stem -> lines. All of them begin with `prefix`."""
    present = {stem: lines for stem, lines in stems.items() if lines}
    if not present:
        return {}
    if prefix and (sum(len(lines) + 1 for lines in present.values()) <= LARGEST):
        return {prefix: present}
    parts: dict[str, dict[str, str]] = {}
    for letter, members in groupby(sorted(present), lambda stem: stem[len(prefix) : len(prefix) + 1]):
        inside = {stem: present[stem] for stem in members}
        parts |= divided(inside, prefix + letter) if letter else {prefix + EXACT: inside}
    return parts


def shard_of(stem: str, prefixes: "frozenset[str] | set[str]") -> str | None:
    """The prefix of the shard that a stem is in; nothing, where no shard is for it yet."""
    for length in range(1, len(stem) + 1):
        if stem[:length] in prefixes:
            return stem[:length]
    return stem + EXACT if stem + EXACT in prefixes else None


def beginning(prefixes: Sequence[str], stem: str) -> str:
    """The prefix of a new shard for a stem that has none: one letter more than it shares with shards there are."""
    for length in range(len(stem), -1, -1):
        if any(prefix.startswith(stem[:length]) for prefix in prefixes):
            return stem[: length + 1] if length < len(stem) else stem + EXACT
    return stem[:1]


def split(term: Term) -> tuple[str, str]:
    """Stem and term."""
    stem, _, word = term.partition("\t")
    return stem, word
