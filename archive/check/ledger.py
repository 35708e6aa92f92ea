"""The ledger of addresses, checked: what was published leads somewhere for ever, or says why it does not.

A build that finds neither the ledger changed nor an address gone has nothing to look up. Any other compares the whole
ledger with the store, which takes a few hundredths of a second for tens of thousands of addresses.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from archive.check.addresses import FIXED_PAGES
from archive.kinds import KINDS
from archive.problems.problem import Problem
from archive.read import ledger
from archive.read.documents import DocumentError
from archive.read.files import LEDGER_FILE, file_bytes, shown
from archive.read.ledger import Ledger
from archive.store.store import TOMBSTONES, Key, Store


def put(content: Path, store: Store) -> list[Problem]:
    """Enter the tombstones of the ledger into a store that has all records; what is wrong in the ledger."""
    path = content / LEDGER_FILE
    store.connection.execute("delete from tombstone")
    if not (path.exists() or path.is_symlink()):
        return []
    try:
        found, problems = ledger.parse(shown(content, path), file_bytes(content, path))
    except DocumentError as error:
        return error.problems
    store.put_all("tombstone", (stone.row() for stone in found.tombstones.values()))
    return [*problems, *_broken(shown(content, path), found, store)]


def amend(content: Path, store: Store, before: Store, touched: Iterable[Key]) -> list[Problem]:
    """The same for a store that was brought up to date, if the ledger changed or an address may have gone."""
    digests = (one.value("select digest from file where path = ?", LEDGER_FILE) for one in (before, store))
    if len(set(digests)) == 1 and not any(_leading(before, key) - _leading(store, key) for key in touched):
        return []
    return put(content, store)


def other_tombstones(before: Store, store: Store) -> set[Key]:
    """The tombstones that came, went or changed, as keys of what pages read."""
    old, new = ({tuple(row) for row in one.all("select * from tombstone")} for one in (before, store))
    return {(TOMBSTONES, row[0]) for row in old ^ new}


def _broken(path: str, found: Ledger, store: Store) -> Iterator[Problem]:
    there = {*store.column(ledger.THERE), *(f"{name}.html" for name in FIXED_PAGES)}
    for address, line in found.lines.items():
        if address in found.tombstones and address in there:
            message = f"{address} leads to a page again; take out what stands behind the address"
            yield Problem(path, line, 1, "", message, "address-taken")
        elif address not in found.tombstones and address not in there:
            yield Problem(path, line, 1, "", _lost(address), "address-lost")


def _lost(address: str) -> str:
    identity = ledger.identity(address)
    return (
        f"{address} was published and leads nowhere now; put the record back, or list “{identity}” under `former_ids:`"
        " of the one in its place, or write behind the address when, what and why it went:"
        f" {address} | 2025-09-19 | its title | the reason"
    )


def _leading(store: Store, key: Key) -> set[str]:
    """The ids under which a record can be found: its own, if it is there, and its former ones."""
    kind, record = key
    own = store.column(f"select id from {KINDS[kind].table} where id = ?", record)
    return {*own, *store.column("select former from former_id where kind = ? and id = ?", kind, record)}
