"""The timeline in a browser: narrowed in its place, with what is chosen in the address; and without JavaScript."""

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests import archives, miniature
from tests.browser.looking import DESK, PHONE, Window, broken_rules, too_wide
from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Opened = Callable[..., "Page"]


@pytest.fixture(scope="module")
def window(browser: "Browser") -> Iterator[Window]:
    with closing(browser.new_context()) as context:
        yield Window(context.new_page())


@pytest.fixture
def opened(window: Window, serve: Serve) -> Opened:
    """Open a page of the miniature, served: opened(path, width)."""
    return lambda path, width=DESK: window.open(f"{serve(miniature.site(), below='/register')}/{path}", width)


def shown(page: "Page", name: str = "timeline-statement") -> list[str]:
    """The ids of the rows that are to be seen, in their order."""
    rows = page.locator(f".{name}:visible").evaluate_all("rows => rows.map(row => row.id.slice(2))")
    return [str(row) for row in rows]


def rows_of(page: "Page") -> list[list[str]]:
    return [shown(page, name) for name in ("timeline-statement", "timeline-event")]


def choose(page: "Page", menu: str, *values: str) -> None:
    """Open a menu, and take or give back some of its values."""
    page.locator(f"[data-facet={menu}] summary").click()
    for value in values:
        page.locator(f"[data-facet={menu}] [data-value='{value}'] input").click()
    page.keyboard.press("Escape")


def told(page: "Page") -> str:
    return page.locator("[data-told]").inner_text().replace("\N{NO-BREAK SPACE}", " ")


def query(page: "Page") -> str:
    return str(page.evaluate("location.search"))


def test_several_choices_narrow_the_list_in_its_place_and_a_reload_keeps_them(opened: Opened) -> None:
    page = opened("timeline.html")
    whole = shown(page)
    assert told(page) == ""
    choose(page, "country", "examplia")
    assert told(page) == "11 of 16 statements, 2 events"
    choose(page, "kind", "resolution", "motion")
    for _ in range(2):
        assert query(page) == "?country=examplia&kind=resolution&kind=motion"
        assert shown(page) == ["xa-2023-002", "xa-2023-003", "xa-2025-002"]
        assert told(page) == "3 of 16 statements"
        assert page.locator(".year:visible h2").all_inner_texts() == ["2023", "2025"]
        assert page.locator("#y2023 .year-head p").inner_text() == "2\N{NO-BREAK SPACE}statements"
        assert page.locator(".jump a:visible").all_inner_texts() == ["2023", "2025"]
        page.reload()
    page.go_back()
    assert query(page) == "?country=examplia&kind=resolution"
    assert shown(page) == ["xa-2023-002", "xa-2025-002"]
    page.get_by_role("link", name="All 16").click()
    assert (query(page), shown(page), told(page)) == ("", whole, "")


def test_the_list_in_its_place_is_the_list_that_is_published(opened: Opened) -> None:
    page = opened("timeline.html")
    lists = page.locator("[data-facet]:not([data-facet=demand]) [data-value]").evaluate_all(
        "items => items.map(item => [item.closest('[data-facet]').dataset.facet, item.dataset.value])"
    )
    there = {path.stem for path in (miniature.site() / "timeline").iterdir()}
    compared = [(facet, value) for facet, value in lists if f"{facet}-{value}" in there]
    assert len(compared) > 5
    for facet, value in compared:
        addresses = (f"timeline.html?{facet}={value}", f"timeline/{facet}-{value}.html")
        narrowed, published = (rows_of(opened(address)) for address in addresses)
        assert narrowed == published


def test_events_are_left_out_and_the_order_is_turned(opened: Opened) -> None:
    page = opened("timeline.html")
    statements, events = shown(page), shown(page, "timeline-event")
    page.get_by_text("Hide events").click()
    assert (shown(page), shown(page, "timeline-event"), query(page)) == (statements, [], "?events=off")
    page.get_by_text("Newest first").click()
    page.reload()
    assert (shown(page), query(page)) == (statements[::-1], "?events=off&order=newest")
    page.get_by_text("Show events").click()
    assert shown(page, "timeline-event") == events[::-1]
    page.get_by_text("Oldest first").click()
    assert (shown(page), query(page)) == (statements, "")


def test_a_menu_says_how_many_statements_each_value_would_leave(opened: Opened) -> None:
    page = opened("timeline.html?kind=declaration&demand=open-the-archive")
    assert page.locator("[data-facet=kind] summary").inner_text() == "Kind: Joint declaration"
    page.locator("[data-facet=demand] summary").click()
    numbers = {
        item.get_attribute("data-value"): item.locator("small").inner_text()
        for item in page.locator("[data-facet=demand] [data-value]").all()
    }
    assert numbers["open-the-archive"] == str(len(shown(page)))
    for demand, number in numbers.items():
        expected = shown(opened(f"timeline.html?kind=declaration&demand={demand}"))
        assert number.partition(",")[0] == str(len(expected))


def test_what_nothing_has_leaves_nothing_and_says_so(opened: Opened) -> None:
    page = opened("timeline.html?country=nowhere")
    assert (shown(page), told(page)) == ([], "0 of 16 statements")


def test_a_menu_is_closed_by_escape_and_by_what_is_done_beside_it(opened: Opened) -> None:
    page = opened("timeline.html")
    title, values = page.locator("[data-facet=kind] summary"), page.locator("[data-facet=kind] ul")
    title.focus()
    page.keyboard.press("Enter")
    assert values.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert query(page) == "?kind=declaration"
    page.keyboard.press("Escape")
    assert not values.is_visible()
    assert title.evaluate("element => element === document.activeElement")
    title.click()
    page.locator("h1").click()
    assert not values.is_visible()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_narrowed_list_with_an_open_menu_breaks_no_rule_and_is_silent(
    window: Window, opened: Opened, width: int
) -> None:
    page = opened("timeline.html?country=examplia&order=newest", width)
    page.locator("[data-facet=demand] summary").click()
    assert broken_rules(page, widths=(width,)) == []
    assert too_wide(page) == []
    assert window.complaints == []


def test_the_year_stays_in_sight_while_its_rows_pass(opened: Opened) -> None:
    for width in (DESK, PHONE):
        page = opened("timeline.html", width)
        page.locator("#y2024 .timeline > li").last.evaluate("row => row.scrollIntoView({ block: 'start' })")
        top = page.locator("#y2024 h2").evaluate("heading => heading.getBoundingClientRect().top")
        assert 0 <= top < 60


def test_parts_of_a_long_list_are_narrowed_in_their_place(window: Window, serve: Serve) -> None:
    site = archives.divided().site
    parts = [path for path in (site / "timeline").glob("*.*.html") if "data-facet" in path.read_text()]
    path = max(parts, key=lambda path: path.stat().st_size)
    page = window.open(f"{serve(site, below='/register')}/timeline/{path.name}")
    whole = shown(page)
    assert page.locator(f"[data-facet={path.name.partition('-')[0]}]").count() == 0
    menu = page.locator("[data-facet]:visible").first
    facet = menu.get_attribute("data-facet")
    value = menu.locator("[data-value]").last.get_attribute("data-value") or ""
    choose(page, str(facet), value)
    assert query(page) == f"?{facet}={value}"
    assert 0 < len(shown(page)) < len(whole)


def test_a_list_opened_as_a_file_is_narrowed_too(window: Window) -> None:
    page = window.open((miniature.site() / "timeline.html").as_uri())
    choose(page, "country", "samples-union")
    assert shown(page) == ["xu-2024-001"]
    assert window.complaints == []


def test_without_javascript_a_menu_leads_to_a_list(browser: "Browser") -> None:
    with closing(browser.new_context(java_script_enabled=False)) as context:
        page = context.new_page()
        page.goto((miniature.site() / "timeline.html").as_uri())
        page.locator("[data-facet=kind] summary").click()
        page.get_by_role("link", name="Resolution", exact=True).click()
        assert page.locator("h1").inner_text() == "Timeline: Resolution"
        assert shown(page) == ["xa-2023-002", "xa-2025-002"]
        assert page.locator("[data-facet]:visible").count() == 0
        page.get_by_role("link", name="All statements").click()
        page.get_by_role("link", name="Hide events").click()
        assert shown(page, "timeline-event") == []
        assert len(shown(page)) == 16
