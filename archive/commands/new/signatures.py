"""A pasted list of names to the lines of `signatories:`, each name compared with the people whom the register knows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from archive.commands.new.names.matching import KnownPeople, KnownPerson, Match, counts, match
from archive.commands.new.names.parse import NameList, parse
from archive.commands.new.names.words import is_member
from archive.commands.new.scalars import written
from archive.language import numbers
from archive.read.batch import Batch
from archive.read.files import Reading, list_records, read_records
from archive.read.validate import validate

Groups = Mapping[str, Sequence[str]]
"""Abbreviation or name of a group, in small letters -> the ids of groups that have it."""


def signature_lines(pasted: str, content: Path) -> tuple[list[str], str]:
    """The lines of YAML for each name of a pasted list, and what is to be said of the list, in sentences."""
    batch = _holdings(content)
    known = known_people(batch)
    listed = parse(pasted, known.knows)
    matches = match(listed.names, known)
    groups = _groups(batch)
    return [line(one, groups) for one in matches], _said(listed, matches)


def known_people(batch: Batch) -> KnownPeople:
    """Everybody who has a record, and every printed name of somebody who has none."""
    people = [
        KnownPerson(
            person.id,
            (person.name, *(other.name for other in person.other_names)),
            tuple(held.constituency for held in person.memberships if held.constituency),
            tuple(_abbreviation(batch, held.group) for held in person.memberships if held.group),
        )
        for person in batch.people.values()
    ]
    signed = (signature for statement in batch.statements.values() for signature in statement.signatories)
    return KnownPeople.of(people, (signature.as_printed for signature in signed if not signature.person))


def line(one: Match, groups: Groups) -> str:
    """One entry of the list, with a remark that says what is known of the name."""
    keys = {"as_printed": one.listed.name}
    remarks = [one.how or one.candidates[0]]
    if one.kind == "turned":
        keys["person"] = one.candidates[0]
    if one.listed.constituency:
        keys["constituency"] = one.listed.constituency
    if one.listed.group:
        found = groups.get(one.listed.group.casefold(), ())
        if len(found) == 1:
            keys["group"] = found[0]
        else:
            remarks.append(f"group {one.listed.group}{' is several' if found else ' has no record'}")
    if one.listed.role and not is_member(one.listed.role):
        remarks.append(one.listed.role)
    remarks += [f"left out: {piece}" for piece in one.listed.left_out]
    entry = written(keys["as_printed"]) if len(keys) == 1 else _flow(keys)
    return f"- {entry}  # {' · '.join(' '.join(remark.split()) for remark in remarks)}"


def _flow(keys: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {written(value, flow=True)}" for key, value in keys.items()) + "}"


def _said(listed: NameList, matches: Sequence[Match]) -> str:
    """How many names there are and of which kind, who stands there twice, and what was no name."""
    parts = [f"{number} {word}" for word, number in counts(matches)]
    said = [f" {numbers.count(len(matches), 'signatory', 'signatories')}: {', '.join(parts)}." if matches else ""]
    twice = [name for name, number in Counter(one.listed.name for one in matches).items() if number > 1]
    said += [f"Stands there more than once: {', '.join(twice)}."] if twice else []
    said += [f"Line {note.line} was taken for no name: {' '.join(note.text.split())}." for note in listed.notes]
    return " ".join(said)


def _holdings(content: Path) -> Batch:
    """People, groups and statements, as far as they can be read."""
    reading = Reading(root=content)
    wanted = ("people/", "groups/", "statements/")
    read_records(reading, [path for path in list_records(content) if path.startswith(wanted)])
    batch, _ = validate(reading)
    return batch


def _abbreviation(batch: Batch, group: str) -> str:
    record = batch.groups.get(group)
    return (record.abbreviation or record.name) if record else group


def _groups(batch: Batch) -> Groups:
    found: dict[str, list[str]] = defaultdict(list)
    for group in batch.groups.values():
        for name in _different((group.abbreviation, group.name)):
            found[name].append(group.id)
    return found


def _different(names: Iterable[str | None]) -> set[str]:
    return {name.casefold() for name in names if name}
