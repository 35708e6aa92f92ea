"""A vote of one chamber: its figures, drawn one stroke for each member, and the names where they are held."""

from archive import urls
from archive.language.date_words import in_words
from archive.language.names import collation_key, sort_name
from archive.pages.drawing import Strokes, people_each, strokes
from archive.records import Statement, Vote, labels
from archive.render.kind import Link, Register
from archive.render.view import view_class

CHOICES = {"for": "For", "against": "Against", "abstained": "Abstained"}


@view_class
class Choice:
    """One choice of a vote: its word, the figure, and the strokes."""

    word: str
    style: str
    figure: str
    strokes: Strokes | None


@view_class
class Voter:
    name: str
    address: str
    group: str


@view_class
class VoterList:
    word: str
    count: str
    voters: list[Voter]


@view_class
class VoteItem:
    heading: str
    chamber: str
    chamber_address: str
    date: str
    datetime: str
    outcome: str
    choices: list[Choice]
    unknown: str
    people_each: int
    others: str
    roll_call: str
    roll_call_address: str
    evidence: str
    source: Link | None
    note: str
    lists: list[VoterList]


def view(register: Register, statement: Statement, number: int) -> VoteItem:
    """The vote of that number, counted from 1."""
    vote = statement.votes[number - 1]
    row = register.store.one("select name, country from chamber where id = ?", vote.chamber)
    name = f"{row['name']}, {row['country']}" if row else vote.chamber
    choices = _choices(vote)
    lists = _lists(register, statement, number)
    return VoteItem(
        heading=name,
        chamber=name,
        chamber_address=urls.chamber(vote.chamber),
        date=in_words(vote.date) if vote.date else "",
        datetime=(vote.date.datetime_attribute or "") if vote.date else "",
        outcome=_outcome(statement, vote),
        choices=choices,
        unknown=_unknown(vote),
        people_each=max((c.strokes.people_each for c in choices if c.strokes), default=1),
        others=_others(vote),
        roll_call=vote.roll_call or "",
        roll_call_address=vote.url or "",
        evidence="Held" if lists or _copy_held(statement, vote) else "Reported",
        source=_source(vote),
        note=vote.note or "",
        lists=lists,
    )


def _choices(vote: Vote) -> list[Choice]:
    figures = (
        ("For", "", vote.for_),
        ("Against", "against", vote.against),
        ("Abstained", "abstained", vote.abstentions),
    )
    each = people_each(max((number for _, _, number in figures if number), default=0))
    return [
        Choice(word, style, labels.figure(number), strokes(number, large=True, each=each))
        for word, style, number in figures
        if number is not None
    ]


def _outcome(statement: Statement, vote: Vote) -> str:
    outcome = vote.outcome or (statement.status if statement.status in ("adopted", "rejected") else None)
    method = {"show-of-hands": "by show of hands", "unanimous": "unanimously"}.get(vote.method or "", "")
    return f"{labels.STATUSES[outcome]} {method}".strip() if outcome else method.capitalize()


def _unknown(vote: Vote) -> str:
    """Which of the three figures nobody has recorded here."""
    if vote.for_ is None and vote.against is None and vote.abstentions is None:
        return "" if vote.note else "No figures are held."
    names = {"Votes for": vote.for_, "votes against": vote.against, "abstentions": vote.abstentions}
    missing = [name for name, number in names.items() if number is None]
    text = labels.listed(missing)
    return f"{text[:1].upper()}{text[1:]}: not recorded." if missing else ""


def _others(vote: Vote) -> str:
    parts = [
        (vote.voting, "voting"),
        (vote.present, "present"),
        (vote.not_voting, "not voting"),
    ]
    return ", ".join(f"{labels.figure(number)} {word}" for number, word in parts if number is not None)


def _copy_held(statement: Statement, vote: Vote) -> bool:
    return bool(vote.source and statement.sources[vote.source - 1].copy_)


def _source(vote: Vote) -> Link | None:
    if not vote.source:
        return None
    return Link(f"source {vote.source}", f"#source-{vote.source}")


def _lists(register: Register, statement: Statement, number: int) -> list[VoterList]:
    rows = register.store.all(
        """select b.name, b.person, b.choice, b.parliamentary_group, p.sort_name from ballot b
           left join person p on p.id = b.person where b.statement = ? and b.vote = ? order by b.number""",
        statement.id,
        number,
    )
    lists = []
    for choice, word in CHOICES.items():
        voters = [
            Voter(
                row["sort_name"] or sort_name(row["name"]),
                urls.person(row["person"]) if row["person"] else "",
                row["parliamentary_group"] or "",
            )
            for row in rows
            if row["choice"] == choice
        ]
        if voters:
            voters.sort(key=lambda voter: collation_key(voter.name))
            lists.append(VoterList(word, labels.count(len(voters), "name"), voters))
    return lists
