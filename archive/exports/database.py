"""The archive as SQLite files to download: archive.db, and beside it where it is large a file for each year.

archive.db has every table. Where there are files by year, statements and all that they hold (signatures, demands,
votes, sources and the like) are in those, and archive.db has what they refer to by id: people, demands, chambers,
groups, events. So a new statement changes the small file of its year.

Views join what is apart in the tables, names and titles with ids. They are in a file that has all tables they need;
a view cannot reach into another file (SQLite, “CREATE VIEW”).
"""

from dataclasses import dataclass
from pathlib import Path

from archive import urls
from archive.render.kind import EVERY_KIND, Page, PageKind, Register, every_record
from archive.store.store import CREATED, DOWNLOADS, PARTS, Store

PATH = "archive.db"
YEARS = """
select distinct coalesce(year, 'undated') as part from statement
    where (select count(*) from statement) > most('rows') order by 1
"""
YEAR_READS = "select coalesce(year, 'undated') as part, 'statements' as kind, id as record from statement"
OF_STATEMENTS = {
    "statement": "id in ({0})",
    **{table: "statement in ({0})" for table in PARTS["statements"] if table in CREATED},
    **dict.fromkeys(("correction", "source"), "kind = 'statements' and record in ({0})"),
}
"""Table -> which of its rows belong to statements of a year."""

OF_OTHERS = {"correction": "kind <> 'statements'", "source": "kind <> 'statements'"}
"""Table of rows of any kind of record -> which of them belong to no statement."""

OF_A_YEAR = "select id from main.statement where year is ?"


@dataclass(frozen=True, slots=True)
class Joined:
    """A view in archive.db: the tables that it joins, and its query, where `{base}` stands for the site's address."""

    title: str
    meaning: str
    tables: frozenset[str]
    query: str


VIEWS = {
    "signatures_with_names": Joined(
        "Signatures with names",
        "Who signed what: every signature with the names of person, chamber and group, and the title of the statement.",
        frozenset({"signature", "statement", "person", "chamber", "parliamentary_group"}),
        """select s.number as statement, s.title, s.date, s.year, g.number, p.name as person, g.as_printed, g.role,
             g.withdrawn, c.name as chamber, c.country, x.name as parliamentary_group, g.constituency,
             g.rests_on, g.as_of, '{base}statements/' || s.id || '.html#signatories' as address
           from signature g join statement s on s.id = g.statement join person p on p.id = g.person
           left join chamber c on c.id = g.chamber left join parliamentary_group x on x.id = g.parliamentary_group""",
    ),
    "demands_with_statements": Joined(
        "Demands with statements",
        "Which demand was made when: every wording of every demand, with the statement that makes it.",
        frozenset({"demand_made", "demand", "statement"}),
        """select d.name as demand, d.theme, s.number as statement, s.title, s.date, s.year, m.number, m.text,
             m.certainty, m.wording, '{base}statements/' || s.id || '.html#d' || m.number as address
           from demand_made m join demand d on d.id = m.demand join statement s on s.id = m.statement""",
    ),
    "votes_with_statements": Joined(
        "Votes with statements",
        "How chambers voted: every vote with its figures, the name of the chamber and the title of the statement.",
        frozenset({"vote", "statement", "chamber"}),
        """select s.number as statement, s.title, c.name as chamber, c.country, v.committee, v.voted_on, v.date,
             v.votes_for, v.against,
             v.abstentions, v.voting, v.method, v.outcome, v.roll_call,
             '{base}statements/' || s.id || '.html#vote' as address
           from vote v join statement s on s.id = v.statement join chamber c on c.id = v.chamber""",
    ),
    "ballots_with_names": Joined(
        "Ballots with names",
        "Who voted how, where a list of names is held: every ballot with the person, where that is known.",
        frozenset({"ballot", "statement", "person"}),
        """select s.number as statement, s.title, b.vote, b.name as as_printed, p.name as person, b.choice, b.corrected,
             b.parliamentary_group, '{base}statements/' || s.id || '.html#vote' as address
           from ballot b join statement s on s.id = b.statement left join person p on p.id = b.person""",
    ),
}
"""Name of a view -> the view."""


@dataclass(frozen=True, slots=True)
class View:
    """The tables of a file, with the condition that their rows meet, and the values in the conditions."""

    tables: dict[str, str]
    values: tuple[int | None, ...] = ()


def years(store: Store) -> list[str]:
    """The paths of the files by year; none where one file holds everything."""
    return [page.path for page in YEAR_KIND.all_pages(store)]


def view(register: Register, page: Page) -> View:
    """All tables, or those of which no row belongs to a statement."""
    published = register.store.published()
    if not years(register.store):
        return View(dict.fromkeys(published, ""))
    of_others = (table for table in published if table not in OF_STATEMENTS or table in OF_OTHERS)
    return View({table: OF_OTHERS.get(table, "") for table in of_others})


def view_year(register: Register, page: Page) -> View:
    """What belongs to the statements of a year."""
    tables = {table: condition.format(OF_A_YEAR) for table, condition in OF_STATEMENTS.items()}
    return View(tables, (None if page.part == "undated" else int(page.part),))


def serialise(register: Register, page: Page, view: View) -> Path:
    """Write the file, and say where it is."""
    target = register.store.folder / DOWNLOADS / page.path
    target.parent.mkdir(exist_ok=True)
    base = urls.absolute(register.site.base_url, "index.html").replace("'", "''")
    views = {
        name: shown.query.replace("{base}", base) for name, shown in VIEWS.items() if shown.tables <= view.tables.keys()
    }
    register.store.export(target, view.tables, view.values, views)
    return target


KIND = PageKind("database", PATH, view, reads=every_record(), serialise=serialise, whole=EVERY_KIND)
YEAR_KIND = PageKind(
    "database_year",
    "archive-{part}.db",
    view_year,
    pages=YEARS,
    reads=YEAR_READS,
    serialise=serialise,
    whole=EVERY_KIND,
)
