"""What is there is found, in whatever way it is written: in a browser, over the index that a build has made."""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.conftest import Serve
from tests.search.test_client import titles
from tests.search.written import archive

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_context()) as context:
        yield context.new_page()


def found(tab: "Page", serve: Serve, query: str) -> list[int]:
    """The statements that a query finds, by their numbers, in their order."""
    tab.goto(f"{serve(archive().site)}/search.html?q={quote(query)}")
    titles(tab)
    addresses = tab.locator("#results h3 a").evaluate_all("links => links.map((link) => link.pathname)")
    return [int(address[-8:-5]) for address in addresses if "/statements/" in address]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        # a stop word of another language, or in capitals
        ("UN", [1, 5]), ("AU", [1]), ("un ", [1, 5]), ("UN Security Council", [1]), ("un security council", [1, 2]),
        ("UN SECURITY COUNCIL", [1, 2]), ("IT ", [4]), ("ES ", [4]), ("LA", [4]), ("EST ", [4]), ("vitamin D", [4]),
        ("THE LONG VIEW", [14]), ("the long view of the coast", [14]), ("une ", [3]), ("the of the", [2, 14]),
        ("a mission", [1, 3]),
        # what is left out of the index is in phrases
        ("“to be or not to be”", [4]), ("“or not to be”", [4]), ("“et un seul”", [3]), ("“not or”", []),
        ("“the EU and its”", [6, 5]), ("“à la mer”", [3]), ("mission -UN", [3]), ("mission -un", []),
        ("mission -the", [3]),
        # in one word or in several
        ("cooperation", [6, 5]), ("co-operation", [6, 5]), ("co‑operation ", [6, 5]), ("“its cooperation”", [6, 5]),
        ("EU", [6, 5]), ("E.U.", [6, 5]), ("e.u", [6, 5]), ("U.N.", [1, 5]), ("U.N. Security Council", [1]),
        ("10,000", [7, 6, 5]), ("10000", [7, 6, 5]), ("10 000", [7, 6, 5]), ("10\u202f000 boats", [7]),
        ("10.000 members", [6, 5]), ("12345", [7]), ("1,234,567", [7]), ("98765", [7]), ("98 765", [7]),
        ("COVID-19", [6, 5]), ("covid19", [6, 5]), ("covid 19", [6, 5]), ("“10000 members”", [6, 5]),
        # what an apostrophe ties to a word
        ("Arménie", [8]), ("l'Arménie", [8]), ("d’armenie", [8]), ("d'Artsakh", [8, 11]), ("Exempla’s harbour", [12]),
        ("EU's", [6, 5]), ("qu'un seul", [3]),
        ("aujourd'hui", [8]), ("O'Sample", [10, 12]), ("échantillon", [10]), ("d'Echantillon", [10]),
        # names in other letters and spellings
        ("Petrosyan", [9]), ("Petrosian", [9]), ("Petrossian", [9]), ("Pétrossian", [9]), ("PETROSYAN", [9]),
        ("Պետրոսեան", [9]), ("Bedrosian", [9]), ("Karen Bedrossian", [9]), ("Петросян", [9]), ("Hagopian", [9]),
        ("Hakobyan", [9]), ("Obraztsov", [9]), ("Papandopoulos", [9]), ("Papandopulos", [9]), ("Nikos", [9]),
        ("Մանուշյան", [10]), ("Manushyan", [10]), ("Манушян", [10]), ("Թեստոսյան", [13, 10]), ("Testosyan", [13, 10]),
        ("Testossian", [10, 13]), ("Sahakyan", [13]), ("Artsakh", [8, 11]), ("Արցախ", [8, 11]), ("Lachin", [11]),
        ("Лачин", [11]), ("Yerevan", [13, 11]), ("Erevan", [11]), ("Երևան", [13, 11]), ("“Petrosian”", []),
        ("“Karen Petrossian”", [9]), ("Shaun Sampleson", [10]), ("Anouch", [10]),
        # what other records say
        ("Upper Quay Road", [12]), ("keep the harbour lit", [12]), ("Sample Assembly", [12]),
        ("Օրինակների ժողով ", [12]),
        ("A/RES/62/9999", [12]), ("B9-0777/2025", [12]), ("“Upper Quay Road”", [12]), ("-lamps quay", []),
    ],
)  # fmt: skip
def test_what_is_there_is_found(tab: "Page", serve: Serve, query: str, expected: list[int]) -> None:
    """Whatever the language, the letters, the signs between them, and the record that says it."""
    assert sorted(found(tab, serve, query)) == sorted(expected)


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("who asked for cooperation?", "cooperation"),
        ("Who asked for co-operation", "co-operation"),
        ("WHO ASKED FOR COOPERATION?", "COOPERATION"),
        ("which parliaments call for cooperation?", "cooperation"),
        ("How many motions asked for cooperation ?", "cooperation"),
        ("Did they demand cooperation with the EU?", "cooperation EU"),
        ("what did the Security Council say?", "Security Council"),
        ("qui a demandé une mission ?", "mission"),
        ("Quels parlements demandent une mission?", "mission"),
        ("combien de résolutions exigent la mission", "mission"),
        ("Est-ce que le Conseil a demandé une mission ?", "conseil mission"),
        ("l'Arménie a-t-elle demandé aujourd'hui ?", "Arménie aujourd'hui"),
        ("qui est Karen Petrossian ?", "Karen Petrossian"),
    ],
)
def test_a_question_finds_what_its_subject_finds(tab: "Page", serve: Serve, question: str, subject: str) -> None:
    """In the same order, and it is said what the question is taken to be about."""
    asked = found(tab, serve, question)
    told = tab.inner_text("#note")
    assert told.startswith("The question is taken for one about “"), told
    shown = titles(tab)
    assert asked == found(tab, serve, subject)
    assert shown == titles(tab)
    assert shown


@pytest.mark.parametrize("query", ["who", "who asked?", "qui", "où ?", "WHO mission", "“who asked” mission?", "to be?"])
def test_what_is_no_question_about_something_is_looked_for_as_it_is(tab: "Page", serve: Serve, query: str) -> None:
    """A word of a question alone, in capitals, or beside words in quotation marks."""
    found(tab, serve, query)
    assert "The question" not in tab.inner_text("#note")


@pytest.mark.parametrize(
    ("query", "first"),
    [("UN Security Council", 1), ("un security council", 1), ("UN SECURITY COUNCIL", 1), ("O'Sample", 10)],
)
def test_what_need_not_be_there_counts_where_it_is(tab: "Page", serve: Serve, query: str, first: int) -> None:
    """A record that says it stands before those that do not."""
    assert found(tab, serve, query)[0] == first


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Shaun Sampleson", ["Seán O’Sample"]),
        ("Petrosyan ", ["Կարեն Պետրոսյան"]),
        ("Օրինակների ժողով", ["Sample Assembly, Exempla"]),
        ("Closing of the Upper Quay Road", ["Closing of the Upper Quay Road"]),
    ],
)
def test_a_name_is_shown_before_what_it_finds(tab: "Page", serve: Serve, query: str, expected: list[str]) -> None:
    """By every name that it has, though statements are found by it too."""
    assert found(tab, serve, query)
    assert [title for title in titles(tab) if not title.startswith("Motion")] == expected


def test_a_word_is_marked_as_it_is_written_there(tab: "Page", serve: Serve) -> None:
    """Not as the reader wrote it: the page that a result leads to is told the word that it has."""
    for query, marks in {
        "Petrosyan": ["Պետրոսյան"],
        "cooperation ": ["co-operation", "co‑operation"],
        "12345 ": ["12 345"],
        "Upper Quay": ["Upper", "Quay"],
    }.items():
        found(tab, serve, query)
        assert tab.locator("#results article:last-child mark").all_inner_texts() == marks, query
    tab.locator("#results .gist a").last.click()
    assert "?mark=upper+quay" in tab.url


def test_common_words_that_no_title_has_are_told_where_they_would_be_found(tab: "Page", serve: Serve) -> None:
    """And nothing is called too common that stands in a title."""
    for query in ("was with", "le les"):
        found(tab, serve, query)
        assert tab.inner_text("#count") == "Nothing found"
        assert "in titles and names, and in quotation marks everywhere" in tab.inner_text("#note")
    for query in ("the", "on", "THE", "sur"):
        assert found(tab, serve, f"{query} "), query


def test_a_demand_that_is_not_certain_says_so_beside_the_words_found(tab: "Page", serve: Serve) -> None:
    found(tab, serve, "light every lamp")
    assert tab.locator("#results .gist .caption").first.inner_text().startswith("Demand 1, not certain:")
