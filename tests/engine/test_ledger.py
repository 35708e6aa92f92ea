"""The ledger of addresses: what was published leads somewhere for ever; tombstones; former addresses."""

import contextlib
import errno
import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

import build as program
from archive import urls
from archive.build import ledger as addresses_of_builds
from archive.build import run as one_run
from archive.build.task import Task
from archive.build.workspace import Workspace
from archive.kinds import KINDS
from archive.read import ledger
from archive.read.documents import DocumentError
from archive.store.store import Store
from tests import miniature
from tests.builds import tree
from tests.content_trees import write
from tests.engine.test_sizes import many, written
from tests.hosts.host_rules import redirects
from tests.hosts.test_nginx import blocks, of_root
from tests.hosts.web_server import serving
from tests.reading import addresses, page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LEDGER = "addresses.txt"
GONE = "statements/xa-2024-901.html"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the miniature whose ledger has every address of it."""
    folder = tmp_path / "content"
    shutil.copytree(miniature.CONTENT, folder)
    assert program.main(["addresses", "--content", str(folder), "--jobs", "1"]) == 0
    return folder


def run(content: Path, name: str = "site", *options: str) -> int:
    folders = ["--output", str(content.parent / name), "--state", str(content.parent / f"{name}.state")]
    return program.main(["--content", str(content), *folders, "--jobs", "1", *options])


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


# -- the file -------------------------------------------------------------------------------------


def parsed(text: str) -> ledger.Ledger:
    found, problems = ledger.parse("content/addresses.txt", text.encode())
    assert problems == []
    return found


def test_a_line_is_an_address_or_one_with_its_tombstone() -> None:
    found = parsed("# Remark\n\nabout.html\r\ndemands/a-b.html | 2025-11-25 | A, “b” & c | Why: d\n")
    assert found.lines == {"about.html": 3, "demands/a-b.html": 4}
    stone = ledger.Tombstone("demands/a-b.html", "2025-11-25", "A, “b” & c", "Why: d")
    assert found.tombstones == {"demands/a-b.html": stone}


def test_new_addresses_are_put_in_order_and_lines_that_are_there_stay_as_they_are() -> None:
    before = "# Mine\nb.html |  2025-11-25 |B| Gone\nd.html\ne.html = E\n"
    after = ledger.amended(before, {"c.html": "C", "a.html": "", "b.html": "B", "d.html": "D", "e.html": "Other"})
    assert after == "# Mine\na.html\nb.html |  2025-11-25 |B| Gone\nc.html = C\nd.html = D\ne.html = E\n"
    assert ledger.amended(after, {}) == after


def test_the_first_ledger_says_what_it_is() -> None:
    assert ledger.amended("", {"a.html": ""}).startswith("# Every address")
    assert parsed(ledger.amended("", {"a.html": ""})).lines.keys() == {"a.html"}


def test_an_address_that_stands_twice_does_no_harm() -> None:
    """Two branches entered it, and git kept both lines."""
    assert parsed("a.html\na.html\n").lines == {"a.html": 1}


@pytest.mark.parametrize(("data", "rule"), [(b"a.html\n\xff\n", "file-encoding"), (b"\xff\xfea\0", "file-encoding")])
def test_what_is_no_text_is_told(data: bytes, rule: str) -> None:
    with pytest.raises(DocumentError) as told:
        ledger.parse("addresses.txt", data)
    assert [problem.rule for problem in told.value.problems] == [rule]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "<<<<<<< HEAD",
            "=======",
            "||||||| base",
            ">>>>>>> theirs",
            "a.html#d1 = A",
            "statements/xa-2025-001.html#d0",
        ),
        *("index", "/index.html", "../a.html", "statements/a.html/b.html", "statements\\a.html", "a b.html"),
        *("people/a.html", "Statements/a.html", "a.html#d1", "a.html?b", "<a>.html", "a.html || |", "a.html | b | c"),
        "a.html | 2025-11-25 | a | b | c",
        "a.html | 2025-11-31 | a | b",
        "a.html | 2025-11-25~ | a | b",
        "a.html | 2025-11-25 | a\u202eb | c",
        "a.html | 2025-11-25 | a\x07b | c",
    ],
)
def test_what_is_no_line_of_a_ledger_is_told_and_left_out(line: str) -> None:
    found, problems = ledger.parse("addresses.txt", f"{line}\n".encode())
    assert [problem.rule for problem in problems] == ["address-form"]
    assert not found.lines


def test_random_bytes_end_in_no_other_error() -> None:
    chance = random.Random(1)  # noqa: S311 - the same each time
    for _ in range(500):
        data = bytes(chance.choices(b"a.html| 2025-1\n#\xc3\xa9\0", k=chance.randrange(60)))
        with contextlib.suppress(DocumentError):
            ledger.parse("addresses.txt", data)


# -- addresses that go ----------------------------------------------------------------------------


def test_every_page_of_a_record_has_an_address_in_the_ledger(content: Path) -> None:
    assert run(content) == 0
    known = parsed((content / LEDGER).read_text()).lines.keys()
    store = Store(Workspace(content.parent / "site.state").database)
    former = {urls.record(kind, record) for kind, record in store.all("select kind, former from former_id")}
    records = sum(store.value(f"select count(*) from {kind.paged}") for kind in KINDS.values())
    store.close()
    pages = {address for address in known if "#" not in address}
    assert len(pages - former - {GONE}) == records > 40
    assert pages > former
    assert [address for address in pages if not (content.parent / "site" / address).is_file()] == []
    demands = [address.split("#") for address in known - pages]
    assert demands
    assert all(f'id="{demand}"' in (content.parent / "site" / path).read_text() for path, demand in demands)


@pytest.mark.parametrize("kind", ["statements", "people", "demands", "chambers", "groups", "events", "pages"])
@pytest.mark.parametrize("clean", [False, True], ids=["edited", "clean"])
def test_an_address_that_vanishes_stops_the_build(
    content: Path, capsys: pytest.CaptureFixture[str], kind: str, clean: bool
) -> None:
    """Of a record of every kind, whether it is one that nothing else names; and the site stays as it was."""
    identity = {"statements": "xa-2030-001"}.get(kind, "xz-alone")
    folder = {"people": "signatories/", "pages": ""}.get(kind, f"{kind}/")
    path = content / kind / f"{identity}.md"
    write(path, FRONTS[kind])
    assert program.main(["addresses", "--content", str(content), "--jobs", "1"]) == 0
    assert run(content) == 0
    before = tree(content.parent / "site")
    path.unlink()
    told(capsys)
    assert run(content, *(("site", "--clean") if clean else ())) == 1
    said = told(capsys)
    assert f"{folder}{identity}.html was published and leads nowhere now" in said
    assert said.count("[address-lost]") == 1
    assert tree(content.parent / "site") == before


FRONTS = {
    "statements": "---\ntitle: A\ntype: declaration\ndate: 2030\nsources: [{title: B}]\n---\n",
    "people": "---\nname: Quite Alone\nsort_name: Alone, Quite\n---\n",
    "demands": "---\nname: Leave the lamps alone\n---\n",
    "chambers": "---\nname: House of nobody\ncountry: Examplia\n---\n",
    "groups": "---\nname: Nobody’s group\nchamber: xa-lower\n---\n",
    "events": "---\ntitle: Nothing\ndate: 2030-01-01\n---\n",
    "pages": "---\ntitle: Nothing\n---\nWords.\n",
}


def test_a_former_id_that_is_dropped_is_an_address_that_vanishes(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(content) == 0
    person = content / "people" / "ada-example.md"
    person.write_text(person.read_text().replace("former_ids: [ada-sample]\n", ""))
    assert run(content) == 1
    assert "signatories/ada-sample.html was published" in told(capsys)


def test_a_printed_name_that_is_mended_is_an_address_that_vanishes(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names without a record have pages too; a record with the old id among its former ones leads on."""
    statement = content / "statements" / "xa-2030-001.md"
    write(statement, FRONTS["statements"].replace("sources", "signatories: [Nemo Nusquam]\nsources"))
    assert program.main(["addresses", "--content", str(content), "--jobs", "1"]) == 0
    assert run(content) == 0
    write(statement, statement.read_text().replace("Nemo Nusquam", "Nemo Nusquamius"))
    assert run(content) == 1
    assert "list “nemo-nusquam” under `former_ids:`" in told(capsys)
    write(
        content / "people" / "nemo.md",
        "---\nname: Nemo Nusquamius\nsort_name: Nusquamius, Nemo\nformer_ids: [nemo-nusquam]\n---\n",
    )
    assert run(content) == 0


def test_a_renamed_record_keeps_its_former_address_and_has_a_new_one(content: Path) -> None:
    (content / "events" / "drought.md").rename(content / "events" / "dry-year.md")
    event = content / "events" / "dry-year.md"
    text = "".join(path.read_text() for path in (content / "statements").glob("*.md"))
    if "drought" in text:
        for path in (content / "statements").glob("*.md"):
            path.write_text(path.read_text().replace("drought", "dry-year"))
    event.write_text(event.read_text().replace("---\n", "---\nformer_ids: [drought]\n", 1))
    assert run(content) == 0
    assert "dry-year.html" in (content.parent / "site" / "events" / "drought.html").read_text()


def test_a_mistake_elsewhere_makes_no_address_vanish(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record with a mistake is there all the same, and its address is not told to be gone."""
    assert run(content) == 0
    person = content / "people" / "ada-example.md"
    person.write_text(person.read_text().replace("name:", "nick: A\nname:", 1))
    for options in ((), ("site", "--clean")):
        assert run(content, *options) == 1
        assert "address-lost" not in told(capsys)


def test_check_tells_of_the_same_address(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / LEDGER).write_text("nothing.html\n")
    folders = ["--output", str(content.parent / "site"), "--state", str(content.parent / "state")]
    assert program.main(["check", "--content", str(content), *folders]) == 1
    assert "nothing.html was published and leads nowhere now" in capsys.readouterr().out


def test_a_ledger_that_is_a_link_or_a_folder_is_told(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / LEDGER).rename(content.parent / LEDGER)
    (content / LEDGER).symlink_to(content.parent / LEDGER)
    assert run(content) == 1
    (content / LEDGER).unlink()
    (content / LEDGER).mkdir()
    assert run(content) == 1
    assert told(capsys).count("[file-place]") == 2


def test_an_addition_does_not_read_the_ledger(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can have vanished, so an archive with a long ledger is built as quickly as one without."""
    assert run(content) == 0
    monkeypatch.setattr(ledger, "parse", lambda *given: pytest.fail("the ledger was read"))
    write(content / "statements" / "xa-2030-001.md", FRONTS["statements"])
    assert run(content) == 0


def test_a_large_archive_keeps_its_ledger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several processes read the statements; each address is there, and one that goes is told."""
    content = written(tmp_path / "content", many(400))
    assert program.main(["addresses", "--content", str(content), "--jobs", "2"]) == 0
    capsys.readouterr()
    assert program.main(["addresses", "--check", "--content", str(content), "--jobs", "2"]) == 0
    statement = sorted((content / "statements").glob("*.md"))[100]
    statement.unlink()
    assert run(content) == 1
    assert told(capsys).count("[address-lost]") >= 1


# -- builds enter what they publish ---------------------------------------------------------------


@pytest.fixture
def unlisted(tmp_path: Path) -> Path:
    """A copy of the miniature without a ledger."""
    folder = tmp_path / "content"
    shutil.copytree(miniature.CONTENT, folder)
    (folder / LEDGER).write_text("")
    return folder


def listed(content: Path) -> str:
    return (content / LEDGER).read_text()


def made(content: Path) -> str:
    """The ledger that the command makes of a copy of this content."""
    with TemporaryDirectory() as folder:
        copy = shutil.copytree(content, Path(folder, "content"))
        assert program.main(["addresses", "--content", str(copy), "--jobs", "1"]) == 0
        return listed(copy)


def test_a_build_enters_what_it_published_and_is_quiet_afterwards(
    unlisted: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(unlisted) == 0
    assert f"entered in {unlisted / LEDGER}" in capsys.readouterr().out
    assert listed(unlisted) == made(unlisted)
    stamp = (unlisted / LEDGER).stat()
    for options in ((), (), ("site", "--clean")):
        capsys.readouterr()
        assert run(unlisted, *options) == 0
        assert "entered" not in capsys.readouterr().out
        assert (unlisted / LEDGER).stat() == stamp or options
        assert (unlisted / LEDGER).stat().st_mtime_ns == stamp.st_mtime_ns


@pytest.mark.parametrize("how", ["elsewhere", "preview", "check"])
def test_what_is_only_looked_at_is_not_entered_until_it_is_published(unlisted: Path, how: str) -> None:
    if how == "check":
        assert program.main(["check", "--content", str(unlisted)]) == 0
    else:
        assert run(unlisted, *(["site", "--preview"] if how == "preview" else ["other"])) == 0
    assert listed(unlisted) == ""
    assert run(unlisted) == 0
    assert listed(unlisted) == made(unlisted)


def test_the_preview_of_a_new_record_can_be_renamed_before_it_is_published(unlisted: Path) -> None:
    assert run(unlisted) == 0
    write(unlisted / "statements" / "xa-2030-001.md", FRONTS["statements"])
    assert run(unlisted, "site", "--preview") == 0
    (unlisted / "statements" / "xa-2030-001.md").rename(unlisted / "statements" / "xa-2030-002.md")
    assert run(unlisted, "site", "--preview") == 0
    assert run(unlisted) == 0
    assert "xa-2030-001" not in listed(unlisted)
    assert "statements/xa-2030-002.html = A\n" in listed(unlisted)
    assert listed(unlisted) == made(unlisted)


def test_a_site_of_another_address_has_the_same_ledger(unlisted: Path) -> None:
    assert run(unlisted, "site", "--base-url", "https://other.example") == 0
    assert listed(unlisted) == made(unlisted)


def test_a_ledger_that_cannot_be_written_is_told_in_a_line_and_no_failure(
    unlisted: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, text: str) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    with monkeypatch.context() as patched:
        patched.setattr(ledger, "write", refuse)
        for _ in range(2):
            assert run(unlisted) == 0
            said = capsys.readouterr().out
            assert said.count("cannot be written (Read-only file system)") == 1
    assert listed(unlisted) == ""
    assert run(unlisted) == 0
    assert listed(unlisted) == made(unlisted)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_build_that_is_killed_at_the_ledger_is_made_good_by_the_next(
    unlisted: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    write = ledger.write

    def end(path: Path, text: str) -> None:
        if when == "after":
            write(path, text)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ledger, "write", end)
        with pytest.raises(BaseException):  # noqa: B017, PT011 - however a run ends that is interrupted
            assert run(unlisted) == 0
    assert run(unlisted) == 0
    assert listed(unlisted) == made(unlisted)
    assert run(unlisted, "other") == 0
    assert tree(unlisted.parent / "site") == tree(unlisted.parent / "other")


def test_a_ledger_that_was_edited_meanwhile_is_left_to_the_next_build(
    unlisted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an editor saves while a build publishes is neither lost nor passed unread."""
    enter = addresses_of_builds.enter

    def edited(task: Task, store: Store) -> str:
        (unlisted / LEDGER).write_text("# Mine\n")
        return enter(task, store)

    with monkeypatch.context() as patched:
        patched.setattr(one_run, "enter", edited)
        assert run(unlisted) == 0
    assert listed(unlisted) == "# Mine\n"
    assert run(unlisted) == 0
    assert listed(unlisted).startswith("# Mine\n")
    assert parsed(listed(unlisted)).lines.keys() == parsed(made(unlisted)).lines.keys()


def test_a_line_of_an_older_ledger_is_given_its_words(unlisted: Path) -> None:
    (unlisted / LEDGER).write_text("statements/xa-2023-001.html\n")
    assert run(unlisted) == 0
    assert re.search(r"(?m)^statements/xa-2023-001\.html = ", listed(unlisted))


# -- numbers that are given to another text -------------------------------------------------------


LAMPS = """\
---
title: Motion on lamps
type: motion
date: 2030-01-01
entered: 2030-01-02
former_ids: {former}
demands:
{demands}
sources: [{{title: A}}]
---
"""
FIVE = ["Light the lamps", "Open the door", "Close the window", "Wind up the clock", "Paint the wall"]


def lamps(content: Path, demands: list[str], identity: str = "xa-2030-001", former: str = "[]") -> Path:
    path = content / "statements" / f"{identity}-lamps.md"
    text = LAMPS.format(
        former=former, demands="\n".join(f"  - {{text: {demand}, demand: open-the-archive}}" for demand in demands)
    )
    write(path, text.replace("former_ids: []\n", ""))
    return path


ORDERS = {
    "one is put in the middle": ([FIVE[0], "Sell the chair", *FIVE[1:]], ["#d2", "#d3", "#d4", "#d5"]),
    "two change places": ([FIVE[0], FIVE[2], FIVE[1], *FIVE[3:]], ["#d2", "#d3"]),
    "one is taken out of the middle": ([FIVE[0], *FIVE[2:]], ["#d2", "#d3", "#d4", "#d5"]),
    "the last is taken out": (FIVE[:4], ["#d5"]),
    "one is exchanged for another": ([*FIVE[:4], "Sell the chair"], ["#d5"]),
    "one says the contrary": (["Do not light the lamps", *FIVE[1:]], ["#d1"]),
    "one is put behind the last": ([*FIVE, "Sell the chair"], []),
    "a slip is mended": ([*FIVE[:4], "Paint the walls"], []),
}


@pytest.mark.parametrize(("demands", "told_of"), ORDERS.values(), ids=ORDERS)
def test_the_number_of_a_demand_stays_with_it(
    unlisted: Path, capsys: pytest.CaptureFixture[str], demands: list[str], told_of: list[str]
) -> None:
    lamps(unlisted, FIVE)
    assert run(unlisted) == 0
    lamps(unlisted, demands)
    for options in ((), ("site", "--clean")):
        capsys.readouterr()
        assert run(unlisted, *options) == (1 if told_of else 0)
        found = re.findall(r"addresses\.txt:\d+:1: statements/xa-2030-001\.html(#d\d)", told(capsys))
        assert found == told_of
    assert ("Sell the chair" in listed(unlisted)) == (demands[5:] == ["Sell the chair"])


def test_a_correction_settles_other_words(unlisted: Path) -> None:
    path = lamps(unlisted, FIVE)
    assert run(unlisted) == 0
    told_of = "corrections: [{date: 2030-02-01, about: Demand, was: Paint the wall, reason: Misread.}]\n"
    write(
        path,
        path.read_text().replace("- Paint the wall", "- Print the wallpaper").replace("sources:", told_of + "sources:"),
    )
    assert run(unlisted) == 0
    assert run(unlisted, "site", "--clean") == 0


def test_a_former_number_leads_to_the_same_demands(unlisted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = lamps(unlisted, FIVE)
    assert run(unlisted) == 0
    path.unlink()
    assert run(unlisted) == 1
    assert "list “xa-2030-001” under `former_ids:`" in told(capsys)
    lamps(unlisted, FIVE, "xa-2030-007", "[xa-2030-001]")
    assert run(unlisted) == 0
    lamps(unlisted, FIVE[1:], "xa-2030-007", "[xa-2030-001]")
    assert run(unlisted) == 1
    assert "statements/xa-2030-001.html#d1" in told(capsys)


def test_two_statements_that_change_numbers_are_told(unlisted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, title in (("001", "On lamps"), ("002", "On clocks")):
        write(unlisted / f"statements/xa-2030-{number}.md", FRONTS["statements"].replace("title: A", f"title: {title}"))
    assert run(unlisted) == 0
    for number, title in (("002", "On lamps"), ("001", "On clocks")):
        write(unlisted / f"statements/xa-2030-{number}.md", FRONTS["statements"].replace("title: A", f"title: {title}"))
    assert run(unlisted) == 1
    assert told(capsys).count("[address-reused]") == 2


def test_an_empty_folder_of_statements_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = tmp_path / "content"
    content.mkdir()
    shutil.copy(miniature.CONTENT / "site.yaml", content)
    for number in range(1, 4):
        text = FRONTS["statements"].replace("title: A", f"title: On lamp {number}")
        write(content / "statements" / f"xa-2030-{number:03}.md", text)
    assert run(content) == 0
    before = tree(tmp_path / "site")
    (content / "statements").rename(tmp_path / "aside")
    for options in ((), ("site", "--clean")):
        (content / "statements").mkdir(exist_ok=True)
        assert run(content, *options) == 1
        assert told(capsys).count("[address-lost]") == 3
    assert tree(tmp_path / "site") == before
    (content / "statements").rmdir()
    (tmp_path / "aside").rename(content / "statements")
    assert run(content) == 0


def test_a_clone_has_what_was_published(unlisted: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither the site nor what builds keep is there; the ledger is, for git has it."""
    assert run(unlisted) == 0
    clone = tmp_path / "clone" / "content"
    shutil.copytree(unlisted, clone)
    next((clone / "statements").glob("xa-1999-001*.md")).unlink()
    assert run(clone) == 1
    assert "statements/xa-1999-001.html was published" in told(capsys)


# -- the command ----------------------------------------------------------------------------------


def test_the_command_enters_what_is_new_and_check_only_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = tmp_path / "content"
    shutil.copytree(miniature.CONTENT, content)
    (content / LEDGER).unlink()
    given = ["--content", str(content), "--jobs", "1"]
    assert program.main(["addresses", "--check", *given]) == 1
    assert "not in" in capsys.readouterr().out
    assert not (content / LEDGER).exists()
    assert program.main(["addresses", *given]) == 0
    first = (content / LEDGER).read_bytes()
    assert program.main(["addresses", "--check", *given]) == 0
    assert program.main(["addresses", *given]) == 0
    assert capsys.readouterr().out.endswith(f"0 addresses entered in {content / LEDGER}\n")
    assert (content / LEDGER).read_bytes() == first
    lines = [line for line in first.decode().splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)


def test_the_command_enters_nothing_of_content_with_a_problem(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (content / LEDGER).read_bytes()
    write(content / "statements" / "xa-2030-001.md", "---\ntitle: A\n---\n")
    assert program.main(["addresses", "--content", str(content), "--jobs", "1"]) == 1
    assert "[key-missing]" in told(capsys)
    assert (content / LEDGER).read_bytes() == before


# -- tombstones -----------------------------------------------------------------------------------


def test_a_tombstone_says_what_it_was_when_it_went_and_why() -> None:
    stone = page(miniature.site() / GONE)
    text = " ".join("".join(stone.itertext()).split())
    for words in (
        "Declaration on the lamps & the “reading” room <as tabled>",
        "25 November 2025",
        "This record was withdrawn.",
        "Entered twice, from two gazettes; the record that is kept is XA 2024/2.",
        "statements/xa-2024-901",
    ):
        assert words in text
    assert 'content="noindex"' in (miniature.site() / GONE).read_text()


def test_a_tombstone_is_in_no_list_and_no_map_but_that_of_what_is_new() -> None:
    site = miniature.site()
    naming = [path for path in site.rglob("*") if path.is_file() and b"xa-2024-901" in path.read_bytes()]
    assert sorted(naming) == [site / "data/v1/withdrawn.json", site / "new.html", site / GONE]


def test_a_tombstone_is_told_to_programs() -> None:
    stone = miniature.site() / GONE
    (linked,) = (one for one in page(stone).iter("script") if one.get("type") == "application/ld+json")
    told = json.loads(linked.text or "")["mainEntity"]
    assert (told["creativeWorkStatus"], told["expires"]) == ("Withdrawn", "2025-11-25")
    (link,) = (link for link in page(stone).iter("link") if link.get("title") == "Withdrawn records")
    (record,) = json.loads((stone.parent / link.get("href", "")).read_text())["withdrawn"]
    assert (record["id"], record["kind"], record["withdrawn"]) == ("xa-2024-901", "statements", "2025-11-25")
    assert record["address"].endswith(GONE)


def test_an_incremental_build_follows_the_tombstones(content: Path) -> None:
    """One that comes, one whose reason changes, one that goes: each build gives what a clean one gives."""
    book = content / LEDGER
    first = book.read_text()
    behind = " | 2025-11-25 | A declaration | Nobody had made it."
    statement = content / "statements" / "xa-2030-001.md"
    write(statement, FRONTS["statements"])
    assert run(content) == 0
    steps = [
        (False, first + f"statements/xa-2030-001.html{behind}\n"),
        (False, first + f"statements/xa-2030-001.html{behind} Really.\n"),
        (True, first + "statements/xa-2030-001.html\n"),
        (True, first),
        (True, first.replace("Entered twice", "Entered once more")),
    ]
    for number, (there, text) in enumerate(steps):
        if there:
            write(statement, FRONTS["statements"])
        else:
            statement.unlink(missing_ok=True)
        book.write_text(text)
        assert run(content) == 0
        assert run(content, f"clean-{number}") == 0
        assert tree(content.parent / "site") == tree(content.parent / f"clean-{number}"), number


def test_a_ledger_without_new_tombstones_changes_no_byte_of_the_site(content: Path) -> None:
    assert run(content) == 0
    with_ledger = tree(content.parent / "site")
    text = (content / LEDGER).read_text()
    (content / LEDGER).write_text("".join(line for line in text.splitlines(keepends=True) if "|" in line))
    assert run(content) == 0
    assert run(content, "other") == 0
    assert tree(content.parent / "site") == with_ledger == tree(content.parent / "other")


# -- former addresses -----------------------------------------------------------------------------


def test_a_former_address_names_the_present_one_for_search_engines_and_leads_there_without_a_script() -> None:
    for former, (now, _) in redirects((miniature.site() / "_redirects").read_text()).items():
        if not former.endswith(".html") or former == "/":
            continue
        stub = page(miniature.site() / former.removeprefix("/"))
        present = now.removeprefix(miniature.BASE_PATH)
        (canonical,) = (link.get("href") for link in stub.iter("link") if link.get("rel") == "canonical")
        (refresh,) = (meta.get("content", "") for meta in stub.iter("meta") if meta.get("http-equiv") == "refresh")
        assert canonical == f"{miniature.BASE_URL}/{present.removeprefix('embed/')}"
        place = (miniature.site() / former.removeprefix("/")).parent / refresh.removeprefix("0; url=")
        assert place.resolve() == (miniature.site() / present).resolve()
        assert refresh.removeprefix("0; url=") in addresses(stub)
        assert "noindex" not in (miniature.site() / former.removeprefix("/")).read_text()


def test_every_format_of_a_renamed_record_is_redirected() -> None:
    """Whatever lies beside the page of a record, or under its id elsewhere.

    But for the files of the search, and for pages that compare it: those go when another statement comes between.
    """
    site = miniature.site()
    found = {former: now for former, (now, _) in redirects((site / "_redirects").read_text()).items()}
    former, present = "xa-2025-900", "xa-2025-001"
    formats = {
        path.relative_to(site).as_posix()
        for path in site.rglob(f"{present}.*")
        if path.is_file() and path.suffix != ".js" and path.relative_to(site).parts[0] != "compare"
    }
    assert {f"statements/{present}.md", f"data/v1/statements/{present}.json"} <= formats
    for name in formats:
        assert found[f"/{name.replace(present, former)}"] == miniature.BASE_PATH + name


def test_pages_come_before_other_formats_in_the_redirects() -> None:
    lines = [address for address in redirects((miniature.site() / "_redirects").read_text()) if address != "/"]
    there = [address for address in lines if (miniature.site() / address[1:]).is_file()]
    stubs = [  # a feed and a page for frames are there too, for hosts that know no redirects
        address in there and address.endswith(".html") and not address.startswith("/embed/") for address in lines
    ]
    assert stubs == sorted(stubs, reverse=True)
    assert not all(stubs)


def test_a_former_address_leads_on_from_a_disk(browser: "Browser") -> None:
    """From file://, where nothing serves the site."""
    tab = browser.new_page()
    tab.goto((miniature.site() / "signatories" / "ada-sample.html").as_uri())
    tab.wait_for_url("**/signatories/ada-example.html")
    assert "Ada Example" in tab.title()
    tab.close()


def test_nginx_answers_former_addresses_with_the_list_that_the_build_makes(project: Path, tmp_path: Path) -> None:
    """With the blocks and the command of publishing.md; other formats too, for which no page leads on."""
    shown = blocks(project)[2:]
    text = (project / "archive" / "docs" / "publishing.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^sed .*_redirects > .*$", text, re.MULTILINE)
    site = miniature.site()
    for old, new in (("/srv/register/site", str(site)), ("/srv/register/former.map", str(tmp_path / "former.map"))):
        command = command.replace(old, new)
    subprocess.run(["sh", "-c", command], check=True)
    mapping, answering = (block.replace("/srv/register/former.map", str(tmp_path / "former.map")) for block in shown)
    server = of_root(project, site).replace("error_page", f"{answering}error_page")
    with serving(f"{mapping}\n{server}") as running:
        for former, (now, status) in redirects((site / "_redirects").read_text()).items():
            if status == 301:
                answer = running.get(former)
                assert (answer.status, answer.headers["location"].removeprefix("http://localhost")) == (301, now)
        assert running.get("/statements/xa-2023-001.html").status == 200
        assert running.get("/nothing.html").status == 404


# -- what it takes --------------------------------------------------------------------------------


def test_a_build_that_finds_nothing_changed_does_not_load_the_ledger() -> None:
    code = "import sys, build; print([name for name in sys.modules if 'ledger' in name or 'edition' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
