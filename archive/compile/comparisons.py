"""Which statements are compared with one another: those that are related, and those that share several demands and
follow one another in the list of one of them.

Whether two statements are compared by a demand can be seen from them and from those that make it: whoever shows a list
of statements that make it need read no others.
"""

from collections.abc import Iterable

from archive.store.store import Key, Store

SHARED = 2
"""So many demands two statements have in common at the least, to be compared where neither is related to the other."""

FOLLOWING = f"""
with made as (
    select demand, statement, sort, min(number) as number from demand_made where {{which}}
    group by demand, sort, statement
), pair as (
    select demand, statement as earlier, number, lead(statement) over following as later,
           lead(number) over following as later_number
    from made window following as (partition by demand order by sort, statement)
)
insert into comparison select earlier, later, demand from pair
where max(number, later_number) <= most('compared') and {SHARED} <= (
    select count(distinct a.demand) from demand_made a join demand_made b on b.demand = a.demand
    where a.statement = earlier and b.statement = later)
"""
"""Enters the neighbours in the lists of demands; the number of a demand in a statement says how far up it stands."""

RELATED = """
insert or ignore into comparison
select iif((s.sort, s.id) < (o.sort, o.id), s.id, o.id), iif((s.sort, s.id) < (o.sort, o.id), o.id, s.id), ''
from relation r join statement s on s.id = r.statement join statement o on o.id = r.other
where s.id <> o.id and {which}
"""
"""Enters statements that are related, whatever they demand: under no demand."""

BY_DEMAND = "demand = ?1"
OF_STATEMENT = "demand = '' and (earlier = ?1 or later = ?1)"


def compare(store: Store, touched: Iterable[Key] | None = None) -> set[Key]:
    """Enter the pairs of statements that are compared: all, or those in some demands' lists and of some statements.

    What comes back are the earlier statements of pairs that came or went; of all pairs, nothing.
    """
    if touched is None:
        store.connection.execute("delete from comparison")
        store.connection.execute(FOLLOWING.format(which="true"))
        store.connection.execute(RELATED.format(which="true"))
        return set()
    found: set[Key] = set()
    for kind, record in sorted(touched):
        if kind == "demands":
            found |= _anew(store, record, BY_DEMAND, FOLLOWING.format(which="demand = ?1"))
        if kind == "statements":
            found |= _anew(store, record, OF_STATEMENT, RELATED.format(which="(r.statement = ?1 or r.other = ?1)"))
    return found


def _anew(store: Store, record: str, own: str, enter: str) -> set[Key]:
    """Enter the pairs of one record anew; the earlier statements of those that came or went."""
    before = _pairs(store, record, own)
    store.connection.execute(f"delete from comparison where {own}", (record,))
    store.connection.execute(enter, (record,))
    return {("statements", earlier) for earlier, _ in before ^ _pairs(store, record, own)}


def _pairs(store: Store, record: str, own: str) -> set[tuple[str, str]]:
    rows = store.all(f"select earlier, later from comparison where {own}", record)
    return {(row["earlier"], row["later"]) for row in rows}
