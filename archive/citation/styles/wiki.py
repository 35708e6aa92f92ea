"""The wiki style: the template Cite web of the English Wikipedia, to be pasted between <ref> and </ref>.

Its parameters are those of Citation Style 1 (Template:Cite web): people by family and given name, bodies as authors
whole, a date as an article has it or none, the register as the site. No day of access: it is the reader's to add.
"""

from collections.abc import Iterator

from archive.citation.name import Name
from archive.citation.reference import Reference
from archive.citation.styles.styled import Styled
from archive.language.date_words import in_words
from archive.language.dates import PartialDate

MOST_AUTHORS = 5
"""Of more, so many are named and the others are "et al.", so that a note in an article is no list of signatories."""

SPECIAL = str.maketrans(
    {"|": "{{!}}", "[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;", "<": "&lt;", ">": "&gt;", "'": "&#39;"}
)
"""Letters that mean something in wikitext, and how a value of a template holds them; and so for an address below."""


def styled(reference: Reference) -> Styled:
    """The reference as a template."""
    language = "" if reference.supplied else reference.language
    authors = [
        part for number, name in enumerate(reference.authors[:MOST_AUTHORS], 1) for part in _author(number, name)
    ]
    values = [
        ("title", reference.shown_title),
        *authors,
        ("display-authors", "etal" if authors and _is_cut(reference) else ""),
        ("date", _date(reference.date) if reference.date else ""),
        ("type", reference.genre),
        ("website", reference.register),
        ("language", language if language != "en" else ""),
        ("id", ", ".join(filter(None, (reference.number, reference.stated_version, reference.stated_edition)))),
    ]
    written = "".join(f" |{name}={_escaped(value)}" for name, value in values if value)
    return Styled(
        style="Wiki",
        language="",
        before=f"{{{{Cite web{written}",
        italic="",
        italic_language="",
        between="",
        after=" |url=",
        address=reference.address,
        demand=" |at=demand {}",
        paragraph=" |at=paragraph {}",
        end="}}",
    )


def _escaped(value: str) -> str:
    return value.translate(SPECIAL).replace("://", "&#58;//")


def _author(number: int, name: Name) -> Iterator[tuple[str, str]]:
    if name.is_organisation or not name.given:
        yield f"author{number}", name.natural
    else:
        yield f"last{number}", name.family
        yield f"first{number}", ", ".join(filter(None, (name.forenames, name.suffix)))


def _is_cut(reference: Reference) -> bool:
    return len(reference.authors) > MOST_AUTHORS or not reference.complete


def _date(date: PartialDate) -> str:
    """A date as the template reads it: 19 September 2025, September 2025, 2025, c. 2025; nothing for any other."""
    if date.precision not in ("day", "month", "year"):
        return ""
    return f"c. {date.year}" if date.approximate or date.uncertain else in_words(date)
