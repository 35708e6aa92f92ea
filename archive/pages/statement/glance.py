"""The head of a record at a glance: when and with what outcome; the vote, the demands, the people, the evidence."""

from collections import Counter

from archive.language.date_words import in_words
from archive.language.dates import missing_part
from archive.pages import tally
from archive.pages.drawing import strokes
from archive.pages.statement.signing import FEW, Signing
from archive.records import Statement, Terms, Vote, deciding, labels
from archive.render.kind import Cell
from archive.render.view import view_class
from archive.store import outcome
from archive.store.cards import Card, doubted


@view_class
class When:
    """What happened on the day of a statement, where that is known; what became of it; what else is said of days."""

    step: str
    decisive: bool
    outcome: str
    remarks: list[str]


def cells(statement: Statement, signed: Signing, card: Card, terms: Terms) -> list[Cell]:
    """The four cells: vote, demands, people, evidence."""
    return [
        _vote_cell(statement, card, terms),
        _demands_cell(statement),
        _people_cell(statement, signed),
        _evidence_cell(statement),
    ]


NOT_RECORDED = ("votes for", "votes against", "abstentions")
MOST_DECIDING = 2
"""Figures of so many votes have room in a cell."""

DAYS = ("adopted", "rejected", "tabled", "signed", "published", "lapsed", "withdrawn")
"""What a statement's own date may be the day of, by what readers ask for first."""


def when(statement: Statement, terms: Terms) -> When:
    """What stands beside the date. The name of what happened on it is the outcome where that is of the same day."""
    date, missing = statement.date, missing_part(statement.date)
    days = {step: statement.dates.known().get(step) for step in DAYS}
    if statement.decided:
        days[statement.status] = statement.decided
    happened = next((step for step, day in days.items() if day and day.text == date.text), "")
    tabled = days["tabled"] if happened not in ("tabled", "") else None
    decisive = happened == statement.status
    unvoted = terms.types[statement.type].signed and statement.status == "issued"
    return When(
        step=terms.step(happened) if happened else "",
        decisive=decisive,
        outcome="" if decisive or unvoted else outcome.status(statement, terms),
        remarks=[
            f"{remark}."
            for remark in (
                f"Tabled {in_words(tabled)}" if tabled else "",
                (statement.date_note or "").rstrip(".") or (f"{missing.capitalize()} not recorded" if missing else ""),
            )
            if remark
        ],
    )


def _people_cell(statement: Statement, signed: Signing) -> Cell:
    people, bodies = signed.signed.number, len(signed.bodies)
    if signed.alone:
        note = "the list is not complete" if signed.signed.missing else ""
        return Cell("Sponsor" if signed.sponsored_only else "Signatory", signed.alone, note, words=True)
    one, many = ("Sponsor", "Sponsors") if signed.sponsored_only else ("Signatory", "Signatories")
    if people:
        figure = signed.signed.number_in_words
        return Cell(one if figure == "1" else many, figure, signed.glance_note, strokes=strokes(people))
    if bodies:
        kinds = signed.signed.bodies_in_words
        named = bodies <= FEW
        figure = labels.listed(signed.bodies) if named else kinds
        return Cell(one if bodies == 1 else many, figure, kinds if named else "No person is named", words=True)
    if signed.rapporteurs:
        label = "Rapporteur" if len(signed.rapporteurs) == 1 else "Rapporteurs"
        return Cell(label, labels.listed(signed.rapporteurs), "No sponsor is recorded", words=True)
    if signed.groups:
        return Cell(signed.short_heading, "0", "every signature withdrawn")
    return Cell(signed.short_heading, "Not recorded", "No name is held", words=True)


def _demands_cell(statement: Statement) -> Cell:
    number = len(statement.demands)
    if not number:
        return Cell("Demands", "Not recorded", "The sources held list none", words=True)
    label, sure = "Demand" if number == 1 else "Demands", number - doubted(statement)
    if sure == number:
        return Cell(label, labels.figure(number), "listed below")
    parts = [f"{labels.figure(sure)} certain"] if sure else []
    return Cell(label, ", ".join([*parts, f"{labels.figure(number - sure)} not certain"]), "listed below", words=True)


KINDS = {
    "official": ("official source", "official sources"),
    "press": ("press report", "press reports"),
    "dataset": ("data set", "data sets"),
    "other": ("other", "others"),
}


def _evidence_cell(statement: Statement) -> Cell:
    """How many sources there are, of which kinds, and how many are kept."""
    if not statement.sources:
        return Cell("Evidence", "Not recorded", "No source is named", words=True)
    number: Counter[str] = Counter(source.kind or "other" for source in statement.sources)
    kept = sum(1 for source in statement.sources if source.copy_)
    kinds = [labels.count(number[kind], *words) for kind, words in KINDS.items() if number[kind]]
    copies = [labels.count(kept, "copy kept", "copies kept")] if kept else []
    return Cell("Evidence", labels.count(len(statement.sources), "source"), ", ".join([*kinds, *copies]), words=True)


def _vote_cell(statement: Statement, card: Card, terms: Terms) -> Cell:
    """The votes that decided, one for each chamber, with what is not recorded of them."""
    if not statement.votes:
        return _unvoted_cell(statement, terms)
    decided, status = deciding(statement.votes), terms.statuses[statement.status].name
    if not decided:
        return Cell("Vote", status, "Votes on parts of it alone are held", words=True)
    if len(decided) > MOST_DECIDING:
        return Cell("Votes", status, f"In {len(decided)} votes, all below", words=True)
    figures = [labels.vote_in_short(vote) for vote in decided]
    if not any(figures):
        how = labels.listed(list(dict.fromkeys(terms.methods[vote.method].name for vote in decided if vote.method)))
        return Cell("Vote", status, labels.capitalised(how) or "Figures not held yet", words=True)
    shown = " · ".join(short or status for short in figures)
    notes = [_remarks(vote, voters) for vote, (voters, _) in zip(decided, card.tallies, strict=True)]
    label = "Vote" if len(decided) == 1 else "Votes"
    return Cell(label, shown, labels.capitalised("; ".join(filter(None, notes))), votes=tally.bars(card))


def _remarks(vote: Vote, voters: str) -> str:
    """Who voted and what was decided, where several did; abstentions, what is not recorded, whether names are held."""
    missing = [word for word, figure in zip(NOT_RECORDED, vote.figures, strict=True) if figure is None]
    parts = [
        f"{voters} {vote.outcome or ''}".strip() if voters else "",
        labels.count(vote.abstentions, "abstention") if vote.abstentions else "",
        f"{labels.listed(missing)} not recorded" if missing else "",
        "names held" if vote.names else "",
    ]
    return ", ".join(filter(None, parts))


def _unvoted_cell(statement: Statement, terms: Terms) -> Cell:
    status = terms.statuses[statement.status]
    if terms.types[statement.type].signed and status.like == "issued":
        return Cell("Vote", "Not voted", "Signed by members, not adopted by a chamber", words=True)
    if terms.types[statement.type].signed:
        return Cell("Status", status.name, "Signed by members, not voted on by a chamber", words=True)
    notes = {
        "adopted": "Figures not held yet",
        "rejected": "Figures not held yet",
        "tabled": "No vote on record",
        "lapsed": "Fell without a vote",
        "withdrawn": "Withdrawn before a vote",
    }
    return Cell("Vote", status.name, notes.get(status.like, ""), words=True)
