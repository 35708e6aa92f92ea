"""Pages without a record of their own: the search page and the page for addresses that lead nowhere."""

from archive.render.kind import NO_RECORDS, Archive, PageKind
from archive.render.view import view_class


@view_class
class View:
    title: str
    description: str


def view_search(archive: Archive, path: str) -> View:
    """The search page; what it finds is loaded when a reader asks."""
    return View("Search", "Find statements, demands and names in the register.")


def view_not_found(archive: Archive, path: str) -> View:
    """What a reader sees at an address where nothing is kept."""
    return View("Nothing is kept at this address", "The address leads to no record of the register.")


SEARCH_KIND = PageKind(
    "search",
    "",
    NO_RECORDS,
    view_search,
    always=("search.html",),
    section="search",
)
NOT_FOUND_KIND = PageKind("not_found", "", NO_RECORDS, view_not_found, always=("404.html",))
