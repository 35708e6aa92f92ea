"""The index brought up to date: the shards of the terms of documents that changed, and no others."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from archive.search.fields import Fields
from archive.search.shards import (
    EXACT,
    LARGEST,
    Blocks,
    Entry,
    Name,
    beginning,
    blocks,
    divided,
    entries,
    group_of,
    name_line,
    shard_of,
    shard_text,
    split,
    stem_text,
    with_place,
)
from archive.search.terms import Term

Read = Callable[[str], str]
"""The text of a shard as it is published, by its prefix."""


@dataclass(slots=True)
class Index:
    """The shards there are, those read so far, and which of them changed."""

    prefixes: set[str]
    read: Read
    shards: dict[str, Blocks] = field(default_factory=dict)
    opened: dict[str, dict[str, Entry]] = field(default_factory=dict)
    """Stem -> its terms, of the stems of which something changed."""

    shrunk: set[str] = field(default_factory=set)

    def replace_document(self, identity: str, before: Fields, now: Fields) -> None:
        """Put the terms of a statement in the place of those that it had before; either may be none at all."""
        group, number = group_of(identity)
        for term in before.keys() | now.keys():
            if before.get(term) == now.get(term):
                continue
            entry = self._entry(term)
            gone = term not in now
            entry.postings = with_place(entry.postings, (group, number, now.get(term, 0)), drop=gone)
            if gone:
                self._note_loss(term)

    def replace_names(self, before: Iterable[tuple[Term, Name]], now: Iterable[tuple[Term, Name]]) -> None:
        """Put names in the place of others, each under one of its terms."""
        old, new = set(before), set(now)
        for term, name in sorted(old - new):
            self._entry(term).names.remove(name_line(term, name))
            self._note_loss(term)
        for term, name in sorted(new - old):
            self._entry(term).names.append(name_line(term, name))

    def changed(self) -> dict[str, str | None]:
        """The shards that changed: prefix -> text, or nothing for one that is no more. Brings `prefixes` up to date."""
        for stem, terms in self.opened.items():
            self.shards[self._prefix(stem)][stem] = stem_text(stem, terms)
        texts = self.shards
        found: dict[str, str | None] = dict.fromkeys({*texts, *self._join(texts)})
        for prefix, stems in texts.items():
            self.prefixes.discard(prefix)
            parts = {prefix: stems} if prefix.endswith(EXACT) else divided(stems, prefix)
            found |= {part: text for part, inside in parts.items() if (text := shard_text(inside))}
        self.prefixes |= {prefix for prefix, text in found.items() if text}
        return found

    def _join(self, texts: dict[str, dict[str, str]]) -> set[str]:
        """Join the shards that, since one of them shrank, fit into one; those that are no more."""
        gone: set[str] = set()
        for prefix in sorted(self.shrunk):
            parent = prefix[:-1]
            while (members := self._below(parent)) and self._size(members, texts) <= LARGEST:
                whole: dict[str, str] = {}
                for member in members:
                    whole |= texts.pop(member) if member in texts else blocks(self.read(member))
                texts[parent] = whole
                self.prefixes = (self.prefixes - members) | {parent}
                gone |= members
                parent = parent[:-1]
        return gone

    def _below(self, parent: str) -> set[str]:
        """The shards whose stems begin with these letters; none for no letters."""
        return {one for one in self.prefixes if one.startswith(parent)} if parent else set()

    def _size(self, members: Iterable[str], texts: Mapping[str, Mapping[str, str]]) -> int:
        """How many letters these shards have together."""
        return sum(
            sum(len(lines) + 1 for lines in texts[one].values() if lines) if one in texts else len(self.read(one)) + 1
            for one in members
        )

    def _entry(self, term: Term) -> Entry:
        stem, word = split(term)
        if stem not in self.opened:
            self.opened[stem] = entries(self._shard(self._prefix(stem)).get(stem, ""))
        return self.opened[stem].setdefault(word, Entry())

    def _prefix(self, stem: str) -> str:
        """The shard of a stem; a new one where there is none."""
        prefix = shard_of(stem, self.prefixes)
        if prefix is None:
            prefix = beginning(sorted(self.prefixes), stem)
            self.prefixes.add(prefix)
            self.shards[prefix] = {}
        return prefix

    def _shard(self, prefix: str) -> Blocks:
        if prefix not in self.shards:
            self.shards[prefix] = blocks(self.read(prefix))
        return self.shards[prefix]

    def _note_loss(self, term: Term) -> None:
        self.shrunk.add(self._prefix(split(term)[0]))
