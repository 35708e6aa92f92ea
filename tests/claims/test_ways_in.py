"""Ways in: from a page to the file of its record, in the repository."""

import re
from pathlib import Path

from tests import builds
from tests.claims.made import SETTINGS, Made, record
from tests.reading import addresses, of_class, page

REPOSITORY = "repository: https://github.com/example/register\n"
BARE = re.sub("contact:.*\n", "", SETTINGS)
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


def told_in_public(folder: Path, settings: str, *options: str) -> list[str]:
    """What a first build of the site beside the content says before its summary, and the next, with nothing to do."""
    content = folder / "content"
    content.mkdir(parents=True)
    (content / "site.yaml").write_text(settings)
    places = [f"--content={content}", f"--output={folder / 'site'}", f"--state={folder / 'state'}", *options]
    results = [builds.run(places) for _ in range(2)]
    assert [result.code for result in results] == [0, 0]
    return [result.said.removesuffix("\n").rpartition("\n")[0] for result in results]


def test_who_publishes_a_site_that_reaches_nobody_is_told_how_to_mend_it(tmp_path: Path) -> None:
    """At every build, strict ones too, which go on; not in a preview, which no reader sees."""
    for told in told_in_public(tmp_path / "bare", BARE, "--strict"):
        assert told.startswith("content/site.yaml: warning: readers can tell nobody of an error; name an address")
    assert told_in_public(tmp_path / "preview", BARE, "--preview") == ["", ""]
    assert told_in_public(tmp_path / "repository", BARE + REPOSITORY) == ["", ""]
    assert told_in_public(tmp_path / "contact", SETTINGS) == ["", ""]


def test_the_page_that_readers_are_led_to_says_who_can_set_an_address(tmp_path: Path) -> None:
    about = {"pages/about.md": "---\ntitle: About\n---\n\n## Corrections\n\nMistakes are mended.\n"}
    bare = Made(tmp_path / "bare", {**about, "site.yaml": BARE})
    (report,) = of_class(page(bare.site / "index.html"), "report")
    assert addresses(report) == ["about.html#corrections"]
    hint = "No address for reports is set yet: whoever runs this register has to name one."
    assert hint in bare.says("about.html")
    assert hint not in Made(tmp_path / "set", about).says("about.html")
