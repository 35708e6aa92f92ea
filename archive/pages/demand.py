"""The page of a demand: each statement that made it, in its own wording, and who ever signed it."""

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from archive import urls
from archive.citation.references import References
from archive.linked_data import authority
from archive.pages import compared, embed, offices, parts, responses
from archive.pages.citing import Cited, cited
from archive.pages.demands import INDEX
from archive.pages.drawing import strokes
from archive.pages.filed import filed
from archive.pages.offices import Recorded
from archive.pages.parts import PartView
from archive.pages.record_files import File, record_files
from archive.pages.responses import Response
from archive.pages.sources import SourceItem, source_item
from archive.pages.trail import Trail, trail
from archive.prose import html
from archive.records import Demand, labels
from archive.render.kind import Cell, Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.cards import Card, gap
from archive.store.catalogue import Named
from archive.store.store import Row

READS = """
select id as owner, 'demands' as kind, id as record from demand
union all select distinct demand, 'statements', statement from demand_made
union all select m.demand, 'people', g.person from demand_made m join standing g on g.statement = m.statement
union all select m.demand, 'demands', o.demand from demand_made m
    join demand_made o on o.statement = m.statement and o.demand <> m.demand
union all select broader, 'demands', id from demand where broader is not null
union all select id, 'demands', broader from demand where broader is not null
union all select d.id, 'demands', related.value
    from demand d, json_each(d.json, '$.related') related
union all select m.demand, 'chambers', g.chamber from demand_made m
    join signature g on g.statement = m.statement where g.chamber is not null
union all select m.demand, 'chambers', s.chamber from demand_made m
    join statement_chamber s on s.statement = m.statement
"""

MOST_TOGETHER = 10
MOST_PEOPLE = 300
"""So many of the people who ever made it are named at the most."""

MOST_COMPARED = 100
"""Of a demand made very often, so many of the latest statements say what it is made together with."""


@view_class
class Wording:
    """How one statement puts the demand."""

    card: Card
    label: str
    address: str
    text: str
    quote: str
    side: str
    whose: str
    doubted: bool
    language: str
    note: str
    comparison: Link | None = None


@dataclass(frozen=True, slots=True)
class Person:
    name: Markup
    address: str
    detail: str
    detail_language: str
    count: str
    recorded: str


@view_class
class PeopleGroup:
    heading: str
    recorded: str
    people: list[Person]


@view_class
class Together:
    name: str
    address: str
    count: str


@view_class
class View:
    title: str
    description: str
    trail: Trail
    cited: Cited
    standfirst: str
    glance: list[Cell]
    definition: str
    text: Markup
    theme: str
    broader: Link | None
    narrower: list[Link]
    related: list[Link]
    wordings: list[Wording]
    parts: list[parts.Part]
    responses: list[Response]
    people: list[PeopleGroup]
    people_count: str
    most_people: int
    together: list[Together]
    compared: int
    sources: list[SourceItem]
    has_record: bool
    files: list[File]
    address: str
    embed: str


def view(register: Register, page: Page) -> View:
    """What the page of one demand shows."""
    demand_id = page.record
    row = register.store.row("select name, json, statements, doubted from demand where id = ?", demand_id)
    record = Demand.model_validate_json(row["json"]) if row["json"] else Demand(id=demand_id, name=row["name"])
    divided = parts.of(register, "demands", demand_id)
    wordings = _wordings(register, demand_id, parts.LATEST if divided else -1)
    people, number = ([], 0) if divided else _people(register, demand_id)
    made = (row["statements"], row["doubted"])
    standfirst = _standfirst(register, demand_id, *made, number)
    return View(
        title=record.name,
        description=f"{record.name}. {standfirst}",
        trail=trail(register, page, record.name, [INDEX], main=authority.demand(register, record)),
        cited=cited(register, register.once(References).demand(demand_id)),
        standfirst=standfirst,
        glance=_glance(register, demand_id, *made, number, [wording.card for wording in wordings]),
        definition=record.definition or "",
        text=html.in_a_section(html.to_html(record.body, urls.locator(page.path))),
        theme=record.theme or "",
        broader=_named(register, [record.broader])[0] if record.broader else None,
        narrower=_narrower(register, demand_id),
        related=_named(register, record.related),
        wordings=wordings,
        parts=divided,
        responses=responses.of_demand(register, demand_id),
        people=people,
        people_count=labels.figure(number),
        most_people=MOST_PEOPLE if number > MOST_PEOPLE else 0,
        together=_together(register, demand_id, MOST_COMPARED if divided else -1),
        compared=MOST_COMPARED if divided else 0,
        sources=[source_item(n, source) for n, source in enumerate(record.sources, 1)],
        has_record=row["json"] is not None,
        files=record_files(register, "demands", demand_id),
        address=urls.demand(demand_id),
        embed=embed.code(register, urls.demand(demand_id), record.name),
    )


def view_part(register: Register, page: Page) -> PartView:
    """A part of the list of statements that make a demand, with who signed them."""
    demand_id, part = page.record, page.part
    name = register.store.value("select name from demand where id = ?", demand_id)
    wordings = _wordings(register, demand_id, part=part)
    head = parts.head("demands", demand_id, name, part, len({wording.card.id for wording in wordings}))
    return PartView(head, parts.trail_of(register, page, head, INDEX), wordings=wordings)


def _wordings(register: Register, demand_id: str, most: int = -1, part: str = "") -> list[Wording]:
    """How statements put the demand, or those of a part, oldest first; of a few the latest."""
    rows = register.store.all(
        """select * from demand_made where demand = ? and sort >= ? and sort < ?
           order by sort desc, statement desc, number desc limit ?""",
        demand_id,
        *parts.bounds(part),
        most,
    )
    rows.reverse()
    links = compared.in_list(register, demand_id, (row["statement"] for row in rows))
    return [worded(row, register.catalogue.card(row["statement"]), links.get(row["statement"])) for row in rows]


def worded(row: Row, card: Card, comparison: Link | None = None) -> Wording:
    """How a statement, with its card, puts a demand: a row of those that are made. The link compares it with others."""
    whose = "Summary by the register" if row["wording"] == "summary" else labels.TEXTS[row["wording"]]
    doubt = labels.DOUBTS[row["certainty"]]
    return Wording(
        card=card,
        label=f"{card.number}, demand {row['number']}",
        address=urls.demand_made(card.id, row["number"]),
        text=row["text"],
        quote=row["quote"] or "",
        side=labels.SIDE_LINES[row["wording"]],
        whose=f"{labels.capitalised(doubt)}. {whose}" if doubt else whose,
        doubted=bool(doubt),
        language=row["language"] or "",
        note=row["note"] or "",
        comparison=comparison,
    )


def _edge(register: Register, demand_id: str, order: str) -> tuple[Card, int]:
    """The first or the last statement that makes the demand, a certain one if there is, and the demand's number."""
    row = register.store.row(
        f"""select statement, number from demand_made where demand = ?
            order by certainty <> 'certain', sort {order}, statement {order}, number {order} limit 1""",
        demand_id,
    )
    return register.catalogue.card(row["statement"]), row["number"]


def _standfirst(register: Register, demand_id: str, statements: int, doubted: int, people: int) -> str:
    if not statements:
        return "No statement in the register makes this demand yet."
    if doubted == statements:
        return f"Not certain: perhaps made in {labels.count(statements, 'statement')}."
    statements -= doubted
    more = f" In {labels.figure(doubted)} more it is not certain." if doubted else ""
    since = _edge(register, demand_id, "asc")[0].date
    when = f"dated {since}" if statements == 1 else f"the first dated {since}"
    whole = "it" if statements == 1 else "them"
    named = f", by {labels.count(people, 'person', 'people')} named in {whole}" if people else ""
    return f"Made in {labels.count(statements, 'statement')}, {when}{named}.{more}"


def _glance(
    register: Register, demand_id: str, statements: int, doubted: int, people: int, cards: list[Card]
) -> list[Cell]:
    if not statements:
        return []
    chambers = register.store.all(
        """select distinct c.id, c.country from demand_made m join statement_chamber s on s.statement = m.statement
           join chamber c on c.id = s.chamber
           where m.demand = ? and (m.certainty = 'certain' or ?)""",
        demand_id,
        doubted == statements,
    )
    countries = {row["country"] for row in chambers}
    adopted = register.store.value(
        """select count(distinct s.id) from demand_made m join statement s on s.id = m.statement
           where m.demand = ? and m.certainty = 'certain' and s.status = 'adopted'""",
        demand_id,
    )
    made = f"{adopted} adopted" if adopted else "none adopted"
    return [
        _edge_cell("First on record", *_edge(register, demand_id, "asc")),
        Cell("Statements", labels.figure(statements), labels.in_doubt(made, statements, doubted)),
        Cell(
            "Chambers",
            labels.figure(len(chambers)),
            f"in {labels.count(len(countries), 'country or body', 'countries and bodies')}",
        ),
        Cell("People", labels.figure(people), f"named as signing or sponsoring{gap(cards)}", strokes=strokes(people))
        if people
        else _edge_cell("Most recent", *_edge(register, demand_id, "desc")),
    ]


def _edge_cell(label: str, card: Card, number: int) -> Cell:
    address = urls.demand_made(card.id, number)
    return Cell(label, card.date, f"{card.number}, demand {number}", True, card.datetime, None, address)


def _people(register: Register, demand_id: str) -> tuple[list[PeopleGroup], int]:
    """Distinct people who certainly signed or sponsored it, by chamber, and how many they are.

    Each is in the chamber of their latest signature. Of very many those are shown who did so most often.
    """
    rows = register.store.all(
        """select g.person, g.chamber, g.parliamentary_group, g.constituency, g.rests_on, g.as_of, m.statement from (
               select distinct sort, statement from demand_made where demand = ? and certainty = 'certain'
               order by sort, statement) m
           join standing g on g.statement = m.statement
           order by m.sort, m.statement, g.number""",
        demand_id,
    )
    latest = {row["person"]: row for row in rows}
    number = Counter(person for person, _ in {(row["person"], row["statement"]) for row in rows})
    named = sorted(map(register.catalogue.person, latest), key=lambda person: (person.sort, person.id))
    oftenest = sorted(named, key=lambda person: -number[person.id])[:MOST_PEOPLE]
    shown = sorted(oftenest, key=lambda person: (person.sort, person.id))
    by_chamber: dict[str | None, list[Named]] = {}
    for person in shown:
        by_chamber.setdefault(latest[person.id]["chamber"], []).append(person)
    order = [*register.chambers, None]
    groups = [
        _group(register, key, [(person, latest[person.id], number[person.id]) for person in by_chamber[key]])
        for key in sorted(by_chamber, key=order.index)
    ]
    return groups, len(named)


def _group(register: Register, chamber: str | None, people: list[tuple[Named, Row, int]]) -> PeopleGroup:
    """The people of a chamber, each with the latest signature and the number of statements."""
    names = register.chamber(chamber)
    days = offices.recorded_in(latest for _, latest, _ in people if latest["constituency"])
    others = ", where nothing else is said" if days.others else ""
    return PeopleGroup(
        heading=labels.placed(names.own, names.country) or "Chamber not recorded",
        recorded=f"Constituencies {days.common}{others}." if days.common else "",
        people=[_person(register, *person, days) for person in people],
    )


def _person(register: Register, named: Named, latest: Row, statements: int, days: Recorded) -> Person:
    return Person(
        name=filed(named.name, named.sort_name),
        address=named.address,
        detail=latest["constituency"] or "",
        detail_language=register.chamber(latest["chamber"]).language,
        count=labels.figure(statements) if statements > 1 else "",
        recorded=labels.capitalised(days.beside(latest)) if latest["constituency"] else "",
    )


def _together(register: Register, demand_id: str, most: int) -> list[Together]:
    made = register.store.column(
        "select distinct statement, sort from demand_made where demand = ? order by sort desc, statement desc limit ?",
        demand_id,
        most,
    )
    others = register.catalogue.demands_in(made, MOST_TOGETHER, without=demand_id)
    return [
        Together(other.name, other.address, labels.made_in(number, others.doubted[other.id]))
        for other, number in others.first
    ]


def _named(register: Register, ids: tuple[str, ...] | list[str]) -> list[Link]:
    rows = [register.store.one("select id, name from demand where id = ?", identity) for identity in ids]
    return [Link(row["name"], urls.demand(row["id"])) for row in rows if row]


def _narrower(register: Register, demand_id: str) -> list[Link]:
    rows = register.store.all("select id from demand where broader = ? order by sort, id", demand_id)
    return _named(register, [row["id"] for row in rows])


KIND = PageKind(
    "demand", urls.pattern("demands", ".html"), view, "demands", reads=READS, section="demands", whole=("demands",)
)
PART_KIND = parts.kind("demand_part", "demands", "demands", "demand_made", view_part)
