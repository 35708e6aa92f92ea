"""Statements to rows: printed names resolved to people, wordings to demands, ballots to voters."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from archive.compile.bodies import body_signatures, said_beside
from archive.compile.rows import dated, put_shared, text_of
from archive.compile.wants import wants
from archive.feeds import entry
from archive.language.names import slug
from archive.read import roll_calls
from archive.read.batch import Batch
from archive.read.costs import began
from archive.records import Chamber, Group, Person, Signature, Statement, Translation, labels
from archive.records.ballot import Ballot
from archive.store import standing
from archive.store.cards import Card, listed
from archive.store.offices import Office, office_of
from archive.store.store import Store

Rows = Iterator[dict[str, Any]]


def put_statements(batch: Batch, store: Store, mistaken: Iterable[str] = ()) -> None:
    """Put the statements in hand and their translations into a store, without those named as `mistaken`."""
    left = set(mistaken)
    for statement in batch.statements.values():
        if statement.id not in left:
            since = began()
            _put(batch, store, statement)
            batch.costs.add(batch.documents["statements", statement.id].path, since)


def _put(batch: Batch, store: Store, statement: Statement) -> None:
    translations = [each for each in batch.translations.get(statement.id, []) if each.body.strip()]
    row = _statement(batch, statement)
    store.put("statement", row)
    store.put("statement_record", {"statement": statement.id, "json": statement.as_json()})
    store.put_all("statement_chamber", _chambers(statement))
    offices = _offices(batch, statement)
    signatures = list(_signatures(batch, statement, offices))
    store.put_all("signature", signatures)
    store.put_all("possible_office", _possible_offices(statement, offices))
    bodies = list(body_signatures(batch, statement))
    store.put_all("body_signature", bodies)
    store.put_all("statement_group", _groups(statement, [*signatures, *bodies]))
    made = list(_demands_made(batch, statement))
    store.put_all("demand_made", made)
    store.put("statement_index", _index(statement, signatures, made))
    store.put_all("statement_facet", _facets(batch, statement))
    store.put("statement_entry", _entry(batch, statement, translations, row))
    store.put_all("want", wants(batch.site, statement, translations, row))
    store.put_all("vote", _votes(statement))
    store.put_all("ballot", _ballots(batch, statement))
    store.put_all("relation", _relations(statement))
    store.put_all("response", _responses(statement))
    store.put_all("statement_event", _events(statement))
    store.put_all("correction", _corrections(statement))
    store.put_all("translation", (_translation(statement.id, translation) for translation in translations))
    put_shared(store, "statements", statement, [statement.body, *(translation.body for translation in translations)])


def _statement(batch: Batch, statement: Statement) -> dict[str, Any]:
    signed = standing.of(statement, standing.signers(statement, batch.names.resolve))
    card = Card.of(statement, _named_chambers(batch, statement), signed, batch.site.terms)
    return {
        "id": statement.id,
        "number": labels.number_of(statement.id),
        "title": statement.title,
        "short_title": statement.short_title,
        "original_title": statement.original_title.text if statement.original_title else None,
        "title_supplied": int(statement.title_supplied),
        "language": statement.language,
        "summary": statement.summary,
        "type": statement.type,
        "status": statement.status,
        **dated(statement.date),
        "entered": text_of(statement.entered),
        "changed": _changed(statement),
        "signatory_count": signed.number,
        "people_named": signed.people,
        "bodies_named": signed.bodies,
        "signatories_stated": str(statement.declared.signatories or "") or None,
        "names_missing": int(signed.missing),
        "signatories_listed": listed(statement),
        "demand_count": len(statement.demands),
        "mark": card.mark,
        "open": int(card.open),
        "place": card.place,
        "card": card.to_json(),
        "path": batch.documents["statements", statement.id].path.removeprefix(f"{batch.root.name}/"),
    }


def _named_chambers(batch: Batch, statement: Statement) -> dict[str, Chamber]:
    """The chambers in which it was made, and those that voted on it."""
    voted = (id for vote in statement.votes for id in (vote.chamber, *vote.joint_with))
    return {id: chamber for id in (*statement.chambers, *voted) if (chamber := batch.find(Chamber, id))}


def _changed(statement: Statement) -> str:
    """The day of the last change: of entry or of a correction, else the statement's own."""
    days = [day.text for day in (statement.entered, *(c.date for c in statement.corrections)) if day]
    own = statement.date.start.isoformat() if statement.date.start else ""
    return max(days, default=own)


def _entry(batch: Batch, statement: Statement, translations: list[Translation], row: dict[str, Any]) -> dict[str, str]:
    """The statement as an entry of feeds, from its record and its row."""
    chambers = _named_chambers(batch, statement)
    told = entry.Told(statement, translations, Card.from_json(row["card"]), chambers, row["changed"])
    made = entry.entry(batch.site, told)
    return {"statement": statement.id, "updated": made.updated, "first": made.path, "xml": made.xml}


def _chambers(statement: Statement) -> Rows:
    year, sort = statement.date.year, statement.date.sort_key
    for position, chamber in enumerate(dict.fromkeys(statement.chambers)):
        row = {"statement": statement.id, "position": position, "chamber": chamber}
        yield {**row, "year": year, "sort": sort}


def _facets(batch: Batch, statement: Statement) -> Rows:
    """By what lists may be narrowed to a statement: each country or body of its chambers, its kind, its outcome."""
    chambers = (batch.find(Chamber, id) for id in statement.chambers)
    countries = {slug(chamber.country): chamber.country for chamber in chambers if chamber}
    terms = batch.site.terms
    facets = [("country", value, word) for value, word in countries.items()]
    facets.append(("kind", statement.type, terms.types[statement.type].name))
    facets.append(("outcome", statement.status, terms.statuses[statement.status].name))
    for facet, value, word in facets:
        row = {"statement": statement.id, "facet": facet, "value": value, "word": word}
        yield {**row, "year": statement.date.year, "sort": statement.date.sort_key}


def _index(statement: Statement, signatures: list[dict[str, Any]], made: list[dict[str, Any]]) -> dict[str, str]:
    people = dict.fromkeys(row["person"] for row in signatures if _stands(row))
    grouped = {row["person"]: row["parliamentary_group"] for row in reversed(signatures) if row["parliamentary_group"]}
    in_groups = [person for person in people if person in grouped]
    demands = dict.fromkeys(row["demand"] for row in made)
    certain = {row["demand"] for row in made if row["certainty"] == "certain"}
    doubted = " ".join(demand for demand in demands if demand not in certain)
    return {
        "statement": statement.id,
        "people": " ".join(dict.fromkeys([*in_groups, *people])),
        "groups": " ".join(grouped[person] for person in in_groups),
        "demands": " ".join(demands),
        "doubted": doubted,
    }


def _stands(row: dict[str, Any]) -> bool:
    return row["withdrawn"] is None and row["role"] != "rapporteur"


def _groups(statement: Statement, signatures: Iterable[dict[str, Any]]) -> Rows:
    """The groups that signed, whose members signed, or for which somebody signed."""
    standing = [row for row in signatures if _stands(row)]
    groups = {row[key] for row in standing for key in ("parliamentary_group", "on_behalf_of_group") if row[key]}
    for group in sorted(groups):
        yield {"statement": statement.id, "parliamentary_group": group, "sort": statement.date.sort_key}


def _signatures(batch: Batch, statement: Statement, offices: list[Office]) -> Rows:
    sort = statement.date.sort_key
    for number, (signature, office) in enumerate(zip(statement.signatories, offices, strict=True), 1):
        if signature.body:
            continue
        yield {
            "statement": statement.id,
            "number": number,
            "person": batch.names.resolve(signature, statement.date),
            "as_printed": signature.as_printed,
            "role": signature.role,
            "certainty": signature.certainty,
            "chamber": office.chamber,
            "parliamentary_group": office.group,
            "constituency": office.constituency,
            "rests_on": office.rests_on,
            "as_of": text_of(office.as_of),
            "date": text_of(signature.date),
            "withdrawn": text_of(signature.withdrawn),
            "note": signature.note,
            "page": signature.page,
            **said_beside(signature),
            "sort": sort,
        }


def _possible_offices(statement: Statement, offices: list[Office]) -> Rows:
    """The memberships of each signature of which one may have held, where it is not known which."""
    for signature, office in enumerate(offices, 1):
        for number, held in enumerate(office.possible, 1):
            yield {
                "statement": statement.id,
                "signature": signature,
                "number": number,
                "chamber": held.chamber,
                "parliamentary_group": held.group,
                "constituency": held.constituency,
                "as_of": text_of(held.as_of),
            }


def _offices(batch: Batch, statement: Statement) -> list[Office]:
    """In what office each of the signatories signed, as far as their records say; a body has none."""
    return [Office() if signature.body else _office(batch, signature, statement) for signature in statement.signatories]


def _office(batch: Batch, signature: Signature, statement: Statement) -> Office:
    person = batch.find(Person, batch.names.resolve(signature, statement.date))
    return office_of(signature, statement, person.memberships if person else (), partial(batch.find, Group))


def _demands_made(batch: Batch, statement: Statement) -> Rows:
    for number, made in enumerate(statement.demands, 1):
        yield {
            "statement": statement.id,
            "number": number,
            "demand": batch.authorities.demands.resolve(made),
            "text": made.text,
            "wording": made.wording,
            "language": made.language,
            "addressees": "; ".join(made.addressees) or None,
            "explanation": made.explanation,
            "quote": made.quote,
            "page": made.page,
            "certainty": made.certainty,
            "source": made.source,
            "note": made.note,
            "sort": statement.date.sort_key,
        }


def _votes(statement: Statement) -> Rows:
    for number, vote in enumerate(statement.votes, 1):
        yield {
            "statement": statement.id,
            "number": number,
            "chamber": vote.chamber,
            "joint_with": " ".join(vote.joint_with) or None,
            "committee": vote.committee,
            "voted_on": vote.on,
            "date": text_of(vote.date),
            "votes_for": vote.for_,
            "against": vote.against,
            "abstentions": vote.abstentions,
            "voting": vote.voting,
            "present": vote.present,
            "not_voting": vote.not_voting,
            "method": vote.method,
            "casting_vote": vote.casting_vote,
            "majority": vote.majority,
            "outcome": vote.outcome,
            "roll_call": vote.roll_call,
            "url": vote.url,
            "names": vote.names,
            "note": vote.note,
        }


def _ballots(batch: Batch, statement: Statement) -> Rows:
    for vote_number, vote in enumerate(statement.votes, 1):
        chamber = batch.find(Chamber, vote.chamber)
        scheme = chamber.scheme if chamber else None
        day = statement.day_of_vote(vote)
        for number, ballot in enumerate(_list_of(batch, vote.names), 1):
            yield {
                "statement": statement.id,
                "vote": vote_number,
                "number": number,
                "person": batch.authorities.voters.resolve(ballot, day, scheme),
                "name": ballot.name,
                "choice": ballot.choice,
                "corrected": ballot.corrected or None,
                "parliamentary_group": ballot.group or None,
                "identifier": ballot.identifier or None,
                "scheme": (ballot.scheme or scheme) if ballot.identifier else None,
            }


def _list_of(batch: Batch, names: str | None) -> list[Ballot]:
    """The ballots of a list of votes by name; none where it cannot be read, which the check has said."""
    try:
        return roll_calls.parse((batch.root / names).read_bytes(), batch.site.terms.choices) if names else []
    except (OSError, roll_calls.RollCallError):
        return []


def _relations(statement: Statement) -> Rows:
    for number, relation in enumerate(statement.relations, 1):
        row = {"statement": statement.id, "number": number, "type": relation.type}
        yield {**row, "other": relation.statement, "note": relation.note}


def _events(statement: Statement) -> Rows:
    named = [*statement.events, *(event for demand in statement.demands for event in demand.events)]
    for event in dict.fromkeys(named):
        yield {"statement": statement.id, "event": event, "sort": statement.date.sort_key}


def _responses(statement: Statement) -> Rows:
    for number, response in enumerate(statement.responses, 1):
        source = statement.sources[response.source - 1] if response.source else None
        yield {
            "statement": statement.id,
            "number": number,
            "demand": response.demand,
            "date": response.date.text,
            "type": response.kind,
            "made_by": response.by,
            "text": response.text,
            "source": response.source,
            "source_name": source and (source.publisher or source.title),
            "note": response.note,
            "entered": response.entered and response.entered.text,
            "sort": response.date.sort_key,
        }


def _corrections(statement: Statement) -> Rows:
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


def _translation(statement_id: str, translation: Translation) -> dict[str, Any]:
    row = {"statement": statement_id, "language": translation.language, "title": translation.title}
    return {**row, "status": translation.status, "made_by": translation.made_by, "json": translation.as_json()}
