"""Chambers and their groups: the index, the page of a chamber, the page of a group."""

from itertools import groupby

from markupsafe import Markup

from archive import urls
from archive.language import names
from archive.language.dates import in_words
from archive.linked_data import authority
from archive.pages import parts
from archive.pages.parts import PartView
from archive.pages.statement.provenance import SourceItem, source_item
from archive.pages.trail import Trail, trail
from archive.prose import html
from archive.records import Chamber, Group, labels
from archive.render.kind import Archive, Cell, Link, PageKind
from archive.render.view import view_class
from archive.store.cards import Card

INDEX_READS = """
select 'chambers.html' as page, 'chambers' as kind, id as record from chamber
union all select 'chambers.html', 'groups', id from parliamentary_group
union all select 'chambers.html', 'statements', statement from statement_chamber
"""
CHAMBER_PATHS = "select 'chambers/' || id || '.html' as page, id as record from chamber"
CHAMBER_READS = """
select 'chambers/' || id || '.html' as page, 'chambers' as kind, id as record from chamber
union all select 'chambers/' || chamber || '.html', 'statements', statement from statement_chamber
union all select 'chambers/' || chamber || '.html', 'statements', statement from signature where chamber is not null
union all select 'chambers/' || chamber || '.html', 'groups', id from parliamentary_group
"""
GROUP_PATHS = "select 'groups/' || id || '.html' as page, id as record from parliamentary_group"
GROUP_READS = """
select 'groups/' || id || '.html' as page, 'groups' as kind, id as record from parliamentary_group
union all select 'groups/' || id || '.html', 'chambers', chamber from parliamentary_group
union all select 'groups/' || parliamentary_group || '.html', 'people', person from signature
    where parliamentary_group is not null
union all select 'groups/' || parliamentary_group || '.html', 'statements', statement from statement_group
"""
INDEX = Link("Chambers", "chambers.html")
LATEST = 3
"""How many statements the index shows of each chamber."""


@view_class
class ChamberItem:
    name: str
    address: str
    anchor: str
    native_name: str
    native_language: str
    count: str
    latest: list[Card]
    more: bool
    groups: list[Link]


@view_class
class Country:
    name: str
    anchor: str
    period: str
    chambers: list[ChamberItem]


@view_class
class IndexView:
    title: str
    description: str
    standfirst: str
    countries: list[Country]


@view_class
class YearOfStatements:
    year: int
    statements: list[Card]


@view_class
class ChamberView:
    title: str
    description: str
    trail: Trail
    country: Link
    native_name: str
    native_language: str
    glance: list[Cell]
    years: list[YearOfStatements]
    latest: int
    parts: list[parts.Part]
    groups: list[Link]
    researched: list[str]
    text: Markup
    parliament: str
    members: str
    sources: list[SourceItem]


@view_class
class GroupPerson:
    name: str
    address: str
    detail: str
    detail_language: str


@view_class
class GroupView:
    title: str
    language: str
    description: str
    trail: Trail
    abbreviation: str
    chamber: Link
    period: str
    note: str
    text: Markup
    people: list[GroupPerson]
    number: str
    statements: list[Card]
    parts: list[parts.Part]
    sources: list[SourceItem]


def view_index(archive: Archive, path: str) -> IndexView:
    """All chambers by country, each with its latest statements."""
    rows = archive.store.all("select json from chamber order by sort, id")
    chambers = [Chamber.model_validate_json(row["json"]) for row in rows]
    countries = [
        Country(country, names.slug(country), _period(archive, country), [_item(archive, c) for c in members])
        for country, members in groupby(chambers, key=lambda chamber: chamber.country)
    ]
    where = labels.count(len(countries), "country or body", "countries and bodies")
    text = f"{labels.count(len(chambers), 'chamber')} in {where}."
    return IndexView("Chambers", "Chambers of parliament with a record in the register.", text, countries)


def view_chamber(archive: Archive, path: str) -> ChamberView:
    """One chamber: its statements by year, newest first, and its groups."""
    row = archive.store.row("select json from chamber where id = ?", urls.key(path))
    chamber = Chamber.model_validate_json(row["json"])
    divided = parts.of(archive, "chambers", chamber.id)
    statements = _statements(archive, chamber.id, parts.LATEST if divided else -1)
    number, adopted = _numbers(archive, chamber.id)
    country = Link(chamber.country, f"chambers.html#{names.slug(chamber.country)}")
    main = authority.chamber(archive, chamber)
    years = [YearOfStatements(year, list(found)) for year, found in groupby(statements, key=lambda card: card.year)]
    return ChamberView(
        title=chamber.name,
        description=f"{chamber.name}, {chamber.country}: {labels.count(number, 'statement')} in the register.",
        trail=trail(archive, path, chamber.name, [INDEX, country], main=main),
        country=country,
        native_name=chamber.native_name or "",
        native_language=chamber.native_language or "",
        glance=_glance(archive, chamber, number, adopted, statements[:1]),
        years=years,
        latest=parts.LATEST if divided else 0,
        parts=divided,
        groups=_groups(archive, chamber.id),
        researched=[in_words(period) for period in chamber.researched],
        text=html.to_html(chamber.body, urls.locator(path)),
        parliament=chamber.parliament or "",
        members=labels.figure(chamber.members) if chamber.members else "",
        sources=[source_item(n, source) for n, source in enumerate(chamber.sources, 1)],
    )


def view_group(archive: Archive, path: str) -> GroupView:
    """One parliamentary group: who signed while recorded in it, and what."""
    row = archive.store.row("select json from parliamentary_group where id = ?", urls.key(path))
    group = Group.model_validate_json(row["json"])
    chamber = archive.store.row(
        "select name, country, coalesce(native_language, '') as language from chamber where id = ?",
        group.chamber,
    )
    divided = parts.of(archive, "groups", group.id)
    bounds = [
        f"from {in_words(group.start)}" if group.start else "",
        f"until {in_words(group.end)}" if group.end else "",
    ]
    of = Link(f"{chamber['name']}, {chamber['country']}", urls.chamber(group.chamber))
    return GroupView(
        title=group.name,
        language=chamber["language"],
        description=f"{group.name}, parliamentary group in the {chamber['name']}, {chamber['country']}.",
        trail=trail(archive, path, group.name, [INDEX, of], main=authority.group(archive, group)),
        abbreviation=group.abbreviation or "",
        chamber=of,
        period=" ".join(bound for bound in bounds if bound),
        note=group.note or "",
        text=html.to_html(group.body, urls.locator(path)),
        people=_group_people(archive, group.id),
        number=labels.figure(archive.store.value(GROUP_NUMBER, group.id)),
        statements=_group_statements(archive, group.id, parts.LATEST if divided else -1),
        parts=divided,
        sources=[source_item(n, source) for n, source in enumerate(group.sources, 1)],
    )


def _statements(archive: Archive, chamber_id: str, most: int = -1, part: str = "") -> list[Card]:
    """The statements of a chamber, or of a part of its list, newest first."""
    query = """select statement from statement_chamber where chamber = ? and sort >= ? and sort < ?
               order by sort desc, statement desc limit ?"""
    return archive.catalogue.cards(archive.store.column(query, chamber_id, *parts.bounds(part), most))


def _item(archive: Archive, chamber: Chamber) -> ChamberItem:
    number = archive.store.value("select count(*) from statement_chamber where chamber = ?", chamber.id)
    return ChamberItem(
        name=chamber.name,
        address=urls.chamber(chamber.id),
        anchor=chamber.id,
        native_name=chamber.native_name or "",
        native_language=chamber.native_language or "",
        count=labels.figure(number),
        latest=_statements(archive, chamber.id, LATEST),
        more=number > LATEST,
        groups=_groups(archive, chamber.id),
    )


def _groups(archive: Archive, chamber_id: str) -> list[Link]:
    rows = archive.store.all(
        "select id, name, abbreviation from parliamentary_group where chamber = ? order by sort, id", chamber_id
    )
    return [Link(row["name"], urls.group(row["id"]), row["abbreviation"] or "") for row in rows]


def _period(archive: Archive, country: str) -> str:
    row = archive.store.one(
        """select min(s.year) as first, max(s.year) as last
           from statement_chamber s join chamber c on c.id = s.chamber where c.country = ?""",
        country,
    )
    if row is None or row["first"] is None:
        return "No statement yet."
    years = str(row["first"]) if row["first"] == row["last"] else f"{row['first']} to {row['last']}"
    return f"Records cover {years}."


def _numbers(archive: Archive, chamber_id: str) -> tuple[int, int]:
    """How many statements a chamber has, and how many of them were adopted."""
    row = archive.store.row(
        """select count(*) as number, coalesce(sum(s.status = 'adopted'), 0) as adopted
           from statement_chamber c join statement s on s.id = c.statement where c.chamber = ?""",
        chamber_id,
    )
    return row["number"], row["adopted"]


def _glance(archive: Archive, chamber: Chamber, number: int, adopted: int, statements: list[Card]) -> list[Cell]:
    people = archive.store.value(CHAMBER_NUMBER, chamber.id)
    latest = statements[0] if statements else None
    return [
        Cell("Statements", labels.figure(number), f"{adopted} adopted"),
        Cell("Signatories", labels.figure(people), "members named so far"),
        Cell("Groups", labels.figure(len(_groups(archive, chamber.id))), "entered so far"),
        Cell("Most recent", latest.date, latest.number, True, latest.datetime, None, latest.address)
        if latest
        else Cell("Most recent", "None yet", "", words=True),
    ]


PEOPLE = """
with recursive signed (person) as (
    select min(person) from signature where {of} = ?1
    union all select (select min(person) from signature where {of} = ?1 and person > signed.person) from signed
        where signed.person is not null)
"""
"""Everyone of a chamber or a group: the index is asked for the next person, not read through."""

CHAMBER_NUMBER = f"""{PEOPLE.format(of="chamber")} select count(*) from signed where exists (
    select 1 from signature g where g.chamber = ?1 and g.person = signed.person and g.withdrawn is null)"""
GROUP_PEOPLE = f"""{PEOPLE.format(of="parliamentary_group")}
select p.id, p.sort_name, g.constituency, g.chamber from signed join person p on p.id = signed.person
join signature g on (g.statement, g.number) = (
    select statement, number from signature where parliamentary_group = ?1 and person = signed.person
    order by sort desc, statement desc, number desc limit 1)
order by p.sort, p.id"""
GROUP_NUMBER = "select count(*) from statement_group where parliamentary_group = ?"


def _group_statements(archive: Archive, group_id: str, most: int, part: str = "") -> list[Card]:
    query = """select statement from statement_group where parliamentary_group = ? and sort >= ? and sort < ?
               order by sort desc, statement desc limit ?"""
    return archive.catalogue.cards(archive.store.column(query, group_id, *parts.bounds(part), most))


def _group_people(archive: Archive, group_id: str) -> list[GroupPerson]:
    return [
        GroupPerson(
            row["sort_name"],
            urls.person(row["id"]),
            labels.unbroken(row["constituency"] or ""),
            archive.chamber(row["chamber"]).language,
        )
        for row in archive.store.all(GROUP_PEOPLE, group_id)
    ]


def view_chamber_part(archive: Archive, path: str) -> PartView:
    """A part of a chamber's list of statements."""
    chamber, part = parts.split(path)
    row = archive.store.row("select name, country from chamber where id = ?", chamber)
    statements = _statements(archive, chamber, part=part)
    title = f"{row['name']}, {row['country']}"
    head = parts.head("chambers", chamber, title, part, len(statements))
    return PartView(head, parts.trail_of(archive, path, head, INDEX), statements)


def view_group_part(archive: Archive, path: str) -> PartView:
    """A part of a group's list of statements."""
    group, part = parts.split(path)
    title = archive.store.value("select name from parliamentary_group where id = ?", group)
    statements = _group_statements(archive, group, -1, part)
    head = parts.head("groups", group, title, part, len(statements))
    return PartView(head, parts.trail_of(archive, path, head, INDEX), statements)


INDEX_KIND = PageKind(
    "chambers", "", INDEX_READS, view_index, always=("chambers.html",), section="chambers", whole=("chambers",)
)
CHAMBER_KIND = PageKind(
    "chamber", CHAMBER_PATHS, CHAMBER_READS, view_chamber, section="chambers", each="chambers", whole=("chambers",)
)
GROUP_KIND = PageKind(
    "group", GROUP_PATHS, GROUP_READS, view_group, section="chambers", each="groups", whole=("groups",)
)
CHAMBER_PART_KIND = PageKind(
    "chamber_part",
    parts.paths("chambers", "chambers"),
    parts.reads("chambers", "chambers", "statement_chamber", "chamber"),
    view_chamber_part,
    section="chambers",
    each="chambers",
    template="part",
)
GROUP_PART_KIND = PageKind(
    "group_part",
    parts.paths("groups", "groups"),
    parts.reads("groups", "groups", "statement_group", "parliamentary_group"),
    view_group_part,
    section="chambers",
    each="groups",
    template="part",
)
