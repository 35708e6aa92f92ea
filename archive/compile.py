"""Step 4, compile: holdings to the archive's database, names resolved, and what each page reads."""

from collections.abc import Iterator
from typing import Any

from archive import names, rollcall, words
from archive.authority import Demands, People, Voters, membership_on
from archive.cards import Card, signatories
from archive.dates import PartialDate
from archive.holdings import Holdings
from archive.records import (
    DemandMade,
    Membership,
    Record,
    Signature,
    Source,
    Statement,
    Translation,
    Vote,
)
from archive.store import Store

SUMS = (
    """update person set (statements, signed, sponsored) = (
           select count(distinct statement), coalesce(sum(role <> 'sponsor' and withdrawn is null), 0),
                  coalesce(sum(role = 'sponsor' and withdrawn is null), 0)
           from signature where person = person.id)""",
    """update person set (chamber, constituency) = (
           select chamber, constituency from signature where person = person.id
           order by sort desc, statement desc, number desc limit 1)""",
    """update demand set (statements, first) = (
           select count(distinct statement), min(sort) from demand_made where demand = demand.id)""",
)


def compile_archive(holdings: Holdings, store: Store) -> None:
    """Put every record into an empty store, printed names resolved to people and wordings to demands."""
    people = People.of(holdings.people.values())
    voters = Voters.of(holdings.people.values(), people)
    demands = Demands.of(holdings.demands.values())
    _put_authorities(holdings, store)
    for statement in holdings.statements.values():
        _put_statement(holdings, store, statement, people, demands)
        for number, vote in enumerate(statement.votes, 1):
            _put_vote(holdings, store, statement.id, number, vote, voters)
    for statement_id, translations in holdings.translations.items():
        store.put_all("translation", (_translation(statement_id, t.language, t) for t in translations))
    _sum_up(store)
    store.commit()


def _sum_up(store: Store) -> None:
    """Count, for each person and demand, what index pages show of them."""
    for query in SUMS:
        store.connection.execute(query)


def sort_key(text: str) -> str:
    """The collation key of a name or title as one text that SQLite sorts byte by byte."""
    return "\x01".join(names.collation_key(text))


def letter_key(initial: str) -> str:
    """An initial as a part of an address: a for A, u0531 for Ա, other for what is no letter."""
    if not initial.isalpha():
        return "other"
    return initial.lower() if initial.isascii() else f"u{ord(initial[0]):04x}"


# -- authority records ----------------------------------------------------------------------------


def _put_authorities(holdings: Holdings, store: Store) -> None:
    for person in holdings.people.values():
        store.put("person", _person(person.id, person.name, person.sort_name, person.as_json()))
        store.put_all("membership", (_membership(person.id, n, m) for n, m in enumerate(person.memberships, 1)))
    for demand in holdings.demands.values():
        store.put("demand", _demand(demand.id, demand.name, demand.theme, demand.broader, demand.as_json()))
    for chamber in holdings.chambers.values():
        sort = sort_key(f"{chamber.country} {chamber.name}")
        row: dict[str, Any] = {"id": chamber.id, "name": chamber.name, "country": chamber.country, "sort": sort}
        store.put("chamber", {**row, "json": chamber.as_json()})
    for group in holdings.groups.values():
        row = {"id": group.id, "name": group.name, "abbreviation": group.abbreviation, "chamber": group.chamber}
        store.put("parliamentary_group", {**row, "sort": sort_key(group.name), "json": group.as_json()})
    for event in holdings.events.values():
        store.put("event", {"id": event.id, "title": event.title, **_dated(event.date), "json": event.as_json()})
    for page in holdings.pages.values():
        store.put("editorial_page", {"id": page.id, "title": page.title, "json": page.as_json()})
    for kind, records in holdings.records.items():
        for record in records.values():
            store.put_all("former_id", ({"kind": kind, "former": f, "id": record.id} for f in record.former_ids))
            store.put_all("source", _sources(kind, record))


def _person(identity: str, name: str, sort_name: str, record: str | None) -> dict[str, Any]:
    return {
        "id": identity,
        "name": name,
        "sort_name": sort_name,
        "sort": sort_key(sort_name),
        "initial": names.initial(sort_name),
        "letter": letter_key(names.initial(sort_name)),
        "authority": int(record is not None),
        "json": record,
    }


def _membership(person: str, number: int, membership: Membership) -> dict[str, Any]:
    return {
        "person": person,
        "number": number,
        "chamber": membership.chamber,
        "parliamentary_group": membership.group,
        "constituency": membership.constituency,
        "start": _text(membership.start),
        "end": _text(membership.end),
        "as_of": _text(membership.as_of),
    }


def _demand(identity: str, name: str, theme: str | None, broader: str | None, record: str | None) -> dict[str, Any]:
    initial = names.initial(name)
    row = {"id": identity, "name": name, "sort": sort_key(name), "initial": initial, "letter": letter_key(initial)}
    return {**row, "theme": theme, "broader": broader, "authority": int(record is not None), "json": record}


def _sources(kind: str, record: Record) -> Iterator[dict[str, Any]]:
    for number, source in enumerate(record.sources, 1):
        yield {"kind": kind, "record": record.id, "number": number, **_source(source)}


def _source(source: Source) -> dict[str, Any]:
    return {
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "type": source.kind,
        "date": _text(source.date),
        "archived": source.archived,
        "copy": source.copy_,
        "sha256": source.sha256,
    }


def _dated(date: PartialDate) -> dict[str, Any]:
    return {
        "date": date.text,
        "date_from": date.start.isoformat() if date.start else None,
        "date_to": date.end.isoformat() if date.end else None,
        "year": date.year,
        "sort": date.sort_key,
    }


def _text(date: PartialDate | None) -> str | None:
    return date.text if date else None


# -- statements -----------------------------------------------------------------------------------


def _put_statement(holdings: Holdings, store: Store, statement: Statement, people: People, demands: Demands) -> None:
    store.put("statement", _statement(holdings, statement))
    sort = statement.date.sort_key
    for position, chamber in enumerate(dict.fromkeys(statement.chambers)):
        store.put(
            "statement_chamber",
            {
                "statement": statement.id,
                "position": position,
                "chamber": chamber,
                "year": statement.date.year,
                "sort": sort,
            },
        )
    for number, signature in enumerate(statement.signatories, 1):
        _put_signature(holdings, store, statement, number, signature, people.resolve(signature))
    for number, made in enumerate(statement.demands, 1):
        _put_demand_made(store, statement, number, made, demands.resolve(made))
    for number, relation in enumerate(statement.relations, 1):
        row = {"statement": statement.id, "number": number, "type": relation.type, "other": relation.statement}
        store.put("relation", {**row, "note": relation.note})
    for event in _events(statement):
        store.put("statement_event", {"statement": statement.id, "event": event, "sort": sort})
    store.put_all("correction", _corrections(statement))


def _statement(holdings: Holdings, statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "number": words.number_of(statement.id),
        "title": statement.title,
        "short_title": statement.short_title,
        "summary": statement.summary,
        "type": statement.type,
        "status": statement.status,
        **_dated(statement.date),
        "entered": _text(statement.entered),
        "changed": _changed(statement),
        "signatory_count": signatories(statement),
        "demand_count": len(statement.demands),
        "card": Card.of(statement, holdings.chambers).to_json(),
        "json": statement.as_json(),
    }


def _changed(statement: Statement) -> str:
    """The day of the last change: of entry or of a correction, else the statement's own."""
    days = [day.text for day in (statement.entered, *(c.date for c in statement.corrections)) if day]
    own = statement.date.start.isoformat() if statement.date.start else ""
    return max(days, default=own)


def _put_signature(
    holdings: Holdings, store: Store, statement: Statement, number: int, signature: Signature, person_id: str
) -> None:
    person = holdings.people.get(person_id)
    if person is None:
        _put_plain_person(store, person_id, signature.as_printed)
    day = signature.date or statement.date
    chambers = (signature.chamber,) if signature.chamber else statement.chambers
    held = membership_on(person, day, chambers) if person else None
    only = statement.chambers[0] if len(statement.chambers) == 1 else None
    store.put(
        "signature",
        {
            "statement": statement.id,
            "number": number,
            "person": person_id,
            "as_printed": signature.as_printed,
            "role": signature.role,
            "certainty": signature.certainty,
            "chamber": signature.chamber or (held.chamber if held else only),
            "parliamentary_group": signature.group or (held.group if held else None),
            "constituency": signature.constituency or (held.constituency if held else None),
            "as_of": _text(held.as_of) if held and not (signature.group and signature.constituency) else None,
            "date": _text(signature.date),
            "withdrawn": _text(signature.withdrawn),
            "note": signature.note,
            "page": signature.page,
            "sort": statement.date.sort_key,
        },
    )


def _put_plain_person(store: Store, person_id: str, printed: str) -> None:
    """A person without an authority record: the printed name is all that is known."""
    if store.value("select 1 from person where id = ?", person_id) is None:
        store.put("person", _person(person_id, printed, names.sort_name(printed), None))


def _put_demand_made(store: Store, statement: Statement, number: int, made: DemandMade, demand_id: str) -> None:
    if store.value("select 1 from demand where id = ?", demand_id) is None:
        store.put("demand", _demand(demand_id, made.text, None, None, None))
    row = {"statement": statement.id, "number": number, "demand": demand_id, "text": made.text}
    store.put("demand_made", {**row, "wording": made.wording, "sort": statement.date.sort_key})


def _put_vote(holdings: Holdings, store: Store, statement_id: str, number: int, vote: Vote, voters: Voters) -> None:
    store.put(
        "vote",
        {
            "statement": statement_id,
            "number": number,
            "chamber": vote.chamber,
            "date": _text(vote.date),
            "votes_for": vote.for_,
            "against": vote.against,
            "abstentions": vote.abstentions,
            "voting": vote.voting,
            "method": vote.method,
            "outcome": vote.outcome,
            "roll_call": vote.roll_call,
            "url": vote.url,
            "note": vote.note,
        },
    )
    if vote.names:
        ballots = rollcall.parse((holdings.root / vote.names).read_bytes())
        store.put_all("ballot", _ballots(statement_id, number, ballots, voters))


def _ballots(statement_id: str, vote: int, ballots: list[rollcall.Ballot], voters: Voters) -> Iterator[dict[str, Any]]:
    for number, ballot in enumerate(ballots, 1):
        yield {
            "statement": statement_id,
            "vote": vote,
            "number": number,
            "person": voters.resolve(ballot),
            "name": ballot.name,
            "choice": ballot.choice,
            "parliamentary_group": ballot.group or None,
            "identifier": ballot.identifier or None,
        }


def _events(statement: Statement) -> list[str]:
    named = [*statement.events, *(event for demand in statement.demands for event in demand.events)]
    return list(dict.fromkeys(named))


def _corrections(statement: Statement) -> Iterator[dict[str, Any]]:
    for number, correction in enumerate(statement.corrections, 1):
        yield {
            "kind": "statements",
            "record": statement.id,
            "number": number,
            "date": correction.date.text,
            "sort": correction.date.sort_key,
            "about": correction.about,
            "was": correction.was,
            "now": correction.now,
            "reason": correction.reason,
        }


def _translation(statement_id: str, language: str, translation: Translation) -> dict[str, Any]:
    row = {"statement": statement_id, "language": language, "title": translation.title}
    return {**row, "status": translation.status, "json": translation.as_json()}
