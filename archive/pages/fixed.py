"""Pages without a record of their own: the search page and the page for addresses that lead nowhere."""

from archive.render.kind import NO_RECORDS, Page, PageKind, Register
from archive.render.view import view_class


@view_class
class View:
    title: str
    description: str
    years: str = ""


def view_search(register: Register, page: Page) -> View:
    """The search page, with the years of which there are statements; what it finds is loaded when a reader asks."""
    years = register.store.column(YEARS)
    return View("Search", "Find statements, demands and names in the register.", " ".join(years))


def view_not_found(register: Register, page: Page) -> View:
    """What a reader sees at an address where nothing is kept."""
    return View("Nothing is kept at this address", "The address leads to no record of the register.")


YEARS = "select distinct substr(id, instr(id, '-') + 1, 4) from statement order by 1"
"""The years in the numbers of statements, by which the search has its facets (archive/search/documents.py)."""

SEARCH_READS = "select 'statements' as kind, id as record from statement"
SEARCH_KIND = PageKind("search", "search.html", view_search, reads=SEARCH_READS, section="search")
NOT_FOUND_KIND = PageKind("not_found", "404.html", view_not_found, reads=NO_RECORDS)
