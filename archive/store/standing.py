"""Whose name stands under a statement: people and bodies, each counted once, however many entries they have.

A rapporteur does not sign; who withdrew counts nowhere as signing. Records are counted here, rows by the views
`standing` and `standing_body` of schema.py, which are of the same signatures.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from archive.language.dates import PartialDate
from archive.language.names import slug
from archive.language.numbers import count, figure
from archive.records import Body, Role, Signature, Statement
from archive.records.labels import BODIES
from archive.records.values import Stated

Signer = tuple[str, str]
"""“person” or “body”, and the id."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How many people and bodies are named and stand, what the source states, and whether names are missing.

    `kind` is the kind of the bodies, where all are of one. `stated` is left out where it is what is counted.
    """

    people: int
    bodies: int
    kind: str
    stated: Stated | None
    missing: bool

    @property
    def number(self) -> int:
        """How many signed or sponsored: people named, or as many as the source states, if that is more."""
        return max(self.people, self.stated.number if self.stated else 0)

    @property
    def number_in_words(self) -> str:
        """The same as a figure: 59; 679; at least 170."""
        exceeds = self.stated and self.stated.number > self.people
        return stated_in_words(self.stated) if self.stated and exceeds else figure(self.people)

    @property
    def bodies_in_words(self) -> str:
        """The bodies, counted: 1 committee; 2 bodies."""
        return count(self.bodies, *BODIES[self.kind]) if self.bodies else ""

    @property
    def gap_in_words(self) -> str:
        """What has to be said of a list that is not all: 59 named; 679 stated. Empty where it is."""
        if not (self.missing or self.stated):
            return ""
        named = count(self.people, "person", "people") if self.bodies else figure(self.people)
        both = " and ".join(filter(None, (named if self.people or not self.bodies else "", self.bodies_in_words)))
        told = f"{both if self.people or self.bodies else 'none'} named"
        return f"{told}; {stated_in_words(self.stated)} stated" if self.stated else told


def stated_in_words(stated: Stated) -> str:
    """A figure as its source states it: 679; at least 170."""
    return f"{stated.bound} {figure(stated.number)}" if stated.bound else figure(stated.number)


def stands(signature: Signature) -> bool:
    """Whether a signature counts: it is one, and was not withdrawn."""
    return signature.withdrawn is None and signature.role != "rapporteur"


def signers(statement: Statement, resolve: Callable[[Signature, PartialDate], str]) -> list[Signer]:
    """Who is behind each entry of a list; `resolve` gives the id of the person who signed a statement of a day."""
    return [
        ("body", body_id(one.body, one.as_printed)) if one.body else ("person", resolve(one, statement.date))
        for one in statement.signatories
    ]


def body_id(body: Body, printed: str) -> str:
    """The id of a body that signed: its group's, or one made from the name under which lists have it."""
    return body.group or slug(body.name or printed)


def of(statement: Statement, signers: Sequence[Signer]) -> Standing:
    """Count a statement's list, of which each entry is the signer at its place."""
    entries = list(zip(statement.signatories, signers, strict=True))
    standing = {who for one, who in entries if stands(one)}
    people = sum(1 for what, _ in standing if what == "person")
    kinds = {one.body.kind for one in statement.signatories if one.body and stands(one)}
    stated = statement.declared.signatories
    listed_in_part = statement.signatories_listed == "partial"
    return Standing(
        people=people,
        bodies=len(standing) - people,
        kind=kinds.pop() if len(kinds) == 1 else "body",
        stated=stated if listed_in_part or not agrees(stated, signatories(statement, signers)) else None,
        missing=listed_in_part
        or falls_short(stated, signatories(statement, signers))
        or falls_short(statement.declared.sponsors, sponsors(statement, signers)),
    )


# -- what a stated figure may count ---------------------------------------------------------------


def signatories(statement: Statement, signers: Sequence[Signer]) -> set[int]:
    """How many signatories a list has: one number if `counts` says whom a figure counts, else each that it may mean."""
    counts = statement.declared.counts
    choices = [[one in counts] if counts else [False, True] for one in ("sponsors", "bodies", "withdrawn")]
    return {
        _number(statement, signers, ("signatory", "sponsor") if sponsors else ("signatory",), bodies, withdrawn)
        for sponsors, bodies, withdrawn in product(*choices)
    }


def sponsors(statement: Statement, signers: Sequence[Signer]) -> set[int]:
    """How many sponsors a list has: with and without bodies, and those who withdrew."""
    return {_number(statement, signers, ("sponsor",), *each) for each in product((False, True), repeat=2)}


def _number(
    statement: Statement, signers: Sequence[Signer], roles: Sequence[Role], bodies: bool, withdrawn: bool
) -> int:
    return len(
        {
            who
            for one, who in zip(statement.signatories, signers, strict=True)
            if one.role in roles and (bodies or not one.body) and (withdrawn or not one.withdrawn)
        }
    )


def agrees(stated: Stated | None, counted: Iterable[int]) -> bool:
    """Whether a figure, if one is stated, is what is counted in some way."""
    return stated is None or any(map(stated.fits, counted))


def falls_short(stated: Stated | None, counted: Iterable[int]) -> bool:
    """Whether fewer are counted than the source states, in whatever way."""
    return not agrees(stated, counted) and stated is not None and max(counted) < stated.number
