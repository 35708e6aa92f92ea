"""The front page: what the register is and how far it reaches, the latest entries, and ways in that show content."""

from dataclasses import replace

from markupsafe import Markup

from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.linked_data import site
from archive.pages import coverage, news, tally
from archive.pages.coverage import Coverage
from archive.pages.drawing import Ruler, Strokes, strokes
from archive.pages.filed import filed
from archive.pages.people import LATIN, anchor
from archive.pages.timeline import legend, ruler_of_all
from archive.records import labels
from archive.render.kind import EVERY_KIND, Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.addresses import DEMAND_ADDRESS
from archive.store.cards import Card
from archive.store.store import PAST
from archive.store.store import Row as Found

LATEST = 3
MOST_DEMANDS = 12
FEW_DEMANDS = 3
"""Where fewer demands than these were made more than once, the newest are shown instead."""

MOST_MARKS = 8
LATEST_SIGNED = 3
MOST_NAMED = 3
"""So many names of those who signed a statement are given, and the number of the others."""

LONG, LONGEST = 70, 120
"""Titles of more letters lead in smaller type."""

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
    address: str


@view_class
class Row:
    """A line of one of the ways in: words, an address, and marks for the statements or their number."""

    code: str
    text: str
    address: str
    marks: list[tuple[str, bool, bool]]
    count: str


@view_class
class Signed:
    """A statement with the first of those who stand behind it, and how many others do."""

    number: str
    address: str
    date: str
    datetime: str
    people: list[tuple[Markup, str]]
    others: str


@view_class
class View:
    title: str
    description: str
    subject: str
    missing: list[Link]
    researched: str
    evidence: str
    coverage: Coverage
    linked: Markup
    changed: str
    changed_words: str
    strokes_caption: str
    lead: Card | None
    lead_size: str
    lead_votes: list[tally.Drawn]
    lead_people: Strokes | None
    others: list[Card]
    figures: list[Figure]
    ruler: Ruler | None
    marks: list[tuple[str, str, bool]]
    demands: list[Row]
    has_marks: bool
    demands_told: str
    more_demands: str
    letters: list[tuple[str, str]]
    signed: list[Signed]


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
    repeated = _demands(register, REPEATED)
    shown = repeated if len(repeated) >= FEW_DEMANDS else _newest_demands(register)
    ruler = ruler_of_all(register)
    return View(
        title=register.site.title,
        description=register.site.description,
        subject=register.site.subject or "",
        missing=[Link(what, address, number) for number, what, address in coverage.missing(register)],
        researched=coverage.researched(register),
        evidence=coverage.evidence(register),
        coverage=coverage.view(register),
        linked=site.home(register),
        changed=changed,
        changed_words=in_words(parse(changed)) if changed else "",
        strokes_caption=_strokes_caption(people),
        lead=lead,
        lead_size=_size(lead.title) if lead else "",
        lead_votes=votes,
        lead_people=people,
        others=latest[1:],
        figures=_figures(register, demands),
        ruler=replace(ruler, hatches=[]) if ruler else None,
        marks=legend(register),
        demands=shown,
        has_marks=any(row.marks for row in shown),
        demands_told=OFTENEST if shown is repeated else NEWEST,
        more_demands=f"All {labels.figure(demands)} demands" if demands > len(shown) else "",
        letters=_letters(register),
        signed=_signed(register),
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
        Figure(labels.figure(statements), f"{_plural(statements, 'statement')}{period}", "timeline.html"),
        Figure(labels.figure(demands), f"distinct {_plural(demands, 'demand')}", "demands.html"),
        Figure(
            labels.figure(people),
            "signatories and sponsors" if people != 1 else "signatory or sponsor",
            "signatories.html",
        ),
        Figure(
            labels.figure(chambers),
            f"{_plural(chambers, 'chamber')}, in {labels.count(countries, 'country or body', 'countries and bodies')}",
            "chambers.html",
        ),
    ]


def _plural(number: int, one: str) -> str:
    return one if number == 1 else f"{one}s"


OFTENEST = "What was asked for more than once, most often first. Where few statements ask for it, each has its mark."
NEWEST = "What was asked for most recently, and in which statement."
REPEATED = f"""
select id, name, {DEMAND_ADDRESS} as address, statements, doubted from demand where statements > 1
order by statements desc, doubted, sort, id limit ?"""
NEWLY_MADE = f"""
select id, name, {DEMAND_ADDRESS} as address from demand where statements > 0 order by first desc, sort, id limit ?"""


def _demands(register: Register, query: str) -> list[Row]:
    rows = register.store.all(query, MOST_DEMANDS)
    return [_demand(register, str(place), row) for place, row in enumerate(rows, 1)]


def _newest_demands(register: Register) -> list[Row]:
    """The demands that were first made in the latest statements."""
    made = "select number from statement where id = (select statement from demand_made where demand = ? order by sort)"
    return [
        Row(str(place), row["name"], row["address"], [], register.store.value(made, row["id"]))
        for place, row in enumerate(register.store.all(NEWLY_MADE, MOST_DEMANDS), 1)
    ]


def _demand(register: Register, place: str, row: Found) -> Row:
    query = """select mark, open, not certain as doubted from statement join (
                   select statement, max(certainty = 'certain') as certain from demand_made
                   where demand = ? group by statement) on statement = id order by sort, id"""
    marks = register.store.all(query, row["id"]) if row["statements"] <= MOST_MARKS else []
    shown = [(one["mark"], bool(one["open"]), bool(one["doubted"])) for one in marks]
    return Row(place, row["name"], row["address"], shown, labels.made_in(row["statements"], row["doubted"]))


def _letters(register: Register) -> list[tuple[str, str]]:
    rows = register.store.all("select distinct initial from person where statements > 0 order by initial")
    used = {row["initial"]: anchor(row["initial"]) for row in rows}
    others = [initial for initial in used if initial not in LATIN]
    return [(initial, used.get(initial, "")) for initial in [*LATIN, *others]]


def _size(title: str) -> str:
    """The class of a title that leads: a long one takes smaller type, so that it stands in few lines."""
    return "longest" if len(title) > LONGEST else "long" if len(title) > LONG else ""


def _signed(register: Register) -> list[Signed]:
    """The latest statements behind which people stand, with the first of their names."""
    query = f"select id from statement where {PAST} and people_named > 0 order by sort desc, id desc limit ?"
    return [
        _signed_one(register, register.catalogue.card(statement))
        for statement in register.store.column(query, register.store.last_entry(), LATEST_SIGNED)
    ]


def _signed_one(register: Register, card: Card) -> Signed:
    people = sorted(map(register.catalogue.person, register.catalogue.index(card.id).people), key=lambda one: one.sort)
    named = people if len(people) <= MOST_NAMED + 1 else people[:MOST_NAMED]  # "1 other" takes as much room as a name
    return Signed(
        number=card.number,
        address=f"{card.address}#signatories",
        date=card.date,
        datetime=card.datetime,
        people=[(filed(person.name, person.sort_name), person.address) for person in named],
        others=f"{labels.figure(len(people) - len(named))} others" if len(people) > len(named) else "",
    )


KIND = PageKind("home", "index.html", view, reads=READS, section="home", whole=EVERY_KIND)
