"""Which records have to be looked at again when another one changes: those whose rows or problems depend on it."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from archive.names import folded, near_names
from archive.store import Key, Store

ESSENCE = {
    "chambers": ("name", "country", "members"),
    "groups": ("chamber",),
    "events": (),
    "pages": (),
    "demands": ("name", "broader"),
    "people": ("name", "other_names", "memberships", "identifiers"),
}
"""Kind of authority record -> the keys on which rows and problems of other records depend, beside its existence."""

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


def essence(store: Store, kind: str, record: str) -> Any:
    """What of an authority record others depend on; nothing if it is not in the store."""
    table = {"chambers": "chamber", "groups": "parliamentary_group", "events": "event", "pages": "editorial_page"}
    table |= {"demands": "demand", "people": "person"}
    text = store.value(f"select json from {table[kind]} where id = ?", record)
    if text is None:
        return None
    written = json.loads(text)
    former = store.column("select former from former_id where kind = ? and id = ? order by former", kind, record)
    return former, [written.get(key) for key in ESSENCE[kind]]


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
