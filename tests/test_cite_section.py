"""The section "Cite this record" in a browser: one click selects, one copies, and a part of the record is named."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import miniature
from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ADDRESS = f"{miniature.BASE_URL}/statements/xa-2023-002.html"


@pytest.fixture(scope="module")
def site() -> Path:
    return miniature.site()


def opened(browser: "Browser", address: str, *, script: bool = True, clipboard: bool = True) -> "Page":
    context = browser.new_context(java_script_enabled=script)
    if clipboard:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    if not clipboard:
        tab.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', {get: () => undefined})")
    tab.goto(address)
    return tab


def test_a_button_copies_the_reference_and_says_so(site: Path, serve: Serve, browser: "Browser") -> None:
    tab = opened(browser, f"{serve(site)}/statements/xa-2023-002.html")
    tab.get_by_text("Chicago, APA, French legal").click()
    button = tab.get_by_role("button", name="Copy the reference, Chicago")
    button.click()
    tab.locator("#cite [role=status]").get_by_text("Copied: Chicago", exact=True).wait_for(state="attached")
    assert button.inner_text() == "Copied"
    copied: str = tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("House of Examples (Examplia). “Օրինակների արխիվի մասին.” Resolution, ")
    assert copied.endswith(ADDRESS)
    tab.context.close()


def test_one_click_selects_a_whole_reference_without_a_script(site: Path, serve: Serve, browser: "Browser") -> None:
    tab = opened(browser, f"{serve(site)}/statements/xa-2023-002.html", script=False)
    for block in tab.locator("#cite blockquote").all():
        assert block.evaluate("e => getComputedStyle(e).userSelect") == "all"
    assert tab.locator("#cite button").count() == 0
    assert tab.locator("#cite summary").all_inner_texts() == [
        "Chicago, APA, French legal",
        "Cite one demand or one paragraph",
    ]
    tab.context.close()


def test_without_a_clipboard_there_is_no_button(site: Path, serve: Serve, browser: "Browser") -> None:
    tab = opened(browser, f"{serve(site)}/statements/xa-2023-002.html", clipboard=False)
    assert tab.locator("#cite button").count() == 0
    tab.context.close()


def test_a_fragment_makes_the_references_name_that_part(site: Path, serve: Serve, browser: "Browser") -> None:
    tab = opened(browser, f"{serve(site)}/statements/xa-2023-002.html#d2")
    plain, chicago, apa, french = tab.locator("#cite blockquote").all_text_contents()
    assert "XA 2023/2, demand 2, version 1" in plain
    assert "XA 2023/2, demand 2, version 1" in chicago
    assert "(Resolution XA 2023/2, demand 2; Version 1)" in apa
    assert "XA 2023/2, spéc. demande 2, version 1" in french
    assert all(words.endswith(f"{ADDRESS}#d2") for words in (plain, chicago, apa, french))
    tab.evaluate("location.hash = 'p3'")
    tab.wait_for_function("document.querySelector('#cite blockquote').textContent.includes('#p3')")
    assert "XA 2023/2, para. 3; Version 1" in (tab.locator("#cite blockquote").nth(2).text_content() or "")
    tab.evaluate("location.hash = 'provenance'")
    assert "#p3" in tab.locator("#cite blockquote").first.inner_text()
    tab.context.close()


def test_a_reader_chooses_the_part_in_the_section(site: Path, serve: Serve, browser: "Browser") -> None:
    tab = opened(browser, f"{serve(site)}/statements/xa-2023-002.html")
    choice = tab.get_by_label("Cite", exact=True)
    assert choice.locator("option").all_inner_texts()[:3] == ["The whole record", "Demand 1", "Demand 2"]
    choice.select_option("Demand 3")
    assert tab.locator("#cite blockquote").first.inner_text().endswith(f"{ADDRESS}#d3")
    choice.select_option("The whole record")
    assert tab.locator("#cite blockquote").first.inner_text().endswith(ADDRESS)
    tab.context.close()


@pytest.mark.parametrize("fragment", ["d99", "p0", "cite", "d1%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "dd1"])
def test_a_fragment_that_names_no_part_changes_nothing(
    site: Path, serve: Serve, browser: "Browser", fragment: str
) -> None:
    tab = opened(browser, f"{serve(site)}/statements/xa-2023-002.html#{fragment}")
    assert tab.locator("#cite blockquote").first.inner_text().endswith(ADDRESS)
    tab.context.close()


def test_the_page_of_a_person_has_no_parts_to_choose(site: Path, serve: Serve, browser: "Browser") -> None:
    tab = opened(browser, f"{serve(site)}/signatories/ada-example.html")
    assert tab.locator("#cite select, #cite .cite-parts").count() == 0
    assert tab.locator("#cite button").count() == 4
    tab.context.close()


def test_it_works_from_a_folder_on_disk(site: Path, browser: "Browser") -> None:
    tab = opened(browser, f"{(site / 'statements/xa-2023-002.html').as_uri()}#d2", clipboard=False)
    assert tab.locator("#cite blockquote").first.inner_text().endswith(f"{ADDRESS}#d2")
    tab.context.close()


def test_on_paper_stands_one_reference(site: Path, serve: Serve, browser: "Browser") -> None:
    tab = opened(browser, f"{serve(site)}/statements/xa-2023-002.html")
    tab.emulate_media(media="print")
    assert [block.is_visible() for block in tab.locator("#cite blockquote").all()] == [True, False, False, False]
    assert not tab.locator("#cite button").first.is_visible()
    tab.context.close()
