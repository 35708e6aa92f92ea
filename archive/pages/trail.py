"""The breadcrumb trail: where a page stands in the site, for readers and, as linked data, for programs."""

from collections.abc import Iterable

from markupsafe import Markup

from archive.linked_data.page import Node, of_page
from archive.render.kind import Link, Page, Register
from archive.render.view import view_class


@view_class
class Trail:
    """The links above a page, from the front page down; what the page itself is called there; its linked data."""

    crumbs: list[Link]
    here: str
    linked: Markup


def trail(
    register: Register, page: Page, title: str, crumbs: Iterable[Link], here: str = "", main: Node | None = None
) -> Trail:
    """The trail to a page with a title; `main` is what the page is about."""
    links = list(crumbs)
    return Trail(links, here, of_page(register, page.path, title, links, here, main))
