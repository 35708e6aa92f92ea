"""A page names the style sheets that it needs: those of the parts that it shows, and no others."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import archives
from tests.browser.looking import KINDS, telling_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OF_PAGES = re.compile(r'<link rel="stylesheet" href="[^"]*?(assets/pages/[^"]+)">')

MATCHING = """(sheets) => {
    const selectors = (rules) => [...rules].flatMap((rule) =>
        rule.selectorText ?? (rule.cssRules ? selectors(rule.cssRules) : []));
    const passing = /::?(?:[a-z-]*(?:hover|focus|active|visited|target)[a-z-]*|before|after|marker)/g;
    const matches = (text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return selectors(sheet.cssRules).some((selector) => document.querySelector(selector.replace(passing, '')));
    };
    return Object.keys(sheets).filter((name) => matches(sheets[name]));
}"""
"""The names of those style sheets of which a rule holds for something on the page that is open."""


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_context()) as context:
        yield context.new_page()


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"redirect"}))  # that leads on before it is seen
def test_page_names_the_style_sheets_of_pages_whose_rules_hold_for_it(tab: "Page", kind: str) -> None:
    for site, path in telling_pages(archives.small().site, archives.divided().site)[kind]:
        sheets = {str(file.relative_to(site)): file.read_text("utf-8") for file in _sheets(site)}
        tab.goto((site / path).as_uri())
        named = set(OF_PAGES.findall((site / path).read_text(encoding="utf-8")))
        assert set(tab.evaluate(MATCHING, sheets)) <= named, path
        assert named <= set(sheets)


def test_every_style_sheet_of_pages_is_named_by_one(tab: "Page") -> None:
    site = archives.small().site
    shown = telling_pages(site, archives.divided().site)
    texts = [(of / path).read_text(encoding="utf-8") for pages in shown.values() for of, path in pages]
    named = {name for text in texts for name in OF_PAGES.findall(text)}
    assert named == {str(file.relative_to(site)) for file in _sheets(site)}


def _sheets(site: Path) -> list[Path]:
    return sorted(site.glob("assets/pages/*.css"))
