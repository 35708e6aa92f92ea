"""The ledger after a publication: the addresses that are new in the site are entered in it."""

import os

from archive.build.recompile import LEDGER
from archive.build.snapshot import stamp_of
from archive.build.state import State
from archive.build.task import Task
from archive.language import numbers
from archive.store.store import Store


def enter(task: Task, store: Store) -> str:
    """Enter what the ledger lacks, if there is anything; what an editor is told of it in the summary of the build.

    A build that is killed before this finds the same to enter when it comes to it the next time, for the store keeps
    what is not entered. A ledger that changed since it was checked is left to the next build.
    """
    state = State(store)
    if not store.value("select exists (select 1 from unlisted)"):
        return ""
    from archive.read import ledger
    from archive.read.digest import digest

    path = task.content / LEDGER
    if path.exists() and digest(path.read_bytes()) != state.digest(LEDGER):
        return ""
    text, new = ledger.brought_up_to_date(path, store)
    added = numbers.count(len(new), "address", "addresses")
    try:
        ledger.write(path, text)
    except OSError as error:
        return f"{added} not entered, for {path} cannot be written ({error.strerror}); "
    with store.transaction():
        store.connection.execute("insert or replace into listed select * from unlisted")
        store.connection.execute("delete from unlisted")
        state.keep_files({LEDGER: None})
        state.keep_digests({LEDGER: digest(text.encode())})
    task.seen.content[LEDGER] = stamp_of(os.lstat(path))
    return f"{added} entered in {path}, which is to be committed; "
