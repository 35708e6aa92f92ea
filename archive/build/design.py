"""The design of the site, its templates and static files: what of it changed, and which files are stale for that.

No record is read again for that, and no page made again but those of the kinds whose templates changed. A static file
keeps its name (see `archive.render.assets`), so that a change of one is none of the pages that name it.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from archive.build.snapshot import STATIC_FILES, TEMPLATES, is_design
from archive.build.state import State
from archive.build.task import Task
from archive.read.digest import digest
from archive.render.kind import Page
from archive.store.store import Store

STATIC = "static"
"""The kind of a static file, which is published as it was read."""


def digests(task: Task) -> dict[str, str]:
    """Path (from the project's folder) and digest of each file of the design that was seen."""
    paths = (path for path, stamp in task.seen.program.items() if stamp and is_design(path))
    return {path: digest(_bytes(task.project / path)).hex() for path in paths}


def _bytes(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def bring_up_to_date(task: Task, store: Store) -> None:
    """Enter what the design is now, and which files of the site are stale because it was another.

    Raises assets.AssetError, and enters nothing then.
    """
    state = State(store)
    known, now = state.design(), digests(task)
    changed = {path for path in known.keys() | now.keys() if known.get(path) != now.get(path)}
    if not changed:
        return
    stale = set(_of_templates(task.project / TEMPLATES, state, _inside(TEMPLATES, changed)))
    with store.transaction():
        if _inside(STATIC_FILES, changed):
            stale |= _of_static_files(task, state)
        state.add_stale(stale)
        state.keep_design(now)


def _inside(folder: str, paths: Iterable[str]) -> set[str]:
    """Those of the paths that lie in a folder, as seen from it."""
    return {path.removeprefix(folder) for path in paths if path.startswith(folder)}


def _of_templates(folder: Path, state: State, changed: set[str]) -> Iterable[Page]:
    """The pages that are made with any of the templates that changed."""
    if not changed:
        return
    from archive.build.page_kinds import PAGE_KINDS

    found: dict[str, set[str]] = {}
    for kind in PAGE_KINDS:
        if kind.serialise is None and not changed.isdisjoint(_with_all_it_needs(kind.file, folder, found)):
            yield from state.pages(kind.name)


def _with_all_it_needs(template: str, folder: Path, found: dict[str, set[str]]) -> set[str]:
    """A template with those that it extends, includes and imports, and those that these do; `found` keeps which.

    As they are now, even where one that changed no longer needs another: then it has itself changed.
    """
    needed, left = set[str](), [template]
    while left:
        name = left.pop()
        if name not in needed:
            needed.add(name)
            if name not in found:
                found[name] = _needs(folder, name)
            left += found[name]
    return needed


def _needs(folder: Path, template: str) -> set[str]:
    """The templates that a template names, or all where it reckons a name; none, if it is not there or no template.

    Making its pages will say the latter.
    """
    from jinja2 import Environment, TemplateSyntaxError, meta

    try:
        tree = Environment(autoescape=True).parse((folder / template).read_text(encoding="utf-8"))
    except (OSError, ValueError, TemplateSyntaxError):
        return set()
    names = set(meta.find_referenced_templates(tree))
    if None in names:
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    return {name for name in names if name}


def _of_static_files(task: Task, state: State) -> set[Page]:
    """The static files there were and are; all HTML pages too, where a name that they may use now stands for another.

    Most of the files are as they were, which is seen when they are put into the site.
    """
    from archive.build.page_kinds import PAGE_KINDS
    from archive.render import assets

    static, before = assets.load(task.project / STATIC_FILES), state.assets()
    known = state.pages(STATIC)
    new = pages(static.files)
    state.replace_pages(known, new)
    state.keep_assets(static.urls)
    stale = known | new
    if not before.items() <= static.urls.items():
        stale |= {page for kind in PAGE_KINDS if kind.serialise is None for page in state.pages(kind.name)}
    return stale


def pages(files: Mapping[str, bytes]) -> set[Page]:
    """Static files as pages of a kind."""
    return {Page(path, STATIC) for path in files}
