"""The index with the site: collected while all pages are made, or brought up to date with those that changed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from archive.render.kind import Page, Register
from archive.search import documents
from archive.search.amended import Index
from archive.search.documents import names_of, read_document, read_names
from archive.search.fields import fields
from archive.search.scripts import call, call_with_lines, called_with, lines_called_with
from archive.search.whole import Collected, Found, Positions, shards

PREFIXES = "search/prefixes.js"
KINDS = (documents.DOCUMENT, documents.NAMES)
"""Kinds of pages from which the index is made."""

Files = dict[str, bytes | None]
"""Paths of the site and what is to be there; nothing for a file that is no more."""


def collect(collected: Collected, register: Register, page: Page, view: Any) -> None:
    """Take in what a page of the search's own kinds holds, as its view."""
    if page.kind == documents.NAMES:
        collected.take_names(names_of(view, register.site.language))
    else:
        collected.take(page.record, view)


def whole_index(everything: Sequence[Found], positions: Positions) -> Iterator[tuple[str, bytes]]:
    """Every file of the index, from what all processes collected: path and content."""
    prefixes = []
    for prefix, text in shards(everything, positions):
        prefixes.append(prefix)
        yield shard_path(prefix), _shard(prefix, text)
    yield PREFIXES, _prefixes(prefixes)


@dataclass
class Amending:
    """The published index, and what is to be changed in it.

    `read` gives the bytes of a published file, if it is there.
    """

    read: Callable[[str], bytes | None]
    language: str
    index: Index = field(init=False)
    published: frozenset[str] = field(init=False)
    """The prefixes of the shards that are published."""

    def __post_init__(self) -> None:
        content = self.read(PREFIXES)
        self.published = frozenset(called_with("prefixes", content)[0] if content else ())
        self.index = Index(set(self.published), self._shard_text)

    def replace(self, page: Page, content: Any) -> None:
        """Put a page of the search's own kinds in the place of the published one; either may be none."""
        before = self.read(page.path)
        if before == content:
            return
        if page.kind == documents.NAMES:
            old, new = (names_of(read_names(given), self.language) if given else [] for given in (before, content))
            self.index.replace_names(old, new)
        else:
            old_terms, new_terms = (fields(read_document(given)) if given else {} for given in (before, content))
            self.index.replace_document(page.record, old_terms, new_terms)

    def files(self) -> Files:
        """The files of the index that change."""
        changed = self.index.changed()
        files: Files = {shard_path(prefix): _shard(prefix, text) if text else None for prefix, text in changed.items()}
        if self.published != self.index.prefixes:
            files[PREFIXES] = _prefixes(self.index.prefixes)
        return files

    def _shard_text(self, prefix: str) -> str:
        content = self.read(shard_path(prefix))
        return lines_called_with("terms", content) if content else ""


def shard_path(prefix: str) -> str:
    """The path of a shard. Letters that not every disk takes in a name are spelt by their code points."""
    spelt = "".join(c if c in "abcdefghijklmnopqrstuvwxyz0123456789_" else f"-{ord(c):x}-" for c in prefix)
    return f"search/terms-{spelt}.js"


def _shard(prefix: str, text: str) -> bytes:
    return call_with_lines("terms", prefix, text)


def _prefixes(prefixes: Iterable[str]) -> bytes:
    return call("prefixes", sorted(prefixes))
