"""A chamber: its statements by year, newest first, and its groups."""

from markupsafe import Markup

from archive import urls
from archive.language import names
from archive.language.date_words import in_words
from archive.language.dates import PartialDate
from archive.linked_data import authority
from archive.pages import chronicle, parts
from archive.pages.chronicle import Year
from archive.pages.parts import PartView
from archive.pages.sources import SourceItem, source_item
from archive.pages.trail import Trail, trail
from archive.prose import html
from archive.records import Chamber, labels
from archive.records.authority import Size
from archive.render.kind import Cell, Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.cards import Card

READS = """
select id as owner, 'chambers' as kind, id as record from chamber
union all select chamber, 'statements', statement from statement_chamber
union all select chamber, 'statements', statement from signature where chamber is not null
union all select chamber, 'groups', id from parliamentary_group
"""
INDEX = Link("Chambers", "chambers.html")
SIGNED = """
with recursive signed (person) as (
    select min(person) from signature where {of} = ?1
    union all select (select min(person) from signature where {of} = ?1 and person > signed.person) from signed
        where signed.person is not null)
"""
"""Everyone of a chamber or a group: the index is asked for the next person, not read through."""


@view_class
class View:
    title: str
    description: str
    trail: Trail
    country: Link
    code: str
    native_name: str
    native_language: str
    glance: list[Cell]
    years: list[Year]
    latest: int
    parts: list[parts.Part]
    groups: list[Link]
    researched: list[str]
    text: Markup
    parliament: str
    members: str
    sizes: list[Link]
    period: str
    sources: list[SourceItem]


def view(register: Register, page: Page) -> View:
    """One chamber: its statements by year, newest first, and its groups."""
    row = register.store.row("select json from chamber where id = ?", page.record)
    chamber = Chamber.model_validate_json(row["json"])
    divided = parts.of(register, "chambers", chamber.id)
    statements = statements_of(register, chamber.id, parts.LATEST if divided else -1)
    number, adopted = _numbers(register, chamber.id)
    country = Link(chamber.country, f"chambers.html#{names.slug(chamber.country)}")
    main = authority.chamber(register, chamber)
    return View(
        title=chamber.name,
        description=f"{chamber.name}, {chamber.country}: {labels.count(number, 'statement')} in the register.",
        trail=trail(register, page, chamber.name, [INDEX, country], main=main),
        country=country,
        code=chamber.code or "",
        native_name=chamber.native_name or "",
        native_language=chamber.native_language or "",
        glance=_glance(register, chamber, number, adopted, statements[:1]),
        years=chronicle.years_of_cards(statements),
        latest=parts.LATEST if divided else 0,
        parts=divided,
        groups=groups_of(register, chamber.id),
        researched=[in_words(period) for period in chamber.researched],
        text=html.in_a_section(html.to_html(chamber.body, urls.locator(page.path))),
        parliament=chamber.parliament or "",
        members=labels.figure(chamber.members) if chamber.members else "",
        sizes=[_size(size) for size in chamber.sizes],
        period=period(chamber.start, chamber.end),
        sources=[source_item(n, source) for n, source in enumerate(chamber.sources, 1)],
    )


def _size(size: Size) -> Link:
    """How many members it had, and when: 700 until 2019; and the source that says so."""
    text = f"{labels.figure(size.members)} {period(size.start, size.end)}".strip()
    return Link(text, f"#source-{size.source}", f"source {size.source}") if size.source else Link(text)


def period(start: PartialDate | None, end: PartialDate | None) -> str:
    """From when and until when there was a body, as far as the record says."""
    return " ".join(f"{word} {in_words(day)}" for word, day in (("from", start), ("until", end)) if day)


def statements_of(register: Register, chamber_id: str, most: int = -1, part: str = "") -> list[Card]:
    """The statements of a chamber, or of a part of its list, newest first."""
    query = """select statement from statement_chamber where chamber = ? and sort >= ? and sort < ?
               order by sort desc, statement desc limit ?"""
    return register.catalogue.cards(register.store.column(query, chamber_id, *parts.bounds(part), most))


def groups_of(register: Register, chamber_id: str) -> list[Link]:
    rows = register.store.all(
        "select id, name, abbreviation from parliamentary_group where chamber = ? order by sort, id", chamber_id
    )
    return [Link(row["name"], urls.group(row["id"]), row["abbreviation"] or "") for row in rows]


def _numbers(register: Register, chamber_id: str) -> tuple[int, int]:
    """How many statements a chamber has, and how many of them were adopted."""
    row = register.store.row(
        """select count(*) as number, coalesce(sum(s.status = 'adopted'), 0) as adopted
           from statement_chamber c join statement s on s.id = c.statement where c.chamber = ?""",
        chamber_id,
    )
    return row["number"], row["adopted"]


PEOPLE = f"""{SIGNED.format(of="chamber")} select count(*) from signed where exists (
    select 1 from standing g where g.chamber = ?1 and g.person = signed.person)"""


def _glance(register: Register, chamber: Chamber, number: int, adopted: int, statements: list[Card]) -> list[Cell]:
    people = register.store.value(PEOPLE, chamber.id)
    latest = statements[0] if statements else None
    return [
        Cell("Statements", labels.figure(number), f"{adopted} adopted"),
        Cell("Signatories", labels.figure(people), "members named so far"),
        Cell("Groups", labels.figure(len(groups_of(register, chamber.id))), "entered so far"),
        Cell("Most recent", latest.date, latest.number, True, latest.datetime, None, latest.address)
        if latest
        else Cell("Most recent", "None yet", "", words=True),
    ]


def view_part(register: Register, page: Page) -> PartView:
    """A part of a chamber's list of statements."""
    chamber, part = page.record, page.part
    row = register.store.row("select name, country from chamber where id = ?", chamber)
    statements = statements_of(register, chamber, part=part)
    title = f"{row['name']}, {row['country']}"
    head = parts.head("chambers", chamber, title, part, len(statements))
    return PartView(head, parts.trail_of(register, page, head, INDEX), statements)


KIND = PageKind(
    "chamber", urls.pattern("chambers", ".html"), view, "chambers", reads=READS, section="chambers", whole=("chambers",)
)
PART_KIND = parts.kind("chamber_part", "chambers", "chambers", "statement_chamber", view_part)
