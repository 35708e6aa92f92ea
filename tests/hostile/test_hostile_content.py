"""Content files that nobody would write: whatever they hold, the build reports problems and does not break."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.check.bodies import DEEPEST
from archive.prose.html import to_html
from tests.content_trees import BASE, lay, problems_of, write

# -- whatever a file holds ------------------------------------------------------------------------

VALID = """---
title: "Joint declaration: nothing"
type: declaration
date: 2025-09-19~
dates: {tabled: 2025-09-01, adopted: 2025-09-19}
chambers: [xx-assembly]
signatories:
  - Anna Sample
  - {as_printed: B. Sample, person: anna-sample, certainty: probable, note: 'It''s her.'}
demands:
  - text: Do nothing
    events: []
votes:
  - {chamber: xx-assembly, date: 2025-09-19, for: 40, against: 2, voting: 42, names: votes/xx-1.csv, source: 1}
declared: {signatories: 1}
texts:
  - {status: summary, language: en, here: this}
sources:
  - title: Sample Gazette
    url: https://gazette.example/1
    copy: sources/gazette.txt
    sha256: 0000000000000000000000000000000000000000000000000000000000000000
relations:
  - {type: follows, statement: xx-2024-001}
responses:
  - {demand: 1, date: 2025-10/.., kind: other, source: 1}
accepted:
  - {rule: name-near, reason: Two people.}
---
Signed by [her](person:anna-sample), *as* <b>printed</b> [^1].

[^1]: A note.
"""
PIECES = [
    "- ",
    "  ",
    "\n",
    ": ",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "|",
    ">",
    "#",
    "&a",
    "*a",
    "!a",
    "---\n",
    "~",
    "\t",
    "<",
    "\\",
]
PIECES += [
    "title",
    "statements",
    "2025",
    "-1",
    "null",
    "0" * 5000,
    "é",
    "\u0578",
    "\u200e",
    "\U0001f600",
    "](person:x",
    "*[A]: b",
]


@pytest.fixture(scope="module")
def any_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One tree for all examples; each writes its own files over those of the one before."""
    return lay("vote-names", tmp_path_factory.mktemp("any") / "content")


def test_the_file_that_is_mutated_has_mistakes_between_records_only(any_tree: Path) -> None:
    """So that a mutation of it comes to every step, and not to the first alone."""
    write(any_tree / "statements/xx-2025-001-nothing.md", VALID)
    rules = {problem.rule for problem in problems_of(any_tree)}
    assert rules == {
        "reference-unknown",
        "file-missing",
        "vote-names",
        "body-html",
        "accepted-unused",
        "signatory-repeated",
    }


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A valid file with some spans cut out, doubled, or replaced by a piece of YAML, Markdown or noise."""
    text = VALID
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        piece = draw(st.sampled_from(["", text[start:end] * 2, *PIECES]) | st.text(max_size=4))
        text = text[:start] + piece + text[end:]
    return text.encode(errors="replace")


ANYTHING = st.binary(max_size=200) | st.lists(st.sampled_from(PIECES)).map(lambda words: "".join(words).encode())


@given(data=mutated() | ANYTHING | ANYTHING.map(lambda data: b"---\n" + data + b"\n---\n" + data))
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_statement_whatever_does_more_than_report_its_problems(any_tree: Path, data: bytes) -> None:
    statement = any_tree / "statements/xx-2025-001-nothing.md"
    statement.write_bytes(data)
    (any_tree / "statements/xx-2025-001-nothing.fr.md").write_bytes(data)
    told_in_order(any_tree)


@pytest.mark.parametrize("place", ["site.yaml", "people/anna-sample.md", "chambers/xx-assembly.md", "votes/xx-1.csv"])
@given(data=ANYTHING | st.text(max_size=60).map(lambda text: f"---\nname: {text}\n---\n".encode(errors="replace")))
@settings(max_examples=40)
def test_no_other_file_whatever_does_more_than_report_its_problems(any_tree: Path, place: str, data: bytes) -> None:
    before = (any_tree / place).read_bytes()
    (any_tree / place).write_bytes(data)
    try:
        told_in_order(any_tree)
    finally:
        (any_tree / place).write_bytes(before)


def told_in_order(content: Path) -> None:
    """Each problem is one line, at a place that its file has, and in words for an editor."""
    for problem in problems_of(content):
        assert re.fullmatch(r"content/[^\n]+:\d+:\d+: [^\n]+ \[[a-z-]+\]", str(problem))
        lines = (content.parent / problem.path).read_bytes().replace(b"\r", b"\n").count(b"\n") + 1
        assert 1 <= problem.line <= lines
        assert problem.column >= 1


# -- texts that Markdown could not take -----------------------------------------------------------

HOSTILE = {
    "open brackets": "[a",
    "open images": "![a",
    "open links": "[a](",
    "links and quotes": '[a](b "',
    "references": "[a][",
    "brackets in one another": "[" * 4000 + "a" + "]" * 4000,
    "emphasis": "*a *",
    "emphasis of two kinds": "*a __b ",
    "emphasis and links": "*[a ",
    "runs of asterisks": "*",
    "code": "`a``b",
    "backslashes": "\\",
    "quotations": "> ",
    "items": "- ",
    "numbers": "1. ",
    "definitions": "a\n: b\n",
    "headings": "# a\n",
    "rules": "---\n",
    "underlined": "a\n=\n",
    "abbreviations": "*[a]: b\n",
    "footnotes": "[^a]: > ",
    "open marks of footnotes": "[^",
    "marks before brackets": "_[))",
    "cells": "a|`b\n",
    "tags": "<!--",
    "entities": "&amp; ",
    "spaces": " ",
    "no-break spaces": "\u00a0\n",
}


NOT_ABOUT_TIME = {"body-html", "body-address", "body-picture", "note-repeated", "note-unmatched"}
"""Rules that a text may break and is still converted in its time."""


@pytest.fixture(scope="module")
def text_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(BASE, tmp_path_factory.mktemp("text") / "content")


def rules_of(body: str, content: Path) -> set[str]:
    """The rules that a statement with this body breaks."""
    front = "title: A\ntype: declaration\ndate: 2025\nsources: [{title: B}]\ntexts: [{status: summary, here: this}]"
    write(content / "statements/xx-2025-001-nothing.md", f"---\n{front}\n---\n{body}")
    return {problem.rule for problem in problems_of(content)}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_refused_or_rendered(unit: str, text_tree: Path) -> None:
    """The longest text of its kind that the checks let pass, in one paragraph and in a hundred."""
    sizes = [2**exponent for exponent in range(18, 3, -1)]
    alone = (unit * (size // len(unit) + 1) for size in sizes)
    in_paragraphs = ("\n\n".join([unit * (size // len(unit) // 100 + 1)] * 100) for size in sizes)
    for bodies in alone, in_paragraphs:
        body = next((body for body in bodies if rules_of(body, text_tree) <= NOT_ABOUT_TIME), "")
        to_html(body, lambda kind, target: None)


@pytest.mark.parametrize(
    ("deepest", "deeper"),
    [
        (f"{'> ' * DEEPEST}a", f"{'> ' * (DEEPEST + 1)}a"),
        ("[" * DEEPEST, "[" * (DEEPEST + 1)),
        (f"{'*a _b ' * (DEEPEST // 2)}", f"{'*a _b ' * (DEEPEST // 2)}*a"),
        ("[" * DEEPEST + "\n\n" + "[" * DEEPEST, "[" * DEEPEST + "\n" + "["),
        (r"\[" * 100, "[" * 100),
        ("- [a](https://b) *c* __d__\n" * 30, "- [a *c __d\n" * 30),
    ],
)
def test_twenty_levels_are_taken_and_the_next_is_refused(deepest: str, deeper: str, text_tree: Path) -> None:
    assert rules_of(deepest, text_tree) == set()
    assert rules_of(deeper, text_tree) == {"body-depth"}


@pytest.mark.parametrize(
    ("most", "more"),
    [
        ("a\n" * 1_000, "a\n" * 1_001),
        ("\\*" * 500, "\\*" * 501),
        ("a" * 50_000, "a" * 50_001),
        ("a\na\n\n" * 5_000, "a\na\n\n" * 5_000 + "a"),
        ("a \\* \\* a\n\n" * 2_500, "a \\* \\* a\n\n" * 2_500 + "\\"),
        ("A\n\n" + "*[A]: b\n" * 100, "A\n\n" + "*[A]: b\n" * 101),
    ],
    ids=["lines", "marks", "characters", "lines of a text", "marks of a text", "abbreviations"],
)
def test_a_limit_may_be_reached_and_not_passed(most: str, more: str, text_tree: Path) -> None:
    assert rules_of(most, text_tree) == set()
    assert rules_of(more, text_tree) == {"body-density"}
