"""The whole site, as a reader, a browser and a checker find it: every kind of page, of a small and a large archive."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import archives, miniature
from tests.browser.looking import (
    KINDS,
    PHONE,
    Window,
    broken_rules,
    html_faults,
    telling_pages,
    too_wide,
)
from tests.conftest import Serve, headers_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

SITES = (archives.small, archives.divided)
REFRESH = re.compile(r'<meta http-equiv="refresh"[^>]*>')
STATEMENT = "statements/xa-2023-001.html"


def pages_of(kind: str) -> list[tuple[Path, str]]:
    """Those pages of a kind that are looked at."""
    found = telling_pages(*(built().site for built in SITES))
    assert kind in found, f"neither archive has a page of the kind {kind}"
    return found[kind]


@pytest.fixture(scope="module")
def window(browser: "Browser") -> Iterator[Window]:
    with closing(browser.new_context()) as context:
        yield Window(context.new_page())


@pytest.fixture(scope="module")
def plain_window(browser: "Browser") -> Iterator[Window]:
    """One without JavaScript."""
    with closing(browser.new_context(java_script_enabled=False)) as context:
        yield Window(context.new_page())


@pytest.fixture
def root(serve: Serve) -> str:
    """The address of the miniature, served."""
    return serve(miniature.site(), below="/register")


# Every kind of page


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_silent_fits_every_width_and_breaks_no_rule_of_accessibility(
    window: Window, serve: Serve, kind: str
) -> None:
    if kind == "redirect":  # it is looked at as by those who have forbidden that pages lead on by themselves
        window.page.route("**/*.html", _without_refresh)
    for site, path in pages_of(kind):
        home = serve(site, below="/register")
        page = window.open(f"{home}/{path}")
        assert page.url == f"{home}/{path}"
        assert window.complaints == [], path
        assert window.strangers(home) == []
        assert too_wide(page) == [], path
        assert broken_rules(page) == [], path
        assert window.complaints == [], path
    window.page.unroute_all()


def _without_refresh(route: "Route") -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=REFRESH.sub("", answer.text()))


SOUND = """<!doctype html><html lang="en"><title>None</title><meta name="viewport" content="width=device-width">
<style>p { color: #222; background: #fff }</style><main><h1>One</h1><p>Two</p><p>Three</p>{}</main>"""
FAULTS = {
    "image-alt": "<img src=''>",
    "color-contrast-enhanced, less than seven": "<p style='color: #767676'>Four</p>",
    "color-contrast-enhanced, less than three": "<p style='color: #999'>Four</p>",
    "color-contrast-enhanced, in the dark": "<style>@media (prefers-color-scheme: dark) { p { color: #ccc } }</style>",
    "color-contrast-enhanced, on a phone": "<style>@media (width < 400px) { p + p { color: #ccc } }</style>",
    "target-size": "<style>@media (width < 400px) { a { font-size: 8px } }</style><a href=a>D</a><br><a href=b>E</a>",
    "laid out": "<style>@media (prefers-color-scheme: dark) { p { margin-left: 9px } }</style>",
}


@pytest.mark.parametrize(("told", "fault"), FAULTS.items(), ids=FAULTS)
def test_a_page_with_such_a_fault_would_be_found_out(window: Window, told: str, fault: str) -> None:
    page = window.open("about:blank")
    page.set_content(SOUND.replace("{}", fault))
    found = broken_rules(page)
    assert found
    assert all(told.partition(",")[0] in words for words in found), found


def test_a_sound_page_would_not_be_found_out_but_for_being_too_wide(window: Window) -> None:
    page = window.open("about:blank")
    page.set_content(SOUND.replace("{}", "<p style='width: 330px'>Four</p>"))
    assert broken_rules(page) == []
    assert too_wide(page) == ["at 320 it is 338 wide"]


CONTROLS = re.compile(
    r"Copy( link)?|Print|Cite|The whole record|(Demand|Paragraph) \d+|Country or body|Kind|Outcome|Filter the \w+"
)
"""What scripts add to a page: the names of what only they can do, the parts to cite and what narrows a list."""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("not_found", "redirect")])
def test_page_opened_as_a_file_is_silent_asks_no_host_and_can_be_read_without_javascript(
    window: Window, plain_window: Window, kind: str
) -> None:
    for site, path in pages_of(kind):
        address = (site / path).as_uri()
        with_scripts = window.open(address).inner_text("main")
        assert window.complaints == [], path
        assert window.strangers(site.as_uri()) == []
        without = plain_window.open(address).inner_text("main")
        assert len(without.split()) > 5, path
        assert kind == "search" or missing(with_scripts, without) == [], path


def missing(with_scripts: str, without: str) -> list[str]:
    """The lines that cannot be read without JavaScript."""
    added = set(with_scripts.splitlines()) - set(without.splitlines())
    return [line for line in added if not CONTROLS.fullmatch(line)]


def test_the_page_of_an_address_that_is_not_there_says_so_and_can_be_read_without_javascript(
    window: Window, plain_window: Window, browser: "Browser", root: str
) -> None:
    with closing(browser.new_context()) as context:
        page = context.new_page()
        answer = page.goto(f"{root}/no-such-page.html")
        assert answer is not None
        assert answer.status == 404
        assert page.locator("h1").is_visible()
    texts = [one.open(f"{root}/404.html").inner_text("main") for one in (window, plain_window)]
    assert len(texts[1].split()) > 5
    assert missing(*texts) == []


def test_a_former_address_leads_on_served_and_as_a_file_without_a_word(window: Window, root: str) -> None:
    for home in (root, miniature.site().as_uri()):
        window.open(f"{home}/signatories/ada-sample.html")
        window.page.wait_for_url(f"{home}/signatories/ada-example.html")
        left = [text for text in window.complaints if text.startswith("not loaded: ")]  # what the first page wanted
        assert window.complaints == left
        assert window.strangers(home) == []


def test_search_without_javascript_leads_to_the_lists(plain_window: Window, root: str) -> None:
    page = plain_window.open(f"{root}/search.html?q=archive")
    assert page.locator("main").get_by_text("needs JavaScript").is_visible()
    for target in ("timeline.html", "demands.html", "signatories.html", "chambers.html"):
        assert page.locator(f"main a[href='{target}']").first.is_visible(), target


# The keyboard


@pytest.mark.parametrize("path", ["index.html", STATEMENT])
def test_first_tab_reaches_the_skip_link_which_leads_into_the_text(window: Window, root: str, path: str) -> None:
    page = window.open(f"{root}/{path}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    assert page.locator(":focus").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_contents_open_and_close_from_the_keyboard_on_a_phone(window: Window, root: str) -> None:
    page = window.open(f"{root}/{STATEMENT}", PHONE)
    button = page.get_by_role("button", name="Contents")
    contents = page.locator("[popover]").first
    assert not contents.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert contents.is_visible()
    page.keyboard.press("Escape")
    assert not contents.is_visible()
    assert button.evaluate("element => element === document.activeElement")


# What is published


def test_published_policy_lets_in_nothing_but_the_sites_own_files() -> None:
    policy = headers_of(miniature.site())["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules.pop("require-trusted-types-for") == "'script'"
    assert rules["default-src"] == rules["base-uri"] == "'none'"
    assert set(rules.values()) == {"'none'", "'self'"}


def test_html_checker_finds_nothing() -> None:
    assert html_faults(*(built().site for built in SITES)) == []
