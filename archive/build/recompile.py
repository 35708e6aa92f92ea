"""From changed files to a store that is up to date, and knows which pages are stale.

What takes time to import is imported once something is known to have changed.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from archive.build import last_store
from archive.build.state import SETTINGS, State
from archive.build.task import Task
from archive.build.workspace import Workspace
from archive.problems.problem import Problem
from archive.publish.swap import remove_tree
from archive.read.digest import digest
from archive.store.store import Store

if TYPE_CHECKING:
    from archive.build.ingest import Ingested
    from archive.records import Site
    from archive.render.kind import Page

ATTACHMENTS = ("votes/", "sources/")
LEDGER = "addresses.txt"

Place = tuple[str, str, str | None]
"""The kind, the id and the language that the path of a record's file says."""

ALL_STALE = "everything is stale"
MOST_CHANGED = 1000
"""From so many changed records on, asking each for its pages takes longer than making all pages."""


@dataclass(slots=True)
class ChangedFiles:
    """Files of the content that came, went or changed, and those that only look as if they had."""

    changed: list[str]
    gone: list[str]
    digests: dict[str, bytes]


def clear_leftovers(task: Task) -> None:
    """Remove what a build that was killed left in the state folder."""
    for leftover in task.workspace.leftovers():
        remove_tree(leftover)


def recompile(task: Task) -> Store | None:
    """A store that is up to date, or nothing, with the problems on standard error, where the content has any.

    Raises sqlite3.DatabaseError where the store of the last build is damaged.
    """
    if task.workspace.database.exists() and not (task.options.clean or last_store.is_whole(task.workspace)):
        raise sqlite3.DatabaseError("the file is not as the last build left it")
    store = last_store.known(task)
    if store is None:
        return _compile_all(task)
    if task.seen.design_may_differ():
        _bring_design_up_to_date(task, store)
    changed = _changed_files(task, store)
    if not (changed.changed or changed.gone):
        return _unless(task.told(State(store).warnings()), task, store)
    return _compile_changed(task, store, changed)


def _bring_design_up_to_date(task: Task, store: Store) -> None:
    from archive.build import design

    try:
        design.bring_up_to_date(task, store)
    except BaseException:
        last_store.close(task, store)
        raise


def survey(task: Task) -> list[Problem]:
    """Every problem that a build would tell, in order of place. The store of the last build stays as it was."""
    try:
        return _survey_changed(task)
    except sqlite3.DatabaseError:  # damaged: the next build will say so
        return survey_all(task)


def _survey_changed(task: Task) -> list[Problem]:
    store = last_store.known(task)
    if store is None:
        return survey_all(task)
    changed = _changed_files(task, store)
    found = State(store).warnings()
    if changed.changed or changed.gone:
        with _taken(task, store, changed) as taken:
            found = taken.problems
    store.close()
    return sorted(set(found))


def survey_all(task: Task) -> list[Problem]:
    """The same, whatever the last build left: everything is read."""
    with compiled(task) as (_, problems):
        return problems


@contextmanager
def compiled(task: Task) -> "Iterator[tuple[Store, list[Problem]]]":
    """A store of all there is, for as long as the block lasts, and every problem, in order of place."""
    with TemporaryDirectory() as folder, closing(Store.create(Workspace(Path(folder)).database)) as store:
        yield store, sorted(set(_fill(task, store)[2]))


def _unless(stopped: bool, task: Task, store: Store) -> Store | None:
    """The store; closed, and nothing, where problems stop the build."""
    if stopped:
        last_store.close(task, store)
        return None
    return store


def _changed_files(task: Task, store: Store) -> ChangedFiles:
    """Compare what was seen with what the store was made from; where a stamp differs the content decides."""
    state = State(store)
    digests = {path: _digest(task.content / path) for path in _files(task.seen.changed())}
    changed = [path for path, found in digests.items() if found != state.digest(path)]
    gone = [path for path in state.files() if path not in task.seen.content]
    return ChangedFiles(changed, gone, digests)


def _files(paths: Iterable[str]) -> list[str]:
    """All content files but the settings. A folder that stands where a record should is one too."""
    return [path for path in paths if path != SETTINGS and (not path.endswith("/") or path.count("/") == 2)]


def _digest(path: Path) -> bytes:
    try:
        return b"" if path.is_symlink() else digest(path.read_bytes())
    except OSError:
        return b""


# -- all of it ------------------------------------------------------------------------------------


def _compile_all(task: Task) -> Store | None:
    from archive.build.design import digests

    remove_tree(task.workspace.templates)  # compiled by a program that may be another
    upcoming = task.workspace.upcoming_database
    store = Store.create(upcoming)
    try:
        site, found, problems = _fill(task, store)
        if task.told(problems):
            store.close()
            return None
        state = State(store)
        attachments = [path for path in task.seen.content if path.startswith((*ATTACHMENTS, LEDGER))]
        found.digests |= {path: _digest(task.content / path) for path in _files(attachments)}
        with store.transaction():
            state.keep_digests(found.digests)
            state.keep_warnings(found.problems)
            _note_everywhere(store, site)
            state.keep_design(digests(task))
            store.note("environment", task.environment())
        store.close()
        return last_store.replace(task, upcoming)
    finally:
        upcoming.unlink(missing_ok=True)


def _fill(task: Task, store: Store) -> "tuple[Site, Ingested, list[Problem]]":
    """Fill a new store with all there is: the settings, what came of the records, and every problem."""
    from archive.build.ingest import take_all
    from archive.read.files import filed_as, is_record, list_records

    site, problems = task.settings()
    with store.transaction():
        files = _files(task.seen.content)
        State(store).keep_files({path: filed_as(path) if is_record(path) else None for path in files})
    paths = list_records(task.content) if task.content.is_dir() else []
    found = take_all(task.content, site, store, paths, task.options.jobs)
    return site, found, [*problems, *(problem for _, problem in found.problems)]


def _note_everywhere(store: Store, site: "Site") -> None:
    """Note what every page depends on; if that is not what it was, every page is stale."""
    from archive.build.page_kinds import PAGE_KINDS
    from archive.pages.editorial import addresses
    from archive.render.kind import Register

    register = Register(store, site, PAGE_KINDS)
    everywhere = f"{sorted(addresses(register))} {sorted(register.researched_years)}"
    if store.noted("everywhere") != everywhere or not store.noted("environment"):
        store.note("whole", ALL_STALE)
    store.note("everywhere", everywhere)
    store.note("site", site.as_json())


# -- what changed ---------------------------------------------------------------------------------


def _compile_changed(task: Task, store: Store, files: ChangedFiles) -> Store | None:
    with _taken(task, store, files) as taken:
        stopped = task.told(taken.problems)
        if not stopped:
            _keep(store, taken)
            store.connection.execute("commit")
    return _unless(stopped, task, store)


def _keep(store: Store, taken: "Taken") -> None:
    """Note what came of changed files: warnings, and the pages that are stale."""
    State(store).keep_warnings(taken.found.problems)
    State(store).add_stale(_stale(store, taken.before, taken.found, taken.filed))
    _note_everywhere(store, taken.site)


@dataclass(slots=True)
class Taken:
    """What came of changed files: the place that each path names, every problem there is now, the store before."""

    site: "Site"
    found: "Ingested"
    filed: dict[str, Place | None]
    problems: list[Problem]
    before: Store


@contextmanager
def _taken(task: Task, store: Store, files: ChangedFiles) -> Iterator[Taken]:
    """The store with the changed files in it, in a transaction: what the block has not committed is undone."""
    from archive.build.ingest import take_changed
    from archive.read.files import filed_as, is_record

    site, problems = task.settings()
    state = State(store)
    before = Store(task.workspace.database)
    before.connection.execute("begin")  # what is read from here on is what was, whatever is written beside it
    before.value("select count(*) from account")
    filed = {path: filed_as(path) if is_record(path) else None for path in (*files.changed, *files.gone)}
    keys = {(key[0], key[1]) for key in filed.values() if key}
    keys |= {key for path in filed for key in state.depending_on(path)}
    strays = ["/".join(path.split("/")[:2]) for path in files.changed if filed[path] is None and is_record(path)]
    store.connection.execute("begin")
    try:
        state.keep_files({path: filed[path] for path in files.changed})
        state.keep_digests(files.digests)
        state.drop_files(files.gone)
        found = take_changed(task.content, site, store, before, keys, sorted(set(strays)))
        state.keep_digests(found.digests)  # a record may have been saved again since its file was compared
        state.drop_warnings(found.looked_at)
        told = [*problems, *(problem for _, problem in found.problems), *state.warnings()]
        yield Taken(site, found, filed, told, before)
        if store.connection.in_transaction:
            store.connection.rollback()
    except BaseException:
        store.connection.rollback()
        last_store.close(task, store)
        raise
    finally:
        before.close()


def _stale(store: Store, before: Store, found: "Ingested", filed: Mapping[str, Place | None]) -> "set[Page]":
    """The pages that read what changed of a record, before or now; those that came or went; files that changed."""
    from archive import urls
    from archive.build import page_list
    from archive.build.page_kinds import PAGE_KINDS
    from archive.exports import markdown
    from archive.render.kind import Page

    if len(found.changed) > MOST_CHANGED:
        store.note("whole", ALL_STALE)
        return set()
    kept = (Page(urls.kept(path), page_list.KEPT) for path in filed)
    pages = {*(markdown.page(*place) for place in filed.values() if place), *kept}
    for key in found.changed:
        whole_alone = key in found.same_face
        for one in (store, before):
            pages.update(page for kind in PAGE_KINDS for page in kind.readers(one, key, whole_alone=whole_alone))
    return pages | page_list.bring_up_to_date(store, found.changed | found.listed)
