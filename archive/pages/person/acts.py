"""What a person did in each statement: signed, sponsored, reported on it, voted."""

from collections.abc import Iterable
from itertools import groupby

from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.pages import offices, replies, signers
from archive.pages.offices import Recorded
from archive.pages.replies import Reply
from archive.pages.signers import Line
from archive.records import Terms
from archive.render.kind import Register
from archive.render.view import view_class
from archive.store.cards import Card
from archive.store.store import Row

DID = {"signatory": "Signed", "sponsor": "Sponsored", "rapporteur": "Rapporteur"}


@view_class
class Act:
    """One thing that was done: in what words, as whom, and what came of it."""

    did: str
    printed: str
    note: str
    office: str
    outcome: str = ""
    reply: Reply | None = None


@view_class
class Deed:
    """A statement, and all that the person did in it."""

    card: Card
    acts: list[Act]


def lines(signatures: Iterable[Row]) -> list[Line]:
    """What a person did in each statement, in the order of the signatures given: once, in however many entries."""
    by_statement = groupby(signatures, key=lambda row: row["statement"])
    return [line for _, rows in by_statement for line in signers.lines(rows, "person")]


def deeds(
    register: Register, signed: Iterable[Line], voted: Iterable[Row], name: str, days: Recorded | None = None
) -> list[Deed]:
    """Signatures and votes by statement, newest first; `days` are those of the offices that are told elsewhere.

    Rows of signatures and of votes have the `statement` and its `sort`.
    """
    found = [(line.row["sort"], line.row["statement"], _signed(register, line, name, days)) for line in signed]
    found += [(row["sort"], row["statement"], _voted(row, register.site.terms)) for row in voted]
    found.sort(key=lambda act: act[:2], reverse=True)
    by_statement = groupby(found, key=lambda act: act[1])
    return [Deed(register.catalogue.card(one), [act for *_, act in acts]) for one, acts in by_statement]


def recorded(days: Recorded) -> str:
    """What is told once of the offices in the list."""
    others = " where nothing else is said" if days.others else ""
    return f"Chamber, constituency and group {days.common}{others}." if days.common else ""


def _signed(register: Register, line: Line, name: str, days: Recorded | None) -> Act:
    row = line.row
    card = register.catalogue.card(row["statement"])
    did = ", ".join([DID[line.role], *line.then(card.edtf)])
    if row["certainty"] != "certain" and line.stands:
        did = f"{did} ({row['certainty']})"
    behalf = [f"on behalf of {_group(register, one)}" for one in line.entries if one["on_behalf_of_group"]]
    office = _office(register, row, days or Recorded())
    return Act(
        did=did,
        printed="; ".join(dict.fromkeys(row["as_printed"] for row in line.entries if row["as_printed"] != name)),
        note=" ".join(dict.fromkeys(row["note"] for row in line.entries if row["note"])),
        office=", ".join(filter(None, [office, *dict.fromkeys(behalf), *line.said])),
        outcome=card.outcome,
        reply=next((found for row in line.entries if (found := replies.of(register, row, card.id))), None),
    )


def _office(register: Register, row: Row, days: Recorded) -> str:
    """In what office somebody signed a statement, as far as it is known, and for which day that is recorded."""
    group = register.catalogue.group(row["parliamentary_group"])[1]
    told = [register.chamber(row["chamber"]).own, row["constituency"], group]
    told.append(offices.possible(register, row) if row["rests_on"] == "possible" else "")
    beside = days.beside(row)
    return " ".join(filter(None, (", ".join(filter(None, told)), beside and f"({beside})")))


def _group(register: Register, row: Row) -> str:
    """What the group is called for which somebody signed."""
    return register.catalogue.group(row["on_behalf_of_group"])[1]


def _voted(row: Row, terms: Terms) -> Act:
    parts = [
        f"on {row['voted_on']}" if row["voted_on"] else "",
        f"afterwards: {terms.choices[row['corrected']].name.lower()}" if row["corrected"] else "",
        row["roll_call"],
        in_words(parse(row["date"])) if row["date"] else "",
    ]
    return Act(terms.choices[row["choice"]].did, "", "", ", ".join(part for part in parts if part))
