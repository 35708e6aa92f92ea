"""A vote: what it was on, who took it and how, drawn one stroke for each member, and the names where they are held."""

from typing import get_args

from archive import urls
from archive.language.date_words import in_words
from archive.pages import tally
from archive.pages.statement import ballots
from archive.pages.statement.ballots import VoterList, VotersOfGroup
from archive.records import Statement, Terms, Vote, deciding, labels
from archive.records.vocabularies import Outcome
from archive.render.kind import Link, Register
from archive.render.view import view_class
from archive.store.store import Row


@view_class
class VoteItem:
    chambers: list[Link]
    committee: str
    on: str
    date: str
    datetime: str
    outcome: str
    majority: str
    drawn: tally.Drawn | None
    stroke: str
    remarks: list[str]
    roll_call: str
    roll_call_address: str
    kept: bool
    source: Link | None
    note: str
    groups: list[VotersOfGroup]
    lists: list[VoterList]


def view(register: Register, statement: Statement, number: int) -> VoteItem:
    """The vote of that number, counted from 1."""
    vote, terms = statement.votes[number - 1], register.site.terms
    listed = ballots.of_vote(register, statement.id, number)
    groups = ballots.by_group(register, vote, statement.day_of_vote(vote), listed)
    return VoteItem(
        chambers=[_chamber(register, chamber) for chamber in (vote.chamber, *vote.joint_with)],
        committee=vote.committee or "",
        on=vote.on or ("the whole text" if any(other.on for other in statement.votes) else ""),
        date=in_words(vote.date) if vote.date else "",
        datetime=(vote.date.datetime_attribute or "") if vote.date else "",
        outcome=_outcome(statement, vote, terms),
        majority=vote.majority or "",
        drawn=(drawn := tally.in_strokes(vote.figures, drawn=not groups)),
        stroke=_stroke(drawn, groups),
        remarks=[remark for remark in (_figures(vote), _others(vote), *_listed(vote, listed, terms)) if remark],
        roll_call=vote.roll_call or "",
        roll_call_address=vote.url or "",
        kept=bool(listed) or _copy_kept(statement, vote),
        source=_source(vote),
        note=vote.note or "",
        groups=groups,
        lists=[] if groups else ballots.by_choice(listed, terms),
    )


def _stroke(drawn: tally.Drawn | None, groups: list[VotersOfGroup]) -> str:
    """What one stroke stands for, where there are strokes: those of groups are one vote each."""
    if groups:
        return "One stroke is one vote." if any(one.strokes for group in groups for one in group.lists) else ""
    return drawn.caption if drawn else ""


def _chamber(register: Register, chamber: str) -> Link:
    row = register.store.one("select name, country from chamber where id = ?", chamber)
    return Link(labels.placed(row["name"], row["country"]) if row else chamber, urls.chamber(chamber))


def _outcome(statement: Statement, vote: Vote, terms: Terms) -> str:
    """What was decided and how: Rejected by show of hands. What became of the statement says it of its only vote."""
    only = len(decided := deciding(statement.votes)) == 1 and decided[0] is vote
    outcome = vote.outcome or (statement.status if only and statement.status in get_args(Outcome) else None)
    method = terms.methods[vote.method].name if vote.method else ""
    casting = "by the casting vote" if vote.casting_vote else ""
    said = " ".join(filter(None, (terms.statuses[outcome].name if outcome else "", method)))
    return labels.capitalised(", ".join(filter(None, (said, casting))))


def _figures(vote: Vote) -> str:
    """That no figure is held, where nobody has said so."""
    return "No figures are held." if not vote.note and vote.figures == (None, None, None) else ""


def _others(vote: Vote) -> str:
    parts = [
        (vote.voting, "voting"),
        (vote.present, "present"),
        (vote.not_voting, "not voting"),
    ]
    said = ", ".join(f"{labels.figure(number)} {word}" for number, word in parts if number is not None)
    return f"{said}." if said else ""


def _listed(vote: Vote, named: list[Row], terms: Terms) -> list[str]:
    """Where the list of names counts otherwise than the vote does: both are shown."""
    return [
        f"{terms.choices[choice].name}: {labels.figure(figure)} counted, {labels.count(listed, 'name')} listed."
        for choice, figure, listed in vote.differing(terms.counted_as(row["choice"] for row in named))
    ]


def _copy_kept(statement: Statement, vote: Vote) -> bool:
    return bool(vote.source and statement.sources[vote.source - 1].copy_)


def _source(vote: Vote) -> Link | None:
    if not vote.source:
        return None
    return Link(f"source {vote.source}", f"#source-{vote.source}")
