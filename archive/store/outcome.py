"""What became of a statement, in words for lists and feeds: its status with its day, and what each vote was."""

from collections.abc import Mapping
from typing import get_args

from archive.language.date_words import in_words
from archive.records import Chamber, Statement, Terms, Vote, deciding, labels
from archive.records.vocabularies import Outcome

MOST_OTHERS = 3
"""So many votes that did not decide are told one by one, and how many more there are."""


def outcome(statement: Statement, chambers: Mapping[str, Chamber], terms: Terms) -> str:
    """What became of it: Adopted, 183 votes to 0. Empty for what is signed and not voted on.

    `chambers` gives the names of those that voted. Where several decided, or one decided otherwise than the status
    says, each is named with what it decided; so is every vote on a part of the text or in a committee.
    """
    if terms.types[statement.type].signed and statement.status == "issued" and not statement.votes:
        return ""
    decided = deciding(statement.votes)
    others = [vote for vote in statement.votes if not any(vote is one for one in decided)]
    told = [_other(vote, chambers, terms) for vote in others[:MOST_OTHERS]]
    more = [f"and {labels.count(len(others) - MOST_OTHERS, 'other vote')}"] if len(others) > MOST_OTHERS else []
    return "; ".join([_decision(statement, decided, chambers, terms), *told, *more])


def status(statement: Statement, terms: Terms) -> str:
    """The status, and the day of it where that is another than the statement's: Adopted 6 June 2024.

    The day of a decision that nobody recorded is said to be so, for the statement's own date is not it.
    """
    word, day = terms.statuses[statement.status].name, statement.decided
    if day is None:
        return f"{word} (day not recorded)" if statement.status in get_args(Outcome) else word
    return word if day.text == statement.date.text else f"{word} {in_words(day)}"


def _decision(statement: Statement, decided: list[Vote], chambers: Mapping[str, Chamber], terms: Terms) -> str:
    head = status(statement, terms)
    agreed = all(vote.outcome in (statement.status, None) for vote in decided)
    if not decided:
        return head
    if len(decided) == 1 and agreed:
        return _said(head, decided[0], terms)
    chamber = [labels.voters(vote, chambers, short=True) for vote in decided]
    told = [
        _said(_behind(where, vote, agreed=agreed), vote, terms) for where, vote in zip(chamber, decided, strict=True)
    ]
    return f"{head}: {'; '.join(told)}"


def _behind(what: str, vote: Vote, *, agreed: bool = False) -> str:
    """What or who, and what was decided, where that does not go without saying."""
    return what if agreed or not vote.outcome else f"{what} {vote.outcome}".strip()


def _other(vote: Vote, chambers: Mapping[str, Chamber], terms: Terms) -> str:
    """A vote that did not decide: amendment 3 rejected, 61 votes to 452."""
    where = labels.voters(vote, chambers, short=True) if vote.committee or not vote.on else ""
    day = f" on {in_words(vote.date)}" if vote.date and not (vote.committee or vote.on) else ""
    return _said(_behind(f"{', '.join(filter(None, (vote.on, where)))}{day}", vote), vote, terms)


def _said(head: str, vote: Vote, terms: Terms) -> str:
    """What was said so far, and the vote's figures, or how it was taken."""
    words = labels.vote_in_words(vote, terms)
    return f"{head}{' ' if words[:1].islower() else ', '}{words}" if words else head
