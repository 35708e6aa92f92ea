"""What a reader may choose of the timeline: links to lists that are there, and in a browser with scripts filters."""

import json

from archive import urls
from archive.pages.chronicle import Chosen, Year
from archive.records import labels
from archive.render.kind import Link, Register
from archive.render.view import view_class

WHOLE = "timeline.html"

LABELS = {"country": "Country or body", "kind": "Kind", "outcome": "Outcome", "demand": "Demand"}
"""Each facet as its menu is called, in the order of the menus."""

LEAST = 2
"""From so many statements on a value has a list of its own; one statement is led to itself."""

MOST = 30
"""Values in one menu at the most; the index of chambers or of demands has the others."""

VALUES = """
select value, min(word) as word, count(*) as number, min(statement) as only from statement_facet
where facet = ? and year is not null group by value order by number desc, word, value
"""
DEMANDS = """
select demand, count(*) as number, sum(not certain) as doubted from (
    select statement, demand, max(certainty = 'certain') as certain from demand_made group by demand, statement)
group by demand order by number - doubted desc, number desc, demand limit ?
"""
OF_THE_LIST = """
select facet, value, min(word) as word, count(*) as number from statement_facet
where statement in (select value from json_each(?)) group by facet, value order by number desc, word, value
"""
"""The values of the statements of one list, whose ids are given as JSON."""


@view_class
class Choice:
    """A value in a menu, with its number of statements; and where it leads without script, if anywhere."""

    value: str
    word: str
    number: str
    address: str = ""


@view_class
class Menu:
    """The values of a facet. `more` leads to all, where the menu does not have them."""

    name: str
    label: str
    choices: list[Choice]
    more: Link | None = None


@view_class
class Picks:
    """What stands above a list: the way to all statements, menus, other orders, files.

    Those of `menus` whose values lead nowhere are for scripts alone. `keeps` says that events and order are changed in
    their place, where there are scripts.
    """

    all: Link
    here: bool
    menus: list[Menu]
    events: Link | None = None
    order: Link | None = None
    files: list[Link] | None = None
    keeps: bool = False


FILES = (("Statements (CSV)", "table_statements"), ("Events (iCalendar)", "event_calendar"))
"""Words, and the kind of file that they lead to."""


def of(register: Register, chosen: Chosen, years: list[Year], *, divided: bool) -> Picks:
    """What may be chosen on a page of the timeline: of all statements if it is about them, else of what it shows."""
    if chosen.facet or chosen.period:
        shown = [entry.statement.card.id for year in years for entry in year.entries if entry.statement]
        return Picks(Link("All statements", WHOLE), False, menus_of_a_list(register, shown, chosen.facet))
    number = register.store.value("select count(*) from statement")
    whole = not (chosen.newest or chosen.statements_alone)
    picks = Picks(Link("All", WHOLE, labels.figure(number)), whole, menus_of_all(register), files=_files(register))
    if chosen.statements_alone:
        picks.events = Link("Show events", WHOLE)
    elif chosen.newest:
        picks.order = Link("Oldest first", WHOLE)
    elif not divided:
        picks.keeps = True
        entries = [entry for year in years for entry in year.entries]
        if number and any(entry.event for entry in entries):
            picks.events = Link("Hide events", "timeline/statements.html")
        if len(entries) > 1:
            picks.order = Link("Newest first", "timeline/newest.html")
    return picks


def _files(register: Register) -> list[Link]:
    """The statements as a table and the events as a calendar, if there are such files; in parts, they are told of."""
    found = []
    for text, name in FILES:
        kind = next(kind for kind in register.kinds if kind.name == name)
        pages = kind.all_pages(register.store)
        if pages:
            found.append(Link(text, pages[0].path if len(pages) == 1 else "data.html"))
    return found


def menus_of_all(register: Register) -> list[Menu]:
    """A menu for each facet of all statements, whose values lead to lists or, of demands, to their pages."""
    found = [_menu(register, facet) for facet in ("country", "kind", "outcome")]
    return [menu for menu in (*found, _demands(register)) if menu.choices]


def menus_of_a_list(register: Register, statements: list[str], without: str = "") -> list[Menu]:
    """A menu for each facet that tells the statements of one list apart, by their ids; for scripts alone."""
    rows = register.store.all(OF_THE_LIST, json.dumps(statements))
    menus = []
    for facet in ("country", "kind", "outcome"):
        choices = [Choice(row["value"], row["word"], str(row["number"])) for row in rows if row["facet"] == facet]
        if facet != without and len(choices) > 1:
            menus.append(Menu(facet, LABELS[facet], choices))
    return menus


def _menu(register: Register, facet: str) -> Menu:
    rows = register.store.all(VALUES, facet)
    choices = [
        Choice(row["value"], row["word"], labels.figure(row["number"]), _address(facet, *row)) for row in rows[:MOST]
    ]
    more = Link("All chambers", "chambers.html") if len(rows) > MOST and facet == "country" else None
    return Menu(facet, LABELS[facet], choices, more)


def _address(facet: str, value: str, word: str, number: int, only: str) -> str:
    return f"timeline/{facet}-{value}.html" if number >= LEAST else urls.statement(only)


def _demands(register: Register) -> Menu:
    rows = register.store.all(DEMANDS, MOST)
    choices = []
    for row in rows:
        named = register.catalogue.demand(row["demand"])
        number = labels.in_doubt(labels.figure(row["number"]), row["number"], row["doubted"])
        choices.append(Choice(named.id, named.name, number, named.address))
    return Menu("demand", LABELS["demand"], choices, Link("All demands", "demands.html"))
