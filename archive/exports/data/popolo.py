"""People, chambers, groups, mandates, motions and votes under the names of Popolo (popoloproject.com, frozen).

What Popolo has no name for is left out, with one exception: its motions have a text and no title, and ours have a
`name` like its other classes. Ids are paths in data/v1, so that no two things share one. In a large archive people
are divided by letter and motions by year, and popolo.json names those files in `parts`.
"""

import json
import re
from collections.abc import Callable
from typing import Any

from pydantic_core import to_json

from archive import urls
from archive.exports.data.division import BY_LETTER, BY_YEAR, Division, Values, is_divided
from archive.records.labels import SIDE_LINES
from archive.records.terms import KnownChoice, KnownMethod
from archive.records.vote import on_the_whole
from archive.render.kind import EVERY_KIND, Page, PageKind, Register, every_record
from archive.store.store import Row

Json = dict[str, Any]

PATH = f"{urls.DATA}/popolo.json"

PARTIAL_DATE = re.compile(r"\d{4}(-\d\d){0,2}")
"""A date as Popolo writes it. One that is uncertain, about or a period cannot be said there, and is left out."""

OPTIONS: dict[KnownChoice, str] = {"for": "yes", "against": "no", "abstained": "abstain", "not-voting": "not voting"}
COUNTS = {"for": "yes", "against": "no", "abstentions": "abstain", "not_voting": "not voting"}
"""What a vote is called in the register and in Popolo (specs/count.md and specs/vote.md); what it has no word for, or
the same one, keeps its own."""

RESULTS = {"adopted": "pass", "rejected": "fail"}

CLASSIFICATIONS: dict[KnownMethod, str] = {
    "roll-call": "roll call",
    "electronic": "electronic vote",
    "show-of-hands": "show of hands",
    "standing": "division by standing",
    "voice": "voice vote",
    "secret-ballot": "secret ballot",
    "unanimous": "unanimous consent",
    "consensus": "consensus",
    "without-a-vote": "without a vote",
}

VOTED_ON = """id in (select id from statement where type not in (select value from json_each(?))
                      union select statement from vote)"""
"""What a chamber is to decide on, or has decided: motions. What members sign together is none: a list of its types."""


SPONSORS = """
select 'people/' || person from standing where statement = ?1 and role = 'sponsor'
union select coalesce('groups/' || parliamentary_group, '') from standing_body where statement = ?1 and role = 'sponsor'
"""
"""The ids of those who sponsor a statement, each once; empty for a body that has no record.
"""

# -- people and organizations ---------------------------------------------------------------------


def people(register: Register, where: str = "true", values: Values = ()) -> Json:
    """Persons and memberships, of all people or of those that meet a condition."""
    rows = register.store.all(f"select id, name, sort_name, json from person where {where} order by id", *values)
    written = [(row, json.loads(row["json"] or "{}")) for row in rows]
    return {
        "persons": [_person(register, row, record) for row, record in written],
        "memberships": [membership for row, record in written for membership in _memberships(row["id"], record)],
    }


def _person(register: Register, row: Row, record: Json) -> Json:
    return _known(
        id=_id("people", row["id"]),
        name=row["name"],
        sort_name=row["sort_name"],
        other_names=[_other_name(name) for name in record.get("other_names", ())],
        identifiers=[{"scheme": s, "identifier": i} for s, i in record.get("identifiers", {}).items()],
        links=_page(register, "people", row["id"]),
        sources=_sources(record),
    )


def _other_name(name: Json) -> Json:
    dates = {"start_date": _date(name.get("start")), "end_date": _date(name.get("end"))}
    return _known(name=name["name"], note=name.get("note"), **dates)


def _memberships(person: str, record: Json) -> list[Json]:
    return [
        _known(
            id=f"{_id('people', person)}/memberships/{number}",
            person_id=_id("people", person),
            organization_id=_id("chambers", held["chamber"]),
            on_behalf_of_id=_id("groups", held["group"]) if "group" in held else None,
            role=held.get("role"),
            label=f"as of {held['as_of']}" if "as_of" in held else None,
            area={"name": held["constituency"]} if "constituency" in held else None,
            start_date=_date(held.get("start")),
            end_date=_date(held.get("end")),
        )
        for number, held in enumerate(record.get("memberships", ()), 1)
    ]


def organizations(register: Register) -> Json:
    """Chambers, and the groups in them."""
    chambers = register.store.all("select id, json from chamber order by id")
    groups = register.store.all("select id, json from parliamentary_group order by id")
    found = [
        *(_chamber(register, row["id"], json.loads(row["json"])) for row in chambers),
        *(_group(register, row["id"], json.loads(row["json"])) for row in groups),
    ]
    return {"organizations": found}


def _chamber(register: Register, identity: str, record: Json) -> Json:
    own = record.get("native_name")
    return _known(
        id=_id("chambers", identity),
        name=record["name"],
        other_names=[{"name": own, "note": "in its own language"}] if own else [],
        classification="chamber",
        founding_date=_date(record.get("start")),
        dissolution_date=_date(record.get("end")),
        abstract=", ".join(filter(None, (record.get("parliament"), record["country"]))),
        links=_page(register, "chambers", identity),
        sources=_sources(record),
    )


def _group(register: Register, identity: str, record: Json) -> Json:
    short = record.get("abbreviation")
    return _known(
        id=_id("groups", identity),
        name=record["name"],
        other_names=[{"name": short, "note": "abbreviation"}] if short else [],
        classification="parliamentary group",
        parent_id=_id("chambers", record["chamber"]),
        founding_date=_date(record.get("start")),
        dissolution_date=_date(record.get("end")),
        links=_page(register, "groups", identity),
        sources=_sources(record),
    )


# -- motions and votes ----------------------------------------------------------------------------


def motions(register: Register, where: str = "true", values: Values = ()) -> Json:
    """Motions and vote events, of all statements or of those that meet a condition."""
    query = f"select id from statement where {where} and {VOTED_ON} order by id"
    signed = json.dumps([value for value, type_ in register.site.terms.types.items() if type_.signed])
    found: Json = {"motions": [], "vote_events": []}
    for identity in register.store.column(query, *values, signed):
        record = json.loads(register.store.value("select json from statement_record where statement = ?", identity))
        found["motions"].append(_motion(register, identity, record))
        votes = enumerate(record.get("votes", ()), 1)
        for number, vote in votes:
            part = _part(identity, number, vote)
            found["motions"] += [part] if part else []
            motion = part["id"] if part else _id("statements", identity)
            found["vote_events"].append(_vote_event(register, identity, number, vote, motion))
    return found


def _motion(register: Register, identity: str, record: Json) -> Json:
    sponsors = register.store.column(SPONSORS, identity)
    chambers, references = record.get("chambers", ()), record.get("references", ())
    return _known(
        id=_id("statements", identity),
        name=record["title"],
        identifier=references[0]["label"] if len(references) == 1 else None,
        classification=record["type"],
        organization_id=_id("chambers", chambers[0]) if len(chambers) == 1 else None,
        creator_id=sponsors[0] if len(sponsors) == 1 else None,
        date=_date(record.get("dates", {}).get("tabled")),
        text=_official(record),
        result=RESULTS.get(record.get("status", "")),
        sources=[*_page(register, "statements", identity), *_sources(record)],
    )


def _official(record: Json) -> str | None:
    """The text of a statement, if it is the official one."""
    here = next((text["status"] for text in record.get("texts", ()) if "here" in text), None)
    return record.get("body") or None if here and SIDE_LINES[here] == "official" else None


def _part(identity: str, number: int, vote: Json) -> Json | None:
    """What was voted on, as a motion of its own, where it was not the whole text."""
    if on_the_whole(vote.get("on")):
        return None
    return _known(
        id=f"{_id('statements', identity)}/votes/{number}/motion",
        organization_id=_id("chambers", vote["chamber"]),
        text=vote["on"],
        result=RESULTS.get(vote.get("outcome", "")),
    )


def _vote_event(register: Register, identity: str, number: int, vote: Json, motion: str) -> Json:
    ballots = register.store.all(
        "select name, person, choice from ballot where statement = ? and vote = ? order by number", identity, number
    )
    return _known(
        id=f"{_id('statements', identity)}/votes/{number}",
        motion_id=motion,
        organization_id=_id("chambers", vote["chamber"]),
        identifier=vote.get("roll_call"),
        classification=_method(register, vote.get("method")),
        start_date=_date(vote.get("date")),
        result=RESULTS.get(vote.get("outcome", "")),
        counts=[{"option": option, "value": vote[key]} for key, option in COUNTS.items() if key in vote],
        votes=[_vote(register, ballot) for ballot in ballots],
        sources=[{"url": vote["url"]}] if "url" in vote else [],
    )


def _method(register: Register, method: str | None) -> str | None:
    """How the vote was taken: in Popolo's words, or in those of the register for a method of its own."""
    if method is None:
        return None
    known = register.site.terms.methods[method]
    return CLASSIFICATIONS[known.like] if known.like == method else method


def _vote(register: Register, ballot: Row) -> Json:
    """A ballot, by the person's id or, where it is not known who that is, by the name as printed."""
    voter = {"voter_id": _id("people", ballot["person"])} if ballot["person"] else {"voter": {"name": ballot["name"]}}
    return {**voter, "option": OPTIONS.get(register.site.terms.choices[ballot["choice"]].like, ballot["choice"])}


# -- in common ------------------------------------------------------------------------------------


def _id(kind: str, identity: str) -> str:
    return f"{kind}/{identity}"


def _date(written: str | None) -> str | None:
    return written if written and PARTIAL_DATE.fullmatch(written) else None


def _page(register: Register, kind: str, identity: str) -> list[Json]:
    page = urls.absolute(register.site.base_url, urls.record(kind, identity))
    return [{"url": page, "note": register.site.title}]


def _sources(record: Json) -> list[Json]:
    return [{"url": source["url"], "note": source["title"]} for source in record.get("sources", ()) if "url" in source]


def _known(**given: Any) -> Json:
    """What is known: keys without a value are left out."""
    return {key: value for key, value in given.items() if value not in (None, [], "")}


# -- files ----------------------------------------------------------------------------------------


def view(register: Register, page: Page) -> Json:
    """Everything, or in a large archive the organizations and the addresses of the other files."""
    if not is_divided(register.store):
        return {**people(register), **organizations(register), **motions(register)}
    parts = sorted(page.path for kind in (PEOPLE_KIND, MOTIONS_KIND) for page in kind.all_pages(register.store))
    return {**organizations(register), "parts": [urls.absolute(register.site.base_url, part) for part in parts]}


def view_people(register: Register, page: Page) -> Json:
    """The people of a letter."""
    return people(register, *BY_LETTER["people"].chosen(page.part, "id"))


def view_motions(register: Register, page: Page) -> Json:
    """The motions of a year."""
    return motions(register, *BY_YEAR.chosen(page.part, "id"))


def serialise(register: Register, page: Page, view: Json) -> bytes:
    return to_json(view, indent=1) + b"\n"


READS = every_record(("statements", "people", "chambers", "groups"))
KIND = PageKind("popolo", PATH, view, reads=READS, serialise=serialise, whole=EVERY_KIND)


def _part_kind(name: str, view: Callable[[Register, Page], Json], division: Division) -> PageKind:
    return PageKind(
        f"popolo_{name}",
        f"{urls.DATA}/popolo-{name}-{{part}}.json",
        view,
        pages=division.parts_alone,
        reads=division.of_records,
        serialise=serialise,
        whole=EVERY_KIND,
    )


PEOPLE_KIND = _part_kind("people", view_people, BY_LETTER["people"])
MOTIONS_KIND = _part_kind("motions", view_motions, BY_YEAR)
KINDS = (KIND, PEOPLE_KIND, MOTIONS_KIND)
