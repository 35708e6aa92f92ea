"""Authority control: which person a printed name is, and which demand a wording is.

A printed name is compared with the names and other names of people, first letter by letter, then
without accents and case. A name that fits nobody stands for itself under an id made from it.
"""

import hashlib
from dataclasses import dataclass, field
from typing import TypeVar, cast

from archive.kinds import KINDS
from archive.language.dates import PartialDate, may_lie_within, parse
from archive.language.names import folded, slug
from archive.language.similarity import lacks_accents
from archive.records import DemandMade, Record, Signature
from archive.records.ballot import Ballot
from archive.records.values import DEVICE
from archive.store.store import Key, Row, Store

R = TypeVar("R", bound=Record)

PLAIN_ID_LENGTH = 72


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody who has a name, or had it once."""

    person: str
    start: PartialDate | None
    end: PartialDate | None


@dataclass(slots=True)
class People:
    """The authority file of people in a store, asked by printed name and the day on which it was printed.

    A name that somebody had at another time only is not theirs for certain, so it fits nobody then.
    """

    store: Store
    _bearers: dict[str, list[list[Bearer]]] = field(default_factory=dict)
    _plain: dict[str, str] = field(default_factory=dict)
    _accented: dict[str, str | None] = field(default_factory=dict)

    def candidates(self, printed: str, day: PartialDate) -> list[str]:
        """Ids of the people whom a printed name fits on a day: none, one, or several that may share it."""
        for bearers in self._named(printed):
            found = dict.fromkeys(b.person for b in bearers if may_lie_within(day, b.start, b.end))
            if found:
                return list(found)
        return []

    def once(self, printed: str) -> list[Bearer]:
        """The people whom a printed name fits whatever the day, with the time in which each had it."""
        return next(iter(self._named(printed)), [])

    def resolve(self, signature: Signature, day: PartialDate) -> str:
        """The id of the person who signed: as the record says, by the printed name, or the name's own id.

        The day is that of the signature, or else of its statement.
        """
        if signature.person:
            return signature.person
        candidates = self.candidates(signature.as_printed, signature.date or day)
        return candidates[0] if len(candidates) == 1 else self._own_id(signature.as_printed)

    def _named(self, printed: str) -> list[list[Bearer]]:
        """Those who have or had a name letter by letter, then those who do but for accents and case; no list is empty.

        The latter are asked for only where the former may all have had it at another time.
        """
        if printed not in self._bearers:
            exact = self._having("name", printed)
            loose = self._having("folded", folded(printed)) if all(b.start or b.end for b in exact) else []
            self._bearers[printed] = [bearers for bearers in (exact, loose) if bearers]
        return self._bearers[printed]

    def _having(self, column: str, text: str) -> list[Bearer]:
        query = f"""select person, start, "end" from person_name where {column} = ? order by person, number"""
        return [_bearer(row) for row in self.store.all(query, text)]

    def accented(self, printed: str) -> str | None:
        """The known name that a printed one is but for accents that it lacks; nothing where it fits one as it is."""
        if printed not in self._accented:
            query = "select name from person_name where folded = ? order by name <> ?, name"
            known = self.store.column(query, folded(printed), printed)
            lost = [name for name in known if lacks_accents(printed, name)]
            self._accented[printed] = lost[0] if lost and len(lost) == len(known) else None
        return self._accented[printed]

    def known(self) -> list[str]:
        """Every name and other name of people with a record, in order."""
        return self.store.column("select distinct name from person_name order by name")

    def _own_id(self, printed: str) -> str:
        if printed not in self._plain:
            self._plain[printed] = _free(self.store, "people", plain_id(printed))
        return self._plain[printed]


def _bearer(row: Row) -> Bearer:
    start, end = (parse(row[key]) if row[key] else None for key in ("start", "end"))
    return Bearer(row["person"], start, end)


@dataclass(slots=True)
class Voters:
    """Who a line of a roll call is: by its id where it has one, else by a name that fits one person."""

    people: People

    def resolve(self, ballot: Ballot, day: PartialDate, scheme: str | None = None) -> str | None:
        """The id of the person who cast a ballot on a day, or nothing where nobody is known for certain.

        `scheme` is that of the chamber's lists; what the list itself says goes before it.
        """
        if ballot.identifier:
            query = "select person from person_identifier where issuer = ? and identifier = ? order by person desc"
            found: str | None = self.people.store.value(query, ballot.scheme or scheme, ballot.identifier)
            return found
        candidates = self.people.candidates(ballot.name, day)
        return candidates[0] if len(candidates) == 1 else None


@dataclass(slots=True)
class Demands:
    """The authority file of demands in a store, asked by wording."""

    store: Store
    _ids: dict[str, str] = field(default_factory=dict)

    def resolve(self, made: DemandMade) -> str:
        """The id of the demand made: as the record says, by its name, or one made from its own wording.

        A name that several demands share leads to none of them.
        """
        if made.demand:
            return made.demand
        if made.text not in self._ids:
            self._ids[made.text] = self._named(made.text)
        return self._ids[made.text]

    def _named(self, text: str) -> str:
        found = self.store.column("select demand from demand_name where folded = ?", folded(text))
        return found[0] if len(found) == 1 else _free(self.store, "demands", plain_id(text))


class Authorities:
    """All authority records of a store, with what was asked of them before."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.people = People(store)
        self.voters = Voters(self.people)
        self.demands = Demands(store)
        self._records: dict[Key, Record | None] = {}

    def find(self, record_type: type[R], kind: str, record_id: str) -> R | None:
        """A record of the store, or nothing."""
        if (kind, record_id) not in self._records:
            text = self.store.value(f"select json from {KINDS[kind].table} where id = ?", record_id)
            self._records[kind, record_id] = record_type.model_validate_json(text) if text else None
        return cast(R | None, self._records[kind, record_id])


def plain_id(text: str) -> str:
    """An id for a name or wording that has no authority record: itself, or its beginning and a sum of the whole."""
    whole = slug(text)
    if len(whole) <= PLAIN_ID_LENGTH:
        return whole
    digest = hashlib.sha1(whole.encode(), usedforsecurity=False).hexdigest()[:6]
    return f"{whole[: PLAIN_ID_LENGTH - 7].rsplit('-', 1)[0]}-{digest}"


def _free(store: Store, kind: str, plain: str) -> str:
    """An id made from words, which may not be one that an editor has given to something else, nor a device's name."""
    table = KINDS[kind].table
    taken = (
        DEVICE.fullmatch(plain)
        or store.value(f"select 1 from {table} where id = ? and authority", plain)
        or store.value("select 1 from former_id where kind = ? and former = ?", kind, plain)
    )
    return f"{plain}-as-printed" if taken else plain
