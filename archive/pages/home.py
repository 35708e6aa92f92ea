"""The front page: the latest entry, four figures, and four ways in that already show their content."""

from markupsafe import Markup

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.linked_data import site
from archive.pages import news, tally
from archive.pages.drawing import Ruler, Strokes, strokes
from archive.pages.people import LATIN, anchor
from archive.pages.timeline import legend, ruler_of_all
from archive.records import labels
from archive.render.kind import EVERY_KIND, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.cards import Card
from archive.store.store import PAST

LATEST = 3
MOST_DEMANDS = 12
MOST_MARKS = 8

READS = """
select 'statements' as kind, id as record from statement
union all select 'events', id from event
union all select 'demands', id from demand
union all select 'people', id from person
union all select 'chambers', id from chamber
union all select 'tombstones', address from tombstone
"""


@view_class
class Figure:
    number: str
    label: str


@view_class
class Row:
    """A line of one of the ways in: words, an address, and marks for the statements or their number."""

    code: str
    text: str
    address: str
    marks: list[tuple[str, bool, bool]]
    count: str


@view_class
class View:
    title: str
    description: str
    linked: Markup
    changed: str
    changed_words: str
    strokes_caption: str
    lead: Card | None
    lead_votes: list[tally.Drawn]
    lead_people: Strokes | None
    others: list[Card]
    figures: list[Figure]
    ruler: Ruler | None
    marks: list[tuple[str, str, bool]]
    demands: list[Row]
    more_demands: str
    letters: list[tuple[str, str]]
    chambers: list[Row]


def view(register: Register, page: Page) -> View:
    """What the front page shows."""
    query = f"select id from statement where {PAST} order by sort desc, id desc limit ?"
    newest = register.store.column(query, register.store.last_entry(), LATEST)
    latest = register.catalogue.cards(newest)
    lead = latest[0] if latest else None
    votes = tally.of_card(lead) if lead else []
    people = strokes(lead.people, large=True) if lead and not votes else None
    changed = news.last_day(register)
    demands = register.store.value("select count(*) from demand where statements > 0")
    return View(
        title=register.site.title,
        description=register.site.description,
        linked=site.home(register),
        changed=changed,
        changed_words=in_words(parse(changed)) if changed else "",
        strokes_caption=_strokes_caption(people),
        lead=lead,
        lead_votes=votes,
        lead_people=people,
        others=latest[1:],
        figures=_figures(register, demands),
        ruler=ruler_of_all(register),
        marks=legend(register),
        demands=_demands(register),
        more_demands=f"All {demands} demands" if demands > MOST_DEMANDS else "",
        letters=_letters(register),
        chambers=_chambers(register),
    )


def _strokes_caption(people: Strokes | None) -> str:
    if people is None:
        return ""
    return "One stroke is one person." if people.people_each == 1 else f"One stroke is {people.people_each} people."


def _figures(register: Register, demands: int) -> list[Figure]:
    count = register.store.value
    query = f"select count(*), min(year), max(case when {PAST} then year end) from statement"
    statements, first, last = register.store.row(query, register.store.last_entry())
    people = count("select count(*) from person where behind > 0")
    chambers = count("select count(distinct chamber) from statement_chamber")
    countries = count("select count(distinct country) from chamber where id in (select chamber from statement_chamber)")
    period = f", {first} to {last}" if last and first != last else f", {first}" if statements else ""
    return [
        Figure(labels.figure(statements), f"{_plural(statements, 'statement')}{period}"),
        Figure(labels.figure(demands), f"distinct {_plural(demands, 'demand')}"),
        Figure(labels.figure(people), "signatories and sponsors" if people != 1 else "signatory or sponsor"),
        Figure(
            labels.figure(chambers),
            f"{_plural(chambers, 'chamber')}, in {labels.count(countries, 'country or body', 'countries and bodies')}",
        ),
    ]


def _plural(number: int, one: str) -> str:
    return one if number == 1 else f"{one}s"


def _demands(register: Register) -> list[Row]:
    rows = register.store.all(
        """select id, name, statements, doubted from demand where statements > 0
           order by statements - doubted desc, statements desc, sort, id limit ?""",
        MOST_DEMANDS,
    )
    return [_demand(register, place, *row) for place, row in enumerate(rows, 1)]


def _demand(register: Register, place: int, demand_id: str, name: str, number: int, doubted: int) -> Row:
    query = """select mark, open, not certain as doubted from statement join (
                   select statement, max(certainty = 'certain') as certain from demand_made
                   where demand = ? group by statement) on statement = id order by sort, id"""
    marks = register.store.all(query, demand_id) if number <= MOST_MARKS else []
    shown = [(row["mark"], bool(row["open"]), bool(row["doubted"])) for row in marks]
    return Row(str(place), name, urls.demand(demand_id), shown, labels.made_in(number, doubted))


def _letters(register: Register) -> list[tuple[str, str]]:
    rows = register.store.all("select distinct initial from person where statements > 0 order by initial")
    used = {row["initial"]: anchor(row["initial"]) for row in rows}
    others = [initial for initial in used if initial not in LATIN]
    return [(initial, used.get(initial, "")) for initial in [*LATIN, *others]]


def _chambers(register: Register) -> list[Row]:
    rows = register.store.all(
        """select c.id, c.name, c.country, coalesce(c.code, '') as code, count(*) as statements
           from chamber c join statement_chamber s on s.chamber = c.id group by c.id order by c.sort, c.id"""
    )
    return [
        Row(
            row["code"],
            f"{row['name']}, {row['country']}" if row["country"] not in row["name"] else row["name"],
            urls.chamber(row["id"]),
            [],
            labels.count(row["statements"], "statement"),
        )
        for row in rows
    ]


KIND = PageKind("home", "index.html", view, reads=READS, section="home", whole=EVERY_KIND)
