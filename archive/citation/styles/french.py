"""The French legal style: the guide Ref-Lex of the Syndicat national de l'édition (reflex.sne.fr), last of 2022.

The guide has no form for papers of parliament. Authors are given as for works of several authors: family name and
initials, separated by commas, the last by "et", or the first alone with "et a."; the parts by commas; a part of the
work behind "spéc.". What the paper is, its chambers and its date stand where the guide has edition and publisher.
"""

from archive.citation.name import Name
from archive.citation.reference import Reference
from archive.citation.styles.styled import Styled, joined
from archive.language.date_words import in_words_short
from archive.language.dates import PartialDate

MOST_AUTHORS = 3
NUMBER_SIGN = "n\N{DEGREE SIGN}\N{NO-BREAK SPACE}"


def styled(reference: Reference) -> Styled:
    """The reference as French lawyers write it; title and register keep their own language."""
    title = reference.shown_title
    by_chambers = reference.passed
    names = _chambers(reference) if by_chambers else authors(reference.authors, complete=reference.complete)
    chambers = "" if by_chambers else _chambers(reference)
    date = in_words_short(reference.date, "fr") if reference.date else ""
    facts = joined([reference.french_genre, chambers, date, reference.register])
    number = f", {NUMBER_SIGN}{reference.number}" if reference.number else ""
    version = f"version {reference.version}" if reference.version else ""
    return Styled(
        style="French legal",
        language="fr",
        before=f"{names}, " if names else "",
        italic=title,
        italic_language=reference.language,
        between=f", {facts}{number}",
        after=f", {joined([version, _edition(reference.edition), 'en ligne'])}\N{NO-BREAK SPACE}: ",
        address=reference.address,
        demand=", spéc. demande {}",
        paragraph=", spéc. §\N{NO-BREAK SPACE}{}",
    )


def authors(names: tuple[Name, ...], *, complete: bool) -> str:
    """The people: up to three, or the first and "et a."."""
    written = [f"{name.family} {name.initials}".strip() for name in names]
    if written and (len(written) > MOST_AUTHORS or not complete):
        return f"{written[0]} et a."
    return _listed(written)


def _chambers(reference: Reference) -> str:
    return _listed([chamber.french for chamber in reference.chambers])


def _listed(words: list[str]) -> str:
    return " et ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def _edition(date: PartialDate | None) -> str:
    """The edition: éd. du 25 nov. 2026; éd. nov. 2026."""
    if date is None:
        return ""
    return f"éd. du {in_words_short(date, 'fr')}" if date.precision == "day" else f"éd. {in_words_short(date, 'fr')}"
