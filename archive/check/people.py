"""Rules for signatures and the people who made them."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from archive.language.date_words import in_words
from archive.language.dates import PartialDate, surely_before
from archive.language.names import near_names, slug
from archive.problems.problem import Problem
from archive.read.batch import Batch, Location
from archive.records import Chamber, Group, Membership, Person, Signature, Statement
from archive.records.labels import listed
from archive.store import standing
from archive.store.authorities import Bearer
from archive.store.offices import covers, office_of
from archive.store.standing import Signer


def printed_names_fit_one_person(batch: Batch) -> Iterator[Problem]:
    """A printed name fits one person, or the signature names the person's id."""
    index = batch.names
    for statement in batch.statements.values():
        for number, signature in enumerate(statement.signatories):
            day = signature.date or statement.date
            candidates = [] if signature.body else index.candidates(signature.as_printed, day)
            if signature.person is None and len(candidates) > 1:
                message = (
                    f"“{signature.as_printed}” fits {listed(candidates)}; "
                    f"write {{as_printed: {signature.as_printed}, person: {candidates[0]}}} for the right one"
                )
                yield batch.problem("statements", statement.id, ("signatories", number), message, "name-ambiguous")


def names_are_used_in_their_time(batch: Batch) -> Iterator[Problem]:
    """A printed name is not one that its bearer had given up by then, or had not got yet."""
    index = batch.names
    for statement in batch.statements.values():
        for number, signature in enumerate(statement.signatories):
            day = signature.date or statement.date
            if signature.body or signature.person or index.candidates(signature.as_printed, day):
                continue
            if bearers := index.once(signature.as_printed):
                message = _out_of_time(batch, signature.as_printed, day, bearers)
                yield batch.problem("statements", statement.id, ("signatories", number), message, "name-dates")


def _out_of_time(batch: Batch, printed: str, day: PartialDate, bearers: list[Bearer]) -> str:
    """What is wrong with a name that people had at other times only."""
    had = [f"{_name(batch, bearer.person)} {_time(bearer)}" for bearer in bearers]
    return (
        f"“{printed}” was the name of {listed(had)}, and this is of {in_words(day)}; if the same person is meant, "
        f"write {{as_printed: {printed}, person: {bearers[0].person}}}, if not, say so under `accepted:`"
    )


def _name(batch: Batch, person: str) -> str:
    found = batch.find(Person, person)
    return found.name if found else person


def _time(bearer: Bearer) -> str:
    words = (("from", bearer.start), ("until", bearer.end))
    return " ".join(f"{word} {in_words(day)}" for word, day in words if day)


def nobody_signs_twice(batch: Batch) -> Iterator[Problem]:
    """A person or a body stands once in a list for one role and one version, or signed again after withdrawing."""
    for statement in batch.statements.values():
        entries: dict[tuple[Signer, str, str | None], list[int]] = {}
        signers = standing.signers(statement, batch.names.resolve)
        for number, (signature, who) in enumerate(zip(statement.signatories, signers, strict=True)):
            entries.setdefault((who, signature.role, signature.version), []).append(number)
        for numbers in entries.values():
            yield from _several(batch, statement, numbers)


def _several(batch: Batch, statement: Statement, numbers: list[int]) -> Iterator[Problem]:
    """What is wrong with the entries of one signer, of which those that were withdrawn come first."""
    by_withdrawal = sorted(numbers, key=lambda number: _withdrawal(statement.signatories[number]))
    for first, second in pairwise(by_withdrawal):
        earlier, later = statement.signatories[first], statement.signatories[second]
        if earlier.withdrawn is None or (later.withdrawn and later.date is None):
            message = (
                f"stands already at number {min(first, second) + 1} of the list, and is counted once; keep one of the "
                "two, or say under `accepted:` that the source prints it twice"
            )
            location: Location = ("signatories", max(first, second))
            yield batch.problem("statements", statement.id, location, message, "signatory-repeated")
        elif surely_before(later.date, earlier.withdrawn):
            message = (
                f"number {first + 1} of the list was withdrawn on {in_words(earlier.withdrawn)}, so this signature of "
                "before that day was not given again; correct one of the days, or keep one entry"
            )
            yield batch.problem("statements", statement.id, ("signatories", second), message, "dates-reversed")


def _withdrawal(signature: Signature) -> tuple[bool, str]:
    """What entries of one signer are put in order by: the days of withdrawal, then what stands."""
    return signature.withdrawn is None, signature.withdrawn.sort_key if signature.withdrawn else ""


ADVICE = "leave out one of the two, and write the id of a group that signed as “body: {group: …}”"


def a_signature_is_of_a_person_or_a_body(batch: Batch) -> Iterator[Problem]:
    """A name under a statement is that of a person or that of a body."""
    for statement in batch.statements.values():
        for number, signature in enumerate(statement.signatories):
            told = [key for key in ("person", "group", "constituency") if getattr(signature, key)]
            if signature.body and told:
                message = f"`body:` says that no person signed here, and `{told[0]}:` is said of people; {ADVICE}"
                location = ("signatories", number, told[0])
                yield batch.problem("statements", statement.id, location, message, "signer-kind")


def groups_belong_to_the_chamber(batch: Batch) -> Iterator[Problem]:
    """The group of a signature or a membership is a group of the same chamber."""
    for statement in batch.statements.values():
        for number, signature in enumerate(statement.signatories):
            for keys, group in groups_named(signature):
                location: Location = ("signatories", number, *keys)
                yield from _foreign_group(batch, ("statements", statement.id), location, group, signature.chamber)
    for person in batch.people.values():
        for number, membership in enumerate(person.memberships):
            location = ("memberships", number, "group")
            yield from _foreign_group(batch, ("people", person.id), location, membership.group, membership.chamber)


def groups_named(signature: Signature) -> Iterator[tuple[Location, str | None]]:
    """Each group that a signature may name, and the keys that lead to it."""
    yield ("group",), signature.group
    yield ("body", "group"), signature.body.group if signature.body else None
    yield ("on_behalf_of_group",), signature.on_behalf_of_group


def _foreign_group(
    batch: Batch,
    record: tuple[str, str],
    location: tuple[str | int, ...],
    group_id: str | None,
    chamber: str | None,
) -> Iterator[Problem]:
    group = batch.find(Group, group_id)
    if group and chamber and group.chamber != chamber:
        message = f"“{group.id}” is a group of {group.chamber}, not of {chamber}; correct one of the two"
        yield batch.problem(*record, location, message, "group-chamber")


def members_sign_while_in_office(batch: Batch) -> Iterator[Problem]:
    """A signatory with a record of memberships was a member of a chamber of the statement on the day."""
    for statement in batch.statements.values():
        for number, signature in enumerate(statement.signatories):
            person = _signer(batch, statement, signature)
            if person and person.memberships:
                yield from _out_of_office(batch, statement, number, person)


def _signer(batch: Batch, statement: Statement, signature: Signature) -> Person | None:
    """The record of the person who signed, if there is one; a body is no person."""
    return None if signature.body else batch.find(Person, batch.names.resolve(signature, statement.date))


def _out_of_office(batch: Batch, statement: Statement, number: int, person: Person) -> Iterator[Problem]:
    signature = statement.signatories[number]
    day = signature.date or statement.date
    chambers = _chambers(statement, signature)
    if any(covers(m, day) and (not chambers or m.chamber in chambers) for m in person.memberships):
        return
    if any(not batch.has("chambers", chamber) for chamber in chambers):
        return  # that is said already
    found = [chamber.name for c in chambers if (chamber := batch.find(Chamber, c))]
    where = listed(found) or "any chamber"
    message = (
        f"{person.name} is not recorded as a member of {where} on {in_words(day)}; "
        f"correct people/{person.id}.md, or say under `accepted:` why this holds"
    )
    yield batch.problem("statements", statement.id, ("signatories", number), message, "membership-dates")


def offices_are_clear(batch: Batch) -> Iterator[Problem]:
    """Of a signatory with several memberships it is known which held on the day."""
    for statement in batch.statements.values():
        for number, signature in enumerate(statement.signatories):
            person = _signer(batch, statement, signature)
            if person and len(person.memberships) > 1:
                yield from _unclear(batch, statement, number, person)


def _unclear(batch: Batch, statement: Statement, number: int, person: Person) -> Iterator[Problem]:
    signature = statement.signatories[number]
    held = office_of(signature, statement, person.memberships, partial(batch.find, Group)).possible
    told = list(dict.fromkeys(_told(batch, membership) for membership in held))
    if len(told) > 1:
        keys = [key for key in ("chamber", "group", "constituency") if len({getattr(m, key) for m in held}) > 1]
        message = (
            f"{person.name} may have signed for {' or '.join(told)} ({in_words(signature.date or statement.date)}); "
            f"write {' or '.join(f'`{key}:`' for key in keys)} if a source tells it, "
            "or say under `accepted:` that none does"
        )
        yield batch.problem("statements", statement.id, ("signatories", number), message, "membership-unclear")


def _told(batch: Batch, membership: Membership) -> str:
    """A membership in words: the group and the constituency, or the chamber."""
    group, chamber = batch.find(Group, membership.group), batch.find(Chamber, membership.chamber)
    named = ", ".join(part for part in (group.name if group else "", membership.constituency) if part)
    return named or (chamber.name if chamber else membership.chamber)


def _chambers(statement: Statement, signature: Signature) -> tuple[str, ...]:
    return (signature.chamber,) if signature.chamber else statement.chambers


def new_names_are_not_misspelt(batch: Batch) -> Iterator[Problem]:
    """A printed name that nobody has is not a letter or two away from a name that somebody has."""
    index = batch.names
    known = index.known()
    left_out = batch.left_out("people")
    judged: dict[str, list[str]] = {}
    for statement in batch.statements.values():
        for number, signature in enumerate(statement.signatories):
            name = signature.as_printed
            if signature.body or signature.person or index.once(name) or slug(name) in left_out:
                continue
            if name not in judged:
                judged[name] = near_names(name, known)
            if judged[name]:
                message = (
                    f"“{name}” is new and close to {listed(judged[name])}; "
                    "if it is the same person, add `person:` or an other name; if not, say so under `accepted:`"
                )
                yield batch.problem("statements", statement.id, ("signatories", number), message, "name-near")


def doubt_has_a_reason(batch: Batch) -> Iterator[Problem]:
    """What is not certain says why in a note; a signature names the person, too."""
    for statement in batch.statements.values():
        for number, signature in enumerate(statement.signatories):
            if signature.certainty != "certain" and not (signature.note and signature.person):
                location = ("signatories", number, "certainty")
                message = "this is in doubt; name the person under `person:`, and the reason under `note:`"
                yield batch.problem("statements", statement.id, location, message, "certainty-reason")
        for number, made in enumerate(statement.demands):
            if made.certainty != "certain" and not made.note:
                message = "this demand is in doubt; give the reason under `note:`"
                yield batch.problem("statements", statement.id, ("demands", number), message, "certainty-reason")
