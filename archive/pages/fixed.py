"""Pages without a record of their own: the search page and the page for addresses that lead nowhere."""

from dataclasses import field

from archive.exports.search_index import READS, scripts
from archive.pages.kind import NO_RECORDS, Archive, PageKind
from archive.pages.view import view_class


@view_class
class View:
    title: str
    description: str
    scripts: list[str] = field(default_factory=list)


def view_search(archive: Archive, path: str) -> View:
    """The search page, with the scripts that hold what it finds."""
    return View("Search", "Find statements, demands and names in the register.", scripts(archive))


def view_not_found(archive: Archive, path: str) -> View:
    """What a reader sees at an address where nothing is kept."""
    return View("Nothing is kept at this address", "The address leads to no record of the register.")


SEARCH_KIND = PageKind(
    "search",
    "",
    READS.replace("search/index.js", "search.html"),
    view_search,
    always=("search.html",),
    section="search",
)
NOT_FOUND_KIND = PageKind("not_found", "", NO_RECORDS, view_not_found, always=("404.html",))
