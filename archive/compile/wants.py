"""What the register lacks of a statement and a reader may hold: texts, demands, names, votes, links, translations."""

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from archive.language.numbers import figure
from archive.records import Site, Statement, Terms, Translation, Vote, deciding, labels
from archive.records.vocabularies import Outcome

UNCOUNTED = ("unanimous", "consensus", "without-a-vote")
"""Ways of deciding in which nobody counts votes."""


def wants(
    site: Site, statement: Statement, translations: Sequence[Translation], row: dict[str, Any]
) -> Iterator[dict[str, str]]:
    """The rows of a statement among what is wanted, one for each need; `row` is its own in the store."""
    found = {
        "text": _text(statement, translations),
        "demands": _demands(statement),
        "names": _names(statement, row, site.terms),
        "votes": _votes(statement, site.terms),
        "sources": _sources(statement),
        "translation": _translation(site, statement, translations),
    }
    for need, detail in found.items():
        if detail is not None:
            yield {"statement": statement.id, "need": need, "detail": detail, "sort": statement.date.sort_key}


def _text(statement: Statement, translations: Sequence[Translation]) -> str | None:
    """Wanted where no official text is held, here or among the kept copies."""
    held = [text.status for text in statement.texts if text.here or text.held]
    held += [translation.status for translation in translations]
    return None if any(labels.SIDE_LINES[status] == "official" for status in held) else ""


def _demands(statement: Statement) -> str | None:
    if statement.demands:
        return None
    return "" if statement.summary else "no summary either"


def _names(statement: Statement, row: dict[str, Any], terms: Terms) -> str | None:
    """Wanted where names are missing of a list, and where there is none of what members sign."""
    if not (row["names_missing"] or (terms.types[statement.type].signed and not statement.signatories)):
        return None
    named = row["people_named"] + row["bodies_named"]
    told = [f"{figure(named)} named" if named else "none named"]
    return "; ".join([*told, *([f"{row['signatories_stated']} stated"] if row["signatories_stated"] else [])])


def _votes(statement: Statement, terms: Terms) -> str | None:
    """Wanted where a chamber decided and no vote is recorded, or a vote that decided lacks figures or names."""
    decided = deciding(statement.votes)
    if not decided:
        return "no vote is recorded" if statement.status in get_args(Outcome) and not statement.votes else None
    lacking = {
        "figures": any(_lacks_figures(vote, terms) for vote in decided),
        "who voted how": any(_lacks_names(vote, terms) for vote in decided),
    }
    return " and ".join(what for what, lacks in lacking.items() if lacks) or None


def _lacks_figures(vote: Vote, terms: Terms) -> bool:
    uncounted = vote.method is not None and terms.methods[vote.method].like in UNCOUNTED
    return not uncounted and (vote.for_ is None or vote.against is None)


def _lacks_names(vote: Vote, terms: Terms) -> bool:
    """Whether it was taken by name, and the names are not held; of most other votes there is no list."""
    by_name = vote.method is not None and terms.methods[vote.method].like == "roll-call"
    return not vote.names and (by_name or vote.roll_call is not None)


def _sources(statement: Statement) -> str | None:
    """Wanted where a source has neither an address nor a copy, or there is none at all."""
    number = len(statement.sources)
    lacking = sum(not (source.url or source.archived or source.copy_) for source in statement.sources)
    if not number:
        return "no source is named"
    return f"{figure(lacking)} of {labels.count(number, 'source')}" if lacking else None


def _translation(site: Site, statement: Statement, translations: Sequence[Translation]) -> str | None:
    """Wanted where the text is held in another language than that of the register alone; the code of that language."""
    here = next((text for text in statement.texts if text.here), None)
    if not statement.body.strip() or here is None or here.status == "summary":
        return None
    language = here.language or statement.language or site.language
    known = [language, *(translation.language for translation in translations)]
    return None if site.language in known else language
