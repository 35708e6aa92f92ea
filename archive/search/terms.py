"""Terms: a text cut into folded words, and the stem of each. The client folds and cuts in the same way."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from os.path import commonprefix
from typing import NamedTuple

from Stemmer import Stemmer

from archive.search.spellings import ALSO, latin, other_spellings, sound
from archive.search.tables import FOLDED, STOPWORDS

_OPENED = str.maketrans(FOLDED)

RUN = re.compile("[\\w\u0300-\u036f\u0483-\u0489\u055a-\u055e]+")
"""A word with the marks of Latin, Greek, Cyrillic and Armenian letters. Underscores are taken out before."""

MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u055a-\u055e]")

UNSEEN = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs within words that nobody sees or types: where a line may break, which way it runs."""

BEYOND = re.compile("[\xbc-\xbe\u0590-\u1dff\u20d0-\u218b\u2460-\u24ff\u2de0-\u2dff\u302a-\uabff\ufb00-\U0010ffff]")
"""What makes a text take the long way: letters of scripts with other marks, and signs that stand for letters."""

STEMMERS = {
    "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "et": "estonian",
    "fi": "finnish", "fr": "french", "hu": "hungarian", "hy": "armenian", "it": "italian", "lt": "lithuanian",
    "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""Language of a text -> Snowball's stemmer for it (snowballstem.org)."""

Term = str
"""Stem and term with a tab between them: one text, whose hash is made once."""

EVERY = "*"
"""Stem and term of all statements: where a phrase of stop words alone is looked for. No text has this term."""


class Word(NamedTuple):
    """A term of a text, and what stands between it and the word before."""

    gap: str
    term: str


def folded(run: str) -> str:
    """A word as it is compared: without marks and case, its ligatures opened; nothing may be left of it."""
    if run.isascii():
        return run.lower()
    return MARKS.sub("", unicodedata.normalize("NFKD", run)).lower().translate(_OPENED)


def words(text: str) -> list[Word]:
    """The words of a text in order, stop words among them."""
    if text.isascii() and text.isalnum():
        return [Word("", text.lower())]
    text = _seen(text).replace("_", "\n")
    found: list[Word] = []
    end = 0
    for run in RUN.finditer(text):
        parts = RUN.findall(folded(run[0]))  # a letter may hold a sign, as in Ŀ
        gaps = (unicodedata.normalize("NFKD", text[end : run.start()]), *[""] * len(parts))
        found += map(Word, gaps, parts)
        end = run.end() if parts else end
    return found


def _seen(text: str) -> str:
    """A text without the signs that nobody sees, its letters of other scripts without their marks."""
    if text.isascii():
        return text
    text = UNSEEN.sub("", text)
    if not BEYOND.search(text):
        return text
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if c < "\u0590" or not unicodedata.category(c).startswith("M"))


def terms(text: str) -> list[str]:
    """The terms of a text in order, stop words among them."""
    return [term for _, term in words(text)]


# -- what is written in one word or in several ----------------------------------------------------

HYPHENS = frozenset("-\u2010\u058a")
SEPARATORS = frozenset(" ,.'\u2019")
"""Between the digits of a number, by threes."""

LONGEST = 40
"""Letters of what is joined."""

MOST = {"hyphen": 4, "initials": 8}
"""Words that are joined."""

DIGITS = re.compile("[0-9]+")
COUNTED = re.compile("([^\\W\\d_]{3,})([0-9]+)")
"""A word with a number behind it: COVID19, COP29."""


def joined(found: Sequence[Word]) -> list[str]:
    """What words make together: cooperation of co-operation, eu of E.U., 10000 of 10,000, covid19 of COVID-19."""
    together = []
    for link, chain in _chains(found):
        whole = "".join(chain)
        if len(whole) <= LONGEST and len(chain) <= MOST.get(link, LONGEST) and not (
            link == "hyphen" and DIGITS.fullmatch(whole)
        ):  # fmt: skip
            together.append(whole)
    return together


def _chains(found: Sequence[Word]) -> Iterator[tuple[str, list[str]]]:
    """Words in a row that are linked in one way: the link, and their terms."""
    link, chain = "", [""]
    for before, word in pairwise(found):
        own = _link(before.term, word)
        if own and own == link:
            chain.append(word.term)
            continue
        if link:
            yield link, chain
        link, chain = own, [before.term, word.term]
    if link:
        yield link, chain


def _link(before: str, word: Word) -> str:
    """How a word is linked to the one before it; not at all, if this is empty."""
    gap, term = word
    if gap in SEPARATORS and len(term) == 3 >= len(before) and DIGITS.fullmatch(term) and DIGITS.fullmatch(before):
        return gap
    if len(before) == len(term) == 1 and (before + term).isalpha() and gap[:1] == "." and gap[1:] in {"", *HYPHENS}:
        return "initials"
    return "hyphen" if gap in HYPHENS else ""


def parted(term: str) -> tuple[str, ...]:
    """A word with a number behind it, as the two that others write; nothing of any other."""
    match = COUNTED.fullmatch(term)
    return match.groups() if match else ()


def forms(text: str) -> list[str]:
    """The terms of a text, then what is joined of them, then what is parted."""
    found = words(text)
    return [*(term for _, term in found), *_further(found)]


def _further(found: Sequence[Word]) -> Iterator[str]:
    yield from joined(found)
    yield from (part for _, term in found for part in parted(term))


# -- the terms of many texts, quickly -------------------------------------------------------------

KEPT = b"-."
"""Signs that may make one word of what is beside them."""

BARE = bytes(range(256)).lower().translate(
    bytes(c if c > 127 or chr(c).isalnum() or c in KEPT else ord(" ") for c in range(256))
)  # fmt: skip
"""For bytes of UTF-8: ASCII letters become small ones, other ASCII signs blanks. All other bytes stay as they are."""

NUMBER = re.compile("[0-9](?<!\\w[0-9])[0-9]*(?:[ ,.'\u2019\xa0\u2000-\u200a\u202f\u205f\u3000][0-9]{3})+(?!\\w)")

CAPITALS = re.compile("[A-Z](?:[A-Z]+|(?<=\\w .)(?![\\w'\u2019]))")
"""A word in capitals. One letter may just begin a sentence, so it counts within one alone."""

_IN_CAPITALS = {word.upper() for words in STOPWORDS.values() for word in words}


def pieces(text: str) -> set[bytes]:
    """The different pieces of a text, in UTF-8: what is between blanks and ASCII signs, in small letters.

    It is a quick cut for texts by the thousand. A piece may still hold several terms, signs beyond ASCII between them.
    A stop word that stands in capitals is a piece in capitals too: UN is none, whatever `un` may be.
    """
    found = {piece.strip(KEPT) for piece in set(text.encode().translate(BARE).split())}
    found.discard(b"")
    found.update(word.encode() for word in _common_in_capitals(text))
    for number in NUMBER.finditer(text):
        found.update(one.encode() for one in joined(words(number[0])))
    return found


def _common_in_capitals(text: str) -> set[str]:
    """The stop words that stand in capitals, but for lines in which all does: there capitals tell nothing."""
    common = _IN_CAPITALS.intersection(CAPITALS.findall(text))
    if not common:
        return common
    mixed = "\n".join(line for line in text.split("\n") if not line.isupper())
    return set(common.intersection(CAPITALS.findall(mixed)))


class Vocabulary(dict[bytes, tuple[Term, ...]]):
    """A piece of a text -> its terms, each found once for all texts of a language.

    Most texts repeat what others say, so that few words are ever folded and stemmed. `language` is a code, or empty
    for names, which have no endings to take away. The stop words of the language are left out, unless `whole`.
    """

    def __init__(self, language: str, *, whole: bool = False) -> None:
        super().__init__()
        base = language.partition("-")[0]
        algorithm = STEMMERS.get(base)
        self._stemmer = Stemmer(algorithm, 0) if algorithm else None  # without a cache: this is one
        self._stopwords = frozenset[str]() if whole else STOPWORDS.get(base, frozenset())
        self._are_names = not language
        self[EVERY.encode()] = (f"{EVERY}\t{EVERY}",)

    def __missing__(self, piece: bytes) -> tuple[Term, ...]:
        text = piece.decode()
        cut = words(text)
        telling = (term for _, term in cut if term not in self._stopwords or text.isupper())
        found = tuple(each for term in dict.fromkeys([*telling, *_further(cut)]) for each in self._terms(term))
        self[piece] = found
        return found

    def _terms(self, term: str) -> Iterator[Term]:
        stem: str = self._stemmer.stemWord(term) if self._stemmer else term
        yield f"{_beginning(stem, term)}\t{term}"
        for other in other_spellings(term, name=self._are_names):
            spelt = sound(latin(stem))
            yield f"{spelt if spelt and other.startswith(spelt) else other}\t{other}{ALSO}"


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
def vocabulary(language: str, *, whole: bool = False) -> Vocabulary:
    """The one vocabulary of a language, without its stop words or with them."""
    return Vocabulary(language, whole=whole)
