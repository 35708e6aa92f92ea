"""Former addresses: a page that says where a renamed record is now, or a demand without a page, and leads there."""

from collections.abc import Callable
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
    return _moved(register, title, urls.record(kind, identity), frame)


def view_demand(frame: bool, register: Register, page: Page) -> View:
    """Where a demand is that had a page, or was shown in a frame: at its place in the one statement that makes it."""
    demand = register.catalogue.demand(page.part)
    return _moved(register, demand.name, demand.address, frame)


def _moved(register: Register, title: str, address: str, frame: bool) -> View:
    canonical = urls.absolute(register.site.base_url, address.partition("#")[0])
    target = Link(title, urls.embed(address) if frame else address)
    return View("This page has moved", f"Now at {title}.", target, canonical)


def _kind(name: str, kind: str, find: Callable[[bool, Register, Page], View], reads: str, *, frame: bool) -> PageKind:
    """Pages that lead on from what `reads` gives as their part: former addresses of a kind of record."""
    path = urls.pattern(kind, ".html").replace("{record}", "{part}")
    return PageKind(
        f"{'framed' if frame else 'former'}_{name}",
        urls.embed(path) if frame else path,
        partial(find, frame),
        pages=f"select part from ({reads})",
        reads=reads,
        template="redirect",
    )


def _of_renamed(kind: str, *, frame: bool = False) -> PageKind:
    former = f"select former as part, kind, id as record from former_id where kind = '{kind}'"
    return _kind(kind, kind, partial(view, kind), former, frame=frame)


def _of_demand(*, frame: bool = False) -> PageKind:
    former = "select id as part, 'demands' as kind, id as record from demand_without_page"
    return _kind("page_of_demand", "demands", view_demand, former, frame=frame)


KINDS = (
    *map(_of_renamed, kinds.KINDS),
    *(_of_renamed(kind, frame=True) for kind in ("statements", "demands")),
    *(_of_demand(frame=frame) for frame in (False, True)),
)
"""Former addresses of pages, and of what others show in a frame, of each kind of record."""
