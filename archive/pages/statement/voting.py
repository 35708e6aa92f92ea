"""A vote: what it was on, who took it and how, drawn one stroke for each member, and the names where they are held."""

from typing import get_args

from archive import urls
from archive.language.date_words import in_words
from archive.language.names import collation_key, sort_name
from archive.pages import tally
from archive.records import Statement, Terms, Vote, deciding, labels
from archive.records.vocabularies import Outcome
from archive.render.kind import Link, Register
from archive.render.view import view_class
from archive.store.store import Row


@view_class
class Voter:
    name: str
    address: str
    group: str
    corrected: str


@view_class
class VoterList:
    word: str
    count: str
    voters: list[Voter]


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
    remarks: list[str]
    roll_call: str
    roll_call_address: str
    evidence: str
    source: Link | None
    note: str
    lists: list[VoterList]


def view(register: Register, statement: Statement, number: int) -> VoteItem:
    """The vote of that number, counted from 1."""
    vote, terms = statement.votes[number - 1], register.site.terms
    ballots = register.store.all(
        """select b.name, b.person, b.choice, b.corrected, b.parliamentary_group, p.sort_name from ballot b
           left join person p on p.id = b.person where b.statement = ? and b.vote = ? order by b.number""",
        statement.id,
        number,
    )
    return VoteItem(
        chambers=[_chamber(register, chamber) for chamber in (vote.chamber, *vote.joint_with)],
        committee=vote.committee or "",
        on=vote.on or ("the whole text" if any(other.on for other in statement.votes) else ""),
        date=in_words(vote.date) if vote.date else "",
        datetime=(vote.date.datetime_attribute or "") if vote.date else "",
        outcome=_outcome(statement, vote, terms),
        majority=vote.majority or "",
        drawn=tally.in_strokes(vote.figures),
        remarks=[remark for remark in (_figures(vote), _others(vote), *_listed(vote, ballots, terms)) if remark],
        roll_call=vote.roll_call or "",
        roll_call_address=vote.url or "",
        evidence="Held" if ballots or _copy_held(statement, vote) else "Reported",
        source=_source(vote),
        note=vote.note or "",
        lists=_lists(ballots, terms),
    )


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


def _listed(vote: Vote, ballots: list[Row], terms: Terms) -> list[str]:
    """Where the list of names counts otherwise than the vote does: both are shown."""
    return [
        f"{terms.choices[choice].name}: {labels.figure(figure)} counted, {labels.count(named, 'name')} listed."
        for choice, figure, named in vote.differing(terms.counted_as(row["choice"] for row in ballots))
    ]


def _copy_held(statement: Statement, vote: Vote) -> bool:
    return bool(vote.source and statement.sources[vote.source - 1].copy_)


def _source(vote: Vote) -> Link | None:
    if not vote.source:
        return None
    return Link(f"source {vote.source}", f"#source-{vote.source}")


def _lists(ballots: list[Row], terms: Terms) -> list[VoterList]:
    """The names by choice, each list in the order of the alphabet."""
    lists = []
    for choice, term in terms.choices.items():
        voters = [_voter(row, terms) for row in ballots if row["choice"] == choice]
        if voters:
            voters.sort(key=lambda voter: collation_key(voter.name))
            lists.append(VoterList(term.name, labels.count(len(voters), "name"), voters))
    return lists


def _voter(row: Row, terms: Terms) -> Voter:
    return Voter(
        row["sort_name"] or sort_name(row["name"]),
        urls.person(row["person"]) if row["person"] else "",
        row["parliamentary_group"] or "",
        terms.choices[row["corrected"]].name.lower() if row["corrected"] else "",
    )
