"""The terms of the vocabularies that a register extends: how readers see each value, and how it is treated.

The program knows the values below. site.yaml names further ones, each with its words and with the known value that it
is treated like; so another parliament needs no change of the program.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

KnownType = Literal[
    "declaration", "resolution", "motion", "motion-for-resolution", "open-letter", "written-declaration",
    "recommendation", "early-day-motion", "bill", "amendment", "question", "interpellation", "petition", "appeal",
]  # fmt: skip
KnownStatus = Literal[
    "issued", "tabled", "adopted", "adopted-in-part", "rejected", "inadmissible", "answered", "lapsed", "withdrawn",
    "superseded",
]  # fmt: skip
KnownMethod = Literal[
    "roll-call", "electronic", "show-of-hands", "standing", "voice", "secret-ballot", "unanimous", "consensus",
    "without-a-vote",
]  # fmt: skip
KnownChoice = Literal["for", "against", "abstained", "present", "paired", "both", "not-voting", "absent"]

Mark = Literal["declaration", "letter", "resolution"]
"""What a statement is drawn as: a circle for declarations, a diamond for letters, a square for what chambers decide."""


@dataclass(frozen=True, slots=True)
class Type:
    """A type of statement: what it is called, in French too (for references in that style), and its mark.

    Members sign what is `signed`, and no chamber votes on it.
    """

    name: str
    french: str
    mark: Mark
    signed: bool
    like: KnownType


@dataclass(frozen=True, slots=True)
class Status:
    """What became of a statement, as a word; the mark of what was not `carried` is open."""

    name: str
    carried: bool
    like: KnownStatus


@dataclass(frozen=True, slots=True)
class Method:
    """How a vote is taken, as it stands behind what was decided: by roll call."""

    name: str
    like: KnownMethod


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice in a vote, as the heading of those who made it, and what a member did who made it."""

    name: str
    did: str
    like: KnownChoice


@dataclass(frozen=True, slots=True)
class Terms:
    """Every value of the vocabularies that a register extends, the known ones first."""

    types: Mapping[str, Type]
    statuses: Mapping[str, Status]
    methods: Mapping[str, Method]
    choices: Mapping[str, Choice]

    def type_of(self, type_: str, *, voted: bool) -> str:
        """What a statement is called: a declaration is a joint one unless a chamber voted on it."""
        return "Declaration" if type_ == "declaration" and voted else self.types[type_].name

    def french_type_of(self, type_: str, *, voted: bool) -> str:
        """What a statement is called in French."""
        return "déclaration" if type_ == "declaration" and voted else self.types[type_].french

    def step(self, step: str) -> str:
        """What a step among a statement's dates is called: a status by its name, any other as it is written."""
        return self.statuses[step].name if step in self.statuses else step.capitalize()

    def spoken(self, step: str) -> str:
        """The same within a sentence: adopted in part."""
        return self.step(step).lower()

    def ends(self, step: str) -> bool:
        """Whether a step among a statement's dates is what became of it, and not a step on its way."""
        return step in self.statuses and self.statuses[step].like not in ("issued", "tabled")

    def counted_as(self, choices: Iterable[str]) -> Iterable[KnownChoice]:
        """Each choice as the known one that it counts as."""
        return (self.choices[choice].like for choice in choices)


def _type(like: KnownType, name: str, french: str, mark: Mark = "resolution", *, signed: bool = False) -> Type:
    return Type(name, french, mark, signed, like)


_TYPES = (
    _type("declaration", "Joint declaration", "déclaration commune", "declaration", signed=True),
    _type("resolution", "Resolution", "résolution"),
    _type("motion", "Motion", "motion"),
    _type("motion-for-resolution", "Motion for a resolution", "proposition de résolution"),
    _type("open-letter", "Open letter", "lettre ouverte", "letter", signed=True),
    _type("written-declaration", "Written declaration", "déclaration écrite", "declaration", signed=True),
    _type("recommendation", "Recommendation", "recommandation"),
    _type("early-day-motion", "Early day motion", "motion"),
    _type("bill", "Bill", "proposition de loi"),
    _type("amendment", "Amendment", "amendement"),
    _type("question", "Question", "question", "letter", signed=True),
    _type("interpellation", "Interpellation", "interpellation", "letter", signed=True),
    _type("petition", "Petition", "pétition", "letter", signed=True),
    _type("appeal", "Appeal", "appel", "declaration", signed=True),
)
_STATUSES = (
    Status("Issued", carried=True, like="issued"),
    Status("Tabled", carried=False, like="tabled"),
    Status("Adopted", carried=True, like="adopted"),
    Status("Adopted in part", carried=True, like="adopted-in-part"),
    Status("Rejected", carried=False, like="rejected"),
    Status("Inadmissible", carried=False, like="inadmissible"),
    Status("Answered", carried=True, like="answered"),
    Status("Lapsed", carried=False, like="lapsed"),
    Status("Withdrawn", carried=False, like="withdrawn"),
    Status("Superseded", carried=True, like="superseded"),
)
_METHODS = (
    Method("by roll call", "roll-call"),
    Method("by electronic vote", "electronic"),
    Method("by show of hands", "show-of-hands"),
    Method("by rising or standing", "standing"),
    Method("by voice vote", "voice"),
    Method("by secret ballot", "secret-ballot"),
    Method("unanimously", "unanimous"),
    Method("by consensus", "consensus"),
    Method("without a vote", "without-a-vote"),
)
_CHOICES = (
    Choice("For", "Voted for", "for"),
    Choice("Against", "Voted against", "against"),
    Choice("Abstained", "Abstained", "abstained"),
    Choice("Present", "Present, voted neither for nor against", "present"),
    Choice("Paired", "Paired, did not vote", "paired"),
    Choice("Both for and against", "Voted both for and against", "both"),
    Choice("Not voting", "Did not vote", "not-voting"),
    Choice("Absent", "Absent from the vote", "absent"),
)

KNOWN = Terms(
    {each.like: each for each in _TYPES},
    {each.like: each for each in _STATUSES},
    {each.like: each for each in _METHODS},
    {each.like: each for each in _CHOICES},
)
"""The values that the program knows."""
