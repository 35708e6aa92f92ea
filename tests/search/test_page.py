"""Searching as a reader does: in a browser, on the site of the miniature, over the index that its build has made."""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests import miniature
from tests.conftest import Serve
from tests.search.test_client import titles, until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_context()) as context:
        yield context.new_page()


@pytest.fixture
def root(serve: Serve) -> str:
    """The address of the miniature."""
    return serve(miniature.site(), below="/register")


def look_for(tab: "Page", words: str) -> list[str]:
    """Type words and get the titles of what is found."""
    tab.fill("#q", "")
    until(tab, "count.textContent === 'Ways into the register'")
    tab.fill("#q", words)
    return titles(tab)


@pytest.fixture
def search(tab: "Page", root: str) -> "Page":
    tab.emulate_media(media="screen")
    tab.goto(f"{root}/search.html")
    return tab


def test_a_name_is_found_without_its_accents(search: "Page") -> None:
    """Also where it is printed with them: one of the statements knows no other spelling."""
    assert "Zoé Specimen" in look_for(search, "zoe specimen")
    assert search.locator('#results a[href*="/statements/xa-2024-001.html"]').count()


def test_a_name_is_found_as_it_was_printed(search: "Page") -> None:
    """The printed slip leads to the person who is meant, and to the statement where it stands."""
    found = look_for(search, "Bob Plaecholder")
    assert "Bob Placeholder" in found
    assert search.locator('#results a[href*="/signatories/bob-placeholder-north.html"]').count()
    assert search.locator('#results a[href*="/statements/xa-2023-001.html"]').count()


def test_a_record_is_found_by_its_number(search: "Page") -> None:
    look_for(search, "XA 2024/1")
    first = search.locator("#results article h3 a").first
    assert (first.get_attribute("href") or "").endswith("/statements/xa-2024-001.html")


def test_a_summary_by_the_register_is_not_called_the_text_of_the_statement(search: "Page") -> None:
    look_for(search, '"the declaration asks"')
    shown = search.locator("#results .gist").all_inner_texts()
    assert shown
    assert all(line.startswith("Summary: ") for line in shown)


def test_a_demand_is_a_hit_of_its_own_with_its_address(search: "Page") -> None:
    look_for(search, "open reading room")
    assert search.locator('#results a[href$="/demands/open-the-reading-room.html"]').count() == 1
    assert search.locator('#results a[href*="/statements/xa-2023-001.html?"][href$="#d2"]').count() == 1
    assert search.locator("#results mark").count()


def test_a_word_that_is_nowhere_is_left_aside_and_said(search: "Page") -> None:
    assert look_for(search, "archive zzzz") != []
    assert "No record has all these words" in search.inner_text("main")
    assert look_for(search, "zzzz yyyy") == []
    assert "Nothing found" in search.inner_text("#count")


def test_a_query_in_the_address_is_answered_and_can_be_shared(tab: "Page", root: str) -> None:
    """The form of every other page leads here with ?q=; typing changes the address."""
    tab.goto(f"{root}/search.html?q=Orinakyan")
    assert "Օրինակ Օրինակյան" in titles(tab)
    look_for(tab, "Lange")
    assert tab.url.endswith("?q=Lange")


def test_search_works_from_a_folder_on_disk(tab: "Page") -> None:
    tab.goto((miniature.site() / "search.html").as_uri())
    assert "Ada Example" in look_for(tab, "ada")


def test_without_a_script_the_page_says_that_nothing_was_looked_for_and_leads_on(browser: "Browser", root: str) -> None:
    """Nor is there a field that would do nothing."""
    with closing(browser.new_context(java_script_enabled=False)) as context:
        page = context.new_page()
        page.goto(f"{root}/search.html?q=archive")
        assert "nothing was looked for" in page.inner_text("main")
        assert not page.locator("main :is(input, button, select):visible").count()
        for path in ("timeline.html", "demands.html", "signatories.html", "chambers.html"):
            assert page.locator(f"main a[href='{path}']").is_visible(), path


def test_where_the_script_fails_the_page_says_so(browser: "Browser", root: str) -> None:
    """What it says without a script is shown once the script is too late; before, it would come and go."""
    with closing(browser.new_context()) as context:
        page = context.new_page()
        page.route("**/*.js", lambda route: route.abort())
        page.goto(f"{root}/search.html?q=archive")
        notice = page.locator("[data-without]")
        assert not notice.is_visible()
        notice.evaluate("notice => notice.getAnimations()[0].finish()")
        assert notice.is_visible()


def test_a_query_is_text_and_never_markup(search: "Page") -> None:
    look_for(search, '<img src=x onerror="alert(1)">')
    assert search.locator("#results img").count() == 0


def test_printed_results_say_what_was_looked_for(search: "Page") -> None:
    look_for(search, "open reading room")
    search.emulate_media(media="print")
    assert search.locator("#q").is_visible()
    assert not search.get_by_role("button", name="Search").count()
    assert not search.locator("label[for=q]").is_visible()
