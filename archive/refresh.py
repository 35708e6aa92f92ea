"""From stale pages to the published site: pages rendered, files written, the next tree put in place of the last."""

import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from archive import changes, page_list, workers
from archive.accounts import Accounts
from archive.pages.kind import Archive
from archive.publish import NextSite, Published, next_site, set_by
from archive.rebuild import ALL_STALE, SPARE, TEMPLATES, Task
from archive.records import Site
from archive.render import Renderer
from archive.site_map import PAGE_KINDS
from archive.store import DOWNLOADS, Store

KINDS = {kind.name: kind for kind in PAGE_KINDS}
WORTH_FORKING = 300
"""From so many pages on, several processes render."""

Page = tuple[str, str]
"""Path and kind."""


def refresh(task: Task, store: Store) -> Published:
    """Bring the published site up to date with the store. Raises PublishError and assets.AssetError."""
    try:
        return _refresh(task, store)
    finally:
        shutil.rmtree(task.database.with_name(DOWNLOADS), ignore_errors=True)


def _refresh(task: Task, store: Store) -> Published:
    accounts = Accounts(store)
    if store.noted("whole") == ALL_STALE or not accounts.intact(task.output):
        return _publish_all(task, store, list(page_list.every_page(store).items()))
    return _publish_stale(task, store, accounts.stale())


# -- all pages ------------------------------------------------------------------------------------


def _publish_all(task: Task, store: Store, pages: Sequence[Page]) -> Published:
    from archive import assets  # only a build of everything reads the static files

    static = assets.load(task.project / "static")
    editor = _web_editor(task, store)
    Accounts(store).keep_assets(len(static.files) + len(editor), static.urls)
    jobs = task.options.jobs if len(pages) >= WORTH_FORKING else 1
    with next_site(task.output, _spare(task)) as site:
        made = workers.in_parallel(_maker(task, store, site), workers.dealt(pages, jobs))
        for tree in made:
            site.tree.join(*tree)
        for name, content in (*static.files.items(), *editor.items()):
            site.add(name, content)
        with store.transaction():
            Accounts(store).keep_pages(pages)
        _show(task, store, site, ())
        gone = site.lost()
    set_by(task.output, _spare(task))
    return Published(site.tree.written, site.tree.kept, gone)


def _web_editor(task: Task, store: Store) -> Mapping[str, bytes | Path]:
    """The files of the web editor, if the site has one."""
    site = Site.model_validate_json(store.noted("site"))
    if site.web_editor is None:
        return {}
    from archive.web_editor.files import files  # most sites have none

    return files(site, task.project)


def _maker(task: Task, store: Store, site: NextSite) -> Callable[[Sequence[Page]], tuple[set[str], int, int]]:
    """A function that makes pages and puts them into the tree; a forked one opens the store for itself."""
    builder = os.getpid()

    def make(pages: Sequence[Page]) -> tuple[set[str], int, int]:
        own = store if os.getpid() == builder else Store(task.database)
        maker = Maker(task, own)
        for page in pages:
            site.add(page[0], maker.content(*page))
        return (set(), 0, 0) if own is store else (site.tree.names, site.tree.written, site.tree.kept)

    return make


class Maker:
    """Makes the content of pages and kept copies from a store."""

    def __init__(self, task: Task, store: Store) -> None:
        self.task = task
        self.store = store
        self.archive = Archive(store, Site.model_validate_json(store.noted("site")))
        cache = task.database.with_name(TEMPLATES)
        self.renderer = Renderer(task.project / "templates", Accounts(store).assets(), self.archive, cache)
        self.kept = page_list.kept_copies(store)

    def content(self, path: str, kind: str) -> bytes | Path:
        """The bytes of a page, or the path of the file that it is."""
        if kind == page_list.KEPT:
            return self.task.content / self.kept[path]
        return self.renderer.render(KINDS[kind], path)


# -- stale pages ----------------------------------------------------------------------------------


def _publish_stale(task: Task, store: Store, stale: Mapping[str, str | None]) -> Published:
    total = Accounts(store).file_count()
    if not stale:
        return Published(0, total, 0)
    maker = Maker(task, store)
    written: list[str] = []
    gone: list[str] = []
    with next_site(task.output, _spare(task), store.column("select path from lag order by path")) as site:
        for path, kind in stale.items():
            if not site.change(path, maker.content(path, kind) if kind else None):
                continue
            (written if kind else gone).append(path)
        _show(task, store, site, [*written, *gone])
        site.put_by()
    return Published(len(written), total - len(written), len(gone))


def _spare(task: Task) -> Path:
    return task.database.with_name(SPARE)


def _show(task: Task, store: Store, site: NextSite, lag: Iterable[str]) -> None:
    """Put the next tree in place of the published one, and close the books on it."""
    upcoming = changes.identity(site.tree.root)
    store.note("upcoming", upcoming)
    site.show()
    Accounts(store).close_books(upcoming, lag, changes.folders_of(task.output))
