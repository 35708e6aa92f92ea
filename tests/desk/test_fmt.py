"""`build.py fmt`: front matter in its usual order and form, with every remark and every value as it was."""

import shutil
import stat
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import build as program
from archive.commands.fmt import front_matter
from archive.commands.fmt.fmt import keys_of, list_files
from archive.commands.fmt.front_matter import put_in_order
from archive.commands.fmt.front_matter.spelling import GUESSED
from archive.read import documents
from archive.records import Statement
from tests import miniature
from tests.content_trees import lay, write
from tests.desk.handwriting import Hand, Tree, is_about

STATEMENT = "statements/xx-2025-001-example.md"

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def fmt(content: Path, *words: str | Path) -> int:
    return program.main(["fmt", "--content", str(content), *map(str, words)])


def formatted(content: Path, front: str, path: str = STATEMENT) -> str:
    """The front matter of a file that has this one, after the command; a second run changes nothing more."""
    file = content / path
    write(file, f"---\n{front}---\nA body.\n")
    assert fmt(content) == 0
    data = file.read_bytes()
    assert fmt(content, "--check") == 0
    text = data.decode()
    assert text.startswith("---\n")
    assert text.endswith("---\nA body.\n")
    return text.removeprefix("---\n").removesuffix("---\nA body.\n")


# -- order ----------------------------------------------------------------------------------------


def test_keys_stand_in_the_order_of_the_record_and_what_every_record_has_comes_last(content: Path) -> None:
    front = """\
accepted:
  - {reason: Both are right., rule: name-near}
sources:
  - title: Sample Gazette
date: 2025-09
demands: [Open the reading room]
type: declaration
title: A declaration
"""
    assert (
        formatted(content, front)
        == """\
title: A declaration
type: declaration
date: 2025-09
demands: [Open the reading room]
sources:
  - title: Sample Gazette
accepted:
  - {rule: name-near, reason: Both are right.}
"""
    )


def test_keys_of_parts_are_put_in_order_in_brackets_and_without(content: Path) -> None:
    front = """\
votes:
  - against: 3
    for: 183
    chamber: xx-house
  - {outcome: adopted, for: 3, date: 2025-09-19, chamber: xx-senate}
sources:
  - note: Kept.
    copy: sources/letter.html
    title: A letter
dates: {published: 2025-10, tabled: 2025-09}
"""
    assert (
        formatted(content, front)
        == """\
dates: {tabled: 2025-09, published: 2025-10}
votes:
  - chamber: xx-house
    for: 183
    against: 3
  - {chamber: xx-senate, date: 2025-09-19, for: 3, outcome: adopted}
sources:
  - title: A letter
    copy: sources/letter.html
    note: Kept.
"""
    )


def test_an_unknown_key_stays_behind_the_key_before_it(content: Path) -> None:
    front = "colour: red\ndate: 2025\nshade: dark\ntone: low\ntitle: A title\ntype: motion\n"
    after = "colour: red\ntitle: A title\ntype: motion\ndate: 2025\nshade: dark\ntone: low\n"
    assert formatted(content, front) == after


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("people/anna-sample.md", "sort_name: Sample, Anna\nname: Anna Sample\n", "name: Anna Sample\nsort_name: Sam"),
        ("people/x.md", "identifiers: {wikidata: Q1, senat: 1a}\n", "identifiers: {senat: 1a, wikidata: Q1}\n"),
        ("demands/x.md", "theme: A\nname: B\n", "name: B\ntheme: A\n"),
        ("pages/x.md", "standfirst: A\ntitle: B\n", "title: B\nstandfirst: A\n"),
        ("statements/xx-2025-001.fr.md", "made_by: A\nstatus: summary\ntitle: B\n", "title: B\nstatus: summary\nmade"),
    ],
)
def test_each_kind_of_record_has_its_own_order(content: Path, path: str, before: str, after: str) -> None:
    assert formatted(content, before, path).startswith(after)


def test_the_settings_are_put_in_order_too(content: Path) -> None:
    write(content / "site.yaml", "# The settings.\n\nlicence: {url: https://x.example, name: CC0}\ntitle:   Register")
    assert fmt(content) == 0
    after = "# The settings.\n\ntitle: Register\nlicence: {name: CC0, url: https://x.example}\n"
    assert (content / "site.yaml").read_text(encoding="utf-8") == after


def test_markers_of_a_yaml_document_go_and_their_remarks_stay(content: Path) -> None:
    write(content / "site.yaml", "%YAML 1.1\n--- # begins\ntitle: Register\n... # ends\n")
    assert fmt(content) == 0
    assert (content / "site.yaml").read_text(encoding="utf-8") == "# begins\ntitle: Register\n# ends\n"


# -- remarks --------------------------------------------------------------------------------------

REMARKS = {
    "above a key": (
        "# on the date\n# and more\ndate: 2025\n# on the title\ntitle: A\n",
        "# on the title\ntitle: A\n# on the date\n# and more\ndate: 2025\n",
    ),
    "behind a value": ("date: 2025 # about\ntitle: 'A'   # a slip\n", "title: A  # a slip\ndate: 2025  # about\n"),
    "behind a key with a list": (
        "demands: # in order\n- One # first\ntitle: A\n",
        "title: A\ndemands:  # in order\n  - One  # first\n",
    ),
    "below a value, indented": (
        "date: 2025\n     # not sure\ntitle: A\n",
        "title: A\ndate: 2025\n  # not sure\n",
    ),
    "below a list": (
        "demands:\n  - One\n  # Two is missing.\n# on the title\ntitle: A\n",
        "# on the title\ntitle: A\ndemands:\n  - One\n  # Two is missing.\n",
    ),
    "below the last key of an item, by its indentation": (
        "votes:\n  - for: 1\n    chamber: xx-house\n    # in the item\n  # in the list\ntitle: A\n",
        "title: A\nvotes:\n  - chamber: xx-house\n    for: 1\n    # in the item\n  # in the list\n",
    ),
    "below another that is about the list": (
        "demands:\n  - One\n  # in the list\n      # and more of that\ntitle: A\n",
        "title: A\ndemands:\n  - One\n  # in the list\n  # and more of that\n",
    ),
    "between items": (
        "demands:\n- One\n# - Left out\n- Two\n",
        "demands:\n  - One\n  # - Left out\n  - Two\n",
    ),
    "above the first item": ("demands:\n# as printed\n- One\n", "demands:\n  # as printed\n  - One\n"),
    "behind a hyphen": (
        "votes:\n  - # the first\n    chamber: xx-house\n",
        "votes:\n  # the first\n  - chamber: xx-house\n",
    ),
    "above the first key of an item": (
        "votes:\n  -\n    # where\n    chamber: xx-house\n",
        "votes:\n  # where\n  - chamber: xx-house\n",
    ),
    "behind the last key": ("date: 2025\ntitle: A\n# the end\n", "title: A\ndate: 2025\n# the end\n"),
    "at the top, above a blank line": (
        "# Entered by Bruno Specimen.\n\n# on the date\ndate: 2025\ntitle: A\n",
        "# Entered by Bruno Specimen.\n\ntitle: A\n\n# on the date\ndate: 2025\n",
    ),
    "in brackets": (
        "chambers: [xx-house, # the lower\n  # the upper\n  xx-senate]\ntitle: A\n",
        "title: A\nchambers:\n  - xx-house  # the lower\n  # the upper\n  - xx-senate\n",
    ),
    "in brackets within brackets": (
        "votes: [{for: 3, # about\n  chamber: xx-house}, {chamber: xx-senate, for: 4}]\n",
        "votes:\n  - chamber: xx-house\n    for: 3  # about\n  - {chamber: xx-senate, for: 4}\n",
    ),
    "at the end of brackets": (
        "chambers: [\n  xx-house,\n  # more to come\n] # behind\n",
        "chambers:  # behind\n  - xx-house\n  # more to come\n",
    ),
    "in brackets that hold nothing else": ("chambers: [ # none known\n  ]\n", "chambers: []  # none known\n"),
    "twice behind one entry": ("chambers: [ # one\n  ] # two\n", "# one\nchambers: []  # two\n"),
    "behind brackets": (
        "chambers: [xx-house]# both\ntitle: A\n",
        "title: A\nchambers: [xx-house]  # both\n",
    ),
    "behind the sign above a text": (
        "summary: |   # wrapped\n    One.\n    # no remark\n  # on it\ntitle: A\n",
        "title: A\n# on it\nsummary: |  # wrapped\n  One.\n  # no remark\n",
    ),
    "between a key and its value": (
        "summary: # why\n  # how\n  Text\ntitle: A\n",
        "title: A\n# how\nsummary: Text  # why\n",
    ),
    "without a space behind its sign": (
        "summary: #12 of the list\n  Text\ntitle: A #1\n".replace(" #1\n", "\n"),
        "title: A\n#12 of the list\nsummary: Text\n",
    ),
    "alone in the file": ("# nothing yet\n", "# nothing yet\n"),
}
"""Where a remark stands -> front matter before and after."""


@pytest.mark.parametrize("place", REMARKS)
def test_a_remark_stays_with_what_it_is_about(content: Path, place: str) -> None:
    before, after = REMARKS[place]
    assert formatted(content, before) == after


def test_blank_lines_are_kept_above_remarks_of_the_outermost_level_alone(content: Path) -> None:
    front = """\

title: A

type: motion


# What was asked

demands:

  - One

  # and then
  - Two

# The end
"""
    assert (
        formatted(content, front)
        == """\
title: A
type: motion

# What was asked
demands:
  - One
  # and then
  - Two

# The end
"""
    )


# -- style ----------------------------------------------------------------------------------------

VALUES = {
    "quotes that nothing needs": ('"Anna Sample"', "Anna Sample"),
    "quotes of either kind": ("'d’Erevan, Հայաստան'", "d’Erevan, Հայաստան"),
    "a colon": ('"Forum: a debate"', '"Forum: a debate"'),
    "a colon in single quotes": ("'Forum: a debate'", "'Forum: a debate'"),
    "a remark's sign": ('"Motion #12"', '"Motion #12"'),
    "an apostrophe, doubled": ("'l''appel'", "l'appel"),
    "escapes for what can be seen": ('"Caf\\u00e9: \\"Sample\\""', "'Café: \"Sample\"'"),
    "escapes for what cannot": ('"no\\u00a0break"', '"no\\u00a0break"'),
    "a space at an end": ('" Sample"', '" Sample"'),
    "a list in quotes": ('"[a, b]"', '"[a, b]"'),
    "begun by a sign": ('"… and more"', '"… and more"'),
    "a number in quotes": ('"31"', '"31"'),
    "a number": ("31", "31"),
    "digits and letters in quotes": ('"16th Assembly"', "16th Assembly"),
    "a date in quotes": ("'2025-09-19'", "'2025-09-19'"),
    "a time in quotes": ("'12:30'", "'12:30'"),
    "an exponent in quotes": ("'1e3'", "'1e3'"),
    "Norway": ("'NO'", "'NO'"),
    "Norway without": ("NO", "NO"),
    "nothing, in quotes": ("'null'", "'null'"),
    "spaces": ("   A   B   ", "A   B"),
}
"""What it is -> how it is written before and after."""


@pytest.mark.parametrize("kind", VALUES)
def test_quotes_stay_where_they_are_needed_and_as_they_were(content: Path, kind: str) -> None:
    before, after = VALUES[kind]
    assert formatted(content, f"title: {before}\n") == f"title: {after}\n"
    assert formatted(content, f"demands:\n- {before}\n") == f"demands:\n  - {after}\n"


def test_a_tab_behind_a_colon_becomes_a_space(content: Path) -> None:
    assert formatted(content, "title:\tA\n") == "title: A\n"


def test_between_brackets_more_values_need_their_quotes(content: Path) -> None:
    front = """dates: {'tabled': "2025", adopted: "a"}\ndemands: ["One", "Two, or three", 'it''s {}']\n"""
    after = """dates: {tabled: "2025", adopted: a}\ndemands: [One, "Two, or three", 'it''s {}']\n"""
    assert formatted(content, front) == after


def test_what_quotes_leave_is_never_taken_for_a_number_or_the_like() -> None:
    """By the resolver of PyYAML, which knows YAML 1.1, and by the words of YAML 1.2 that it does not know."""
    known = yaml.SafeLoader.yaml_implicit_resolvers
    alphabet = "0123456789+-._:eExXoOabfTtZz ~=<nulyoNULYOINFinfrs"
    guessed = ["0o17", "1e3", "+1E5", ".inf", "-.INF", ".nan", "~", "=", "<<", "190:20:30", "0x1F", "0b11", "1_000"]

    @settings(max_examples=500)
    @given(st.text(alphabet, min_size=1, max_size=8) | st.sampled_from(guessed))
    def stays(text: str) -> None:
        if text in guessed or any(pattern.match(text) for _, pattern in known.get(text[0], ())):
            assert GUESSED.fullmatch(text), text

    stays()


LONG = "A sentence that is long enough for two of its kind to fill more than one line"

TEXTS = {
    "literal": ("|\n      One.\n\n      Two.  \n", "|\n  One.\n\n  Two.  \n"),
    "folded": (">\n One\n two\n\n   three\n", ">\n  One\n  two\n\n    three\n"),
    "without its last line break": ("|-\n  One\n\n\n", "|-\n  One\n"),
    "with all its line breaks": ("|+\n   One\n\n\n", "|+\n  One\n\n\n"),
    "begun by spaces": ("|4\n        One\n    Two\n", "|2\n      One\n  Two\n"),
    "two lines that fit on one": ("One\n   two\n", "One two\n"),
    "two quoted lines that fit on one": ('"One:\n   two"\n', '"One: two"\n'),
    "two lines that do not": (f"{LONG}\n     {LONG}\n", f"{LONG}\n  {LONG}\n"),
    "two quoted lines that do not": (f"'{LONG}:\n     {LONG}'\n", f"'{LONG}:\n  {LONG}'\n"),
    "a long line": (f"{LONG} {LONG}\n", f"{LONG} {LONG}\n"),
    "on the line below its key": ("\n   One\n", "One\n"),
    "quoted lines with a paragraph": ('"One\n\n      two"\n', '"One\n\n  two"\n'),
}
"""What it is -> how a text of several lines is written before and after."""


@pytest.mark.parametrize("kind", TEXTS)
def test_texts_keep_their_form_and_are_indented_anew(content: Path, kind: str) -> None:
    before, after = TEXTS[kind]
    assert formatted(content, f"summary: {before}") == f"summary: {after}"


def test_line_breaks_that_belong_to_a_text_are_neither_more_nor_fewer_where_it_comes_to_stand(content: Path) -> None:
    """Above a remark with a blank line, which would be one of them."""
    front = "# on the date\ndate: 2025\nsummary: |+\n  One\n\n\n\n# on the title\ntitle: A\n"
    after = "# on the title\ntitle: A\nsummary: |+\n  One\n\n\n\n# on the date\ndate: 2025\n"
    assert formatted(content, front) == after


def test_levels_are_indented_by_two_and_lists_under_their_key(content: Path) -> None:
    front = """\
signatories:
- Anna Sample
-    as_printed:    Bruno Specimen
     note:  "A slip"
dates:
        tabled: 2025
demands:
    - text: One
      addressees:
      - A chamber
      -   Another
"""
    assert (
        formatted(content, front)
        == """\
dates:
  tabled: 2025
signatories:
  - Anna Sample
  - as_printed: Bruno Specimen
    note: A slip
demands:
  - text: One
    addressees:
      - A chamber
      - Another
"""
    )


def test_brackets_stay_on_one_line_that_has_room_for_them(content: Path) -> None:
    fits = "x" * 105
    assert formatted(content, f"chambers: [{fits[1:]},xx ]\n") == f"chambers: [{fits[1:]}, xx]\n"
    assert formatted(content, f"chambers: [{fits}, xx]\n") == f"chambers:\n  - {fits}\n  - xx\n"
    assert (
        formatted(content, "dates: {\n  adopted: 2025,\n  tabled: 2024,\n}\n")
        == "dates: {tabled: 2024, adopted: 2025}\n"
    )


def test_brackets_that_open_up_leave_those_within_them_that_fit(content: Path) -> None:
    front = f"demands: [{{text: {LONG}, addressees: [A, B]}}, {{text: {LONG}, events: [c]}}]\n"
    assert formatted(content, front) == (
        "demands:\n"
        f"  - {{text: {LONG}, addressees: [A, B]}}\n"
        f"  - {{text: {LONG}, events: [c]}}\n"
    )  # fmt: skip


def test_a_hyphen_in_brackets_never_becomes_that_of_a_list(content: Path) -> None:
    assert formatted(content, "chambers: [-, # none\n  xx]\n") == "chambers:\n  - '-'  # none\n  - xx\n"


def test_front_matter_in_brackets_is_written_without(content: Path) -> None:
    assert formatted(content, "{type: motion, title: A} # all of it\n") == "title: A\ntype: motion\n# all of it\n"


# -- files ----------------------------------------------------------------------------------------


def test_a_byte_order_mark_and_the_line_ends_of_windows_go_and_the_body_stays(content: Path) -> None:
    file = content / "people/anna-sample.md"
    file.parent.mkdir()
    file.write_bytes(b"\xef\xbb\xbf\r\n--- \r\nname:  Anna \r\n---\r\n  A  \r\n\r\n\r\n---\r\n\tbody  ")
    assert fmt(content) == 0
    assert file.read_bytes() == b"---\nname: Anna\n---\n  A  \n\n\n---\n\tbody  \n"


def test_a_file_that_ends_with_its_front_matter_ends_so(content: Path) -> None:
    file = content / "people/anna-sample.md"
    write(file, "---\nname: Anna\n---")
    assert fmt(content) == 0
    assert file.read_text(encoding="utf-8") == "---\nname: Anna\n---\n"


def test_what_changed_is_named_and_counted(content: Path, capsys: Captured) -> None:
    write(content / "people/anna-sample.md", "---\nsort_name: Sample\nname: Anna\n---\n")
    write(content / "people/bruno-specimen.md", "---\nname: Bruno\n---\n")
    assert fmt(content) == 0
    assert capsys.readouterr() == ("content/people/anna-sample.md\n2 files: 1 put in order, 1 in order already\n", "")
    assert fmt(content) == 0
    assert capsys.readouterr() == ("2 files, all in order\n", "")


def test_a_file_in_order_is_not_touched_and_one_that_is_replaced_keeps_its_permissions(content: Path) -> None:
    tidy, untidy = content / "people/tidy.md", content / "people/untidy.md"
    write(tidy, "---\nname: Anna\n---\n")
    write(untidy, "---\nname:   Anna\n---\n")
    untidy.chmod(0o640)
    before = tidy.stat()
    assert fmt(content) == 0
    assert (tidy.stat().st_ino, tidy.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert stat.S_IMODE(untidy.stat().st_mode) == 0o640
    assert sorted(path.name for path in untidy.parent.iterdir()) == ["tidy.md", "untidy.md"]


def test_check_writes_nothing_and_returns_1_for_what_is_not_in_order(content: Path, capsys: Captured) -> None:
    file = content / "people/anna-sample.md"
    write(file, "---\nname:  Anna\n---\n")
    assert fmt(content, "--check") == 1
    assert capsys.readouterr() == ("content/people/anna-sample.md\n1 file: 1 not in order\n", "")
    assert file.read_text(encoding="utf-8") == "---\nname:  Anna\n---\n"
    assert fmt(content) == 0
    assert fmt(content, "--check") == 0


def test_diff_shows_each_line_and_writes_nothing(content: Path, capsys: Captured) -> None:
    file = content / "people/anna-sample.md"
    file.parent.mkdir()
    data = b"---\r\nsort_name: Sample\nname: Anna\n---\nA body."
    file.write_bytes(data)
    assert fmt(content, "--diff") == 1
    assert file.read_bytes() == data
    assert (
        capsys.readouterr().out
        == """\
--- content/people/anna-sample.md
+++ content/people/anna-sample.md in order
@@ -1,5 +1,5 @@
----␍
+---
+name: Anna
 sort_name: Sample
-name: Anna
 ---
-A body.
\\ No newline at end of file
+A body.
1 file: 1 not in order
"""
    )


def test_a_file_that_cannot_be_read_is_told_like_a_build_does_and_the_others_are_done(
    content: Path, capsys: Captured
) -> None:
    content.rmdir()
    lay("yaml-duplicate-key", content)
    write(content / "people/untidy.md", "---\nname:  Anna\n---\n")
    assert program.main(["check", "--content", str(content), "--state", str(content.with_name("state"))]) == 1
    told = [line for line in capsys.readouterr().out.splitlines() if "[yaml-duplicate-key]" in line]
    before = {path: path.read_bytes() for path in content.rglob("*.md")}
    assert fmt(content) == 1
    out, err = capsys.readouterr()
    assert err.splitlines()[0] == told[0]
    assert err.splitlines()[2].strip(" |") == "^"
    assert out.endswith(": 1 put in order, 3 in order already, 1 left alone\n")
    assert {path.name for path, data in before.items() if path.read_bytes() != data} == {"untidy.md"}


def test_files_and_folders_can_be_named(content: Path, capsys: Captured) -> None:
    for path in ("people/anna-sample.md", "people/bruno-specimen.md", "demands/open.md"):
        write(content / path, "---\nname:  A\n---\n")
    write(content / "site.yaml", "title:  A\n")
    assert fmt(content, "--check", content / "people") == 1
    assert capsys.readouterr().out.endswith("2 files: 2 not in order\n")
    assert fmt(content, content / "people/anna-sample.md", content / "site.yaml") == 0
    assert capsys.readouterr().out.splitlines()[:-1] == ["content/people/anna-sample.md", "content/site.yaml"]


def test_paths_that_lead_to_no_front_matter_are_told_each_in_a_line(content: Path, capsys: Captured) -> None:
    write(content / "people/anna-sample.md", "---\nname:  A\n---\n")
    write(content / "votes/list.csv", "name\n")
    outside, link = content.with_name("outside.md"), content / "people/link.md"
    write(outside, "---\nname:  A\n---\n")
    link.symlink_to(outside)
    given = [content / "people", content / "none.md", outside, link, content / "votes"]
    assert fmt(content, *given) == 2
    assert capsys.readouterr() == (
        "",
        f"""\
build.py fmt: {content}/none.md does not exist; correct it
build.py fmt: {outside} lies outside {content}; name a file or folder in it
build.py fmt: {link} is a link to another place; name the file or folder itself
build.py fmt: {content}/votes has no front matter; name a record, site.yaml or a folder of records
""",
    )
    assert (content / "people/anna-sample.md").read_text(encoding="utf-8") == "---\nname:  A\n---\n"


def test_a_link_in_a_folder_is_told_and_never_followed(content: Path, capsys: Captured) -> None:
    outside = content.with_name("outside.md")
    write(outside, "---\nname:  A\n---\n")
    write(content / "people/anna-sample.md", "---\nname: A\n---\n")
    (content / "people/link.md").symlink_to(outside)
    assert fmt(content) == 1
    assert "content/people/link.md:1:1: is a link to another place" in capsys.readouterr().err
    assert outside.read_text(encoding="utf-8") == "---\nname:  A\n---\n"


def test_a_content_folder_that_is_missing_is_told(tmp_path: Path, capsys: Captured) -> None:
    assert fmt(tmp_path / "content") == 1
    assert capsys.readouterr().err.startswith("content:1:1: there is no such folder")


def test_a_folder_that_may_not_be_written_is_told(
    content: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left beside the file; the others are done."""
    for name in ("a", "b"):
        write(content / f"people/{name}.md", "---\nname:  A\n---\n")
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if target.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    assert fmt(content) == 1
    out, err = capsys.readouterr()
    assert err == "content/people/a.md: it cannot be written (Permission denied); make the folder writable\n"
    assert out == "content/people/b.md\n2 files: 1 put in order, 1 left alone\n"
    assert sorted(path.name for path in (content / "people").iterdir()) == ["a.md", "b.md"]


@pytest.mark.parametrize(
    ("laid", "told"),
    [
        ("name: [\n", "it could not be read any more"),
        ("name: Bruno  # a remark\n", "a value would change"),
        ("name: Anna\n", "a remark would be lost"),
        ("name: Anna  # a remark\n---\n", "the text below the front matter would change"),
        ("# a remark\n\n\nname: Anna\n", "it would change once more the next time"),
    ],
)
def test_nothing_is_written_that_would_not_say_the_same(
    content: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, laid: str, told: str
) -> None:
    """Whatever mistake the formatter makes: here, its layout is one made up, once."""
    layouts = iter([laid, "name: Anna  # a remark\n"])
    monkeypatch.setattr(front_matter, "lay_out", lambda front, keys: next(layouts))
    file = content / "people/anna-sample.md"
    write(file, "---\nname:   Anna # a remark\n---\nA body.\n")
    assert fmt(content) == 1
    assert capsys.readouterr().err.startswith(f"content/people/anna-sample.md: it could not be put in order: {told}")
    assert file.read_text(encoding="utf-8") == "---\nname:   Anna # a remark\n---\nA body.\n"


def test_help_says_what_stays_as_it_is(content: Path, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        fmt(content, "--help")
    assert ended.value.code == 0
    assert "No value changes and no remark is lost" in capsys.readouterr().out


def test_an_option_that_does_not_exist_is_wrong_usage(content: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        fmt(content, "--all")
    assert ended.value.code == 2


# -- everything at once ---------------------------------------------------------------------------

WORDS = st.sampled_from([
    "Anna", "Bruno Specimen", "a: b", "#", "#12", "it's", '"quoted"', "x, y", "[z]", "- a", "é", "Հայաստան", "\\", "no",
    "31", "2025-09", "null", "d’Erevan", "{", "&a", "? b", "%", "@", "*", "|", LONG,
])  # fmt: skip
LINES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
TEXT = LINES | st.lists(LINES, min_size=1, max_size=3).flatmap(
    lambda lines: st.sampled_from(["", "\n", "\n\n"]).map("\n".join(lines).__add__)
)
KEYS = st.sampled_from(
    ["title", "type", "date", "dates", "chambers", "signatories", "demands", "sources", "zeta", "note", "url", "text"]
)


def groups(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    return st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)


TREES = st.dictionaries(KEYS, st.recursive(TEXT, groups, max_leaves=8), min_size=1, max_size=5)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(TREES, st.randoms(use_true_random=False), st.sampled_from(["\n", "\r\n"]))
def test_whatever_the_handwriting_values_stay_and_remarks_with_them(
    tree: dict[str, Tree], random: Random, line_end: str
) -> None:
    hand = Hand(random)
    data = f"---\n{hand.write(tree)}---\nA body.\n".replace("\n", line_end).encode()
    assert documents.parse("x.md", data).plain() == tree  # the hand writes what it was given
    ordered = put_in_order("x.md", data, keys_of(Statement))
    document = documents.parse("x.md", ordered)
    assert (document.plain(), document.body) == (tree, "A body.\n")
    for remark, (place, path) in hand.about.items():
        assert is_about(document, ordered.decode(), remark, place, path), remark
    assert put_in_order("x.md", ordered, keys_of(Statement)) == ordered


def test_every_record_says_the_same_in_order(content: Path) -> None:
    says_the_same_in_order(miniature.CONTENT, content)


def says_the_same_in_order(given: Path, copied: Path) -> None:
    """Put in order, a copy of records says what they said, and stays as it is."""
    shutil.copytree(given, copied, dirs_exist_ok=True)
    before = {path: said(copied / path) for path in list_files(copied)}
    assert fmt(copied) == 0
    assert {path: said(copied / path) for path in list_files(copied)} == before
    assert fmt(copied, "--check") == 0


def said(path: Path) -> tuple[dict[str, object], str]:
    """What a file says: its values, and its body."""
    parse = documents.parse_yaml if path.suffix == ".yaml" else documents.parse
    document = parse(path.name, path.read_bytes())
    return document.plain(), document.body
