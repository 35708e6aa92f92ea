"""Where a demand recurs: the statements that made it before this one, on the same date and since, with their totals."""

from functools import lru_cache

from archive import urls
from archive.language.date_words import in_words_short
from archive.language.dates import parse
from archive.records import labels
from archive.render.kind import Register
from archive.render.view import view_class
from archive.store.cards import Card
from archive.store.catalogue import Made

MOST_SHOWN = 5
"""Up to so many statements on one side all stand open; of more, the nearest ones, and the others are folded."""

NEAREST = 2


@view_class
class Occurrence:
    """A demand as another statement makes it. Two are the same if they are one object."""

    text: str
    address: str
    mark: str
    open: bool
    doubted: bool
    where: str


@view_class
class Side:
    """The statements on one side: how many, with the first day on record; the nearest, and the others, folded."""

    word: str
    total: str
    nearest: list[Occurrence]
    others: list[Occurrence]
    heading: str


@view_class
class Concordance:
    """The sides in the order of time; nothing where no other statement makes the demand."""

    sides: list[Side]


def of(register: Register, demand: str, statement: str, sort: str) -> Concordance:
    """Where else a demand is made. Of two statements with the same date nobody knows which was the first.

    A demand that very many statements make has too many pages to bring up to date with each new one: there the
    nearest are named, and no totals.
    """
    made = [one for one in register.catalogue.made(demand) if one[1] != statement]
    if not made:
        return Concordance([])
    before, same, since = (
        [one for one in made if one[0] < sort],
        [one for one in made if one[0] == sort],
        [one for one in made if one[0] > sort],
    )
    counted = len(made) < register.store.limits.occurrences
    sides = [_side(register, "Before", before, slice(-NEAREST, None), counted=counted)]
    if same:
        sides.append(_side(register, "Same date", same, slice(NEAREST), counted=counted))
    sides.append(_side(register, "Since", since, slice(NEAREST), counted=counted))
    return Concordance(sides)


def _side(register: Register, word: str, made: list[Made], near: slice, *, counted: bool) -> Side:
    nearest = made if counted and len(made) <= MOST_SHOWN else made[near]
    others = [one for one in made if one not in nearest]
    return Side(
        word=word,
        total=_total(register, made) if counted and len(made) > 1 else "",
        nearest=_occurrences(register, nearest),
        others=_occurrences(register, others) if counted else [],
        heading="" if not others else labels.count(len(others), "other") if counted else "and others",
    )


def _occurrences(register: Register, made: list[Made]) -> list[Occurrence]:
    return [_occurrence(register.catalogue.card(other), number, not sure) for _, other, number, sure in made]


def _total(register: Register, made: list[Made]) -> str:
    """How many statements, in how many of them that is not certain, and the day of the first that is."""
    sure = [statement for _, statement, _, certain in made if certain]
    first = f"; the first {_day(register.catalogue.card(sure[0]))}" if sure else ""
    return f"{labels.made_in(len(made), len(made) - len(sure))}{first}"


def _day(card: Card) -> str:
    return labels.unbroken(in_words_short(parse(card.edtf)))


@lru_cache(4_000)
def _occurrence(card: Card, number: int, doubted: bool) -> Occurrence:
    """Remembered, for each is shown by several statements."""
    facts = (card.place, in_words_short(parse(card.edtf)), "not certain" if doubted else "")
    return Occurrence(
        text=f"{card.number}, demand {number}",
        address=urls.demand_made(card.id, number),
        mark=card.mark,
        open=card.open,
        doubted=doubted,
        where=labels.unbroken(", ".join(part for part in facts if part)),
    )
