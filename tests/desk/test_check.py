"""`build.py check`: what it tells, to whom, and that it builds nothing and loses nothing."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import build as program
from archive.publish.output import lock
from tests import builds
from tests.content_trees import BASE, TREES, lay, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return lay("several-files", tmp_path / "content")


def check(content: Path, *words: str) -> int:
    folders = [f"--{name}={content.with_name(name)}" for name in ("output", "state")]
    return program.main(["check", f"--content={content}", *folders, *words])


def told(case: str) -> str:
    """Problems and excerpts as a build tells them, without its verdict."""
    return (TREES / case / "expected.txt").read_text(encoding="utf-8").rpartition("\n12 problems")[0] + "\n"


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def test_it_tells_what_a_build_tells_with_a_count_by_rule(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(content) == 1
    printed = capsys.readouterr()
    problems, _, summary = printed.out.partition("\n\n")
    assert f"{problems}\n" == told("several-files")
    counted = re.findall(r"^ *(\d+) ([a-z-]+)(?: \(warning\))?$", summary, re.MULTILINE)
    rules = re.findall(r"\[([a-z-]+)\]$", problems, re.MULTILINE)
    assert {rule: int(count) for count, rule in counted} == {rule: rules.count(rule) for rule in rules}
    assert "10 problems and 2 warnings in 6 files.\n" in summary
    assert summary.endswith(f"python build.py check --explain {rules[0]}\n")
    assert printed.err == ""


def test_it_builds_nothing(content: Path, tmp_path: Path) -> None:
    check(content)
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def test_content_without_mistakes_has_no_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(BASE) == 0
    assert capsys.readouterr().out == "No problems.\n"


def test_it_asks_what_the_last_build_knows_whatever_address_that_was_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it takes no longer than an edit does; only where there was no build is everything read."""
    content = lay("source-missing", tmp_path / "content")
    folders = [f"--{name}={content.with_name(name)}" for name in ("content", "output", "state")]
    assert builds.run([*folders, "--base-url=https://elsewhere.example/register"]).code == 0
    monkeypatch.setattr("archive.build.recompile.survey_all", lambda task: pytest.fail("everything was read"))
    assert check(content) == 0


def test_paths_limit_what_is_told_and_not_what_is_known(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(content, str(content / "groups")) == 1
    problems = re.findall(r"^content/(\S+?):", capsys.readouterr().out, re.MULTILINE)
    assert problems == ["groups/xx-blues.md"] * 3
    assert check(content, str(content / "chambers"), str(content / "people/anna-sample.md")) == 0


@pytest.mark.parametrize("path", ["nowhere.md", ".."])
def test_a_path_outside_the_content_is_wrong_usage(
    content: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(content, str(content / path)) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_reader_who_wants_no_more_ends_it_quietly(content: Path, project: Path) -> None:
    """As in `build.py check | head -1`."""
    command = [sys.executable, str(project / "build.py"), "check", f"--content={content}", "--format=json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 1


def test_json_holds_every_part_of_a_problem(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(content, "--format=json") == 1
    found = json.loads(capsys.readouterr().out)
    assert found[0] == {
        "path": "content/groups/xx-blues.md",
        "line": 3,
        "column": 10,
        "key": "chamber",
        "level": "error",
        "rule": "reference-unknown",
        "message": "there is no record “xx-senate” in chambers/. Write the file chambers/xx-senate.md, "
        "or correct the id.",
        "text": "chamber: xx-senate",
    }
    assert len(found) == 12
    assert check(BASE, "--format=json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_github_shows_each_problem_beside_its_line(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A message of several parts stays in one workflow command, whatever it holds."""
    write(content / "events/2025-nothing.md", "---\ntitle: Nothing\ndate: '100%, a::b'\n---\n")
    check(content, "--format=github")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 13
    assert "::error file=content/events/2025-nothing.md,line=3,col=7,title=value-date::date: 100%25, a::b" in lines[0]
    for line in lines:
        assert re.fullmatch(r"::(error|warning) file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::.+", line), line


def test_warnings_are_errors_when_asked(tmp_path: Path) -> None:
    content = lay("source-missing", tmp_path / "content")
    assert (check(content), check(content, "--strict")) == (0, 1)


def test_what_the_last_build_knew_is_used_and_left_as_it_was(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same is told as when everything is read anew, and the next build finds its own accounts."""
    good = lay("source-missing", tmp_path / "good/content")
    folders = [f"--content={good}", f"--output={good.with_name('output')}", f"--state={good.with_name('state')}"]
    assert builds.run(folders).code == 0
    write(good / "people/bruno-sample.md", "---\nname: Bruno Sample\nsort_nam: B\n---\n")
    before = tree(good.with_name("output")), (good.with_name("state") / "seen").read_bytes()
    capsys.readouterr()
    assert check(good) == 1
    with_state = capsys.readouterr().out
    assert {"key-unknown", "key-missing", "source-missing"} == set(re.findall(r"\[([a-z-]+)\]$", with_state, re.M))
    assert (tree(good.with_name("output")), (good.with_name("state") / "seen").read_bytes()) == before
    with lock(good.with_name("state")):  # while a build is at work, everything is read
        assert check(good) == 1
    assert capsys.readouterr().out == with_state
    write(good / "people/bruno-sample.md", "---\nname: Bruno Sample\nsort_name: B\n---\n")
    assert builds.run(folders).code == 0
    assert (good.with_name("output") / "signatories/bruno-sample.html").exists()


def test_kept_copies_are_compared_whatever_their_dates_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A letter that changed on the disk, and nothing else about the file, is found."""
    content = lay("file-changed", tmp_path / "content")
    copies = list((content / "sources").iterdir())
    assert check(content, "--sources") == 1
    out = capsys.readouterr().out
    digest = re.search(r"has another, ([0-9a-f]{64})", out)
    assert digest
    for record in (content / "statements").glob("*.md"):
        write(record, re.sub(r"[0-9a-f]{64}", digest[1], record.read_text()))
    assert check(content, "--sources") == 0
    assert "1 copy of 1 compared with their SHA-256. No problems.\n" in capsys.readouterr().out
    copies[0].write_bytes(copies[0].read_bytes()[:-1] + b"?")
    assert check(content, "--sources") == 1
