"""What the search knows of one statement: its script, which a result is shown from, and the terms in it."""

from collections.abc import Mapping
from itertools import chain
from typing import Any

from archive.search.terms import Term, vocabulary

TEXT, NAMES, FACTS, DEMANDS, TITLE = 1, 2, 4, 8, 16
"""The fields in which a term may stand. Their sum is kept with each place of a term."""

Document = Mapping[str, Any]
"""The object that the script holds; archive/docs/search.md says what is in it."""

Fields = dict[Term, int]
"""Each term of a document -> the sum of the fields in which it stands."""


def fields(document: Document) -> Fields:
    """Every term of a document and where it stands."""
    found: Fields = {}
    for language, _, blocks in document["texts"]:  # first, for most terms stand there and nowhere else
        found |= dict.fromkeys(_terms("\n".join(blocks), language), TEXT)
    _add(found, f"{document['title']}\n{document['fullTitle']}", document["language"], TITLE)
    for wording, name, language in document["demands"]:
        _add(found, f"{wording}\n{name}", language, DEMANDS)
    _add(found, "\n".join(document["names"]), "", NAMES)
    facts = ("number", "kind", "place", "date", "also")
    _add(found, "\n".join(document[key] for key in facts), document["site"], FACTS)
    return found


def _add(found: Fields, text: str, language: str, field: int) -> None:
    for term in _terms(text, language):
        found[term] = found.get(term, 0) | field


def _terms(text: str, language: str) -> set[Term]:
    """The different terms of a text."""
    return set(chain.from_iterable(map(vocabulary(language).__getitem__, set(text.split()))))
