"""What many pages show of statements, people, demands, groups: asked of the store once while pages are made.

A person's page names the statements that they signed, and so do those of everyone who signed with them. What is kept
here is bounded: of most statements the card and ids, of those at hand the signatures; of frequent demands where they
are made; of anything else what it is called.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from sys import intern
from typing import NamedTuple

from archive.kinds import KINDS
from archive.store.addresses import DEMAND_ADDRESS
from archive.store.cards import Card
from archive.store.store import Row, Store

MOST_KEPT = 12_000
"""Of so many statements the card and the ids of people and demands are kept, those that pages asked for last."""

MOST_NAMES = 3_000
"""So many names of people and demands are kept: pages made one after another ask for the same."""

MOST_LISTS = 200
"""Of so many statements the signatures are kept: the pages and files of one are made not far apart."""

MOST_DEMANDS = 300
"""Of so many demands it is kept where they are made: the frequent ones are asked for all the time."""

SIGNATURES = """
select g.statement, g.number, g.role, g.chamber, g.parliamentary_group, g.rests_on, g.as_of, g.person,
       p.name, p.sort_name, g.as_printed, g.certainty, g.constituency, g.note, g.page, g.withdrawn, g.date,
       g.on_behalf_of, g.on_behalf_of_group, g.by_request, g.version,
       g.reply_date, g.reply, g.reply_language, g.reply_source, c.sort as chamber_sort, p.sort as person_sort
from signature g join person p on p.id = g.person left join chamber c on c.id = g.chamber
where g.statement = ? order by g.number
"""


BODIES = """
select b.*, c.sort as chamber_sort from body_signature b left join chamber c on c.id = b.chamber
where b.statement = ? order by b.number
"""


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A person or a demand as lists name them, the address, and what they are sorted by; of a person, in words too."""

    id: str
    name: str
    address: str
    sort: str
    sort_name: str = ""

    @property
    def has_page(self) -> bool:
        """Whether the address is that of a page of its own, and no place on another."""
        return "#" not in self.address


@dataclass(frozen=True, slots=True)
class Ranking:
    """The most frequent people or demands, each with its number of statements, and how many there are in all.

    `doubted` has for demands the number of those statements in which it is not certain that they were made.
    """

    first: list[tuple[Named, int]]
    total: int
    doubted: Counter[str] = field(default_factory=Counter)


class Index(NamedTuple):
    """Ids that a statement has to do with, once each: its people, its demands, and the demands in doubt.

    `groups` are those of the first people, one each; of the people after them no group is recorded.
    """

    people: list[str]
    groups: list[str]
    demands: list[str]
    doubted: list[str]


Made = tuple[str, str, int, bool]
"""What a statement's date is sorted by, its id, the number of a demand in it, and whether that is certain."""


class Catalogue:
    """Asks a store that nobody writes to while pages are made."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.card = lru_cache(MOST_KEPT)(self._card)
        self.index = lru_cache(MOST_KEPT)(self._index)
        self.person = lru_cache(MOST_NAMES)(self._person)
        self.demand = lru_cache(MOST_NAMES)(self._demand)
        self.group = lru_cache(MOST_NAMES)(self._group)
        self.signatures = lru_cache(MOST_LISTS)(self._signatures)
        self.possible_offices = lru_cache(MOST_LISTS)(self._possible_offices)
        self.bodies = lru_cache(MOST_LISTS)(self._bodies)
        self.made = lru_cache(MOST_DEMANDS)(self._made)

    def cards(self, statements: Iterable[str]) -> list[Card]:
        """The cards of statements, by their ids."""
        return [self.card(statement) for statement in statements]

    def companions(self, person: str, statements: Iterable[str], most: int) -> Ranking:
        """Who else stands behind these statements."""
        counted = Counter(chain.from_iterable(self.index(one).people for one in statements))
        return _ranking(counted, self.person, most, without=person)

    def demands_in(self, statements: Iterable[str], most: int, without: str = "") -> Ranking:
        """The demands that these statements make, but for one that is left out."""
        found = [self.index(one) for one in statements]
        counted = Counter(chain.from_iterable(index.demands for index in found))
        doubted = Counter(chain.from_iterable(index.doubted for index in found))
        return replace(_ranking(counted, self.demand, most, without), doubted=doubted)

    # -- one question each ------------------------------------------------------------------------

    def _card(self, statement: str) -> Card:
        """What lists show of a statement."""
        return Card.from_json(self.store.value("select card from statement where id = ?", statement))

    def _index(self, statement: str) -> Index:
        """The people who signed or sponsored a statement with their groups, and the demands that it makes."""
        query = "select people, groups, demands, doubted from statement_index where statement = ?"
        return Index(*(list(map(intern, ids.split())) for ids in self.store.row(query, statement)))

    def _person(self, person: str) -> Named:
        """What lists call a person."""
        query = f"select id, name, {KINDS['people'].address_of('id')}, sort, sort_name from person where id = ?"
        return Named(*self.store.row(query, person))

    def _demand(self, demand: str) -> Named:
        """What lists call a demand."""
        return Named(*self.store.row(f"select id, name, {DEMAND_ADDRESS}, sort from demand where id = ?", demand))

    def _signatures(self, statement: str) -> tuple[Row, ...]:
        """All people on a statement's list, in the order of the record."""
        return tuple(self.store.all(SIGNATURES, statement))

    def _possible_offices(self, statement: str) -> dict[int, list[Row]]:
        """By the number of a signature, the memberships of which one may have held; most statements have none."""
        query = "select * from possible_office where statement = ? order by signature, number"
        found: dict[int, list[Row]] = {}
        for row in self.store.all(query, statement):
            found.setdefault(row["signature"], []).append(row)
        return found

    def _bodies(self, statement: str) -> tuple[Row, ...]:
        """All bodies on a statement's list, in the order of the record."""
        return tuple(self.store.all(BODIES, statement))

    def _made(self, demand: str) -> tuple[Made, ...]:
        """Each statement that makes a demand, oldest first."""
        query = """select sort, statement, min(number), max(certainty = 'certain') from demand_made
                   where demand = ? group by sort, statement"""
        rows = self.store.all(query, demand)
        return tuple(sorted((sort, intern(one), number, bool(sure)) for sort, one, number, sure in rows))

    def _group(self, group: str | None) -> tuple[str, str]:
        """The abbreviation and the name of a group; empty for what is no group."""
        row = self.store.one("select abbreviation, name from parliamentary_group where id = ?", group)
        return (row[0] or "", row[1]) if row else ("", "")


def _ranking(counted: Counter[str], name: Callable[[str], Named], most: int, without: str) -> Ranking:
    """The first of those counted; only they are asked for their names."""
    counted.pop(without, None)
    least = sorted(counted.values(), reverse=True)[most - 1] if len(counted) > most else 0
    likely = [(name(id), number) for id, number in counted.items() if number >= least]
    likely.sort(key=lambda entry: (-entry[1], entry[0].sort, entry[0].id))
    return Ranking(likely[:most], len(counted))
