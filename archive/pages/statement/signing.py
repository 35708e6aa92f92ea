"""Who stands behind a statement: signatories, sponsors and rapporteurs, by chamber and then by name."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.pages import offices, replies
from archive.pages.offices import Recorded
from archive.pages.replies import Reply
from archive.records import Statement, labels
from archive.render.kind import ChamberNames, Link, Register
from archive.render.view import view_class
from archive.store.cards import signatories, sponsored_only
from archive.store.store import Row

MOST_WITHOUT_GROUPS = 100
"""Above this many signatories a chamber's names are divided by parliamentary group."""

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
    """One name on the list, as the register files it; `printed` and `certainty` only where they say more.

    Two are the same if they are one object, which is quicker to find again than by what it holds.
    """

    name: str
    address: str
    detail: str
    detail_language: str
    printed: str
    certainty: str
    note: str
    withdrawn: str
    added: str
    office: str = ""
    reply: Reply | None = None


@view_class
class SignatoryGroup:
    heading: str
    address: str
    people: list[Signatory]
    abbreviations: list[Link]
    language: str


@view_class
class Signing:
    heading: str
    short_heading: str
    count: str
    order: str
    sponsored_only: bool
    rapporteurs: list[str]
    glance_note: str
    groups: list[SignatoryGroup]
    recorded: str
    note: str
    declared: str


def view(register: Register, statement: Statement) -> Signing:
    """The lists of names of one statement."""
    rows = sorted(register.catalogue.signatures(statement.id), key=_place)
    places = {row["chamber"]: register.chamber(row["chamber"]) for row in rows}
    roles = {row["role"] for row in rows}
    roles = roles - {"rapporteur"} or roles
    usual = "signatory" if rows or statement.type in labels.SIGNED else "sponsor"
    heading, short_heading = HEADINGS[roles.pop() if len(roles) == 1 else usual]
    days = {chamber: offices.recorded_in(row for row in rows if row["chamber"] == chamber) for chamber in places}
    groups = _groups(register, rows, places, statement, days)
    return Signing(
        heading=heading,
        short_heading=short_heading,
        count=labels.figure(len(rows)),
        order="By chamber, then by surname." if len(groups) > 1 else "By surname." if len(rows) > 1 else "",
        sponsored_only=sponsored_only(statement),
        rapporteurs=[row["name"] for row in rows if row["role"] == "rapporteur"],
        glance_note=_glance_note(
            [r for r in rows if r["role"] != "rapporteur" and not r["withdrawn"]], places, statement
        ),
        groups=groups,
        recorded=_recorded(places, days),
        note=statement.signatories_note or "",
        declared=_declared(rows, statement),
    )


def _place(row: Row) -> tuple[bool, str, str, str]:
    """Where a signature stands on the page: signatories last, by chamber, then by name."""
    return row["role"] == "signatory", row["role"], row["chamber_sort"] or "", row["person_sort"]


def _groups(
    register: Register, rows: list[Row], places: Places, statement: Statement, days: Mapping[str | None, Recorded]
) -> list[SignatoryGroup]:
    many = len(rows) > MOST_WITHOUT_GROUPS
    roles = Counter(row["role"] for row in rows)
    found: dict[tuple[str, str | None, str | None], list[Row]] = {}
    for row in rows:
        found.setdefault((row["role"], row["chamber"], row["parliamentary_group"] if many else None), []).append(row)
    groups = []
    for (role, chamber, group), signed in found.items():
        heading = _heading(role, places[chamber].name, register.catalogue.group(group)[1], roles[role])
        language = places[chamber].language
        people = [_person(register, row, language, statement, many, days[chamber]) for row in signed]
        written_out = [] if many else _abbreviations(register, {row["parliamentary_group"] for row in signed})
        address = urls.chamber(chamber) if chamber else ""
        groups.append(SignatoryGroup(heading, address, people, written_out, places[chamber].language))
    return groups


def _person(register: Register, row: Row, language: str, statement: Statement, many: bool, days: Recorded) -> Signatory:
    """A line of the list, with the reply that belongs to it. Of many people the headings name the groups."""
    abbreviation, name = ("", "") if many else register.catalogue.group(row["parliamentary_group"])
    signatory = _signatory(
        row["person"],
        row["name"],
        row["sort_name"],
        row["as_printed"],
        row["certainty"],
        row["constituency"],
        row["note"],
        row["page"],
        row["withdrawn"],
        row["date"],
        language,
        abbreviation or name,
        statement.date.text if row["date"] else "",
        offices.possible(register, row) if row["rests_on"] == "possible" else days.beside(row),
    )
    reply = replies.of(register, row, statement.id)
    return replace(signatory, reply=reply) if reply else signatory


def _abbreviations(register: Register, groups: Iterable[str | None]) -> list[Link]:
    """What the abbreviations behind names stand for, in their order."""
    named = sorted((*register.catalogue.group(group), group) for group in groups if group)
    return [Link(short, urls.group(group), name) for short, name, group in named if short not in ("", name)]


def _heading(role: str, chamber: str, group: str, number: int) -> str:
    where = ": ".join(part for part in (chamber or "Chamber not recorded", group) if part)
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
    note: str | None,
    page: str | None,
    withdrawn: str | None,
    date: str | None,
    language: str,
    group: str,
    day: str,
    office: str,
) -> Signatory:
    """One line of the list; remembered, for most members sign many statements with the same line."""
    return Signatory(
        name=sort_name,
        address=urls.person(person),
        detail=labels.facts([constituency or "", group]),
        detail_language=language,
        printed="" if printed in (name, sort_name) else printed,
        certainty="" if certainty == "certain" else certainty,
        note=" ".join(part for part in (note, f"On page {page} of the text." if page else "") if part),
        withdrawn=f"Withdrawn {in_words(parse(withdrawn))}" if withdrawn else "",
        added=f"Signed {in_words(parse(date))}" if date and date != day else "",
        office=f"{labels.capitalised(office)}." if office else "",
    )


def _glance_note(rows: list[Row], places: Places, statement: Statement) -> str:
    if not rows:
        return "stated; no names held"
    few = labels.listed([row["name"] for row in rows]) if len(rows) <= FEW else ""
    if statement.signatories_listed == "partial":
        return f"{f'Named: {few}' if few else labels.count(len(rows), 'name') + ' held'}; the list is not complete"
    if few:
        return few
    per_chamber: dict[str, int] = {}
    for row in rows:
        if name := places[row["chamber"]].name:
            per_chamber[name] = per_chamber.get(name, 0) + 1
    parts = [f"{number} from the {chamber}" for chamber, number in per_chamber.items()]
    return labels.listed(parts) if len(parts) > 1 else next(iter(per_chamber), "")


def _recorded(places: Places, days: Mapping[str | None, Recorded]) -> str:
    """When the groups and constituencies of each chamber are recorded, if not on the day itself."""
    told = {chamber: recorded for chamber, recorded in days.items() if recorded.common}
    listed = [f"{places[chamber].name or 'others'} {recorded.common}" for chamber, recorded in told.items()]
    others = "; where it is another day, it stands beside the name" if any(r.others for r in told.values()) else ""
    return labels.unbroken(f"{'; '.join(listed)}{others}") if listed else ""


def _declared(rows: list[Row], statement: Statement) -> str:
    """What the source says of the number, where the list here is only a part of it."""
    if statement.signatories_listed == "complete" and signatories(statement) <= len(rows):
        return ""
    stated = statement.declared.signatories
    held = labels.count(len(rows), "name is", "names are") if rows else "No name is"
    note = f" {statement.declared.note}" if statement.declared.note else ""
    text = f"The source states {labels.count(stated, 'signatory', 'signatories')}.{note} " if stated else ""
    lacking = rows and statement.signatories_listed == "partial"
    return f"{text}{held} held here{'; the list is not complete' if lacking else ''}."
