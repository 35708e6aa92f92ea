"""The day of entry: what is new comes first, and what lies after it leads no page, whatever the clock says."""

import re
from pathlib import Path

import pytest

import build as program
from archive.exports.feed import MOST_ENTRIES
from tests.builds import tree
from tests.content_trees import survey, write

SITE = "title: A\ntagline: B\ndescription: C\nbase_url: https://a.example\nlicence: {name: D}\n"
SITE += 'contact: {text: E, url: "mailto:editors@a.example"}\n'
WITHOUT_A_DAY = "accepted: [{rule: entered-missing, reason: Nobody noted it.}]\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """More statements than a feed has entries, all entered on one day."""
    folder = tmp_path / "content"
    folder.mkdir()
    write(folder / "site.yaml", SITE)
    for number in range(1, MOST_ENTRIES + 6):
        put(folder, f"xx-2025-{number:03}", "2025-03-01", f"entered: 2026-01-{1 + number % 5:02}\n")
    return folder


def put(content: Path, identity: str, date: str, more: str) -> None:
    front = f"title: Motion {identity} on {identity[-3:]}\ntype: motion\ndate: {date}\n{more}"
    write(content / "statements" / f"{identity}-a.md", f"---\n{front}sources: [{{title: Sample Gazette}}]\n---\n")


def run(content: Path, name: str = "built") -> Path:
    """Build, and hold it against a build of everything."""
    site = content.parent / name
    for output, state in (
        (site, site.with_name(f"{name}.state")),
        (site.with_name("clean"), site.with_name("clean.s")),
    ):
        words = ["--content", str(content), "--output", str(output), "--state", str(state), "--jobs", "1"]
        assert program.main([*words, *(["--clean"] if output != site else [])]) == 0
    assert tree(site) == tree(site.with_name("clean"))
    return site


def fed(site: Path) -> list[str]:
    """The ids of the statements in the feed, in its order."""
    entries = (site / "feed.xml").read_text().split("<entry>")[1:]
    return [re.search(r'statements/(\S+)\.html"', entry)[1] for entry in entries]  # type: ignore[index]


def warned(content: Path) -> list[tuple[str, str]]:
    return [(problem.rule, problem.path.split("/")[-1][:11]) for problem in survey(content)]


def test_an_old_statement_that_was_entered_last_leads_the_feed(content: Path) -> None:
    run(content)
    put(content, "xx-1995-001", "1995-03-01", "entered: 2026-01-09\n")
    site = run(content)
    assert fed(site)[0] == "xx-1995-001"
    assert "<updated>2026-01-09T" in (site / "feed.xml").read_text()
    assert warned(content) == []


def test_what_has_no_day_of_entry_is_warned_of(content: Path) -> None:
    put(content, "xx-1995-001", "1995-03-01", "")
    assert warned(content) == [("entered-missing", "xx-1995-001")]


@pytest.mark.parametrize("year", [2031, 9999])
@pytest.mark.parametrize("more", ["", WITHOUT_A_DAY, "entered: 2026-01-03\n"], ids=["missing", "accepted", "entered"])
def test_a_slip_in_the_year_leads_nothing_and_stretches_nothing(content: Path, year: int, more: str) -> None:
    before = run(content)
    front, feed = (before / "index.html").read_text(), fed(before)
    put(content, f"xx-{year}-001", f"{year}-03-01", more)
    assert ("date-after-entry", f"xx-{year}-001") in warned(content)
    site = run(content)
    assert fed(site)[0] == feed[0]
    assert not (site / "feed.xml").read_text().count(f"<updated>{year}")
    shown = (site / "index.html").read_text()
    assert f"statements/xx-{year}-001" not in shown
    assert str(year) not in shown
    assert axis(shown) == axis(front)
    assert f"s-xx-{year}-001" in (site / "timeline.html").read_text()
    assert f"xx-{year}-001" in (site / f"statements/xx-{year}-001.html").read_text()


def axis(page: str) -> list[str]:
    """The years along the line of time."""
    drawn = re.search(r"<svg[^>]*class=\"ruler.*?</svg>", page, re.DOTALL)
    return re.findall(r">(\d{4})<", drawn[0]) if drawn else []


def test_a_later_entry_takes_in_what_was_to_come(content: Path) -> None:
    """Nothing but another record says that the day has come; pages follow, and so do warnings."""
    put(content, "xx-2026-001", "2026-02-01", WITHOUT_A_DAY)
    run(content)
    assert warned(content) == [("date-after-entry", "xx-2026-001")]
    put(content, "xx-2026-002", "2026-01-20", "entered: 2026-03-01\n")
    assert "statements/xx-2026-001" in (run(content) / "index.html").read_text()
    assert warned(content) == []
    (content / "statements/xx-2026-002-a.md").unlink()
    assert "statements/xx-2026-001" not in (run(content) / "index.html").read_text()


def test_an_event_to_come_does_not_stretch_the_axis(content: Path) -> None:
    front = axis((run(content) / "index.html").read_text())
    write(content / "events" / "far.md", "---\ntitle: Far away\ndate: 2099-01-01\n---\n")
    assert axis((run(content) / "index.html").read_text()) == front
    put(content, "xx-2025-099", "2025/2099", "entered: 2026-01-03\n")
    assert axis((run(content) / "index.html").read_text()) == ["2025", "2026"]


def test_a_register_without_any_day_of_entry_shows_what_it_has(content: Path) -> None:
    for path in (content / "statements").glob("*.md"):
        write(path, re.sub(r"entered: .*\n", "", path.read_text()))
    put(content, "xx-2031-001", "2031-03-01", "")
    assert "statements/xx-2031-001" in (run(content) / "index.html").read_text()
