"""The archive as SQLite files to download: archive.db, and beside it where it is large a file for each year.

archive.db has every table. Where there are files by year, the tables of what statements hold (signatures, demands,
votes and the like) are in those instead, each with the statements of its year, so that a new statement changes a
small file and not the whole.
"""

from pathlib import Path
from typing import Any

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
DETAILS = tuple(table for table in PARTS["statements"] if table not in OWN)
"""The tables that files by year hold."""


def years(store: Store) -> list[str]:
    """The paths of the files by year; none where one file holds everything."""
    return store.column(YEAR_PATHS)


def view(archive: Archive, path: str) -> dict[str, Any]:
    """The tables to export, and of which year."""
    if path != PATH:
        year = path.removeprefix("archive-").removesuffix(".db")
        return {"tables": DETAILS, "year": None if year == "undated" else int(year), "divided": True}
    left_out = DETAILS if years(archive.store) else ()
    published = [table for table in archive.store.published() if table not in left_out]
    return {"tables": published, "year": None, "divided": False}


def serialise(archive: Archive, path: str, view: dict[str, Any]) -> Path:
    """Write the file, and say where it is."""
    target = archive.store.folder / DOWNLOADS / path
    target.parent.mkdir(exist_ok=True)
    where = "where statement in (select id from main.statement where year is ?)" if view["divided"] else ""
    archive.store.export(target, view["tables"], where, (view["year"],) if view["divided"] else ())
    return target


KIND = PageKind("database", "", NO_RECORDS, view, always=(PATH,), serialise=serialise)
"""It reads all records; a build that finds one changed makes it again without asking."""

YEAR_KIND = PageKind("database_year", YEAR_PATHS, YEAR_READS, view, serialise=serialise)
