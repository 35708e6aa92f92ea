r"""References as BibTeX, for LaTeX with BibTeX or biblatex.

The entry is read by both: `year` and `month` for BibTeX, `date` in EDTF (ISO 8601-2, level 1) for biblatex. The file
is UTF-8; letters stay as they are, and what LaTeX takes for a command is escaped. BibTeX counts braces even behind a
backslash, so a brace in a text is written as a command (Patashnik, BibTeXing, 1988, section 4).
"""

from functools import lru_cache

from archive.citation.name import Name
from archive.citation.reference import Reference, on_one_line
from archive.exports.reference_files import kinds
from archive.render.kind import Format, Page, Register

ESCAPED = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "#$%&_"},
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
BABEL = {
    **{"de": "german", "el": "greek", "en": "english", "es": "spanish", "fr": "french", "hy": "armenian"},
    **{"it": "italian", "nl": "dutch", "pl": "polish", "pt": "portuguese", "ru": "russian", "sv": "swedish"},
}
"""Language -> the name by which LaTeX's babel and polyglossia, and so biblatex's langid, know it."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""BibTeX's own strings, which a style puts into its language."""


def serialise(register: Register, page: Page, view: Reference) -> bytes:
    """One entry."""
    lines = [f"  {name} = {value}," for name, value in _fields(view) if value]
    return "\n".join([f"@{_type(view)}{{{view.key},", *lines, "}", ""]).encode()


def _type(reference: Reference) -> str:
    return "techreport" if reference.kind == "statements" else "misc"


def _fields(reference: Reference) -> list[tuple[str, str]]:
    """Name and value of each field, in the usual order. A title in two pairs of braces keeps its capitals."""
    publisher = "institution" if reference.kind == "statements" else "howpublished"
    return [
        ("author", _braced(" and ".join(_authors(reference)))),
        ("title", _braced(_braced(escaped(reference.shown_title)))),
        ("shorttitle", _braced(_braced(escaped(reference.short_title)))),
        *_date(reference),
        (publisher, _braced(escaped(reference.register))),
        ("type", _braced(escaped(reference.genre))),
        ("number", _braced(escaped(reference.number))),
        ("url", _braced(reference.address)),
        ("note", _braced(escaped(reference.remarks))),
        ("langid", _braced(BABEL.get(reference.language.partition("-")[0], ""))),
        ("abstract", _braced(escaped(reference.abstract))),
    ]


def _date(reference: Reference) -> list[tuple[str, str]]:
    date = reference.date
    if date is None:
        return []
    plain = date.datetime_attribute is not None
    month = MONTHS[date.earliest.month - 1] if plain and date.precision in ("day", "month") else ""
    year = f"{date.year:04}" if plain else escaped(date.text)
    return [("year", _braced(year)), ("month", month), ("date", _braced(escaped(date.text)))]


def _authors(reference: Reference) -> list[str]:
    """The names; "others" stands for those that are not on record."""
    return [*map(_written, reference.authors), *([] if reference.complete or not reference.authors else ["others"])]


@lru_cache(8_192)
def _written(name: Name) -> str:
    """von Last, Jr, First, as BibTeX parts it; braces keep together what it would part in another way."""
    parts = [name.family, name.suffix, name.forenames]
    if name.is_organisation or not name.given:
        return _braced(escaped(name.inverted))
    return ", ".join(_kept_together(escaped(part)) for part in parts if part)


def _kept_together(part: str) -> str:
    return _braced(part) if "," in part or " and " in f" {part} " else part


def _braced(text: str) -> str:
    return f"{{{text}}}" if text and text != "{}" else ""


def escaped(text: str) -> str:
    """Text on one line, as LaTeX has to read it to print it."""
    return on_one_line(text).translate(ESCAPED)


FORMAT = Format("BibTeX", "application/x-bibtex", for_managers=True)
KINDS = kinds("bibtex", ".bib", FORMAT, serialise)
