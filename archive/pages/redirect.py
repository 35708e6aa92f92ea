"""Former addresses: a page that says where a renamed record is now, and leads there."""

from archive import urls
from archive.render.kind import Archive, Link, PageKind
from archive.render.view import view_class

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
FORMER = f"""
select {ADDRESS} as page, kind, id as record, '' as folder from former_id
union all select 'embed/' || kind || '/' || former || '.html', kind, id, 'embed/' from former_id
    where kind in ('statements', 'demands')
"""
"""Each former address of a page, or of what others show in a frame; and the folder that both addresses have."""

PATHS = f"select page from ({FORMER})"
READS = f"select page, kind, record from ({FORMER})"


@view_class
class View:
    title: str
    description: str
    target: Link
    canonical: str


def view(archive: Archive, path: str) -> View:
    """Where a former address leads now."""
    row = archive.store.row(f"select kind, record, folder from ({FORMER}) where page = ?", path)
    table, column = TABLES[row["kind"]]
    title = archive.store.value(f"select {column} from {table} where id = ?", row["record"])
    page = urls.record(row["kind"], row["record"])
    canonical = urls.absolute(archive.site.base_url, page)
    return View("This page has moved", f"Now at {title}.", Link(title, row["folder"] + page), canonical)


KIND = PageKind("redirect", PATHS, READS, view)
