"""The bench of page loads opens pages and tells its figures in their form. No time is checked."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests import miniature
from tests.bench import page_load
from tests.bench.test_bench import rows

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGE = """<!doctype html><html lang="en"><title>Page</title><link rel="stylesheet" href="page.css">
<link rel="stylesheet" href="print.css" media="print"><p id="first">First</p><p>Second</p>
<script src="{script}" defer></script></html>"""
STYLE = "p { margin: 50px }" + " " * 10_000
MOVE = "setTimeout(() => (first.style.height = '200px'), 600);"
WORK = "setTimeout(() => { const until = performance.now() + 400; while (performance.now() < until); }, 600);"


def test_every_figure_is_told_for_every_page(project: Path, tmp_path: Path) -> None:
    output = tmp_path / "bench.md"
    pages = ["index.html", "search.html?q=archive"]
    options = ["--site", str(miniature.site()), "--repeat", "1", "--scratch", str(tmp_path), "--output", str(output)]
    command = [sys.executable, "-m", "tests.bench.page_load", *options, "--pages", *pages]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert output.read_text(encoding="utf-8") == result.stdout
    measured = rows(result.stdout)
    assert list(measured) == ["page", *pages]
    for page in pages:
        figures = [float(cell.replace(",", "")) for cell in measured[page]]
        first, largest, blocked, shifted, view, everything = figures
        assert 0 < first <= largest, page
        assert blocked >= 0, page
        assert shifted >= 0, page
        assert 0 < view < everything, page
    assert list(tmp_path.iterdir()) == [output], "the bench leaves nothing behind"


def test_what_is_told_is_what_a_page_does(tmp_path: Path, browser: "Browser") -> None:
    """One moves a paragraph, the other works while a reader waits. Their style counts as it is sent, compressed, and
    that of print does not.
    """
    files = {"page.css": STYLE, "print.css": STYLE, "move.js": MOVE, "work.js": WORK}
    files |= {f"{name}.html": PAGE.format(script=f"{name}.js") for name in ("move", "work")}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with page_load.serving(tmp_path) as address:
        [moved], [worked] = (page_load.loads(browser, f"{address}/{name}.html", 1) for name in ("move", "work"))
    assert moved.shifted > 0
    assert worked.shifted == 0
    assert worked.blocked > 300
    assert 0 < moved.view < len(PAGE) + 100
    assert moved.everything > moved.view
