"""The sitemap by the rules of its protocol (sitemaps.org), whatever the size of the archive."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from archive.exports import sitemap
from tests import miniature
from tests.miniature.test_exports import STATEMENTS
from tests.reading import xml

MOST, LARGEST, LONGEST = 50_000, 52_428_800, 2_048
"""Addresses and bytes of a sitemap, and letters of an address (sitemaps.org, “XML tag definitions”, “Sitemap file”)."""


def found(path: Path) -> list[str]:
    return [place.text or "" for place in xml(path).iter(f"{{{sitemap.SITEMAP}}}loc")]


def test_no_sitemap_is_larger_than_the_protocol_allows() -> None:
    for path in miniature.site().rglob("sitemap*.xml"):
        listed = found(path)
        assert 0 < len(listed) <= MOST
        assert path.stat().st_size <= LARGEST
        assert len(set(listed)) == len(listed)


def test_every_address_is_in_full_below_the_base_address_and_escaped() -> None:
    for address in found(miniature.site() / "sitemap.xml"):
        assert address.startswith(f"{miniature.BASE_URL}/")
        assert len(address) < LONGEST
        assert address.isascii()
        assert not urlsplit(address).query
        assert not urlsplit(address).fragment


@pytest.mark.parametrize("folder", ["embed/", "cards/", "assets/", "kept/", "data/", "admin/"])
def test_what_is_no_page_to_look_for_is_not_listed(folder: str) -> None:
    assert not any(f"/{folder}" in address for address in found(miniature.site() / "sitemap.xml"))


def test_every_statement_is_listed_once() -> None:
    listed = found(miniature.site() / "sitemap.xml")
    assert [listed.count(f"{miniature.BASE_URL}/statements/{one}.html") for one in STATEMENTS] == [1] * len(STATEMENTS)


def test_addresses_are_escaped_in_the_file() -> None:
    view = sitemap.View(["https://a.example/?a&b<c>"])
    assert b"<loc>https://a.example/?a&amp;b&lt;c&gt;</loc>" in sitemap.serialise(None, "sitemap.xml", view)  # type: ignore[arg-type]
