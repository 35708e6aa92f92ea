"""Searching as a reader does: in a browser, on the site of the real content."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Serve
from tests.test_search_client import titles, until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture
def tab(browser: "Browser") -> Iterator["Page"]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def look_for(tab: "Page", words: str) -> list[str]:
    """Type words and get the titles of what is found."""
    tab.fill("#q", "")
    until(tab, "count.textContent === 'Ways into the register'")
    tab.fill("#q", words)
    return titles(tab)


@pytest.fixture
def search(tab: "Page", real_site: Path, serve: Serve) -> "Page":
    tab.goto(f"{serve(real_site)}/search.html")
    return tab


def test_a_name_is_found_without_its_accents(search: "Page") -> None:
    assert "Marc Séné" in look_for(search, "sene")


def test_a_name_is_found_as_it_was_printed(search: "Page") -> None:
    """The printed slip leads to the person who is meant, and to the statement where it stands."""
    found = look_for(search, "Laurent Lardi")
    assert "Laurent Lhardit" in found
    assert search.locator('#results a[href*="/statements/fr-2025-001.html"]').count()


def test_a_record_is_found_by_its_number(search: "Page") -> None:
    look_for(search, "FR 2026/1")
    first = search.locator("#results article h3 a").first
    assert (first.get_attribute("href") or "").endswith("/statements/fr-2026-001.html")


def test_a_summary_by_the_register_is_not_called_the_text_of_the_statement(search: "Page") -> None:
    look_for(search, '"not recorded yet"')
    shown = search.locator("#results .gist").all_inner_texts()
    assert shown
    assert all(line.startswith("Summary: ") for line in shown)


def test_a_demand_is_a_hit_of_its_own_with_its_address(search: "Page") -> None:
    look_for(search, "release prisoners")
    assert search.locator('#results a[href$="/demands/release-of-prisoners.html"]').count() == 1
    assert search.locator('#results a[href*="/statements/fr-2025-002.html?"][href$="#d3"]').count() == 1
    assert search.locator("#results mark").count()


def test_a_word_that_is_nowhere_is_left_aside_and_said(search: "Page") -> None:
    assert look_for(search, "prisoners zzzz") != []
    assert "No record has all these words" in search.inner_text("main")
    assert look_for(search, "zzzz yyyy") == []
    assert "Nothing found" in search.inner_text("#count")


def test_a_query_in_the_address_is_answered_and_can_be_shared(tab: "Page", real_site: Path, serve: Serve) -> None:
    """The form of every other page leads here with ?q=; typing changes the address."""
    tab.goto(f"{serve(real_site)}/search.html?q=Wauquiez")
    assert "Laurent Wauquiez" in titles(tab)
    look_for(tab, "Boyer")
    assert tab.url.endswith("?q=Boyer")


def test_search_works_from_a_folder_on_disk(tab: "Page", real_site: Path) -> None:
    tab.goto((real_site / "search.html").as_uri())
    assert "Valérie Boyer" in look_for(tab, "boyer")


def test_a_query_is_text_and_never_markup(search: "Page") -> None:
    look_for(search, '<img src=x onerror="alert(1)">')
    assert search.locator("#results img").count() == 0


def test_printed_results_say_what_was_looked_for(search: "Page") -> None:
    look_for(search, "release prisoners")
    search.emulate_media(media="print")
    assert search.locator("#q").is_visible()
    assert not search.get_by_role("button", name="Search").count()
    assert not search.locator("label[for=q]").is_visible()
