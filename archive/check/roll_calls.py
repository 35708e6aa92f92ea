"""Rules for lists of votes by name: they can be read, count as the vote does, and name members once and in office."""

from collections import Counter
from collections.abc import Iterator

from archive.check.files import kept_file, missing
from archive.language.date_words import in_words
from archive.problems.problem import Problem
from archive.problems.rule_names import RuleName
from archive.read import roll_calls
from archive.read.batch import Batch
from archive.read.documents import LARGEST
from archive.records import Chamber, Person, Statement, Terms, Vote
from archive.records.ballot import Ballot
from archive.store.offices import covers

DISAGREED = "or record what the sources say under `discrepancies:` with `about: vote`"


def lists_of_votes_can_be_read(batch: Batch) -> Iterator[Problem]:
    """A list of votes by name is there, has the columns asked for, and agrees with the vote and with the people."""
    for statement in batch.statements.values():
        for index, vote in enumerate(statement.votes):
            if vote.names:
                yield from _list(batch, statement, index, vote, vote.names)


def _list(batch: Batch, statement: Statement, index: int, vote: Vote, names: str) -> Iterator[Problem]:
    def problem(message: str, rule: RuleName) -> Problem:
        return batch.problem("statements", statement.id, ("votes", index, "names"), message, rule)

    path = kept_file(batch.root, names)
    if path is None:
        yield problem(missing(names), "file-missing")
        return
    if path.stat().st_size > LARGEST:
        yield problem(f"{names} has more than {LARGEST:,} bytes, which no list of votes has; correct it", "file-size")
        return
    try:
        ballots = roll_calls.parse(path.read_bytes(), batch.site.terms.choices)
    except roll_calls.RollCallError as error:
        shown = f"{batch.root.name}/{names}"
        for line, message in error.mistakes:
            yield Problem(shown, line, 1, "", message, "vote-names")
        return
    if any(ballot.identifier and not (ballot.scheme or _scheme(batch, vote)) for ballot in ballots):
        message = (
            f"the list has ids of no scheme; name it in a column `scheme`, or under `scheme:` in "
            f"chambers/{vote.chamber}.md"
        )
        yield problem(message, "vote-names")
    if not statement.disagreed_on("vote"):
        for message in _otherwise_counted(vote, ballots, batch.site.terms):
            yield problem(message, "vote-names")
        for message in _named_twice(ballots):
            yield problem(message, "voter-repeated")
    for message in _out_of_office(batch, statement, vote, ballots):
        yield problem(message, "voter-dates")


def _scheme(batch: Batch, vote: Vote) -> str | None:
    """The scheme of the ids in lists of the chamber."""
    chamber = batch.find(Chamber, vote.chamber)
    return chamber.scheme if chamber else None


def _otherwise_counted(vote: Vote, ballots: list[Ballot], terms: Terms) -> Iterator[str]:
    for choice, figure, named in vote.differing(terms.counted_as(ballot.choice for ballot in ballots)):
        yield f"the list names {named} {choice}, the vote says {figure}; correct one of the two, {DISAGREED}"


def _named_twice(ballots: list[Ballot]) -> Iterator[str]:
    """One name on two lines; with two ids, or in two groups, it is that of two people."""
    lines = Counter((ballot.name, ballot.identifier, ballot.group) for ballot in ballots)
    for (name, _, _), number in lines.items():
        if number > 1:
            yield (
                f"the list names “{name}” {number} times; take the line out that is too many, "
                f"give two people of one name the column id or group, {DISAGREED}"
            )


def _out_of_office(batch: Batch, statement: Statement, vote: Vote, ballots: list[Ballot]) -> Iterator[str]:
    """A voter with a record of memberships was a member of the chamber on the day of the vote."""
    day = statement.day_of_vote(vote)
    chambers = (vote.chamber, *vote.joint_with)
    scheme, terms = _scheme(batch, vote), batch.site.terms
    for ballot in ballots:
        voter = batch.authorities.voters.resolve(ballot, day, scheme)
        person = batch.find(Person, voter) if voter else None
        if person is None or not person.memberships or terms.choices[ballot.choice].like == "absent":
            continue
        if not any(covers(held, day) and held.chamber in chambers for held in person.memberships):
            yield (
                f"the list names “{ballot.name}”, and {person.name} is not recorded as a member on {in_words(day)};"
                f" correct people/{person.id}.md or the list, or say under `accepted:` why this holds"
            )
