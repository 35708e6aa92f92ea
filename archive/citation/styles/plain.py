"""The plain style: title, date and makers, register, number, version, edition, address.

What ISO 690:2021 asks of an online resource, in the order of archives that file by title and not by author. It names
nobody, so it is as short for five hundred signatories as for one.
"""

from archive.citation.reference import Reference
from archive.citation.styles.styled import Styled, joined
from archive.language.date_words import in_words


def styled(reference: Reference) -> Styled:
    """The reference in the plain style."""
    title = reference.shown_title if reference.supplied else f"\N{LEFT SINGLE QUOTATION MARK}{reference.title}\u2019"
    date = in_words(reference.date) if reference.date else ""
    genre = "" if reference.number else reference.genre.lower()
    after = joined([reference.stated_version, reference.stated_edition])
    return Styled(
        style="Plain",
        language="",
        before=f"{joined([title, date, reference.makers, genre])}. ",
        italic=reference.register,
        italic_language="",
        between=f", {reference.number}" if reference.number else "",
        after=f", {after}. " if after else ". ",
        address=reference.address,
        demand=", demand {}",
        paragraph=", paragraph {}",
    )
