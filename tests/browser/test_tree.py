"""What a screen reader is told of a page: the tree that the browser makes of it for such programs."""

import re
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests import archives
from tests.browser.looking import KINDS, telling_pages
from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SITES = (archives.small, archives.divided)
NAMED = ("button", "checkbox", "combobox", "image", "link", "option", "searchbox", "textbox")
"""What has to have a name, whether or not a rule asks for it: each is come upon in a list of its kind."""

UNNAMED = "table:is([class], [role]):not([aria-label], [aria-labelledby])"
"""A table of ours without a name; those of the texts that are held here have none to have."""

BARE = re.compile(r"\d{1,3}")
"""A count alone, which tells nobody where a link leads, but for the notes of a text."""


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_context()) as context:
        yield context.new_page()


def tree(tab: "Page", address: str) -> list[tuple[str, str]]:
    """The role and the name of everything on a page."""
    tab.goto(address)
    session = tab.context.new_cdp_session(tab)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if not node["ignored"]]


RUN_TOGETHER = r"""() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const inline = (element) => ["inline", "contents"].includes(getComputedStyle(element).display);
    const block = (element) => (inline(element) ? block(element.parentElement) : element);
    const found = [];
    for (let before = null; texts.nextNode(); ) {
        const text = texts.currentNode;
        const holder = text.parentElement;
        if (!text.data || !holder.checkVisibility() || holder.matches("script, style")) continue;
        const beside = before && block(before.parentElement) === block(holder);
        const range = document.createRange();
        if (beside) [range.setStartAfter(before), range.setEndBefore(text)];
        const apart = beside && range.cloneContents().querySelector("br, svg, img, sup");
        if (beside && !apart && /[\p{L}\p{N}).,:]$/u.test(before.data) && /^[\p{L}\p{N}([]/u.test(text.data)) {
            found.push(`${before.data.slice(-20)}|${text.data.slice(0, 20)}`);
        }
        before = text;
    }
    return found;
}"""
"""Words of two elements in one line with nothing between them, but for what style sheets put there."""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "redirect"])
def test_words_of_one_line_stand_apart_when_they_are_read_out_or_copied(tab: "Page", kind: str) -> None:
    for site, path in telling_pages(*(built().site for built in SITES))[kind]:
        tab.goto((site / path).as_uri())
        assert tab.evaluate(RUN_TOGETHER) == [], path


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "redirect"])  # which leads on before it is read
def test_everything_has_a_name_that_says_something(tab: "Page", serve: Serve, kind: str) -> None:
    for site, path in telling_pages(*(built().site for built in SITES))[kind]:
        found = tree(tab, f"{serve(site, below='/register')}/{path}")
        assert [role for role, name in found if role in NAMED and not name.strip()] == [], path
        assert not tab.locator(UNNAMED).count(), path
        bare = [name.strip() for role, name in found if role == "link" and BARE.fullmatch(name.strip())]
        assert sorted(bare) == sorted(tab.locator("a.footnote-ref").all_text_contents()), path
