"""A build in which something may have changed: store, site, ledger of addresses, a note for the next build."""

import gc
import json
import sqlite3
from argparse import Namespace
from pathlib import Path

from archive.build import last_store, portable, progress, snapshot
from archive.build.arguments import manner, publishes
from archive.build.ledger import enter
from archive.build.recompile import clear_leftovers, recompile
from archive.build.snapshot import Last, Snapshot
from archive.build.state import State
from archive.build.task import Task
from archive.language import numbers
from archive.publish.swap import Published, heal
from archive.read.costs import Costs
from archive.store.store import Store

WAYS_IN = ("contact", "repository")
UNREACHABLE = (
    "content/site.yaml: warning: readers can tell nobody of an error; name an address under contact:, or the place of"
    " these files under repository:, and every page has a link to report one\n"
)


def run(options: Namespace, seen: Snapshot, project: Path, steps: progress.Steps) -> int:
    """Bring store and site up to date. Returns 0, or 1 when there were problems.

    Raises PublishError, OSError and sqlite3.OperationalError.
    """
    gc.set_threshold(100_000, 50, 100)  # what is made here is kept or freed at once; saves 6 % of a clean build
    heal(options.output)
    task = Task(options, seen, project)
    clear_leftovers(task)
    Costs.wanted = options.format == "text"
    try:
        portable.recognise(task)
        return _brought_up_to_date(task, steps)
    except sqlite3.OperationalError:
        raise  # the disk is full, or says no
    except sqlite3.DatabaseError as error:
        print(f"{task.workspace.database}: {error}; what was kept for this build is thrown away, and all is made anew")
        task.workspace.discard()
        return _brought_up_to_date(task, steps)


def _brought_up_to_date(task: Task, steps: progress.Steps) -> int:
    store = recompile(task)
    if store is None:
        return 1
    try:
        records = numbers.count(State(store).record_count(), "record")
        steps.done("compile", records)
        done = _rerendered(task, store)
        entered = enter(task, store) if publishes(task.options) else ""
        unreachable = _unreachable(task, store)
        unlisted = bool(store.value("select exists (select 1 from unlisted)"))
    finally:
        last_store.close(task, store)
    if task.options.portable:
        portable.leave(task)
    files = f"{numbers.count(done.written, 'file')} written, {done.kept} kept, {done.removed} removed"
    steps.done("render and publish", files)
    again = f"{unreachable}{records}; 0 files written, {done.kept + done.written} kept, 0 removed"
    snapshot.remember(task.seen, task.workspace, task.output, Last(again, task.warned, manner(task.options), unlisted))
    print(f"{unreachable}{records}; {files}; {entered}{steps.seconds:.1f} s")
    return 0


def _unreachable(task: Task, store: Store) -> str:
    """What is said before the summary where readers of the published site can tell nobody of an error, else nothing.

    No record is at fault, so that it is none of the warnings, and --strict goes on.
    """
    settings = json.loads(store.noted("site"))
    return UNREACHABLE if publishes(task.options) and settings.keys().isdisjoint(WAYS_IN) else ""


def _rerendered(task: Task, store: Store) -> Published:
    state = State(store)
    if state.settled(task.seen.site):
        task.distrust_what_moved(store)
        return Published(0, state.file_count(), 0)
    from archive.build.rerender import rerender  # what takes time to import is imported once a page has to be made

    return rerender(task, store)
