"""A vote: what it was on, where and how it was taken, its figures and what was decided."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field

from archive.language.dates import PartialDate
from archive.records.ballot import counted
from archive.records.parts import Part
from archive.records.terms import KnownChoice
from archive.records.values import Address, ChamberId, ContentFile, Count, Date, SourceNumber, Text
from archive.records.vocabularies import Method, Outcome

WHOLE = re.compile(r"(?:the )?(?:whole|entire|full|final)\b|(?:the )?\w+ (?:as a whole|as amended)\b", re.IGNORECASE)
"""How `on:` begins where it says that the vote was on all of the text."""


def on_the_whole(on: str | None) -> bool:
    """Whether what is said of a vote means that it was on all of the text; so it was where nothing is said."""
    return on is None or WHOLE.match(on) is not None


class Vote(Part):
    chamber: ChamberId
    """Id of the chamber that voted."""
    joint_with: tuple[ChamberId, ...] = ()
    """Ids of the chambers that sat and voted together with it."""
    committee: Text | None = None
    """The committee of that chamber that voted, if it was not the chamber itself."""
    on: Text | None = None
    """What was voted on, if not the whole text: amendment 3, paragraph 2; after changes: the whole text as amended."""
    date: Date | None = None
    """The day of the vote."""
    for_: Count | None = Field(None, alias="for")
    """How many voted for it."""
    against: Count | None = None
    """How many voted against it."""
    abstentions: Count | None = None
    """How many abstained."""
    voting: Count | None = None
    """How many took part in the vote."""
    present: Count | None = None
    """How many were present."""
    not_voting: Count | None = None
    """How many were present or entitled and did not vote."""
    method: Method | None = None
    """How the vote was taken."""
    casting_vote: Literal["for", "against"] | None = None
    """How the one in the chair decided, where the votes were equal."""
    majority: Text | None = None
    """The majority that was needed, if it was not that of the votes cast: two thirds of the members."""
    outcome: Outcome | None = None
    """What was decided."""
    roll_call: Text | None = None
    """The official number of the vote by name."""
    url: Address | None = None
    """The address of the official page of the vote."""
    names: ContentFile | None = None
    """Path, inside the content folder, of the list of who voted how."""
    source: SourceNumber | None = None
    """Number of the source, counted from 1."""
    note: Text | None = None
    """What else is to be said of the vote."""

    @property
    def on_the_whole(self) -> bool:
        """Whether the vote was on all of the text, and not on an amendment, a part of it or how to go on."""
        return on_the_whole(self.on)

    @property
    def figures(self) -> tuple[int | None, int | None, int | None]:
        """Votes for, votes against, abstentions; nothing for what is not recorded."""
        return self.for_, self.against, self.abstentions

    def differing(self, choices: Iterable[str]) -> Iterator[tuple[KnownChoice, int, int]]:
        """Where a list of names counts otherwise: the choice, the figure of the vote, and how many the list has.

        A list that names nobody who did not vote is no list of those.
        """
        named = counted(choices)
        figures: dict[KnownChoice, int | None] = {
            "for": self.for_,
            "against": self.against,
            "abstained": self.abstentions,
            "not-voting": self.not_voting if "not-voting" in named else None,
        }
        for choice, figure in figures.items() if named else ():
            if figure is not None and figure != named.get(choice, 0):
                yield choice, figure, named.get(choice, 0)


def deciding(votes: tuple[Vote, ...]) -> list[Vote]:
    """The votes that decided: of each chamber the last of those of all its members on the whole text.

    They are in the order of their days where all have one, and else as they are listed.
    """
    of_all = [vote for vote in votes if vote.on_the_whole and not vote.committee]
    if all(vote.date for vote in of_all):
        of_all.sort(key=lambda vote: vote.date.sort_key if vote.date else "")
    last: dict[ChamberId, Vote] = {}
    for vote in of_all:
        last.pop(vote.chamber, None)
        last[vote.chamber] = vote
    return list(last.values())


def day_of(outcome: str, votes: tuple[Vote, ...]) -> PartialDate | None:
    """The day of the last vote that decided so, if every vote that decided agrees and the last has a day."""
    decided = deciding(votes)
    if not decided or any(vote.outcome not in (outcome, None) for vote in decided):
        return None
    return decided[-1].date
