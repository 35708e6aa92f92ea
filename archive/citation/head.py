"""The tags in a page's head from which Zotero, Google Scholar and libraries take a reference.

Zotero's translator "Embedded Metadata" takes the type of the item from `citation_technical_report_institution`
(a report), else from `z:itemType`; `citation_title` alone would make it a journal article. `citation_` tags come
before DCTERMS, and DCTERMS before the page's title and description. It splits a name that has no comma at its last
blank, so the name of a body gets one at its end, which it then drops.
"""

from functools import lru_cache

from archive.citation.name import Name
from archive.citation.reference import Reference, on_one_line

MOST_NAMED = 100
"""So many authors stand in the head of a page; the files for reference managers name all."""

Tag = tuple[str, str]
"""Name and content of a meta element."""


def tags(reference: Reference) -> list[Tag]:
    """The tags of a page, those without a value left out."""
    own = _of_statement(reference) if reference.kind == "statements" else _of_collection(reference)
    found = [
        ("citation_title", reference.shown_title),
        *own,
        ("citation_public_url", reference.address),
        ("citation_language", reference.language),
        ("DCTERMS.publisher", reference.register),
        ("DCTERMS.type", reference.genre),
        ("z:extra", reference.remarks),
    ]
    return [(name, on_one_line(value)) for name, value in found if value]


def _of_statement(reference: Reference) -> list[Tag]:
    return [
        ("z:itemType", "report"),
        *(("citation_author", _written(name)) for name in reference.authors[:MOST_NAMED]),
        *_date(reference),
        ("citation_technical_report_institution", reference.register),
        ("citation_technical_report_number", reference.number),
        ("DCTERMS.identifier", reference.number),
        ("DCTERMS.abstract", reference.abstract),
        ("DCTERMS.modified", reference.changed.text if reference.changed else ""),
    ]


def _of_collection(reference: Reference) -> list[Tag]:
    """A page with the date of the edition. Without one, Zotero would take the first date that it finds in the page."""
    edition = reference.edition and reference.edition.datetime_attribute
    date = ("citation_publication_date", edition.replace("-", "/")) if edition else ("citation_year", "n.d.")
    return [("z:itemType", "webpage"), ("z:websiteTitle", reference.register), date]


@lru_cache(8_192)
def _written(name: Name) -> str:
    if name.is_organisation and " " in name.family:
        return f"{name.family},"
    written = f"{name.family}, {' '.join(part for part in (name.forenames, name.suffix) if part)}"
    return on_one_line(written.removesuffix(", "))


def _date(reference: Reference) -> list[Tag]:
    """The date; in EDTF alone where HTML and Google Scholar have no words for it."""
    if reference.date is None:
        return []
    plain = reference.date.datetime_attribute or ""
    return [("citation_publication_date", plain.replace("-", "/")), ("DCTERMS.date", reference.date.text)]
