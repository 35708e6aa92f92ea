"""Likeness of people, demands and statements: rows for those that may be one, each with the last ones before it.

Where many are near, every one has rows of the last few before it alone, so that there are never many more rows than
records. Which these are is decided by ids, and so is the same whatever came first.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, islice

from archive.kinds import KINDS
from archive.language import similarity
from archive.language.names import folded, near_names
from archive.language.similarity import Form, Formed
from archive.store.store import Key, Store

QUERIES = {
    "people": """
        select p.id, coalesce(n.name, p.name) as name, p.authority, null, null,
               iif(p.authority, null, p.spellings)
        from person p left join person_name n on n.person = p.id where {which} order by 1, 2""",
    "demands": "select id, name, authority, null, null, null from demand p where {which} order by 1",
    "statements": "select id, title, 1, date_from, date_to, null from statement p where {which} order by 1",
}
"""Kind of record -> id, each name, whether it has a record, first and last day, other spellings of a plain name."""

FEW = 500
"""So many are always looked at one by one."""

NEAR_IN_TIME = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Bearer:
    """What has a name, a wording or a title: a record, or something that is known by its name alone."""

    kind: str
    id: str
    name: str
    authority: bool
    begins: str | None
    ends: str | None
    spellings: str | None

    def formed(self) -> "Formed[Bearer]":
        return Formed(self._form(), self.id, self)

    def _form(self) -> Form:
        if self.kind == "people":
            return similarity.of_name(self.name)
        return similarity.of_wording(self.name, self.id.partition("-")[0] if self.kind == "statements" else "")


def liken(store: Store, before: Store | None = None, keys: Iterable[Key] = ()) -> None:
    """Note which are alike: of these records, as far as they are not as they were `before`, or of all.

    The rows are the same in both cases: each name has those of the last ones before it, in order of ids, that are near.
    """
    for kind in QUERIES:
        if before is None:
            _liken_all(store, kind)
        else:
            _liken_again(store, kind, _renamed(store, before, kind, sorted(id for named, id in keys if named == kind)))


def _liken_all(store: Store, kind: str) -> None:
    formed = [bearer.formed() for bearer in _bearers(store, kind)]
    _put_keys(store, formed)
    for one, others in similarity.nearest(formed):
        _put(store, one, others)
    _put_spellings(store, (one.of for one in formed))


def _bearers(store: Store, kind: str, which: str = "true", *values: str) -> Iterator[Bearer]:
    for row in store.connection.execute(QUERIES[kind].format(which=which), values):
        yield Bearer(kind, row[0], row[1], bool(row[2]), *row[3:])


def _known(store: Store, kind: str, identity: str) -> list[Bearer]:
    return list(_bearers(store, kind, "p.id = ?", identity))


# -- some -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Renamed:
    """A record that is not as it was: as it was under every name, and as it is; under none where it is not there."""

    id: str
    before: list[Bearer]
    now: list[Bearer]


def _renamed(store: Store, before: Store, kind: str, ids: Sequence[str]) -> list[Renamed]:
    both = (Renamed(identity, _known(before, kind, identity), _known(store, kind, identity)) for identity in ids)
    return [one for one in both if one.before != one.now]


def _liken_again(store: Store, kind: str, renamed: Sequence[Renamed]) -> None:
    """Bring the rows of one kind up to date; where more would be looked at than there are, make them all anew."""
    _forget_keys(store, (bearer.formed() for one in renamed for bearer in one.before))
    formed = [bearer.formed() for one in renamed for bearer in one.now]
    _put_keys(store, formed)
    if _is_more_than_all(store, kind, formed):
        store.connection.execute("delete from likeness_key where kind = ?", (kind,))
        store.connection.execute("delete from likeness where kind = ?", (kind,))
        _liken_all(store, kind)
        return
    emptied = {other for one in renamed for other in _forget(store, kind, one.id)}
    for one in formed:
        _put_before(store, one)
        _put_after(store, one)
    for bearer in (bearer for id, name in sorted(emptied) for bearer in _known(store, kind, id) if bearer.name == name):
        _put_before(store, bearer.formed())
    _put_spellings(store, (one.of for one in formed))


def _is_more_than_all(store: Store, kind: str, formed: Iterable[Formed[Bearer]]) -> bool:
    """Whether more share keys with these than there are; what shares two is counted twice."""
    most = max(FEW, store.value(f"select count(*) from {KINDS[kind].table}"))
    query = "select count(*) from likeness_key where kind = ? and key = ? and length between ? and ?"
    counts = (store.value(query, kind, key, *_around(one)) for one in formed for key in one.form.keys)
    return any(number > most for number in accumulate(counts))


def _around(one: Formed[Bearer]) -> tuple[int, int]:
    length = len(one.form.letters)
    return length - similarity.MOST_SLIPS, length + similarity.MOST_SLIPS


def _forget(store: Store, kind: str, id: str) -> list[tuple[str, str]]:
    """Take out the rows of a record and those that others have of it. Returns which of these had all they can have."""
    query = """select distinct id, name from likeness l where kind = ?1 and other = ?2 and id <> ?2 and ?3 <= (
                   select count(*) from likeness where kind = ?1 and id = l.id and name = l.name and other <> id)"""
    full = [(row[0], row[1]) for row in store.all(query, kind, id, similarity.MOST_NEAR)]
    for column in ("id", "other"):
        store.connection.execute(f"delete from likeness where kind = ? and {column} = ?", (kind, id))
    return full


def _put_before(store: Store, one: Formed[Bearer]) -> None:
    """Enter the same of one as of all: the last ones before it that are near."""
    query = "delete from likeness where kind = ? and id = ? and name = ? and other <> id"
    store.connection.execute(query, (one.of.kind, one.id, one.of.name))
    near = (other for other in _sharing(store, one, "id < ?", "desc") if similarity.near(one.form, other.form))
    _put(store, one, islice(near, similarity.MOST_NEAR))


def _put_after(store: Store, one: Formed[Bearer]) -> None:
    """Enter one with all after it that are near, which then may have one too many."""
    for later in _sharing(store, one, "id > ?", "asc"):
        if similarity.near(one.form, later.form):
            _put(store, later, [one])
            bearer = (one.of.kind, later.of.id, later.of.name)
            store.connection.execute(ONE_TOO_MANY, (*bearer, similarity.MOST_NEAR))


ONE_TOO_MANY = """
    delete from likeness where (kind, id, name) = (?1, ?2, ?3) and (other, other_name) in (
        select other, other_name from likeness where (kind, id, name) = (?1, ?2, ?3) and other <> id
        order by other desc, other_name desc limit -1 offset ?4)"""


def _sharing(store: Store, one: Formed[Bearer], which: str, order: str) -> Iterator[Formed[Bearer]]:
    """What shares a key and is about as long, under each of its names."""
    query = f"""select distinct id from likeness_key where kind = ? and key in (select value from json_each(?))
                and length between ? and ? and {which} order by id {order}"""
    for id in store.column(query, one.of.kind, json.dumps(one.form.keys), *_around(one), one.of.id):
        bearers = _known(store, one.of.kind, id)
        yield from (bearer.formed() for bearer in (reversed(bearers) if order == "desc" else bearers))


# -- rows -----------------------------------------------------------------------------------------


def _keys(formed: Iterable[Formed[Bearer]]) -> list[tuple[str, int, int, str]]:
    return sorted({(one.of.kind, key, len(one.form.letters), one.id) for one in formed for key in one.form.keys})


def _put_keys(store: Store, formed: Iterable[Formed[Bearer]]) -> None:
    store.connection.executemany("insert into likeness_key values (?, ?, ?, ?)", _keys(formed))


def _forget_keys(store: Store, formed: Iterable[Formed[Bearer]]) -> None:
    query = "delete from likeness_key where kind = ? and key = ? and length = ? and id = ?"
    store.connection.executemany(query, _keys(formed))


def _put(store: Store, one: Formed[Bearer], others: Iterable[Formed[Bearer]]) -> None:
    """Enter one with others before it that are near; under no rule where they are not alike, or nobody doubts it."""
    own = (one.of.kind, one.id, one.of.name)
    rows = ((*own, other.id, other.of.name, _rule(one, other)) for other in others)
    store.connection.executemany("insert or replace into likeness values (?, ?, ?, ?, ?, ?)", rows)


def _rule(one: Formed[Bearer], other: Formed[Bearer]) -> str:
    if not (_is_doubtful(one.of, other.of) and similarity.alike(one.form, other.form)):
        return ""
    if one.of.kind == "people":
        return "person-near" if one.of.authority and other.of.authority else "name-variant"
    return "demand-near" if one.of.kind == "demands" else "title-near"


def _is_doubtful(one: Bearer, other: Bearer) -> bool:
    """Whether two that are alike may be one, and no other rule says so."""
    if one.kind == "statements":
        return _near_in_time(one, other) and _near_in_time(other, one)
    if one.kind == "people" and one.authority != other.authority:
        printed, known = (one, other) if other.authority else (other, one)
        same = folded(printed.name) == folded(known.name)  # of which name-dates is told, and of near ones name-near
        return not (same or near_names(printed.name, [known.name]))
    return True


def _near_in_time(one: Bearer, other: Bearer) -> bool:
    """Whether one does not end more than a year before the other begins, as far as is known."""
    if not (one.ends and other.begins):
        return True
    return date.fromisoformat(other.begins) - date.fromisoformat(one.ends) <= NEAR_IN_TIME


def _put_spellings(store: Store, bearers: Iterable[Bearer]) -> None:
    """Enter plain names that are printed with accents and without: such a name is alike itself, in two spellings."""
    for bearer in bearers:
        if bearer.spellings:
            query = "select distinct as_printed from signature where person = ? order by 1"
            if found := similarity.first_without_accents(store.column(query, bearer.id)):
                row = (bearer.kind, bearer.id, found[0], bearer.id, found[1], "name-variant")
                store.connection.execute("insert or replace into likeness values (?, ?, ?, ?, ?, ?)", row)
