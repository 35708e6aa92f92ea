"""How much a reader's first view of a page loads: measured in a browser, as a server would send it."""

import gzip
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

KILOBYTE = 1000
MOST_WITHOUT_FONTS = 60 * KILOBYTE
MOST_FONTS = 120 * KILOBYTE
PAGES = (
    "index.html",
    "timeline.html",
    "demands.html",
    "demands/release-of-prisoners.html",
    "signatories.html",
    "signatories/valerie-boyer.html",
    "chambers.html",
    "statements/fr-2025-001.html",
    "statements/fr-2026-001.html",
    "search.html",
    "about.html",
    "data.html",
)


@pytest.mark.parametrize("page", PAGES)
def test_first_view_stays_within_its_budget(page: str, real_site: Path, serve: Serve, browser: "Browser") -> None:
    """60 KB compressed without fonts and 120 KB of fonts, whatever the page."""
    responses: list[Response] = []
    context = browser.new_context()
    tab = context.new_page()
    tab.on("response", lambda response: responses.append(response))
    tab.goto(f"{serve(real_site)}/{page}")
    loaded_fonts(tab)
    weight = {"font": 0, "other": 0}
    for response in responses:
        is_font = response.request.resource_type == "font"
        body = response.body()
        weight["font" if is_font else "other"] += len(body if is_font else gzip.compress(body))
    context.close()
    assert 0 < weight["other"] <= MOST_WITHOUT_FONTS
    assert 0 < weight["font"] <= MOST_FONTS


def loaded_fonts(tab: "Page") -> None:
    """Wait until the fonts that the page is set in are here: they are asked for when it is laid out."""
    tab.evaluate("document.body.getBoundingClientRect(); document.fonts.ready.then(() => null)")
