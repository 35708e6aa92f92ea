"""Indexes in a browser: filtered while one types, sorted by their columns; what is asked stands in the address."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import builds, miniature
from tests.archives import Built, built
from tests.browser.looking import broken_rules
from tests.content_trees import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

GIVEN = ["Anna", "Bruno", "Clara", "Dora", "Emil", "Franz", "Gerda", "Hugo", "Irma"]
STATEMENT = """---
title: A list of specimens
type: declaration
date: 2025-11-03
demands: [Number the specimens]
signatories:
  - {{as_printed: Emil Spécimenov, person: emile-specimenoff, chamber: xa-upper, group: xa-upper-red}}
{listed}
---
"""


def make(folder: Path) -> Path:
    """The miniature, and a statement that ten invented people signed; one is printed in two ways."""
    content = shutil.copytree(miniature.CONTENT, folder / "own")
    listed = (f"  - {{as_printed: {given} Spare, chamber: xa-lower, group: xa-lower-blue}}" for given in GIVEN)
    write(content / "people/emile-specimenoff.md", "---\nname: Émile Specimenoff\nsort_name: Specimenoff, Émile\n---\n")
    write(content / "statements/xa-2025-090-specimens.md", STATEMENT.format(listed="\n".join(listed)))
    return content


def site(*, divided: bool = False) -> Path:
    archive: Built = built("listed-by-letter", make, builds.divide_early) if divided else built("listed", make)
    return archive.site


@pytest.fixture(scope="module")
def window(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_context()) as context:
        yield context.new_page()


def opened(window: "Page", path: str, asked: str = "", *, divided: bool = False) -> "Page":
    window.goto(f"{(site(divided=divided) / path).as_uri()}{asked}")
    return window


def names(tab: "Page") -> list[str]:
    """The names in sight, in their order."""
    return tab.locator("tbody tr:visible th[scope=row] a").all_inner_texts()


def column(tab: "Page", key: str) -> list[str]:
    """What stands in sight in the column of a key."""
    behind = tab.locator(f"thead th[data-sort={key}] ~ th").count()
    return tab.locator(f"tbody tr:visible td:nth-last-child({behind + 1})").all_inner_texts()


def test_typing_leaves_the_rows_that_have_the_words(window: "Page") -> None:
    """A part of a name as it is read or as it was printed, without accents, and what stands beside it."""
    tab = opened(window, "signatories.html")
    number = len(names(tab))
    field = tab.get_by_label("Surname or given name")
    for typed in ("spécimenO", "SPECIMENOV", "emile", "red emil"):
        field.fill(typed)
        assert names(tab) == ["Émile Specimenoff"], typed
    field.fill("irma spare")
    assert tab.get_by_role("status").inner_text() == f"1 of {number} names."
    assert tab.get_by_role("link", name="Search the whole register").get_attribute("href") == "search.html?q=irma+spare"
    assert tab.locator(".letter:visible").all_inner_texts() == ["S"]
    assert tab.url.endswith("signatories.html?q=irma+spare")
    tab.reload()
    assert (names(tab), field.input_value()) == (["Irma Spare"], "irma spare")
    field.fill("")
    assert (len(names(tab)), "?" in tab.url) == (number, False)


def test_a_column_sorts_and_sorts_back(window: "Page") -> None:
    """By the words of a column, or the most first; the page's own order is that of the index, and has its letters."""
    tab = opened(window, "signatories.html")
    own, letters = names(tab), tab.locator(".letter:visible").all_inner_texts()
    head = tab.locator("[data-sort=group]")
    head.get_by_role("button").press("Enter")
    assert (head.get_attribute("aria-sort"), tab.url.split("?")[1]) == ("ascending", "sort=group")
    groups = [text for text in column(tab, "group") if text]
    assert groups == sorted(groups)
    assert sorted(names(tab)) == sorted(own)
    head.get_by_role("button").click()
    assert (head.get_attribute("aria-sort"), tab.url.split("?")[1]) == ("descending", "sort=-group")
    tab.reload()
    assert tab.locator("[data-sort=group]").get_attribute("aria-sort") == "descending"
    tab.locator("[data-sort=signed] button").click()
    figures = [int(text.replace("–", "0")) for text in column(tab, "signed")]
    assert figures == sorted(figures, reverse=True)
    tab.locator("[data-sort=name] button").click()
    assert (names(tab), tab.locator(".letter:visible").all_inner_texts()) == (own, letters)
    tab.locator("[data-sort=name] button").click()
    assert names(tab) == own[::-1]


def test_a_letter_leads_to_its_names_whatever_was_filtered(window: "Page") -> None:
    tab = opened(window, "signatories.html", "?q=irma&sort=-group")
    tab.locator(".letters").get_by_role("link", name="E").click()
    assert tab.locator("#letter-e").is_visible()
    assert tab.url.endswith("signatories.html#letter-e")


def test_on_paper_stands_the_whole_table(window: "Page") -> None:
    tab = opened(window, "signatories.html")
    own = names(tab)
    tab.goto(f"{tab.url}?q=irma&sort=-signed")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert names(tab) == own
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert names(tab) == ["Irma Spare"]


def test_an_order_that_there_is_not_changes_nothing(window: "Page") -> None:
    own = names(opened(window, "signatories.html"))
    assert names(opened(window, "signatories.html", '?sort="]')) == own


def test_the_filter_of_a_letter_says_that_it_is_for_the_page(window: "Page") -> None:
    tab = opened(window, "letters/s.html", divided=True)
    tab.get_by_label("Filter the names on this page").fill("hugo")
    assert names(tab) == ["Hugo Spare"]
    assert tab.get_by_role("status").inner_text().endswith(" names on this page.")
    link = tab.get_by_role("link", name="Search the whole register")
    assert link.get_attribute("href") == "../search.html?q=hugo"


def test_a_demand_in_two_lists_is_counted_once(window: "Page") -> None:
    """Under the heading of its theme it is found too; the matrix is sorted, and the list below it is not."""
    tab = opened(window, "demands.html")
    assert tab.locator("[data-sort=total]").get_attribute("aria-sort") == "descending"
    listed = tab.locator(".name-group li").all_inner_texts()
    tab.locator("[data-sort=demand] button").click()
    shown = tab.locator(".matrix tbody th").all_inner_texts()
    assert shown == sorted(shown)
    assert tab.locator(".name-group li").all_inner_texts() == listed
    tab.get_by_label("Filter the demands on this page").fill("number specimens")
    assert (
        tab.locator(".matrix tbody th:visible, .name-group li:visible a").all_inner_texts()
        == ["Number the specimens"] * 2
    )
    assert tab.get_by_role("status").inner_text().startswith("1 of ")


def test_without_a_script_there_is_all_and_nothing_that_does_nothing(browser: "Browser") -> None:
    with closing(browser.new_context(java_script_enabled=False)) as context:
        tab = context.new_page()
        for path in ("demands.html", "chambers.html", "events.html"):
            opened(tab, path, "?q=zzz")
            assert not tab.locator("#main :is(button, select, input)").count(), path
        opened(tab, "signatories.html", "?q=zzz&sort=-group")
        assert "Irma Spare" in names(tab)


@pytest.mark.parametrize("path", ["signatories.html?q=e&sort=-signed", "demands.html?q=the&sort=demand"])
def test_what_the_script_adds_is_accessible(window: "Page", path: str) -> None:
    address, _, asked = path.partition("?")
    assert broken_rules(opened(window, address, f"?{asked}")) == []
