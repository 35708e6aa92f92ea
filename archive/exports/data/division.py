"""When files of many records are divided, and into which parts.

A file that holds rows of all statements, or all people, is one file in a small archive. In a large one there is a
file for each year, or for each letter of an index, so that a new statement changes few and small ones.
"""

from dataclasses import dataclass

from archive.kinds import KINDS
from archive.store.store import Store

DIVIDED = "(select count(*) from statement) > most('rows')"
"""Whether files are divided, as a condition."""

UNDATED = "undated"

Values = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """A way of dividing rows: `of_records` gives part, kind and record for every record that rows belong to.

    `condition` finds the rows of a part; `{0}` in it stands for the column with the record's id. The value for its
    question marks is the part: a year as a number, nothing for what has none.
    """

    of_records: str
    condition: str

    @property
    def pages(self) -> str:
        """The query for the parts of a file, of which there is one, or several."""
        return f"select '' as part where not {DIVIDED} union all {self.parts_alone}"

    @property
    def parts_alone(self) -> str:
        """The query for the parts alone; none where nothing is divided."""
        return f"select * from (select distinct part from ({self.of_records}) where {DIVIDED} order by part)"

    @property
    def reads(self) -> str:
        """The query for what the parts read, whether there are several or not."""
        return f"select '' as part, kind, record from ({self.of_records}) union all {self.of_records}"

    def chosen(self, part: str, column: str) -> tuple[str, Values]:
        """The condition for the rows of a part, whose records' ids stand in that column, and the values in it."""
        value = None if part == UNDATED else int(part) if part.isdigit() else part
        return self.condition.format(column), (value,)


WHOLE = "select '' as part"
"""The query for the parts of a file that is never divided."""

EVERY_ROW: tuple[str, Values] = ("true", ())


def is_divided(store: Store) -> bool:
    return bool(store.value(f"select {DIVIDED}"))


YEAR = "coalesce(cast(year as text), 'undated')"
OF_STATEMENTS = f"select {YEAR} as part, 'statements' as kind, id as record from statement"

BY_YEAR = Division(OF_STATEMENTS, "{0} in (select id from statement where year is ?)")
"""Rows of statements, by the year of the statement."""

BY_LETTER = {
    "people": Division(
        "select letter as part, 'people' as kind, id as record from person",
        "{0} in (select id from person where letter = ?)",
    ),
    "demands": Division(
        "select letter as part, 'demands' as kind, id as record from demand",
        "{0} in (select id from demand where letter = ?)",
    ),
}
"""Kind of record -> its rows by the letter under which an index files it."""

BY_KIND = Division(
    " union all ".join(
        [OF_STATEMENTS]
        + [f"select '{kind}', '{kind}', id from {KINDS[kind].table}" for kind in KINDS if kind != "statements"]
    ),
    "(kind = 'statements' and {0} in (select id from statement where year is ?1) or kind = ?1)",
)
"""Rows of records of any kind: those of statements by year, all others by kind."""
