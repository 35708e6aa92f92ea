"""Likeness of people, demands and statements: a row for every two that may be one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, permutations

from archive.language import similarity
from archive.language.names import near_names
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
        return Formed(self._form(), self)

    def _form(self) -> Form:
        if self.kind == "people":
            return similarity.of_name(self.name)
        return similarity.of_wording(self.name, self.id.partition("-")[0] if self.kind == "statements" else "")


def liken(store: Store, before: Store | None = None, keys: Iterable[Key] = ()) -> None:
    """Note which are alike: of these records, as far as they are not as they were `before`, or of all."""
    for kind in QUERIES:
        if before is None:
            formed = [bearer.formed() for bearer in _bearers(store, kind)]
            _put_keys(store, formed)
            _put(store, formed, similarity.pairs(formed))
        else:
            _liken_again(store, kind, _renamed(store, before, kind, sorted(id for named, id in keys if named == kind)))


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


def _renamed(store: Store, before: Store, kind: str, ids: Iterable[str]) -> list[Renamed]:
    both = (Renamed(identity, _known(before, kind, identity), _known(store, kind, identity)) for identity in ids)
    return [one for one in both if one.before != one.now]


def _liken_again(store: Store, kind: str, renamed: Iterable[Renamed]) -> None:
    formed = []
    for one in renamed:
        gone = _keys(bearer.formed() for bearer in one.before)
        query = "delete from likeness_key where kind = ? and key = ? and length = ? and id = ?"
        store.connection.executemany(query, gone)
        for column in ("id", "other"):
            store.connection.execute(f"delete from likeness where kind = ? and {column} = ?", (kind, one.id))
        formed += [bearer.formed() for bearer in one.now]
    _put_keys(store, formed)
    _put(store, formed, [pair for one in formed for pair in _pairs_of(store, one)])


def _pairs_of(store: Store, one: Formed[Bearer]) -> Iterator[tuple[Bearer, Bearer]]:
    """The same as likeness.pairs gives of one."""
    keys = {*one.form.keys}
    for identity in _candidates(store, one):
        for other in map(Bearer.formed, _known(store, one.of.kind, identity)):
            if not keys.isdisjoint(other.form.keys) and similarity.alike(one.form, other.form):
                yield one.of, other.of


def _candidates(store: Store, one: Formed[Bearer]) -> list[str]:
    """What shares a key and is about as long."""
    query = "select id from likeness_key where kind = ? and key = ? and length between ? and ? and id <> ?"
    length = len(one.form.letters)
    around = (length - similarity.MOST_SLIPS, length + similarity.MOST_SLIPS, one.of.id)
    return sorted({id for key in one.form.keys for id in store.column(query, one.of.kind, key, *around)})


# -- rows -----------------------------------------------------------------------------------------


def _keys(formed: Iterable[Formed[Bearer]]) -> list[tuple[str, int, int, str]]:
    return sorted({(one.of.kind, key, len(one.form.letters), one.of.id) for one in formed for key in one.form.keys})


def _put_keys(store: Store, formed: Iterable[Formed[Bearer]]) -> None:
    store.connection.executemany("insert into likeness_key values (?, ?, ?, ?)", _keys(formed))


def _put(store: Store, formed: Iterable[Formed[Bearer]], pairs: Iterable[tuple[Bearer, Bearer]]) -> None:
    """Enter what is alike, each two once: that with the lesser id first, by those of its names that come first."""
    rows = {_row(*sorted(pair, key=_place)) for pair in pairs if _is_doubtful(*pair)}
    rows |= set(_spelt_without_accents(store, (one.of for one in formed)))
    once = [next(group) for _, group in groupby(sorted(rows), key=lambda row: row[:3])]
    store.connection.executemany("insert into likeness values (?, ?, ?, ?, ?, ?)", once)


def _place(bearer: Bearer) -> tuple[str, str]:
    return bearer.id, bearer.name


def _row(one: Bearer, other: Bearer) -> tuple[str, ...]:
    rule = {"demands": "demand-near", "statements": "title-near"}.get(one.kind)
    rule = rule or ("person-near" if one.authority and other.authority else "name-variant")
    return one.kind, one.id, other.id, one.name, other.name, rule


def _is_doubtful(one: Bearer, other: Bearer) -> bool:
    """Whether two that are alike may be one, and no other rule says so."""
    if one.id == other.id:
        return False  # two names of one person
    if one.kind == "statements":
        return _near_in_time(one, other) and _near_in_time(other, one)
    if one.kind == "people" and one.authority != other.authority:
        printed, known = (one, other) if other.authority else (other, one)
        return not near_names(printed.name, [known.name])  # of which name-near is told
    return True


def _near_in_time(one: Bearer, other: Bearer) -> bool:
    """Whether one does not end more than a year before the other begins, as far as is known."""
    if not (one.ends and other.begins):
        return True
    return date.fromisoformat(other.begins) - date.fromisoformat(one.ends) <= NEAR_IN_TIME


def _spelt_without_accents(store: Store, bearers: Iterable[Bearer]) -> Iterator[tuple[str, ...]]:
    """Plain names that are printed with accents and without: such a name is alike itself, without them and with."""
    for bearer in bearers:
        if bearer.spellings:
            query = "select distinct as_printed from signature where person = ? order by 1"
            printed = store.column(query, bearer.id)
            for name, known in permutations(printed, 2):
                if similarity.lacks_accents(name, known):
                    yield bearer.kind, bearer.id, bearer.id, name, known, "name-variant"
