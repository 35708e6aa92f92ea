"""The pages that other sites show in frames, in a browser."""

from pathlib import Path
from typing import TYPE_CHECKING

from tests import miniature
from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_a_frame_shows_its_page_and_one_demand_alone_where_the_address_names_it(
    serve: Serve, browser: "Browser", tmp_path: Path
) -> None:
    address = f"{serve(miniature.site())}/embed/statements/xa-2023-001.html#d2"
    (tmp_path / "host.html").write_text(f'<!doctype html><title>Host</title><iframe src="{address}"></iframe>')
    tab = browser.new_page()
    tab.goto(f"{serve(tmp_path)}/host.html")
    (frame,) = tab.frames[1:]
    shown = [item for item in frame.locator(".embed-demands > li").all() if item.is_visible()]
    assert [item.get_attribute("id") for item in shown] == ["d2"]
    tab.close()
