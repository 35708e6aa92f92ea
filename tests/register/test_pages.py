"""The pages of the register: with its own words, names and numbers they are as sound as those of the miniature."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import links
from tests.archives import Built
from tests.browser.looking import (
    BUDGET,
    KINDS,
    Window,
    broken_rules,
    first_view,
    html_faults,
    pages,
    too_wide,
)
from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def window(browser: "Browser") -> Iterator[Window]:
    with closing(browser.new_context()) as context:
        yield Window(context.new_page())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "redirect"])  # that leads on before it is seen
def test_longest_page_loads_no_more_than_it_may_fits_every_width_and_breaks_no_rule_of_accessibility(
    window: Window, serve: Serve, archive: Built, kind: str
) -> None:
    """What is longest is hardest. Of some kinds the register may have no page."""
    for path in pages(archive.site).get(kind, [])[:1]:
        address = f"{serve(archive.site)}/{path}"
        for part, weight in first_view(window.page, address).items():
            assert 0 < weight <= BUDGET[part], f"{part} of {path}"
        page = window.open(address)
        assert window.complaints == [], path
        assert too_wide(page) == [], path
        assert broken_rules(page, in_short=True) == [], path


def test_html_checker_finds_nothing(archive: Built) -> None:
    assert html_faults(archive.site) == []


def test_every_link_and_fragment_leads_somewhere(archive: Built, tmp_path: Path) -> None:
    assert links.broken(archive.site, archive.base, tmp_path) == []
