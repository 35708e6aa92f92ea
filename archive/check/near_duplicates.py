"""Rules for what is probably one thing written in two ways.

Two that are alike are found when records enter the store (compile/near_duplicates.py). Here they are told at the
record with the later id, or, of what has no record, in the statement that has it first; the later of the two. Where
that one is like several, the last of them is named, and the others are counted. Two are accepted by either.
"""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import chain, groupby, product

from archive.kinds import KINDS
from archive.language import numbers, similarity
from archive.language.dates import PartialDate, parse, surely_before
from archive.language.names import folded
from archive.problems.problem import Problem, key_path
from archive.problems.rule_names import LIKENESS, RuleName
from archive.read.batch import Batch, Location
from archive.read.documents import Document
from archive.records.labels import shortened
from archive.store.store import Key, Row


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that are alike: a record, or what has none, at the place where it is first written."""

    kind: str
    record: str
    location: Location
    name: str
    accepting: tuple[str, ...]
    """The ids of the records of that kind in which the likeness can be accepted."""

    @property
    def order(self) -> tuple[bool, str, str]:
        return self.kind == "statements", self.record, key_path(self.location).rjust(30)

    @property
    def said(self) -> str:
        return f"“{shortened(self.name)}”"

    def __str__(self) -> str:
        return f"{self.said} ({self.kind}/{self.record})"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two that are alike, the later one last; in what words, and what to do about it.

    `full` is true where others may be alike that were not looked at.
    """

    rule: RuleName
    earlier: Side
    later: Side
    said: str
    advice: str
    full: bool = False

    def message(self, others: int, full: bool) -> str:
        """What is told of the later one, if so many others before it are like it too."""
        if not others:
            return f"{self.said}; {self.advice}"
        to = "and of" if self.rule == "name-shared" else "and to"
        return f"{self.said} {to} {'at least ' if full else ''}{numbers.count(others, 'other')}; {self.advice}"


@dataclass(slots=True)
class Told:
    """What is told of a later one: its likeness to the last before it, and to how many others."""

    nearest: Likeness
    others: int = 0
    full: bool = False

    def add(self, alike: Likeness) -> None:
        self.others += 1
        if alike.earlier.order > self.nearest.earlier.order:
            self.nearest = alike


def likenesses(batch: Batch) -> Iterator[Problem]:
    """Every record, name or wording that may be one with another, unless that is accepted; and idle acceptances."""
    rows = batch.store.all("select * from acceptance")
    accepted = {(row["kind"], row["record"], row["rule"]) for row in rows if row["rule"] in LIKENESS}
    used: set[tuple[str, str, str]] = set()
    told: dict[tuple[str, str, Location, RuleName], Told] = {}
    for alike in chain(_namesakes(batch), _pairs(batch, accepted)):
        sides = (alike.earlier, alike.later)
        by = {(side.kind, record, alike.rule) for side in sides for record in side.accepting} & accepted
        used |= by
        if not by:
            _add(told, alike)
    places = Places(batch)
    for _, each in sorted(told.items(), key=lambda item: item[0][:2]):
        yield places.problem(each)
    yield from _idle(batch, accepted - used, places)


def _add(told: dict[tuple[str, str, Location, RuleName], Told], alike: Likeness) -> None:
    later = alike.later
    place = (later.kind, later.record, later.location, alike.rule)
    if place in told:
        told[place].add(alike)
    else:
        told[place] = Told(alike)
    told[place].full |= alike.full


def _idle(batch: Batch, unused: set[tuple[str, str, str]], places: "Places") -> Iterator[Problem]:
    for kind, record, rule in sorted(unused):
        query = "select number from acceptance where kind = ? and record = ? and rule = ? order by number"
        for number in batch.store.column(query, kind, record, rule):
            message = f"nothing in this file breaks “{rule}” any more; take the entry out"
            yield places.at(kind, record, ("accepted", number, "rule"), message, "accepted-unused")


@dataclass(slots=True)
class Places:
    """Where problems lie. A place that was looked up once is kept in the store until its record changes."""

    batch: Batch
    _last: tuple[Key, Document] | None = None
    """One document alone, for problems of a record follow one another, and there may be thousands of records."""

    def problem(self, told: Told) -> Problem:
        alike = told.nearest
        message = alike.message(told.others, told.full)
        return self.at(alike.later.kind, alike.later.record, alike.later.location, message, alike.rule)

    def at(self, kind: str, record: str, location: Location, message: str, rule: RuleName) -> Problem:
        key = key_path(location)
        store = self.batch.store
        query = 'select path, line, "column" from place where kind = ? and record = ? and key = ?'
        found = store.one(query, kind, record, key)
        path, line, column = found or self._find(kind, record, location)
        if not found:
            row = {"kind": kind, "record": record, "key": key, "path": path, "line": line, "column": column}
            store.put("place", row)
        return Problem(path, line, column, key, message, rule)

    def _find(self, kind: str, record: str, location: Location) -> tuple[str, int, int]:
        if self._last is None or self._last[0] != (kind, record):
            self._last = (kind, record), self.batch.document(kind, record)
        document = self._last[1]
        return document.path, *document.locate(location)


# -- people of one name ---------------------------------------------------------------------------

SHARED = """
    select folded, person, min(name) as name from person_name where folded in (
        select folded from person_name group by folded having count(distinct person) > 1)
    group by folded, person order by folded, person"""


def _namesakes(batch: Batch) -> Iterator[Likeness]:
    """People who share a name, each with the last ones before that do, and have no notes to tell them apart."""
    seen: set[tuple[str, str]] = set()
    record = lru_cache(maxsize=2 * similarity.MOST_NEAR)(partial(_record, batch, "people"))
    for _, group in groupby(batch.store.all(SHARED), key=lambda row: str(row["folded"])):
        before: deque[Row] = deque(maxlen=similarity.MOST_NEAR)
        for row in group:
            for other in before:
                pair = (str(other["person"]), str(row["person"]))
                if pair not in seen and not _told_apart(record(pair[0]), record(pair[1]), row["folded"]):
                    location = _where(record(pair[1]), row["folded"])
                    yield _namesake(*pair, row["name"], location, full=len(before) == similarity.MOST_NEAR)
                    seen.add(pair)
            before.append(row)


def _namesake(one: str, other: str, name: str, location: Location, *, full: bool) -> Likeness:
    earlier, later = Side("people", one, ("name",), name, (one,)), Side("people", other, location, name, (other,))
    said = f"{later.said} is a name of {other} and of {one}"
    advice = "give each a `note:` that tells them apart, and name the id under `person:` in statements"
    return Likeness("name-shared", earlier, later, said, advice, full)


def _told_apart(one: dict[str, object], other: dict[str, object], name: str) -> bool:
    """Whether each has a note, people of one name are filed under different ones (“Sample, Anna (North)”), or their
    records say that they had the name at different times.
    """
    if one.get("note") and other.get("note"):
        return True
    times = product(_times(one, name), _times(other, name))
    if all(surely_before(until, since) or surely_before(end, start) for (start, until), (since, end) in times):
        return True
    return one["name"] == other["name"] and one["sort_name"] != other["sort_name"]


Time = tuple[PartialDate | None, PartialDate | None]


def _times(record: dict[str, object], name: str) -> Iterator[Time]:
    """The times in which somebody had a name, from when and until when; of the name of today neither is known."""
    if folded(str(record["name"])) == name:
        yield None, None
    others = record.get("other_names")
    for other in others if isinstance(others, list) else ():
        if folded(other["name"]) == name:
            start, end = (parse(other[key]) if key in other else None for key in ("start", "end"))
            yield start, end


def _where(record: dict[str, object], name: str) -> Location:
    """Where in the record of a person, or of a demand, a name stands."""
    others = record.get("other_names")
    for number, other in enumerate(others if isinstance(others, list) else ()):
        if folded(other["name"] if isinstance(other, dict) else other) == name != folded(str(record["name"])):
            return "other_names", number
    return ("name",)


def _record(batch: Batch, kind: str, identity: str) -> dict[str, object]:
    """An authority record as it is written; without keys, if there is none."""
    query = f"select json from {KINDS[kind].table} where id = ?"
    written: dict[str, object] = json.loads(batch.store.value(query, identity) or "{}")
    return written


# -- the others -----------------------------------------------------------------------------------


SETTLED = {
    "people": """select 1 from person_name a join person_name b using (folded) where a.person = l.id
                 and b.person = l.other""",
    "demands": """select 1 from demand d where d.id in (l.id, l.other) and iif(d.id = l.id, l.other, l.id) in (
                  select d.broader union all select value from json_each(d.json, '$.related'))""",
    "statements": """select 1 from relation r where r.statement = l.id and r.other = l.other
                     or r.statement = l.other and r.other = l.id""",
}
"""Kind -> whether records say how two belong together; of people who share a name, another rule tells."""

PAIRS = """
    select *, sum(other <> id) over (partition by id, name) >= ? as full from likeness l where kind = ?
    order by id, other, other_name, name"""


def _pairs(batch: Batch, accepted: Iterable[tuple[str, str, str]]) -> Iterator[Likeness]:
    """All other pairs that are alike."""
    sides = Sides(batch, {*accepted})
    for kind, settled in SETTLED.items():
        query = f"select * from ({PAIRS}) l where rule <> '' and (id = other or not exists ({settled}))"
        rows = batch.store.connection.execute(query, (similarity.MOST_NEAR, kind))
        for _, group in groupby(rows, key=lambda row: (row["id"], row["other"])):
            row = next(group)
            earlier, later = sorted(sides.of(row), key=lambda side: side.order)
            yield Likeness(row["rule"], earlier, later, *_words(row, earlier, later), bool(row["full"]))


WRITTEN = {
    "people": ("signature", "as_printed", "signatories"),
    "demands": ("demand_made", "text", "demands"),
}
"""Kind -> where it stands in statements: table, column and key."""


@dataclass(slots=True)
class Sides:
    """The sides of pairs. `accepted` are kind, record and rule: which statements accept matters for these alone."""

    batch: Batch
    accepted: set[tuple[str, str, str]]
    _known: dict[tuple[str, str, str, str], Side] = field(default_factory=dict)

    def of(self, row: Row) -> Iterator[Side]:
        for identity, name in ((row["other"], row["other_name"]), (row["id"], row["name"])):
            if row["kind"] == "statements":
                yield Side("statements", identity, ("title",), name, (identity,))
            else:
                key = (row["kind"], identity, name, row["rule"])
                if key not in self._known:
                    self._known[key] = self._found(*key)
                yield self._known[key]

    def _found(self, kind: str, identity: str, name: str, rule: str) -> Side:
        store, own, (table, column, key) = self.batch.store, KINDS[kind].table, WRITTEN[kind]
        if store.value(f"select authority from {own} where id = ?", identity):
            return Side(kind, identity, ("name",), name, (identity,))
        query = f"select statement, number from {table} where {own} = ? and {column} = ? order by 1, 2"
        found = store.row(query, identity, name)
        every = f"select 1 from {table} where {own} = ? and statement = ?"
        accepting = (record for kind, record, named in self.accepted if (kind, named) == ("statements", rule))
        by = tuple(record for record in sorted(accepting) if store.value(every, identity, record))
        return Side("statements", found["statement"], (key, found["number"] - 1), name, by)


FORMER = "the other id under `former_ids:`"


def _words(row: Row, earlier: Side, later: Side) -> tuple[str, str]:
    """What is said of two, and what to do about it."""
    match row["rule"]:
        case "person-near":
            advice = f"if it is one person, keep one record, with the other under `other_names:` and {FORMER}"
        case "name-variant" if row["id"] == row["other"]:
            said = f"“{row['name']}” and “{row['other_name']}” are one name without accents and with them"
            return said, "write the accents if the source prints them; if not, say so under `accepted:`"
        case "name-variant":
            advice = "if it is one person, mend the name, or write a record that has both"
        case "demand-near" if later.kind == "demands":
            advice = f"if it is one demand, keep one record, with {FORMER}; if two, say so under `related:`"
        case "demand-near":
            advice = "if it is one demand, use one wording, or name its record under `demand:`"
        case _:
            advice = "if it is one statement, keep one record; if they are related, say so under `relations:`"
    return f"{later.said} is close to {earlier}", f"{advice}; otherwise say why not under `accepted:`"
