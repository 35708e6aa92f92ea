"""Citations and recitals: the paragraphs with which many resolutions begin, known by their first words.

The formulas are those of the Interinstitutional Style Guide of the European Union (2.2, “Structure of a legal act”),
which national parliaments use too. Nothing else is taken for a preamble.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from archive.prose.html import words_of

FORMULAS = {
    "de": ("gestützt auf", "in erwägung"),
    "en": ("having regard to", "whereas"),
    "es": ("vist[oa]s?", "considerando"),
    "fr": ("vue?s?", "considérant"),
    "it": ("vist[oaie]", "considerando"),
    "nl": ("gezien|gelet op", "overwegende"),
}
"""Language -> how a citation begins, and how a recital does."""

MARK = r"(?:[–—-]\s+|\(?(?:[A-Z]{1,2}|[0-9]{1,3})[.)]\s+)?"
"""What may stand before the first word: a dash, or the letter or number of a recital."""

BEGINNINGS = {
    language: re.compile(rf"{MARK}(?:(?P<citation>{citation})|(?P<recital>{recital}))\b", re.IGNORECASE)
    for language, (citation, recital) in FORMULAS.items()
}
PARAGRAPH = re.compile(r"<p>(.*)</p>", re.DOTALL)

Part = tuple[str, list[int]]
"""“citation” or “recital”, or nothing for the words before them, and the numbers of paragraphs, counted from 1."""


def preamble(paragraphs: Sequence[str], language: str) -> list[Part]:
    """The parts of the preamble that a text begins with, given as blocks of HTML; none where it has none.

    One paragraph that ends with a comma may stand before: who speaks, as in “The Assembly,”.
    """
    beginning = BEGINNINGS.get(language.partition("-")[0])
    if beginning is None or not paragraphs:
        return []
    first = _words(paragraphs[0])
    opening = [1] if first.endswith(",") and not beginning.match(first) else []
    kinds = list(_run(beginning, paragraphs[len(opening) :]))
    if not kinds or len(opening) + len(kinds) == len(paragraphs):
        return []
    numbered = enumerate(kinds, len(opening) + 1)
    parts = [(kind, [number for number, _ in group]) for kind, group in groupby(numbered, lambda entry: entry[1])]
    return [("", opening), *parts] if opening else parts


def _run(beginning: re.Pattern[str], paragraphs: Sequence[str]) -> Iterator[str]:
    """The kinds of the first paragraphs, up to the first that is neither a citation nor a recital."""
    for paragraph in paragraphs:
        found = beginning.match(_words(paragraph))
        if not found:
            return
        yield found.lastgroup or ""


def _words(paragraph: str) -> str:
    """The text of a paragraph; of any other block nothing."""
    inner = PARAGRAPH.fullmatch(paragraph)
    return words_of(inner[1]).strip() if inner else ""
