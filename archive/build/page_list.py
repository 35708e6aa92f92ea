"""Which pages there are: all of them, or those that come and go when some records change."""

from collections.abc import Iterable, Iterator, Sequence

from archive import urls
from archive.build.page_kinds import PAGE_KINDS
from archive.build.state import Accounts
from archive.store.store import Key, Store

KEPT = "kept"
"""The kind of a kept copy or a list of votes, which is published as it is."""

KEPT_NAMES = "select copy from source where copy is not null union select names from vote where names is not null"


def every_page(store: Store) -> dict[str, str]:
    """Every page and kept copy there should be: path and kind."""
    found = {path: kind.name for kind in PAGE_KINDS for path in kind.pages(store)}
    return found | dict.fromkeys(kept_copies(store), KEPT)


def kept_copies(store: Store) -> dict[str, str]:
    """The address of each kept copy, and the file that it is (a path in the content folder)."""
    return {urls.kept(name): name for name in store.column(KEPT_NAMES)}


def bring_up_to_date(store: Store, touched: Iterable[Key]) -> set[str]:
    """Enter the pages that came, and take out those that went, since these records or their lists changed.

    What comes back are the paths of both. Kinds with a page for each record are asked for those records alone;
    the others have few pages, and are asked for all.
    """
    gone, new = list[str](), list[tuple[str, str]]()
    for kind, known, now in _compared(store, sorted(touched)):
        gone += known - now
        new += ((path, kind) for path in now - known)
    Accounts(store).replace_pages(gone, new)
    return {*gone, *(path for path, _ in new)}


def _compared(store: Store, touched: Sequence[Key]) -> Iterator[tuple[str, set[str], set[str]]]:
    """Some pages of a kind: those there were known, and those there are now."""
    accounts = Accounts(store)
    for kind in PAGE_KINDS:
        if not kind.each:
            yield kind.name, accounts.pages(kind.name), set(kind.pages(store))
        for record in (record for named, record in touched if named == kind.each):
            found = accounts.pages_from(kind.stem_of(record))
            known = {path for path, named in found.items() if named == kind.name}
            yield kind.name, known, set(kind.pages_of(store, record))
    yield KEPT, accounts.pages(KEPT), set(kept_copies(store))
