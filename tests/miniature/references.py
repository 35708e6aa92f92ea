"""References for tests: an invented one to change, and all of an archive with hostile text in every field."""

from dataclasses import replace
from typing import Any

from archive.citation.name import Name, person
from archive.citation.reference import Chamber, Reference
from archive.language.dates import parse

ADDRESS = "https://small.example/statements/xa-2025-001.html"
PLAIN = Reference(
    kind="statements",
    id="xa-2025-001",
    title="On an example",
    supplied=False,
    short_title="",
    genre="Joint declaration",
    french_genre="déclaration commune",
    authors=(Name("Example", "Ada"),),
    complete=True,
    passed=False,
    date=parse("2025-09-19"),
    makers="1 signatory, House, Examplia",
    chambers=(Chamber("House (Examplia)", "Chambre (Examplia)"),),
    number="XA 2025/1",
    language="en",
    abstract="",
    version=1,
    changed=None,
    register="Small Register",
    edition=None,
    address=ADDRESS,
)
PERSON = replace(
    PLAIN, kind="people", id="ada-example", title="Ada Example", genre="Record of a person",
    french_genre="notice de personne", authors=(), date=None, makers="", chambers=(), number="", version=0,
    address="https://small.example/signatories/ada-example.html",
)  # fmt: skip


def reference(**changes: Any) -> Reference:
    """The invented reference with other values; `authors` may be names with the family name first."""
    if "authors" in changes:
        changes["authors"] = tuple(person(name) if isinstance(name, str) else name for name in changes["authors"])
    if isinstance(changes.get("date"), str):
        changes["date"] = parse(changes["date"])
    return replace(PLAIN, **changes)


def many_authors(number: int) -> tuple[Name, ...]:
    """So many authors, A1 to the last."""
    return tuple(Name(f"Author{n}", "Zoé") for n in range(1, number + 1))
