"""Who stands behind a statement: signatories, sponsors and rapporteurs, by chamber and then by name."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import Any

from markupsafe import Markup

from archive import urls
from archive.pages import offices, replies, signers
from archive.pages.drawing import Strokes, strokes
from archive.pages.filed import filed
from archive.pages.offices import Recorded
from archive.pages.replies import Reply
from archive.pages.signers import Line
from archive.records import Statement, labels
from archive.render.kind import ChamberNames, Link, Register
from archive.render.view import view_class
from archive.store.cards import sponsored_only
from archive.store.standing import Standing, stated_in_words
from archive.store.store import Row

MOST_OPEN = 100
"""Of more names than these those of each parliamentary group are folded."""

FEWEST_DRAWN = 5
"""Of fewer names than these there is nothing to draw."""

FEW = 3
"""Up to so many people are named at the head of the record."""

Places = Mapping[str | None, ChamberNames]
"""Id of a chamber, or nothing, -> what it is called."""

HEADINGS = {
    "signatory": ("Who signed", "Signatories"),
    "sponsor": ("Who sponsored it", "Sponsors"),
    "rapporteur": ("Who reported on it", "Rapporteur"),
}


ROLES: Mapping[Any, str] = labels.ROLES


@view_class
class Signatory:
    """One name on the list, as it is read; `printed` and `certainty` only where they say more.

    Two are the same if they are one object, which is quicker to find again than by what it holds.
    """

    name: str | Markup
    address: str
    detail: str
    detail_language: str
    printed: str
    certainty: str
    note: str
    told: str
    gone: bool
    office: str = ""
    behalf: Link | None = None
    reply: Reply | None = None
    language: str = ""


@view_class
class Division:
    """Those of one parliamentary group, with its full name; without one where no group of the list is recorded."""

    name: str
    abbreviation: str
    address: str
    language: str
    count: str
    strokes: Strokes | None
    people: list[Signatory]


@view_class
class SignatoryGroup:
    """Those of one chamber who did the same, or bodies that did."""

    heading: str
    address: str
    count: str
    divisions: list[Division]


@view_class
class Signing:
    heading: str
    short_heading: str
    count: str
    order: str
    withdrawn: str
    signed: Standing
    sponsored_only: bool
    rapporteurs: list[str]
    folded: bool
    bodies: list[str]
    glance_note: str
    alone: str
    groups: list[SignatoryGroup]
    recorded: str
    note: str
    declared: str


def view(register: Register, statement: Statement) -> Signing:
    """The lists of names of one statement."""
    lines = sorted(signers.lines(register.catalogue.signatures(statement.id), "person"), key=_place)
    bodies = sorted(signers.lines(register.catalogue.bodies(statement.id), "body"), key=_place_of_body)
    everyone = [*lines, *bodies]
    places = {line.row["chamber"]: register.chamber(line.row["chamber"]) for line in everyone}
    roles = {line.role for line in everyone}
    roles = roles - {"rapporteur"} or roles
    usual = "signatory" if everyone or register.site.terms.types[statement.type].signed else "sponsor"
    heading, short_heading = HEADINGS[roles.pop() if len(roles) == 1 else usual]
    days = {
        chamber: offices.recorded_in(line.row for line in lines if line.row["chamber"] == chamber) for chamber in places
    }
    groups = _groups(register, lines, places, statement, days)
    signed = signers.count(register, statement)
    standing = [line for line in everyone if line.stands]
    return Signing(
        heading=heading,
        short_heading=short_heading,
        count=labels.figure(signed.people or signed.bodies or len(standing)),
        order="By chamber and parliamentary group, then by surname." if len(lines) > 1 else "",
        withdrawn=_withdrawn(len(everyone) - len(standing)),
        signed=signed,
        sponsored_only=sponsored_only(statement),
        rapporteurs=[line.row["name"] for line in everyone if line.role == "rapporteur"],
        folded=len(lines) > MOST_OPEN,
        bodies=[line.row["name"] for line in bodies if line.signs],
        glance_note=_glance_note(
            [line.row for line in lines if line.signs], [line.row for line in bodies if line.signs], places, signed
        ),
        alone=_alone(standing, signed),
        groups=[*groups, *_bodies(register, bodies, places, statement)],
        recorded=_recorded(places, days),
        note=statement.signatories_note or "",
        declared=_declared(signed, statement),
    )


def _place(line: Line) -> tuple[bool, str, str, str]:
    """Where a person stands on the page: signatories last, by chamber, then by name."""
    row = line.row
    return row["role"] == "signatory", row["role"], row["chamber_sort"] or "", row["person_sort"]


def _place_of_body(line: Line) -> tuple[bool, str, str]:
    return line.role == "signatory", line.role, line.row["name_sort"]


def _withdrawn(number: int) -> str:
    """What is said of names that are shown and not counted."""
    one = "1 signature was withdrawn; it is shown and not counted."
    many = f"{labels.figure(number)} signatures were withdrawn; they are shown and not counted."
    return one if number == 1 else many if number else ""


def _groups(
    register: Register, lines: list[Line], places: Places, statement: Statement, days: Mapping[str | None, Recorded]
) -> list[SignatoryGroup]:
    roles = Counter(line.role for line in lines)
    found: dict[tuple[str, str | None], list[Line]] = {}
    for line in lines:
        found.setdefault((line.role, line.row["chamber"]), []).append(line)
    groups = []
    for (role, chamber), signed in found.items():
        place, address = places[chamber], urls.chamber(chamber) if chamber else ""
        divided = _by_group(signed)
        divisions = [
            _division(register, group, divided[group], statement, place.language, days[chamber])
            for group in sorted(divided, key=lambda group: (not group, -len(divided[group]), _name(register, group)))
        ]
        heading = _heading(role, place.name, roles[role])
        groups.append(SignatoryGroup(heading, address, _standing(signed), divisions))
    return groups


def _by_group(lines: list[Line]) -> dict[str | None, list[Line]]:
    found: dict[str | None, list[Line]] = {}
    for line in lines:
        found.setdefault(line.row["parliamentary_group"], []).append(line)
    return found


def _name(register: Register, group: str | None) -> str:
    return register.catalogue.group(group)[1]


def _division(
    register: Register,
    group: str | None,
    lines: list[Line],
    statement: Statement,
    language: str,
    days: Recorded,
) -> Division:
    abbreviation, name = register.catalogue.group(group)
    standing = sum(1 for line in lines if line.stands)
    return Division(
        name=name,
        abbreviation=abbreviation if abbreviation != name else "",
        address=urls.group(group) if group else "",
        language=language,
        count=labels.figure(standing),
        strokes=strokes(standing) if standing >= FEWEST_DRAWN else None,
        people=[_person(register, line, language, statement, days) for line in lines],
    )


def _standing(lines: list[Line]) -> str:
    return labels.figure(sum(1 for line in lines if line.stands))


BODIES = {
    "sponsor": "Bodies that sponsored it",
    "signatory": "Bodies that signed",
    "rapporteur": "Bodies that reported",
}


def _bodies(register: Register, lines: list[Line], places: Places, statement: Statement) -> Iterator[SignatoryGroup]:
    """The bodies on the list, by what they did, apart from people."""
    for role, found in groupby(lines, key=lambda line: line.role):
        signed = list(found)
        shown = [_body(register, line, places[line.row["chamber"]].name, statement) for line in signed]
        yield SignatoryGroup(BODIES[role], "", _standing(signed), [Division("", "", "", "", "", None, shown)])


def _body(register: Register, line: Line, chamber: str, statement: Statement) -> Signatory:
    """A body by its name, with its kind and, where it is known, its chamber."""
    row = line.row
    kind = labels.BODIES[row["type"]][0] if row["type"] != "body" else ""
    return Signatory(
        name=row["name"],
        address=urls.group(row["parliamentary_group"]) if row["parliamentary_group"] else "",
        detail=labels.facts([kind, chamber]),
        detail_language="",
        printed=line.printed,
        certainty="",
        note=line.note,
        told=line.told(statement.date.text),
        gone=not line.stands,
        behalf=_behalf(register, line),
        reply=_reply(register, line, statement),
        language=_language(register, row),
    )


def _language(register: Register, row: Row) -> str:
    """The language of a body's name: as its signature says, or that of the chamber that it is a group of."""
    language: str | None = row["language"]
    return language or (register.chamber(row["chamber"]).language if row["parliamentary_group"] else "")


def _reply(register: Register, line: Line, statement: Statement) -> Reply | None:
    return next((reply for row in line.entries if (reply := replies.of(register, row, statement.id))), None)


def _behalf(register: Register, line: Line) -> Link | None:
    """The group for which somebody signed."""
    group = next((row["on_behalf_of_group"] for row in line.entries if row["on_behalf_of_group"]), None)
    return Link(register.catalogue.group(group)[1], urls.group(group)) if group else None


def _person(register: Register, line: Line, language: str, statement: Statement, days: Recorded) -> Signatory:
    """A line of the list, with the reply that belongs to it."""
    row = line.row
    signatory = _signatory(
        row["person"],
        row["name"],
        row["sort_name"],
        line.printed,
        row["certainty"],
        row["constituency"],
        line.note,
        line.told(statement.date.text),
        not line.stands,
        language,
        offices.possible(register, row) if row["rests_on"] == "possible" else days.beside(row),
    )
    reply, behalf = _reply(register, line, statement), _behalf(register, line)
    return replace(signatory, reply=reply, behalf=behalf) if reply or behalf else signatory


def _heading(role: str, chamber: str, number: int) -> str:
    where = chamber or "Chamber not recorded"
    if role == "signatory":
        return where
    return f"{ROLES[role]}{'' if number == 1 else 's'}, {where}"


@lru_cache(5_000)
def _signatory(
    person: str,
    name: str,
    sort_name: str,
    printed: str,
    certainty: str,
    constituency: str | None,
    note: str,
    told: str,
    gone: bool,
    language: str,
    office: str,
) -> Signatory:
    """One line of the list; remembered, for most members sign many statements with the same line."""
    return Signatory(
        name=filed(name, sort_name),
        address=urls.person(person),
        detail=constituency or "",
        detail_language=language,
        printed=printed,
        certainty="" if certainty == "certain" else certainty,
        note=note,
        told=told,
        gone=gone,
        office=f"{labels.capitalised(office)}." if office else "",
    )


def _alone(standing: list[Line], signed: Standing) -> str:
    """The name of the only person who stands behind a statement; empty where there are others, or bodies."""
    signers = [line.row["name"] for line in standing if line.signs]
    return signers[0] if len(signers) == 1 and signed.people == 1 == signed.number else ""


def _glance_note(people: list[Row], bodies: list[Row], places: Places, signed: Standing) -> str:
    """Who signed, below their number: the names of a few, or how many there are in each chamber."""
    names = [row["name"] for row in (*people, *bodies)]
    few = labels.listed(names) if len(names) <= FEW else ""
    if signed.gap_in_words:
        incomplete = "" if signed.stated else "; the list is not complete"
        return f"{signed.gap_in_words}{f': {few}' if few else ''}{incomplete}"
    if few:
        return few
    groups = len({row["parliamentary_group"] for row in people} - {None})
    per_chamber: dict[str, int] = {}
    for row in people:
        if name := places[row["chamber"]].name:
            per_chamber[name] = per_chamber.get(name, 0) + 1
    parts = [f"{number} from the {chamber}" for chamber, number in per_chamber.items()]
    where = labels.listed(parts) if len(parts) > 1 else next(iter(per_chamber), "")
    where = f"{where}; {groups} groups" if groups > 1 else where
    return "; beside them ".join(part for part in (where, signed.bodies_in_words) if part)


def _recorded(places: Places, days: Mapping[str | None, Recorded]) -> str:
    """When the groups and constituencies of each chamber are recorded, if not on the day itself."""
    told = {chamber: recorded for chamber, recorded in days.items() if recorded.common}
    listed = [f"{places[chamber].name or 'others'} {recorded.common}" for chamber, recorded in told.items()]
    others = "; where it is another day, it stands beside the name" if any(r.others for r in told.values()) else ""
    return f"{'; '.join(listed)}{others}" if listed else ""


def _declared(signed: Standing, statement: Statement) -> str:
    """What the source says of the number, where the list here is only a part of it."""
    if not (signed.missing or signed.stated):
        return ""
    told = [f"The source states {stated}." for stated in _stated(statement)]
    note = [statement.declared.note] if told and statement.declared.note else []
    number = signed.people + signed.bodies
    held = labels.count(number, "name is", "names are") if number else "No name is"
    lacking = "; the list is not complete" if number and statement.signatories_listed == "partial" else ""
    return " ".join([*told, *note, f"{held} held here{lacking}."])


def _stated(statement: Statement) -> Iterator[str]:
    """The figure that the source states of signatories, in words; with a bound too: at least 170 signatories."""
    stated = statement.declared.signatories
    if stated:
        yield f"{stated_in_words(stated)} {'signatory' if stated.number == 1 else 'signatories'}"
