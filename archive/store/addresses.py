"""The addresses that a store gives: of every page of a record and of every demand in a statement, and what each is of.

Of a statement and of a demand in one its words are known, its title and what is asked for: a number that was cited
stands for those. Other records may be called something else in time, and have no words here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from archive.kinds import KINDS
from archive.store.store import Key, Store

LONGEST = 160
"""Letters of the words that are kept; more are not needed to tell one text from another."""

DEMAND_ADDRESS = f"coalesce(only_at, {KINDS['demands'].address_of('id')})"
"""The address of a demand as SQL, of its columns: that of its page, or of its place in the one statement that makes it.
"""

_CALLED = {"statements": "r.title"}
_PAGES = [
    (kind.folder, f"select {kind.address_of('r.id')}, {_CALLED.get(kind.folder, repr(''))} from {kind.paged} r", "r.id")
    for kind in KINDS.values()
]
_FORMER_PAGES_OF_DEMANDS = [
    ("demands", f"select {KINDS['demands'].address_of('r.id')}, '' from demand_without_page r", "r.id")
]
_FORMER_PAGES = [
    (
        kind.folder,
        f"""select {kind.address_of("f.former")}, {_CALLED.get(kind.folder, repr(""))} from former_id f
            join {kind.table} r on r.id = f.id and f.kind = '{kind.folder}'""",
        "f.id",
    )
    for kind in KINDS.values()
]
_STATEMENT = KINDS["statements"]
_DEMANDS = [
    ("statements", f"select {_STATEMENT.address_of('m.statement')} || '#d' || number, text from demand_made m",
     "m.statement"),
]  # fmt: skip
_FORMER_DEMANDS = [
    (
        "statements",
        f"""select {_STATEMENT.address_of("f.former")} || '#d' || m.number, m.text from former_id f
            join demand_made m on m.statement = f.id and f.kind = 'statements'""",
        "f.id",
    ),
]

LISTED = (*_PAGES, *_FORMER_PAGES, *_DEMANDS)
"""What is entered in the ledger: for each a kind of record, a query, and the column with the id of the record."""

GIVEN = (*LISTED, *_FORMER_DEMANDS, *_FORMER_PAGES_OF_DEMANDS)
"""All that leads somewhere: under a former number of a statement its demands are found too, and under the address of a
demand that has no page any more the place where it is made.
"""


def all_of(store: Store, queries: Sequence[tuple[str, str, str]]) -> dict[str, str]:
    """Every address, and its words; empty where it has none."""
    return {address: words_of(text) for _, query, _ in queries for address, text in store.all(query)}


def some_of(store: Store, queries: Sequence[tuple[str, str, str]], keys: Iterable[Key]) -> dict[str, str]:
    """The same of some records alone."""
    return dict(_of_each(store, queries, keys))


def _of_each(store: Store, queries: Sequence[tuple[str, str, str]], keys: Iterable[Key]) -> Iterator[tuple[str, str]]:
    for kind, record in keys:
        for named, query, column in queries:
            if named == kind:
                for address, text in store.all(f"{query} where {column} = ?", record):
                    yield address, words_of(text)


def words_of(text: str) -> str:
    """A text as it stands on a line of the ledger."""
    return " ".join(text.replace("|", "/").split())[:LONGEST].rstrip()


def demands_of(store: Store, statement: str) -> dict[int, str]:
    """The demands of a statement by their numbers."""
    query = "select number, text from demand_made where statement = ? order by number"
    return {number: words_of(text) for number, text in store.all(query, statement)}


def titles_of(store: Store, statement: str) -> list[str]:
    """All titles of a statement."""
    query = """select title from statement where id = ?1 union all select short_title from statement where id = ?1
        union all select original_title from statement where id = ?1
        union all select title from translation where statement = ?1"""
    return [words_of(title) for title in store.column(query, statement) if title]


def corrected(store: Store, statement: str) -> list[str]:
    """What a statement says that stood in it before it was corrected."""
    query = "select was from correction where kind = 'statements' and record = ? and was is not null order by number"
    return [words_of(was) for was in store.column(query, statement)]


def statement_at(store: Store, identity: str) -> str:
    """The id that a statement has now, by that or by a former one."""
    query = "select id from former_id where kind = 'statements' and former = ?"
    return str(store.value(query, identity) or identity)


def keep(store: Store, table: str, entries: Mapping[str, str]) -> None:
    """Enter addresses in one of the tables that have them: `listed` in the ledger, or `unlisted` still."""
    store.put_all(table, ({"address": address, "words": words} for address, words in entries.items()))
