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
    rows = archive.store.all(QUERY, demand, sort, statement, NEAREST)
    sides = [[_occurrence(*row[1:]) for row in rows if row[0] == place] for place in (0, 1)]
    return Concordance(*sides)


_SIDE = """select * from (select {place} as place, statement, min(number) as number, sort from demand_made
    where demand = ?1 and (sort, statement) {side} (?2, ?3) group by sort, statement
    order by sort {order}, statement {order} limit ?4)"""
QUERY = f"""select m.place, m.statement, m.number, s.number, s.date, s.mark, s.open, s.place from (
    {_SIDE.format(place=0, side="<", order="desc")} union all {_SIDE.format(place=1, side=">", order="asc")}) m
    join statement s on s.id = m.statement
    order by m.place, m.sort, m.statement"""


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
