"""Every rule has a page, and what the page says is so: its examples are laid over the specimen archive and built."""

import re
from pathlib import Path

import pytest

import build as program
from archive.commands.check.explain import PAGES, paragraphs
from archive.editors import json_schema
from archive.problems.rule_names import LEVELS
from archive.records.keys import outline
from tests.content_trees import TREES, survey
from tests.rules.pages import Page, laid_over, lay, text_of

NAMES = """
accents-lost accepted-rule accepted-unused address-form address-lost address-taken body-address body-dates
body-density body-depth body-html body-link body-picture broader-cycle certainty-reason content-missing
control-character dates-reversed dates-unlikely declared-differs demand-near edition-over empty-value file-changed
file-encoding file-missing file-name file-place file-size former-id front-matter-missing front-matter-not-mapping
front-matter-unclosed group-chamber id-duplicate id-reserved id-year key-missing key-unknown letter-lost
membership-dates membership-overlap membership-unclear mojibake name-ambiguous name-dates name-near name-shared
name-variant note-repeated note-unmatched person-near reference-unknown relation-self response-demand
signatory-repeated site-missing source-missing source-number supersedes-cycle text-here text-status title-near
translation-alone translation-empty value-count value-date value-flag value-form value-not-in-list value-shape
vote-day vote-figures vote-names vote-outcome vote-repeated voter-dates voter-repeated yaml-alias yaml-comment
yaml-depth yaml-duplicate-key yaml-indent yaml-key yaml-merge-key yaml-syntax yaml-tag
"""
"""The names that content has under `accepted:` and that people have looked up. None is changed or taken out."""

IN_WORDS = {
    "file-size": "the file would be longer than all pages together",
    "file-encoding": "a page is UTF-8, as every block of it",
    "content-missing": "a folder is missing, not a text",
    "site-missing": "a file is missing, not a text",
    "body-density": "a thousand lines explain no more than a sentence",
}
"""The rules whose wrong example is no text, and why; tests/rules/ holds it all the same."""

NEVER_ACCEPTED = {"accepted-unused", "edition-over"}
"""Warnings about acceptances, which nobody can accept in turn, and about the settings, which accept nothing."""

EVERY_RULE = pytest.mark.parametrize("name", LEVELS)
WRITTEN_OUT = pytest.mark.parametrize("name", [name for name in LEVELS if name not in IN_WORDS])
INDEX = PAGES / "README.md"


def one_line(text: str) -> str:
    return " ".join(text.split())


# -- names ----------------------------------------------------------------------------------------


def test_names_of_rules_never_change() -> None:
    """The list has those that content may have under `accepted:` by now."""
    assert LEVELS.keys() >= {*NAMES.split()}


def test_every_rule_has_a_page_and_every_page_is_of_a_rule() -> None:
    assert {path.name for path in PAGES.glob("*.md")} == {f"{name}.md" for name in LEVELS} | {INDEX.name}


# -- examples -------------------------------------------------------------------------------------


def test_the_specimen_builds_without_a_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(lay(tmp_path / "content")) == 0
    assert capsys.readouterr().err == ""


def build(content: Path) -> int:
    output, state = content.with_name("site"), content.with_name("state")
    places = ["--content", str(content), "--output", str(output), "--state", str(state)]
    return program.main([*places, "--strict", "--jobs", "1"])


@WRITTEN_OUT
def test_a_build_says_of_the_wrong_example_what_the_page_shows(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """To the letter, and no other rule is broken. `make accept` writes changed words into the page."""
    page = Page.read(name)
    assert build(lay(tmp_path / "content", page.wrong)) == 1
    *said, verdict = capsys.readouterr().err.splitlines(keepends=True)
    assert verdict.endswith("the site is as it was.\n")
    assert page.said == "".join(said)
    assert set(re.findall(r"^content\S+:\d+:\d+: .* \[([a-z-]+)\]$", page.said, re.MULTILINE)) == {name}


@EVERY_RULE
def test_the_right_example_breaks_no_rule(name: str, tmp_path: Path) -> None:
    assert survey(lay(tmp_path / "content", Page.read(name).right)) == []


@pytest.mark.parametrize("name", [name for name, level in LEVELS.items() if level == "warning"])
def test_the_acceptance_of_a_warning_settles_the_wrong_example(name: str, tmp_path: Path) -> None:
    page = Page.read(name)
    assert bool(page.accepted) == (name not in NEVER_ACCEPTED)
    if page.accepted:
        assert survey(lay(tmp_path / "content", page.wrong, page.accepted)) == []


def test_no_error_shows_an_acceptance() -> None:
    assert [name for name, level in LEVELS.items() if level == "error" and Page.read(name).accepted] == []


def test_wrong_examples_in_words_are_the_known_ones_and_are_tested_elsewhere() -> None:
    assert {name for name in LEVELS if not Page.read(name).wrong} == IN_WORDS.keys()
    for name in IN_WORDS:
        assert (TREES / name / "expected.txt").is_file()


# -- pages ----------------------------------------------------------------------------------------


@EVERY_RULE
def test_a_page_says_which_rule_it_is_and_of_which_level(name: str) -> None:
    page = Page.read(name)
    assert (page.name, page.level) == (name, LEVELS[name])


@EVERY_RULE
def test_the_meaning_is_a_few_sentences_that_an_editor_can_read(name: str) -> None:
    page = Page.read(name)
    meaning = one_line(page.meaning)
    assert 2 <= len(re.findall(r"[.?!](?= [A-Z`“0-9]|$)", meaning)) <= 7
    assert page.says not in meaning
    assert not re.search(r"(?i)\b(please|sorry|invalid|string|dict|parser?|validation|front-end|schema)\b", meaning)


def test_the_index_has_every_rule_with_its_level_and_sentence() -> None:
    rows = re.findall(r"^\| \[(.+)\]\((.+)\) \| (.+) \| (.+) \|$", INDEX.read_text(encoding="utf-8"), re.MULTILINE)
    pages = [Page.read(name) for name in LEVELS]
    assert rows == [(page.name, f"{page.name}.md", page.level, page.says) for page in pages]


def test_what_is_held_against_what_is_there() -> None:
    """Each field of the table is a key of its kind, each rule is one of ours."""
    _, _, table = INDEX.read_text(encoding="utf-8").partition("## What is held against what")
    rows = re.findall(r"^\| (?!one field|---)(.+) \| (.+) \| (.+) \|$", table, re.MULTILINE)
    assert len(rows) > 40
    for one, other, rules in rows:
        assert {name.strip("` ") for name in rules.split(",")} <= LEVELS.keys()
        for kind, key in re.findall(r"`(\w+) ([\w.]+)`", f"{one} {other}"):
            keys = outline(json_schema.MODELS[kind])
            for name in key.split("."):
                keys = next(found.keys for found in keys if found.name == name)


def test_links_of_the_pages_lead_to_files() -> None:
    for path in PAGES.glob("*.md"):
        text = re.sub(r"(?ms)^```.*?^```$|`[^`\n]*`", "", path.read_text(encoding="utf-8"))
        links = re.findall(r"\]\(([^)\s]+)\)", text)
        assert links, path
        assert [link for link in links if not (path.parent / link).exists()] == []


# -- the command ----------------------------------------------------------------------------------


@EVERY_RULE
def test_explain_prints_all_there_is_to_a_rule(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = Page.read(name)
    assert program.main(["check", "--explain", name]) == 0
    printed = one_line(capsys.readouterr().out)
    parts = [f"{name} ({page.level})", page.says, page.meaning, page.said]
    for block in (*page.wrong, *page.right, *page.accepted):
        parts += block
    for part in parts:
        assert one_line(part) in printed


def test_explain_keeps_prose_within_eighty_columns_and_examples_as_they_are() -> None:
    printed = [*paragraphs(text_of("membership-dates"))]
    prose = [text for text in printed if not text.startswith("    ")]
    assert max(len(line) for text in prose for line in text.splitlines()) <= 80
    assert "    ---\n    name: Bruno Specimen\n" in "\n".join(printed)


def test_explain_takes_a_name_in_the_brackets_of_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["check", "--explain", "[id-year]"]) == 0
    assert capsys.readouterr().out.startswith("id-year (warning)\n")


def test_explain_offers_the_rule_that_was_probably_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["check", "--explain", "nam-near"]) == 2
    printed = capsys.readouterr()
    assert printed == ("", "build.py check: there is no rule “nam-near”. Did you mean “name-near”?\n")


def test_explain_lists_all_rules_when_none_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["check", "--explain", "xyz"]) == 2
    assert set(re.findall(r"[a-z]+(?:-[a-z]+)+", capsys.readouterr().err)) >= LEVELS.keys() - {"mojibake"}


# -- how an example is laid -----------------------------------------------------------------------

STATEMENT = "---\na: 1\nb:\n  - 2\n  - 3\nc: 4\n---\nBody.\n"


@pytest.mark.parametrize(
    ("part", "result"),
    [
        ("b: 5\n", "---\na: 1\nb: 5\nc: 4\n---\nBody.\n"),
        ("d:\n  - 6\n", "---\na: 1\nb:\n  - 2\n  - 3\nc: 4\nd:\n  - 6\n---\nBody.\n"),
        ("b: 5\nb: 6\n", "---\na: 1\nb: 5\nb: 6\nc: 4\n---\nBody.\n"),
        ("---\nOther.\n", "---\na: 1\nb:\n  - 2\n  - 3\nc: 4\n---\nOther.\n"),
        ("a: [\n---\n\n- x\n", "---\na: [\nb:\n  - 2\n  - 3\nc: 4\n---\n\n- x\n"),
    ],
)
def test_a_part_takes_the_place_of_what_has_its_name(part: str, result: str) -> None:
    assert laid_over(STATEMENT, part) == result
