"""Strangers' files: each hostile case is refused where its mistake stands, or shown as harmless text.

The cases are in tests/hostile/, a module for each category. The harmless ones are built together, as one archive.
"""

import json
import os
import re
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import build as program
from archive.problems.reports import as_text
from tests import archives, hostile, miniature
from tests.conftest import Serve, headers_of
from tests.content_trees import problems_of, write
from tests.hostile import random_records
from tests.hostile.case import Case, lay
from tests.hostile.examine import Vocabulary, faults, vocabulary
from tests.hostile.trial import OUTSIDER, built, ends, snapshot, surroundings, tried
from tests.reading import html_files, page, text, xml

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page, Route

MOST_BYTES = 300 * 1024 * 1024
ALL = pytest.mark.parametrize("case", hostile.REFUSED, ids=lambda case: f"{case.category}: {case.name}"[:80])


# -- what is refused ------------------------------------------------------------------------------


def test_there_are_cases_of_every_category_and_each_has_a_name_of_its_own() -> None:
    assert len(hostile.CASES) >= 250
    assert len({(case.category, case.name) for case in hostile.CASES}) == len(hostile.CASES)


@ALL
def test_a_refused_case_is_told_where_its_mistake_stands(case: Case, tmp_path: Path) -> None:
    """Rule, file, line and key; at once; and with an excerpt that no terminal is moved by."""
    content = surroundings(tmp_path / "here")
    problems, _ = tried(case, content)
    found = ends(problems, content)
    assert found[: len(case.refused)] == case.refused
    assert (len(found) > len(case.refused)) == case.more
    told = as_text(problems, content)
    assert all(character.isprintable() for line in told.split("\n") for character in line)


@pytest.mark.parametrize(
    "case", [c for c in hostile.REFUSED if c.category == "ids and paths"], ids=lambda case: case.name[:80]
)
def test_no_id_path_or_link_makes_a_build_touch_what_lies_around_it(case: Case, tmp_path: Path) -> None:
    content = surroundings(tmp_path / "here")
    lay(case.files, content)
    before = snapshot(tmp_path / "here")
    places = ["--output", str(tmp_path / "out" / "site"), "--state", str(tmp_path / "out" / "state")]
    assert program.main(["--content", str(content), *places]) == 1
    assert snapshot(tmp_path / "here") == before
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"state"}


HEAVY = 50_000
"""Bytes from which on a case is one of those that are meant to fill the memory."""


def test_all_the_largest_cases_together_stay_within_the_memory_of_a_small_machine(tmp_path: Path) -> None:
    content = surroundings(tmp_path / "here")
    files = [file for case in hostile.REFUSED for file in case.files.values() if isinstance(file, str | bytes)]
    heavy = [file for file in files if len(file) > HEAVY]
    assert len(heavy) >= 40
    lay({f"statements/xx-2025-{number:03}-heavy.md": file for number, file in enumerate(heavy, 1)}, content)
    code, memory, told = built(content, tmp_path / "site")
    assert (code, told.count("Traceback")) == (1, 0)
    assert memory < MOST_BYTES


POINTING = [case for case in hostile.HARMLESS if case.category == "Markdown and HTML"]


@pytest.mark.parametrize("case", POINTING, ids=lambda case: case.name[:80])
def test_what_a_text_points_at_in_vain_is_told(case: Case, tmp_path: Path) -> None:
    content = surroundings(tmp_path / "here")
    problems, _ = tried(case, content)
    assert tuple(found for found in ends(problems, content) if found.rule != "body-html") == case.told


# -- what is shown --------------------------------------------------------------------------------


def test_a_build_of_all_harmless_cases_stays_within_the_memory_and_touches_nothing_around_it(tmp_path: Path) -> None:
    """It builds for itself, for what it needs is measured, and what it writes is watched."""
    here, made = tmp_path / "here", tmp_path / "made"
    content = surroundings(here)
    for case in hostile.HARMLESS:
        lay(case.files, content)
    before = snapshot(here)
    made.mkdir()
    code, memory, told = built(content, made / "site")
    assert code == 0, told[-2_000:]
    assert "Traceback" not in told
    assert memory < MOST_BYTES
    assert snapshot(here) == before, "a build writes into its own folders alone"
    assert {path.name for path in made.iterdir()} == {"site", "state"}


@pytest.fixture(scope="module")
def site() -> Path:
    """The site of all harmless cases, one archive."""
    return archives.strangers().site


@pytest.fixture(scope="module")
def known() -> Vocabulary:
    return vocabulary(miniature.site())


def test_no_page_has_an_element_an_attribute_or_an_address_that_came_from_content(
    site: Path, known: Vocabulary
) -> None:
    found = {path.name: faults(path.read_text(encoding="utf-8"), known) for path in html_files(site)}
    assert len(found) >= len(hostile.HARMLESS)
    assert {name: of_a_page for name, of_a_page in found.items() if of_a_page} == {}


@pytest.mark.parametrize(
    "fault",
    [
        "<p onclick='x'>a</p>",
        "<p style='x'>a</p>",
        "<iframe></iframe>",
        "<svg></svg>",
        "<script>x</script>",
        "<img src='//evil.example/x'>",
        "<a href='javascript:x'>a</a>",
        "<a href=' data:x'>a</a>",
        "<a href='//evil.example'>a</a>",
        "<form action='https://evil.example'></form>",
    ],
)
def test_a_page_with_such_a_thing_would_be_found_out(fault: str, known: Vocabulary) -> None:
    assert faults(f"<p>Before</p>{fault}<p>After</p>", known)


def test_a_reader_sees_every_harmless_text_as_it_was_written(site: Path) -> None:
    unseen = [
        f"{case.category}: {case.name}: {shown}"
        for case in hostile.HARMLESS
        for shown in case.shown
        if " ".join(shown.split()) not in text(page_of(site, case))
    ]
    assert unseen == []


def page_of(site: Path, case: Case) -> Element:
    return page(site / case.page)


def test_what_programs_read_is_well_formed_and_holds_the_texts(site: Path) -> None:
    texts = {" ".join(shown.split()) for case in hostile.HARMLESS for shown in case.shown}
    records = [json.loads(path.read_text(encoding="utf-8")) for path in (site / "data/v1/statements").glob("*.json")]
    titles = {" ".join(record["title"].split()) for record in records}
    assert len(texts & titles) >= 40
    feed = " ".join(" ".join(xml(site / "feed.xml").itertext()).split())
    assert sum(title in feed for title in titles) >= 40
    assert len(list(xml(site / "sitemap.xml"))) >= len(hostile.HARMLESS)
    with closing(sqlite3.connect(site / "archive.db")) as database:
        assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert titles <= {" ".join(title.split()) for (title,) in database.execute("select title from statement")}


def test_nothing_from_outside_the_content_is_published(site: Path) -> None:
    assert not [path for path in site.rglob("*") if path.is_symlink()]
    assert not [path for path in site.rglob("*") if path.is_file() and OUTSIDER.encode() in path.read_bytes()]


# -- in a browser ---------------------------------------------------------------------------------

WATCH = "addEventListener('securitypolicyviolation', (event) => console.error(`refused: ${event.blockedURI}`))"
LIVE = """(main) => [...main.querySelectorAll('*')].filter((element) =>
    /^(style|iframe|object|embed|link|meta|base|img|video|audio|math|template)$/i.test(element.nodeName)
    || (element.nodeName === 'SCRIPT' && !element.getAttribute('src'))
    || (element.nodeName === 'svg'
        && !element.closest('[class*=strokes], [class*=tally], [class*=ruler], [class*=mark]'))
    || [...element.attributes].some((attribute) => /^on|^style$|^srcdoc$/i.test(attribute.name))
    || (/^(?!https?:|mailto:)[a-z]+:/i.test(element.getAttribute('href') ?? '')
        && !(element.download && /^data:text.csv;charset=utf-8,[\\w%.~/:,;@!*()$=?-]+$/.test(element.href)))
).map((element) => element.outerHTML)"""
"""What of a page would run or load; the pages of the register have none of it in their main part."""

PARSED = f"""(pages) => Object.entries(pages).flatMap(([path, html]) =>
    ({LIVE})(new DOMParser().parseFromString(html, 'text/html').querySelector('main')).map((found) => [path, found]))"""
OPENED = [case for case in hostile.HARMLESS if case.category.startswith(("Markdown", "exports"))]
OPENED += [case for case in hostile.HARMLESS if "public list" in case.category][::6]


@pytest.fixture
def tab(browser: "Browser", site: Path, serve: Serve) -> Iterator["Page"]:
    """A tab that takes down what goes wrong, and fails the test for it: dialogs, errors, requests to elsewhere."""
    seen: list[str] = []

    def refuse(dialog: "Dialog") -> None:
        seen.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    context = browser.new_context()
    tab = context.new_page()
    tab.add_init_script(WATCH)
    tab.on("dialog", refuse)
    tab.on("pageerror", lambda error: seen.append(f"error: {error}"))
    tab.on("console", lambda message: seen.append(f"{tab.url}: {message.text}"))
    home = serve(site)
    tab.on("request", lambda request: None if request.url.startswith(home) else seen.append(request.url))
    tab.on("popup", lambda popup: seen.append(f"window: {popup.url}"))
    yield tab
    context.close()
    assert seen == []


def test_a_browser_takes_no_text_for_markup(browser: "Browser", site: Path) -> None:
    """Chromium's own parser, which differs from ours, finds nothing alive in the main part of any page."""
    pages = {str(path.relative_to(site)): path.read_text(encoding="utf-8") for path in html_files(site)}
    with closing(browser.new_context()) as context:
        found = context.new_page().evaluate(PARSED, {path: html for path, html in pages.items() if "<main" in html})
    assert found == []


def test_a_browser_runs_loads_and_asks_for_nothing_that_content_brought(tab: "Page", site: Path, serve: Serve) -> None:
    """The pages of a folder are opened as one, one behind the other, which takes a sixth of the time.

    Their letters are parsed, laid out and run as they are. A page that left a comment, a string or a tag open would
    take in the next one, whose main part would be missing.
    """
    assert len(OPENED) >= 150
    for folder, paths in groupby(sorted({case.page for case in OPENED}, key=_folder), key=_folder):
        pages = [(site / path).read_text(encoding="utf-8") for path in paths]
        address = f"{serve(site)}/{folder}/all-of-them.html"
        tab.route(address, partial(_give_out, body=_as_one(pages), headers=headers_of(site)))
        tab.goto(address)
        assert tab.locator("main").count() == len(pages)


def _folder(path: str) -> str:
    return str(Path(path).parent)


def _as_one(pages: list[str]) -> str:
    """Pages one behind the other; what may stand in the first one's head alone, the policy and styles, is there."""
    first, *others = pages
    in_the_head = re.findall(r'<meta http-equiv="Content-Security-Policy"[^>]*>|<link rel="stylesheet"[^>]*>', first)
    assert len(in_the_head) >= 2
    for once in in_the_head:
        others = [page.replace(once, "", 1) for page in others]
    return "".join([first, *others])


def _give_out(route: "Route", body: str, headers: dict[str, str]) -> None:
    route.fulfill(body=body, headers=headers | {"Content-Type": "text/html; charset=utf-8"})


def test_a_search_finds_hostile_texts_and_shows_them_as_text(tab: "Page", site: Path, serve: Serve) -> None:
    tab.goto(f"{serve(site)}/search.html?q=alert")
    tab.wait_for_selector("#results a")
    assert "<script>alert(123)</script>" in tab.inner_text("#results")
    assert tab.locator("#results").evaluate(LIVE) == []


# -- what is passed over --------------------------------------------------------------------------


def test_folders_a_thousand_deep_and_names_that_are_no_text_break_no_build(tmp_path: Path) -> None:
    content = surroundings(tmp_path / "here")
    place = content / "votes"
    place.mkdir(exist_ok=True)
    (place / os.fsdecode(b"\xff.csv")).write_bytes(b"name\nA\n")
    here = os.open(place, os.O_RDONLY)
    for _ in range(1_100):  # longer than any path may be, so that each is made from the one above
        os.mkdir("a", dir_fd=here)
        below = os.open("a", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    folders = [f"--{name}={tmp_path / name}" for name in ("output", "state")]
    try:
        assert program.main([f"--content={content}", *folders]) in (0, 1)
    finally:
        subprocess.run(["rm", "-rf", str(place)], check=True)


def test_a_name_that_windows_keeps_for_a_device_is_in_no_address(tmp_path: Path) -> None:
    content = surroundings(tmp_path / "here")
    text = "---\ntitle: A\ntype: declaration\ndate: 2025\nsignatories: [Con, Aux, Lpt1]\ndemands: [Nul]\n---\n"
    write(content / "statements/xx-2025-001-nothing.md", text)
    assert program.main([f"--content={content}", *(f"--{name}={tmp_path / name}" for name in ("output", "state"))]) == 0
    stems = {path.stem.split(".")[0] for path in (tmp_path / "output").rglob("*")}
    assert "con-as-printed" in stems
    assert not stems & {"con", "aux", "nul", "lpt1"}


def test_a_date_that_a_source_reports_may_be_any_text(tmp_path: Path) -> None:
    """The advice for editors is asked what it is, and reads a long one as it reads a short one."""
    content = surroundings(tmp_path / "here")
    discrepancy = "{about: date, reported: '2025" + " " * 3_000 + "x', recorded: 2025}"
    text = f"---\ntitle: A\ntype: declaration\ndate: 2025\ndiscrepancies: [{discrepancy}]\n---\n"
    write(content / "statements/xx-2025-001-nothing.md", text)
    assert program.main([f"--content={content}", *(f"--{name}={tmp_path / name}" for name in ("output", "state"))]) == 0


# -- random files ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def any_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return surroundings(tmp_path_factory.mktemp("any") / "here")


@given(data=st.data())
@settings(max_examples=120, suppress_health_check=list(HealthCheck))
def test_no_structure_whatever_does_more_than_report_its_problems(any_tree: Path, data: st.DataObject) -> None:
    """Records whose keys are those of the model and whose values may be anything, in all folders at once."""
    for place, tree in random_records.SOUND.items():
        front = yaml.safe_dump(data.draw(random_records.altered(tree)), allow_unicode=True, sort_keys=False, width=40)
        write(any_tree / place, f"---\n{front}---\n{data.draw(st.text(max_size=20))}\n")
    for problem in problems_of(any_tree):
        assert re.fullmatch(r"content/[^\n]+:\d+:\d+: [^\n]+ \[[a-z-]+\]", str(problem))
