"""The command: its exit codes, what it says, what it writes and what it leaves alone."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import miniature
from tests.builds import files
from tests.conftest import Build
from tests.reading import addresses, page, xml

SITE = """\
title: Build Register
tagline: Invented
description: An invented archive.
base_url: https://build.example
licence: {name: CC0}
contact: {text: Editors, url: "mailto:editors@register.example"}
"""
STATEMENT = "---\ntitle: One\ntype: declaration\ndate: 2025-09-19\n{}---\n{}"
ENTERED = r"(?:\d+ address(?:es)? entered in \S+, which is to be committed; )?"
SUMMARY = rf"1 record; \d+ files written, \d+ kept, \d+ removed; {ENTERED}\d+\.\d s\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder of content with the smallest statement, which has two warnings' worth of gaps."""
    folder = tmp_path / "content"
    (folder / "statements").mkdir(parents=True)
    (folder / "site.yaml").write_text(SITE)
    (folder / "statements" / "xa-2025-001.md").write_text(STATEMENT.format("", "Text.\n"))
    return folder


# What it answers


def test_a_build_that_succeeds_says_so_in_one_line(build: Build, content: Path, tmp_path: Path) -> None:
    result = build(content, tmp_path / "site")
    assert result.code == 0
    assert re.fullmatch(SUMMARY, result.said)
    assert (tmp_path / "site" / "index.html").is_file()


def without_excerpts(told: str) -> list[str]:
    """The lines of what a build said, without the lines of the content that it shows."""
    return [line for line in told.splitlines() if not re.match(r" +\d* \|", line)]


def test_warnings_are_shown_and_do_not_stop_a_build(build: Build, content: Path, tmp_path: Path) -> None:
    result = build(content, tmp_path / "site")
    assert result.code == 0
    warnings = without_excerpts(result.told)
    assert warnings
    assert all(line.startswith("content/statements/xa-2025-001.md:") and "warning:" in line for line in warnings)


def test_strict_makes_warnings_errors(build: Build, content: Path, tmp_path: Path) -> None:
    result = build(content, tmp_path / "site", "--strict")
    assert result.code == 1
    assert result.told.splitlines()[-1].endswith("nothing was written, the site is as it was.")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ["--jobs", "0"],
        ["--jobs", "-1"],
        ["--jobs", "many"],
        ["--base-url", "register.example"],
        ["--base-url", "https://[register"],
        ["--unknown"],
        ["statements"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_exit_code_2_and_writes_nothing(
    build: Build, content: Path, tmp_path: Path, wrong: list[str]
) -> None:
    result = build(content, tmp_path / "site", *wrong)
    assert result.code == 2
    assert result.told.startswith("usage: build.py")
    assert result.said == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content"]


def test_an_error_leaves_the_published_site_as_it_was(build: Build, content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(content, site)
    before = files(site)
    (content / "statements" / "xa-2025-002.md").write_text("---\ntitle: Two\n---\n")
    result = build(content, site)
    assert result.code == 1
    assert result.said == ""
    assert "content/statements/xa-2025-002.md:" in result.told
    assert files(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "site", "site.state"]


def test_the_site_follows_its_content(build: Build, content: Path, tmp_path: Path) -> None:
    """A record that is gone has no page any more, and one that is new has one."""
    site = tmp_path / "site"
    build(content, site)
    (content / "addresses.txt").unlink()
    (content / "statements" / "xa-2025-001.md").rename(content / "statements" / "xa-2025-002.md")
    assert build(content, site).code == 0
    for folder in ("statements", "data/v1/statements"):
        names = {path.name.partition(".")[0] for path in (site / folder).iterdir()}
        assert names == {"xa-2025-002"}


def test_an_output_folder_that_no_build_made_is_refused(build: Build, content: Path, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.txt").write_text("cat")
    result = build(content, tmp_path / "photos")
    assert result.code == 1
    assert "holds files that no build has made" in result.told
    assert files(tmp_path / "photos") == {"cat.txt": b"cat"}


def test_the_project_is_built_with_one_word(tmp_path: Path, project: Path, content: Path) -> None:
    """`python build.py`, in a copy of the project whose content is the smallest, makes site/ from content/."""
    for name in ("archive", "static", "templates"):
        shutil.copytree(project / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(project / "build.py", tmp_path / "build.py")
    result = subprocess.run([sys.executable, "build.py"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 0
    assert (tmp_path / "site" / "statements" / "xa-2025-001.html").is_file()


# Where the site stands

MOVED = "https://moved.example/deep/er"


@pytest.fixture(scope="module")
def moved(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature, built for another address than that of its settings."""
    site = tmp_path_factory.mktemp("moved") / "site"
    result = build(miniature.CONTENT, site, "--base-url", MOVED)
    assert result.code == 0, result.told
    return site


def test_the_base_address_is_that_of_every_page(moved: Path) -> None:
    record = page(moved / "statements" / "xa-2023-001.html")
    canonical = [link.get("href") for link in record.iter("link") if link.get("rel") == "canonical"]
    assert canonical == [f"{MOVED}/statements/xa-2023-001.html"]


def test_the_base_address_is_that_of_the_feed_the_sitemap_and_robots(moved: Path) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    feed = xml(moved / "feed.xml")
    links = [link.get("href", "") for link in feed.iter(f"{atom}link") if link.get("rel") in ("self", "alternate")]
    assert len(links) > 2
    assert all(link.startswith(f"{MOVED}/") for link in links)
    places = [place.text or "" for place in xml(moved / "sitemap.xml").iter() if not len(place)]
    assert places[0] == f"{MOVED}/"
    assert all(place.startswith(f"{MOVED}/") for place in places)
    assert f"Sitemap: {MOVED}/sitemap.xml\n" in (moved / "robots.txt").read_text()


def test_the_page_for_lost_addresses_links_from_the_root_of_the_host(moved: Path) -> None:
    """It is shown at any depth, so relative links would lead astray."""
    inner = [a for a in addresses(page(moved / "404.html")) if not re.match(r"#|https?:|mailto:", a)]
    assert inner
    assert all(address.startswith("/deep/er/") for address in inner)


def test_nothing_else_names_the_address_of_the_settings(moved: Path) -> None:
    """But for the ids in feeds, which no other host changes."""
    found = {name: re.sub(rb"<id>.*?</id>", b"", content) for name, content in files(moved).items()}
    assert [name for name, content in found.items() if miniature.BASE_URL.encode() in content] == []


# What it says while it works


def test_verbose_says_each_step_with_figures_and_seconds(build: Build, content: Path, tmp_path: Path) -> None:
    result = build(content, tmp_path / "site", "--verbose")
    said = [line for line in without_excerpts(result.told) if "warning:" not in line]
    steps = [re.fullmatch(r"([a-z ]+): \d+ .*\d\.\d\d s", line) for line in said]
    names = [step[1] if step else None for step in steps]
    assert names == ["look", "compile", "render and publish"]
    assert re.fullmatch(SUMMARY, result.said)


def test_without_verbose_a_build_says_nothing_but_its_warnings(build: Build, content: Path, tmp_path: Path) -> None:
    result = build(content, tmp_path / "site")
    assert all("warning:" in line for line in without_excerpts(result.told))


# What it does with content that is out of the ordinary

CHAMBER = "---\nname: House\ncountry: Examplia\n---\n"
VOTE = STATEMENT.format("votes: [{chamber: house, names: votes/a.csv}]\n", "")
ODD: dict[str, dict[str, str | bytes]] = {
    "no settings": {"site.yaml": ""},
    "settings that are a list": {"site.yaml": "- title\n"},
    "a base address with half a bracket": {"site.yaml": SITE.replace("build.example", "[build")},
    "quotations in quotations, 3000 deep": {"statements/xa-2025-001.md": STATEMENT.format("", ">" * 3000 + " x\n")},
    "4000 open brackets": {"statements/xa-2025-001.md": STATEMENT.format("", "[a" * 4000)},
    "lists in lists, 300 deep": {
        "statements/xa-2025-001.md": STATEMENT.format("", "".join("    " * n + "- a\n" for n in range(300)))
    },
    "links to odd schemes": {
        "statements/xa-2025-001.md": STATEMENT.format("", "[a](http:b) [c](mailto:d) [e](data:f) [g](javascript:h)")
    },
    "a translation with a link to nothing": {
        "statements/xa-2025-001.en.md": "---\ntitle: T\nstatus: translation\n---\n[a](odd:thing) [b](event:none)\n"
    },
    "a page with the name of another": {"pages/index.md": "---\ntitle: Index\n---\n"},
    "names like former ids": {
        "statements/xa-2025-001.md": STATEMENT.format("signatories: [Old Name]\ndemands: [Old demand]\n", ""),
        "people/new-name.md": "---\nname: New Name\nsort_name: Name, New\nformer_ids: [old-name]\n---\n",
        "demands/new.md": "---\nname: New demand\nformer_ids: [old-demand]\n---\n",
    },
    "names without a letter": {
        "statements/xa-2025-001.md": STATEMENT.format("signatories: ['!!!', '???']\ndemands: ['!', '?']\n", "")
    },
    "a name of 400 letters": {"statements/xa-2025-001.md": STATEMENT.format(f"signatories: [{'Ada ' * 100}]\n", "")},
    "the last year there is": {
        "statements/xa-9999-001.md": STATEMENT.replace("2025-09-19", "9999-12").format("", ""),
        "events/end.md": "---\ntitle: End\ndate: 9999-12-31\n---\n",
    },
    "the first year there is": {
        "statements/xa-0001-001.md": STATEMENT.replace("2025-09-19", "0001").format("", ""),
        "events/before.md": '---\ntitle: Before\ndate: "../0001"\n---\n',
    },
    "a count of 20 digits": {"statements/xa-2025-001.md": STATEMENT.format(f"declared: {{demands: {'9' * 20}}}\n", "")},
    "a count of 5000 digits": {
        "statements/xa-2025-001.md": STATEMENT.format(f"declared: {{demands: {'9' * 5000}}}\n", "")
    },
    "a list of votes with a field too long": {
        "statements/xa-2025-001.md": VOTE, "chambers/house.md": CHAMBER, "votes/a.csv": "name\n" + "x" * 200_000,
    },
    "a list of votes in another encoding": {
        "statements/xa-2025-001.md": VOTE, "chambers/house.md": CHAMBER, "votes/a.csv": b"name\nZo\xe9\n",
    },
    "a list of votes that is empty": {
        "statements/xa-2025-001.md": VOTE, "chambers/house.md": CHAMBER, "votes/a.csv": "",
    },
    "kept copies with like names": {
        "statements/xa-2025-001.md": STATEMENT.format(
            "sources: [{title: A, copy: sources/a.html}, {title: B, copy: sources/a.html.txt}]\n", ""
        ),
        "sources/a.html": "a",
        "sources/a.html.txt": "b",
    },
    "bytes that are no text": {"statements/xa-2025-001.md": bytes(range(256))},
    "an empty file": {"statements/xa-2025-001.md": ""},
}  # fmt: skip


@pytest.mark.parametrize("odd", ODD)
def test_odd_content_gives_a_site_or_a_line_that_says_why_not(
    build: Build, content: Path, tmp_path: Path, odd: str
) -> None:
    """Never a traceback, whatever an editor writes; and no line without the place it is about."""
    for name, given in ODD[odd].items():
        path = content / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(given if isinstance(given, bytes) else given.encode())
    result = build(content, tmp_path / "site")
    assert "Traceback" not in result.told
    *problems, end = without_excerpts(result.told) or [""]
    if result.code:
        assert end.endswith("nothing was written, the site is as it was.")
        assert all(re.match(r"content/\S+:\d+:\d+: ", problem) for problem in problems)
    assert (tmp_path / "site").exists() == (result.code == 0)


def test_a_content_folder_that_is_not_there_is_named(build: Build, tmp_path: Path) -> None:
    result = build(tmp_path / "nowhere", tmp_path / "site")
    assert result.code == 1
    assert "nowhere" in result.told
    assert "Traceback" not in result.told
