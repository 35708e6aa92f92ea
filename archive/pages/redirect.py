"""Former addresses: a page that says where a renamed record is now, and leads there."""

from archive import urls
from archive.pages.kind import Archive, Link, PageKind
from archive.pages.view import view_class

TABLES = {
    "people": ("person", "name"),
    "demands": ("demand", "name"),
    "chambers": ("chamber", "name"),
    "groups": ("parliamentary_group", "name"),
    "events": ("event", "title"),
    "statements": ("statement", "title"),
    "pages": ("editorial_page", "title"),
}
ADDRESS = """case kind when 'people' then 'signatories/' || former || '.html' when 'pages' then former || '.html'
             else kind || '/' || former || '.html' end"""
PATHS = f"select {ADDRESS} from former_id"
READS = f"select {ADDRESS} as page, kind, id as record from former_id"


@view_class
class View:
    title: str
    description: str
    target: Link


def view(archive: Archive, path: str) -> View:
    """Where a former address leads now."""
    row = archive.store.row(f"select kind, id from former_id where {ADDRESS} = ?", path)
    table, column = TABLES[row["kind"]]
    title = archive.store.value(f"select {column} from {table} where id = ?", row["id"])
    return View("This page has moved", f"Now at {title}.", Link(title, urls.record(row["kind"], row["id"])))


KIND = PageKind("redirect", PATHS, READS, view)
