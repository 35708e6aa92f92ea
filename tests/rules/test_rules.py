"""Every rule explains itself, and what it says is so: its examples are laid over the specimen archive and built."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import build as program
from archive.commands.check import rule_pages, trial
from archive.commands.check.explain import paragraphs
from archive.problems.rules import RULES
from archive.problems.rules.explanation import Example, Explanation, explanation, laid_over
from archive.problems.rules.rule import Rule
from tests.content_trees import TREES

NAMES = """
accents-lost accepted-rule accepted-unused address-form address-lost address-taken body-density body-depth
body-html body-link broader-cycle certainty-reason content-missing control-character dates-reversed
declared-differs demand-near edition-over empty-value file-changed file-encoding file-missing file-name
file-place file-size former-id front-matter-missing front-matter-not-mapping front-matter-unclosed group-chamber
id-duplicate id-reserved id-year key-missing key-unknown letter-lost membership-dates mojibake name-ambiguous
name-near name-shared name-variant person-near reference-unknown relation-self response-demand
signatory-repeated site-missing source-missing source-number supersedes-cycle text-here text-status title-near
translation-alone value-count value-date value-flag value-form value-not-in-list value-shape vote-figures
vote-names yaml-alias yaml-comment yaml-depth yaml-duplicate-key yaml-indent yaml-key yaml-merge-key yaml-syntax
yaml-tag
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

EVERY_RULE = pytest.mark.parametrize("name", RULES)
WRITTEN_OUT = pytest.mark.parametrize("name", [name for name in RULES if name not in IN_WORDS])


def explained(name: str) -> Explanation:
    return explanation(RULES[name])


def rules_broken(*examples: Example) -> set[str]:
    with trial.laid(*examples) as content:
        return {problem.rule for problem in trial.problems_of(content)}


def one_line(text: str) -> str:
    return " ".join(text.split())


# -- names ----------------------------------------------------------------------------------------


def test_names_of_rules_never_change() -> None:
    """A new rule is added to the list above; the list never loses one."""
    assert sorted(RULES) == sorted(NAMES.split())


# -- examples -------------------------------------------------------------------------------------


def test_the_specimen_builds_without_a_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with trial.laid() as content:
        assert build(content, tmp_path) == 0
    assert capsys.readouterr().err == ""


def build(content: Path, folder: Path) -> int:
    places = ["--content", str(content), "--output", str(folder / "site"), "--state", str(folder / "state")]
    return program.main([*places, "--strict", "--jobs", "1"])


@WRITTEN_OUT
def test_the_wrong_example_breaks_the_rule_and_no_other(name: str) -> None:
    assert rules_broken(explained(name).wrong) == {name}


@EVERY_RULE
def test_the_right_example_breaks_no_rule(name: str) -> None:
    assert rules_broken(explained(name).right) == set()


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule.level == "warning"])
def test_the_acceptance_of_a_warning_settles_the_wrong_example(name: str) -> None:
    rule = explained(name)
    assert bool(rule.accepted) == (name not in NEVER_ACCEPTED)
    if rule.accepted:
        assert rules_broken(rule.wrong, rule.accepted) == set()


def test_no_error_shows_an_acceptance() -> None:
    assert [name for name, rule in RULES.items() if rule.level == "error" and explained(name).accepted] == []


def test_wrong_examples_in_words_are_the_known_ones_and_are_tested_elsewhere() -> None:
    assert {name for name in RULES if not explained(name).wrong.blocks} == IN_WORDS.keys()
    for name in IN_WORDS:
        assert (TREES / name / "expected.txt").is_file()


@WRITTEN_OUT
def test_the_page_shows_what_a_build_says_of_the_wrong_example(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with trial.laid(explained(name).wrong) as content:
        assert build(content, tmp_path) == 1
    *said, verdict = capsys.readouterr().err.splitlines(keepends=True)
    assert verdict.endswith("the site is as it was.\n")
    page = (rule_pages.FOLDER / f"{name}.md").read_text(encoding="utf-8")
    assert f"```text\n{''.join(said)}```" in page


# -- pages ----------------------------------------------------------------------------------------


def test_pages_are_up_to_date() -> None:
    """`python -m archive.commands.check.rule_pages` writes them."""
    written = {path.name: path.read_text(encoding="utf-8") for path in rule_pages.FOLDER.iterdir()}
    assert written == rule_pages.pages()


def test_writing_takes_away_the_page_of_a_rule_that_is_no_more(tmp_path: Path) -> None:
    (tmp_path / "gone.md").write_text("# gone\n")
    (tmp_path / "name-near.md").write_text("old")
    rule_pages.write(tmp_path)
    assert not (tmp_path / "gone.md").exists()
    assert (tmp_path / "name-near.md").read_text().startswith("# name-near\n")
    assert len(list(tmp_path.iterdir())) == len(RULES) + 1


def test_the_index_has_every_rule_with_its_level_and_sentence() -> None:
    index = (rule_pages.FOLDER / rule_pages.INDEX).read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[([a-z-]+)\]\(([a-z.-]+)\) \| (error|warning) \| (.+) \|$", index, re.MULTILINE)
    found = [(name, page, level, re.sub(r"\\(.)", r"\1", says)) for name, page, level, says in rows]
    assert found == [(rule.name, f"{rule.name}.md", rule.level, rule.says) for rule in RULES.values()]


def test_links_of_the_pages_lead_to_files() -> None:
    for path in rule_pages.FOLDER.iterdir():
        text = re.sub(r"(?ms)^```.*?^```$|`[^`\n]*`", "", path.read_text(encoding="utf-8"))
        links = re.findall(r"\]\(([^)\s]+)\)", text)
        assert links, path
        assert [link for link in links if not (path.parent / link).exists()] == []


# -- the command ----------------------------------------------------------------------------------


@EVERY_RULE
def test_explain_prints_all_there_is_to_a_rule(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    rule = explained(name)
    assert program.main(["check", "--explain", name]) == 0
    printed = one_line(capsys.readouterr().out)
    parts = [f"{name} ({rule.level})", rule.says, *rule.meaning, trial.told(rule.wrong)]
    for example in (rule.wrong, rule.right, rule.accepted):
        parts += [example.words, *(block.text for block in example.blocks), *(block.path for block in example.blocks)]
    for part in parts:
        assert one_line(part) in printed


def test_explain_keeps_prose_within_eighty_columns_and_examples_as_they_are() -> None:
    rule = explained("membership-dates")
    prose = [text for text in paragraphs(rule, "") if not text.startswith("    ")]
    assert max(len(line) for text in prose for line in text.splitlines()) <= 80
    assert "    ---\n    name: Bruno Specimen\n" in "\n".join(paragraphs(rule, ""))


def test_explain_takes_a_name_in_the_brackets_of_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["check", "--explain", "[id-year]"]) == 0
    assert capsys.readouterr().out.startswith("id-year (warning)\n")


def test_explain_offers_the_rule_that_was_probably_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["check", "--explain", "nam-near"]) == 2
    printed = capsys.readouterr()
    assert printed == ("", "build.py check: there is no rule “nam-near”. Did you mean “name-near”?\n")


def test_explain_lists_all_rules_when_none_is_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["check", "--explain", "xyz"]) == 2
    assert set(re.findall(r"[a-z]+(?:-[a-z]+)+", capsys.readouterr().err)) >= RULES.keys() - {"mojibake"}


# -- the docstrings -------------------------------------------------------------------------------


@EVERY_RULE
def test_the_meaning_is_a_few_sentences_that_an_editor_can_read(name: str) -> None:
    rule = explained(name)
    meaning = " ".join(rule.meaning)
    assert 2 <= len(re.findall(r"[.?!](?= [A-Z`“0-9]|$)", meaning)) <= 7
    assert rule.says not in meaning
    assert not re.search(r"(?i)\b(please|sorry|invalid|string|dict|parser?|validation|front-end|schema)\b", meaning)


def test_rules_are_read_without_their_explanations() -> None:
    """A build that changes something reads the rules; it needs no explanation, and spends no time on any."""
    code = "import sys, archive.problems; print([name for name in sys.modules if name.endswith('explanation')])"
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, cwd=trial.PROJECT, capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_docstring_may_have_several_files_and_words() -> None:
    class TwoFiles(Rule):
        """One sentence.

        Why, in a paragraph
        of two lines.

        What to do.

        Wrong, people/a.md:

            ---
            name: A
            ---

        Wrong:

            title: B

        Right: the same,
        in other words.
        """

    rule = explanation(TwoFiles)
    assert (rule.rule, rule.level, rule.says) == ("two-files", "error", "One sentence.")
    assert rule.meaning == ("Why, in a paragraph of two lines.", "What to do.")
    assert [(block.path, block.text) for block in rule.wrong.blocks] == [
        ("people/a.md", "---\nname: A\n---\n"),
        ("", "title: B\n"),
    ]
    assert (rule.right.words, rule.right.blocks) == ("the same, in other words.", ())
    assert not rule.accepted


def test_a_docstring_without_meaning_or_examples_is_refused() -> None:
    class Bare(Rule):
        """One sentence."""

    class Halved(Rule):
        """One sentence.

        Why.

        Wrong: so.
        """

    for rule in (Bare, Halved):
        with pytest.raises(ValueError, match=rule.__name__):
            explanation(rule)


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
