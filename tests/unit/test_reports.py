"""Of many problems, people are told the first of each rule, and programs all of them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from archive.problems import reports
from archive.problems.problem import Problem
from archive.problems.reports import MOST_OF_A_RULE, Lines, as_github, as_json, as_text
from tests.growth import assert_grows_evenly

MANY = 10_000


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with a file of many lines."""
    path = tmp_path / "content/statements/xx-2025-001-x.md"
    path.parent.mkdir(parents=True)
    path.write_text("".join(f"  - line {number}\n" for number in range(1, MANY + 1)))
    return tmp_path / "content"


def problems(number: int, message: str = "lacks accents") -> list[Problem]:
    """So many warnings, a line each, and a mistake at the end."""
    path = "content/statements/xx-2025-001-x.md"
    found = [Problem(path, line, 5, "signatories", message, "accents-lost") for line in range(1, number + 1)]
    return [*found, Problem(path, number, 5, "date", "is no day", "value-date")]


@pytest.mark.parametrize(("form", "begins"), [(as_text, ""), (as_github, "::notice::")])
def test_of_many_problems_the_first_of_each_rule_are_shown_and_the_others_counted(
    form: Callable[[list[Problem], Path], str], begins: str, content: Path
) -> None:
    told = form(problems(MANY), content)
    assert len(told) < 100_000
    assert told.count("lacks accents") == MOST_OF_A_RULE
    assert told.count("is no day") == 1
    left = "9,970"
    assert told.endswith(
        f"{begins}{left} more are not shown ({left} of accents-lost); for all: python build.py check --format json\n"
    )


@pytest.mark.parametrize("form", [as_text, as_github])
def test_of_few_problems_all_are_shown(form: Callable[[list[Problem], Path], str], content: Path) -> None:
    told = form(problems(MOST_OF_A_RULE), content)
    assert told.count("lacks accents") == MOST_OF_A_RULE
    assert "more" not in told


def test_programs_are_told_all_with_the_lines(content: Path) -> None:
    told = json.loads(as_json(problems(MANY), content))
    assert len(told) == MANY + 1
    assert told[MANY - 1]["text"] == f"  - line {MANY}"


def test_lines_that_are_too_much_together_are_left_out_for_programs(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reports, "MOST_TEXT", 30)
    told = json.loads(as_json(problems(4), content))
    assert [problem["text"] for problem in told] == ["  - line 1", "  - line 2", "  - line 3", None, None]


def test_files_are_read_for_what_is_shown_alone(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[Problem] = []
    monkeypatch.setattr(Lines, "at", lambda lines, problem: looked_at.append(problem))
    as_text(problems(MANY), content)
    assert len(looked_at) == MOST_OF_A_RULE + 1


def test_a_long_message_is_shown_in_part(content: Path) -> None:
    told = as_text(problems(1, "“" + "a" * 10_000), content)
    assert len(told) < 3000
    assert told.splitlines()[0].endswith("a… [accents-lost]")
    assert len(json.loads(as_json(problems(1, "a" * 10_000), content))[0]["message"]) == 10_000


@pytest.mark.parametrize("form", [as_text, as_json, as_github])
def test_problems_take_their_time_by_their_number(form: Callable[[list[Problem], Path], str], content: Path) -> None:
    assert_grows_evenly(lambda number: form(problems(number), content), MANY // 8)
