"""Rules for what is printed as a name and is more than one, or none."""

import re
from collections.abc import Iterator, Mapping, Sequence

from archive.language.one_name import Kind, Misfit, is_turned, may_be_two, misfit
from archive.language.unnamed import COUNTED
from archive.problems.problem import Problem
from archive.read.batch import Batch
from archive.records import Signature

ADVICE: Mapping[Kind, str] = {
    "nobody": "names nobody; take it out, and write `signatories_listed: partial`",
    "behalf": "says for whom people sign; take it out, and write it under `on_behalf_of:` of each of them, "
    "as the id of a group or in words",
    "body": "names a body, which is no person; add what it is, as in `body: {kind: committee}`, "
    "or the id of a group that has a record, as in `body: {group: …}`",
    "opening": "is of the sentence around the names; take it out",
    "number": "is the number of an entry; take it out",
    "request": "is no part of the name; take it out, and write `by_request: true`",
    "several": "reads as several names, or as a name with what stands beside it; write an entry for each person, "
    "and place and group under `constituency:` and `group:`",
    "mandate": "is an office, which is filed as a name here; take it out, and write it in `note:` or a membership",
    "title": "is a title, which is filed as a name here; take it out",
    "group": "is a group; take it out, and write its id under `group:`",
}
"""What is to be done about each kind; a remainder has figures."""

LONGEST = 100
"""Letters of a name that a message repeats."""


def names_are_of_one_person(batch: Batch) -> Iterator[Problem]:
    """A printed name is the name of one person, and nothing beside it."""
    for statement in batch.statements.values():
        signatories = statement.signatories
        for number, found in _misfits(signatories):
            message = f"{_told(found, signatories[number].as_printed)} {_advice(found, signatories)}"
            yield batch.problem("statements", statement.id, ("signatories", number), message, "name-alone")


def _misfits(signatories: Sequence[Signature]) -> Iterator[tuple[int, Misfit]]:
    """The place of each entry that is not one name, and what it is; a body may be called anything."""
    people = [(number, one.as_printed) for number, one in enumerate(signatories) if not one.body]
    found = [(number, name, misfit(name)) for number, name in people]
    turned = any(is_turned(name) for _, name, wrong in found if not wrong)
    for number, name, wrong in found:
        if wrong:
            yield number, wrong
        elif not turned and may_be_two(name):
            yield number, Misfit("several", name)


def _told(found: Misfit, name: str) -> str:
    words = _short(found.words)
    whole = found.words == " ".join(name.split())
    return f"“{words}”" if whole else f"“{words}” in “{_short(name)}”"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def _advice(found: Misfit, signatories: Sequence[Signature]) -> str:
    if found.kind != "remainder":
        return f"{ADVICE[found.kind]}, or say under `accepted:` that it is a name"
    figure = _figure(found, signatories)
    declared = f" and, if the source counts so, `declared: {{signatories: {figure}}}`" if figure else ""
    return f"leaves people unnamed; take it out, and write `signatories_listed: partial`{declared}"


def _figure(found: Misfit, signatories: Sequence[Signature]) -> int | None:
    """How many signed, if a remainder has an exact number and it is clear how many are named."""
    counted = COUNTED.search(found.words)
    names = [signature.as_printed for signature in signatories if not signature.body]
    others = map(misfit, names)
    if counted is None or counted["about"] or any(other and other.kind == "several" for other in others):
        return None
    named = sum(map(_names_somebody, names))
    return named + int(re.sub(r"\D", "", counted["number"]))


def _names_somebody(name: str) -> bool:
    """Whether an entry has a name in it, even if it has more: “Gina Primer et al.”."""
    found = misfit(name)
    if found is None or found.kind in ("number", "request", "mandate", "group", "opening"):
        return True
    return found.kind in ("remainder", "behalf") and len(name.split()) > len(found.words.split()) + 1
