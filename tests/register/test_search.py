"""The search of the register: its records are found, and the questions by which it is judged have answers there."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from archive.search.terms import terms
from tests import ROOT
from tests.archives import Built
from tests.conftest import Serve
from tests.search.questions import questions
from tests.search.test_client import titles

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_context()) as context:
        yield context.new_page()


def test_every_place_that_a_reader_wants_is_in_the_site(archive: Built) -> None:
    """Of the questions in tests/search/questions.yaml, which are about this content."""
    for question in questions():
        assert question.wanted, question.query
        for address in question.wanted:
            path, _, fragment = address.partition("#")
            page = (archive.site / path).read_text(encoding="utf-8")
            assert not fragment or f'id="{fragment}"' in page, f"{question.query}: {address}"


def test_words_of_every_record_are_cut_in_the_browser_as_the_index_has_them(
    tab: "Page", serve: Serve, archive: Built
) -> None:
    tab.goto(f"{serve(ROOT / 'static/js/search')}/words.js")
    texts = [path.read_text(encoding="utf-8") for path in sorted(archive.content.rglob("*.md"))]
    found = tab.evaluate("texts => import('./folding.js').then(({ termsOf }) => texts.map(termsOf))", texts)
    assert found == [terms(text) for text in texts]


def test_a_record_is_found_by_its_number(tab: "Page", serve: Serve, archive: Built) -> None:
    statement = max(archive.batch.statements)
    tab.goto(f"{serve(archive.site)}/search.html?q={statement}")
    titles(tab)
    assert tab.locator(f'#results h3 a[href*="statements/{statement}.html"]').count() == 1


def test_a_person_is_found_without_accents(tab: "Page", serve: Serve, archive: Built) -> None:
    people = archive.batch.people.values()
    most = max(people, key=lambda person: sum(not letter.isascii() for letter in person.name))
    plain = "".join(letter for letter in unicodedata.normalize("NFD", most.name) if not unicodedata.combining(letter))
    tab.goto(f"{serve(archive.site)}/search.html?q={quote(plain)}")
    assert most.name in titles(tab)


def test_everything_that_mentions_a_place_is_found(tab: "Page", serve: Serve, archive: Built) -> None:
    """Every statement with the place in its own words, and every one about an event that is named so."""
    named = {event.id for event in archive.batch.events.values() if "Lachin" in event.title}
    mentions = {
        f"/statements/{statement.id}.html"
        for statement in archive.batch.statements.values()
        if "Lachin" in statement.as_json()
        or named.intersection([*statement.events, *(event for made in statement.demands for event in made.events)])
    }
    tab.goto(f"{serve(archive.site)}/search.html?q=Lachin")
    titles(tab)
    while (more := tab.locator("#more")).is_visible():
        shown = tab.locator("#results h3").count()
        more.click()
        tab.wait_for_function("shown => document.querySelectorAll('#results h3').length > shown", arg=shown)
    found = tab.locator("#results h3 a").evaluate_all("links => links.map((link) => link.pathname)")
    assert len(mentions) >= 6
    assert {address for address in found if "/statements/" in address} == mentions


def says(tab: "Page", line: str) -> None:
    """Waits until the line above the results is this one."""
    tab.wait_for_function("line => document.getElementById('count').textContent === line", arg=line)


def test_without_a_word_all_statements_can_be_narrowed(tab: "Page", serve: Serve, archive: Built) -> None:
    """By what the address says, and by what is chosen; taken back, the ways into the register are there again."""
    batch = archive.batch
    countries = [
        {batch.chambers[chamber].country for chamber in statement.chambers} for statement in batch.statements.values()
    ]
    country, most = Counter(chain.from_iterable(countries)).most_common(1)[0]
    tab.goto(f"{serve(archive.site)}/search.html?country={quote(country)}")
    says(tab, f"{most} statements of {len(countries)}")
    tab.click(".chip")
    says(tab, "Ways into the register")
    assert tab.evaluate("location.search") == ""
    tab.click("#narrow summary")
    says(tab, f"{len(countries)} statements")
    paths = tab.locator("#results h3 a").evaluate_all("links => links.map((link) => link.pathname)")
    days = [batch.statements[Path(path).stem].date.sort_key[:10] for path in paths]
    assert len(days) >= 2
    assert days == sorted(days, reverse=True)
    tab.check(f"#narrow input[value='{country}']")
    says(tab, f"{most} statements of {len(countries)}")
