"""Rules for what cannot have been at that time, or hardly: bodies before and after their days, offices held twice."""

import datetime
from collections.abc import Iterator, Sequence

from archive.check.people import groups_named
from archive.language.date_words import in_words
from archive.language.dates import PartialDate, surely_before
from archive.problems.problem import Problem
from archive.read.batch import Batch, Location
from archive.records import Chamber, Event, Group, Membership, Statement
from archive.store.offices import known_days

MOST_COMPARED = 2
Body = Chamber | Group
Named = tuple[Location, Body | None, PartialDate | None, PartialDate | None]
"""Where a body is named, the body, and the first and the last day of what it is named for."""


def bodies_are_named_in_their_time(batch: Batch) -> Iterator[Problem]:
    """A group or a chamber is named for days on which there was one."""
    for statement in batch.statements.values():
        for location, body, first, last in _bodies_of(batch, statement):
            yield from _out_of_time(batch, ("statements", statement.id), location, body, first, last)
    for person in batch.people.values():
        for number, held in enumerate(person.memberships):
            first, last = held.start or held.as_of or held.end, held.end or held.as_of or held.start
            for key, body in (("chamber", batch.find(Chamber, held.chamber)), ("group", batch.find(Group, held.group))):
                location = ("memberships", number, key)
                yield from _out_of_time(batch, ("people", person.id), location, body, first, last)


def _bodies_of(batch: Batch, statement: Statement) -> Iterator[Named]:
    day = statement.date
    for number, chamber in enumerate(statement.chambers):
        yield ("chambers", number), batch.find(Chamber, chamber), day, day
    for number, signature in enumerate(statement.signatories):
        signed = signature.date or day
        for keys, group in groups_named(signature):
            yield ("signatories", number, *keys), batch.find(Group, group), signed, signed
        if signature.chamber not in statement.chambers:
            yield ("signatories", number, "chamber"), batch.find(Chamber, signature.chamber), signed, signed
    for number, vote in enumerate(statement.votes):
        if vote.chamber not in statement.chambers:
            voted = vote.date or day
            yield ("votes", number, "chamber"), batch.find(Chamber, vote.chamber), voted, voted


def _out_of_time(
    batch: Batch,
    record: tuple[str, str],
    location: Location,
    body: Body | None,
    first: PartialDate | None,
    last: PartialDate | None,
) -> Iterator[Problem]:
    if body is None or not (first and last):
        return
    kind = "groups" if isinstance(body, Group) else "chambers"
    said = f"of {in_words(first)}" if surely_before(first, body.start) else f"of {in_words(last)}"
    if surely_before(first, body.start) or surely_before(body.end, last):
        time = " ".join(f"{word} {in_words(day)}" for word, day in (("from", body.start), ("until", body.end)) if day)
        message = (
            f"{body.name} was there {time}, and this is {said}; name what there was then, "
            f"correct the days here or in {kind}/{body.id}.md, or say under `accepted:` why this holds"
        )
        yield batch.problem(*record, location, message, "body-dates")


def nobody_holds_two_offices_at_once(batch: Batch) -> Iterator[Problem]:
    """A person is in one group of a chamber at a time, and sits there for one constituency."""
    for person in batch.people.values():
        found = {number: key for key in ("constituency", "group") for number in overlapping(person.memberships, key)}
        for number, key in sorted(found.items()):
            message = (
                f"overlaps with another membership of {person.memberships[number].chamber} by more than a day, and has "
                f"another {key}; correct the days of one of the two, or say under `accepted:` why both hold"
            )
            yield batch.problem("people", person.id, ("memberships", number), message, "membership-overlap")


def overlapping(memberships: Sequence[Membership], key: str) -> Iterator[int]:
    """The places of memberships that begin while another of their chamber is known to hold, which says otherwise.

    Each is compared with the two that last longest of those before it, of different values: more need not be looked at.
    """
    longest: dict[str, dict[str, datetime.date]] = {}
    held = [(known_days(membership), number) for number, membership in enumerate(memberships)]
    for (begun, over), number in sorted(held, key=lambda one: (one[0][0], one[1])):
        membership, value = memberships[number], getattr(memberships[number], key)
        if value is None or over <= begun:
            continue
        before = longest.setdefault(membership.chamber, {})
        if any(other != value and end > begun for other, end in before.items()):
            yield number
        before[value] = max(over, before.get(value, over))
        if len(before) > MOST_COMPARED:
            del before[min(before, key=before.__getitem__)]


def what_depends_comes_after(batch: Batch) -> Iterator[Problem]:
    """An event comes before the statement about it; what is done with a text or a record after it was there."""
    for statement in batch.statements.values():
        for location, earlier, later, message in _sequence(batch, statement):
            if surely_before(later, earlier):
                advice = "correct one of the two, or say under `accepted:` why this holds"
                yield batch.problem("statements", statement.id, location, f"{message}; {advice}", "dates-unlikely")


Order = tuple[Location, PartialDate | None, PartialDate | None, str]
"""Where it is said, what comes first, what comes after it, and what is wrong where it does not."""


def _sequence(batch: Batch, statement: Statement) -> Iterator[Order]:
    day, tabled = statement.date, statement.dates.tabled
    for location, event in _events(batch, statement):
        message = f"the event, {in_words(event.date)}, lies after the statement, {in_words(day)}, that is about it"
        yield location, event.date, day, message
    for number, signature in enumerate(statement.signatories):
        if signature.date and tabled:
            message = f"it was signed {in_words(signature.date)}, before the text was tabled, {in_words(tabled)}"
            yield ("signatories", number, "date"), tabled, signature.date, message
    if statement.dates.referred and tabled:
        message = f"it was referred {in_words(statement.dates.referred)}, before it was tabled, {in_words(tabled)}"
        yield ("dates", "referred"), tabled, statement.dates.referred, message
    for number, response in enumerate(statement.responses):
        message = f"the response, {in_words(response.date)}, lies before the statement, {in_words(day)}"
        yield ("responses", number, "date"), tabled or day, response.date, message
    yield from _keeping(statement)


def _keeping(statement: Statement) -> Iterator[Order]:
    """What editors did: they read a source after it was published, and changed a record after they entered it."""
    for number, source in enumerate(statement.sources):
        if source.date and source.consulted:
            message = f"it was consulted {in_words(source.consulted)}, before it was published, {in_words(source.date)}"
            yield ("sources", number, "consulted"), source.date, source.consulted, message
    for number, correction in enumerate(statement.corrections):
        if statement.entered:
            when, entered = in_words(correction.date), in_words(statement.entered)
            message = f"the correction, {when}, lies before the day of entry, {entered}"
            yield ("corrections", number, "date"), statement.entered, correction.date, message
    for number, response in enumerate(statement.responses):
        if response.entered:
            when, location = f"the response was entered {in_words(response.entered)}", ("responses", number, "entered")
            yield location, response.date, response.entered, f"{when}, before it was made, {in_words(response.date)}"
            if statement.entered:
                message = f"{when}, before the record was, {in_words(statement.entered)}"
                yield location, statement.entered, response.entered, message


def _events(batch: Batch, statement: Statement) -> Iterator[tuple[Location, Event]]:
    """The events that a statement and its demands are about, each with the place that names it."""
    named: list[tuple[Location, str]] = [(("events", n), event) for n, event in enumerate(statement.events)]
    for number, demand in enumerate(statement.demands):
        named += [(("demands", number, "events", n), event) for n, event in enumerate(demand.events)]
    for location, identity in named:
        if event := batch.find(Event, identity):
            yield location, event
