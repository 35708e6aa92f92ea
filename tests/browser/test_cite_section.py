"""The section "Cite this record" in a browser: one click selects, one copies, and a part of the record is named."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from archive.citation.styles import STYLES
from tests import miniature
from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ADDRESS = f"{miniature.BASE_URL}/statements/xa-2023-002.html"

Opened = Callable[..., "Page"]


@pytest.fixture(scope="module")
def opened(browser: "Browser", serve: Serve) -> Iterator[Opened]:
    """Open a page and the section in it, served unless `home` says otherwise: opened(path, script=…, clipboard=…).

    Each kind of browser has one tab, in which pages are opened one after the other.
    """
    tabs: dict[tuple[bool, bool], Page] = {}

    def start(path: str, *, home: str = "", script: bool = True, clipboard: bool = True) -> "Page":
        if (script, clipboard) not in tabs:
            tabs[script, clipboard] = _tab(browser, script=script, clipboard=clipboard)
        tab = tabs[script, clipboard]
        tab.goto("about:blank")  # or another fragment of the same page would not load it again
        tab.emulate_media(media="screen")
        tab.goto(f"{home or serve(miniature.site(), below='/register')}/{path}")
        if (folded := tab.locator("#cite:not([open]) > summary")).count():
            folded.click()
        return tab

    yield start
    for tab in tabs.values():
        tab.context.close()


def _tab(browser: "Browser", *, script: bool, clipboard: bool) -> "Page":
    context = browser.new_context(java_script_enabled=script)
    if clipboard:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
    else:
        context.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', {get: () => undefined})")
    return context.new_page()


def test_a_button_copies_the_reference_and_says_so(opened: Opened) -> None:
    tab = opened("statements/xa-2023-002.html")
    tab.locator("#cite .other-styles > summary").click()
    button = tab.get_by_role("button", name="Copy the reference, Chicago")
    button.click()
    tab.locator("#cite [role=status]").get_by_text("Copied: Chicago", exact=True).wait_for(state="attached")
    assert button.inner_text() == "Copied"
    copied: str = tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("House of Examples (Examplia). “Օրինակների արխիվի մասին.” Resolution, ")
    assert copied.endswith(ADDRESS)
    assert "\u00a0" not in copied
    tab.get_by_role("button", name="Copy the reference, Plain").click()
    tab.locator("#cite [role=status]").get_by_text("Copied: Plain", exact=True).wait_for(state="attached")
    assert button.inner_text() == "Copy"


def test_one_click_selects_a_whole_reference_without_a_script(opened: Opened) -> None:
    tab = opened("statements/xa-2023-002.html", script=False)
    for block in tab.locator("#cite blockquote").all():
        assert block.evaluate("e => getComputedStyle(e).userSelect") == "all"
    assert tab.locator("#cite button").count() == 0
    assert tab.locator("#cite details > summary").all_inner_texts() == [
        "Chicago, APA, French legal, Wiki",
        "Cite one demand or one paragraph",
    ]


def test_without_a_clipboard_there_is_no_button(opened: Opened) -> None:
    tab = opened("statements/xa-2023-002.html", clipboard=False)
    assert tab.locator("#cite button").count() == 0


def test_a_fragment_makes_the_references_name_that_part(opened: Opened) -> None:
    tab = opened("statements/xa-2023-002.html#d2")
    texts = tab.locator("#cite blockquote").all_text_contents()
    plain, chicago, apa, french, wiki = (" ".join(one.split()) for one in texts)
    assert "XA 2023/2, demand 2, version 1" in plain
    assert "XA 2023/2, demand 2, version 1" in chicago
    assert "(Resolution XA 2023/2, demand 2; Version 1)" in apa
    assert "XA 2023/2, spéc. demande 2, version 1" in french
    assert all(words.endswith(f"{ADDRESS}#d2") for words in (plain, chicago, apa, french))
    assert wiki.endswith(f" |at=demand 2 |url={ADDRESS}#d2}}}}")
    tab.evaluate("location.hash = 'p3'")
    tab.wait_for_function("document.querySelector('#cite blockquote').textContent.includes('#p3')")
    assert "XA 2023/2, para. 3; Version 1" in " ".join(
        (tab.locator("#cite blockquote").nth(2).text_content() or "").split()
    )
    tab.evaluate("location.hash = 'provenance'")
    assert "#p3" in tab.locator("#cite blockquote").first.inner_text()


def test_a_reader_chooses_the_part_in_the_section(opened: Opened) -> None:
    tab = opened("statements/xa-2023-002.html")
    choice = tab.get_by_label("Cite", exact=True)
    assert choice.locator("option").all_inner_texts()[:3] == ["The whole record", "Demand 1", "Demand 2"]
    choice.select_option("Demand 3")
    assert tab.locator("#cite blockquote").first.inner_text().endswith(f"{ADDRESS}#d3")
    choice.select_option("The whole record")
    assert tab.locator("#cite blockquote").first.inner_text().endswith(ADDRESS)


@pytest.mark.parametrize("fragment", ["d99", "p0", "cite", "d1%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "dd1"])
def test_a_fragment_that_names_no_part_changes_nothing(opened: Opened, fragment: str) -> None:
    tab = opened(f"statements/xa-2023-002.html#{fragment}")
    assert tab.locator("#cite blockquote").first.inner_text().endswith(ADDRESS)


def test_the_page_of_a_person_has_no_parts_to_choose(opened: Opened) -> None:
    tab = opened("signatories/ada-example.html")
    assert tab.locator("#cite select, #cite .cite-parts").count() == 0
    assert tab.locator("#cite button").count() == len(STYLES)


def test_it_works_from_a_folder_on_disk(opened: Opened) -> None:
    tab = opened("statements/xa-2023-002.html#d2", home=miniature.site().as_uri(), clipboard=False)
    assert tab.locator("#cite blockquote").first.inner_text().endswith(f"{ADDRESS}#d2")


def test_on_paper_stands_one_reference(opened: Opened) -> None:
    tab = opened("statements/xa-2023-002.html")
    tab.emulate_media(media="print")
    assert [block.is_visible() for block in tab.locator("#cite blockquote").all()] == [True, *[False] * len(STYLES[1:])]
    assert not tab.locator("#cite button").first.is_visible()
