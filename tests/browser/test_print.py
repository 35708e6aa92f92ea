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


LONG_TITLES = {"armenian": ("հայտարարություն " * 300, "hy"), "english": ("declaration " * 300, "en")}


def brief(tab: "Page") -> list[str]:
    """The text of each sheet of the page that is open, printed as a brief."""
    printed = tab.pdf(prefer_css_page_size=True)
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(printed)).pages]


def test_a_brief_of_each_statement_is_one_sheet(tab: "Page") -> None:
    folder = miniature.site() / "statements"
    pages = [path for path in sorted(folder.glob("*.html")) if "data-brief" in path.read_text("utf-8")]
    assert pages
    found = {}
    for path in pages:
        tab.goto(f"{path.as_uri()}#brief")
        found[path.stem] = len(brief(tab))
    assert found == dict.fromkeys(found, 1)


@pytest.mark.parametrize("title", LONG_TITLES)
def test_a_brief_with_a_very_long_title_is_one_sheet(tab: "Page", title: str) -> None:
    words, language = LONG_TITLES[title]
    tab.goto(f"{(miniature.site() / 'statements/xa-2025-001.html').as_uri()}#brief")
    tab.locator("h1").evaluate("(h1, [words, lang]) => { h1.textContent = words; h1.lang = lang; }", [words, language])
    found = brief(tab)
    assert len(found) == 1
    assert "version" in found[0]


def test_the_whole_record_is_printed_where_no_brief_is_asked_for(tab: "Page") -> None:
    path = (miniature.site() / "statements/xa-2025-001.html").as_uri()
    tab.goto(f"{path}#brief")
    assert tab.get_by_text("only a brief of one sheet is printed").is_visible()
    short = brief(tab)
    tab.get_by_role("link", name="The whole record again").click()
    assert not tab.get_by_text("only a brief of one sheet is printed").is_visible()
    assert len("".join(brief(tab))) > len("".join(short))
