"""Which pages there are: all of them, or those that come and go when some records change."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from archive import urls
from archive.build.page_kinds import PAGE_KINDS
from archive.build.state import State
from archive.render.kind import Page
from archive.store.store import Key, Store

KEPT = "kept"
"""The kind of a kept copy or a list of votes, which is published as it is."""

KEPT_NAMES = "select copy from source where copy is not null union select names from vote where names is not null"


def every_page(store: Store) -> list[Page]:
    """Every page and kept copy there should be; of two kinds that claim one path, the page of the later one."""
    pages = (page for kind in PAGE_KINDS for page in kind.all_pages(store))
    kept = (Page(path, KEPT) for path in kept_copies(store))
    return list({page.path: page for page in chain(pages, kept)}.values())


def kept_copies(store: Store) -> dict[str, str]:
    """The address of each kept copy, and the file that it is (a path in the content folder)."""
    return {urls.kept(name): name for name in store.column(KEPT_NAMES)}


def bring_up_to_date(store: Store, touched: Iterable[Key]) -> set[Page]:
    """Enter the pages that came, and take out those that went, since these records or their lists changed.

    What comes back are both. Kinds with a page for each record are asked for those records alone; the others have few
    pages, and are asked for all.
    """
    gone, new = list[Page](), list[Page]()
    for known, now in _compared(store, sorted(touched)):
        gone += known - now
        new += now - known
    State(store).replace_pages(gone, new)
    return {*gone, *new}


def _compared(store: Store, touched: Sequence[Key]) -> Iterator[tuple[set[Page], set[Page]]]:
    """Some pages of a kind: those there were known, and those there are now."""
    state = State(store)
    for kind in PAGE_KINDS:
        if not kind.each:
            yield state.pages(kind.name), set(kind.all_pages(store))
        for record in (record for named, record in touched if named == kind.each):
            yield state.pages(kind.name, record), set(kind.pages_of(store, record))
    yield state.pages(KEPT), {Page(path, KEPT) for path in kept_copies(store)}
