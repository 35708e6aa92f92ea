"""Links to the pages that compare two statements: from each of them, and from the list of a demand that both make."""

from collections.abc import Iterable
from itertools import pairwise

from archive import urls
from archive.records import labels
from archive.render.kind import Link, Register
from archive.render.view import view_class
from archive.store.cards import Card

OF_STATEMENT = """
select distinct c.earlier, c.later, s.sort, s.id
from comparison c join statement s on s.id = iif(c.earlier = ?1, c.later, c.earlier)
where c.earlier = ?1 or c.later = ?1 order by s.sort, s.id
"""
OF_DEMAND = """
select earlier, later from comparison where demand = ?1
union select c.earlier, c.later from demand_made m join comparison c on c.earlier = m.statement and c.demand = ''
    where m.demand = ?1
"""
"""The neighbours in the list of a demand that are compared by it, and what is related to a statement in the list."""


@view_class
class Compared:
    """A statement that another is compared with: how many demands they share, in words, and where."""

    card: Card
    shared: str
    comparison: Link


def with_statement(register: Register, statement: str) -> dict[str, Compared]:
    """The statements that one is compared with, by their ids, in the order of their dates."""
    found = {}
    for earlier, later, _, other in register.store.all(OF_STATEMENT, statement):
        link = _link(earlier, later, other)
        found[other] = Compared(register.catalogue.card(other), _shared(register, statement, other), link)
    return found


def in_list(register: Register, demand: str, statements: Iterable[str]) -> dict[str, Link]:
    """Of statements that follow one another in the list of a demand, those that are compared with the one before."""
    pairs = {(row["earlier"], row["later"]) for row in register.store.all(OF_DEMAND, demand)}
    neighbours = pairwise(dict.fromkeys(statements))
    return {later: _link(earlier, later, earlier) for earlier, later in neighbours if (earlier, later) in pairs}


def _link(earlier: str, later: str, other: str) -> Link:
    return Link(f"Compare with {labels.number_of(other)}", urls.comparison(earlier, later))


def _shared(register: Register, statement: str, other: str) -> str:
    """How many demands two statements share, and of how many that is not certain."""
    one, that = map(register.catalogue.index, (statement, other))
    both = {*one.demands} & {*that.demands}
    if not both:
        return ""
    unsure = both & {*one.doubted, *that.doubted}
    return labels.in_doubt(f"{labels.count(len(both), 'demand')} in common", len(both), len(unsure))
