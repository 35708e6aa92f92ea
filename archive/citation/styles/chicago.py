"""Chicago: the bibliography entry of The Chicago Manual of Style, 18th edition (CMOS), chapters 13 and 14.

Titles of pages stand in quotation marks and the name of a website in roman (14.104). A title that the register
supplied is a description and stands in brackets alone. The day of access is not asked for where a page says its own
date (13.15).
"""

from archive.citation.name import Name
from archive.citation.reference import Reference
from archive.citation.styles.styled import Styled, american, joined, stopped
from archive.records.labels import listed

MOST_AUTHORS = 6
FIRST_AUTHORS = 3
"""Up to six are all named; of more, the first three, then et al. (13.23)."""


def styled(reference: Reference) -> Styled:
    """The reference as an entry in a bibliography."""
    names = authors(reference.authors, complete=reference.complete)
    title = reference.shown_title if reference.supplied else f"\u201c{stopped(reference.title)}\u201d"
    chambers = listed([chamber.name for chamber in reference.chambers])
    made_by = "" if reference.passed else chambers
    date = american(reference.date) if reference.date else ""
    edition = f" Edition of {american(reference.edition)}." if reference.edition else ""
    facts = stopped(joined([reference.genre, made_by, date]))
    version = f", version {reference.version}" if reference.version else ""
    return Styled(
        style="Chicago",
        language="",
        before=f"{stopped(names)} {stopped(title)} {facts} {reference.register}" if names
        else f"{stopped(title)} {facts} {reference.register}",
        italic="",
        italic_language="",
        between=f", {reference.number}" if reference.number else "",
        after=f"{version}{_dated(reference)}.{edition} ",
        address=reference.address,
        demand=", demand {}",
        paragraph=", para. {}",
    )  # fmt: skip


def _dated(reference: Reference) -> str:
    """The day of the version (14.104: a date of publication or revision)."""
    return f", {american(reference.changed)}" if reference.changed else ""


def authors(names: tuple[Name, ...], *, complete: bool) -> str:
    """The authors, the first with the family name first (13.23); et al. also for those that are not on record."""
    if not names:
        return ""
    few = len(names) <= MOST_AUTHORS
    shown = names if few else names[:FIRST_AUTHORS]
    first, *others = [shown[0].inverted, *(name.natural for name in shown[1:])]
    if not few or not complete:
        return ", ".join([first, *others, "et al."]) if others else f"{first}, et al."
    if not others:
        return first
    return f"{', '.join([first, *others[:-1]])}, and {others[-1]}"
