"""A parliamentary group: who signed while recorded in it, and what."""

from markupsafe import Markup

from archive import urls
from archive.linked_data import authority
from archive.pages import offices, parts
from archive.pages.chamber import INDEX, SIGNED, period
from archive.pages.filed import filed
from archive.pages.offices import Recorded
from archive.pages.parts import PartView
from archive.pages.sources import SourceItem, source_item
from archive.pages.trail import Trail, trail
from archive.prose import html
from archive.records import Group, labels
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.cards import Card
from archive.store.store import Row

READS = """
select id as owner, 'groups' as kind, id as record from parliamentary_group
union all select id, 'chambers', chamber from parliamentary_group
union all select parliamentary_group, 'people', person from standing where parliamentary_group is not null
union all select parliamentary_group, 'statements', statement from statement_group
"""


@view_class
class PersonItem:
    name: Markup
    address: str
    detail: str
    detail_language: str
    recorded: str


@view_class
class View:
    title: str
    language: str
    description: str
    trail: Trail
    abbreviation: str
    chamber: Link
    period: str
    note: str
    text: Markup
    people: list[PersonItem]
    recorded: str
    itself: list[Card]
    itself_number: str
    itself_latest: bool
    number: str
    statements: list[Card]
    parts: list[parts.Part]
    sources: list[SourceItem]


def view(register: Register, page: Page) -> View:
    """One parliamentary group: who signed while recorded in it, and what."""
    row = register.store.row("select json from parliamentary_group where id = ?", page.record)
    group = Group.model_validate_json(row["json"])
    chamber = register.store.row(
        "select name, country, coalesce(native_language, '') as language from chamber where id = ?",
        group.chamber,
    )
    divided = parts.of(register, "groups", group.id)
    itself = register.store.column(ITSELF, group.id)
    of = Link(f"{chamber['name']}, {chamber['country']}", urls.chamber(group.chamber))
    people = register.store.all(PEOPLE, group.id)
    days = offices.recorded_in(people)
    return View(
        title=group.name,
        language=chamber["language"],
        description=f"{group.name}, parliamentary group in the {chamber['name']}, {chamber['country']}.",
        trail=trail(register, page, group.name, [INDEX, of], main=authority.group(register, group)),
        abbreviation=group.abbreviation or "",
        chamber=of,
        period=period(group.start, group.end),
        note=group.note or "",
        text=html.in_a_section(html.to_html(group.body, urls.locator(page.path))),
        people=[_person(register, row, days.beside(row)) for row in people],
        recorded=_recorded(days),
        itself=register.catalogue.cards(itself[: parts.LATEST]),
        itself_number=labels.figure(len(itself)),
        itself_latest=len(itself) > parts.LATEST,
        number=labels.figure(register.store.value(NUMBER, group.id)),
        statements=_statements(register, group.id, parts.LATEST if divided else -1),
        parts=divided,
        sources=[source_item(n, source) for n, source in enumerate(group.sources, 1)],
    )


PEOPLE = f"""{SIGNED.format(of="parliamentary_group")}
select p.id, p.name, p.sort_name, g.constituency, g.chamber, g.parliamentary_group, g.rests_on, g.as_of
from signed join person p on p.id = signed.person
join signature g on (g.statement, g.number) = (
    select statement, number from standing where parliamentary_group = ?1 and person = signed.person
    order by sort desc, statement desc, number desc limit 1)
order by p.sort, p.id"""
ITSELF = """
select statement from (
    select statement, sort from standing_body where parliamentary_group = ?1
    union select statement, sort from standing_body where on_behalf_of_group = ?1
    union select statement, sort from standing where on_behalf_of_group = ?1)
order by sort desc, statement desc"""
"""The statements that a group signed itself, or for which somebody signed."""

NUMBER = "select count(*) from statement_group where parliamentary_group = ?"


def _statements(register: Register, group_id: str, most: int, part: str = "") -> list[Card]:
    query = """select statement from statement_group where parliamentary_group = ? and sort >= ? and sort < ?
               order by sort desc, statement desc limit ?"""
    return register.catalogue.cards(register.store.column(query, group_id, *parts.bounds(part), most))


def _person(register: Register, row: Row, recorded: str) -> PersonItem:
    return PersonItem(
        name=filed(row["name"], row["sort_name"]),
        address=urls.person(row["id"]),
        detail=row["constituency"] or "",
        detail_language=register.chamber(row["chamber"]).language,
        recorded=labels.capitalised(recorded),
    )


def _recorded(days: Recorded) -> str:
    """What is told once of the days for which the list has its people in the group."""
    others = ", where nothing else is said" if days.others else ""
    return f"In the group {days.common}{others}; no list of the days themselves is held." if days.common else ""


def view_part(register: Register, page: Page) -> PartView:
    """A part of a group's list of statements."""
    group, part = page.record, page.part
    title = register.store.value("select name from parliamentary_group where id = ?", group)
    statements = _statements(register, group, -1, part)
    head = parts.head("groups", group, title, part, len(statements))
    return PartView(head, parts.trail_of(register, page, head, INDEX), statements)


KIND = PageKind(
    "group", urls.pattern("groups", ".html"), view, "groups", reads=READS, section="chambers", whole=("groups",)
)
PART_KIND = parts.kind("group_part", "chambers", "groups", "statement_group", view_part)
