"""Pagefind, another search for static sites, on the pages to which our own search leads.

It indexes what stands in the main part of each page of a statement, person, demand, chamber, group or event, and
searches through its own JavaScript interface, from a page (`pagefind_page`) with the same field and results as ours:
the ten best results with their extracts, each with its first three places within the page.
"""

import importlib.util
import shutil
import subprocess
from pathlib import Path

from tests.bench.measure import Measured, measure

PAGE = Path(__file__).with_name("pagefind_page")
PAGES = "{statements,signatories,demands,chambers,groups,events}/*.html"
MISSING = "Pagefind is not here: install the dependency group bench (pip install --group bench), or put it on the PATH"


class Missing(Exception):
    """There is no Pagefind to measure."""


def pagefind() -> Path:
    """Where Pagefind is: in the package that brings it along, or on the PATH. Raises Missing."""
    package = importlib.util.find_spec("pagefind_bin")
    for folder in (package and package.submodule_search_locations) or ():
        program = Path(folder, "pagefind")
        if program.is_file():
            return program
    found = shutil.which("pagefind")
    if found is None:
        raise Missing(MISSING)
    return Path(found)


def version(program: Path) -> str:
    """Pagefind and its version."""
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    return f"Pagefind {said.split()[-1]}"


def index(program: Path, site: Path, folder: Path) -> Measured:
    """Index a site anew; the folder then holds the index and a page that searches in it. Says what indexing took."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(PAGE, folder)
    options: list[str | Path] = ["--site", site, "--output-path", folder / "pagefind", "--glob", PAGES]
    return measure([program, *options, "--root-selector", "main", "--quiet"], folder)
