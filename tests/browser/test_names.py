"""Lists of names in a browser: its own search finds a name as it is read, though a part of it is marked."""

from typing import TYPE_CHECKING

import pytest

from tests import miniature

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize("path", ["signatories.html", "statements/xa-2023-001.html", "demands/open-the-archive.html"])
@pytest.mark.parametrize("name", ["Ada Example", "Bob Placeholder (North)", "Օրինակ Օրինակյան"])
def test_find_in_page_finds_a_name_as_it_is_read(browser: "Browser", path: str, name: str) -> None:
    tab = browser.new_page()
    tab.goto((miniature.site() / path).as_uri())
    assert tab.evaluate("(name) => window.find(name)", name)
    tab.context.close()
