"""Lists of votes by name, as spreadsheets and chambers write them."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.read.roll_calls import COLUMNS, LONGEST, NAMED, RollCallError, parse
from archive.records import KNOWN
from archive.records.ballot import Ballot, counted


def test_a_list_gives_its_ballots_in_order() -> None:
    data = b"name,choice,an_id,group\nAnna Sample,for,PA1,BLU\nBruno Sample,against,PA2,RED\nCarla Sample,abstained,,\n"
    assert parse(data) == [
        Ballot("Anna Sample", "for", "PA1", "BLU", scheme="assemblee-nationale"),
        Ballot("Bruno Sample", "against", "PA2", "RED", scheme="assemblee-nationale"),
        Ballot("Carla Sample", "abstained"),
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"name,choice\nAnna Sample,for\nBruno Sample,against\n",
        b"\xef\xbb\xbfname,choice\nAnna Sample,for\nBruno Sample,against\n",
        b"name,choice\r\nAnna Sample,for\r\nBruno Sample,against\r\n",
        b"name,choice\rAnna Sample,for\rBruno Sample,against",
        b"choice,name\nfor,Anna Sample\nagainst,Bruno Sample",
        b' name , choice \n"Anna Sample", for \n\n Bruno  Sample,against,,\n,\n',
        b'"name","choice"\n"Anna\nSample","for"\n"Bruno Sample","against"\n',
        b"name,choice\nAnna Sample,\nBruno Sample,against\n",
    ],
    ids=["plain", "byte order mark", "CRLF", "CR", "other order", "spaces and blank lines", "quoted", "no choice"],
)
def test_one_list_in_the_hands_of_several_programs_reads_alike(data: bytes) -> None:
    assert parse(data) == [Ballot("Anna Sample", "for"), Ballot("Bruno Sample", "against")]


def test_a_list_of_names_alone_is_of_those_who_voted_for() -> None:
    ballots = parse(b"name\nAnna Sample\nBruno Sample\n")
    assert [ballot.choice for ballot in ballots] == ["for", "for"]


def test_a_comma_and_quotes_inside_quotes_belong_to_the_name() -> None:
    assert parse(b'name,choice\n"Sample, Anna ""Annie""",for\n') == [Ballot('Sample, Anna "Annie"', "for")]


def test_names_in_any_script_are_kept_letter_by_letter() -> None:
    names = ["Անահիտ Նմուշյան", "Béatrice Œuvre", "Łukasz Přiklad", "O’Sample"]
    data = "\n".join(["name", *names]).encode()
    assert [ballot.name for ballot in parse(data)] == names


def test_ballots_are_counted_by_choice() -> None:
    ballots = parse(b"name,choice\nA,for\nB,against\nC,for\nD,abstained\n")
    assert counted(ballot.choice for ballot in ballots) == {"for": 2, "against": 1, "abstained": 1}


def test_who_voted_on_both_sides_counts_on_both() -> None:
    assert counted(["for", "both", "absent"]) == {"for": 2, "against": 1, "both": 1, "absent": 1}


def test_a_choice_is_read_as_lists_write_it_and_a_correction_beside_it() -> None:
    data = b"name,choice,corrected\nA,Not voting,\nB,PRESENT,\nC,for,Against\n"
    assert [(ballot.choice, ballot.corrected) for ballot in parse(data)] == [
        ("not-voting", ""),
        ("present", ""),
        ("for", "against"),
    ]


COLUMNS_ARE = f"the first line names the columns: {', '.join(COLUMNS)}"
EXPORT = "which is no part of a name; export the list afresh, as “CSV UTF-8”"
NUL = f"holds U+0000, {EXPORT}"
NO_NAME = "has no name; write one or take the line out"
QUOTE = "has a quote out of place; put quotes around a whole value, and write a quote inside it twice"
TOO_LONG = "is longer than any name; look for a line end that is missing"
NOT_UTF8 = "is not UTF-8 text; save the list as “CSV UTF-8”"

MISTAKES = {
    "empty": (b"", [(1, f"is empty; {COLUMNS_ARE}")]),
    "no header": (
        b"Anna Sample,for\n",
        [
            (1, f"has a column “Anna Sample” that is not known; {COLUMNS_ARE}"),
            (1, f"has a column “for” that is not known; {COLUMNS_ARE}"),
            (1, f"has no column “name”; {COLUMNS_ARE}"),
        ],
    ),
    "other columns": (b"name,vote\nA,for\n", [(1, f"has a column “vote” that is not known; {COLUMNS_ARE}")]),
    "a column twice": (b"name,choice,name\nA,for,B\n", [(1, f"has two columns “name”; {COLUMNS_ARE}")]),
    "semicolons": (b"name;choice\nA;for\n", [(1, "has semicolons between the columns; save the list with commas")]),
    "windows-1252": ("name\nAnna\nRené\n".encode("cp1252"), [(3, NOT_UTF8)]),
    "utf-16": ("name\nAnna\n".encode("utf-16"), [(1, NOT_UTF8)]),
    "utf-16 without mark": ("name\n".encode("utf-16-le"), [(1, NUL), (2, NUL)]),
    "lost letters": ("name\nAnna\nRen\ufffd\n".encode(), [(3, f"holds U+FFFD, {EXPORT}")]),
    "every line": (
        b"name,choice\nSample, Anna,for\n\n,for\nBruno Sample,yes\nCarla Sample,for\nDora Sample,For\n",
        [
            (2, "has more values than columns; put a value that holds a comma in quotes"),
            (4, NO_NAME),
            (5, f"has the choice “yes”, which is not in the list: {', '.join(KNOWN.choices)}; {NAMED}"),
        ],
    ),
    "a name of spaces": (b"name,choice\n  ,for\n", [(2, NO_NAME)]),
    "a line after a name on two": (b'name,choice\n"Anna\nSample",for\n,for\n', [(4, NO_NAME)]),
    "an open quote": (b'name,choice\nA,for\n"Anna Sample,for\nB,for\n', [(3, QUOTE)]),
    "a quote inside": (b'name\n"Anna" Sample\n', [(2, QUOTE)]),
    "a value that is too long": (b"name\n" + b"a" * (LONGEST + 1) + b"\n" + b"b" * LONGEST + b"\n", [(2, TOO_LONG)]),
    "a value without end": (b"name\n" + b"a" * 200_000 + b"\n", [(2, TOO_LONG)]),
}  # fmt: skip


def test_a_value_without_end_is_refused_whatever_a_library_lets_python_read() -> None:
    before = csv.field_size_limit(10**9)
    try:
        with pytest.raises(RollCallError, match="line 2 is longer than any name"):
            parse(b"name\n" + b"a" * 200_000 + b"\n")
    finally:
        csv.field_size_limit(before)


@pytest.mark.parametrize(("data", "mistakes"), MISTAKES.values(), ids=MISTAKES)
def test_every_mistake_is_told_with_its_line(data: bytes, mistakes: list[tuple[int, str]]) -> None:
    with pytest.raises(RollCallError) as caught:
        parse(data)
    assert caught.value.mistakes == mistakes


def test_a_header_without_lines_below_it_names_nobody() -> None:
    assert parse(b"name,choice\n") == []


names = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\ufffd"), min_size=1)


@given(st.lists(st.tuples(names.filter(str.strip), st.sampled_from(["for", "against", "abstained"]))))
def test_what_a_program_writes_is_read_back(rows: list[tuple[str, str]]) -> None:
    """Every value in quotes, as spreadsheets may; white space in a name is one space."""
    lines = ["name,choice", *(f'"{name.replace(chr(34), chr(34) * 2)}","{choice}"' for name, choice in rows)]
    expected = [Ballot(" ".join(name.split()), choice) for name, choice in rows]
    assert parse("\r\n".join(lines).encode("utf-8-sig")) == expected


@given(st.binary() | st.text("nameforagainst,\"\r\n;\x00' ").map(lambda text: b"name,choice\n" + text.encode()))
def test_no_bytes_whatever_do_more_than_raise_their_mistakes(data: bytes) -> None:
    ballots, mistakes = read_or_refused(data)
    lines = data.replace(b"\r", b"\n").count(b"\n") + 1
    assert all(1 <= line <= lines for line, _ in mistakes)
    assert all(ballot.name and ballot.choice in KNOWN.choices for ballot in ballots)


def read_or_refused(data: bytes) -> tuple[list[Ballot], list[tuple[int, str]]]:
    try:
        return parse(data), []
    except RollCallError as error:
        return [], error.mistakes


def test_the_real_lists_are_read(project: Path) -> None:
    """Each list that the archive holds names somebody, and its ballots are as many as its lines."""
    lists = sorted((project / "content/votes").glob("*.csv"))
    assert lists
    for path in lists:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        assert len(parse(path.read_bytes())) == len([line for line in lines if line.strip()]) - 1 > 0
