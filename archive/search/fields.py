"""What the search knows of one statement: its script, which a result is shown from, and the terms in it."""

from collections.abc import Iterator, Mapping
from typing import Any

from archive.search.terms import EVERY, Term, Vocabulary, pieces, vocabulary

TEXT, NAMES, FACTS, DEMANDS, TITLE = 1, 2, 4, 8, 16
"""The fields in which a term may stand. Their sum is kept with each place of a term."""

Document = Mapping[str, Any]
"""The object that the script holds; archive/docs/search.md says what is in it."""

Fields = dict[Term, int]
"""Each term of a document -> the sum of the fields in which it stands."""

Field = tuple[str, int]
"""The language of a text, empty for names, and the field that it is."""


def parts(document: Document) -> Iterator[tuple[Field, set[bytes]]]:
    """The texts of a document: the field of each, and the pieces that it is cut into."""
    for language, _, blocks in document["texts"]:
        yield (language, TEXT), pieces("\n".join(blocks))
    yield (document["language"], TITLE), pieces(f"{document['title']}\n{document['fullTitle']}")
    for language in dict.fromkeys(language for _, _, language in document["demands"]):
        texts = (f"{wording}\n{name}" for wording, name, own in document["demands"] if own == language)
        yield (language, DEMANDS), pieces("\n".join(texts))
    yield ("", NAMES), pieces("\n".join([*document["names"], *document["filed"]])) | {EVERY.encode()}
    facts = ("number", "kind", "place", "date", "also")
    yield (document["site"], FACTS), pieces("\n".join([*(document[key] for key in facts), *document["events"]]))


def known_by(field: Field) -> Vocabulary:
    """The words of a field. A title keeps its stop words: a reader may know it by no other."""
    language, own = field
    return vocabulary(language, whole=own == TITLE)


def fields(document: Document) -> Fields:
    """Every term of a document and where it stands."""
    found: Fields = {}
    for field, cut in parts(document):
        known = known_by(field)
        for piece in cut:
            for term in known[piece]:
                found[term] = found.get(term, 0) | field[1]
    return found
