"""The archive as SQLite files to download: archive.db, and beside it where it is large a file for each year.

archive.db has every table. Where there are files by year, statements and all that they hold (signatures, demands,
votes, sources and the like) are in those, and archive.db has what they refer to by id: people, demands, chambers,
groups, events. So a new statement changes the small file of its year.
"""

from dataclasses import dataclass
from pathlib import Path

from archive.pages.kind import NO_RECORDS, Archive, PageKind
from archive.store import DOWNLOADS, OWN, PARTS, Store

PATH = "archive.db"
MOST_TOGETHER = 1_000
"""Up to so many statements one file holds everything."""

YEAR_PATHS = f"""
select distinct 'archive-' || coalesce(year, 'undated') || '.db' from statement
    where (select count(*) from statement) > {MOST_TOGETHER} order by 1
"""
YEAR_READS = """
select 'archive-' || coalesce(year, 'undated') || '.db' as page, 'statements' as kind, id as record from statement
"""
OF_STATEMENTS = {
    "statement": "id in ({0})",
    **{table: "statement in ({0})" for table in PARTS["statements"] if table not in OWN},
    **dict.fromkeys(("correction", "source"), "kind = 'statements' and record in ({0})"),
}
"""Table -> which of its rows belong to statements of a year."""

OF_OTHERS = {"correction": "kind <> 'statements'", "source": "kind <> 'statements'"}
"""Table of rows of any kind of record -> which of them belong to no statement."""

OF_A_YEAR = "select id from main.statement where year is ?"


@dataclass(frozen=True, slots=True)
class View:
    """The tables of a file, with the condition that their rows meet, and the values in the conditions."""

    tables: dict[str, str]
    values: tuple[int | None, ...] = ()


def years(store: Store) -> list[str]:
    """The paths of the files by year; none where one file holds everything."""
    return store.column(YEAR_PATHS)


def view(archive: Archive, path: str) -> View:
    """All tables, or those of which no row belongs to a statement."""
    published = archive.store.published()
    if not years(archive.store):
        return View(dict.fromkeys(published, ""))
    of_others = (table for table in published if table not in OF_STATEMENTS or table in OF_OTHERS)
    return View({table: OF_OTHERS.get(table, "") for table in of_others})


def view_year(archive: Archive, path: str) -> View:
    """What belongs to the statements of a year."""
    year = path.removeprefix("archive-").removesuffix(".db")
    tables = {table: condition.format(OF_A_YEAR) for table, condition in OF_STATEMENTS.items()}
    return View(tables, (None if year == "undated" else int(year),))


def serialise(archive: Archive, path: str, view: View) -> Path:
    """Write the file, and say where it is."""
    target = archive.store.folder / DOWNLOADS / path
    target.parent.mkdir(exist_ok=True)
    archive.store.export(target, view.tables, view.values)
    return target


KIND = PageKind("database", "", NO_RECORDS, view, always=(PATH,), serialise=serialise)
"""It reads all records; a build that finds one changed makes it again without asking."""

YEAR_KIND = PageKind("database_year", YEAR_PATHS, YEAR_READS, view_year, serialise=serialise)
