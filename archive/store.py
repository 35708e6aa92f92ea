"""The compiled archive: a SQLite database that every page is a query over. The only SQL that writes is here.

`reads(page, kind, record)` has a row for each record that a page shows: it says which pages a changed
record makes out of date. It is a view over the records themselves, so it cannot lag behind them.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

SCHEMA = """
create table statement (
    id text primary key, number text not null, title text not null, short_title text, summary text,
    type text not null, status text not null, date text not null, date_from text, date_to text,
    year integer, sort text not null, entered text, changed text not null, signatory_count integer not null,
    demand_count integer not null, card text not null, json text not null
) without rowid;
create index statement_by_sort on statement (sort, id);
create index statement_by_change on statement (changed, sort, id);
create table statement_chamber (
    statement text not null, position integer not null, chamber text not null, year integer, sort text not null,
    primary key (statement, position)
) without rowid;
create index statement_chamber_by_chamber on statement_chamber (chamber, sort, statement);
create table signature (
    statement text not null, number integer not null, person text not null, as_printed text not null,
    role text not null, certainty text not null, chamber text, parliamentary_group text, constituency text,
    as_of text, date text, withdrawn text, note text, page text, sort text not null, primary key (statement, number)
) without rowid;
create index signature_by_person on signature (person, sort, statement);
create index signature_by_chamber on signature (chamber, person) where chamber is not null;
create index signature_by_group on signature (parliamentary_group, sort, statement)
    where parliamentary_group is not null;
create table demand_made (
    statement text not null, number integer not null, demand text not null, text text not null,
    wording text not null, sort text not null, primary key (statement, number)
) without rowid;
create index demand_made_by_demand on demand_made (demand, sort, statement, number);
create table vote (
    statement text not null, number integer not null, chamber text not null, date text, votes_for integer,
    against integer, abstentions integer, voting integer, method text, outcome text, roll_call text, url text,
    note text, primary key (statement, number)
) without rowid;
create table ballot (
    statement text not null, vote integer not null, number integer not null, person text, name text not null,
    choice text not null, parliamentary_group text, identifier text, primary key (statement, vote, number)
) without rowid;
create index ballot_by_person on ballot (person, statement);
create table relation (
    statement text not null, number integer not null, type text not null, other text not null, note text,
    primary key (statement, number)
) without rowid;
create index relation_by_other on relation (other, statement);
create table statement_event (
    statement text not null, event text not null, sort text not null, primary key (statement, event)
) without rowid;
create index statement_event_by_event on statement_event (event, sort, statement);
create table correction (
    kind text not null, record text not null, number integer not null, date text not null, sort text not null,
    about text not null, was text, now text, reason text not null, primary key (kind, record, number)
) without rowid;
create table source (
    kind text not null, record text not null, number integer not null, title text not null, publisher text,
    url text, type text, date text, archived text, copy text, sha256 text, primary key (kind, record, number)
) without rowid;
create table translation (
    statement text not null, language text not null, title text not null, status text not null, json text not null,
    primary key (statement, language)
) without rowid;
create table person (
    id text primary key, name text not null, sort_name text not null, sort text not null,
    initial text not null, letter text not null, authority integer not null, json text,
    statements integer not null default 0, signed integer not null default 0, sponsored integer not null default 0,
    chamber text, constituency text
) without rowid;
create index person_by_letter on person (letter, sort, id);
create table membership (
    person text not null, number integer not null, chamber text not null, parliamentary_group text,
    constituency text, start text, "end" text, as_of text, primary key (person, number)
) without rowid;
create table demand (
    id text primary key, name text not null, sort text not null, initial text not null, letter text not null,
    theme text, broader text, authority integer not null, json text,
    statements integer not null default 0, first text
) without rowid;
create index demand_by_letter on demand (letter, sort, id);
create table chamber (
    id text primary key, name text not null, country text not null, sort text not null, json text not null
) without rowid;
create table parliamentary_group (
    id text primary key, name text not null, abbreviation text, chamber text not null, sort text not null,
    json text not null
) without rowid;
create table event (
    id text primary key, title text not null, date text not null, date_from text, date_to text, year integer,
    sort text not null, json text not null
) without rowid;
create index event_by_sort on event (sort, id);
create table editorial_page (id text primary key, title text not null, json text not null) without rowid;
create table former_id (kind text not null, former text not null, id text not null, primary key (kind, former))
    without rowid;
"""

Row = sqlite3.Row
Values = Mapping[str, Any]


class Store:
    """A connection to the compiled archive."""

    def __init__(self, path: Path | str) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.row_factory = sqlite3.Row

    @classmethod
    def create(cls, path: Path) -> "Store":
        """A new, empty archive at a path; an older one there is replaced."""
        path.unlink(missing_ok=True)
        store = cls(path)
        store.connection.executescript("pragma journal_mode = off; pragma synchronous = off;")
        store.connection.executescript(SCHEMA)
        store.connection.execute("begin")
        return store

    def put(self, table: str, values: Values) -> None:
        """Add one row to a table."""
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join(f":{name}" for name in values)
        self.connection.execute(f"insert into {table} ({names}) values ({marks})", dict(values))

    def put_all(self, table: str, rows: Iterable[Values]) -> None:
        """Add many rows of the same columns to a table."""
        for values in rows:
            self.put(table, values)

    def link(self, queries: Iterable[str]) -> None:
        """Say what pages read: each query gives page, kind and record, and `reads` is all of them."""
        self.connection.execute(f"create view reads (page, kind, record) as {' union all '.join(queries)}")

    def commit(self) -> None:
        self.connection.execute("commit")
        self.connection.execute("analyze")

    def close(self) -> None:
        self.connection.close()

    # -- questions --------------------------------------------------------------------------------

    def all(self, query: str, *values: Any) -> list[Row]:
        """Every row that a query gives."""
        return self.connection.execute(query, values).fetchall()

    def one(self, query: str, *values: Any) -> Row | None:
        """The first row that a query gives, or nothing."""
        row: Row | None = self.connection.execute(query, values).fetchone()
        return row

    def row(self, query: str, *values: Any) -> Row:
        """The first row that a query gives. Raises LookupError when there is none."""
        found = self.one(query, *values)
        if found is None:
            raise LookupError(f"no row for {values}: {query}")
        return found

    def value(self, query: str, *values: Any) -> Any:
        """The first column of the first row that a query gives, or nothing."""
        row = self.one(query, *values)
        return row[0] if row else None

    @property
    def count(self) -> int:
        """How many rows the archive holds, in all its tables."""
        tables = self.all("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
        return sum(self.value(f"select count(*) from {table['name']}") for table in tables)

    def export(self, path: Path) -> None:
        """Write the archive without its bookkeeping to a new file: the download. Same records, same bytes."""
        path.unlink(missing_ok=True)
        self.connection.execute("vacuum into ?", (str(path),))
        copy = sqlite3.connect(path, isolation_level=None)
        copy.executescript("drop view if exists reads; drop table if exists sqlite_stat1; vacuum;")
        copy.close()
