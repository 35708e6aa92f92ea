"""Who stands behind a statement: signatories, sponsors and rapporteurs, by chamber and then by name."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from archive import urls, words
from archive.cards import signatories, sponsored_only
from archive.dates import in_words, parse
from archive.pages.kind import Archive
from archive.records import Statement
from archive.store import Row

MOST_WITHOUT_GROUPS = 100
"""Above this many signatories a chamber's names are divided by parliamentary group."""

FEW = 3
"""Up to so many people are named at the head of the record."""

HEADINGS = {
    "signatory": ("Who signed", "Signatories"),
    "sponsor": ("Who sponsored it", "Sponsors"),
    "rapporteur": ("Who reported on it", "Rapporteur"),
}


@dataclass(frozen=True, slots=True)
class Signatory:
    """One name on the list, as the register files it; `printed` and `certainty` only where they say more."""

    name: str
    address: str
    detail: str
    detail_language: str
    printed: str
    certainty: str
    note: str
    withdrawn: str
    added: str


@dataclass(frozen=True, slots=True)
class SignatoryGroup:
    heading: str
    address: str
    people: list[Signatory]


@dataclass(frozen=True, slots=True)
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


def view(archive: Archive, statement: Statement) -> Signing:
    """The lists of names of one statement."""
    rows = archive.store.all(
        """select g.*, p.name, p.sort_name, p.sort, c.sort as chamber_sort,
                  coalesce(c.json ->> 'native_language', '') as language, 
                  case when (select count(*) from chamber other where other.name = c.name) > 1
                       then c.name || ', ' || c.country else c.name end as chamber_name,
                  pg.abbreviation, pg.name as group_name
           from signature g join person p on p.id = g.person
           left join chamber c on c.id = g.chamber left join parliamentary_group pg on pg.id = g.parliamentary_group
           where g.statement = ? order by g.role = 'signatory', g.role, c.sort, p.sort, g.number""",
        statement.id,
    )
    roles = {row["role"] for row in rows}
    roles = roles - {"rapporteur"} or roles
    usual = "signatory" if rows or statement.type in words.SIGNED else "sponsor"
    heading, short_heading = HEADINGS[roles.pop() if len(roles) == 1 else usual]
    groups = _groups(rows, statement)
    return Signing(
        heading=heading,
        short_heading=short_heading,
        count=words.figure(len(rows)),
        order="By chamber, then by surname." if len(groups) > 1 else "By surname." if len(rows) > 1 else "",
        sponsored_only=sponsored_only(statement),
        rapporteurs=[row["name"] for row in rows if row["role"] == "rapporteur"],
        glance_note=_glance_note([r for r in rows if r["role"] != "rapporteur" and not r["withdrawn"]], statement),
        groups=groups,
        recorded=_recorded(rows),
        note=statement.signatories_note or "",
        declared=_declared(rows, statement),
    )


def _groups(rows: list[Row], statement: Statement) -> list[SignatoryGroup]:
    many = len(rows) > MOST_WITHOUT_GROUPS
    roles = Counter(row["role"] for row in rows)
    found: dict[tuple[str | None, ...], SignatoryGroup] = {}
    for row in rows:
        key = (row["role"], row["chamber"], row["parliamentary_group"] if many else None)
        address = urls.chamber(row["chamber"]) if row["chamber"] else ""
        group = found.setdefault(key, SignatoryGroup(_heading(row, roles, many), address, []))
        group.people.append(_signatory(row, statement, many))
    return list(found.values())


def _heading(row: Row, roles: Mapping[str, int], many: bool) -> str:
    where = row["chamber_name"] or "Chamber not recorded"
    if many and row["group_name"]:
        where = f"{where}: {row['group_name']}"
    if row["role"] == "signatory":
        return where
    role = words.ROLES[row["role"]]
    return f"{role}, {where}" if roles[row["role"]] == 1 else f"{role}s, {where}"


def _signatory(row: Row, statement: Statement, many: bool) -> Signatory:
    group = row["abbreviation"] or row["group_name"] or ""
    detail = [row["constituency"] or "", "" if many else group]
    given = row["as_printed"] not in (row["name"], row["sort_name"])
    return Signatory(
        name=row["sort_name"],
        address=urls.person(row["person"]),
        detail=words.facts(detail),
        detail_language=row["language"],
        printed=row["as_printed"] if given else "",
        certainty="" if row["certainty"] == "certain" else row["certainty"],
        note=_note(row),
        withdrawn=f"Withdrawn {in_words(parse(row['withdrawn']))}" if row["withdrawn"] else "",
        added=f"Signed {in_words(parse(row['date']))}" if row["date"] and row["date"] != statement.date.text else "",
    )


def _note(row: Row) -> str:
    """The editor's note on a signature, and the page of the text on which it stands."""
    page = f"On page {row['page']} of the text." if row["page"] else ""
    return " ".join(part for part in (row["note"], page) if part)


def _glance_note(rows: list[Row], statement: Statement) -> str:
    if not rows:
        return "stated; no names held"
    few = words.listed([row["name"] for row in rows]) if len(rows) <= FEW else ""
    if statement.signatories_listed == "partial":
        return f"{few or words.count(len(rows), 'name') + ' held here'}; the list is not complete"
    if few:
        return few
    per_chamber: dict[str, int] = {}
    for row in rows:
        if row["chamber_name"]:
            per_chamber[row["chamber_name"]] = per_chamber.get(row["chamber_name"], 0) + 1
    parts = [f"{number} from the {chamber}" for chamber, number in per_chamber.items()]
    return words.listed(parts) if len(parts) > 1 else next(iter(per_chamber), "")


def _recorded(rows: list[Row]) -> str:
    """When the sources saw the groups and constituencies that are shown, if not on the day itself."""
    seen: dict[str, str] = {}
    for row in rows:
        if row["as_of"] and row["chamber_name"] and (row["constituency"] or row["abbreviation"]):
            seen.setdefault(words.unbroken(f"{row['chamber_name']}: {in_words(parse(row['as_of']))}"), "")
    return "; ".join(seen)


def _declared(rows: list[Row], statement: Statement) -> str:
    """What the source says of the number, where the list here is only a part of it."""
    if statement.signatories_listed == "complete" and signatories(statement) <= len(rows):
        return ""
    stated = statement.declared.signatories
    listed = words.count(len(rows), "name is", "names are") if rows else "No name is"
    note = f" {statement.declared.note}" if statement.declared.note else ""
    text = f"The source states {words.count(stated, 'signatory', 'signatories')}.{note} " if stated else ""
    return f"{text}{listed} held here{'; the list is not complete' if rows else ''}."
