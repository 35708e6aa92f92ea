"""The files of a search index as archive/docs/search.md has them, made in the plainest way.

It knows stems only as a table, and never joins shards, so that a test can tell where each term is.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from archive.search.tables import STOPWORDS
from archive.search.terms import EVERY, forms

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEF"
TEXT, NAMES, FACTS, DEMANDS, TITLE = 1, 2, 4, 8, 16

Document = Mapping[str, Any]
Name = tuple[str, str, str, int]
"""Kind, id, title, and how many statements it is in."""

Postings = dict[tuple[str, str], dict[str, int]]
"""Stem and term -> id of a statement -> sum of fields."""


def write(
    site: Path,
    documents: Mapping[str, Document],
    names: Iterable[Name] = (),
    facets: Mapping[str, object] | None = None,
    *,
    stems: Mapping[str, str] | None = None,
    letters: int = 2,
) -> None:
    """Write an index below `site`: documents by id, names (kind, id, title, weight), facets by year.

    `stems` maps terms to their stems; a term that is not in it is its own. Shards are `letters` letters long.
    """
    shards = _shards(documents, names, stems or {}, letters)
    _script(site / "search" / "prefixes.js", "prefixes", sorted(shards))
    for prefix, lines in shards.items():
        _script(site / "search" / f"terms-{filed(prefix)}.js", "terms", prefix, "\n".join(lines))
    for identity, document in documents.items():
        _script(site / "statements" / f"{identity}.js", "statement", identity, document)
    for year, groups in (facets or {}).items():
        _script(site / "search" / f"facets-{year}.js", "facets", year, groups)


def filed(prefix: str) -> str:
    """A prefix as the name of its file has it."""
    return "".join(c if c.isascii() else f"-{ord(c):x}-" for c in prefix)


def _script(path: Path, function: str, *arguments: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    written = ",".join(json.dumps(argument, ensure_ascii=False) for argument in arguments)
    path.write_text(f"registerSearch.{function}({written});\n", encoding="utf-8")


def _shards(
    documents: Mapping[str, Document], names: Iterable[Name], stems: Mapping[str, str], letters: int
) -> dict[str, list[str]]:
    """Prefix -> lines."""
    postings = _postings(documents, stems)
    named: dict[tuple[str, str], list[str]] = {}
    for kind, identity, title, weight in names:
        for term in forms(title):
            line = f">{term}\t{kind}\t{identity}\t{title}\t{weight}"
            named.setdefault((stems.get(term, term), term), []).append(line)
    shards: dict[str, list[str]] = {}
    for key in sorted({*postings, *named}):
        stem, term = key
        lines = shards.setdefault(stem[:letters] if len(stem) > letters else f"{stem}_", [])
        if f"={stem}" not in lines:
            lines.append(f"={stem}")
        if key in postings:
            lines.append(f"{term}\t{_encoded(postings[key])}")
        lines += named.get(key, [])
    return shards


def _postings(documents: Mapping[str, Document], stems: Mapping[str, str]) -> Postings:
    postings: Postings = {}
    for identity, document in documents.items():
        for text, field in _texts(document):
            for term in {EVERY, *(forms(text) if field == TITLE else _kept(text))}:
                places = postings.setdefault((stems.get(term, term), term), {})
                places[identity] = places.get(identity, 0) | field
    return postings


def _texts(document: Document) -> Iterable[tuple[str, int]]:
    yield f"{document['title']} {document['fullTitle']}", TITLE
    yield " ".join(" ".join(demand[:2]) for demand in document["demands"]), DEMANDS
    yield " ".join(document["names"]), NAMES
    yield " ".join(document[key] for key in ("number", "kind", "place", "date", "also")), FACTS
    yield " ".join(block for _, _, blocks in document["texts"] for block in blocks), TEXT


def _kept(text: str) -> set[str]:
    return set(forms(text)).difference(*STOPWORDS.values())


def _encoded(places: Mapping[str, int]) -> str:
    groups: dict[str, list[str]] = {}
    for identity in sorted(places):
        country, year, number = identity.split("-")
        groups.setdefault(country + year, []).append(f"{int(number)}{LETTERS[places[identity]]}")
    newest = sorted(groups, key=lambda group: (-int(group[-4:]), group))
    return ";".join(f"{group}:{','.join(groups[group])}" for group in newest)
