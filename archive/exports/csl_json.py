"""References as CSL-JSON, which processors of the Citation Style Language take (schema csl-data.json, 1.0.2)."""

from functools import lru_cache
from typing import Any

from pydantic_core import to_json

from archive.citation.name import Name
from archive.citation.reference import Reference, on_one_line
from archive.exports.reference_files import kinds
from archive.language.date_words import in_words
from archive.language.dates import PartialDate, parse
from archive.render.kind import Format, Page, Register


def serialise(register: Register, page: Page, view: Reference) -> bytes:
    """A list of one item, as the schema has it."""
    return to_json([item(view)], indent=1) + b"\n"


def item(reference: Reference) -> dict[str, Any]:
    """One item; fields without a value are left out."""
    is_statement = reference.kind == "statements"
    found: dict[str, Any] = {
        "id": reference.key,
        "type": "report" if is_statement else "webpage",
        "title": on_one_line(reference.shown_title),
        "title-short": on_one_line(reference.short_title),
        "author": [_name(name) for name in reference.authors],
        "issued": _date(reference.date) if reference.date else None,
        "publisher" if is_statement else "container-title": reference.register,
        "genre": reference.genre,
        "number": reference.number,
        "version": str(reference.version or ""),
        "edition": in_words(reference.edition) if reference.edition else "",
        "URL": reference.address,
        "language": reference.language,
        "abstract": on_one_line(reference.abstract),
        "note": reference.remarks,
    }
    return {name: value for name, value in found.items() if value}


@lru_cache(8_192)
def _name(name: Name) -> dict[str, str]:
    """A name in parts. A particle stays behind the given names: processors find it there, and Zotero keeps it."""
    if name.is_organisation:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.forenames, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def _date(date: PartialDate) -> dict[str, Any]:
    """The date in parts, as far as it is known; an open interval, for which there are no parts, in words."""
    if not (date.start and date.end):
        return {"literal": in_words(date)}
    circa: dict[str, Any] = {"circa": True} if date.approximate or date.uncertain else {}
    return {"date-parts": _parts(date), **circa}


def _parts(date: PartialDate) -> list[list[int]]:
    """One date, or the first and the last of an interval, a decade or a century."""
    match date.precision:
        case "interval":
            return [part for side in date.text.split("/") for part in _parts(parse(side))]
        case "decade" | "century":
            return [[date.earliest.year], [date.latest.year]]
    known = {"year": 1, "month": 2, "day": 3}[date.precision]
    return [[date.earliest.year, date.earliest.month, date.earliest.day][:known]]


FORMAT = Format("CSL-JSON", "application/vnd.citationstyles.csl+json", for_managers=True)
KINDS = kinds("csl_json", ".csl.json", FORMAT, serialise)
