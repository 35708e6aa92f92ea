"""Rules for letters that names have lost on their way: those that became a sign, and accents."""

import re
from collections.abc import Iterator

from archive.problems.problem import Problem
from archive.read.batch import Batch, Location

SIGNS = "?\u00bf\u25a1\u25a0\u25af"
LOST = re.compile(r"(?<=[^\W\d_])[?\u00bf](?=[^\W\d_])|[\u25a1\u25a0\u25af]")
"""A question mark between letters, or an empty square anywhere: what stands for a letter that could not be read."""


def names_have_their_letters(batch: Batch) -> Iterator[Problem]:
    """No sign stands in a name where a letter was lost."""
    for statement in batch.statements.values():
        together = "".join([signature.as_printed for signature in statement.signatories])
        if any(sign in together for sign in SIGNS):
            for number, signature in enumerate(statement.signatories):
                location = ("signatories", number)
                yield from _lost(batch, "statements", statement.id, location, signature.as_printed)
    for person in batch.people.values():
        yield from _lost(batch, "people", person.id, ("name",), person.name)
        yield from _lost(batch, "people", person.id, ("sort_name",), person.sort_name)
        for number, other in enumerate(person.other_names):
            yield from _lost(batch, "people", person.id, ("other_names", number), other.name)


def _lost(batch: Batch, kind: str, record: str, location: Location, name: str) -> Iterator[Problem]:
    if found := LOST.search(name):
        message = (
            f"“{found[0]}” stands in “{name}” where a letter was lost; "
            "write the letter, or say under `accepted:` that the source prints it so"
        )
        yield batch.problem(kind, record, location, message, "letter-lost")


def printed_names_have_their_accents(batch: Batch) -> Iterator[Problem]:
    """A printed name has the accents of the name it stands for, but in words that are all in capitals."""
    index = batch.names
    for statement in batch.statements.values():
        for number, signature in enumerate(statement.signatories):
            if not (signature.body or signature.person) and (known := index.accented(signature.as_printed)):
                message = (
                    f"“{signature.as_printed}” lacks accents of “{known}”; write them if the source prints them; "
                    "if not, add `person:` or an other name, or say so under `accepted:`"
                )
                yield batch.problem("statements", statement.id, ("signatories", number), message, "accents-lost")
