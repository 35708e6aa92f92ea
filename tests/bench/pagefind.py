"""Pagefind, another search for static sites, on the pages to which our own search leads.

It indexes what stands in the main part of each page of a statement, person, demand, chamber, group or event, and
searches through its own JavaScript interface, from a page (`pagefind_page`) with the same field and results as ours:
the ten best results with their extracts, each with its first three places within the page.
"""

import shutil
import subprocess
from pathlib import Path

from tests.bench.installed import program
from tests.bench.measure import Measured, measure

PAGE = Path(__file__).with_name("pagefind_page")
PAGES = "{statements,signatories,demands,chambers,groups,events}/*.html"


def pagefind() -> Path:
    """Where Pagefind is. Raises Missing."""
    return program("pagefind", "pagefind_bin", "pagefind")


def version(executable: Path) -> str:
    """Pagefind and its version."""
    said = subprocess.run([executable, "--version"], capture_output=True, text=True, check=True).stdout
    return f"Pagefind {said.split()[-1]}"


def index(executable: Path, site: Path, folder: Path) -> Measured:
    """Index a site anew; the folder then holds the index and a page that searches in it. Says what indexing took."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PAGE, folder)
    options: list[str | Path] = ["--site", site, "--output-path", folder / "pagefind", "--glob", PAGES]
    return measure([executable, *options, "--root-selector", "main", "--quiet"], folder)
