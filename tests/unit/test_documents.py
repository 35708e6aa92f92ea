"""Content files as editors write them, sound and broken: the tree, the body, and every message in full."""

# ruff: noqa: E501 - each mistake and the whole of what is said about it stand on one line

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.problems.problem import Problem, did_you_mean, key_path, nearest
from archive.read import mojibake
from archive.read.documents import Document, DocumentError, Mapping, parse, parse_yaml
from tests.growth import assert_grows_evenly

PATH = "content/statements/xx-2025-001.md"

STATEMENT = """\
---
title: "Joint statement: a test"
date: 2025-09
signatories:
  - Ada Example
  - {as_printed: B. Sample, page: 2}
demands:
  - text: >-
      Release
      everyone
---

  Indented first line.

---
Last line.
"""


def messages(front: str) -> list[str]:
    """What is said about front matter; its first line is line 2 of the file."""
    return complaints(f"---\n{front}\n---\nBody.\n".encode())


def complaints(data: bytes) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        parse(PATH, data)
    return [str(problem).removeprefix(PATH + ":") for problem in caught.value.problems]


def front(text: str) -> Document:
    return parse(PATH, f"---\n{text}\n---\n".encode())


def test_front_matter_becomes_text_lists_and_mappings() -> None:
    assert parse(PATH, STATEMENT.encode()).plain() == {
        "title": "Joint statement: a test",
        "date": "2025-09",
        "signatories": ["Ada Example", {"as_printed": "B. Sample", "page": "2"}],
        "demands": [{"text": "Release everyone"}],
    }


def test_body_keeps_its_indentation_blank_lines_and_later_rules() -> None:
    document = parse(PATH, STATEMENT.encode())
    assert document.body == "\n  Indented first line.\n\n---\nLast line.\n"
    assert STATEMENT.splitlines()[document.body_line - 1] == ""
    assert STATEMENT.splitlines()[document.body_line] == "  Indented first line."


@pytest.mark.parametrize("text", ["NO", "12:30", "1.10", "0755", "2025-02-30", "1_000", "yes", "0x1F", "1e3", ".inf"])
def test_yaml_guesses_nothing(text: str) -> None:
    assert front(f"key: {text}").plain() == {"key": text}


def test_keys_that_python_frontmatter_trips_over_are_ordinary() -> None:
    assert front("content: a\nhandler: b\nmetadata: c").plain() == {
        "content": "a",
        "handler": "b",
        "metadata": "c",
    }


def test_places_count_from_one_in_the_file() -> None:
    document = parse(PATH, STATEMENT.encode())
    assert document.locate(("title",)) == (2, 8)
    assert document.locate(("signatories", 1, "page")) == (6, 35)
    assert document.locate(("demands", 0, "text")) == (8, 11)
    assert document.front.marks["demands"] == (7, 1)


def test_a_missing_key_is_located_at_its_nearest_parent() -> None:
    document = parse(PATH, STATEMENT.encode())
    assert document.locate(("signatories", 1, "role")) == document.locate(("signatories", 1)) == (6, 5)
    assert document.locate(("signatories", 7, "role")) == document.locate(("signatories",)) == (5, 3)
    assert document.locate(("title", "text")) == (2, 8)
    assert document.locate(("type",)) == document.locate(()) == (2, 1)


@pytest.mark.parametrize("before", ["\ufeff", "\n\n", "\ufeff \n\n"], ids=["mark", "blank lines", "both"])
def test_what_stands_before_the_front_matter_moves_no_place(before: str) -> None:
    document = parse(PATH, (before + STATEMENT).encode())
    shift = before.count("\n")
    assert document.plain() == parse(PATH, STATEMENT.encode()).plain()
    assert document.locate(("date",)) == (3 + shift, 7)
    assert document.body_line == parse(PATH, STATEMENT.encode()).body_line + shift


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_are_made_plain_and_nothing_else(end: str) -> None:
    document = parse(PATH, STATEMENT.replace("\n", end).encode())
    assert document == parse(PATH, STATEMENT.encode())


@pytest.mark.parametrize("text", ["", "# a comment"])
def test_empty_front_matter_has_no_keys(text: str) -> None:
    assert front(text).plain() == {}


def test_front_matter_may_end_the_file() -> None:
    document = parse(PATH, b"---\ntitle: A\n---")
    assert (document.plain(), document.body) == ({"title": "A"}, "")


def test_settings_are_all_yaml() -> None:
    document = parse_yaml("content/site.yaml", b"title: A\nlicence:\n  name: B\n")
    assert document.plain() == {"title": "A", "licence": {"name": "B"}}
    assert document.locate(("licence", "name")) == (3, 9)
    assert document.body == ""


@given(
    st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1),
    st.text(st.characters(exclude_categories=["C"])),
)
def test_any_text_comes_back_from_quotes_and_body(value: str, body: str) -> None:
    """What stands in single quotes and what stands in the body is returned as it was, whatever it is."""
    text = "---\nkey: '" + value.replace("'", "''") + "'\n---\n" + body
    if "\u2028" in text or "\u2029" in text or "\ufffd" in text or any(mojibake.find(text)):
        return
    document = parse(PATH, text.encode())
    assert document.plain() == {"key": value}
    assert document.body == body


def test_settings_that_break_off_behind_a_remark_are_told_of() -> None:
    with pytest.raises(DocumentError, match=r"\[yaml-syntax\]"):
        parse_yaml("content/site.yaml", b"{a: x, y # c")


@given(st.text() | st.binary().map(lambda data: data.decode("latin-1")))
def test_no_text_whatever_does_more_than_raise_its_problems(text: str) -> None:
    for data in (text.encode(errors="replace"), f"---\n{text}\n---\n".encode(errors="replace")):
        lines = data.replace(b"\r", b"\n").count(b"\n") + 1
        found = problems(data)
        assert found == sorted(found)
        assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in found)


def problems(data: bytes) -> list[Problem]:
    try:
        assert isinstance(parse(PATH, data).front, Mapping)
    except DocumentError as error:
        return error.problems
    return []


FILES = {
    "empty": (b"", ["1:1: the file has no front matter; put its keys at the top, between two lines of three hyphens [front-matter-missing]"]),
    "no front matter": (b"\n\nText.", ["3:1: the file has no front matter; put its keys at the top, between two lines of three hyphens [front-matter-missing]"]),
    "four hyphens": (b"----\na: b\n---\n", ["1:1: the file has no front matter; put its keys at the top, between two lines of three hyphens [front-matter-missing]"]),
    "unclosed": (b"\n---\na: b\n\nText.\n", ["2:1: the front matter begins here and never ends; put a line --- after its last key [front-matter-unclosed]"]),
    "utf-16 with mark": ("---\na: b\n---\n".encode("utf-16"), ["1:1: the file is saved as UTF-16; save it as UTF-8 [file-encoding]"]),
    "utf-16 without": ("---\na: b\n---\n".encode("utf-16-be"), ["1:1: the file is saved as UTF-16; save it as UTF-8 [file-encoding]"]),
    "windows-1252": ("---\r\nnote: ça\r\nname: Renée\r\n---\r\n".encode("cp1252"), ["2:7: the byte E7 (“ç” in Windows-1252) is not UTF-8; save the file as UTF-8 [file-encoding]"]),
    "a stray byte": (b"---\na: \xc3\xa9\x81\n---\n", ["2:5: the byte 81 is not UTF-8; save the file as UTF-8 [file-encoding]"]),
    "too large": (b"x" * 524_289, ["1:1: the file has 524,289 bytes, and 524,288 are allowed; shorten it or split it [file-size]"]),
    "every line, body too": (
        "---\na: it\u0092s \u0092\nb: \ufffd\nc:\n---\nbell \x07\n".encode(),
        [
            "2:6: the text was decoded with the wrong encoding (U+0092 stands here); copy it afresh [mojibake]",
            "3:4: the text was decoded with the wrong encoding (U+FFFD stands here); copy it afresh [mojibake]",
            "4:3: c: nothing is written here; give a value, or leave the key out when it is unknown [empty-value]",
            "6:6: the control character U+0007 stands here; delete it [control-character]",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), FILES.values(), ids=FILES)
def test_a_file_that_is_no_document_says_why(data: bytes, expected: list[str]) -> None:
    assert complaints(data) == expected


def test_the_largest_file_allowed_is_read() -> None:
    start = b"---\na: b\n---\n"
    assert len(parse(PATH, start + b"x" * (524_288 - len(start))).body) == 524_288 - len(start)


EMPTY = "nothing is written here; give a value, or leave the key out when it is unknown [empty-value]"
QUOTES = "stands in quotes; write the quotes [yaml-syntax]"
TAB = "a tab stands in the indentation; use spaces [yaml-syntax]"
UNCLOSED_QUOTE = "the quote that opens here is never closed; close it, or leave quotes out [yaml-syntax]"
AFTER_QUOTE = "text follows the closing quote; quote the whole value, with the other kind of quote inside [yaml-syntax]"
ABOVE = "this line is indented as if it belonged to the value above; align it with the keys [yaml-syntax]"
MISALIGNED = (
    "this line is indented unlike the lines above it; align it with the keys or items it belongs to [yaml-syntax]"
)
NO_COLON = "this line has no colon; write it as key: value, or indent it under the key it belongs to [yaml-syntax]"

MISTAKES = {
    # front matter that is well-formed YAML and still not what this archive takes
    "- a": ["2:1: here stands a list instead of keys; write each as key: value, a space after the colon [front-matter-not-mapping]"],
    "title:A": ["2:1: here stands only text instead of keys; write each as key: value, a space after the colon [front-matter-not-mapping]"],
    "a: b\na: c": ["3:1: a: this key is written a second time; the first is on line 2; keep one of the two [yaml-duplicate-key]"],
    "a: {b: c, 'b': d}": ["2:11: a.b: this key is written a second time; the first is on line 2; keep one of the two [yaml-duplicate-key]"],
    "a: &x b\nc: *x": [
        "2:4: a: &x marks a value for reuse; remove it, or quote text that begins with & [yaml-alias]",
        "3:4: c: *x repeats another value; write it out, or quote text that begins with * [yaml-alias]",
    ],
    "a: [1, &x {b: c}]": ["2:8: a[2]: &x marks a value for reuse; remove it, or quote text that begins with & [yaml-alias]"],
    "a: !!int 3": ["2:4: a: ! gives the value a YAML type; remove it, or quote text that begins with ! [yaml-tag]"],
    "a: !python/object:os.system {}": ["2:4: a: ! gives the value a YAML type; remove it, or quote text that begins with ! [yaml-tag]"],
    "<<: {a: b}": ["2:1: <<: << copies keys from elsewhere; write them out here [yaml-merge-key]"],
    "a:": [f"2:3: a: {EMPTY}"],
    "a: ~": [f"2:4: a: {EMPTY}"],
    "a: {b: null}": [f"2:8: a.b: {EMPTY}"],
    "a: ''": [f"2:4: a: {EMPTY}"],
    "a: ' '": [f"2:4: a: {EMPTY}"],
    "a:\n  - b\n  -": ["4:4: a[2]: nothing is written here; give a value, or leave the item out when it is unknown [empty-value]"],
    "? [a]\n: b": ["2:3: a list or mapping stands where a key is expected; put quotes around it [yaml-key]"],
    "~: b": ["2:1: this value has no key; write one before the colon [yaml-key]"],
    "a: b\n'': c": ["3:1: this value has no key; write one before the colon [yaml-key]"],
    'a: "it\\x92s"': ["2:4: a: an escape for the control character U+0092 stands here; remove it [control-character]"],
    # YAML that cannot be read
    "title: Armenia: a test": ["2:15: a second colon with a space stands in this line; put the whole value in quotes [yaml-syntax]"],
    "a: b\n  c: d": [f"3:4: {ABOVE}"],
    "title\ndate: 2025": ["3:5: the line above this one has no colon; write it as key: value [yaml-syntax]"],
    "a: b\njust text\nc: d": [f"3:1: {NO_COLON}"],
    "a:\n\t- b": [f"3:1: {TAB}"],
    "a:\n  - b\n\t- c": [f"4:1: {TAB}"],
    'a: "b\nc: d': [f"2:4: {UNCLOSED_QUOTE}"],
    "a: 'b\nc: d": [f"2:4: {UNCLOSED_QUOTE}"],
    "a: 'it's'": [f"2:8: {AFTER_QUOTE}"],
    'a: "The" text': [f"2:10: {AFTER_QUOTE}"],
    "a: [b] c": ["2:8: text follows the closing bracket; remove it, or put the whole value in quotes [yaml-syntax]"],
    "a: [b, c\nd: e": ["2:4: the [ that opens here is not closed, or a comma is missing after it [yaml-syntax]"],
    "a: {b: c\nd: e": ["2:4: the { that opens here is not closed, or a comma is missing after it [yaml-syntax]"],
    "a: [b,": ["3:1: a [ or { above is not closed [yaml-syntax]"],
    "a: ]": [f"2:4: text that begins with ] {QUOTES}"],
    "a: @b": [f"2:4: text that begins with @ {QUOTES}"],
    "a: % of votes": [f"2:4: text that begins with % {QUOTES}"],
    "a: * note": [f"2:4: text that begins with * {QUOTES}"],
    "a: & note": [f"2:4: text that begins with & {QUOTES}"],
    "a: !<": [f"2:4: text that begins with ! {QUOTES}"],
    "a: ? b": [f"2:4: text that begins with ? {QUOTES}"],
    "a: - b": ["2:4: a list begins on the line below its key; put text that begins with a hyphen in quotes [yaml-syntax]"],
    "a: b\n- c": ["3:1: a list item stands where a key is expected; put it under its key [yaml-syntax]"],
    "- a\nb: c": ["3:1: a list item begins with a hyphen; write it, or align this line [yaml-syntax]"],
    "  a: b\nc: d": [f"3:1: {MISALIGNED}"],
    "a:\n  b: c\n d: e": [f"4:2: {MISALIGNED}"],
    'a: "\\d"': ["2:5: a backslash has a meaning of its own in double quotes; use single quotes [yaml-syntax]"],
    "a: |text": ["2:5: nothing may follow | or > on its line; begin the text on the next line, indented [yaml-syntax]"],
    "a: b\n--- c": ["3:1: a second document begins here; a file holds one, so remove the line of --- or ... [yaml-syntax]"],
    "%YAML 9.9\n--- a: b": ["2:1: YAML cannot be read here (found incompatible YAML document); look for a missing quote, colon or indentation [yaml-syntax]"],
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MISTAKES.items(), ids=map(repr, MISTAKES))
def test_a_mistake_in_front_matter_is_placed_and_explained(text: str, expected: list[str]) -> None:
    assert messages(text) == expected


def test_every_problem_of_a_file_is_told_at_once() -> None:
    told = messages("a: ~\nb: &x c\na: !t d\nlist: [e, *x]\nend: f: g")
    rules = [line.rpartition("[")[2] for line in told]
    assert rules == [
        "empty-value]",
        "yaml-alias]",
        "yaml-duplicate-key]",
        "yaml-tag]",
        "yaml-alias]",
        "yaml-syntax]",
    ]


def test_fifty_levels_are_read_and_the_next_is_refused() -> None:
    def nested(depth: int) -> str:
        return "a: " + "[" * (depth - 1) + "x" + "]" * (depth - 1)

    assert front(nested(50)).plain()["a"]
    with pytest.raises(DocumentError) as caught:
        front(nested(51))
    problem = caught.value.problems[0]
    assert (problem.rule, problem.line, problem.column) == ("yaml-depth", 2, 53)
    assert problem.message == "lists and mappings are nested more than 50 deep here; write them flatter"


@pytest.mark.parametrize("unit", ["[", "{a: ", "? ", "- "])
def test_deep_nesting_is_refused_evenly(unit: str) -> None:
    """PyYAML's own composer crashes the interpreter on the first of these."""

    def work(depth: int) -> None:
        assert any("[yaml-depth]" in line for line in messages(unit * depth))

    assert_grows_evenly(work, 12_500)


def test_problems_print_their_place_key_level_and_rule() -> None:
    assert str(Problem("a.md", 3, 7, "date", "is empty", "empty-value")) == "a.md:3:7: date: is empty [empty-value]"
    assert str(Problem("a.md", 1, 1, "", "is empty", "file-size")) == "a.md:1:1: is empty [file-size]"


def test_problems_sort_by_place() -> None:
    late, early = Problem("a.md", 10, 1, "", "x", "file-size"), Problem("a.md", 9, 2, "", "x", "file-size")
    assert sorted([late, early]) == [early, late]


def test_a_warning_says_that_it_is_one() -> None:
    problem = Problem("a.md", 1, 2, "key", "looks odd", "name-near")
    assert (problem.level, str(problem)) == ("warning", "a.md:1:2: key: warning: looks odd [name-near]")


def test_a_problem_under_no_rule_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        Problem("a.md", 1, 1, "", "x", "no-such-rule")  # type: ignore[arg-type] # mypy says so, too


def test_the_nearest_known_word_is_offered() -> None:
    known = ["signatories", "sources", "title"]
    assert nearest("Signatorys", known) == "signatories"
    assert did_you_mean("titel", known) == " Did you mean “title”?"
    assert did_you_mean("zzz", known) == ""


def test_a_place_is_spelt_with_items_counted_from_one() -> None:
    assert key_path(("sources", 1, "url")) == "sources[2].url"


def test_libyaml_is_at_work() -> None:
    """The pure Python parser is ten times slower and words its complaints differently."""
    assert Path(sys.modules["yaml._yaml"].__file__ or "").suffix in {".so", ".pyd"}
