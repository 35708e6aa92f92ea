"""The store that a build keeps for the next one: opened if it is whole and still holds, closed under a seal.

The seal is what its file looked like when it was closed. Until then what is new lies in SQLite's journal, which has
checksums, so a build that is killed breaks no seal.
"""

import marshal
import os
from pathlib import Path

from archive import kept
from archive.build.snapshot import stamp_of
from archive.build.state import SETTINGS, State
from archive.build.task import Task
from archive.build.workspace import Workspace
from archive.publish.swap import remove_tree
from archive.publish.tree import opened
from archive.store.store import Store


def known(task: Task) -> Store | None:
    """The store of the last build, if it was made by this program and these settings."""
    if task.options.clean or not is_whole(task.workspace):
        return None
    store = open_store(task.workspace)
    environment = store.noted("environment")
    _settle_last(task, store)
    same = not task.seen.program_may_differ() and task.seen.same(SETTINGS)
    if environment and (same or environment == task.environment()):
        return store
    close(task, store)
    return None


def replace(task: Task, upcoming: Path) -> Store:
    """Put a new store, which is closed, in the place of the last one, with all its bytes on the disk first."""
    with opened(upcoming) as handle:
        os.fsync(handle)
    for former in task.workspace.files_of_the_database():
        remove_tree(former)
    upcoming.rename(task.workspace.database)
    store = open_store(task.workspace)
    seal(task.workspace)
    return store


def open_store(workspace: Workspace) -> Store:
    """The store, whose file is written to when it is closed."""
    store = Store(workspace.database)
    store.run("pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 0;")
    return store


def close(task: Task, store: Store) -> None:
    """Close the store of a build, and seal its file."""
    store.close()
    seal(task.workspace)


def _settle_last(task: Task, store: Store) -> None:
    """If the last build was ended after it showed its site and before it closed its books, close them."""
    if task.seen.site and str(task.seen.site) == store.noted("upcoming"):
        remove_tree(task.workspace.spare)
        State(store).settle(task.seen.site, ())


def is_whole(workspace: Workspace) -> bool:
    """Whether the file of the store looks as the last build left it: nothing but a build may write to it."""
    try:
        return kept.read(workspace.seal) == _look_of(workspace.database)
    except OSError:
        return False


def seal(workspace: Workspace) -> None:
    """Note what the file of the store looks like, once nothing more is written to it."""
    kept.write(workspace.seal, _look_of(workspace.database))


def _look_of(file: Path) -> bytes:
    return marshal.dumps(stamp_of(os.lstat(file)))
