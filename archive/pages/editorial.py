"""Pages that editors write: about the register, how to add a statement."""

from archive import urls
from archive.pages.sources import SourceItem, source_item
from archive.prose import html
from archive.records import EditorialPage
from archive.render.kind import Page, PageKind, Register
from archive.render.view import view_class


@view_class
class View:
    title: str
    description: str
    standfirst: str
    sections: list[html.Section]
    sources: list[SourceItem]


def view(register: Register, page: Page) -> View:
    """An editorial page, cut into sections at its second-level headings."""
    return _view(register, page.record)


def _view(register: Register, identity: str) -> View:
    row = register.store.row("select json from editorial_page where id = ?", identity)
    record = EditorialPage.model_validate_json(row["json"])
    address = urls.record("pages", identity)
    return View(
        title=record.title,
        description=record.standfirst or record.title,
        standfirst=record.standfirst or "",
        sections=html.sections(html.apart(html.to_html(record.body, urls.locator(address)))),
        sources=[source_item(number, source) for number, source in enumerate(record.sources, 1)],
    )


def addresses(register: Register) -> frozenset[str]:
    """Address of each editorial page and of each of its sections, for other pages to link to if it is there."""
    found: set[str] = set()
    for identity in register.store.column("select id from editorial_page"):
        page = urls.record("pages", identity)
        found |= {page, *(f"{page}#{section.id}" for section in _view(register, identity).sections)}
    return frozenset(found)


KIND = PageKind("editorial", urls.pattern("pages", ".html"), view, "pages", section="about", whole=("pages",))
