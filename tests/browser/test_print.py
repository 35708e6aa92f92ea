"""What stands on sheets that are printed and handed on: whose they are, which record, and where the current one is."""

import io
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from tests import miniature

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

REGISTER = "Miniature Register"
PAGES = {
    "statements/xa-2025-001": "XA 2025/1, version",
    "signatories/ada-example": "Ada Example",
    "timeline": "Timeline",
}


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_page()) as page:
        yield page


def sheets(tab: "Page", path: str) -> list[str]:
    """The text of each sheet of a page, without spaces: the letters of a foot are placed one by one."""
    tab.goto((miniature.site() / f"{path}.html").as_uri())
    printed = tab.pdf(prefer_css_page_size=True)
    return ["".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(printed)).pages]


@pytest.mark.parametrize(("path", "called"), PAGES.items())
def test_every_sheet_says_whose_it_is_what_it_shows_and_its_number(tab: "Page", path: str, called: str) -> None:
    found = sheets(tab, path)
    foot = "".join(f"{REGISTER} · {called}".split())
    assert [foot in sheet for sheet in found] == [True] * len(found)
    assert [f"Page{number}of{len(found)}" in sheet for number, sheet in enumerate(found, 1)] == [True] * len(found)
    assert f"/{path}.html" in found[0]
