"""How much a reader's first view of a page loads: measured in a browser, as a server would send it."""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests import miniature
from tests.browser.looking import BUDGET, first_view, pages
from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def tab(browser: "Browser") -> Iterator["Page"]:
    with closing(browser.new_context()) as context:
        yield context.new_page()


def test_first_view_of_every_kind_of_page_stays_within_its_budget(tab: "Page", serve: Serve) -> None:
    """60 KB compressed without fonts and 120 KB of fonts, whatever the page."""
    root = serve(miniature.site(), below="/register")
    for kind, (longest, *_) in pages(miniature.site()).items():
        if kind != "redirect":  # which leads on before it is seen
            for part, weight in first_view(tab, f"{root}/{longest}").items():
                assert 0 < weight <= BUDGET[part], f"{part} of {longest}"
