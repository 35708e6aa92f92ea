"""What follows from all statements together: people and demands without a record, and what index pages count."""

from collections.abc import Iterable

from archive.compile.authorities import demand_row, person_row
from archive.names import sort_name
from archive.store import Store

SUMS_OF_PEOPLE = (
    """update person set (statements, signed, sponsored) = (
           select count(distinct statement), coalesce(sum(role <> 'sponsor' and withdrawn is null), 0),
                  coalesce(sum(role = 'sponsor' and withdrawn is null), 0)
           from signature where person = person.id) where {which}""",
    """update person set (chamber, constituency) = (
           select chamber, constituency from signature where person = person.id
           order by sort desc, statement desc, number desc limit 1) where {which}""",
)
SUMS_OF_DEMANDS = (
    """update demand set (statements, first) = (
           select count(distinct statement), min(sort) from demand_made where demand = demand.id) where {which}""",
)


def sum_up(store: Store, people: Iterable[str] | None = None, demands: Iterable[str] | None = None) -> None:
    """Bring people and demands up to date with the statements: those named, or all of them."""
    for person in _touched(store, people, "select distinct person from signature"):
        _refresh_person(store, person)
    for demand in _touched(store, demands, "select distinct demand from demand_made"):
        _refresh_demand(store, demand)
    _sum(store, SUMS_OF_PEOPLE, people)
    _sum(store, SUMS_OF_DEMANDS, demands)


def _touched(store: Store, given: Iterable[str] | None, every: str) -> list[str]:
    return sorted(given) if given is not None else sorted(store.column(every))


def _refresh_person(store: Store, person: str) -> None:
    """A person without an authority record: the name first printed is all that is known."""
    if store.value("select authority from person where id = ?", person):
        return
    query = "select as_printed from signature where person = ? order by statement, number limit 1"
    printed = store.value(query, person)
    if printed is None:
        store.connection.execute("delete from person where id = ?", (person,))
    else:
        store.put("person", person_row(person, printed, sort_name(printed), None))


def _refresh_demand(store: Store, demand: str) -> None:
    """A demand without an authority record: the first wording is all that is known."""
    if store.value("select authority from demand where id = ?", demand):
        return
    query = "select text from demand_made where demand = ? order by statement, number limit 1"
    text = store.value(query, demand)
    if text is None:
        store.connection.execute("delete from demand where id = ?", (demand,))
    else:
        store.put("demand", demand_row(demand, text, None))


def _sum(store: Store, updates: Iterable[str], ids: Iterable[str] | None) -> None:
    for update in updates:
        if ids is None:
            store.connection.execute(update.format(which="true"))
        else:
            store.connection.executemany(update.format(which="id = ?"), ((id,) for id in sorted(ids)))
