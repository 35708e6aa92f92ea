"""Which records have to be looked at again when another one changes: those whose rows or problems depend on it."""

from collections.abc import Callable, Iterable, Iterator

from archive.language.names import folded, near_names
from archive.store.store import Key, Store

FOUND = {
    "people": """
        select statement from signature where person = :id
        union select statement from ballot where person = :id""",
    "demands": "select statement from demand_made where demand = :id",
    "chambers": """
        select statement from signature where chamber = :id
        union select statement from body_signature where chamber = :id
        union select statement from possible_office where chamber = :id""",
    "groups": """
        select statement from signature where parliamentary_group = :id
        union select statement from possible_office where parliamentary_group = :id
        union select g.statement from membership m join signature g on g.person = m.person
            where m.parliamentary_group = :id""",
}
"""Kind of record -> a query for the statements in which the build found one of it, whether their files name it or not.
"""


def names(store: Store, kind: str, record: str) -> tuple[set[str], set[str]]:
    """The ids that a person or a demand has or had, and what they are called; none where there is no such record."""
    table, column = {"people": ("person_name", "person"), "demands": ("demand", "id")}[kind]
    called = set(store.column(f"select name from {table} where {column} = ?", record))
    former = store.column("select former from former_id where kind = ? and id = ?", kind, record)
    return {record, *former}, called


def naming(store: Store, kind: str, record: str) -> Iterator[Key]:
    """The records that name a record, in fields or in a text, or in which the build found it."""
    for row in store.all("select kind, record from refers where to_kind = ? and target = ?", kind, record):
        yield row[0], row[1]
    if kind in FOUND:
        for row in store.connection.execute(FOUND[kind], {"id": record}):
            yield "statements", row[0]


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
