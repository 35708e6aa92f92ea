"""Terms: a text cut into folded words, and the stem of each. The client folds and cuts in the same way."""

import re
import unicodedata
from functools import cache
from os.path import commonprefix

from Stemmer import Stemmer

FOLDED = str.maketrans(
    {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "\u0131": "i"}
)
"""Letters that Unicode does not decompose, though readers type them otherwise."""

RUN = re.compile("[\\w\u0300-\u036f\u0483-\u0489\u055a-\u055e]+")
"""A word with the marks of Latin, Greek, Cyrillic and Armenian letters. Underscores are taken out before."""

MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u055a-\u055e]")

BEYOND = re.compile("[\xbc-\xbe\u0590-\u1dff\u20d0-\u218b\u2460-\u24ff\u2de0-\u2dff\u302a-\uabff\ufb00-\U0010ffff]")
"""What makes a text take the long way: letters of scripts with other marks, and signs that stand for letters."""

_STOPWORDS = """
a an and are as at be by for from has in is it its of on or that the this to was with
le la les l un une des du de d et en dans par pour au aux sur que qui ce ces il est
"""
STOPWORDS = frozenset(_STOPWORDS.split())
"""Words that tell no text from another."""

STEMMERS = {
    "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "et": "estonian",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "hy": "armenian", "it": "italian", "lt": "lithuanian",
    "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""Language of a text -> Snowball's stemmer for it (snowballstem.org)."""

Term = str
"""Stem and term with a tab between them: one text, whose hash is made once."""


def runs(text: str) -> list[str]:
    """The words of a text in order, not folded yet."""
    if not text.isascii() and BEYOND.search(text):
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if c < "\u0590" or not unicodedata.category(c).startswith("M"))
    return RUN.findall(text.replace("_", " "))


def folded(run: str) -> str:
    """A word as it is compared: without marks and case, its ligatures opened; nothing may be left of it."""
    if run.isascii():
        return run.lower()
    return MARKS.sub("", unicodedata.normalize("NFKD", run)).lower().translate(FOLDED)


def terms(text: str) -> list[str]:
    """The terms of a text in order, stop words among them."""
    found = [term for run in runs(text) if (term := folded(run))]
    if all(map(str.isalnum, found)):
        return found
    return [part for term in found for part in RUN.findall(term)]  # a letter may hold a sign, as in Ŀ


BARE = bytes(range(256)).lower().translate(bytes(c if c > 127 or chr(c).isalnum() else ord(" ") for c in range(256)))
"""For bytes of UTF-8: ASCII letters become small ones, other ASCII signs blanks. All other bytes stay as they are."""


def pieces(text: str) -> set[bytes]:
    """The different pieces of a text, in UTF-8: what is between blanks and ASCII signs, in small letters.

    It is a quick cut for texts by the thousand. A piece may still hold several terms, signs beyond ASCII between them.
    """
    return set(text.encode().translate(BARE).split())


class Vocabulary(dict[bytes, tuple[Term, ...]]):
    """A piece of a text -> its terms, each found once for all texts of a language.

    Most texts repeat what others say, so that few words are ever folded and stemmed. `language` is a code, or empty
    for names, which have no endings to take away.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        algorithm = STEMMERS.get(language.partition("-")[0])
        self._stemmer = Stemmer(algorithm, 0) if algorithm else None  # without a cache: this is one

    def __missing__(self, piece: bytes) -> tuple[Term, ...]:
        found = tuple(self._term(term) for term in terms(piece.decode()) if term not in STOPWORDS)
        self[piece] = found
        return found

    def _term(self, term: str) -> Term:
        stem: str = self._stemmer.stemWord(term) if self._stemmer else term
        return f"{_beginning(stem, term)}\t{term}"


def _beginning(stem: str, term: str) -> str:
    """A stem as shards know it: letters that its terms begin with, for a term is looked up by its own letters.

    A stemmer may put an i for a y, or give back an e (countries and country, voting and vote): such a last letter
    goes. What is then no beginning of the term is cut to what is.
    """
    bare = stem[:-1] if len(stem) > 3 and stem[-1] in "iey" else stem
    if bare and term.startswith(bare):
        return bare
    return commonprefix((bare, term)) or term  # noqa: RUF071 (letters are what is compared)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The one vocabulary of a language."""
    return Vocabulary(language)
