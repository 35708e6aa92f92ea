"""Where a demand recurs: the statements that made it just before and just after this one, or on the same date."""

from bisect import bisect
from functools import lru_cache

from archive import urls
from archive.language.date_words import in_words_short
from archive.language.dates import parse
from archive.records import labels
from archive.render.kind import Register
from archive.render.view import view_class
from archive.store.cards import Card

NEAREST = 2
"""How many statements are shown before and after; the demand's own page lists all."""


@view_class
class Occurrence:
    """A demand as another statement makes it. Two are the same if they are one object."""

    text: str
    address: str
    mark: str
    open: bool
    where: str


@view_class
class Concordance:
    before: list[Occurrence]
    same: list[Occurrence]
    since: list[Occurrence]

    @property
    def alone(self) -> bool:
        return not (self.before or self.same or self.since)


def of(register: Register, demand: str, statement: str, sort: str) -> Concordance:
    """The nearest statements that make the demand, on both sides of the one given, oldest first.

    Of two with the same date nobody knows which was the first.
    """
    made = register.catalogue.made(demand)
    own = bisect(made, (sort, statement))
    before: list[Occurrence] = []
    same: list[Occurrence] = []
    since: list[Occurrence] = []
    for date, other, number in (*made[max(own - NEAREST, 0) : own], *made[own + 1 : own + 1 + NEAREST]):
        side = same if date == sort else before if date < sort else since
        side.append(_occurrence(register.catalogue.card(other), number))
    return Concordance(before, same, since)


@lru_cache(4_000)
def _occurrence(card: Card, number: int) -> Occurrence:
    """Remembered, for each is shown by up to four statements."""
    return Occurrence(
        text=f"{card.number}, demand {number}",
        address=urls.demand_made(card.id, number),
        mark=card.mark,
        open=card.open,
        where=labels.unbroken(", ".join(part for part in (card.place, in_words_short(parse(card.edtf))) if part)),
    )
