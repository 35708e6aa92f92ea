"""Rules for what one record says of another: it exists, it is another one, and it leads nowhere in circles."""

from collections.abc import Iterable, Iterator, Mapping

from archive.problems.problem import Problem, did_you_mean
from archive.read.batch import Holdings, Location
from archive.records import Source, Statement

Pointer = tuple[Location, str, str | None]
"""Where a record names another, the kind it names, and the id (or nothing)."""


def statements_point_to_records(holdings: Holdings) -> Iterator[Problem]:
    """Every id in a statement is that of a record, and no statement is related to itself."""
    for statement in holdings.statements.values():
        yield from _dangling(holdings, "statements", statement.id, _pointers(statement))
        for index, relation in enumerate(statement.relations):
            if relation.statement == statement.id:
                message = "a statement cannot be related to itself; name the other statement"
                location = ("relations", index, "statement")
                yield holdings.problem("statements", statement.id, location, message, "relation-self")


def authorities_point_to_records(holdings: Holdings) -> Iterator[Problem]:
    """Every id in a person, a demand or a group is that of a record."""
    for person in holdings.people.values():
        pointers: list[Pointer] = []
        for index, membership in enumerate(person.memberships):
            pointers.append((("memberships", index, "chamber"), "chambers", membership.chamber))
            pointers.append((("memberships", index, "group"), "groups", membership.group))
        yield from _dangling(holdings, "people", person.id, pointers)
    for demand in holdings.demands.values():
        related: list[Pointer] = [(("related", n), "demands", id) for n, id in enumerate(demand.related)]
        yield from _dangling(holdings, "demands", demand.id, [(("broader",), "demands", demand.broader), *related])
    for group in holdings.groups.values():
        yield from _dangling(holdings, "groups", group.id, [(("chamber",), "chambers", group.chamber)])


def _pointers(statement: Statement) -> Iterator[Pointer]:
    for index, chamber in enumerate(statement.chambers):
        yield ("chambers", index), "chambers", chamber
    for index, signature in enumerate(statement.signatories):
        yield ("signatories", index, "person"), "people", signature.person
        yield ("signatories", index, "chamber"), "chambers", signature.chamber
        yield ("signatories", index, "group"), "groups", signature.group
    for index, demand in enumerate(statement.demands):
        yield ("demands", index, "demand"), "demands", demand.demand
        for number, event in enumerate(demand.events):
            yield ("demands", index, "events", number), "events", event
    for index, vote in enumerate(statement.votes):
        yield ("votes", index, "chamber"), "chambers", vote.chamber
    for index, relation in enumerate(statement.relations):
        yield ("relations", index, "statement"), "statements", relation.statement
    for index, event in enumerate(statement.events):
        yield ("events", index), "events", event


def _dangling(holdings: Holdings, kind: str, record_id: str, pointers: Iterable[Pointer]) -> Iterator[Problem]:
    for location, named_kind, named in pointers:
        if named is not None and not holdings.has(named_kind, named):
            hint = (
                did_you_mean(named, holdings.ids(named_kind))
                or f" Write the file {named_kind}/{named}.md, or correct the id."
            )
            message = f"there is no record “{named}” in {named_kind}/.{hint}"
            yield holdings.problem(kind, record_id, location, message, "reference-unknown")


def sources_are_numbered(holdings: Holdings) -> Iterator[Problem]:
    """The number of a source is that of an entry under `sources:`, counted from 1."""
    for statement in holdings.statements.values():
        for location, number in _source_numbers(statement):
            yield from _unsourced(holdings, "statements", statement.id, statement.sources, location, number)
    for person in holdings.people.values():
        for index, membership in enumerate(person.memberships):
            location = ("memberships", index, "source")
            yield from _unsourced(holdings, "people", person.id, person.sources, location, membership.source)


def _source_numbers(statement: Statement) -> Iterator[tuple[Location, int | None]]:
    for index, vote in enumerate(statement.votes):
        yield ("votes", index, "source"), vote.source
    for index, text in enumerate(statement.texts):
        yield ("texts", index, "source"), text.source
    for index, discrepancy in enumerate(statement.discrepancies):
        yield ("discrepancies", index, "by"), discrepancy.by
        yield ("discrepancies", index, "recorded_by"), discrepancy.recorded_by
    for index, response in enumerate(statement.responses):
        yield ("responses", index, "source"), response.source
    for index, signature in enumerate(statement.signatories):
        yield ("signatories", index, "reply", "source"), signature.reply.source if signature.reply else None


def _unsourced(
    holdings: Holdings, kind: str, id: str, sources: tuple[Source, ...], location: Location, number: int | None
) -> Iterator[Problem]:
    if number is not None and not 1 <= number <= len(sources):
        count = f"{len(sources) or 'no'} entries" if len(sources) != 1 else "1 entry"
        message = f"there is no source {number}, for `sources:` has {count}; correct the number, or add the source"
        yield holdings.problem(kind, id, location, message, "source-number")


def demands_answered_exist(holdings: Holdings) -> Iterator[Problem]:
    """A response answers a demand that the statement makes."""
    for statement in holdings.statements.values():
        for index, response in enumerate(statement.responses):
            if response.demand is not None and not 1 <= response.demand <= len(statement.demands):
                made = len(statement.demands) or "none"
                message = f"there is no demand {response.demand}, for the statement makes {made}; correct the number"
                location = ("responses", index, "demand")
                yield holdings.problem("statements", statement.id, location, message, "response-demand")


def supersession_has_no_cycle(holdings: Holdings) -> Iterator[Problem]:
    """No statement supersedes, directly or through others, a statement that supersedes it."""
    query = "select statement, other, number from relation where type = 'supersedes' order by statement, number"
    edges: dict[str, dict[str, int]] = {}
    for statement, other, number in holdings.store.all(query):
        edges.setdefault(statement, {}).setdefault(other, number - 1)
    for cycle in _cycles(edges):
        if len(set(cycle)) == 1:
            continue  # said already: a relation to itself
        index = edges[cycle[0]][cycle[1]]
        message = f"supersedes in a circle: {' → '.join(cycle)}; take one of these out"
        yield holdings.problem("statements", cycle[0], ("relations", index), message, "supersedes-cycle")


def broader_demands_have_no_cycle(holdings: Holdings) -> Iterator[Problem]:
    """No demand is broader than a demand that is broader than it."""
    query = "select id, broader from demand where broader is not null order by id"
    edges = {demand: [broader] for demand, broader in holdings.store.all(query)}
    for cycle in _cycles(edges):
        message = f"broader in a circle: {' → '.join(cycle)}; take one of these out"
        yield holdings.problem("demands", cycle[0], ("broader",), message, "broader-cycle")


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
