"""Which records have to be looked at again when another one changes: those whose rows or problems depend on it."""

from collections.abc import Callable, Iterable, Iterator

from archive.language.names import folded, near_names
from archive.store.store import Key, Store

NAMING = {
    "chambers": """
        select 'statements', statement from statement_chamber where chamber = :id
        union select 'statements', statement from vote where chamber = :id
        union select 'statements', statement from signature where chamber = :id
        union select 'groups', id from parliamentary_group where chamber = :id
        union select 'people', person from membership where chamber = :id""",
    "groups": """
        select 'statements', statement from signature where parliamentary_group = :id
        union select 'people', person from membership where parliamentary_group = :id""",
    "events": "select 'statements', statement from statement_event where event = :id",
    "pages": "select null, null where 0",
    "statements": "select 'statements', statement from relation where other = :id",
    "demands": """
        select 'statements', statement from demand_made where demand = :id
        union select 'demands', id from demand where broader = :id
        union select 'demands', d.id from demand d, json_each(d.json, '$.related') r where r.value = :id""",
    "people": """
        select 'statements', statement from signature where person = :id
        union select 'statements', statement from ballot where person = :id""",
}
"""Kind of record -> a query for the records that name one of it."""


def names(store: Store, kind: str, record: str) -> tuple[set[str], set[str]]:
    """The ids that a person or a demand has or had, and what they are called; none where there is no such record."""
    table, column = {"people": ("person_name", "person"), "demands": ("demand", "id")}[kind]
    called = set(store.column(f"select name from {table} where {column} = ?", record))
    former = store.column("select former from former_id where kind = ? and id = ?", kind, record)
    return {record, *former}, called


def naming(store: Store, kind: str, record: str) -> Iterator[Key]:
    """The records that name a record, in fields or in a text."""
    for row in store.connection.execute(NAMING[kind], {"id": record}):
        yield row[0], row[1]
    query = "select kind, record from body_link where to_kind = ? and target = ?"
    for row in store.all(query, kind, record):
        yield row[0], row[1]


def by_name(store: Store, kind: str, ids: Iterable[str], called: Iterable[str]) -> Iterator[Key]:
    """The statements whose printed names or wordings may fit people or demands of these ids and names, or nearly.

    Ids matter too: a name that nobody has stands for itself under an id made from it.
    """
    finders: dict[str, Callable[[Store, set[str], set[str]], Iterator[str]]] = {
        "people": _printed,
        "demands": _worded,
    }
    if kind in finders:
        for statement in finders[kind](store, set(ids), set(called)):
            yield "statements", statement


def _printed(store: Store, ids: set[str], called: set[str]) -> Iterator[str]:
    wanted = {folded(name) for name in called}
    for person, printed, known in store.all(
        "select distinct g.person, g.as_printed, p.authority from signature g left join person p on p.id = g.person"
    ):
        hit = folded(printed) in wanted or person in ids or (not known and near_names(printed, sorted(called)))
        if hit:
            query = "select distinct statement from signature where person = ? and as_printed = ?"
            yield from store.column(query, person, printed)
    for statement, name, identifier in store.all("select distinct statement, name, identifier from ballot"):
        if identifier or folded(name) in wanted:
            yield statement


def _worded(store: Store, ids: set[str], called: set[str]) -> Iterator[str]:
    wanted = {folded(name) for name in called}
    for demand, text in store.all("select distinct demand, text from demand_made"):
        if folded(text) in wanted or demand in ids:
            yield from store.column("select distinct statement from demand_made where demand = ?", demand)
