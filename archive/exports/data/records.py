"""Records as data/v1 has them: what their files say, what follows from other records marked as inferred."""

import json
from functools import cache
from typing import Any

from archive import urls
from archive.exports.data_v1 import TYPES
from archive.exports.data_v1.fields import fields
from archive.kinds import KINDS
from archive.render.kind import Register
from archive.store.store import Row

Json = dict[str, Any]

USUAL: dict[str, Json] = {
    "statements": {"title_supplied": False, "status": "issued", "signatories_listed": "complete"},
    "people": {"authority": True},
    "demands": {"authority": True},
}
"""What a record says that leaves a key out."""

SIGNATURE = {"role": "signatory", "certainty": "certain"}
BOUNDED = ("sponsors", "signatories", "demands")
DEMAND_MADE: Json = {"certainty": "certain", "wording": "summary", "addressees": [], "events": []}
TRANSLATION: Json = {"body": "", "accepted": []}


def record(register: Register, kind: str, identity: str) -> Json:
    """A record of any kind. Raises LookupError when there is none."""
    known = statement(register, identity) if kind == "statements" else _authority(register, kind, identity)
    given = {
        "id": identity,
        "address": urls.absolute(register.site.base_url, _address(register, kind, identity)),
        "licence": register.site.licence.url or register.site.licence.name,
        **_blank(kind),
        **known,
    }
    return {name: given[name] for name in _names(kind) if name in given}


def _address(register: Register, kind: str, identity: str) -> str:
    return register.catalogue.demand(identity).address if kind == "demands" else urls.record(kind, identity)


def _authority(register: Register, kind: str, identity: str) -> Json:
    row = register.store.row(f"select * from {KINDS[kind].table} where id = ?", identity)
    if row["json"] is None:
        return {"authority": False, **{key: row[key] for key in ("name", "sort_name") if key in row.keys()}}  # noqa: SIM118
    return _loaded(row["json"])


def statement(register: Register, identity: str) -> Json:
    """A statement with its signatures and demands resolved, its ballots and translations."""
    store = register.store
    row = store.row(
        """select s.number, s.date_from, s.date_to, s.people_named, s.bodies_named, s.names_missing, r.json
           from statement s join statement_record r on r.statement = s.id where s.id = ?""",
        identity,
    )
    stated = _loaded(row["json"])
    signed, listed = register.catalogue.signatures(identity), stated.get("signatories", ())
    made = store.column("select demand from demand_made where statement = ? order by number", identity)
    page = urls.absolute(register.site.base_url, urls.statement(identity))
    days = {key: row[key] for key in ("date_from", "date_to") if row[key]}
    return {
        **stated,
        "number": row["number"],
        **days,
        "signatories": [_signature(register, row, listed[row["number"] - 1]) for row in signed],
        "bodies": [_body_signature(number, one) for number, one in enumerate(listed, 1) if "body" in one],
        "people_named": row["people_named"],
        "bodies_named": row["bodies_named"],
        "names_missing": bool(row["names_missing"]),
        "declared": _declared(stated.get("declared", {})),
        "demands": [
            _demand_made(page, *each)
            for each in zip(range(1, len(made) + 1), made, stated.get("demands", ()))  # noqa: B905
        ],
        "votes": [_vote(register, identity, number, vote) for number, vote in enumerate(stated.get("votes", ()), 1)],
        "translations": _translations(register, identity),
    }


RESOLVED = {
    "person": "person",
    "chamber": "chamber",
    "group": "parliamentary_group",
    "constituency": "constituency",
}
"""Key of a signature that the build may find -> the column that has it."""


def _signature(register: Register, row: Row, stated: Json) -> Json:
    found = {key: row[column] for key, column in RESOLVED.items() if key not in stated and row[column] is not None}
    rests = {key: row[key] for key in ("rests_on", "as_of") if row[key] is not None}
    if possible := register.catalogue.possible_offices(row["statement"]).get(row["number"]):
        rests["possible"] = list(map(_possible_office, possible))
    return {"number": row["number"], **SIGNATURE, **stated, **found, **rests, "inferred": list(found)}


def _possible_office(row: Row) -> Json:
    keys = {"chamber": "chamber", "group": "parliamentary_group", "constituency": "constituency", "as_of": "as_of"}
    return {key: row[column] for key, column in keys.items() if row[column] is not None}


def _body_signature(number: int, stated: Json) -> Json:
    return {"number": number, "role": SIGNATURE["role"], **stated, "body": {"kind": "body", **stated["body"]}}


def _declared(stated: Json) -> Json:
    """Figures as numbers; what the source says before one stands beside it."""
    found: Json = {}
    for key, value in stated.items():
        bound, _, number = value.rpartition(" ") if key in BOUNDED and isinstance(value, str) else ("", "", "")
        found |= {key: int(number), f"{key}_bound": bound} if bound else {key: value}
    return found


def _demand_made(page: str, number: int, demand: str, stated: Json) -> Json:
    inferred = [] if "demand" in stated else ["demand"]
    known = {"number": number, "address": f"{page}#d{number}", **DEMAND_MADE}
    return {**known, **stated, "demand": demand, "inferred": inferred}


def _vote(register: Register, statement: str, number: int, stated: Json) -> Json:
    rows = register.store.all(
        """select name, choice, corrected, person, parliamentary_group as "group", identifier, scheme from ballot
           where statement = ? and vote = ? order by number""",
        statement,
        number,
    )
    ballots = [{key: row[key] for key in row.keys() if row[key] is not None} for row in rows]  # noqa: SIM118
    return {"number": number, **stated, "ballots": ballots}


def _translations(register: Register, statement: str) -> list[Json]:
    rows = register.store.column("select json from translation where statement = ? order by language", statement)
    return [{**TRANSLATION, **_loaded(text)} for text in rows]


def _loaded(text: str) -> Json:
    """A record or a part as its file says it, without the id that the file's name gives."""
    found: Json = json.loads(text)
    found.pop("id", None)
    return found


@cache
def _names(kind: str) -> tuple[str, ...]:
    return tuple(field.name for field in fields(TYPES[kind]))


@cache
def _blank(kind: str) -> Json:
    """A record that says nothing: its lists are there, and empty."""
    empty = {
        field.name: [] if field.many else {} if field.type else ""
        for field in fields(TYPES[kind])
        if field.required and (field.many or field.type or field.name == "body")
    }
    return {**empty, **USUAL.get(kind, {})}
