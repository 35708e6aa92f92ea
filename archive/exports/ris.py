"""References as RIS, for EndNote, Zotero, Mendeley and their like.

By the "RIS Format Specifications" of Research Information Systems: two capitals, two blanks, a hyphen, a blank; lines
end with CR LF; a record begins with TY and ends with ER; an author is "Lastname, Firstname, Suffix" without asterisk.
RPRT and not GEN, which Zotero takes for an article; SN is the number of a report and M3 its type for Zotero. Files
are UTF-8, which the specification does not foresee and every reader of today expects.
"""

from archive.citation.reference import Reference, on_one_line
from archive.exports.reference_files import kinds
from archive.language.date_words import in_words
from archive.language.dates import PartialDate
from archive.render.kind import Format, Page, Register


def serialise(register: Register, page: Page, view: Reference) -> bytes:
    """One record."""
    lines = [f"{tag}  - {on_one_line(value)}" for tag, value in _lines(view) if value]
    return "".join(f"{line}\r\n" for line in [*lines, "ER  - "]).encode()


def _lines(reference: Reference) -> list[tuple[str, str]]:
    """Tag and value of each line."""
    is_statement = reference.kind == "statements"
    return [
        ("TY", "RPRT" if is_statement else "ELEC"),
        ("ID", reference.key),
        *(("AU", name.inverted.replace("*", "")) for name in reference.authors),
        ("TI", reference.shown_title),
        ("ST", reference.short_title),
        *_date(reference.date),
        ("PB" if is_statement else "T2", reference.register),
        ("M3", reference.genre),
        ("SN", reference.number),
        ("UR", reference.address),
        ("LA", reference.language),
        ("N1", _remarks(reference)),
        ("AB", reference.abstract),
    ]


def _date(date: PartialDate | None) -> list[tuple[str, str]]:
    """The year, and the date as year/month/day/; of a date that is not plain the year alone, if it is in one year."""
    if date is None:
        return []
    if date.datetime_attribute is None:
        one_year = date.start and date.end and date.start.year == date.end.year
        return [("PY", f"{date.year:04}")] if one_year else []
    parts = [*date.datetime_attribute.split("-"), "", ""][:3]
    return [("PY", parts[0]), ("DA", f"{'/'.join(parts)}/")]


def _remarks(reference: Reference) -> str:
    """The reference's remarks, and the date in words where its tags cannot say it."""
    if reference.date is None or reference.date.datetime_attribute:
        return reference.remarks
    return f"{reference.remarks}; dated {in_words(reference.date)}"


FORMAT = Format("RIS", "application/x-research-info-systems", for_managers=True)
KINDS = kinds("ris", ".ris", FORMAT, serialise)
