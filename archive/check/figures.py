"""Rules for figures: votes that can be, and counts that agree with what a source states."""

from collections.abc import Iterator

from archive.language.dates import PartialDate, may_lie_within
from archive.problems.problem import Problem
from archive.read.batch import Batch
from archive.records import Chamber, Statement, Vote, labels
from archive.records.values import Stated
from archive.store import standing

MOST_MEMBERS = 10_000
"""More than any parliament has ever had; the largest of today has some 3,000."""


def votes_add_up(batch: Batch) -> Iterator[Problem]:
    """The parts of a vote are no more than those voting, and those no more than the chamber has members."""
    for statement in batch.statements.values():
        explained = statement.disagreed_on("vote")
        for index, vote in enumerate(statement.votes):
            chambers = [batch.find(Chamber, id) for id in (vote.chamber, *vote.joint_with)]
            doubts = () if explained else _impossible(vote, [chamber for chamber in chambers if chamber])
            for message in (*_beyond_measure(vote), *doubts):
                yield batch.problem("statements", statement.id, ("votes", index), message, "vote-figures")


def _beyond_measure(vote: Vote) -> Iterator[str]:
    figures = (vote.for_, vote.against, vote.abstentions, vote.voting, vote.present, vote.not_voting)
    if any(figure > MOST_MEMBERS for figure in figures if figure is not None):
        yield f"there are figures above {MOST_MEMBERS:,}, and no parliament has so many members; correct them"


def _impossible(vote: Vote, chambers: list[Chamber]) -> Iterator[str]:
    advice = "correct the figures, or record what the sources say under `discrepancies:` with `about: vote`"
    parts = sum(part or 0 for part in (vote.for_, vote.against, vote.abstentions))
    if vote.voting is not None and parts > vote.voting:
        yield f"for, against and abstentions make {parts}, more than the {vote.voting} voting; {advice}"
    most = max(parts, vote.voting or 0, vote.present or 0)
    members = [_members(chamber, vote.date) for chamber in chambers]
    room = sum(size for size in members if size is not None)
    if None not in members and most > room > 0:
        where = labels.listed([chamber.name for chamber in chambers])
        have = "has" if len(chambers) == 1 else "have"
        yield f"{most} took part, but {where} {have} {room} members; {advice}"


def _members(chamber: Chamber, day: PartialDate | None) -> int | None:
    """The most members that a chamber may have had on a day; nothing where that is not known."""
    if not chamber.sizes:
        return chamber.members
    if day is None:
        return max(size.members for size in chamber.sizes)
    return max((size.members for size in chamber.sizes if may_lie_within(day, size.start, size.end)), default=None)


def declared_figures_are_counted(batch: Batch) -> Iterator[Problem]:
    """A figure that the source states is what the record counts, or a discrepancy says otherwise."""
    for statement in batch.statements.values():
        explained = {discrepancy.about for discrepancy in statement.discrepancies}
        for key, (declared, counted) in _declared(batch, statement).items():
            if declared is None or key in explained or standing.agrees(declared, counted):
                continue
            if key != "demands" and statement.signatories_listed == "partial" and min(counted) <= declared.number:
                continue
            message = (
                f"the source states {declared}, the record has {_either(counted)}; add what is missing, "
                f"or record it under `discrepancies:` with `about: {key}`"
            )
            yield batch.problem("statements", statement.id, ("declared", key), message, "declared-differs")


def _either(counted: set[int]) -> str:
    """Numbers that may be meant: 3; 2 or 3."""
    return " or ".join(map(str, sorted(counted)))


def _declared(batch: Batch, statement: Statement) -> dict[str, tuple[Stated | None, set[int]]]:
    """What the source states, and each number that it may be: people and bodies are counted, not entries."""
    declared, signers = statement.declared, standing.signers(statement, batch.names.resolve)
    return {
        "signatories": (declared.signatories, standing.signatories(statement, signers)),
        "sponsors": (declared.sponsors, standing.sponsors(statement, signers)),
        "demands": (declared.demands, {len(statement.demands)}),
    }
