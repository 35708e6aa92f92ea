"""Nothing moves that a reader already sees when the scripts of a page come late, as they do over a slow network."""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests import archives
from tests.browser import test_index
from tests.browser.looking import DESK, KINDS, PHONE, telling_pages
from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

SITES = (archives.small, archives.divided)

WATCH = """
globalThis.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
"""
PAINTED = """
new Promise((painted) => {
  new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
})
"""
FRAMES = "new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))"
MOVED = """
shifts.filter((shift) => !shift.hadRecentInput && shift.value > 0).flatMap(({ sources }) =>
  sources.map(({ node, previousRect, currentRect }) => {
    const { x, y, width, height } = previousRect;
    const words = (node?.textContent ?? "").trim().slice(0, 40);
    return `${node?.nodeName} “${words}” from ${[x, y, width, height]} to ${[currentRect.x, currentRect.y]}`;
  }))
"""


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_context()) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        yield page


def moved_by_scripts(tab: "Page", address: str, width: int, late: str = "") -> list[str]:
    """What is moved on a page by scripts that come when it is painted already. Fonts never come: what they move is
    decided by the faces that a machine has instead. `late` selects what scripts bring after they are loaded.
    """
    held: list[Route] = []
    may_pass = False

    def pass_or_hold(route: "Route") -> None:
        if may_pass:
            route.continue_()
        else:
            held.append(route)

    tab.goto("about:blank")
    tab.set_viewport_size({"width": width, "height": 900})
    tab.route("**/*.woff2", lambda route: route.abort())
    tab.route("**/*.js", pass_or_hold)
    tab.goto(address, wait_until="commit")
    tab.evaluate(PAINTED)
    may_pass = True
    for route in held:
        route.continue_()
    tab.wait_for_load_state("load")
    if late:
        tab.locator(late).first.wait_for()
    tab.evaluate(FRAMES)
    tab.unroute_all()
    found: list[str] = tab.evaluate(MOVED)
    return found


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "redirect"])  # which leads on before it is seen
def test_scripts_move_nothing_that_is_seen(tab: "Page", serve: Serve, kind: str) -> None:
    for site, path in telling_pages(*(built().site for built in SITES))[kind]:
        for width in (DESK, PHONE):
            assert moved_by_scripts(tab, f"{serve(site, below='/register')}/{path}", width) == [], f"{path} at {width}"


@pytest.mark.parametrize(
    ("path", "divided", "late"),
    [
        ("signatories.html", False, ".index-told"),
        ("letters/s.html", True, ".index-told"),
        ("demands.html", False, ".index-told"),
        ("search.html?q=specimen", False, "#results h3"),
    ],
)
def test_nor_do_they_where_they_have_much_to_add(
    tab: "Page", serve: Serve, path: str, divided: bool, late: str
) -> None:
    """A filter, ways to sort, what is found for a query in the address."""
    root = serve(test_index.site(divided=divided), below="/register")
    for width in (DESK, PHONE):
        assert moved_by_scripts(tab, f"{root}/{path}", width, late) == [], width
