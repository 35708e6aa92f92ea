"""Who stands behind a statement: signatories, sponsors and rapporteurs, by chamber and then by name."""

from dataclasses import dataclass

from archive import urls, words
from archive.cards import signatories
from archive.dates import in_words, parse
from archive.pages.kind import Archive
from archive.records import Statement
from archive.store import Row

MOST_WITHOUT_GROUPS = 100
"""Above this many signatories a chamber's names are divided by parliamentary group."""

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
    sponsored_only: bool
    glance_note: str
    groups: list[SignatoryGroup]
    recorded: str
    note: str
    declared: str


def view(archive: Archive, statement: Statement) -> Signing:
    """The lists of names of one statement."""
    rows = archive.store.all(
        """select g.*, p.name, p.sort_name, p.sort, c.name as chamber_name, c.sort as chamber_sort,
                  pg.abbreviation, pg.name as group_name
           from signature g join person p on p.id = g.person
           left join chamber c on c.id = g.chamber left join parliamentary_group pg on pg.id = g.parliamentary_group
           where g.statement = ? order by g.role = 'signatory', g.role, c.sort, p.sort, g.number""",
        statement.id,
    )
    roles = {row["role"] for row in rows}
    sponsored_only = roles == {"sponsor"}
    heading, short_heading = HEADINGS.get(roles.pop() if len(roles) == 1 else "", HEADINGS["signatory"])
    return Signing(
        heading=heading,
        short_heading=short_heading,
        count=words.figure(len(rows)),
        sponsored_only=sponsored_only,
        glance_note=_glance_note(rows, statement),
        groups=_groups(rows, statement),
        recorded=_recorded(rows),
        note=statement.signatories_note or "",
        declared=_declared(rows, statement),
    )


def _groups(rows: list[Row], statement: Statement) -> list[SignatoryGroup]:
    many = len(rows) > MOST_WITHOUT_GROUPS
    found: dict[str, SignatoryGroup] = {}
    for row in rows:
        heading = _heading(row, many)
        address = urls.chamber(row["chamber"]) if row["chamber"] else ""
        group = found.setdefault(heading, SignatoryGroup(heading, address, []))
        group.people.append(_signatory(row, statement, many))
    return list(found.values())


def _heading(row: Row, many: bool) -> str:
    where = row["chamber_name"] or "Chamber not recorded"
    if many and row["group_name"]:
        where = f"{where}: {row['group_name']}"
    return where if row["role"] == "signatory" else f"{words.ROLES[row['role']]}s, {where}"


def _signatory(row: Row, statement: Statement, many: bool) -> Signatory:
    group = row["abbreviation"] or row["group_name"] or ""
    detail = [row["constituency"] or "", "" if many else group]
    given = row["as_printed"] not in (row["name"], row["sort_name"])
    return Signatory(
        name=row["sort_name"],
        address=urls.person(row["person"]),
        detail=" · ".join(part for part in detail if part),
        printed=row["as_printed"] if given else "",
        certainty="" if row["certainty"] == "certain" else row["certainty"],
        note=row["note"] or "",
        withdrawn=f"Withdrawn {in_words(parse(row['withdrawn']))}" if row["withdrawn"] else "",
        added=f"Signed {in_words(parse(row['date']))}" if row["date"] and row["date"] != statement.date.text else "",
    )


def _glance_note(rows: list[Row], statement: Statement) -> str:
    if statement.signatories_listed == "partial" and rows:
        return f"{words.count(len(rows), 'name')} held here"
    if not rows:
        return "stated; no names held"
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
        if row["as_of"] and row["chamber_name"]:
            seen.setdefault(f"{row['chamber_name']}: {in_words(parse(row['as_of']))}", "")
    return "; ".join(seen)


def _declared(rows: list[Row], statement: Statement) -> str:
    """What the source says of the number, where the list here is only a part of it."""
    if statement.signatories_listed == "complete" and signatories(statement) == len(rows):
        return ""
    stated = statement.declared.signatories
    listed = words.count(len(rows), "name is", "names are") if rows else "None of the names is"
    note = f" {statement.declared.note}" if statement.declared.note else ""
    text = f"The source states {words.count(stated, 'signatory', 'signatories')}.{note} " if stated else ""
    return f"{text}{listed} held here; the list is not complete."
