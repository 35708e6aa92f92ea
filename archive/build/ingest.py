"""Records into the store: read, validated, checked and compiled; all, or those that changed and what they touch.

Authority records come first, since statements are resolved by them. Nothing is committed here: where there are
problems, the caller lets the store fall back to what it was.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from archive.build import dependents, workers
from archive.check import check, check_likeness, check_whole, ledger
from archive.compile import LISTS, compare, divide, liken, put_authorities, put_statements, sum_up
from archive.problems.problem import Problem
from archive.read.batch import Batch
from archive.read.files import Reading, filed_as, read_records
from archive.read.validate import validate
from archive.records import Site
from archive.store.authorities import Authorities
from archive.store.store import PARTS, SHARED, Key, Store

OF_STATEMENTS = ("statement", *PARTS["statements"], *SHARED, "former_id")
"""The tables that statements fill."""

STATEMENTS_IN_HAND = 100
"""So many statements are in memory at a time."""

WORTH_FORKING = 200
"""From so many statements on, a whole archive is read by several processes."""


READING = "reading this file"


@dataclass(slots=True)
class Ingested:
    """What came of it: the problems, each with the record it belongs to, and the records that are not as they were."""

    problems: list[tuple[Key | None, Problem]] = field(default_factory=list)
    changed: set[Key] = field(default_factory=set)
    same_face: set[Key] = field(default_factory=set)
    """Those of the changed records of whose face nothing changed."""

    listed: set[Key] = field(default_factory=set)
    """The records whose lists of statements may be divided otherwise than before, and the statements that others may be
    compared with now.
    """

    looked_at: set[Key] = field(default_factory=set)
    """The records that were read, for they changed or one that they name did."""

    digests: dict[str, bytes] = field(default_factory=dict)
    """A digest of each file that was read, by its path in the content folder."""

    def take(self, other: "Ingested") -> None:
        """Take over what came of a part."""
        self.problems += other.problems
        self.digests |= other.digests

    def add(self, problems: Iterable[Problem], root: Path) -> None:
        """Add problems, each to the record of its file."""
        for problem in problems:
            filed = filed_as(problem.path.removeprefix(f"{root.name}/"))
            self.problems.append((filed[:2] if filed else None, problem))

    def stopped(self) -> bool:
        """Whether an error stops the build. What is alike is told only of records that are as they should be."""
        return any(problem.level == "error" for _, problem in self.problems)

    def add_together(self, problems: Iterable[Problem]) -> None:
        """Add problems that hang on several records, and belong to no one of them."""
        self.problems += [(None, problem) for problem in problems]


def take_all(content: Path, site: Site, store: Store, paths: Sequence[str], jobs: int) -> Ingested:
    """Fill a new store from these files, which are all there are. It is committed on the way."""
    found = Ingested()
    statements = [path for path in paths if path.startswith("statements/")]
    others = [path for path in paths if not path.startswith("statements/")]
    with store.transaction():
        batch = _in_hand(found, content, site, Authorities(store), others)
        put_authorities(batch, store)
    batch.costs.tell(READING)
    found.add(check(batch), content)
    _take_statements(found, content, site, store, statements, batch.mistaken(), jobs)
    with store.transaction():
        store.index()
        sum_up(store)
        divide(store)
        compare(store)
    found.add_together(check_whole(batch))
    if not found.stopped():
        with store.transaction():
            liken(store)
            found.add_together(check_likeness(batch))
            found.add(ledger.put(content, store), content)
    return found


def take_changed(
    content: Path, site: Site, store: Store, before: Store, changed: set[Key], strays: Sequence[str]
) -> Ingested:
    """Bring the store up to date with records whose files came, went or changed.

    `before` is the store as it was, and stays so; `strays` are files that are no record's. The table of files is
    up to date already, and the caller has begun a transaction.
    """
    found = Ingested()
    authorities = sorted(key for key in changed if key[0] != "statements")
    batch = _in_hand(found, content, site, Authorities(store), [*_paths(store, authorities), *strays])
    _replace_authorities(batch, store, authorities)
    batch.costs.tell(READING)
    altered = [key for key in authorities if before.face(*key) != store.face(*key)]
    statements = {key for key in changed if key[0] == "statements"}
    again = {other for key in (*altered, *statements) for other in dependents.naming(before, *key)}
    again |= _fitting(store, before, altered)
    found.add(check(batch), content)
    _look_again(found, content, site, store, _authorities(again - changed), batch.mistaken())
    statements |= {key for key in again if key[0] == "statements"}
    _replace_statements(found, content, site, store, sorted(statements), batch.mistaken())
    parts = _parts(before, statements) | _parts(store, statements) | set(authorities)
    sum_up(store, _of("people", parts), _of("demands", parts))
    found.listed = _lists(before, statements) | _lists(store, statements)
    divide(store, found.listed)
    found.listed |= compare(store, found.listed | statements)
    found.add_together(check_whole(batch))
    if not found.stopped():
        liken(store, before, changed | again | parts)
        found.add_together(check_likeness(batch))
        found.add(ledger.amend(content, store, before, changed | again | parts), content)
    found.looked_at = changed | again
    _compare(found, store, before, changed | again | parts)
    found.changed |= ledger.other_stand_ins(before, store)
    return found


# -- all of them ----------------------------------------------------------------------------------


def _in_hand(found: Ingested, content: Path, site: Site, authorities: Authorities, paths: Iterable[str]) -> Batch:
    """Read and validate the records of these files."""
    reading = Reading(root=content)
    read_records(reading, paths)
    batch, problems = validate(reading, site)
    batch.authorities = authorities
    found.add([*reading.problems, *problems], content)
    found.digests |= reading.digests
    return batch


def _take_statements(
    found: Ingested,
    content: Path,
    site: Site,
    store: Store,
    paths: Sequence[str],
    mistaken: set[Key],
    jobs: int,
) -> None:
    """Read, check and compile statements, in several processes where there are many; each fills a store of its own."""
    if jobs < 2 or len(paths) < WORTH_FORKING:
        with store.transaction():
            found.take(_compiled(content, site, store, store, paths, mistaken))
        return
    file = Path(store.value("select file from pragma_database_list where name = 'main'"))
    portions = [(part, file.with_name(f"part-{n}.db")) for n, part in enumerate(workers.shares(_units(paths), jobs))]

    def work(portion: tuple[Sequence[list[str]], Path]) -> Ingested:
        units, place = portion
        own, authorities = Store.create(place), Store(file)
        with own.transaction():
            return _compiled(content, site, authorities, own, [path for unit in units for path in unit], mistaken)

    try:
        for part in workers.in_parallel(work, portions):
            found.take(part)
        for _, place in portions:
            store.merge(place, OF_STATEMENTS)
    finally:
        for _, place in portions:
            place.unlink(missing_ok=True)


def _compiled(
    content: Path, site: Site, resolving: Store, store: Store, paths: Sequence[str], mistaken: set[Key]
) -> Ingested:
    """Put the statements of these files into a store, a handful at a time; what came of it.

    The store `resolving` has the authority records by which names and wordings are resolved.
    """
    found, authorities = Ingested(), Authorities(resolving)
    units = iter(_units(paths))
    while handful := list(islice(units, STATEMENTS_IN_HAND)):
        part = Ingested()
        batch = _in_hand(part, content, site, authorities, [path for unit in handful for path in unit])
        batch.mistaken_before = mistaken
        part.add(check(batch), content)
        wrong = {key[1] for key, problem in part.problems if key and problem.level == "error"}
        put_statements(batch, store, wrong)
        batch.costs.tell(READING)
        found.take(part)
    return found


def _units(paths: Iterable[str]) -> list[list[str]]:
    """The files of each statement, its translations among them: files of one id belong together."""
    units: dict[str, list[str]] = {}
    for path in paths:
        filed = filed_as(path)
        units.setdefault(filed[1] if filed else path, []).append(path)
    return list(units.values())


# -- those that changed ---------------------------------------------------------------------------


def _paths(store: Store, keys: Iterable[Key]) -> list[str]:
    """The files of these records, in order."""
    query = "select path from file where kind = ? and id = ?"
    return sorted(path for key in keys for path in store.column(query, *key))


def _authorities(keys: Iterable[Key]) -> Iterator[Key]:
    return (key for key in keys if key[0] != "statements")


def _parts(store: Store, statements: Iterable[Key]) -> set[Key]:
    """The people and demands of statements."""
    queries = {
        "people": "select distinct person from signature where statement = ?",
        "demands": "select distinct demand from demand_made where statement = ?",
    }
    return {
        (kind, found) for _, id in statements for kind, query in queries.items() for found in store.column(query, id)
    }


def _lists(store: Store, statements: Iterable[Key]) -> set[Key]:
    """The records in whose lists statements stand."""
    found: set[Key] = set()
    for _, statement in statements:
        for kind, (table, column) in LISTS.items():
            query = f"select distinct {column} from {table} where statement = ? and {column} is not null"
            found.update((kind, record) for record in store.column(query, statement))
    return found


def _of(kind: str, keys: Iterable[Key]) -> list[str]:
    return sorted(record for named, record in keys if named == kind)


def _compare(found: Ingested, store: Store, before: Store, keys: set[Key]) -> None:
    """Say which of these records are not as they were."""
    for key in keys:
        same_face = before.face(*key) == store.face(*key)
        if not same_face or before.rows(*key) != store.rows(*key):
            found.changed.add(key)
            if same_face:
                found.same_face.add(key)


def _replace_authorities(batch: Batch, store: Store, keys: Iterable[Key]) -> None:
    for key in keys:
        store.forget(*key)
    put_authorities(batch, store)


def _fitting(store: Store, before: Store, altered: Iterable[Key]) -> set[Key]:
    """Statements that may be by or about people and demands whose names changed, as they were and as they are."""
    found: set[Key] = set()
    for kind, record in (key for key in altered if key[0] in ("people", "demands")):
        ids, called = dependents.names(before, kind, record)
        ids_now, called_now = dependents.names(store, kind, record)
        ids, called = ids | ids_now, called | called_now
        ids |= {f"{one}-as-printed" for one in ids}
        found |= set(dependents.by_name(before, kind, ids, called))
    return found


def _look_again(
    found: Ingested, content: Path, site: Site, store: Store, keys: Iterable[Key], mistaken: set[Key]
) -> None:
    """Check authority records that have not changed, for one that they name has."""
    reread = Ingested()  # what is wrong in them for itself would be known
    batch = _in_hand(reread, content, site, Authorities(store), _paths(store, keys))
    batch.mistaken_before = mistaken
    found.add(check(batch), content)


def _replace_statements(
    found: Ingested, content: Path, site: Site, store: Store, keys: Sequence[Key], mistaken: set[Key]
) -> None:
    for key in keys:
        store.forget(*key)
    found.take(_compiled(content, site, store, store, _paths(store, keys), mistaken))
