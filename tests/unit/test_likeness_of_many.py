"""Of many that are alike each later one is told once, with the last before it and the number of the others."""

import re
from pathlib import Path

import pytest

from archive.language import similarity
from archive.problems.problem import Problem
from tests.content_trees import change, lay, survey, write

MANY = 3 * similarity.MOST_NEAR
AT_LEAST = f"at least {similarity.MOST_NEAR - 1} others"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return lay("source-missing", tmp_path / "content")


def statement(content: Path, number: int, title: str, more: str = "") -> Path:
    path = content / f"statements/xx-2025-{number:03}-x.md"
    write(
        path,
        f"---\ntitle: {title}\ntype: motion\ndate: 2025-01-01\nsources: [{{title: Sample Gazette}}]\n{more}---\n",
    )
    return path


def titles(content: Path) -> list[Path]:
    return [statement(content, number, "Motion of no confidence") for number in range(100, 100 + MANY)]


def told(content: Path, rule: str) -> list[Problem]:
    return [problem for problem in survey(content) if problem.rule == rule]


def others(problems: list[Problem]) -> list[str]:
    """How many others each problem counts."""
    return [
        found[1] if (found := re.search(r" and (?:to|of) ((?:at least )?\d+ others?);", problem.message)) else ""
        for problem in problems
    ]


COUNTED = ["", "1 other", *(f"{number} others" for number in range(2, similarity.MOST_NEAR - 1))]


def test_each_title_names_the_last_before_it_and_counts_the_others(content: Path) -> None:
    paths = titles(content)
    found = told(content, "title-near")
    assert [problem.path for problem in found] == [f"content/statements/{path.name}" for path in paths[1:]]
    for number, problem in enumerate(found, 100):
        assert f"close to “Motion of no confidence” (statements/xx-2025-{number})" in problem.message
    assert others(found) == COUNTED + [AT_LEAST] * (MANY - similarity.MOST_NEAR)


def test_an_accepted_one_of_many_is_silent_and_the_next_is_named_in_its_place(content: Path) -> None:
    paths = titles(content)
    change(paths[4], "---\n", "---\naccepted: [{rule: title-near, reason: Official.}]\n")
    found = told(content, "title-near")
    assert paths[4].name not in {Path(problem.path).name for problem in found}
    assert "(statements/xx-2025-103) and to 3 others;" in found[3].message
    assert told(content, "accepted-unused") == []


def test_related_ones_of_many_are_let_stand_and_the_next_is_named(content: Path) -> None:
    paths = titles(content)
    change(paths[5], "---\n", "---\nrelations: [{type: follows, statement: xx-2025-104}]\n")
    found = told(content, "title-near")
    assert "(statements/xx-2025-103) and to 3 others;" in found[4].message


def test_people_of_one_name_are_told_once_each(content: Path) -> None:
    for number in range(MANY):
        write(content / f"people/bob-{number:02}.md", "---\nname: Bob Sample\nsort_name: Sample, Bob\n---\n")
    found = told(content, "name-shared")
    assert others(found) == COUNTED + [AT_LEAST] * (MANY - similarity.MOST_NEAR)
    assert "is a name of bob-05 and of bob-04 and of 4 others; give each" in found[4].message
    for number in range(0, MANY, 2):
        change(content / f"people/bob-{number:02}.md", "---\n", "---\nnote: Number so and so.\n")
    found = told(content, "name-shared")
    assert "is a name of bob-05 and of bob-04 and of 4 others; give each" in found[4].message
    assert "is a name of bob-06 and of bob-05 and of 2 others; give each" in found[5].message


@pytest.mark.parametrize(("rule", "key"), [("name-variant", "signatories"), ("demand-near", "demands")])
def test_names_and_demands_of_one_statement_are_told_once_each(content: Path, rule: str, key: str) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"Antonius Placeholder{one}{two}" for one in letters[:8] for two in letters[:8]]
    statement(content, 100, "Nothing", f"{key}:\n" + "".join(f"  - {name}\n" for name in names))
    found = told(content, rule)
    assert len(found) >= len(names) - 2
    assert len({problem.line for problem in found}) == len(found)


def test_long_names_are_told_shortened(content: Path) -> None:
    for number in 100, 101:
        statement(content, number, f"Motion on {'the many lamps ' * 30}")
    (problem,) = told(content, "title-near")
    assert len(problem.message) < 700
    assert problem.message.count(" …”") == 2


def test_what_is_longer_than_any_title_is_not_compared(content: Path) -> None:
    for number in 100, 101:
        statement(content, number, f"Motion on {'the many lamps ' * 60}")
    assert told(content, "title-near") == []
