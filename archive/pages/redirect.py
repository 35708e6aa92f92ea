"""Former addresses: a page that says where a renamed record is now, and leads there."""

from functools import partial

from archive import kinds, urls
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class


@view_class
class View:
    title: str
    description: str
    target: Link
    canonical: str


def view(kind: str, frame: bool, register: Register, page: Page) -> View:
    """Where a former address of a kind of record, or of what others show of it in a frame, leads now."""
    table, title = kinds.KINDS[kind].table, kinds.KINDS[kind].title
    query = f"select r.id, {title} from former_id f join {table} r on r.id = f.id where f.kind = ? and f.former = ?"
    identity, title = register.store.row(query, kind, page.part)
    address = urls.record(kind, identity)
    canonical = urls.absolute(register.site.base_url, address)
    target = Link(title, urls.embed(address) if frame else address)
    return View("This page has moved", f"Now at {title}.", target, canonical)


def _kind(kind: str, *, frame: bool = False) -> PageKind:
    former = f"select former as part, kind, id as record from former_id where kind = '{kind}'"
    path = urls.pattern(kind, ".html").replace("{record}", "{part}")
    return PageKind(
        f"{'framed' if frame else 'former'}_{kind}",
        urls.embed(path) if frame else path,
        partial(view, kind, frame),
        pages=f"select part from ({former})",
        reads=former,
        template="redirect",
    )


KINDS = (*map(_kind, kinds.KINDS), _kind("statements", frame=True), _kind("demands", frame=True))
"""Former addresses of pages, and of what others show in a frame, of each kind of record."""
