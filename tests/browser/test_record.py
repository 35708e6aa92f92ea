"""The page of a statement in a browser: what is folded opens, a demand is cited and sent in two clicks."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import miniature
from tests.browser.looking import DESK, FONTS
from tests.claims.made import Made, record
from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

RECORD = "statements/xa-2023-002.html"
ADDRESS = f"{miniature.BASE_URL}/{RECORD}"

LITTLE = record(
    """
title: Resolution 7 of the 4th Sample Assembly
title_supplied: true
summary: Specimen and 11 others introduced it in the Sample Assembly.
type: resolution
status: tabled
date: 2019-03-07
date_note: The day of introduction.
dates: {tabled: 2019-03-07}
entered: 2020-01-01
chambers: [xx-assembly]
references: [{label: "Resolution 7", url: "https://assembly.example/resolution/7"}]
signatories: [{as_printed: Specimen, role: sponsor}]
signatories_listed: partial
declared: {sponsors: 1, signatories: 12, note: Specimen and 11 others.}
texts:
  - {status: summary, language: en, here: this, made_by: the register}
  - {status: official, language: en, held: false, url: "https://assembly.example/resolution/7"}
sources: [{title: Resolution 7, publisher: assembly.example, kind: official, url: "https://assembly.example/resolution/7"}]
""",
    "It was introduced on 7 March 2019 by Specimen with 11 others, and referred to a committee.\n",
)


@pytest.fixture
def tab(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_context()) as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield context.new_page()


@pytest.fixture
def root(serve: Serve) -> str:
    return serve(miniature.site(), below="/register")


def test_a_demand_is_cited_in_two_clicks(tab: "Page", root: str) -> None:
    tab.goto(f"{root}/{RECORD}")
    tab.locator("#d3").get_by_role("link", name="Cite demand 3", exact=True).click()
    tab.get_by_role("button", name="Copy the reference, Plain").click()
    tab.locator("#cite [role=status]").get_by_text("Copied: Plain", exact=True).wait_for(state="attached")
    copied: str = tab.evaluate("navigator.clipboard.readText()")
    assert copied.endswith(f"{ADDRESS}#d3")


def test_the_link_of_a_demand_is_copied_and_the_page_says_so(tab: "Page", root: str) -> None:
    tab.goto(f"{root}/{RECORD}")
    link = tab.locator("#d2").get_by_role("link", name="Copy link to demand 2", exact=True)
    link.click()
    tab.get_by_role("status").get_by_text(f"Copied: {ADDRESS}#d2").wait_for()
    assert link.inner_text() == "Copied"
    assert tab.evaluate("navigator.clipboard.readText()") == f"{ADDRESS}#d2"
    assert tab.url.endswith("#d2")


@pytest.mark.parametrize("script", [True, False])
def test_an_address_of_something_folded_shows_it(browser: "Browser", root: str, script: bool) -> None:
    """The source of a thin record, whose provenance is folded; browsers open what an address names by themselves."""
    with closing(browser.new_context(java_script_enabled=script)) as context:
        tab = context.new_page()
        tab.goto(f"{root}/statements/xa-2025-002.html")
        assert not tab.locator("#source-1").is_visible()
        tab.goto(f"{root}/statements/xa-2025-002.html#source-1")
        tab.locator("#source-1").wait_for(state="visible")


def test_each_demand_in_short_leads_to_its_words(tab: "Page", root: str) -> None:
    tab.goto(f"{root}/{RECORD}")
    links = tab.locator(".asks a")
    assert links.count() == tab.locator(".demand").count() > 1
    links.last.click()
    tab.wait_for_url(f"**#d{links.count()}")


def test_on_a_phone_the_contents_stay_in_sight_and_close_behind_the_reader(browser: "Browser", root: str) -> None:
    with closing(browser.new_context(viewport={"width": 390, "height": 844})) as context:
        tab = context.new_page()
        tab.goto(f"{root}/{RECORD}")
        tab.locator("#provenance").scroll_into_view_if_needed()
        contents = tab.locator(".contents summary")
        contents.click()
        tab.locator(".contents").get_by_role("link", name="Vote").click()
        tab.wait_for_url("**#vote")
        assert not tab.locator(".contents ul").is_visible()


def test_a_record_of_which_little_is_known_takes_little_more_than_a_screen(browser: "Browser", tmp_path: Path) -> None:
    """1,200 pixels at the desk, the foot of the page with them."""
    made = Made(tmp_path, {"statements/xx-2019-001-little.md": LITTLE})
    assert made.result.code == 0, made.told
    with closing(browser.new_page(viewport={"width": DESK, "height": 900})) as tab:
        tab.goto((made.site / "statements/xx-2019-001.html").as_uri())
        tab.evaluate(FONTS)
        assert 900 < tab.evaluate("document.scrollingElement.scrollHeight") <= 1_200
