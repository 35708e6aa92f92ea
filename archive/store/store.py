"""The compiled archive: a SQLite database that every page is a query over. The only SQL that writes is here.

Which records a page shows is asked of it too, by the queries of archive/render/kind.py: they say which pages a changed
record makes out of date, and cannot lag behind the records.
"""

import re
import sqlite3
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from archive.kinds import KINDS
from archive.language.dates import parse
from archive.store.limits import Limits
from archive.store.schema import ACCOUNTS, INDEXES, INNER_COLUMNS, INNER_TABLES, TABLES, VIEWS

Row = sqlite3.Row
Values = Mapping[str, Any]
Key = tuple[str, str]
"""Kind and id of a record."""

TOMBSTONES = "tombstones"
"""Stands for the kind of a tombstone where pages say what they read."""

PARTS = {
    "statements": (
        *("statement_chamber", "statement_group", "signature", "possible_office", "body_signature", "demand_made"),
        *("vote", "ballot"),
        *("relation", "response", "statement_event", "translation", "statement_index", "statement_record"),
        *("statement_entry", "want", "statement_facet"),
    ),
    "people": ("person_name", "person_identifier", "membership"),
    "demands": ("demand_name",),
}
"""Kind of record -> the tables that have rows for its parts, in a column named like the kind's own table."""

SHARED = ("correction", "source", "refers", "acceptance")
"""The tables that have rows for parts of records of every kind."""

DOWNLOADS = "downloads"
"""The folder beside the store where files to download are made, until they are published."""

UNPUBLISHED = ("json", "card", "spellings", "sort", "initial", "letter", "folded", "mark", "open", "name_sort")
"""Columns that serve the build alone: whole records, which are published as JSON, and what follows from others."""

REFERENCE = re.compile(r" references (\w+) \(id\)")

CREATED = {statement.split()[2]: statement for statement in TABLES.split(";\n")[:-1]}
"""Table that is published -> the statement that creates it."""


PAST = "coalesce(date_from <= coalesce(entered, nullif(?, '')) || '~', 1)"
"""Whether a statement is of no later day than its entry, or than the last entry where it has none: what is to come is
most often a slip. What is known of neither is past.
"""


class Store:
    """A connection to the compiled archive; `limits` say from which size on its lists are divided."""

    limits: ClassVar[Limits] = Limits()

    def __init__(self, path: Path | str) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None, cached_statements=1024)
        self.connection.row_factory = sqlite3.Row
        self.connection.create_function("most", 1, partial(getattr, self.limits), deterministic=True)
        self.connection.execute("pragma cache_size = -8000")  # 8 MB for each process; the system keeps the rest

    @classmethod
    def create(cls, path: Path | str) -> "Store":
        """A new, empty archive at a path; an older one there is replaced. It has no indexes before `index`."""
        if path != ":memory:":
            Path(path).unlink(missing_ok=True)
        store = cls(path)
        store.run("pragma journal_mode = off; pragma synchronous = off;")
        store.run(TABLES + ACCOUNTS + VIEWS)
        return store

    def run(self, script: str) -> None:
        """Run several statements of SQL, outside any transaction."""
        self.connection.executescript(script)

    def index(self) -> None:
        """Make what finds rows quickly. Filling the tables first is three times as quick."""
        for statement in INDEXES.split(";\n"):
            self.connection.execute(statement)

    def put(self, table: str, values: Values) -> None:
        """Add one row to a table."""
        self.put_all(table, (values,))

    def put_all(self, table: str, rows: Iterable[Values]) -> None:
        """Add many rows of the same columns to a table; one with the key of another takes its place."""
        rows = list(rows)
        if rows:
            names = ", ".join(f'"{name}"' for name in rows[0])
            marks = ", ".join("?" for name in rows[0])
            values = [tuple(row.values()) for row in rows]
            self.connection.executemany(f"insert or replace into {table} ({names}) values ({marks})", values)

    def forget(self, kind: str, record: str) -> None:
        """Take a record out of the archive, with all its parts."""
        for table, where in (*_owned(kind), ("place", "kind = :kind and record = :record")):
            self.connection.execute(f"delete from {table} where {where}", {"kind": kind, "record": record})

    def rows(self, kind: str, record: str) -> list[tuple[Any, ...]]:
        """All that the archive holds of a record, for comparison."""
        return [tuple(row) for _, row in self._rows(kind, record)]

    def face(self, kind: str, record: str) -> list[tuple[Any, ...]]:
        """What any page may show of a record and any other record may depend on, for comparison."""
        return [_on_the_face(table, row) for table, row in self._rows(kind, record) if table not in INNER_TABLES]

    def _rows(self, kind: str, record: str) -> Iterator[tuple[str, Row]]:
        given = {"kind": kind, "record": record}
        for table, where in _owned(kind):
            for row in self.connection.execute(f"select * from {table} where {where}", given):
                yield table, row

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is done inside becomes part of the archive at once, or none of it."""
        self.connection.execute("begin")
        try:
            yield
        except BaseException:
            self.connection.execute("rollback")
            raise
        self.connection.execute("commit")

    def merge(self, path: Path, tables: Iterable[str]) -> None:
        """Take over the rows of some tables of another store."""
        self.connection.execute("attach ? as part", (str(path),))
        try:
            with self.transaction():
                for table in tables:
                    self.connection.execute(f"insert into main.{table} select * from part.{table}")
        finally:
            self.connection.execute("detach part")

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

    def column(self, query: str, *values: Any) -> list[Any]:
        """The first column of every row that a query gives."""
        return [row[0] for row in self.connection.execute(query, values)]

    def last_entry(self) -> str:
        """The last day on which a statement was entered or corrected, of those that have a day of entry; else ""."""
        query = "select changed from statement where entered is not null order by changed desc, sort desc limit 1"
        last = self.value(query)
        return parse(last).latest.isoformat() if last else ""

    # -- accounts ---------------------------------------------------------------------------------

    def note(self, name: str, value: str) -> None:
        """Keep a line of the build's accounts."""
        self.put("account", {"name": name, "value": value})

    def noted(self, name: str) -> str:
        """A line of the build's accounts, empty if there is none."""
        return self.value("select value from account where name = ?", name) or ""

    @property
    def folder(self) -> Path:
        """The folder in which the store lies."""
        return Path(self.value("select file from pragma_database_list where name = 'main'")).parent

    def published(self) -> list[str]:
        """The tables that are published: all but the build's accounts."""
        return list(CREATED)

    def export(
        self, path: Path, tables: Mapping[str, str], values: Sequence[Any] = (), views: Mapping[str, str] | None = None
    ) -> None:
        """Write tables to a new file, each with the rows that meet its condition (or all): same records, same bytes.

        `values` stand for the question marks of a condition. `views` are queries over these tables, by name.
        """
        path.unlink(missing_ok=True)
        self.connection.execute("attach ? as download", (str(path),))
        try:
            for statement in ("pragma download.journal_mode = off", "pragma download.synchronous = off", "begin"):
                self.connection.execute(statement)
            for name, condition in tables.items():
                self.connection.execute(_created(name, tables))
                columns = self.column("select name from pragma_table_info(?)", name)
                for column in [column for column in columns if column in UNPUBLISHED]:
                    self.connection.execute(f"alter table download.{name} drop column {column}")
                kept = ", ".join(f'"{column}"' for column in columns if column not in UNPUBLISHED)
                where = f"where {condition}" if condition else ""
                query = f"insert into download.{name} select {kept} from main.{name} {where} order by 1, 2"
                self.connection.execute(query, values if "?" in condition else ())
            for name, query in (views or {}).items():
                self.connection.execute(f"create view download.{name} as {query}")
            self.connection.execute("commit")
        finally:
            self.connection.execute("detach download")


def _created(table: str, present: Container[str]) -> str:
    """What creates a table in a file to download; it refers to no table that is not there."""
    known = REFERENCE.sub(lambda found: found[0] if found[1] in present else "", CREATED[table])
    return known.replace("create table ", "create table download.", 1)


def _owned(kind: str) -> Sequence[tuple[str, str]]:
    """Each table that has rows of a record of this kind, and the condition that finds them."""
    own = KINDS[kind].table
    parts = [(table, f"{own} = :record") for table in PARTS.get(kind, ())]
    shared = [(table, "kind = :kind and record = :record") for table in SHARED]
    return [(own, "id = :record"), *parts, *shared, ("former_id", "kind = :kind and id = :record")]


def _on_the_face(table: str, row: Row) -> tuple[Any, ...]:
    inner = ("json", *INNER_COLUMNS.get(table, ()))
    return tuple(value for name, value in zip(row.keys(), row, strict=True) if name not in inner)
