"""Cards: what other pages show of a statement. Made once when it is compiled, kept as JSON beside it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from archive import urls
from archive.language.date_words import in_words
from archive.records import Chamber, Statement, Terms, deciding, labels
from archive.records.vocabularies import Outcome
from archive.store.outcome import outcome, status
from archive.store.standing import Standing

Tally = tuple[str, Sequence[int | None]]
"""Who voted, where that has to be said; and votes for, against, abstentions, nothing for what is not recorded."""


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """A statement in a list. Addresses are relative to the root of the site; `edtf` is the date as written.

    Two cards are the same if they are one object: cards are kept and asked for by what keeps fragments of pages,
    and to compare twenty fields each time would take longer than the fragment.
    """

    id: str
    number: str
    address: str
    title: str
    language: str
    type: str
    mark: str
    open: bool
    adopted: bool
    decided: bool
    gone: bool
    place: str
    date: str
    datetime: str
    edtf: str
    year: int
    outcome: str
    signed: str
    signed_by: str
    facts: str
    summary: str
    people: int
    partial: bool
    status: str
    tallies: Sequence[Tally]

    @classmethod
    def of(cls, statement: Statement, chambers: Mapping[str, Chamber], signed: Standing, terms: Terms) -> "Card":
        """The card of a statement; `chambers` gives the names of its chambers, and of those that voted on it.

        `signed` counts who signed, and `terms` are those of the register.
        """
        names = [chambers[id] for id in statement.chambers if id in chambers]
        became = outcome(statement, chambers, terms)
        type_, state = terms.types[statement.type], terms.statuses[statement.status]
        return cls(
            id=statement.id,
            number=labels.number_of(statement.id),
            address=urls.statement(statement.id),
            title=labels.shortened(statement.short_title or statement.title),
            language="" if statement.short_title else title_language(statement),
            type=terms.type_of(statement.type, voted=bool(statement.votes)),
            mark=type_.mark,
            open=not state.carried,
            adopted=statement.status == "adopted",
            decided=statement.status in get_args(Outcome),
            gone=state.like in ("withdrawn", "superseded"),
            place=place(names),
            date=in_words(statement.date),
            datetime=statement.date.datetime_attribute or "",
            edtf=statement.date.text,
            year=statement.date.year or 0,
            outcome=became,
            signed=signed_in_words(statement, signed),
            signed_by=_signed_by(statement, names, signed if type_.signed else None),
            facts=_facts(statement, became, signed),
            summary=statement.summary or "",
            people=signed.number,
            partial=statement.signatories_listed == "partial",
            status=status(statement, terms),
            tallies=_tallies(statement, chambers),
        )

    @staticmethod
    @lru_cache(1_000)
    def from_json(text: str) -> "Card":
        """The card that `to_json` wrote. Pages show the same cards again and again."""
        return Card(*json.loads(text))

    def to_json(self) -> str:
        """The card's values in their order; a large archive reads them by the thousand."""
        return json.dumps([getattr(self, name) for name in self.__slots__], ensure_ascii=False, separators=(",", ":"))


def doubted(statement: Statement) -> int:
    """Of how many demands it is not certain that the statement makes them."""
    return sum(made.certainty != "certain" for made in statement.demands)


def listed(statement: Statement) -> str | None:
    """Whether a record holds all names or some of them; nothing where nobody is known to have signed."""
    known = statement.signatories or statement.signatories_listed == "partial"
    return statement.signatories_listed if known else None


def gap(cards: Iterable[Card]) -> str:
    """What has to be said behind a number of people who are named in these statements, if names are missing."""
    lacking = len({card.id for card in cards if card.partial})
    return f"; names are missing for {labels.count(lacking, 'statement')}" if lacking else ""


def title_language(statement: Statement) -> str:
    """The language of a title that is the statement's own; empty for one that the register gave it."""
    own = not statement.title_supplied and statement.original_title is None
    return (statement.language or "") if own else ""


def sponsored_only(statement: Statement) -> bool:
    """Whether everyone behind a statement is its sponsor: nobody else signed, here or by what its source states."""
    roles = {signature.role for signature in statement.signatories} - {"rapporteur"}
    return roles == {"sponsor"} and statement.declared.signatories is None


def place(chambers: list[Chamber]) -> str:
    """Where a statement was made: National Assembly and Senate, France."""
    countries = list(dict.fromkeys(chamber.country for chamber in chambers))
    by_country = []
    for country in countries:
        names = labels.listed([chamber.name for chamber in chambers if chamber.country == country])
        by_country.append(labels.placed(names, country))
    return "; ".join(by_country)


def _signed_by(statement: Statement, chambers: list[Chamber], signed: Standing | None) -> str:
    """Who made it, for a list of wordings: 31 members of both chambers, or the chamber alone, where nobody `signed`."""
    signatories = signed_in_words(statement, signed) if signed else ""
    return ", ".join(part for part in (signatories, place(chambers)) if part)


def signed_in_words(statement: Statement, signed: Standing) -> str:
    """How many signed: 2 sponsors; 31 signatories, 1 committee; signatories: 59 named; 679 stated."""
    words = ("sponsor", "sponsors") if sponsored_only(statement) else ("signatory", "signatories")
    if signed.stated:
        return f"{words[1]}: {signed.gap_in_words}"
    people = labels.count(signed.people, *words) if signed.people else ""
    known = ", ".join(part for part in (people, signed.bodies_in_words) if part)
    return f"{known} named" if known and signed.missing else known


def _tallies(statement: Statement, chambers: Mapping[str, Chamber]) -> list[Tally]:
    """The votes that decided, each under the name of who voted where there are several."""
    decided = deciding(statement.votes)
    several = len(decided) > 1
    return [(labels.voters(vote, chambers, short=True) if several else "", vote.figures) for vote in decided]


def _facts(statement: Statement, became: str, signed: Standing) -> str:
    """What became of it, how many signed, how many demands it makes; last what is said of signatories in more words."""
    number = len(statement.demands)
    demands = labels.in_doubt(labels.count(number, "demand"), number, doubted(statement)) if number else ""
    parts = [signed_in_words(statement, signed), demands]
    rest = ", ".join(part for part in (reversed(parts) if signed.stated else parts) if part)
    apart = "; " if ";" in became or ":" in became else ", "
    return labels.capitalised(apart.join(part for part in (became, rest) if part))
