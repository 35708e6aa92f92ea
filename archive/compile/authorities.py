"""Authority records to rows: people, demands, chambers, groups, events and editorial pages."""

from collections.abc import Callable
from typing import Any

from archive.compile.rows import dated, lettered, put_shared, sort_key, text_of
from archive.language import names
from archive.read.batch import Batch
from archive.records import Chamber, Demand, EditorialPage, Event, Group, Membership, Person
from archive.store.store import Store


def put_authorities(batch: Batch, store: Store) -> None:
    """Put every record in hand that is not a statement into the store."""
    for kind, put in PUT.items():
        for record in batch.records[kind].values():
            put(store, record)
            put_shared(store, kind, record, [record.body])


def _put_person(store: Store, person: Person) -> None:
    store.put("person", person_row(person.id, person.name, person.sort_name, person.as_json()))
    store.put_all("person_name", _names(person))
    issued = person.identifiers.known().items()
    store.put_all("person_identifier", ({"person": person.id, "issuer": i, "identifier": n} for i, n in issued))
    store.put_all("membership", (_membership(person.id, n, m) for n, m in enumerate(person.memberships, 1)))


def person_row(identity: str, name: str, sort_name: str, record: str | None) -> dict[str, Any]:
    """A person as a row; `record` is their authority record as JSON, if there is one."""
    row: dict[str, Any] = {"id": identity, "name": name, "sort_name": sort_name, "sort": sort_key(sort_name)}
    return {**row, **lettered(sort_name), "authority": int(record is not None), "json": record}


def _names(person: Person) -> list[dict[str, Any]]:
    """The name and the other names, each with its dates; once where one of two that are the same has none."""
    given = dict.fromkeys((name.name, text_of(name.start), text_of(name.end)) for name in person.other_names)
    undated = dict.fromkeys([person.name, *(name for name, start, end in given if not (start or end))])
    dated = [(name, start, end) for name, start, end in given if name not in undated]
    rows = enumerate([*((name, None, None) for name in undated), *dated], 1)
    return [
        {"person": person.id, "number": n, "name": name, "folded": names.folded(name), "start": start, "end": end}
        for n, (name, start, end) in rows
    ]


def _membership(person: str, number: int, membership: Membership) -> dict[str, Any]:
    return {
        "person": person,
        "number": number,
        "chamber": membership.chamber,
        "parliamentary_group": membership.group,
        "constituency": membership.constituency,
        "role": membership.role,
        "start": text_of(membership.start),
        "end": text_of(membership.end),
        "as_of": text_of(membership.as_of),
    }


def _put_demand(store: Store, demand: Demand) -> None:
    row = demand_row(demand.id, demand.name, demand.as_json())
    store.put("demand", {**row, "definition": demand.definition, "theme": demand.theme, "broader": demand.broader})
    store.put("demand_name", {"demand": demand.id, "folded": names.folded(demand.name)})


def demand_row(identity: str, name: str, record: str | None) -> dict[str, Any]:
    """A demand as a row; `record` is its authority record as JSON, if there is one."""
    row: dict[str, Any] = {"id": identity, "name": name, "sort": sort_key(name), **lettered(name)}
    return {**row, "authority": int(record is not None), "json": record}


def _put_chamber(store: Store, chamber: Chamber) -> None:
    sort = sort_key(f"{chamber.country} {chamber.name}")
    told = ("id", "name", "native_name", "native_language", "country", "code", "parliament", "members")
    store.put("chamber", {**{key: getattr(chamber, key) for key in told}, "sort": sort, "json": chamber.as_json()})


def _put_group(store: Store, group: Group) -> None:
    row = {"id": group.id, "name": group.name, "abbreviation": group.abbreviation, "chamber": group.chamber}
    row |= {"start": text_of(group.start), "end": text_of(group.end), "sort": sort_key(group.name)}
    store.put("parliamentary_group", {**row, "json": group.as_json()})


def _put_event(store: Store, event: Event) -> None:
    row = {"id": event.id, "title": event.title, "place": event.place}
    store.put("event", {**row, **dated(event.date), "json": event.as_json()})


def _put_page(store: Store, page: EditorialPage) -> None:
    store.put("editorial_page", {"id": page.id, "title": page.title, "json": page.as_json()})


PUT: dict[str, Callable[[Store, Any], None]] = {
    "people": _put_person,
    "demands": _put_demand,
    "chambers": _put_chamber,
    "groups": _put_group,
    "events": _put_event,
    "pages": _put_page,
}
