"""The reader's side of the search, in a browser, on an index of invented statements (tests/search/)."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from archive.search.scripts import call_with_lines
from archive.search.spellings import other_spellings
from archive.search.terms import forms, terms
from tests import miniature, once, waiting
from tests.browser.looking import DESK, broken_rules
from tests.conftest import Serve
from tests.search import invented

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Route

KILOBYTE = 1024
STATEMENT = "statements/xa-2023-001.html"

NAMES = """
petrosyan petrossian khatchatrian zelenskyy yerevan djanikian azerbaijan petrosjan moore lee boyer tchekhov
պետրոսյան պետրոսեան յակոբեան երեւան ոսկանյան ուլուխանյան յարութիւն зеленськии ельцин пашинян zzzz aaa aaaa
μπακογιαννη παπανδρεου ευαγγελος ab1 東京
"""


@pytest.fixture(scope="session")
def site() -> Path:
    """The miniature's pages over the index of invented statements."""
    return once.made("searchable", lambda folder: invented.searchable(miniature.site(), folder / "site")) / "site"


@pytest.fixture(scope="module")
def window(browser: "Browser") -> Iterator["Page"]:
    """One window for all tests, for to open one takes longer than most of them."""
    with closing(browser.new_context()) as context:
        yield context.new_page()


@pytest.fixture
def tab(window: "Page") -> "Page":
    """The window as if it were new, for a test to do with as it likes."""
    window.unroute_all()
    window.goto("about:blank")
    window.set_viewport_size({"width": DESK, "height": 720})
    window.emulate_media(color_scheme="light")
    return window


@pytest.fixture
def own_tab(browser: "Browser") -> Iterator["Page"]:
    """A window of its own, for a test that changes what cannot be changed back."""
    with closing(browser.new_context()) as context:
        yield context.new_page()


Open = Callable[[str], "Page"]


@pytest.fixture
def visit(tab: "Page", site: Path, serve: Serve) -> Iterator[Open]:
    """Open a page below /register/; at the end of the test nothing may have been complained of."""
    complaints: list[str] = []

    def note(complaint: "ConsoleMessage | Error") -> None:
        if getattr(complaint, "type", "error") == "error":
            complaints.append(str(complaint))

    def start(path: str) -> "Page":
        tab.goto(f"{serve(site, below='/register')}/{path}")
        return tab

    tab.on("console", note)
    tab.on("pageerror", note)
    yield start
    tab.remove_listener("console", note)
    tab.remove_listener("pageerror", note)
    assert [text for text in complaints if "ERR_FAILED" not in text] == []


@pytest.fixture
def ask(visit: Open) -> Callable[[str], list[str]]:
    """Type a query on the search page; get the titles of what is found."""

    def typed(query: str) -> list[str]:
        tab = visit("search.html")
        tab.fill("#q", query)
        return titles(tab)

    return typed


Ask = Callable[[str], list[str]]


def until(tab: "Page", expression: str) -> None:
    """Wait until an expression is true on the page, whose policy forbids scripts to be made there."""
    waiting.until(lambda: tab.evaluate(expression), expression)


def titles(tab: "Page") -> list[str]:
    """The titles of the results, once there is an answer."""
    until(tab, "!['Ways into the register', 'Searching …'].includes(count.textContent)")
    return tab.locator("#results h3").all_inner_texts()


# Words


def module(tab: "Page", project: Path, serve: Serve, name: str) -> str:
    """A page on which a module of the client can be imported; gives the expression that imports it."""
    folder = project / "static" / "js" / "search"
    tab.goto(f"{serve(folder)}/{name}.js")
    return f"import('./{name}.js')"


def test_words_are_cut_and_folded_as_the_index_has_them(tab: "Page", project: Path, serve: Serve) -> None:
    """Every letter of Latin, Greek, Cyrillic and Armenian, alone and in a word; signs; other scripts; whole texts."""
    imported = module(tab, project, serve, "words")
    letters = sorted({chr(code) for code in [*range(0x20, 0x590), *range(0x1E00, 0x2000), 0x2019, 0x212B]})
    others = [
        "ﬁn",
        "½ mètre",
        "Ⅳ",
        "東京 2025",
        "שלום",
        "नमस्ते",
        "a_b",
        "l’État d'Œuvre",
        "Nagorno-Karabakh",
        "co-operation Nagorno‑Karabakh non-co-operation a-b-c-d-e 2022-23 fr-2025-001 Հայ֊Թուրք",
        "E.U., the U.N.’s U.S.-led J.-P. Sartre p.m. end.Start a.1 Հ.Յ.Դ.",
        "10,000 10 000 10\u202f000 10\u2009000 10\xa0000 10.000 10'000 10’000 1,234.567 2023 120 000 1 234 5678 x1 000",
        "COVID-19 covid19 COP29 19th B9 A9-0001 Արցախ2023",
        "co\xadoperation Arme\u200bnia \u2067שלום\u2069 \ufeffstart",
        "և",
        "ՈՒՐԻՇ՛",
    ]
    pages = [path.read_text(encoding="utf-8") for path in sorted(miniature.CONTENT.rglob("*.md"))]
    texts = [*letters, *(f"ab{letter}cd" for letter in letters), *others, *pages]
    found = tab.evaluate(f"texts => {imported}.then(({{ formsOf }}) => texts.map(formsOf))", texts)
    differing = [text for text, got in zip(texts, found, strict=True) if got != forms(text)]
    assert differing == []


def test_spellings_are_found_as_the_index_has_them(tab: "Page", project: Path, serve: Serve) -> None:
    """Every letter of the three scripts by itself, in a word and in a surname; what the rules of sound are about."""
    imported = module(tab, project, serve, "spellings")
    letters = sorted({letter for code in range(0x370, 0x590) for letter in terms(chr(code))})
    words = [
        *NAMES.split(),
        *letters,
        *(f"ա{letter}ք" for letter in letters),
        *(f"{letter}ян" for letter in letters),
        "պ" * 41,
    ]
    found = tab.evaluate(f"words => {imported}.then(({{ soundsOf }}) => words.map(soundsOf))", words)
    differing = [word for word, got in zip(words, found, strict=True) if got != [*other_spellings(word, name=True)]]
    assert differing == []


def test_a_script_hands_its_lines_to_the_client_letter_by_letter(tab: "Page") -> None:
    """Also what would end a string or a template, or call something, if it were not escaped."""
    texts = [
        "plain\tlines\nof\ta shard",
        "`${alert(1)}`",
        "\\",
        "\\`",
        "\\${x}",
        "a\rb\r\nc",
        "\u2028",
        "\"'</script>",
        "\0",
    ]
    run = (
        "scripts => scripts.map(s => new Function('registerSearch', 'return ' + s)({ terms: (prefix, text) => text }))"
    )
    assert tab.evaluate(run, [call_with_lines("terms", "a`b", text).decode() for text in texts]) == texts


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Prisoners", {"words": [("prisoners", False, True)]}),
        ("prisoners ", {"words": [("prisoners", False, False)]}),
        ("l’État élu", {"words": [("etat", False, False), ("elu", False, True)]}),
        ("“right of return”", {"words": [("right", True, False), ("return", True, False)],
                               "phrases": [["right", "of", "return"]]}),
        ("harbour -ferry", {"words": [("harbour", False, False)], "without": ["ferry"]}),
        ('harbour -"old quay"', {"words": [("harbour", False, False)], "withoutPhrases": [["old", "quay"]]}),
        ("Nagorno-Karabakh", {"words": [("nagorno", False, False), ("karabakh", False, True)]}),
        ("the of", {"words": [("the", False, False), ("of", False, False)], "isAllCommon": True}),
        ("the UN of 10 000 ", {"words": [("un", False, False), ("10000", False, False)], "common": ["the", "of"]}),
        ("E.U. d’Artsakh", {"words": [("eu", False, False), ("artsakh", False, True)], "common": ["d"]}),
        ("“to be”", {"words": [("*", True, False)], "phrases": [["to", "be"]], "common": []}),
        ("covid19 ", {"words": [("covid", False, False), ("19", False, False)]}),
        ("UN", {"words": [("un", False, False)]}),
        ("THE HARBOUR ", {"words": [("harbour", False, False)], "common": ["the"]}),
        ("XA 2025/1", {"number": "xa-2025-001"}),
        ("xa-2025-001", {"number": "xa-2025-001"}),
        ("xab2023/1204", {"number": "xab-2023-1204"}),
        ("2025", {"number": None}),
    ],
)  # fmt: skip
def test_a_query_is_read(tab: "Page", project: Path, serve: Serve, query: str, expected: dict[str, Any]) -> None:
    """Words, phrases, what is left out and numbers are told apart; the last word may be a beginning."""
    imported = module(tab, project, serve, "query")
    read = tab.evaluate(f"text => {imported}.then(({{ parse }}) => parse(text))", query)
    read["words"] = [(word["term"], word["exact"], word.get("begins", False)) for word in read["words"]]
    read["common"] = [word["term"] for word in read["common"]]
    assert {key: read.get(key) for key in expected} == expected


# What is loaded


def test_nothing_is_loaded_before_the_first_key(visit: Open) -> None:
    """The field alone, its focus, and the key / load nothing; a letter does."""
    tab = visit(STATEMENT)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url) if request.resource_type == "script" else None)
    tab.keyboard.press("/")
    assert tab.evaluate("document.activeElement.name") == "q"
    assert asked == []
    tab.keyboard.type("harbour")
    tab.locator("[role=option]").first.wait_for()
    assert any("/search/terms-ha.js" in url for url in asked)


def test_the_client_is_small(site: Path) -> None:
    """15 KB compressed for all that is loaded at the first key, and 1 KB for the script in every page."""
    (client,) = site.glob("assets/js/search.js")
    (loader,) = site.glob("assets/js/search-field.js")
    assert len(gzip.compress(client.read_bytes())) <= 15 * KILOBYTE
    assert len(gzip.compress(loader.read_bytes())) <= KILOBYTE


def test_what_cannot_be_loaded_is_said_and_tried_again(visit: Open, tab: "Page") -> None:
    """A shard that fails leaves a sentence and a button; the button asks once more."""
    tab.route("**/search/terms-ha.js", lambda route: route.abort())
    tab = visit("search.html")
    tab.fill("#q", "harbour")
    again = tab.get_by_role("button", name="Try again")
    again.wait_for()
    tab.unroute("**/search/terms-ha.js")
    again.click()
    assert titles(tab) == ["On the harbour", "On countries"]
    assert not again.is_visible()


def test_a_client_that_cannot_be_loaded_is_said_and_tried_again(visit: Open, tab: "Page") -> None:
    tab.route("**/assets/js/search.js", lambda route: route.abort())
    tab = visit("search.html?q=harbour")
    again = tab.get_by_role("button", name="Try again")
    again.wait_for()
    tab.unroute("**/assets/js/search.js")
    again.click()
    assert titles(tab) == ["On the harbour", "On countries"]


def test_a_statement_that_cannot_be_loaded_leaves_the_others(visit: Open, tab: "Page") -> None:
    tab.route("**/statements/xb-2025-002.js", lambda route: route.abort())
    visit("search.html?q=harbour")
    tab.get_by_role("button", name="Try again").wait_for()
    assert titles(tab) == ["On the harbour"]


def test_only_the_last_query_is_answered(visit: Open, tab: "Page") -> None:
    """A shard that comes late does not put the answer to an older query over a newer one."""
    waiting: list[Route] = []
    tab.route("**/search/terms-ha.js", lambda route: waiting.append(route))
    tab = visit("search.html")
    with tab.expect_request("**/search/terms-ha.js"):
        tab.fill("#q", "harbour")
    tab.fill("#q", "libraries")
    assert titles(tab) == ["On libraries"]
    waiting[0].continue_()
    until(tab, "performance.getEntriesByName(new URL('search/terms-ha.js', location).href).length")
    assert titles(tab) == ["On libraries"]


# What is found

RELEASE = ["Release of prisoners", "On the release of prisoners", "On the harbour", "On libraries"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            "release prisoners ",
            ["Release of prisoners", "On the release of prisoners", "On the harbour", "On libraries"],
        ),
        ("anna sample", ["Anna Sample", "On the release of prisoners"]),
        ("echantillon", ["Clémence Échantillon", "Sur la libération"]),
        ("գրադարան", ["Sur la libération"]),
        ("RELEASE harbour", ["On the harbour"]),
        ("releasing harbour ", ["On the harbour"]),
        ("harb", ["On the harbour", "On countries"]),
        ("harb ", []),
        ("scrutin 5297", ["On libraries"]),
        ("XA 2024/1", ["On the harbour"]),
        ("“every prisoner”", ["On the harbour"]),
        ("“prisoner every”", []),
        ("harbour -archives", ["On the harbour"]),
        ('harbour -"every prisoner"', ["On countries"]),
        ("quay", ["On the report of the quay"]),
    ],
)
def test_what_a_query_finds(ask: Ask, query: str, expected: list[str]) -> None:
    """Names, endings, beginnings, numbers, phrases and minus; titles before demands before texts."""
    assert ask(query) == expected


def test_a_slip_is_forgiven_and_said(ask: Ask, tab: "Page") -> None:
    for slip in ("harbuor", "harbor", "arbour", "harbouur", "jarbour"):
        assert ask(f"{slip} ") == ["On the harbour", "On countries"], slip
        assert f"“{slip}”" in tab.inner_text("#note")
        assert "“harbour”" in tab.inner_text("#note")


def test_no_slip_is_forgiven_where_something_is_found(ask: Ask, tab: "Page") -> None:
    """“prison” is one letter from no other word that is asked for, and finds only its own endings."""
    assert ask("country ") == ["On countries", "On libraries"]
    assert tab.inner_text("#note") == ""


def test_a_result_leads_to_the_place_with_its_words_marked(ask: Ask, tab: "Page") -> None:
    ask("release prisoners ")
    links = tab.locator("#results .gist a")
    demand, paragraph = links.nth(0), links.nth(1)
    assert demand.inner_text() == "Release every prisoner at once"
    assert demand.locator("mark").all_inner_texts() == ["Release", "prisoner"]
    assert (demand.get_attribute("href") or "").endswith("statements/xa-2024-001.html?mark=release+prisoner#d1")
    assert paragraph.locator("mark").all_inner_texts() == ["released", "prisoners"]
    assert (paragraph.get_attribute("href") or "").endswith("?mark=released+prisoners#p2")


def test_a_long_paragraph_is_shown_by_the_sentence_that_matters(ask: Ask, tab: "Page") -> None:
    ask("lighthouse keeper ")
    shown = tab.locator("#results .gist").inner_text()
    assert shown.startswith("Paragraph 3: A second one says that the lighthouse keeper")
    assert "third one" not in shown


def test_common_words_are_found_in_titles_and_may_be_missing_elsewhere(ask: Ask, tab: "Page") -> None:
    """What is left out of the index of texts is said to be looked for with them and without."""
    assert ask("the of ") == ["On the report of the quay", "On the release of prisoners"]
    assert tab.inner_text("#note") == ""
    assert ask("the libraries of ") == ["On libraries"]
    assert "“the” and “of”" in tab.inner_text("#note")


def test_where_nothing_has_all_words_what_has_some_is_shown_and_said(ask: Ask, tab: "Page") -> None:
    assert ask("harbour quay ")[0] == "On the report of the quay"
    assert "No record has all these words; these have some of them." in tab.inner_text("#results-head, main")
    assert ask("quay zzzz ") == ["On the report of the quay"]
    assert ask("quay zzzz xxxx ") == []


def test_nothing_found_shows_ways_on(ask: Ask, tab: "Page") -> None:
    """A sentence, and the lists of the register."""
    assert ask("zzzz xxxx ") == []
    assert tab.inner_text("#count") == "Nothing found"
    assert tab.inner_text("#note") == "Fewer words or letters may find more."
    assert tab.locator("main a[href='timeline.html']").is_visible()


def test_results_come_ten_at_a_time(ask: Ask, tab: "Page") -> None:
    """The button adds the next ones and takes the reader to the first of them."""
    assert len(ask("ferry ")) == 10
    tab.click("#more")
    until(tab, "document.querySelectorAll('#results h3').length === 20")
    assert tab.evaluate("document.activeElement === document.querySelectorAll('#results h3 a')[10]")
    tab.click("#more")
    until(tab, "document.querySelectorAll('#results h3').length === 25")
    assert not tab.locator("#more").is_visible()


def test_a_query_is_text_and_never_markup(ask: Ask, tab: "Page") -> None:
    ask('harbour <img src=x onerror="alert(1)">')
    assert tab.locator("main img").count() == 0


# The address, narrowing and order


def test_what_is_asked_stands_in_the_address(ask: Ask, tab: "Page") -> None:
    """Words, what results are narrowed by and their order can be shared, and the way back takes them back."""
    ask("release prisoners ")
    tab.click("#narrow summary")
    tab.check("input[value=motion]")
    until(tab, "count.textContent.startsWith('1 statement of 3')")
    assert tab.url.endswith("?q=release+prisoners+&kind=motion")
    assert titles(tab) == ["On libraries"]
    tab.reload()
    assert titles(tab) == ["On libraries"]
    assert tab.locator(".chip").all_inner_texts() == ["Kind: Motion"]
    tab.go_back()
    until(tab, "document.querySelectorAll('#results h3').length === 4")
    assert tab.url.endswith("?q=release+prisoners+")


def test_facets_are_counted_as_if_they_were_not_chosen(ask: Ask, tab: "Page") -> None:
    """Values of a facet are alternatives: the counts beside a chosen one stay; those of other facets follow."""
    ask("release prisoners ")
    tab.click("#narrow summary")
    tab.check("input[value=motion]")
    until(tab, "document.querySelector('.chip')")
    kinds, years = (tab.locator("#choices fieldset", has_text=heading) for heading in ("Kind", "Year"))
    assert kinds.locator("label").all_inner_texts() == ["Resolution\n2", "Motion\n1"]
    assert years.count() == 0
    assert tab.evaluate("document.activeElement.value") == "motion"


def test_files_of_facets_are_loaded_when_they_are_opened(ask: Ask, tab: "Page") -> None:
    ask("release prisoners ")
    loaded = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('/facets-')).length"
    assert tab.evaluate(loaded) == 0
    tab.click("#narrow summary")
    tab.locator("#choices fieldset").first.wait_for()
    assert tab.evaluate(loaded) == 3


@pytest.mark.parametrize(
    ("order", "expected"),
    [("newest", ["On libraries", "On the harbour", "On the release of prisoners"]),
     ("oldest", ["On the release of prisoners", "On the harbour", "On libraries"])],
)  # fmt: skip
def test_results_are_put_in_order_of_date(visit: Open, order: str, expected: list[str]) -> None:
    tab = visit(f"search.html?q=release+prisoners+&sort={order}")
    assert titles(tab)[1:] == expected


# Keyboard and screen reader


def test_arrows_walk_through_the_results(ask: Ask, tab: "Page") -> None:
    """Down from the field to the first result and on, up and back, Escape to the field, Enter follows."""
    ask("harbour ")
    focused = "document.activeElement.textContent || document.activeElement.id"
    steps = {"ArrowDown": "On the harbour", "End": "On the harbour", "ArrowUp": "q"}
    for key, expected in steps.items():
        tab.keyboard.press(key)
        assert tab.evaluate(focused) == expected
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate(focused) == "On countries"
    tab.keyboard.press("Escape")
    assert tab.evaluate(focused) == "q"


def test_what_is_found_is_announced_once_the_reader_pauses(ask: Ask, tab: "Page") -> None:
    ask("harbour ")
    until(tab, "spoken.textContent === '2 statements. '")
    assert tab.get_attribute("#spoken", "role") == "status"


def test_the_field_of_a_masthead_suggests(visit: Open) -> None:
    """Options below a combobox: the demand that the words name, statements at their places, all results."""
    tab = visit(STATEMENT)
    tab.keyboard.press("/")
    tab.keyboard.type("release prisoners")
    options = tab.locator("#suggestions").get_by_role("option")
    tab.get_by_role("option", name="All results for “release prisoners”").wait_for()
    lines = [text.split("\n")[0] for text in options.all_inner_texts()]
    assert lines == [*RELEASE, "All results for “release prisoners”"]
    field = tab.locator("[data-search]").get_by_role("combobox")
    assert field.get_attribute("aria-expanded") == "true"
    tab.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") == options.last.get_attribute("id")
    tab.keyboard.press("Escape")
    assert not options.first.is_visible()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    address = options.nth(2).get_attribute("href") or ""
    assert address.endswith("statements/xa-2024-001.html?mark=release+prisoner#d1")
    tab.route("**/xa-2024-001.html*", lambda route: route.fulfill(body="here"))
    tab.keyboard.press("Enter")
    tab.wait_for_url(address)


def test_enter_in_a_masthead_goes_to_the_search_page(visit: Open) -> None:
    tab = visit(STATEMENT)
    tab.fill("[data-search] input", "harbour")
    tab.press("[data-search] input", "Enter")
    tab.wait_for_url("**/register/search.html?q=harbour")
    assert titles(tab) == ["On the harbour", "On countries"]


def test_on_a_phone_the_field_is_in_the_contents(visit: Open, tab: "Page") -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    visit(STATEMENT)
    assert not tab.locator("[data-search] input").is_visible()
    tab.keyboard.press("/")
    tab.keyboard.type("harbour")
    tab.get_by_role("option").first.wait_for()
    assert tab.evaluate("document.scrollingElement.scrollWidth") <= 390


def test_results_break_no_rule_of_accessibility(visit: Open) -> None:
    tab = visit("search.html?q=release+prisoners+&kind=motion&kind=resolution")
    titles(tab)
    tab.click("#narrow summary")
    tab.locator("#choices fieldset").first.wait_for()
    assert broken_rules(tab) == []


def test_suggestions_break_no_rule_of_accessibility(visit: Open) -> None:
    tab = visit(STATEMENT)
    tab.fill("[data-search] input", "release")
    tab.get_by_role("option").first.wait_for()
    tab.keyboard.press("ArrowDown")
    assert broken_rules(tab, widths=(DESK,)) == []
    assert tab.get_by_role("option").first.is_visible()


# The page that a result leads to


def test_words_are_marked_where_a_result_leads(visit: Open) -> None:
    """The browser paints them; the text of the page is as it was."""
    plain = visit(f"{STATEMENT}#d1").inner_html("main")
    tab = visit(f"{STATEMENT}?mark=reading_room+signatories#d1")
    until(tab, "CSS.highlights.has('sought')")
    painted = tab.evaluate("[...CSS.highlights.get('sought')].map((range) => range.toString().toLowerCase())")
    assert set(painted) == {"reading room", "signatories"}
    assert tab.inner_html("main") == plain


def test_words_are_marked_where_the_browser_paints_no_ranges(own_tab: "Page", site: Path, serve: Serve) -> None:
    own_tab.add_init_script("delete globalThis.Highlight")
    own_tab.goto(f"{serve(site, below='/register')}/{STATEMENT}?mark=signatories")
    own_tab.locator("main mark").first.wait_for()
    assert {text.lower() for text in own_tab.locator("main mark").all_text_contents()} == {"signatories"}


# Other ways to be opened


def test_from_a_folder_on_disk_the_same_is_found(tab: "Page", site: Path) -> None:
    """A search in a masthead, the search page and the marks work without a server."""
    tab.goto((site / STATEMENT).as_uri())
    tab.fill("[data-search] input", "harbour")
    tab.get_by_role("option").first.wait_for()
    tab.press("[data-search] input", "Enter")
    tab.wait_for_url("**/search.html?q=harbour")
    assert titles(tab) == ["On the harbour", "On countries"]
    tab.goto(f"{(site / STATEMENT).as_uri()}?mark=signatories")
    until(tab, "CSS.highlights.has('sought')")


def test_on_a_slow_network_the_page_says_that_it_searches(own_tab: "Page", site: Path, serve: Serve) -> None:
    """Half a second for every file: there is a word meanwhile, and an answer in the end."""
    own_tab.goto(f"{serve(site, below='/register')}/search.html")
    slow = {"offline": False, "latency": 500, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    own_tab.context.new_cdp_session(own_tab).send("Network.emulateNetworkConditions", slow)
    own_tab.fill("#q", "harbour")
    until(own_tab, "count.textContent === 'Searching …'")
    assert titles(own_tab) == ["On the harbour", "On countries"]


def test_index_of_the_test_is_what_the_document_says(site: Path) -> None:
    """Each file calls one function of registerSearch with JSON."""
    files = sorted((site / "search").rglob("*.js"))
    assert len(files) > len(invented.DOCUMENTS)
    for path in files:
        call = re.fullmatch(r"registerSearch\.(prefixes|terms|statement|facets)\((.*)\);\n", path.read_text("utf-8"))
        assert call, path
        json.loads(f"[{call[2]}]")
