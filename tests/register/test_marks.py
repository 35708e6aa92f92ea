"""What the pages of the register keep to, so that no part that comes later takes it from a reader unseen."""

import gzip
import re
from pathlib import Path

from tests.archives import Built
from tests.browser.looking import KILOBYTE, pages

SHOWN_FIRST = 20 * KILOBYTE
"""The page and its style, compressed: what a browser has to have before it shows the first line."""

SCREEN_STYLE = re.compile(r'<link rel="stylesheet" href="(?:\.\./)*([^"]+)">')


def shown_first(site: Path, path: str) -> int:
    html = (site / path).read_bytes()
    needed = [html, *((site / name).read_bytes() for name in SCREEN_STYLE.findall(html.decode()))]
    return sum(len(gzip.compress(content)) for content in needed)


def test_home_and_a_statement_of_usual_length_are_shown_after_20_kilobytes(archive: Built) -> None:
    statements = pages(archive.site)["statement"]
    for path in ("index.html", statements[len(statements) // 2]):
        assert shown_first(archive.site, path) <= SHOWN_FIRST, path
