"""Every rule that content keeps, broken: the whole output, the exit code, and the site that stays as it was.

Each folder of tests/rules/ is a small content tree, laid over _base/, with the output that a build gives in
expected.txt. Its name is the rule's, perhaps followed by -- and a word for the case.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import build as program
from archive.problems.problem import Problem
from archive.problems.rule_names import LEVELS
from tests.content_trees import BASE, CASES, TREES, change, lay, problems_of, survey, write

TOGETHER = "several-files"
"""The one folder that is not about a single rule."""


def rule_of(case: str) -> str:
    return case.partition("--")[0]


# -- every rule, broken ---------------------------------------------------------------------------


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the base tree, published once."""
    output = tmp_path_factory.mktemp("published") / "site"
    assert run(BASE, output) == 0
    return output


def run(content: Path, output: Path, *options: str) -> int:
    state = output.with_name("state")
    return program.main(["--content", str(content), "--output", str(output), "--state", str(state), *options])


def fingerprint(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Bytes, inode and time of each file: a file that was written anew shows, were its bytes the same."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def expected(case: str) -> str:
    return (TREES / case / "expected.txt").read_text(encoding="utf-8")


def told(case: str) -> list[str]:
    """The line of each problem of a case, without the excerpts from the files and the verdict."""
    return [line for line in expected(case).splitlines() if re.match(r"content[/:]", line)]


@pytest.mark.parametrize("case", CASES)
def test_a_broken_rule_stops_the_build_and_leaves_the_site_as_it_was(
    case: str, content: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = fingerprint(published)
    code = run(lay(case, content), published, "--strict")
    printed = capsys.readouterr()
    assert printed.err == expected(case)
    assert (code, printed.out) == (1, "")
    assert fingerprint(published) == before


WARNED = [case for case in CASES if LEVELS.get(rule_of(case)) == "warning"]


@pytest.mark.parametrize("case", WARNED)
def test_warnings_alone_are_shown_and_the_site_is_built(
    case: str, content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(lay(case, content), tmp_path / "site")
    *warnings, verdict = expected(case).splitlines()
    assert verdict.endswith("the site is as it was.")
    assert capsys.readouterr().err.splitlines() == warnings
    assert code == 0
    assert (tmp_path / "site/index.html").exists()


@pytest.mark.parametrize("case", [case for case in CASES if case not in WARNED])
def test_errors_stop_the_build_without_strict_too(
    case: str, content: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(lay(case, content), published) == 1
    *problems, verdict = capsys.readouterr().err.splitlines()
    assert problems == expected(case).splitlines()[:-1]
    assert verdict == f"{counted(case)}; nothing was written, the site is as it was."


def counted(case: str) -> str:
    """What a build that is not strict says it found."""
    warnings = sum(": warning: " in line for line in told(case))
    errors = len(told(case)) - warnings
    counts = [(errors, "problem"), (warnings, "warning")]
    return " and ".join(f"{count} {noun}{'s' if count > 1 else ''}" for count, noun in counts if count)


def test_the_base_tree_has_no_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(BASE, tmp_path / "site", "--strict") == 0
    assert capsys.readouterr().err == ""


def test_every_rule_has_a_folder_that_breaks_it() -> None:
    assert {rule_of(case) for case in CASES} - {TOGETHER} == LEVELS.keys()


@pytest.mark.parametrize("case", [case for case in CASES if case != TOGETHER])
def test_a_folder_breaks_the_rule_it_is_named_after_and_no_other(case: str) -> None:
    assert {line.rpartition("[")[2] for line in told(case)} == {f"{rule_of(case)}]"}


@pytest.mark.parametrize("case", CASES)
def test_messages_are_in_an_editors_words(case: str) -> None:
    """No word of Python or of its libraries, no courtesies; the place, then what is wrong, then what to do."""
    jargon = r"(?i)\b(please|sorry|invalid|tuple|dict|str|none ?type|pydantic|validation|traceback|input|valid)\b"
    for line in told(case):
        assert not re.search(jargon, line), line
        assert re.fullmatch(r"content(/[\w./-]+)?:\d+:\d+: .+ \[[a-z-]+\]", line), line


def test_the_command_itself_says_the_same(content: Path, tmp_path: Path, project: Path) -> None:
    """In a process of its own, started elsewhere, in a terminal without UTF-8."""
    lay("key-unknown", content)
    command = [sys.executable, str(project / "build.py"), "--content", "content", "--output", "site", "--state", "st"]
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8"}
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", env=environment, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (1, "", expected("key-unknown"))
    assert not (tmp_path / "site").exists()


# -- the place of a problem -----------------------------------------------------------------------

PLACES = {
    "key-unknown": ["signatorys:"],
    "key-unknown--in-a-list": ["agianst:"],
    "scheme-unknown": ["Bruno_Sample"],
    "key-unknown--settings": ["colour:"],
    "key-unknown--id": ["id:"],
    "key-missing--in-a-list": ["type: follows"],
    "key-missing--settings": ["title:", "{url:"],
    "value-not-in-list": ["partal", "chairwoman"],
    "value-not-in-list--extended": ["adoptd"],
    "value-shape--text": ["[Nothing", "[issued"],
    "value-form": ["12AB", "English", "Sample Assembly", "www.", "../votes.csv"],
    "value-date": ["19 September", "2025-02-30", "19/09"],
    "source-number": ["1}", "2}", "0}"],
    "dates-reversed": ["2024-06", "2022-06", "2025-09-19", "2025-09-01"],
    "declared-differs": ["31,", "2,", "7}"],
    "group-chamber": ["xx-blues", "xx-blues"],
    "certainty-reason": ["probable", "{text: Open the doors, certainty: possible}"],
    "body-link": ["person:ana-sample", "statement:xx-2025-001#d2", "evnt:"],
    "body-html": ["<b>", "</b>"],
    "control-character": ["\\u0007"],
    "accepted-rule": ["declared-differs", "name-neer", "accepted-unused"],
}
"""What stands, in the files of a case, at the place of each of its problems."""


@pytest.mark.parametrize("case", PLACES)
def test_line_and_column_point_at_what_is_wrong(case: str) -> None:
    found = []
    for problem in told(case):
        path, line, column, _ = problem.removeprefix("content/").split(":", 3)
        found.append((TREES / case / path).read_text(encoding="utf-8").splitlines()[int(line) - 1][int(column) - 1 :])
    assert len(found) == len(PLACES[case])
    for text, start in zip(found, PLACES[case], strict=True):
        assert text.startswith(start)


# -- one mistake does not hide another, nor make one ----------------------------------------------


def test_mistakes_in_several_files_are_told_in_one_run_in_order_of_place() -> None:
    placed = (line.split(":")[:3] for line in told(TOGETHER))
    places = [(path, int(line), int(column)) for path, line, column in placed]
    assert places == sorted(places)
    assert len({path for path, _, _ in places}) >= 5
    assert len(places) >= 10


@pytest.mark.parametrize("mistake", ["birthday: 1970", "note: [", "sort_name: twice"])
def test_a_mistake_in_a_record_makes_no_statement_that_names_it_wrong(content: Path, mistake: str) -> None:
    """By id in every field that takes one, by a link, or by the printed name."""
    lay("reference-unknown", content)
    for kind, name in ("people", "nobody-like-this"), ("people", "ana-sample"), ("demands", "doing-nothing"):
        write(content / kind / f"{name}.md", f"---\nname: {name}\nsort_name: {name}\n{mistake}\n---\n")
    for kind, name in ("chambers", "xx-senate"), ("chambers", "xx-asembly"), ("groups", "xx-reds"):
        write(content / kind / f"{name}.md", f"---\nname: {name}\nsort_name: {name}\n{mistake}\n---\n")
    write(content / "events/2025-09-19-nothing.md", f"---\ntitle: Nothing\nsort_name: x\n{mistake}\n---\n")
    write(content / "statements/xx-2024-001.md", f"---\nsort_name: x\n{mistake}\n---\n[a](person:ana-sample)\n")
    rules = {problem.rule for problem in problems_of(content) if "xx-2025" in problem.path}
    assert rules == set()


def test_a_mistake_in_a_person_makes_no_known_name_a_new_one(content: Path) -> None:
    lay("name-near", content)
    write(content / "people/ana-sample.md", "---\nname: Ana Sample\nbirthday: 1970\n---\n")
    assert {problem.rule for problem in problems_of(content)} == {"key-unknown", "key-missing"}


def test_a_mistake_elsewhere_makes_no_acceptance_idle(content: Path) -> None:
    """The membership that the acceptance is about cannot be judged while the person's file has a mistake."""
    lay("membership-dates", content)
    statement = content / "statements/xx-2025-001-nothing.md"
    write(
        statement,
        statement.read_text().replace("chambers:", "accepted: [{rule: membership-dates, reason: A}]\nchambers:"),
    )
    assert problems_of(content) == []
    person = content / "people/bruno-sample.md"
    write(person, person.read_text().replace("name:", "nick: B\nname:", 1))
    assert [problem.rule for problem in problems_of(content)] == ["key-unknown"]


@pytest.mark.parametrize(("case", "about"), [("vote-figures", "vote"), ("declared-differs", "signatories")])
def test_the_advice_to_record_a_discrepancy_holds(content: Path, case: str, about: str) -> None:
    lay(case, content)
    statement = content / "statements/xx-2025-001-nothing.md"
    before = len(problems_of(content))
    discrepancy = f"discrepancies: [{{about: {about}, reported: '80', recorded: '90'}}]"
    write(statement, statement.read_text().replace("sources:", f"{discrepancy}\nsources:"))
    assert len(problems_of(content)) == before - 1


def test_acceptances_work_in_translations(content: Path) -> None:
    lay("body-html--translation", content)
    translation = content / "statements/xx-2025-001-nothing.fr.md"
    assert [problem.rule for problem in problems_of(content)] == ["body-html"]
    reason = "accepted: [{rule: body-html, reason: The source prints it.}]"
    write(translation, translation.read_text().replace("status:", f"{reason}\nstatus:"))
    assert problems_of(content) == []


def test_a_translation_beside_a_statement_that_cannot_be_read_is_not_alone(content: Path) -> None:
    lay("body-link--translation", content)
    write(content / "statements/xx-2025-001-nothing.md", "---\ntitle: 'open\n---\n")
    assert [problem.rule for problem in problems_of(content)] == ["body-link", "yaml-syntax"]


def test_a_file_that_may_not_be_opened_is_a_problem_like_others(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay("key-unknown--id", content)
    opened = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "bruno-sample.md":
            raise PermissionError(13, "Permission denied")
        return opened(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    message = "cannot be opened (Permission denied); let whoever builds the site read it"
    assert problems_of(content) == [Problem("content/people/bruno-sample.md", 1, 1, "", message, "file-place")]


def test_a_long_value_is_shortened_and_every_problem_is_one_line(content: Path) -> None:
    lay("value-flag", content)
    statement = content / "statements/xx-2025-001-nothing.md"
    write(statement, statement.read_text().replace("yes", "|\n  " + "yes and no\n  " * 30))
    problem = str(*problems_of(content))
    assert "\n" not in problem
    assert "“yes and no yes and no" in problem
    assert len(problem) < 250


def test_people_who_had_a_name_at_different_times_are_told_apart_by_them(content: Path) -> None:
    lay("name-shared", content)
    north, south = content / "people/bob-north.md", content / "people/bob-south.md"
    change(south, "- Bob Placeholder", "- {name: Bob Placeholder, end: 2015}")
    assert [problem.rule for problem in survey(content)] == ["name-shared"]
    change(north, "name: Bob P", "name: Bobby P")
    change(north, "note: ", "other_names: [{name: Bob Placeholder, start: 2016}]\nnote: ")
    assert survey(content) == []
