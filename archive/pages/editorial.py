"""Pages that editors write: about the register, how to add a statement."""

from archive import urls
from archive.prose import html
from archive.records import EditorialPage
from archive.render.kind import Archive, PageKind
from archive.render.view import view_class

PATHS = "select id || '.html' from editorial_page"
READS = "select id || '.html' as page, 'pages' as kind, id as record from editorial_page"


@view_class
class View:
    title: str
    description: str
    standfirst: str
    sections: list[html.Section]


def view(archive: Archive, path: str) -> View:
    """An editorial page, cut into sections at its second-level headings."""
    row = archive.store.row("select json from editorial_page where id = ?", urls.key(path))
    page = EditorialPage.model_validate_json(row["json"])
    return View(
        title=page.title,
        description=page.standfirst or page.title,
        standfirst=page.standfirst or "",
        sections=html.sections(html.to_html(page.body, urls.locator(path))),
    )


def addresses(archive: Archive) -> frozenset[str]:
    """Address of each editorial page and of each of its sections, for other pages to link to if it is there."""
    pages = [urls.record("pages", row["id"]) for row in archive.store.all("select id from editorial_page")]
    parts = [f"{page}#{section.id}" for page in pages for section in view(archive, page).sections]
    return frozenset([*pages, *parts])


KIND = PageKind("editorial", PATHS, READS, view, section="about", whole=("pages",))
