"""Rules for what is probably one thing written in two ways, and for letters that names have lost.

Two that are alike are found when records enter the store (compile/near_duplicates.py). Here each is told once: at the
record with the later id, or, of what has no record, in the statement that has it first; the later of the two. It is
accepted by either.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from archive.kinds import KINDS
from archive.language.names import folded
from archive.problems.problem import Problem, key_path
from archive.problems.rule_names import RuleName
from archive.read.batch import Batch, Location
from archive.read.documents import Document
from archive.store.store import Key, Row

SIGNS = "?\u00bf\u25a1\u25a0\u25af"
LOST = re.compile(r"(?<=[^\W\d_])[?\u00bf](?=[^\W\d_])|[\u25a1\u25a0\u25af]")
"""A question mark between letters, or an empty square anywhere: what stands for a letter that could not be read."""


def names_have_their_letters(batch: Batch) -> Iterator[Problem]:
    """No sign stands in a name where a letter was lost."""
    for statement in batch.statements.values():
        together = "".join([signature.as_printed for signature in statement.signatories])
        if any(sign in together for sign in SIGNS):
            for number, signature in enumerate(statement.signatories):
                location = ("signatories", number)
                yield from _lost(batch, "statements", statement.id, location, signature.as_printed)
    for person in batch.people.values():
        yield from _lost(batch, "people", person.id, ("name",), person.name)
        yield from _lost(batch, "people", person.id, ("sort_name",), person.sort_name)
        for number, other in enumerate(person.other_names):
            yield from _lost(batch, "people", person.id, ("other_names", number), other.name)


def _lost(batch: Batch, kind: str, record: str, location: Location, name: str) -> Iterator[Problem]:
    if found := LOST.search(name):
        message = (
            f"“{found[0]}” stands in “{name}” where a letter was lost; "
            "write the letter, or say under `accepted:` that the source prints it so"
        )
        yield batch.problem(kind, record, location, message, "letter-lost")


def printed_names_have_their_accents(batch: Batch) -> Iterator[Problem]:
    """A printed name has the accents of the name it stands for, but in words that are all in capitals."""
    index = batch.names
    for statement in batch.statements.values():
        for number, signature in enumerate(statement.signatories):
            if signature.person is None and (known := index.accented(signature.as_printed)):
                message = (
                    f"“{signature.as_printed}” lacks accents of “{known}”; write them if the source prints them; "
                    "if not, add `person:` or an other name, or say so under `accepted:`"
                )
                yield batch.problem("statements", statement.id, ("signatories", number), message, "accents-lost")


# -- two that are alike ---------------------------------------------------------------------------


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

    def __str__(self) -> str:
        return f"“{self.name}” ({self.kind}/{self.record})"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two that are alike, the later one last, and what to do about it."""

    rule: RuleName
    earlier: Side
    later: Side
    message: str


def likenesses(batch: Batch) -> Iterator[Problem]:
    """Every two records, names or wordings that may be one, unless that is accepted; and idle acceptances."""
    accepted = {(row["kind"], row["record"], row["rule"]) for row in batch.store.all("select * from acceptance")}
    used: set[tuple[str, str, str]] = set()
    places = Places(batch)
    for alike in (*_namesakes(batch), *_pairs(batch, {rule for _, _, rule in accepted})):
        sides = (alike.earlier, alike.later)
        by = {(side.kind, record, alike.rule) for side in sides for record in side.accepting} & accepted
        used |= by
        if not by:
            yield places.problem(alike)
    yield from _idle(batch, accepted - used, places)


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
    _documents: dict[Key, Document] = field(default_factory=dict)

    def problem(self, alike: Likeness) -> Problem:
        return self.at(alike.later.kind, alike.later.record, alike.later.location, alike.message, alike.rule)

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
        if (kind, record) not in self._documents:
            self._documents[kind, record] = self.batch.document(kind, record)
        document = self._documents[kind, record]
        return document.path, *document.locate(location)


# -- people of one name ---------------------------------------------------------------------------

SHARED = """
    select folded, person, min(name) as name from person_name where folded in (
        select folded from person_name group by folded having count(distinct person) > 1)
    group by folded, person order by folded, person"""


def _shared(batch: Batch) -> dict[tuple[str, str], Row]:
    """Ids of two people, in order -> a name that they share."""
    by_name: dict[str, list[Row]] = {}
    for row in batch.store.all(SHARED):
        by_name.setdefault(row["folded"], []).append(row)
    found: dict[tuple[str, str], Row] = {}
    for rows in by_name.values():
        for one, other in combinations(rows, 2):
            found.setdefault((one["person"], other["person"]), other)
    return found


def _namesakes(batch: Batch) -> Iterator[Likeness]:
    """People who share a name, and have no notes to tell them apart."""
    for (one, other), row in _shared(batch).items():
        records = [_record(batch, "people", person) for person in (one, other)]
        if not _told_apart(*records):
            earlier = Side("people", one, ("name",), row["name"], (one,))
            later = Side("people", other, _where(records[1], row["folded"]), row["name"], (other,))
            message = (
                f"“{row['name']}” is a name of {other} and of {one}; give each a `note:` that tells them apart, "
                "and name the id under `person:` in statements"
            )
            yield Likeness("name-shared", earlier, later, message)


def _told_apart(one: dict[str, object], other: dict[str, object]) -> bool:
    """Whether each has a note, or people of one name are filed under different ones: “Sample, Anna (North)”."""
    if one.get("note") and other.get("note"):
        return True
    return one["name"] == other["name"] and one["sort_name"] != other["sort_name"]


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


def _pairs(batch: Batch, accepted: Iterable[str]) -> Iterator[Likeness]:
    """All other pairs that are alike. Which statements could accept one matters for the rules accepted anywhere."""
    shared, rules = _shared(batch), {*accepted}
    for row in batch.store.all("select * from likeness order by kind, id, other"):
        known = (row["id"], row["other"]) in shared if row["kind"] == "people" else _said(batch, row)
        if not known:
            earlier, later = sorted(_sides(batch, row, rules), key=lambda side: side.order)
            yield Likeness(row["rule"], earlier, later, _message(row, earlier, later))


def _said(batch: Batch, row: Row) -> bool:
    """Whether the records say how the two belong together."""
    if row["kind"] == "statements":
        query = "select 1 from relation where statement = ?1 and other = ?2 or statement = ?2 and other = ?1"
        return bool(batch.store.value(query, row["id"], row["other"]))
    for one, other in ((row["id"], row["other"]), (row["other"], row["id"])):
        record = _record(batch, "demands", one)
        related = record.get("related")
        if record.get("broader") == other or (isinstance(related, list) and other in related):
            return True
    return False


def _sides(batch: Batch, row: Row, rules: set[str]) -> Iterator[Side]:
    for identity, name in ((row["id"], row["name"]), (row["other"], row["other_name"])):
        if row["kind"] == "statements":
            yield Side("statements", identity, ("title",), name, (identity,))
        else:
            yield _side(batch, row, identity, name, row["rule"] in rules)


WRITTEN = {
    "people": ("signature", "as_printed", "signatories"),
    "demands": ("demand_made", "text", "demands"),
}
"""Kind -> where it stands in statements: table, column and key."""


def _side(batch: Batch, row: Row, identity: str, name: str, accepted: bool) -> Side:
    kind, store = row["kind"], batch.store
    own, (table, column, key) = KINDS[kind].table, WRITTEN[kind]
    if store.value(f"select authority from {own} where id = ?", identity):
        return Side(kind, identity, ("name",), name, (identity,))
    found = store.row(
        f"select statement, number from {table} where {own} = ? and {column} = ? order by statement, number",
        identity,
        name,
    )
    query = f"select distinct statement from {table} where {own} = ?"
    accepting = tuple(store.column(query, identity)) if accepted else ()
    return Side("statements", found["statement"], (key, found["number"] - 1), name, accepting)


FORMER = "the other id under `former_ids:`"


def _message(row: Row, earlier: Side, later: Side) -> str:
    match row["rule"]:
        case "person-near":
            advice = f"if it is one person, keep one record, with the other under `other_names:` and {FORMER}"
        case "name-variant" if row["id"] == row["other"]:
            return (
                f"“{row['name']}” and “{row['other_name']}” are one name without accents and with them; "
                "write the accents if the source prints them; if not, say so under `accepted:`"
            )
        case "name-variant":
            advice = "if it is one person, mend the name, or write a record that has both"
        case "demand-near" if later.kind == "demands":
            advice = f"if it is one demand, keep one record, with {FORMER}; if two, say so under `related:`"
        case "demand-near":
            advice = "if it is one demand, use one wording, or name its record under `demand:`"
        case _:
            advice = "if it is one statement, keep one record; if they are related, say so under `relations:`"
    return f"“{later.name}” is close to {earlier}; {advice}; otherwise say why not under `accepted:`"
