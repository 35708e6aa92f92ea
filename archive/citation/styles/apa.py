"""APA: a reference list entry after the Publication Manual of the American Psychological Association, 7th edition.

A statement is a report or gray literature (section 10.4): author, date, title in italics, what it is with its number
and version in parentheses, publisher, address. A title that is only a description stands in brackets and roman (9.22).
Without an author the title comes first (9.12), without a date "n.d." stands (9.17). No day of access (9.16).
"""

from archive.citation.name import Name
from archive.citation.reference import Reference
from archive.citation.styles.styled import Styled, american, month_first
from archive.language.dates import MONTHS, PartialDate, parse

MOST_AUTHORS = 20
"""Up to twenty are all named; of more, the first nineteen, an ellipsis and the last (9.8)."""


def styled(reference: Reference) -> Styled:
    """The reference as an entry in a reference list."""
    names = authors(reference.authors, complete=reference.complete)
    date = f"({in_year(reference.date or reference.edition)})."
    number = f" ({reference.genre} {reference.number}" if reference.number else f" [{reference.genre}]"
    version = f"; Version {reference.version})" if reference.version else ""
    edition = f", edition of {american(reference.edition)}" if reference.edition else ""
    description = reference.shown_title if reference.supplied else ""
    title = "" if reference.supplied else reference.title
    tail = f"{version}. " if names else f"{version}. {date} "
    return Styled(
        style="APA",
        language="",
        before=f"{names} {date} {description}" if names else description,
        italic=title,
        italic_language=reference.language,
        between=number,
        after=f"{tail}{reference.register}{edition}. ",
        address=reference.address,
        demand=", demand {}",
        paragraph=", para. {}",
    )


def authors(names: tuple[Name, ...], *, complete: bool) -> str:
    """The authors, each with the family name first and initials (9.8).

    The manual has no sign for names that are not on record; et al. stands for them here.
    """
    written = [_written(name) for name in names]
    if not written:
        return ""
    if not complete:
        return f"{', '.join(written[: MOST_AUTHORS - 1])}, et al."
    if len(written) > MOST_AUTHORS:
        return f"{', '.join(written[: MOST_AUTHORS - 1])}, . . . {_stopped(written[-1])}"
    if len(written) == 1:
        return _stopped(written[0])
    return f"{', '.join(written[:-1])}, & {_stopped(written[-1])}"


def _written(name: Name) -> str:
    return ", ".join(part for part in (name.family, name.initials, name.suffix) if part)


def _stopped(name: str) -> str:
    return name if name.endswith(".") else f"{name}."


def in_year(date: PartialDate | None) -> str:
    """A date with its year first: 2025, September 19; ca. 2024; two of them for an interval; n.d. (9.14).

    The manual writes "ca." before a date that is an estimate, whether it is near or not certain.
    """
    if date is None:
        return "n.d."
    if date.precision == "interval" and date.start and date.end:
        return "\N{EN DASH}".join(in_year(parse(side)) for side in date.text.split("/"))
    doubt = "ca. " if date.approximate or date.uncertain else ""
    return f"{doubt}{_year_first(date)}"


def _year_first(date: PartialDate) -> str:
    if date.precision not in ("day", "month"):
        return month_first(date)
    day = f" {date.earliest.day}" if date.precision == "day" else ""
    return f"{date.earliest.year}, {MONTHS[date.earliest.month - 1]}{day}"
