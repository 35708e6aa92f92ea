"""Where a demand recurs: how many statements made it before this one, on the same date and since, and which."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from archive import urls
from archive.language.date_words import in_words, in_words_short
from archive.language.dates import parse
from archive.records import labels
from archive.render.kind import Register
from archive.render.view import view_class
from archive.store.cards import Card
from archive.store.catalogue import Made


@view_class
class Occurrence:
    """A demand as another statement makes it. Two are the same if they are one object."""

    number: str
    text: str
    address: str
    mark: str
    open: bool
    doubted: bool
    day: str
    where: str


@view_class
class Named:
    """A statement that stands for others: the first of them, the last, or the only one."""

    word: str
    item: Occurrence


@view_class
class Side:
    """The statements on one side of time, as a sentence: how many there are, and the first and the last of them."""

    told: str
    named: list[Named]


@view_class
class Concordance:
    """The sides in the order of time, and each statement; nothing where no other makes the demand."""

    sides: list[Side]
    others: list[Occurrence]


def of(register: Register, demand: str, statement: str, sort: str) -> Concordance:
    """Where else a demand is made. Of two statements with the same date nobody knows which was the first.

    A demand that very many statements make has too many pages to bring up to date with each new one: there the
    nearest are named, and no totals.
    """
    made = register.catalogue.made(demand)
    date = bisect_left(made, sort, key=itemgetter(0)), bisect_right(made, sort, key=itemgetter(0))
    same = [one for one in made[slice(*date)] if one[1] != statement]
    before, since = made[: date[0]], made[date[1] :]
    number = len(before) + len(same) + len(since)
    if not number:
        return Concordance([], [])
    if number >= register.store.limits.occurrences:
        nearest = (("Asked before", "last", before[-1:]), ("Asked again", "first", since[:1]))
        sides = [Side(told, _named(register, word, one)) for told, word, one in nearest if one]
        return Concordance(sides, _occurrences(register, [*before[-NEAREST:], *since[:NEAREST]]))
    sides = [_side(register, before, "Asked once before", "Asked in {} before", "No earlier statement on record")]
    if same:
        sides.append(_side(register, same, "Asked once more on the same date", "Asked in {} of the same date", ""))
    sides.append(_side(register, since, "Asked again once", "Asked again in {} since", "Not on record since"))
    return Concordance(sides, _occurrences(register, [*before, *same, *since]) if number > 1 else [])


NEAREST = 2
"""So many statements on each side are listed of a demand that very many make."""


def _side(register: Register, made: Sequence[Made], once: str, often: str, never: str) -> Side:
    """How often, in how many statements that is not certain, and the first that is certain and the last."""
    if not made:
        return Side(never, [])
    sure = [one for one in made if one[3]]
    doubted = len(made) - len(sure)
    if len(made) == 1:
        return Side(f"{once}{', not certain' if doubted else ''}", _named(register, "", made))
    first, last = (sure or made)[:1], made[-1:]
    named = [*_named(register, "first", first), *(_named(register, "last", last) if last != first else [])]
    told = often.format(labels.count(len(made), "statement"))
    return Side(labels.in_doubt(told, len(made), doubted), named)


def _named(register: Register, word: str, made: Sequence[Made]) -> list[Named]:
    return [Named(word, item) for item in _occurrences(register, made)]


def _occurrences(register: Register, made: Sequence[Made]) -> list[Occurrence]:
    return [_occurrence(register.catalogue.card(other), number, not sure) for _, other, number, sure in made]


@lru_cache(4_000)
def _occurrence(card: Card, number: int, doubted: bool) -> Occurrence:
    """Remembered, for each is shown by several statements."""
    date = parse(card.edtf)
    facts = (card.place, in_words_short(date), "not certain" if doubted else "")
    return Occurrence(
        number=card.number,
        text=f"{card.number}, demand {number}",
        address=urls.demand_made(card.id, number),
        mark=card.mark,
        open=card.open,
        doubted=doubted,
        day=in_words(date),
        where=", ".join(part for part in facts if part),
    )
