"""Rules for what one record says of another: it exists, it is another one, and it leads nowhere in circles."""

from collections.abc import Iterable, Iterator, Mapping

from archive.problems.problem import Problem, did_you_mean
from archive.problems.rule_names import RuleName
from archive.read.batch import Batch
from archive.records import Record
from archive.records.references import references
from archive.records.values import SOURCES
from archive.records.vocabularies import SCHEMES


def records_name_what_there_is(batch: Batch) -> Iterator[Problem]:
    """Every id in a record is that of a record, and every number of a source that of an entry under `sources:`."""
    for kind, records in batch.records.items():
        for record in records.values():
            for location, to, named in references(record):
                rule: RuleName = "source-number" if to == SOURCES else "reference-unknown"
                if message := _unsourced(record, named) if to == SOURCES else _dangling(batch, to, named):
                    yield batch.problem(kind, record.id, location, message, rule)


def schemes_are_known(batch: Batch) -> Iterator[Problem]:
    """A scheme of identifiers is one that the program knows or that site.yaml names."""
    for person in batch.people.values():
        for scheme in person.identifiers.known():
            if message := _unknown_scheme(batch, scheme):
                yield batch.problem("people", person.id, ("identifiers", scheme), message, "scheme-unknown")
    for chamber in batch.chambers.values():
        if chamber.scheme and (message := _unknown_scheme(batch, chamber.scheme)):
            yield batch.problem("chambers", chamber.id, ("scheme",), message, "scheme-unknown")


def _unknown_scheme(batch: Batch, scheme: str) -> str:
    if batch.site.scheme(scheme):
        return ""
    known = [*SCHEMES, *(each.scheme for each in batch.site.identifiers)]
    offer = did_you_mean(scheme, known) or f" Known: {', '.join(sorted(known))}."
    return (
        f"“{scheme}” is no scheme of identifiers that is known here; name it under `identifiers:` in site.yaml.{offer}"
    )


def _dangling(batch: Batch, kind: str, named: str) -> str:
    """What is wrong with an id; nothing where there is such a record."""
    if batch.has(kind, named):
        return ""
    offer = did_you_mean(named, batch.ids(kind)) or f" Write the file {kind}/{named}.md, or correct the id."
    return f"there is no record “{named}” in {kind}/.{offer}"


def _unsourced(record: Record, number: int) -> str:
    """What is wrong with the number of a source; nothing where there is such a source."""
    known = len(record.sources)
    if 1 <= number <= known:
        return ""
    count = f"{known or 'no'} entries" if known != 1 else "1 entry"
    return f"there is no source {number}, for `sources:` has {count}; correct the number, or add the source"


def statements_are_related_to_others(batch: Batch) -> Iterator[Problem]:
    """No statement is related to itself."""
    for statement in batch.statements.values():
        for index, relation in enumerate(statement.relations):
            if relation.statement == statement.id:
                message = "a statement cannot be related to itself; name the other statement"
                location = ("relations", index, "statement")
                yield batch.problem("statements", statement.id, location, message, "relation-self")


def demands_answered_exist(batch: Batch) -> Iterator[Problem]:
    """A response answers a demand that the statement makes."""
    for statement in batch.statements.values():
        for index, response in enumerate(statement.responses):
            if response.demand is not None and not 1 <= response.demand <= len(statement.demands):
                made = len(statement.demands) or "none"
                message = f"there is no demand {response.demand}, for the statement makes {made}; correct the number"
                location = ("responses", index, "demand")
                yield batch.problem("statements", statement.id, location, message, "response-demand")


def supersession_has_no_cycle(batch: Batch) -> Iterator[Problem]:
    """No statement supersedes, directly or through others, a statement that supersedes it."""
    query = "select statement, other, number from relation where type = 'supersedes' order by statement, number"
    edges: dict[str, dict[str, int]] = {}
    for statement, other, number in batch.store.all(query):
        edges.setdefault(statement, {}).setdefault(other, number - 1)
    for cycle in _cycles(edges):
        if len(set(cycle)) == 1:
            continue  # said already: a relation to itself
        index = edges[cycle[0]][cycle[1]]
        message = f"supersedes in a circle: {' → '.join(cycle)}; take one of these out"
        yield batch.problem("statements", cycle[0], ("relations", index), message, "supersedes-cycle")


def broader_demands_have_no_cycle(batch: Batch) -> Iterator[Problem]:
    """No demand is broader than a demand that is broader than it."""
    query = "select id, broader from demand where broader is not null order by id"
    edges = {demand: [broader] for demand, broader in batch.store.all(query)}
    for cycle in _cycles(edges):
        message = f"broader in a circle: {' → '.join(cycle)}; take one of these out"
        yield batch.problem("demands", cycle[0], ("broader",), message, "broader-cycle")


def _cycles(edges: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Each circle once, from its first id in order and back to it."""
    reported: set[str] = set()
    for start in sorted(edges):
        path = _path_back(edges, start)
        if path and not reported.intersection(path):
            reported.update(path)
            yield path


def _path_back(edges: Mapping[str, Iterable[str]], start: str) -> list[str]:
    """The shortest way from an id back to itself, or nothing."""
    paths, seen = [[start]], {start}
    for path in paths:
        for following in edges.get(path[-1], ()):
            if following == start:
                return [*path, start]
            if following not in seen:
                seen.add(following)
                paths.append([*path, following])
    return []
