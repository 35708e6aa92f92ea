"""What the pages of the register keep to, so that no part that comes later takes it from a reader unseen."""

import gzip
import re
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.archives import Built
from tests.browser.looking import DESK, FONTS, KILOBYTE, PHONE, pages, sheets, smallest_letters
from tests.reading import page, part, text

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DECLARATION, ADOPTED = "statements/fr-2025-001.html", "statements/fr-2026-001.html"
SCREENS = {DESK: 900, PHONE: 844}

SHOWN_FIRST = 20 * KILOBYTE
"""The page and its style, compressed: what a browser has to have before it shows the first line."""

FEW = 40
"""So many names a brief has room for, beside all else that it says."""

SMALLEST = 7.4
"""Points: the abbreviation of a group, the smallest letters on paper."""

SCREEN_STYLE = re.compile(r'<link rel="stylesheet" href="(?:\.\./)*([^"]+)">')

FIRST_SCREEN = """() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const shown = [];
    while (texts.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const { top, bottom, width } = range.getBoundingClientRect();
        if (width > 1 && top >= 0 && bottom <= innerHeight && texts.currentNode.parentElement.checkVisibility()) {
            shown.push(texts.currentNode.data);
        }
    }
    return shown.join(' ');
}"""
"""The texts that stand wholly on the first screen."""


def shown_first(site: Path, path: str) -> int:
    html = (site / path).read_bytes()
    needed = [html, *((site / name).read_bytes() for name in SCREEN_STYLE.findall(html.decode()))]
    return sum(len(gzip.compress(content)) for content in needed)


def test_home_and_a_statement_of_usual_length_are_shown_after_20_kilobytes(archive: Built) -> None:
    statements = pages(archive.site)["statement"]
    for path in ("index.html", statements[len(statements) // 2]):
        assert shown_first(archive.site, path) <= SHOWN_FIRST, path


@pytest.mark.parametrize(("width", "height"), [(DESK, 5_500), (PHONE, 9_500)])
def test_a_declaration_of_many_keeps_to_its_length(browser: "Browser", archive: Built, width: int, height: int) -> None:
    """In pixels. It has 31 signatories, seven demands, nine sources and three points on which sources disagree."""
    with closing(browser.new_page(viewport={"width": width, "height": SCREENS[width]})) as tab:
        tab.goto((archive.site / DECLARATION).as_uri())
        tab.evaluate(FONTS)
        assert tab.evaluate("document.scrollingElement.scrollHeight") <= height


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (DESK, ["Senate", "National Assembly", "183 to 0", "not certain", "The National Assembly asks that"]),
        (PHONE, ["Senate", "National Assembly", "183 to 0", "The National Assembly asks that"]),
    ],
)
def test_the_first_screen_says_who_adopted_it_and_what_is_in_doubt(
    browser: "Browser", archive: Built, width: int, words: list[str]
) -> None:
    with closing(browser.new_page(viewport={"width": width, "height": SCREENS[width]})) as tab:
        tab.goto((archive.site / ADOPTED).as_uri())
        tab.evaluate(FONTS)
        shown = tab.evaluate(FIRST_SCREEN)
        assert [word for word in words if word not in shown] == []


def test_no_sentence_stands_twice_among_the_demands_of_a_statement(archive: Built) -> None:
    """But for where else they stand: two demands may have been made together before."""
    for path in pages(archive.site)["statement"]:
        main = part(page(archive.site / path), "main")
        for demands in main.findall(".//*[@class='demands']"):
            folded = {inner for details in demands.iter("details") for inner in details.iter()}
            shown = [text(one) for tag in ("h3", "p") for one in demands.iter(tag) if one not in folded]
            said = [sentence for words in shown for sentence in re.findall(r"[^.]{40,}", words)]
            said = [sentence for sentence in said if "Asked" not in sentence]
            assert sorted(set(said)) == sorted(said), path


def test_a_brief_of_each_statement_is_one_sheet_with_all_who_signed_if_they_are_few(
    browser: "Browser", archive: Built
) -> None:
    found, left_out, few = {}, [], 0
    with closing(browser.new_page()) as tab:
        for path in pages(archive.site)["statement"]:
            tab.goto(f"{(archive.site / path).as_uri()}#brief")
            printed = sheets(tab)
            found[path] = len(printed)
            names = tab.locator("#signatories .names li > :is(a, b)").all_text_contents()
            if len(names) <= FEW:
                letters = "".join(printed[0].split())
                few += 1
                left_out += [(path, name) for name in names if "".join(name.split()) not in letters]
    assert found == dict.fromkeys(found, 1)
    assert left_out == []
    assert few


def test_a_declaration_of_many_is_printed_on_five_sheets(browser: "Browser", archive: Built) -> None:
    with closing(browser.new_page()) as tab:
        tab.goto((archive.site / DECLARATION).as_uri())
        assert len(sheets(tab)) <= 5
        assert smallest_letters(tab) >= SMALLEST


def test_no_two_demands_of_a_statement_are_listed_by_the_same_words(archive: Built) -> None:
    repeated = set()
    for path in pages(archive.site)["statement"]:
        shown = (archive.site / path).read_text(encoding="utf-8")
        listed = re.findall(r'<span class="asks-number">\d+</span> (.*?)</a></li>', shown)
        repeated |= {(path, words) for words in listed if listed.count(words) > 1}
    assert repeated == set()
