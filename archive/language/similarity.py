"""Likeness of names and of wordings: which two are a slip of the pen, an article or an order of words apart.

What is compared is the letters of the words alone, of the words in their order and in alphabetical order. So that not
all have to be compared with all, each has a few keys; only what shares a key and is about as long is looked at more
closely, and of many that are near only the last ones: the work grows with their number, not with that of their pairs.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import combinations, islice, permutations
from typing import Any, Generic, TypeVar
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

MOST_NEAR = 16
"""Of those before it that are near, each is compared with so many, the last ones."""

LONGEST = 500
"""Letters of a name or of a wording that is compared at all; a longer one is no slip of the pen away from another."""

IN_ONE_BLOCK = 64
"""Letters up to which exchanged neighbours are counted as one slip without taking much longer."""

MOST_WORD_KEYS = 12
"""So many words of a name are keys, the longest; names of more are nearly always no names."""

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
    """A name or a wording as it is compared. `kept` is what a slip of the pen does not change, and part of each key.

    `letters` are those of the words in their order, `ordered` those of the words in alphabetical order.
    """

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
    return _form(words, kept, [f".{initials}", *_longest((word for word in words if len(word) > 1), MOST_WORD_KEYS)])


def of_wording(text: str, area: str = "") -> Form:
    """A wording or a title, without articles and the like; those of another `area` are never like it."""
    every = folded(text.translate(APOSTROPHES)).split()
    words = [word for word in every if word not in LEFT_OUT and (len(word) > 1 or word.isdigit())] or every
    kept = [word for word in words if word in DENYING or not word.isalpha()]
    longest = _longest(words, LONGEST_WORDS)
    found = [" ".join(two) for two in combinations(longest, 2)]
    if len(words) <= FEW_WORDS:
        found += longest
    return _form(words, kept, found, area)


def _longest(words: Iterable[str], most: int) -> list[str]:
    return sorted({*words}, key=lambda word: (-len(word), word))[:most]


def _form(words: Sequence[str], kept: Sequence[str], keys: Iterable[str], area: str = "") -> Form:
    letters, same = "".join(words), f"{area}:{' '.join(sorted(kept))}:"
    numbers = {crc32(f"{same}{key}".encode()) for key in keys if len(letters) <= LONGEST}
    return Form(tuple(words), letters, "".join(sorted(words)), tuple(sorted(kept)), tuple(sorted(numbers)))


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


# -- near -----------------------------------------------------------------------------------------

Measure = tuple[Callable[..., int], int]
"""A distance, and the most of it that is near."""


def near(one: Form, other: Form) -> bool:
    """Whether two forms share a key and are about the same letters: all that are alike are near, and a few others."""
    measure = _measure(len(one.letters), len(other.letters))
    if measure is None or {*one.keys}.isdisjoint(other.keys):
        return False
    distance, most = measure
    texts = ((one.letters, other.letters), (one.ordered, other.ordered))
    return any(distance(own, text, score_cutoff=most) <= most for own, text in texts)


def _measure(length: int, other: int) -> Measure | None:
    """How letters are compared of which there are so many; nothing where there are too many more of one."""
    from rapidfuzz.distance import OSA, Levenshtein

    slips = _slips_allowed(min(length, other))
    if abs(length - other) > slips:
        return None
    if max(length, other) <= IN_ONE_BLOCK:
        return OSA.distance, slips
    return Levenshtein.distance, 2 * slips


@dataclass(frozen=True, slots=True)
class Formed(Generic[T]):
    """Anything with its form, and the id of what bears it: its own names are not near one another."""

    form: Form
    id: str
    of: T


def nearest(formed: Sequence[Formed[T]]) -> Iterator[tuple[Formed[T], list[Formed[T]]]]:
    """Each that has any near ones before it, with these, the last ones first and no more than MOST_NEAR."""
    groups: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(formed):
        for key in one.form.keys:
            groups[key].append(place)
    found: dict[int, set[int]] = defaultdict(set)
    for group in groups.values():
        if len(group) > 1:
            for place, before in _near_in(group, formed):
                found[place].update(before)
    for place, before in sorted(found.items()):
        yield formed[place], [formed[other] for other in nlargest(MOST_NEAR, before)]


@dataclass(slots=True)
class _Column:
    """Those of a group that have so many letters: their places, and what is compared."""

    places: list[int]
    letters: list[str]
    ordered: list[str]


def _near_in(group: Iterable[int], formed: Sequence[Formed[T]]) -> Iterator[tuple[int, set[int]]]:
    """The same of some that share a key, by their places, which are in order; perhaps more of them."""
    columns: dict[int, _Column] = {}
    for place in group:
        one = formed[place]
        length = len(one.form.letters)
        around = range(length - MOST_SLIPS, length + MOST_SLIPS + 1)
        before = {
            other
            for column in (columns[number] for number in around if number in columns)
            for other in _last_near(one, column, formed)
        }
        if before:
            yield place, before
        column = columns.setdefault(length, _Column([], [], []))
        column.places.append(place)
        column.letters.append(one.form.letters)
        column.ordered.append(one.form.ordered)


def _last_near(one: Formed[T], column: _Column, formed: Sequence[Formed[T]]) -> Iterator[int]:
    """Places of those in a column that are near, twice MOST_NEAR at most. None is looked at before the last ones."""
    measure = _measure(len(one.form.letters), len(column.letters[0]))
    for own, texts in ((one.form.letters, column.letters), (one.form.ordered, column.ordered)):
        if measure:
            last = (column.places[-1 - index] for index in _where_near(own, reversed(texts), *measure))
            yield from islice((place for place in last if formed[place].id != one.id), MOST_NEAR)


def _where_near(own: str, texts: Iterable[str], distance: Callable[..., int], most: int) -> Iterator[int]:
    from rapidfuzz.process import extract_iter

    found: Iterable[tuple[Any, Any, int]] = extract_iter(own, texts, scorer=distance, score_cutoff=most)
    return (index for _, _, index in found)


# -- accents --------------------------------------------------------------------------------------

LIGATURES = frozenset("œæ")
MOST_SPELLINGS = 100
"""So many of a name are compared, of those that have their accents in other words."""

BETWEEN_WORDS = re.compile(r"[\W_]+")


def lacks_accents(printed: str, known: str) -> bool:
    """Whether a name is another that it equals when folded, without accents that the other has.

    A word in capitals lacks none: many printers leave them out there. Ligatures are no accents.
    """
    words, others = _words(printed), _words(known)
    if len(words) != len(others):
        return False
    pairs_of_words = zip(words, others, strict=True)
    return any(not _in_capitals(word) and _accents(word) < _accents(other) for word, other in pairs_of_words)


def first_without_accents(names: Iterable[str]) -> tuple[str, str] | None:
    """The first of some spellings of a name that lacks accents, and the first that has them, if there are any."""
    unlike: dict[tuple[tuple[bool, int], ...], str] = {}
    for name in names:
        unlike.setdefault(tuple((_in_capitals(word), _accents(word)) for word in _words(name)), name)
    few = islice(unlike.values(), MOST_SPELLINGS)
    return next((two for two in permutations(few, 2) if lacks_accents(*two)), None)


def _words(name: str) -> list[str]:
    return BETWEEN_WORDS.split(unicodedata.normalize("NFC", name))


def _in_capitals(word: str) -> bool:
    return word.isupper()


def _accents(word: str) -> int:
    decomposed = unicodedata.normalize("NFD", word.lower())
    marked = (unicodedata.combining(c) or (c in DECORATED) for c in decomposed)
    return sum(map(bool, marked))


DECORATED = frozenset(map(chr, UNMARKED)) - LIGATURES
"""Letters with a mark that Unicode does not part from them."""
