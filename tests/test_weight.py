"""How much a reader's first view of a page loads: measured in a browser, as a server would send it."""

import gzip
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Response

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
    loaded: dict[str, tuple[str, int]] = {}

    def note(response: "Response") -> None:
        body = response.body()
        font = response.request.resource_type == "font"
        loaded[response.url] = ("font" if font else "other", len(body) if font else len(gzip.compress(body)))

    context = browser.new_context()
    tab = context.new_page()
    tab.on("response", note)
    tab.goto(f"{serve(real_site)}/{page}", wait_until="networkidle")
    context.close()
    weight = {kind: sum(size for k, size in loaded.values() if k == kind) for kind in ("font", "other")}
    assert 0 < weight["other"] <= MOST_WITHOUT_FONTS, loaded
    assert 0 < weight["font"] <= MOST_FONTS, loaded
