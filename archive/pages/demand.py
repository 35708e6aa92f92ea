"""The page of a demand: each statement that made it, in its own wording, and who ever signed it."""

from dataclasses import dataclass

from markupsafe import Markup

from archive import prose, urls, words
from archive.cards import Card
from archive.drawing import strokes
from archive.pages.kind import Archive, Cell, Link, PageKind
from archive.pages.provenance import SourceItem, source_item
from archive.records import Demand, Statement

PATHS = "select 'demands/' || id || '.html' from demand"

READS = """
select 'demands/' || id || '.html' as page, 'demands' as kind, id as record from demand
union all select distinct 'demands/' || demand || '.html', 'statements', statement from demand_made
union all select 'demands/' || m.demand || '.html', 'people', g.person from demand_made m
    join signature g on g.statement = m.statement where g.withdrawn is null
union all select 'demands/' || m.demand || '.html', 'demands', o.demand from demand_made m
    join demand_made o on o.statement = m.statement and o.demand <> m.demand
union all select 'demands/' || broader || '.html', 'demands', id from demand where broader is not null
union all select 'demands/' || id || '.html', 'demands', broader from demand where broader is not null
union all select 'demands/' || d.id || '.html', 'demands', related.value
    from demand d, json_each(d.json, '$.related') related
union all select 'demands/' || m.demand || '.html', 'chambers', g.chamber from demand_made m
    join signature g on g.statement = m.statement where g.chamber is not null
union all select 'demands/' || m.demand || '.html', 'chambers', s.chamber from demand_made m
    join statement_chamber s on s.statement = m.statement
"""

MOST_TOGETHER = 10


@dataclass(frozen=True, slots=True)
class Wording:
    """How one statement puts the demand."""

    card: Card
    label: str
    address: str
    text: str
    quote: str
    side: str
    whose: str
    language: str
    note: str


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    address: str
    detail: str
    detail_language: str
    count: str


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    heading: str
    people: list[Person]


@dataclass(frozen=True, slots=True)
class Together:
    name: str
    address: str
    count: str


@dataclass(frozen=True, slots=True)
class View:
    title: str
    description: str
    standfirst: str
    glance: list[Cell]
    definition: str
    text: Markup
    theme: str
    broader: Link | None
    narrower: list[Link]
    related: list[Link]
    wordings: list[Wording]
    people: list[PeopleGroup]
    people_count: str
    together: list[Together]
    sources: list[SourceItem]
    has_record: bool


def view(archive: Archive, path: str) -> View:
    """What the page of one demand shows."""
    demand_id = urls.key(path)
    row = archive.store.row("select name, json from demand where id = ?", demand_id)
    record = Demand.model_validate_json(row["json"]) if row["json"] else Demand(id=demand_id, name=row["name"])
    wordings = _wordings(archive, demand_id)
    people = _people(archive, demand_id)
    number = sum(len(group.people) for group in people)
    return View(
        title=record.name,
        description=f"{record.name}. {_standfirst(wordings, number)}",
        standfirst=_standfirst(wordings, number),
        glance=_glance(archive, demand_id, wordings, number),
        definition=record.definition or "",
        text=prose.to_html(record.body, urls.locator(path)),
        theme=record.theme or "",
        broader=_named(archive, [record.broader])[0] if record.broader else None,
        narrower=_narrower(archive, demand_id),
        related=_named(archive, record.related),
        wordings=wordings,
        people=people,
        people_count=words.figure(number),
        together=_together(archive, demand_id),
        sources=[source_item(n, source) for n, source in enumerate(record.sources, 1)],
        has_record=row["json"] is not None,
    )


def _wordings(archive: Archive, demand_id: str) -> list[Wording]:
    rows = archive.store.all(
        """select m.number, s.card, s.json from demand_made m join statement s on s.id = m.statement
           where m.demand = ? order by m.sort, m.statement, m.number""",
        demand_id,
    )
    found = []
    for row in rows:
        card, statement = Card.from_json(row["card"]), Statement.model_validate_json(row["json"])
        made = statement.demands[row["number"] - 1]
        by_register = made.wording == "summary"
        found.append(
            Wording(
                card=card,
                label=f"{card.number}, demand {row['number']}",
                address=urls.demand_made(statement.id, row["number"]),
                text=made.text,
                quote=made.quote or "",
                side=words.SIDE_LINES[made.wording],
                whose="Summary by the register" if by_register else words.TEXTS[made.wording],
                language=made.language or "",
                note=made.note or "",
            )
        )
    return found


def _standfirst(wordings: list[Wording], people: int) -> str:
    if not wordings:
        return "No statement in the register makes this demand yet."
    statements = len({wording.card.id for wording in wordings})
    since = wordings[0].card.date
    when = f"dated {since}" if statements == 1 else f"the first dated {since}"
    named = f", by {words.count(people, 'person', 'people')} named in them" if people else ""
    return f"Made in {words.count(statements, 'statement')}, {when}{named}."


def _glance(archive: Archive, demand_id: str, wordings: list[Wording], people: int) -> list[Cell]:
    if not wordings:
        return []
    first, last = wordings[0], wordings[-1]
    cards = {wording.card.id: wording.card for wording in wordings}.values()
    chambers = archive.store.all(
        """select distinct c.id, c.country from demand_made m join statement_chamber s on s.statement = m.statement
           join chamber c on c.id = s.chamber where m.demand = ?""",
        demand_id,
    )
    countries = {row["country"] for row in chambers}
    adopted = sum(1 for card in cards if card.adopted)
    made = f"{adopted} adopted" if adopted else "none adopted"
    return [
        Cell("First on record", first.card.date, first.label, True, first.card.datetime, None, first.address),
        Cell("Statements", words.figure(len(cards)), made),
        Cell(
            "Chambers",
            words.figure(len(chambers)),
            f"in {words.count(len(countries), 'country or body', 'countries and bodies')}",
        ),
        Cell("People", words.figure(people), "named as signing or sponsoring", strokes=strokes(people))
        if people
        else Cell("Most recent", last.card.date, last.label, True, last.card.datetime, None, last.address),
    ]


def _people(archive: Archive, demand_id: str) -> list[PeopleGroup]:
    """Distinct people who ever signed or sponsored it, by chamber; in the chamber of their latest signature."""
    rows = archive.store.all(
        """select g.person, p.sort_name, c.name || ', ' || c.country as chamber, c.sort as chamber_sort,
                  g.constituency, coalesce(c.json ->> 'native_language', '') as language,
                  count(distinct g.statement) as statements, max(s.sort || s.id)
           from signature g join person p on p.id = g.person join statement s on s.id = g.statement
           left join chamber c on c.id = g.chamber
           where g.withdrawn is null and g.statement in (select statement from demand_made where demand = ?)
           group by g.person order by c.sort is null, c.sort, p.sort, g.person""",
        demand_id,
    )
    groups: dict[str, PeopleGroup] = {}
    for row in rows:
        heading = row["chamber"] or "Chamber not recorded"
        group = groups.setdefault(heading, PeopleGroup(heading, []))
        group.people.append(
            Person(
                row["sort_name"],
                urls.person(row["person"]),
                words.unbroken(row["constituency"] or ""),
                row["language"],
                words.figure(row["statements"]) if row["statements"] > 1 else "",
            )
        )
    return list(groups.values())


def _together(archive: Archive, demand_id: str) -> list[Together]:
    rows = archive.store.all(
        """select d.id, d.name, count(distinct o.statement) as statements from demand_made m
           join demand_made o on o.statement = m.statement and o.demand <> m.demand
           join demand d on d.id = o.demand where m.demand = ?
           group by d.id order by statements desc, d.sort, d.id limit ?""",
        demand_id,
        MOST_TOGETHER,
    )
    return [Together(row["name"], urls.demand(row["id"]), words.count(row["statements"], "statement")) for row in rows]


def _named(archive: Archive, ids: tuple[str, ...] | list[str]) -> list[Link]:
    rows = [archive.store.one("select id, name from demand where id = ?", identity) for identity in ids]
    return [Link(row["name"], urls.demand(row["id"])) for row in rows if row]


def _narrower(archive: Archive, demand_id: str) -> list[Link]:
    rows = archive.store.all("select id from demand where broader = ? order by sort, id", demand_id)
    return _named(archive, [row["id"] for row in rows])


KIND = PageKind("demand", PATHS, READS, view, section="demands")
