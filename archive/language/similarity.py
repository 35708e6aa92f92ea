"""Likeness of names and of wordings: which two are a slip of the pen, an article or an order of words apart.

What is compared is the letters of the words alone, in their order and in alphabetical order. So that not all have to
be compared with all, each has a few keys; only what shares a key and is about as long is looked at more closely.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar
from zlib import crc32

from archive.language.names import UNMARKED, folded

T = TypeVar("T")

MOST_SLIPS = 2
"""Letters wrong, missing, added or exchanged with the next, in ten letters or more; in fewer, one."""

WORTH_TWO, WORTH_TWO_IN_A_WORD = 10, 6
"""Letters from which on two slips are few, in all and in one word."""

LONGEST_WORDS = 4
"""Every two of so many words of a wording are a key: slips in two of them leave two as they were."""

FEW_WORDS = 4
"""Of a wording of no more words, each single word is a key too."""

MOST_WORDS_APART = 6
"""Words that two wordings may not share, together: two of each, and what a missing space makes of one more."""

APOSTROPHES = str.maketrans(dict.fromkeys("'\u2019\u02bc", " "))

ARTICLES_AND_THE_LIKE = (
    "a an the of in on at by for to with and all every each "
    "le la les l un une des du de d en dans par pour et au aux sur tous toutes tout "
    "der die das dem den ein eine einen einer eines und von vom zu zum zur im fur alle "
    "het een van op te voor il lo gli i uno di del della dei da el los las una y os as o e"
)
"""Words, as they are folded, without which a demand is the same."""

NEGATIONS = "no not non ne pas nor never nicht kein keine niet geen nie without sans ohne zonder"

LEFT_OUT = frozenset(ARTICLES_AND_THE_LIKE.split())
DENYING = frozenset(NEGATIONS.split())
NUMERALS = frozenset(("ii", "iii", "iv", "jr", "sr"))
"""What tells fathers from sons."""


@dataclass(frozen=True, slots=True)
class Form:
    """A name or a wording as it is compared. `kept` is what a slip of the pen does not change."""

    words: tuple[str, ...]
    letters: str
    ordered: str
    kept: tuple[str, ...]
    keys: tuple[int, ...]


def of_name(name: str) -> Form:
    """A name: it shares a word with any that is like it, or the first letters of all words."""
    words = folded(name).split()
    kept = [word for word in words if len(word) == 1 or word in NUMERALS]
    initials = ".".join(sorted(word[0] for word in words))
    return _form(words, kept, {f".{initials}", *(word for word in words if len(word) > 1)})


def of_wording(text: str, area: str = "") -> Form:
    """A wording or a title, without articles and the like; those of another `area` are never like it."""
    every = folded(text.translate(APOSTROPHES)).split()
    words = [word for word in every if word not in LEFT_OUT and (len(word) > 1 or word.isdigit())] or every
    kept = [word for word in words if word in DENYING or not word.isalpha()]
    longest = sorted(set(words), key=lambda word: (-len(word), word))[:LONGEST_WORDS]
    found = [" ".join(two) for two in combinations(longest, 2)]
    if len(words) <= FEW_WORDS:
        found += longest
    return _form(words, kept, [f"{area}:{key}" for key in found])


def _form(words: Sequence[str], kept: Sequence[str], keys: Iterable[str]) -> Form:
    numbers = tuple(sorted({crc32(key.encode()) for key in keys}))
    return Form(tuple(words), "".join(words), "".join(sorted(words)), tuple(sorted(kept)), numbers)


def alike(one: Form, other: Form) -> bool:
    """Whether two forms that share a key are the same but for slips of the pen, or for the order of their words."""
    limit = _slips_allowed(min(len(one.letters), len(other.letters)))
    if one.kept != other.kept or abs(len(one.letters) - len(other.letters)) > limit:
        return False
    if len(set(one.words) ^ set(other.words)) > MOST_WORDS_APART:
        return False
    return _slips(one.words, other.words, limit) or _slips(sorted(one.words), sorted(other.words), limit)


def _slips_allowed(letters: int) -> int:
    return MOST_SLIPS if letters >= WORTH_TWO else 1


def _slips(words: Sequence[str], others: Sequence[str], limit: int) -> bool:
    """Whether words differ by slips of the pen: word by word where there are as many, else (a space) as a whole."""
    if len(words) != len(others):
        return _distance("".join(words), "".join(others), limit) <= limit
    left = limit
    for word, other in zip(words, others, strict=True):
        if word != other:
            most = MOST_SLIPS if min(len(word), len(other)) >= WORTH_TWO_IN_A_WORD else 1
            slips = _distance(word, other, most)
            left -= slips
            if slips > most or left < 0:
                return False
    return True


def _distance(one: str, other: str, most: int) -> int:
    """The edit distance with exchanged neighbours, or one more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    from rapidfuzz.distance import OSA  # most builds compare nothing so closely

    return OSA.distance(one, other, score_cutoff=most)


@dataclass(frozen=True, slots=True)
class Formed(Generic[T]):
    """Anything with its form."""

    form: Form
    of: T


def pairs(formed: Iterable[Formed[T]]) -> Iterator[tuple[T, T]]:
    """Every two that are alike; a pair may come several times."""
    groups: dict[int, list[Formed[T]]] = defaultdict(list)
    for one in formed:
        for key in one.form.keys:
            groups[key].append(one)
    for group in groups.values():
        if len(group) > 1:
            yield from _pairs_in(sorted(group, key=lambda one: len(one.form.letters)))


def _pairs_in(group: Sequence[Formed[T]]) -> Iterator[tuple[T, T]]:
    """The same of some that share a key, the shortest first."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    lengths = [len(one.form.letters) for one in group]
    columns = ([one.form.letters for one in group], [one.form.ordered for one in group])
    for place, one in enumerate(group):
        start, limit = place + 1, _slips_allowed(lengths[place])
        end = bisect_right(lengths, lengths[place] + limit, start)
        if start == end:
            continue
        near: set[int] = set()
        for texts in columns:
            found = extract(texts[place], texts[start:end], scorer=OSA.distance, score_cutoff=limit, limit=None)
            near.update(start + index for _, _, index in found)
        yield from ((one.of, group[index].of) for index in sorted(near) if alike(one.form, group[index].form))


# -- accents --------------------------------------------------------------------------------------

LIGATURES = frozenset("œæ")
BETWEEN_WORDS = re.compile(r"[\W_]+")


def lacks_accents(printed: str, known: str) -> bool:
    """Whether a name is another that it equals when folded, without accents that the other has.

    A word in capitals lacks none: many printers leave them out there. Ligatures are no accents.
    """
    words, others = (BETWEEN_WORDS.split(unicodedata.normalize("NFC", name)) for name in (printed, known))
    if len(words) != len(others):
        return False
    pairs_of_words = zip(words, others, strict=True)
    return any(not _in_capitals(word) and _accents(word) < _accents(other) for word, other in pairs_of_words)


def _in_capitals(word: str) -> bool:
    return word.isupper()


def _accents(word: str) -> int:
    decomposed = unicodedata.normalize("NFD", word.lower())
    marked = (unicodedata.combining(c) or (c in DECORATED) for c in decomposed)
    return sum(map(bool, marked))


DECORATED = frozenset(map(chr, UNMARKED)) - LIGATURES
"""Letters with a mark that Unicode does not part from them."""
