"""Ways in: from a page to the file of its record, in the repository."""

from pathlib import Path

from tests import builds
from tests.claims.made import SETTINGS, Made, record
from tests.reading import page

REPOSITORY = "repository: https://github.com/example/register\n"
EDIT = "https://github.com/example/register/edit/main/content/"
FRONT = """
title: Declaration on lamps
type: declaration
date: 2024-03-01
entered: 2025-01-01
chambers: [xx-assembly]
sources: [{title: Minutes}]
signatories: [Anna Beispiel, Bruno Muster]
"""
FILES = {
    "site.yaml": SETTINGS + REPOSITORY,
    "statements/xx-2024-001-lamps.md": record(FRONT),
    "people/anna-beispiel.md": record("name: Anna Beispiel\nsort_name: Beispiel, Anna"),
}


def edits(site: Path, path: str) -> list[str]:
    """Where a page leads to edit it, below the content folder."""
    links = [link.get("href", "") for link in page(site / path).iter("a")]
    return [link.removeprefix(EDIT) for link in links if link.startswith(EDIT)]


def test_each_page_leads_to_the_file_of_its_record(tmp_path: Path) -> None:
    made = Made(tmp_path, FILES)
    assert made.told == ""
    assert edits(made.site, "statements/xx-2024-001.html") == ["statements/xx-2024-001-lamps.md"]
    assert edits(made.site, "signatories/anna-beispiel.html") == ["people/anna-beispiel.md"]
    assert edits(made.site, "chambers/xx-assembly.html") == ["chambers/xx-assembly.md"]


def test_what_has_no_file_has_no_link(tmp_path: Path) -> None:
    made = Made(tmp_path, FILES)
    for path in ("signatories/bruno-muster.html", "index.html", "timeline.html", "404.html"):
        assert edits(made.site, path) == []
    assert edits(Made(tmp_path / "b", {**FILES, "site.yaml": SETTINGS}).site, "statements/xx-2024-001.html") == []


def test_a_file_that_gets_other_words_in_its_name_is_followed(tmp_path: Path) -> None:
    made = Made(tmp_path, FILES)
    old = made.content / "statements/xx-2024-001-lamps.md"
    old.rename(old.with_name("xx-2024-001-lights.md"))
    places = [f"--content={made.content}", f"--output={made.site}", f"--state={tmp_path / 'state'}"]
    assert builds.run(places).code == 0
    assert edits(made.site, "statements/xx-2024-001.html") == ["statements/xx-2024-001-lights.md"]
