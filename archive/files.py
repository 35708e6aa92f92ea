"""Which files a site is made of: pages, static files, kept copies, the compiled archive."""

from collections.abc import Iterator
from pathlib import Path

from archive import assets, progress, urls
from archive.holdings import Holdings
from archive.pages.kind import Archive
from archive.render import Renderer, page_count
from archive.site_map import PAGE_KINDS
from archive.store import Store

DOWNLOAD = "archive.db"


def of_the_site(holdings: Holdings, store: Store, project: Path, state: Path) -> Iterator[tuple[str, bytes | Path]]:
    """Path and content of every file of the site, one at a time.

    `project` has the folders static and templates. Raises assets.AssetError.
    """
    static = assets.load(project / "static")
    archive = Archive(store, holdings.site)
    renderer = Renderer(project / "templates", static, archive, state / "templates")
    yield from progress.shown(renderer.render_all(PAGE_KINDS), page_count(PAGE_KINDS, archive), "pages")
    yield from static.files.items()
    yield from kept_copies(holdings)
    yield download(store, state)


def kept_copies(holdings: Holdings) -> Iterator[tuple[str, Path]]:
    """Each file that a record keeps a copy of, or lists votes in: its address and where it lies."""
    names = {source.copy_ for records in holdings.records.values() for r in records.values() for source in r.sources}
    names |= {vote.names for statement in holdings.statements.values() for vote in statement.votes}
    for name in sorted(name for name in names if name):
        yield urls.kept(name), holdings.root / name


def download(store: Store, state: Path) -> tuple[str, Path]:
    """The compiled archive as a file to publish."""
    path = state / "download.db"
    store.export(path)
    return DOWNLOAD, path
