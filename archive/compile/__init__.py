"""Step 4, compile: records to the archive's database, names resolved, and what index pages count."""

from archive.compile.authorities import put_authorities
from archive.compile.near_duplicates import liken
from archive.compile.statements import put_statements
from archive.compile.sums import LISTS, divide, sum_up
from archive.read.batch import Holdings
from archive.store.authorities import Authorities
from archive.store.store import Store

__all__ = ["LISTS", "compile_archive", "divide", "liken", "put_authorities", "put_statements", "sum_up"]


def compile_archive(holdings: Holdings, store: Store) -> None:
    """Put every record in hand into an empty store."""
    store.connection.execute("begin")
    holdings.authorities = Authorities(store)
    put_authorities(holdings, store)
    put_statements(holdings, store)
    store.index()
    sum_up(store)
    divide(store)
    store.connection.execute("commit")
