"""Rules for votes: what a record says of its status, of outcomes, figures and days is not told two ways."""

from collections.abc import Callable, Iterator
from typing import get_args

from archive.language.date_words import in_words
from archive.language.dates import surely_before
from archive.problems.problem import Problem
from archive.problems.rule_names import RuleName
from archive.read.batch import Batch, Location
from archive.records import Statement, Terms, Vote, deciding
from archive.records.vocabularies import Outcome

Found = tuple[Location, str]
"""A place in a statement, and what is wrong there."""

Rule = Callable[[Statement, Terms], Iterator[Found]]

UNCOUNTED = ("voice", "consensus", "without-a-vote")
"""Methods in which nobody counts."""

ENDED = ("inadmissible", "lapsed", "withdrawn")
OR_ELSE = "; correct one of the two, or record what the sources say under `discrepancies:` with `about: vote`"


def votes_decide_what_the_status_says(batch: Batch) -> Iterator[Problem]:
    """Status, outcomes and figures agree: what was adopted has more votes for it than against."""
    yield from _each(
        batch,
        (_against_the_figures, _against_the_method, _against_the_status, _against_the_dates, _on_one_thing),
        "vote-outcome",
    )


def votes_are_entered_once(batch: Batch) -> Iterator[Problem]:
    """No vote stands in a record twice."""
    yield from _each(batch, (_repeated,), "vote-repeated")


def votes_have_days_that_can_be(batch: Batch) -> Iterator[Problem]:
    """No vote is earlier than what was voted on, and the day of a decision is that of the vote that decided."""
    yield from _each(batch, (_too_early, _another_day), "vote-day")


def _each(batch: Batch, rules: tuple[Rule, ...], name: RuleName) -> Iterator[Problem]:
    for statement in batch.statements.values():
        if statement.disagreed_on("vote"):
            continue
        for rule in rules:
            for location, message in rule(statement, batch.site.terms):
                yield batch.problem("statements", statement.id, location, message, name)


# -- outcomes -------------------------------------------------------------------------------------


def _against_the_figures(statement: Statement, _: Terms) -> Iterator[Found]:
    """More for than against carries a vote, if no other majority is needed; a casting vote decides between equals."""
    for index, vote in enumerate(statement.votes):
        if vote.for_ is None or vote.against is None:
            continue
        figures = f"{vote.for_} for and {vote.against} against"
        if vote.outcome == "adopted" and vote.for_ < vote.against:
            yield ("votes", index, "outcome"), f"adopted, with {figures}{OR_ELSE}"
        elif vote.outcome == "rejected" and vote.for_ > vote.against and not vote.majority:
            needed = "name the majority that was needed under `majority:`, or correct one of the two"
            yield ("votes", index, "outcome"), f"rejected, with {figures}; {needed}"
        elif vote.casting_vote and abs(vote.for_ - vote.against) > 1:
            yield (
                ("votes", index, "casting_vote"),
                f"a casting vote decides between equals, and there are {figures}{OR_ELSE}",
            )
        elif vote.casting_vote and vote.outcome and (vote.casting_vote == "for") != (vote.outcome == "adopted"):
            yield ("votes", index, "outcome"), f"{vote.outcome}, with the casting vote {vote.casting_vote}{OR_ELSE}"


def _against_the_method(statement: Statement, terms: Terms) -> Iterator[Found]:
    """Where nobody counts there are no figures; where all agree nobody is against."""
    for index, vote in enumerate(statement.votes):
        counted = any(figure is not None for figure in vote.figures)
        like = terms.methods[vote.method].like if vote.method else None
        if like in UNCOUNTED and (counted or vote.names):
            yield ("votes", index, "method"), f"{vote.method} counts nobody, and here are figures or names{OR_ELSE}"
        elif like == "unanimous" and vote.against:
            yield ("votes", index, "method"), f"unanimous, with {vote.against} against{OR_ELSE}"
        elif vote.names and like not in (None, "roll-call", "electronic"):
            yield ("votes", index, "method"), f"{vote.method} takes down no names, and here is a list of them{OR_ELSE}"


def _against_the_status(statement: Statement, terms: Terms) -> Iterator[Found]:
    """What was adopted was rejected in no chamber, what was rejected in one at least; what is pending is undecided."""
    decided = {vote.outcome for vote in deciding(statement.votes)}
    status, like = statement.status, terms.statuses[statement.status].like
    if like == "adopted" and "rejected" in decided:
        told = "one chamber rejected it" if "adopted" in decided else "the vote that decided rejected it"
        yield ("status",), f"the status is {status}, and {told}{OR_ELSE}"
    elif (like == "rejected" and decided == {"adopted"}) or (like in ENDED and decided == {"adopted"}):
        yield ("status",), f"the status is {status}, and every vote that decided adopted it{OR_ELSE}"
    elif decided - {None} and _is_pending(statement, terms):
        yield ("status",), f"the status is {status}, and a vote has decided; write adopted or rejected"
    elif like in ("adopted", "rejected") and statement.votes and not decided:
        yield (
            ("votes",),
            f"the status is {status}, and no vote is of a chamber on the whole text; add it, if it is known",
        )


def _is_pending(statement: Statement, terms: Terms) -> bool:
    """Whether, by its status, nobody has decided yet on what is to be decided."""
    like = terms.statuses[statement.status].like
    return like == "tabled" or (like == "issued" and not terms.types[statement.type].signed)


def _against_the_dates(statement: Statement, terms: Terms) -> Iterator[Found]:
    """What is pending has no day on which it ended; what was adopted has none on which it was rejected alone."""
    status, days = terms.statuses[statement.status], statement.dates.known()
    ended = [step for step in days if terms.ends(step)]
    if not ended or statement.status in ended:
        return
    other = {"adopted": "rejected", "rejected": "adopted"}.get(status.like)
    if _is_pending(statement, terms) or other in ended:
        step = other if other in ended else ended[-1]
        told = f"{in_words(days[step])} is the day it was {terms.spoken(step)}"
        yield ("dates", step), f"{told}, and the status is {statement.status}{OR_ELSE}"


def _on_one_thing(statement: Statement, _: Terms) -> Iterator[Found]:
    """A chamber decides on the whole text once a day; what else it voted on is said."""
    seen: dict[tuple[object, ...], Vote] = {}
    for index, vote in enumerate(statement.votes):
        if vote.on is None and vote.date:
            first = seen.setdefault((vote.chamber, vote.joint_with, vote.committee, vote.date.text), vote)
            if first is not vote and first.outcome != vote.outcome:
                yield ("votes", index), "two votes of one day decide differently; say under `on:` what each was on"


def _repeated(statement: Statement, _: Terms) -> Iterator[Found]:
    seen: dict[Vote, int] = {}
    for index, vote in enumerate(statement.votes):
        bare = vote.model_copy(update={"note": None, "source": None, "url": None, "names": None})
        first = seen.setdefault(bare, index)
        if first != index and any(value is not None for value in (vote.date, vote.roll_call, *vote.figures)):
            yield ("votes", index), f"this vote is the same as votes[{first + 1}]; take one of the two out"


# -- days -----------------------------------------------------------------------------------------


def _too_early(statement: Statement, _: Terms) -> Iterator[Found]:
    """A vote before the statement was tabled; or all before its date."""
    tabled = statement.dates.tabled
    days = [vote.date for vote in statement.votes]
    for index, day in enumerate(days):
        if tabled and day and surely_before(day, tabled):
            yield (
                ("votes", index, "date"),
                f"{in_words(day)} lies before the day it was tabled, {in_words(tabled)}{OR_ELSE}",
            )
    if days and not tabled and all(day and surely_before(day, statement.date) for day in days):
        last = len(days) - 1
        yield (
            ("votes", last, "date"),
            f"every vote lies before the date of the statement, {in_words(statement.date)}{OR_ELSE}",
        )


def _another_day(statement: Statement, _: Terms) -> Iterator[Found]:
    """`dates:` and the vote that decided last have one day."""
    decided = deciding(statement.votes)
    day = decided[-1].date if decided else None
    stated = statement.dates.known().get(statement.status) if statement.status in get_args(Outcome) else None
    if day and stated and (surely_before(day, stated) or surely_before(stated, day)):
        message = (
            f"the day it was {statement.status} is {in_words(stated)}, the vote that decided is of {in_words(day)}"
        )
        yield ("dates", statement.status), message
