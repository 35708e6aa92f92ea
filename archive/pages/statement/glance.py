"""The head of a record at a glance: when, who, how many demands, and the vote."""

from archive.language.date_words import in_words
from archive.language.dates import missing_part
from archive.pages.drawing import strokes
from archive.pages.statement.signing import Signing
from archive.records import Statement, labels
from archive.render.kind import Cell
from archive.store.cards import signatories


def view(statement: Statement, signed: Signing) -> list[Cell]:
    """The four cells: date, people, demands, vote."""
    return [_date_cell(statement), _people_cell(statement, signed), _demands_cell(statement), _vote_cell(statement)]


def _date_cell(statement: Statement) -> Cell:
    label = {"adopted": "Adopted", "rejected": "Rejected", "tabled": "Tabled"}.get(statement.status, "Date")
    missing = missing_part(statement.date)
    dated = getattr(statement.dates, statement.status, None)
    if dated is None or dated.text != statement.date.text:
        label = "Date" if statement.dates.model_fields_set else label
    tabled = statement.dates.tabled
    note = statement.date_note or (f"{missing.capitalize()} not recorded" if missing else "")
    if tabled and tabled.text != statement.date.text:
        note = f"Tabled {in_words(tabled)}" + (f". {note}" if note else "")
    date = statement.date
    return Cell(label, in_words(date), note, words=True, datetime=date.datetime_attribute or "")


def _people_cell(statement: Statement, signed: Signing) -> Cell:
    people = signatories(statement)
    one, many = ("Sponsor", "Sponsors") if signed.sponsored_only else ("Signatory", "Signatories")
    if people:
        return Cell(one if people == 1 else many, labels.figure(people), signed.glance_note, strokes=strokes(people))
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
    return Cell("Demand" if number == 1 else "Demands", labels.figure(number), "numbered below")


def _vote_cell(statement: Statement) -> Cell:
    if not statement.votes:
        return _unvoted_cell(statement)
    vote = statement.votes[-1]
    figures, method = labels.vote_in_short(vote), labels.vote_in_words(vote)
    status = labels.STATUSES[statement.status]
    if not figures:
        return Cell("Vote", status, method.capitalize() or "Figures not held yet", words=True)
    note = labels.count(vote.abstentions, "abstention") if vote.abstentions else ""
    note = note or ("Reported. No official list held yet" if not vote.names else "Names of the voters held")
    if len(statement.votes) > 1:
        note = f"the last of {len(statement.votes)} votes"
    return Cell("Vote", figures, note)


def _unvoted_cell(statement: Statement) -> Cell:
    if statement.type in labels.SIGNED:
        return Cell("Vote", "Not voted", "Signed by members, not adopted by a chamber", words=True)
    notes = {
        "adopted": "Figures not held yet",
        "rejected": "Figures not held yet",
        "tabled": "No vote on record",
        "lapsed": "Fell without a vote",
        "withdrawn": "Withdrawn before a vote",
    }
    return Cell("Vote", labels.STATUSES[statement.status], notes.get(statement.status, ""), words=True)
