"""From stale pages to the published site: pages rendered, files written, the next tree put in place of the last."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from archive.build import design, page_list, workers
from archive.build.page_kinds import PAGE_KINDS
from archive.build.recompile import ALL_STALE
from archive.build.state import State
from archive.build.task import Task
from archive.exports.picture import cache
from archive.exports.picture.drawn import HEIGHT, WIDTH
from archive.pages.editorial import addresses
from archive.publish.swap import NextSite, Published, next_site, set_by
from archive.publish.tree import fingerprint
from archive.read.costs import Costs, began
from archive.records import Site
from archive.render.kind import Page, Register
from archive.render.renderer import Renderer
from archive.search import index as publishing
from archive.search import whole
from archive.search.whole import Collected, Found, Positions
from archive.store.store import Store

if TYPE_CHECKING:
    from archive.render.assets import Assets

KINDS = {kind.name: kind for kind in PAGE_KINDS}
ORDER = {name: number for number, name in enumerate([*KINDS, page_list.KEPT, design.STATIC])}
HANDFUL = 64
"""Records whose pages are made together."""
LATE = {kind.name for kind in PAGE_KINDS if kind.late}
"""The kinds of the pages that tell of other files: they are made when all those are there."""

WORTH_FORKING = 300
"""From so many pages on, several processes render."""

WORTH_SHARING = 2_000
"""From so many stale pages on, several processes render. Each begins cold: for 600 pages of 10,000 statements two took
as long as one, and half as much again of the processors' time.
"""

INDEX = "search_terms"
"""The kind of the files of the search index, which are made from other pages."""

EDITOR = "web_editor"
"""The kind of the files of the web editor."""


def rerender(task: Task, store: Store) -> Published:
    """Bring the published site up to date with the store. Raises PublishError and assets.AssetError."""
    try:
        return _rerender(task, store)
    finally:
        shutil.rmtree(task.workspace.downloads, ignore_errors=True)


def _rerender(task: Task, store: Store) -> Published:
    state = State(store)
    if store.noted("whole") == ALL_STALE or not state.intact(task.seen.site):
        return _publish_all(task, store, page_list.every_page(store))
    return _publish_stale(task, store, state.stale())


# -- all pages ------------------------------------------------------------------------------------


def _publish_all(task: Task, store: Store, pages: Sequence[Page]) -> Published:
    static, editor = _static(task), _web_editor(task, store)
    State(store).keep_assets(static.urls)
    jobs = task.options.jobs if len(pages) >= WORTH_FORKING else 1
    with next_site(task.output, task.workspace.spare) as site:
        positions = whole.positions(store.column("select id from statement"))
        soon = [page for page in pages if page.kind not in LATE]
        made = workers.in_parallel(_maker(task, store, site, positions), workers.dealt(_handfuls(soon), jobs))
        for tree, _ in made:
            site.tree.join(*tree)
        index = []
        for name, script in publishing.whole_index([found for _, found in made], positions):
            site.add(name, script)
            index.append(Page(name, INDEX))
        for name, content in (*static.files.items(), *editor.items()):
            site.add(name, content)
        maker = Maker(task, store, site)
        for page in (page for page in pages if page.kind in LATE):
            site.add(page.path, maker.content(page))
        with store.transaction():
            others = (*design.pages(static.files), *(Page(path, EDITOR) for path in editor))
            State(store).keep_pages([*pages, *index, *others])
        _show(task, store, site, (), fingerprint(site.tree.root))
        gone = site.lost()
    set_by(task.output, task.workspace.spare)
    cache.prune()
    return Published(site.tree.written, site.tree.kept, gone)


def _static(task: Task) -> "Assets":
    """The static files of the site."""
    from archive.render import assets  # few builds read them

    return assets.load(task.project / "static")


def _web_editor(task: Task, store: Store) -> Mapping[str, bytes | Path]:
    """The files of the web editor, if the site has one."""
    site = Site.model_validate_json(store.noted("site"))
    if site.web_editor is None:
        return {}
    from archive.editors.web.files import files  # most sites have none

    return files(site, task.project)


def _handfuls(pages: Iterable[Page]) -> list[list[Page]]:
    """The pages by handfuls of records: in each, all of a kind follow one another, for they are made by the same code,
    and those of a record in its several formats are not far apart, for they are made of the same text.
    """
    of_records: dict[str, list[Page]] = {}
    for page in pages:
        of_records.setdefault(page.record or page.path, []).append(page)
    records = iter(of_records.values())
    handfuls: list[list[Page]] = []
    while some := list(chain.from_iterable(islice(records, HANDFUL))):
        handfuls.append(sorted(some, key=lambda page: ORDER[page.kind]))
    return handfuls


Tree = tuple[set[str], int, int]
"""Names of files, and how many of them were written and kept."""


def _maker(
    task: Task, store: Store, site: NextSite, positions: Positions
) -> Callable[[Sequence[Sequence[Page]]], tuple[Tree, Found]]:
    """A function that makes pages, puts them into the tree and collects their terms for the search.

    A forked one opens the store for itself.
    """
    builder = os.getpid()

    def make(handfuls: Sequence[Sequence[Page]]) -> tuple[Tree, Found]:
        own = store if os.getpid() == builder else Store(task.workspace.database)
        maker, collected = Maker(task, own, site), Collected(positions)
        for page in chain.from_iterable(handfuls):
            site.add(page.path, maker.collected(page, collected))
        maker.tell_costs()
        tree = (set[str](), 0, 0) if own is store else (site.tree.names, site.tree.written, site.tree.kept)
        return tree, collected.found()

    return make


def renderer(templates: Path, assets: Mapping[str, str], register: Register, cache: Path) -> Renderer:
    """What renders pages; `assets` maps names of static files to site paths. Templates are kept in `cache`."""
    names = {"assets": assets, "editorial": addresses(register), "card_size": (WIDTH, HEIGHT)}
    return Renderer(templates, names, register, cache)


class Maker:
    """Makes the content of pages and kept copies from a store."""

    def __init__(self, task: Task, store: Store, site: NextSite) -> None:
        self.task = task
        self.store = store
        settings = Site.model_validate_json(store.noted("site"))
        self.register = Register(store, settings, PAGE_KINDS, task.content, site.tree.root)
        cache = task.workspace.templates
        self.renderer = renderer(task.project / "templates", State(store).assets(), self.register, cache)
        self.kept = page_list.kept_copies(store)
        self._costs = Costs()

    @cached_property
    def _static(self) -> Mapping[str, bytes]:
        return _static(self.task).files

    def content(self, page: Page) -> bytes | Path:
        """The bytes of a page, or the path of the file that it is."""
        if page.kind == page_list.KEPT:
            return self.task.content / self.kept[page.path]
        if page.kind == design.STATIC:
            return self._static[page.path]
        since = began()
        content = self.renderer.render(KINDS[page.kind], page)
        self._charge(page, since)
        return content

    def collected(self, page: Page, collected: Collected) -> bytes | Path:
        """The same; of a page of the search's own kinds, the terms are collected."""
        if page.kind not in publishing.KINDS:
            return self.content(page)
        since = began()
        view = KINDS[page.kind].view(self.register, page)
        publishing.collect(collected, self.register, page, view)
        content = self.renderer.written(KINDS[page.kind], page, view)
        self._charge(page, since)
        return content

    def _charge(self, page: Page, since: float) -> None:
        """Add the time that a page took to that of the record to which it belongs."""
        if page.record:
            self._costs.add(f"{KINDS[page.kind].each}/{page.record}", since)

    def tell_costs(self) -> None:
        """Name the files of records whose pages took more than their share."""
        self._costs.tell("its pages", self._path_of)

    def _path_of(self, record: str) -> str | None:
        """The path of a record's file; nothing for people and demands that have none."""
        query = "select path from file where kind = ? and id = ? and language is null"
        path = self.store.value(query, *record.split("/"))
        return path and f"{self.task.content.name}/{path}"


# -- stale pages ----------------------------------------------------------------------------------


class SpareDamagedError(Exception):
    """The tree that was put by is not the published site but for what it lags behind."""


def _publish_stale(task: Task, store: Store, stale: Mapping[Page, bool]) -> Published:
    if not stale:
        return Published(0, State(store).file_count(), 0)
    try:
        return _amend(task, store, stale)
    except SpareDamagedError:  # it is gone now
        return _amend(task, store, stale)


def _amend(task: Task, store: Store, stale: Mapping[Page, bool]) -> Published:
    changed: dict[str, bool] = {}  # path -> whether there is a file now
    with next_site(task.output, task.workspace.spare, store.column("select path from lag order by path")) as site:
        many = _worth_sharing_out(stale)
        portions = workers.dealt(many, task.options.jobs) if many else []
        for some in workers.in_parallel(_amender(task, store, site), portions):
            changed |= dict.fromkeys(some, True)
        shared_out = set(many)
        rest = {page: is_there for page, is_there in stale.items() if page not in shared_out}
        for path, content in _amended(task, store, site, rest):
            if site.change(path, content):
                changed[path] = content is not None
        own = fingerprint(site.tree.root)
        if site.is_reused and not site.tree.is_published_but_for(changed, task.seen.site, own):
            raise SpareDamagedError
        _show(task, store, site, changed, own)
        site.put_by()
    written = sum(changed.values())
    return Published(written, State(store).file_count() - written, len(changed) - written)


def _worth_sharing_out(stale: Mapping[Page, bool]) -> list[Page]:
    """The pages that can be made in any order, where they are enough for several processes; else none."""
    together = {*LATE, *publishing.KINDS, page_list.KEPT, design.STATIC}
    pages = [page for page, is_there in stale.items() if is_there and page.kind not in together]
    return sorted(pages, key=lambda page: ORDER[page.kind]) if len(pages) >= WORTH_SHARING else []


def _amender(task: Task, store: Store, site: NextSite) -> Callable[[Sequence[Page]], list[str]]:
    """A function that makes pages, puts them into the tree, and says at which paths other bytes are now."""
    builder = os.getpid()

    def amend(pages: Sequence[Page]) -> list[str]:
        own = store if os.getpid() == builder else Store(task.workspace.database)
        maker = Maker(task, own, site)
        changed = [page.path for page in pages if site.change(page.path, maker.content(page))]
        maker.tell_costs()
        return changed

    return amend


def _amended(
    task: Task, store: Store, site: NextSite, stale: Mapping[Page, bool]
) -> Iterator[tuple[str, bytes | Path | None]]:
    """Each file of the site that may have to change, with what is to be there: stale pages, the index, late pages."""
    maker = Maker(task, store, site)
    amending = publishing.Amending(lambda path: _published(task, path), maker.register.site.language)
    late = [page for page, is_there in stale.items() if is_there and page.kind in LATE]
    for page, is_there in ((page, is_there) for page, is_there in stale.items() if page not in late):
        content = maker.content(page) if is_there else None
        if page.kind in publishing.KINDS:
            amending.replace(page, content)
        yield page.path, content
    index = amending.files()
    with store.transaction():
        State(store).amend_pages(INDEX, index)
    yield from index.items()
    yield from ((page.path, maker.content(page)) for page in late)
    maker.tell_costs()


def _published(task: Task, path: str) -> bytes | None:
    """What readers find at a path now."""
    try:
        return (task.output / path).read_bytes()
    except FileNotFoundError:
        return None


def _show(task: Task, store: Store, site: NextSite, lag: Iterable[str], own: int) -> None:
    """Put the next tree, by its fingerprint, in place of the published one, and close the books on it."""
    task.distrust_what_moved(store)
    store.note("upcoming", str(own))
    site.show()
    State(store).settle(own, lag)
    task.seen.site = own
