"""archive/docs/data.md says what is so."""

import re
from pathlib import Path

from archive.exports.data import documentation
from archive.render.spreadsheet import FORMULA
from tests.archives import divided, small


def test_the_fields_on_the_page_are_those_of_the_program() -> None:
    text = documentation.PAGE.read_text(encoding="utf-8")
    assert text == documentation.page(text), "run: make docs"


def test_the_page_names_files_that_there_are() -> None:
    text = documentation.PAGE.read_text(encoding="utf-8")
    values = {"<id>": "xa-2023-001", "<year>": "2023", "<table>": "signatures"}
    for name in re.findall(r"^\| `([^`]+)` \| .* \|$", text.partition(documentation.MARK)[0], re.MULTILINE):
        for word, value in values.items():
            name = name.replace(word, value)
        assert (small().site / name).is_file(), name
    for name in ("tables/signatures-2024.csv", "popolo-motions-2024.json"):
        assert (divided().site / "data/v1" / name).is_file()
    assert (divided().site / "archive-2024.db").is_file()


def test_the_page_says_how_an_apostrophe_is_known() -> None:
    text = documentation.PAGE.read_text(encoding="utf-8")
    assert f"`^'{FORMULA.pattern}`" in text


def test_the_page_leads_to_files_that_there_are() -> None:
    for name in re.findall(r"\]\(([^)#:]+)\)", documentation.PAGE.read_text(encoding="utf-8")):
        assert Path(documentation.PAGE.parent, name).is_file(), name
