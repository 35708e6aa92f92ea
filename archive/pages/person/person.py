"""The page of a person: what they signed, sponsored and voted for on record, with whom, and who they are."""

from collections import Counter

from markupsafe import Markup

from archive import urls
from archive.citation.references import References
from archive.language.dates import parse
from archive.linked_data import authority
from archive.pages import offices, parts
from archive.pages.citing import Cited, cited
from archive.pages.drawing import MOST_MARKS, Dated, Ruler, by_month, ruler
from archive.pages.parts import PartView
from archive.pages.people import INDEX, anchor
from archive.pages.person import acts, identity
from archive.pages.person.acts import Deed
from archive.pages.person.companions import CompanionGroup, companion_groups, in_short
from archive.pages.record_files import File, record_files
from archive.pages.sources import SourceItem, source_item
from archive.pages.trail import Trail, trail
from archive.prose import html
from archive.records import Person, labels
from archive.records.vote import on_the_whole
from archive.render.kind import NO_CHAMBER, Cell, ChamberNames, Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.cards import gap
from archive.store.catalogue import Named, Ranking
from archive.store.store import Row

READS = """
select id as owner, 'people' as kind, id as record from person
union all select distinct person, 'statements', statement from signature
union all select person, 'statements', statement from ballot where person is not null
union all select g.person, 'people', o.person from standing g
    join standing o on o.statement = g.statement and o.person <> g.person
union all select g.person, 'demands', m.demand from standing g join demand_made m on m.statement = g.statement
union all select person, 'chambers', chamber from membership
union all select person, 'chambers', chamber from signature where chamber is not null
union all select person, 'groups', parliamentary_group from signature
    where parliamentary_group is not null
union all select g.person, 'chambers', o.chamber from signature g
    join possible_office o on o.statement = g.statement and o.signature = g.number
union all select g.person, 'groups', o.parliamentary_group from signature g
    join possible_office o on o.statement = g.statement and o.signature = g.number
    where o.parliamentary_group is not null
union all select g.person, 'groups', o.parliamentary_group from standing g
    join (select distinct statement, parliamentary_group from standing where parliamentary_group is not null) o
    on o.statement = g.statement
union all select person, 'groups', on_behalf_of_group from signature where on_behalf_of_group is not null
union all select person, 'groups', parliamentary_group from membership
    where parliamentary_group is not null
"""

MOST_VOTES = 100
"""Votes stand among signatures; where there are more, or the list is divided, the latest stand apart."""

MOST_DEMANDS = 100
MOST_COMPARED = 100
"""Of a person with more statements, so many of the latest say what was demanded, and with whom."""

MOST_COMPANIONS = 60
"""How many people are shown as signing with this person, those who did so most often first."""


@view_class
class MadeDemand:
    name: str
    address: str
    count: str


@view_class
class View:
    title: str
    description: str
    kicker: str
    trail: Trail
    cited: Cited
    has_record: bool
    files: list[File]
    glance: list[Cell]
    ruler: Ruler | None
    number: str
    deeds: list[Deed]
    told: str
    recorded: str
    parts: list[parts.Part]
    votes: list[Deed]
    votes_count: str
    demands: list[MadeDemand]
    demands_count: int
    companions: list[CompanionGroup]
    companions_shown: int
    companions_count: int
    companions_in_short: str
    compared: int
    sort_name: str
    printed: list[Link]
    other_names: list[identity.Named]
    mandates: list[identity.Mandate]
    identifiers: list[Link]
    note: str
    text: Markup
    sources: list[SourceItem]


def view(register: Register, page: Page) -> View:
    """What the page of one person shows."""
    person_id = page.record
    row = register.store.row("select * from person where id = ?", person_id)
    record = (
        Person.model_validate_json(row["json"])
        if row["json"]
        else Person(id=person_id, name=row["name"], sort_name=row["sort_name"])
    )
    divided = parts.of(register, "people", person_id)
    signatures = _signatures(register, person_id, parts.LATEST if divided else -1)
    votes = _votes(register, person_id)
    compared = MOST_COMPARED if row["statements"] > MOST_COMPARED else 0
    signed = _signed(register, person_id, compared or -1)
    companions = register.catalogue.companions(person_id, signed, MOST_COMPANIONS)
    demands = _demands(register, person_id, compared or -1)
    office = _kicker(register, signatures)
    lines = acts.lines(signatures)
    days = offices.recorded_in(line.row for line in lines)
    apart = divided or len(votes) > MOST_VOTES
    deeds = acts.deeds(register, lines, [] if apart else votes, record.name, days)
    groups = companion_groups(register, signed, companions.first)
    return View(
        title=record.name,
        description=f"{', '.join(part for part in (record.name, office) if part)}: {_summary(row, votes)}",
        kicker=office,
        trail=_trail(register, record, _letter(row, signatures), page),
        cited=cited(register, register.once(References).person(person_id)),
        has_record=row["json"] is not None,
        files=record_files(register, "people", person_id),
        glance=_glance(register, row, signatures, votes, signed, companions.total),
        ruler=None if divided else _ruler(register, signatures),
        number=labels.figure(row["statements"] if apart else len(deeds)),
        deeds=deeds,
        told=_told(votes),
        recorded=acts.recorded(days),
        parts=divided,
        votes=acts.deeds(register, [], votes[:MOST_VOTES] if apart else [], record.name),
        votes_count=labels.figure(len(votes)),
        demands=[_demand(named, number, demands.doubted[named.id]) for named, number in demands.first],
        demands_count=demands.total,
        companions=groups,
        companions_shown=len(companions.first),
        companions_count=companions.total,
        companions_in_short=in_short(groups),
        compared=compared,
        sort_name=record.sort_name,
        printed=_printed(register, person_id) if divided else identity.printed(signatures),
        other_names=[identity.other_name(other) for other in record.other_names],
        mandates=[identity.mandate(register, membership) for membership in record.memberships],
        identifiers=identity.identifiers(register.site, record),
        note=record.note or "",
        text=html.in_a_section(html.to_html(record.body, urls.locator(page.path))),
        sources=[source_item(n, source) for n, source in enumerate(record.sources, 1)],
    )


def _trail(register: Register, record: Person, letter: Link, page: Page) -> Trail:
    return trail(register, page, record.name, [INDEX, letter], main=authority.person(register, record))


def _letter(person: Row, signatures: list[Row]) -> Link:
    """Where the person stands in the index: at a letter, if anything is signed."""
    initial: str = person["initial"]
    return Link(initial, f"signatories.html#{anchor(initial)}" if signatures else INDEX.address)


def view_part(register: Register, page: Page) -> PartView:
    """A part of what a person signed."""
    person_id, part = page.record, page.part
    name = register.store.value("select name from person where id = ?", person_id)
    signatures = _signatures(register, person_id, part=part)
    head = parts.head("people", person_id, name, part, len({row["statement"] for row in signatures}))
    deeds = acts.deeds(register, acts.lines(signatures), [], name)
    return PartView(head, parts.trail_of(register, page, head, INDEX), deeds=deeds)


def _signatures(register: Register, person_id: str, most: int = -1, part: str = "") -> list[Row]:
    """The signatures of a person, or those of a part of the list, newest first."""
    return register.store.all(
        """select * from signature where person = ? and sort >= ? and sort < ?
           order by sort desc, statement desc, number limit ?""",
        person_id,
        *parts.bounds(part),
        most,
    )


def _votes(register: Register, person_id: str) -> list[Row]:
    return register.store.all(
        """select b.choice, b.corrected, v.date, v.roll_call, v.voted_on, s.id as statement, s.sort
           from ballot b join statement s on s.id = b.statement
           join vote v on v.statement = b.statement and v.number = b.vote
           where b.person = ? order by s.sort desc, s.id desc, b.vote""",
        person_id,
    )


def _signed(register: Register, person_id: str, most: int) -> list[str]:
    """The statements behind which a person stands, newest first: signed or sponsored, and not withdrawn."""
    return register.store.column(
        """select distinct statement, sort from standing where person = ?
           order by sort desc, statement desc limit ?""",
        person_id,
        most,
    )


def _demands(register: Register, person_id: str, compared: int) -> Ranking:
    """The demands of what a person signed and did not withdraw from, or of the latest so many statements."""
    return register.catalogue.demands_in(_signed(register, person_id, compared), MOST_DEMANDS)


def _demand(named: Named, statements: int, doubted: int) -> MadeDemand:
    return MadeDemand(named.name, named.address, labels.made_in(statements, doubted))


def _printed(register: Register, person_id: str) -> list[Link]:
    """Every spelling under which the person stands in a statement, and in how many."""
    rows = register.store.all(
        """select as_printed, count(distinct statement) as statements from signature where person = ?
           group by as_printed order by statements desc, as_printed""",
        person_id,
    )
    return [Link(row["as_printed"], note=labels.count(row["statements"], "statement")) for row in rows]


def _summary(person: Row, votes: list[Row]) -> str:
    parts = [labels.count(person["signed"], "statement") + " signed"] if person["signed"] else []
    parts += [labels.count(person["sponsored"], "statement") + " sponsored"] if person["sponsored"] else []
    parts += [labels.count(len(votes), "vote") + " on record"] if votes else []
    return labels.listed(parts) + "." if parts else "nothing signed or sponsored on record."


def _chamber(register: Register, signatures: list[Row]) -> ChamberNames:
    """The chamber of the latest signature whose chamber is known."""
    found = (register.chamber(row["chamber"]) for row in signatures)
    return next((chamber for chamber in found if chamber.own), NO_CHAMBER)


def _kicker(register: Register, signatures: list[Row]) -> str:
    """The office of the latest signature, in the words of the record: never an office of today."""
    latest = _chamber(register, signatures)
    return labels.placed(latest.own, latest.country)


def _glance(
    register: Register, person: Row, signatures: list[Row], votes: list[Row], compared: list[str], companions: int
) -> list[Cell]:
    signed, sponsored = person["signed"], person["sponsored"]
    divided = person["statements"] > len({row["statement"] for row in signatures})
    others = "other person" if companions == 1 else "other people"
    in_favour = sum(row["choice"] == "for" and on_the_whole(row["voted_on"]) for row in votes)
    return [
        _office(register, signatures),
        Cell("Signed", labels.figure(signed), "statements" if signed != 1 else "statement"),
        Cell("Sponsored", labels.figure(sponsored), "statements" if sponsored != 1 else "statement"),
        Cell("Voted for", labels.figure(in_favour), "in the roll calls held here")
        if votes or divided
        else Cell("Signed with", labels.figure(companions), f"{others} named{gap(register.catalogue.cards(compared))}"),
    ]


def _office(register: Register, signatures: list[Row]) -> Cell:
    """The group of the latest signature that has one, or the constituency, and the office it goes with."""
    label = "Mandate on record"
    for row in signatures:
        group = register.catalogue.group(row["parliamentary_group"])[1]
        if group or row["constituency"]:
            held = register.chamber(row["chamber"])
            place = row["constituency"] or "" if group else ""
            note = ", ".join(part for part in (held.own, place, offices.recorded(row)) if part)
            return Cell(label, group or row["constituency"], note, words=True, language=held.language)
    chamber = _chamber(register, signatures).own
    if chamber:
        return Cell(label, chamber, "Group and constituency not recorded", words=True)
    return Cell(label, "Not recorded", "Neither chamber nor constituency is held", words=True)


def _told(votes: list[Row]) -> str:
    """What the list holds."""
    if votes:
        return (
            "Signed, sponsored and voted on, newest first. Of votes only those whose lists of names the register holds."
        )
    return "What this person signed or sponsored, newest first."


def _ruler(register: Register, signatures: list[Row]) -> Ruler | None:
    """Where the statements stand in time; a single one says its date itself."""
    statements = dict.fromkeys((row["statement"], row["sort"]) for row in signatures)
    if len(statements) < 2:
        return None
    if len(statements) > MOST_MARKS:
        dates = (parse(sort.rpartition(" ")[2]) for _, sort in statements if sort > "0001")
        months = Counter(map(by_month, dates))
        return ruler([Dated(date, number=n) for date, n in months.items()], [], register.researched_years)
    cards = [register.catalogue.card(statement) for statement, _ in statements]
    return ruler([Dated(parse(card.edtf), card.mark, card.open) for card in cards], [], register.researched_years)


NAMED = """
select person, {part}, 'chambers', chamber from signature where chamber is not null
union all select person, {part}, 'groups', parliamentary_group from signature where parliamentary_group is not null
union all select person, {part}, 'chambers', o.chamber from signature g
    join possible_office o on o.statement = g.statement and o.signature = g.number
union all select person, {part}, 'groups', o.parliamentary_group from signature g
    join possible_office o on o.statement = g.statement and o.signature = g.number
    where o.parliamentary_group is not null
union all select person, {part}, 'groups', on_behalf_of_group from signature where on_behalf_of_group is not null
"""
KIND = PageKind(
    "signatory",
    urls.pattern("people", ".html"),
    view,
    "people",
    reads=READS,
    section="signatories",
    whole=("people",),
)
PART_KIND = parts.kind("signatory_part", "signatories", "people", "signature", view_part, NAMED)
