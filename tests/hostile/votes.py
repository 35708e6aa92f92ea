"""Votes: figures that cannot be, and lists of names that no spreadsheet exports."""

from tests.hostile.case import STATEMENT, Case, File, Table, statement

TABLE = Table("votes")
VOTE = "votes: [{chamber: xx-assembly, names: votes/list.csv}]"
LIST = "votes/list.csv"
BAD = "votes/list.csv: vote-names"

FIGURES = {
    "negative": "-1", "signed": "+1", "a fraction": "1.5", "a decimal comma": "'1,5'", "grouped": "1_000",
    "hexadecimal": "0x10", "octal of Python": "0o17", "an exponent": "1e3", "not a number": ".nan", "infinity": "inf",
    "digits of Arabic": "٣", "digits of full width": "１２", "digits above the line": "²", "a Roman numeral": "Ⅻ",
    "a list": "[1]", "a mapping": "{a: 1}", "seven digits": "1000000", "a hundred thousand digits": "9" * 100_000,
    "a formula": "'=1+1'", "markup": "<b>1</b>", "a space inside": "1 000", "true": "true",
}  # fmt: skip

SUMS = {
    "more than the chamber has": ("for: 101, against: 0", "vote-figures 7 votes[1]"),
    "more together than voted": ("for: 40, against: 3, voting: 42", "vote-figures 7 votes[1]"),
    "more present than the chamber has": ("for: 40, present: 101", "vote-figures 7 votes[1]"),
}

LISTS: dict[str, tuple[bytes | str, str]] = {
    "ten million letters": ("name\n" + "Anna Sample\n" * 900_000, "file-size 7 votes[1].names"),
    "nothing at all": ("", f"{BAD} 1"),
    "semicolons": ("name;choice\nA;for\n", f"{BAD} 1"),
    "a column twice": ("name,name\nA,B\n", f"{BAD} 1"),
    "a column of markup": ("name,<b>\nA,B\n", f"{BAD} 1"),
    "no name": ("name,choice\n,for\n", f"{BAD} 2"),
    "another choice": ("name,choice\nA,maybe\n", f"{BAD} 2"),
    "markup as a choice": ("name,choice\nA,<script>\n", f"{BAD} 2"),
    "a formula as a choice": ("name,choice\nA,=1+1\n", f"{BAD} 2"),
    "too many values": ("name,choice\nA,for,B\n", f"{BAD} 2"),
    "a quote that never closes": ('name,choice\n"A,for\n', f"{BAD} 2"),
    "a quote out of place": ('name,choice\n"A" B,for\n', f"{BAD} 2"),
    "a value of 200,000 letters": (f"name,choice\n{'a' * 200_000},for\n", f"{BAD} 2"),
    "UTF-16": ("name\nA\n".encode("utf-16"), f"{BAD} 1"),
    "Windows-1252": ("name\nRenée\n".encode("cp1252"), f"{BAD} 2"),
    "NUL": ("name\nA\0B\n", f"{BAD} 2"),
    "a form feed": ("name\nA\x0cB\n", f"{BAD} 2"),
    "a second byte order mark": ("\ufeff\ufeffname\nA\n", f"{BAD} 1"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", f"{BAD} 1"),
    "counts that differ": ("name\nA\nB\n", "vote-names 7 votes[1].names"),
}


def with_list(name: str, data: bytes | str, end: str) -> Case:
    front = VOTE.replace("names", "for: 9, names") if end.startswith("vote-names") else VOTE
    files: dict[str, File] = {STATEMENT: statement(front), LIST: data}
    return TABLE.refused(f"a list with {name}", files, end)


SHAPES = [
    TABLE.refused(
        "a list with another header",
        {STATEMENT: statement(VOTE), LIST: "member\nA\n"},
        f"{BAD} 1",
        f"{BAD} 1",
    ),
    TABLE.front("a vote of nobody", "votes: [{for: 1}]", "key-missing 7 votes[1].chamber"),
    TABLE.front("a chamber that is not", "votes: [{chamber: xx-senate}]", "reference-unknown 7 votes[1].chamber"),
    TABLE.front("a vote that is a number", "votes: [183]", "value-shape 7 votes[1]"),
    TABLE.front(
        "an outcome of markup", "votes: [{chamber: xx-assembly, outcome: <b>}]", "value-not-in-list 7 votes[1].outcome"
    ),
    TABLE.front(
        "a source that is not", "votes: [{chamber: xx-assembly, source: 2}]", "source-number 7 votes[1].source"
    ),
    TABLE.front("2,001 votes", "votes:\n" + "  - {chamber: xx-assembly}\n" * 2_001, "value-shape 8 votes"),
]

ROLL_CALL = "votes: [{chamber: xx-assembly, names: votes/hostile.csv, roll_call: '=1+1'}]"
HOSTILE_NAMES = ("=cmd|' /C calc'!A0", "@SUM(1+1)", "<script>alert(1)</script>", '</script>, "Anna"', "{{ 7 * 7 }}")
HOSTILE_LIST = "\ufeffname,choice\r\n" + "".join(
    '"{}",for\r\n'.format(name.replace('"', '""')) for name in HOSTILE_NAMES
)

CASES = [
    *(
        TABLE.front(
            f"a figure that is {name}",
            f"votes: [{{chamber: xx-assembly, for: {figure}}}]",
            f"{'value-shape' if figure[0] in '[{' else 'value-count'} 7 votes[1].for",
        )
        for name, figure in FIGURES.items()
    ),
    *(
        TABLE.front(f"figures of {name}", f"votes: [{{chamber: xx-assembly, {figures}}}]", end)
        for name, (figures, end) in SUMS.items()
    ),
    *(with_list(name, data, end) for name, (data, end) in LISTS.items()),
    *SHAPES,
    TABLE.shown(
        "a list of formulas and markup",
        {"statements/{id}-votes.md": statement(ROLL_CALL), "votes/hostile.csv": HOSTILE_LIST},
        "statements/{id}.html",
        "=1+1",
    ),
]
