"""A pasted list of names to the lines of `signatories:`, each name compared with the people whom the register knows."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive.commands.new.names.matching import KnownPeople, KnownPerson, Match, counts, match
from archive.commands.new.names.parse import NameList, parse
from archive.commands.new.names.sentences import BEHALF, SEVERAL_GROUPS, group_of
from archive.commands.new.scalars import written
from archive.language import numbers
from archive.language.name_words import is_member
from archive.language.unnamed import COUNTED, body_kind, without_article
from archive.read.batch import Batch
from archive.read.files import Reading, list_records, read_records
from archive.read.validate import validate
from archive.records import Membership, Person

Groups = Mapping[str, Sequence[str]]
"""Abbreviation or name of a group, in small letters -> the ids of groups that have it."""


@dataclass(frozen=True, slots=True)
class PastedSignatures:
    """The keys of front matter that a pasted list makes, and what is to be said of the list, in sentences."""

    keys: dict[str, str | list[str]]
    said: str


def pasted_signatures(pasted: str, content: Path, chambers: Collection[str] = ()) -> PastedSignatures:
    """The signatories of a pasted list of a statement of some chambers: a group is one of theirs, or of no record."""
    batch = _holdings(content)
    known = known_people(batch, chambers)
    listed = parse(pasted, known.knows)
    matches = match(listed.names, known)
    lines = _in_order(matches, listed, _groups(batch, chambers))
    if not lines:
        return PastedSignatures({}, _said(listed, matches))
    return PastedSignatures({"signatories": lines, **_left_unnamed(listed)}, _said(listed, matches))


def _in_order(matches: Sequence[Match], listed: NameList, groups: Groups) -> list[str]:
    """The entries of people, and in their places those of bodies."""
    entries = [(one.listed.line, 0, f"  {line(one, groups)}") for one in matches]
    bodies = [(note.line, 1, f"  {_body(note.text, groups)}") for note in listed.notes if note.kind == "body"]
    return [text for *_, text in sorted((*entries, *bodies), key=lambda entry: entry[:2])]


def _body(text: str, groups: Groups) -> str:
    """The entry of a body, or a remark where the words say that somebody else signed for it."""
    if BEHALF.match(text):
        return f"# {_one_line(text)}: write it under `on_behalf_of:` of those who signed for it"
    printed = without_article(text)
    known = {
        one for name in (printed, group_of(f"on behalf of {text}")) if name for one in groups.get(name.casefold(), ())
    }
    told = f"group: {known.pop()}" if len(known) == 1 else f"kind: {body_kind(text)}"
    several = " · to be decided: an entry for each" if SEVERAL_GROUPS.match(printed) else ""
    entry = f"{{as_printed: {written(printed, flow=True)}, body: {{{told}}}}}"
    return f"- {entry}  # a body · take it out if it did not sign itself, and those beside it are of it{several}"


def _left_unnamed(listed: NameList) -> dict[str, str | list[str]]:
    """That the list is not complete, where it says so, and how many signed if it gives the number of the others."""
    others = [note.text for note in listed.notes if note.kind == "remainder"]
    if not others:
        return {}
    partial: dict[str, str | list[str]] = {"signatories_listed": "partial"}
    numbers_ = [found for text in others if (found := COUNTED.search(text)) and not found["about"]]
    if len(numbers_) < len(others):
        return partial
    whole = len(listed.names) + sum(int(re.sub(r"\D", "", found["number"])) for found in numbers_)
    how = f"{len(listed.names)} named, and {_one_line(' and '.join(others))}; correct it if the source counts otherwise"
    return partial | {"declared": [f"  signatories: {whole}  # {how}"]}


def known_people(batch: Batch, chambers: Collection[str] = ()) -> KnownPeople:
    """Everybody who has a record, with their groups in some chambers, and every printed name without a record."""
    people = [
        KnownPerson(
            person.id,
            (person.name, *(other.name for other in person.other_names)),
            tuple(held.constituency for held in person.memberships if held.constituency),
            tuple(_abbreviation(batch, held.group) for held in _held_in(person, chambers) if held.group),
        )
        for person in batch.people.values()
    ]
    signed = (signature for statement in batch.statements.values() for signature in statement.signatories)
    return KnownPeople.of(
        people, (signature.as_printed for signature in signed if not (signature.person or signature.body))
    )


def line(one: Match, groups: Groups) -> str:
    """One entry of the list, with a remark that says what is known of the name."""
    keys = {"as_printed": one.listed.name} | ({"by_request": "true"} if one.listed.by_request else {})
    remarks = [one.how or one.candidates[0]]
    if one.kind == "turned":
        keys["person"] = one.candidates[0]
    if one.listed.constituency:
        keys["constituency"] = one.listed.constituency
    for key, day in (("date", one.listed.date), ("withdrawn", one.listed.withdrawn)):
        if day:
            keys[key] = day
    if one.listed.group:
        found = groups.get(one.listed.group.casefold(), ())
        if len(found) == 1:
            keys["group"] = found[0]
        else:
            remarks.append(f"group {one.listed.group} {'is several' if found else 'has no record'}")
    if one.listed.role and not is_member(one.listed.role):
        remarks.append(one.listed.role)
    remarks += [f"left out: {piece}" for piece in one.listed.left_out]
    remarks += [f"to be decided: {doubt}" for doubt in one.listed.asked]
    entry = written(keys["as_printed"]) if len(keys) == 1 else _flow(keys)
    return f"- {entry}  # {' · '.join(map(_one_line, remarks))}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _flow(keys: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {written(value, flow=True)}" for key, value in keys.items()) + "}"


def _said(listed: NameList, matches: Sequence[Match]) -> str:
    """How many names there are and of which kind, who stands there twice, and what was no name."""
    parts = [f"{number} {word}" for word, number in counts(matches)]
    said = [f" {numbers.count(len(matches), 'signatory', 'signatories')}: {', '.join(parts)}." if matches else ""]
    twice = [name for name, number in Counter(one.listed.name for one in matches).items() if number > 1]
    said += [f"Stands there more than once: {', '.join(twice)}."] if twice else []
    said += [f"Line {note.line} {TOLD_AS[note.kind]}: {_one_line(note.text).rstrip('.')}." for note in listed.notes]
    return " ".join(said)


TOLD_AS = {
    "": "was taken for no name",
    "remainder": "leaves others unnamed, so the list is partial",
    "body": "names a body, which is no person; take its entry out if it did not sign itself",
}


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


def _held_in(person: Person, chambers: Collection[str]) -> list[Membership]:
    return [held for held in person.memberships if not chambers or held.chamber in chambers]


def _groups(batch: Batch, chambers: Collection[str]) -> Groups:
    """The groups of some chambers, and none without a chamber: the same letters are another group elsewhere."""
    found: dict[str, list[str]] = defaultdict(list)
    for group in [group for group in batch.groups.values() if group.chamber in chambers]:
        for name in _different((group.abbreviation, group.name)):
            found[name].append(group.id)
    return found


def _different(names: Iterable[str | None]) -> set[str]:
    return {name.casefold() for name in names if name}
