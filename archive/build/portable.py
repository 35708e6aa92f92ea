"""Site and state that may be copied away and given back, as the cache of a build service does between two runs.

A build knows what the last one left by inodes and times (see `last_store`, `archive.publish.tree`), which no copy
keeps. A build with --portable leaves digests of their bytes too. The next one reads those where the store does not look
as it was left, and where they hold, takes both for what they are.
"""

import marshal
import os

from archive import kept
from archive.build import last_store
from archive.build.state import State
from archive.build.task import Task
from archive.build.workspace import Workspace
from archive.publish.swap import remove_tree
from archive.publish.tree import content_digest


def leave(task: Task) -> None:
    """Note what is in the site and in the state, once nothing more is written to either. Raises OSError.

    The spare tree goes: it would be copied too, and could not be told from one that was damaged.
    """
    remove_tree(task.workspace.spare)
    kept.write(task.workspace.digests, marshal.dumps((_of_the_state(task.workspace), content_digest(task.output))))


def recognise(task: Task) -> None:
    """Take a copy of the state, and of the site, for what the last build left, where all their bytes are the same.

    A state that is not is thrown away by what follows; so is a site, page by page. What was noted goes in any case,
    for what this build leaves is another. Raises OSError and sqlite3.DatabaseError.
    """
    workspace = task.workspace
    noted = kept.read(workspace.digests)
    remove_tree(workspace.digests)
    if noted is None or task.options.clean or last_store.is_whole(workspace):
        return
    state, site = marshal.loads(noted)  # noqa: S302 - our own file, and whole
    if state != _of_the_state(workspace):
        return
    last_store.seal(workspace)
    store = last_store.open_store(workspace)
    is_same = site == content_digest(task.output)
    State(store).settle(task.seen.site if is_same else 0, ())
    last_store.close(task, store)


def _of_the_state(workspace: Workspace) -> bytes:
    """A digest of the store and of what templates became, which later builds run."""
    places = (workspace.templates, *workspace.files_of_the_database())
    return b"".join(content_digest(place) + os.fsencode(place.name) for place in sorted(places))
