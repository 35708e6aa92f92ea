"""What follows from all statements together: people and demands without a record, and what index pages count."""

from collections import Counter
from collections.abc import Iterable

from archive.compile.authorities import demand_row, person_row
from archive.compile.beginnings import part_by_beginnings
from archive.kinds import KINDS
from archive.language.names import sort_name
from archive.language.one_name import as_read
from archive.store.store import Key, Store

SUMS_OF_PEOPLE = (
    """update person set statements = (
           select count(*) from (
               select 1 from signature where person = person.id group by sort, statement)) where {which}""",
    """update person set (signed, sponsored, behind) = (
           select coalesce(sum(signed), 0), coalesce(sum(sponsored), 0), count(*) from (
               select max(role = 'signatory') as signed, max(role = 'sponsor') as sponsored
               from standing where person = person.id group by sort, statement)) where {which}""",
    """update person set spellings = (
           select group_concat(name, ' ') from (
               select name from person_name where person = person.id
               union select as_printed from signature where person = person.id order by 1)
           where name <> person.name) where {which}""",
    """update person set (chamber, constituency, as_of) = (
           select chamber, constituency, as_of from signature where person = person.id
           order by sort desc, statement desc, number desc limit 1) where {which}""",
)
SUMS_OF_DEMANDS = (
    """update demand set (statements, doubted, first) = (
           select count(*), coalesce(sum(not certain), 0), min(sort) from (
               select sort, max(certainty = 'certain') as certain
               from demand_made where demand = demand.id group by sort, statement)) where {which}""",
    f"""update demand set only_at = (
           select iif(count(*) = 1, {KINDS["statements"].address_of("min(statement)")} || '#d' || min(number), null)
           from demand_made where demand = demand.id and not demand.authority) where {{which}}""",
)


LISTS = {
    "people": ("signature", "person"),
    "demands": ("demand_made", "demand"),
    "chambers": ("statement_chamber", "chamber"),
    "groups": ("statement_group", "parliamentary_group"),
    "events": ("statement_event", "event"),
}
"""Kind of record -> the table, and its column, that say which statements stand in the list of each."""


def sum_up(store: Store, people: Iterable[str] | None = None, demands: Iterable[str] | None = None) -> None:
    """Bring people and demands up to date with the statements: those named, or all of them."""
    for person in _touched(store, people, "select distinct person from signature"):
        _refresh_person(store, person)
    for demand in _touched(store, demands, "select distinct demand from demand_made"):
        _refresh_demand(store, demand)
    _sum(store, SUMS_OF_PEOPLE, people)
    _sum(store, SUMS_OF_DEMANDS, demands)


def divide(store: Store, lists: Iterable[Key] | None = None) -> None:
    """Note the parts of every long list: of those named by the kind and id of their records, or of all.

    Those of the index of demands follow from all of its names, so that it is always looked at.
    """
    part_by_beginnings(store)
    if lists is None:
        lists = [(kind, record) for kind in LISTS for record in _long(store, kind)]
    for kind, record in sorted(lists):
        store.connection.execute("delete from part where kind = ? and record = ?", (kind, record))
        parts = _parts(store, kind, record)
        store.put_all("part", ({"kind": kind, "record": record, "part": p, "number": n} for p, n in parts.items()))


def _long(store: Store, kind: str) -> list[str]:
    table, column = LISTS[kind]
    query = f"select {column} from {table} where {column} is not null group by {column} having count(*) > ?"
    return store.column(query, _most(store, kind))


def _most(store: Store, kind: str) -> int:
    """From how many statements on the list of a record is divided."""
    return store.limits.wordings if kind == "demands" else store.limits.statements


def _parts(store: Store, kind: str, record: str) -> dict[str, int]:
    """The years of a list, or the months of a year that is too long, and how many statements each has."""
    table, column = LISTS[kind]
    most = _most(store, kind)
    if store.value(f"select count(*) from {table} where {column} = ?", record) <= most:
        return {}
    query = f"""select substr(sort, 1, 7), count(distinct statement) from {table} where {column} = ?
                group by substr(sort, 1, 7) order by 1"""
    months = {row[0]: row[1] for row in store.all(query, record)}
    if sum(months.values()) <= most:
        return {}
    years = Counter[str]()
    for month, number in months.items():
        years[month[:4]] += number
    most = store.limits.statements_of_a_year
    divided = {month: number for month, number in months.items() if years[month[:4]] > most}
    return divided | {year: number for year, number in years.items() if number <= most}


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
        store.put("person", person_row(person, as_read(printed), sort_name(printed), None))


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
