"""Shards: the places of terms, in files small enough to fetch, each with the stems that begin alike.

A shard is a text of lines (archive/docs/search.md has its form). Which shards there are follows from what is in
them alone: the stems that begin with some letters are in one shard if together they are small, else they are parted
by the next letter. So a shard that is changed in place becomes what a build of everything would have made of it.
"""

from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from archive.search.terms import Term

LARGEST = 16_000
"""Letters of a shard; one with a single stem, or of stems that begin with the same LONGEST letters, may have more."""

LONGEST = 32
"""Letters of a prefix. Each takes up to seven in the name of the file, and a name has 255 bytes on most disks."""

EXACT = "_"
"""Behind a prefix: the shard of the stem that is the prefix itself. No stem has it."""

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEF"
"""One for each sum of fields."""

Place = tuple[str, int, int]
"""Group (country and year), running number, sum of fields."""

Name = tuple[str, str, str]
"""Kind, id and title of what has a term in its name."""

Line = str
"""A name under one of its terms, as shards have it: >term, kind, id and title, parted by tabs."""


@dataclass(slots=True)
class Entry:
    """Where one term occurs: postings as a shard has them, and names."""

    postings: str = ""
    names: list[Line] = field(default_factory=list)

    def lines(self, term: str) -> list[str]:
        """The lines of the term in a shard."""
        postings = [f"{term}\t{self.postings}"] if self.postings else []
        return postings + sorted(self.names)


Blocks = dict[str, str]
"""A shard in parts: stem -> its lines."""


def group_of(identity: str) -> tuple[str, int]:
    """The group of a statement and its running number: "fr-2025-001" is "fr2025" and 1."""
    country, year, number = identity.split("-")
    return country + year, int(number)


def in_order(groups: Iterable[str]) -> list[str]:
    """Groups as postings have them: newest year first, then by country."""
    return sorted(groups, key=_rank)


def _rank(group: str) -> tuple[int, str]:
    return -int(group[-4:]), group


def with_place(postings: str, place: Place, *, drop: bool = False) -> str:
    """Postings with one place put in, or taken out. Only its group is read, if there is one already."""
    group, number, fields = place
    begin = f";{postings}".find(f";{group}:")
    if begin < 0:
        return postings if drop else _with_group(postings, group, f"{group}:{number}{LETTERS[fields]}")
    end = begin + len(postings[begin:].partition(";")[0])
    known = {int(entry[:-1]): entry[-1] for entry in postings[begin:end].partition(":")[2].split(",")}
    if drop:
        known.pop(number, None)
    else:
        known[number] = LETTERS[fields]
    entries = ",".join(f"{number}{letter}" for number, letter in sorted(known.items()))
    parts = postings[:begin].rstrip(";"), f"{group}:{entries}" if entries else "", postings[end:].lstrip(";")
    return ";".join(filter(None, parts))


def _with_group(postings: str, group: str, own: str) -> str:
    """Postings with a group put in where it belongs."""
    groups = postings.split(";") if postings else []
    groups.insert(bisect(groups, _rank(group), key=lambda each: _rank(each.partition(":")[0])), own)
    return ";".join(groups)


def blocks(text: str) -> Blocks:
    """The lines of each stem of a shard."""
    parts = text[1:].split("\n=") if text else []
    return {part.partition("\n")[0]: f"={part}" for part in parts}


def entries(block: str) -> dict[str, Entry]:
    """The terms of a stem, each with its entry, from the lines of the stem."""
    terms: dict[str, Entry] = {}
    for line in block.split("\n")[1:]:
        term, _, rest = line.partition("\t")
        if term[0] == ">":
            terms.setdefault(term[1:], Entry()).names.append(line)
        else:
            terms.setdefault(term, Entry()).postings = rest
    return terms


def name_line(term: Term, name: Name) -> Line:
    """The line of a name under one of its terms."""
    return "\t".join((f">{split(term)[1]}", *name))


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
    if prefix and (len(prefix) == LONGEST or sum(len(lines) + 1 for lines in present.values()) <= LARGEST):
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
