"""What stands on sheets that are printed and handed on: whose they are, which record, and where the current one is."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import archives, miniature
from tests.browser.looking import sheets, smallest_letters, telling_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

REGISTER = "Miniature Register"
PAGES = {
    "statements/xa-2025-001": "XA 2025/1, version",
    "signatories/ada-example": "Ada Example",
    "timeline": "Timeline",
}

NOT_PRINTED = {"redirect", "embed_demand", "embed_statement"}
SMALLEST = 7.4
"""Points: the abbreviation of a group, the smallest letters on paper."""


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_page()) as page:
        yield page


@pytest.mark.parametrize(("path", "called"), PAGES.items())
def test_every_sheet_says_whose_it_is_what_it_shows_and_its_number(tab: "Page", path: str, called: str) -> None:
    tab.goto((miniature.site() / f"{path}.html").as_uri())
    found = ["".join(sheet.split()) for sheet in sheets(tab)]  # the letters of a foot are placed one by one
    foot = "".join(f"{REGISTER} · {called}".split())
    assert [foot in sheet for sheet in found] == [True] * len(found)
    assert [f"Page{number}of{len(found)}" in sheet for number, sheet in enumerate(found, 1)] == [True] * len(found)
    assert f"/{path}.html" in found[0]


@pytest.mark.parametrize("site", [archives.small, archives.divided], ids=["small", "divided"])
def test_no_page_is_made_smaller_to_fit_its_sheets(tab: "Page", site: Callable[[], archives.Built]) -> None:
    found = {}
    for kind, of_a_kind in telling_pages(site().site).items():
        for folder, path in of_a_kind if kind not in NOT_PRINTED else []:
            tab.goto((folder / path).as_uri())
            found[path] = smallest_letters(tab)
    assert {path: size for path, size in found.items() if size < SMALLEST} == {}
    assert found


EVERYTHING_LONG = """words => {
    const many = ".notice, .asks li, .demand, .name-group, .group-block, .names li, .responses li, .choices";
    for (const one of document.querySelectorAll(`article :is(${many})`))
        for (let copies = 0; copies < 5; copies += 1) one.after(one.cloneNode(true));
    const lines = "p:not(.stamp, .label, :empty), h1, h3:not(.label), dd:not(.figure), li a > :last-child, .group-name";
    for (const one of document.querySelectorAll(`article :is(${lines}, .names a)`)) one.prepend(words.repeat(40));
}"""
"""Makes of the page that is open one that has too much of everything."""


def statements() -> list[Path]:
    """The pages of statements: beside them lie redirects, which have no brief."""
    pages = [
        path
        for path in sorted((miniature.site() / "statements").glob("*.html"))
        if "data-brief" in path.read_text("utf-8")
    ]
    assert pages
    return pages


def test_a_brief_of_each_statement_is_one_sheet(tab: "Page") -> None:
    found = {}
    for path in statements():
        tab.goto(f"{path.as_uri()}#brief")
        found[path.stem] = len(sheets(tab))
    assert found == dict.fromkeys(found, 1)


@pytest.mark.parametrize("words", ["հայտարարություն ", "declaration "])
@pytest.mark.parametrize("statement", ["xa-2025-001", "xa-2024-001"])
def test_a_brief_of_a_record_that_has_too_much_of_everything_is_one_sheet(
    browser: "Browser", statement: str, words: str
) -> None:
    with closing(browser.new_page()) as page:
        page.goto(f"{(miniature.site() / 'statements' / statement).as_uri()}.html#brief")
        page.evaluate(EVERYTHING_LONG, words)
        found = sheets(page)
    assert len(found) == 1
    assert "version" in found[0]


def test_a_brief_says_that_a_statement_no_longer_holds_and_that_its_sources_disagree(tab: "Page") -> None:
    said = {}
    for path in statements():
        tab.goto(f"{path.as_uri()}#brief")
        notices = tab.locator(".record-head .notice strong").all_inner_texts()
        if notices:
            said[path.stem] = (notices, sheets(tab)[0])
    assert said
    for notices, sheet in said.values():
        assert [notice for notice in notices if notice not in " ".join(sheet.split())] == []


def test_the_whole_record_is_printed_where_no_brief_is_asked_for(tab: "Page") -> None:
    path = (miniature.site() / "statements/xa-2025-001.html").as_uri()
    tab.goto(f"{path}#brief")
    assert tab.get_by_text("prints as a brief of one sheet").is_visible()
    short = sheets(tab)
    assert "prints as" not in " ".join(short)
    tab.get_by_role("link", name="The whole record again").click()
    assert not tab.get_by_text("prints as a brief of one sheet").is_visible()
    assert len("".join(sheets(tab))) > len("".join(short))


def test_a_script_prints_the_brief_at_one_click_and_the_whole_record_at_another(browser: "Browser") -> None:
    with closing(browser.new_page()) as page:
        page.add_init_script("window.printed = []; window.print = () => window.printed.push(location.hash);")
        page.goto(statements()[0].as_uri())
        page.get_by_role("link", name="Brief of one sheet").click()
        page.get_by_role("button", name="Print").click()
        page.get_by_role("button", name="Print").click()
        assert page.evaluate("window.printed") == ["#brief", "#main", "#main"]
