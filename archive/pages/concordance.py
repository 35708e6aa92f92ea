"""Where a demand recurs: the statements that made it just before and just after this one."""

from dataclasses import dataclass
from functools import lru_cache

from archive import urls, words
from archive.dates import in_words_short, parse
from archive.pages.kind import Archive

NEAREST = 2
"""How many statements are shown before and after; the demand's own page lists all."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A demand as another statement makes it."""

    text: str
    address: str
    mark: str
    open: bool
    where: str


@dataclass(frozen=True, slots=True)
class Concordance:
    before: list[Occurrence]
    since: list[Occurrence]

    @property
    def alone(self) -> bool:
        return not self.before and not self.since


def of(archive: Archive, demand: str, statement: str, sort: str) -> Concordance:
    """The nearest statements that make the demand, on both sides of the one given, oldest first."""
    query = """select m.statement, m.number, s.number as label, s.date, s.mark, s.open, s.place
               from (select statement, min(number) as number, sort from demand_made
                     where demand = ? and (sort, statement) {side} (?, ?)
                     group by sort, statement order by sort {order}, statement {order} limit ?) m
               join statement s on s.id = m.statement order by m.sort {order}, m.statement {order}"""
    before = archive.store.all(query.format(side="<", order="desc"), demand, sort, statement, NEAREST)
    since = archive.store.all(query.format(side=">", order="asc"), demand, sort, statement, NEAREST)
    return Concordance([_occurrence(*row) for row in reversed(before)], [_occurrence(*row) for row in since])


@lru_cache(10_000)
def _occurrence(statement: str, number: int, label: str, date: str, mark: str, is_open: int, place: str) -> Occurrence:
    """Remembered, for each is shown by up to four statements."""
    return Occurrence(
        text=f"{label}, demand {number}",
        address=urls.demand_made(statement, number),
        mark=mark,
        open=bool(is_open),
        where=words.unbroken(", ".join(part for part in (place, in_words_short(parse(date))) if part)),
    )
