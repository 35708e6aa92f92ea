"""Lists of votes by name: CSV files that a statement's vote points to."""

import csv
import io
from collections.abc import Collection

from archive.read.located_yaml import UNPRINTABLE
from archive.records import KNOWN
from archive.records.ballot import Ballot

COLUMNS = ("name", "choice", "corrected", "id", "scheme", "group", "an_id")
"""The last is an older word for an id whose scheme is assemblee-nationale."""
REQUIRED = ("name",)
LONGEST = 500
"""Letters of a value. Python's reader has a limit too, which any library may change for all."""

NAMED = "others are named under `choices:` in site.yaml"
TOO_LONG = "is longer than any name; look for a line end that is missing"


class RollCallError(ValueError):
    """A list cannot be read; `mistakes` are lines of the CSV file, counted from 1, each with what is wrong there."""

    def __init__(self, mistakes: list[tuple[int, str]]) -> None:
        super().__init__("; ".join(f"line {line} {message}" for line, message in mistakes))
        self.mistakes = mistakes


def parse(data: bytes, choices: Collection[str] = tuple(KNOWN.choices)) -> list[Ballot]:
    """Ballots of a CSV file with the columns of COLUMNS, in the order of the file.

    `choice` is one of `choices`, and for when it is left out; `corrected` is what a member declared afterwards. Raises
    RollCallError with every mistake.
    """
    header, *rows = _rows(_decoded(data)) or [(1, [""])]
    columns = [name.strip() for name in header[1]]
    _check_columns(columns)
    ballots, mistakes = [], []
    for line, values in rows:
        try:
            ballots.append(_ballot(columns, values, choices))
        except ValueError as error:
            mistakes.append((line, str(error)))
    if mistakes:
        raise RollCallError(mistakes)
    return ballots


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise RollCallError([(line, "is not UTF-8 text; save the list as “CSV UTF-8”")]) from error
    lines = enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1)
    found = ((line, UNPRINTABLE.search(content)) for line, content in lines)
    if unprintable := [(line, _unprintable(match[0])) for line, match in found if match]:
        raise RollCallError(unprintable)
    return text


def _unprintable(character: str) -> str:
    return f"holds U+{ord(character):04X}, which is no part of a name; export the list afresh, as “CSV UTF-8”"


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """Each row that is not empty, with the line it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows, line = [], 1
    try:
        for values in reader:
            rows.append((line, values))
            line = reader.line_num + 1
    except csv.Error as error:
        raise RollCallError([(line, _unreadable(str(error)))]) from error
    return [(line, values) for line, values in rows if any(value.strip() for value in values)]


def _unreadable(said: str) -> str:
    """What Python's reader said, in an editor's words."""
    if "field limit" in said:
        return TOO_LONG
    return "has a quote out of place; put quotes around a whole value, and write a quote inside it twice"


def _check_columns(given: list[str]) -> None:
    asked = f"the first line names the columns: {', '.join(COLUMNS)}"
    if len(given) == 1 and ";" in given[0]:
        raise RollCallError([(1, "has semicolons between the columns; save the list with commas")])
    if given == [""]:
        raise RollCallError([(1, f"is empty; {asked}")])
    wrong = [f"has a column “{name}” that is not known" for name in given if name not in COLUMNS]
    wrong += [f"has two columns “{name}”" for name in COLUMNS if given.count(name) > 1]
    wrong += [f"has no column “{name}”" for name in REQUIRED if name not in given]
    if wrong:
        raise RollCallError([(1, f"{message}; {asked}") for message in wrong])


def _ballot(columns: list[str], values: list[str], choices: Collection[str]) -> Ballot:
    """One row as a ballot. Raises ValueError with what is wrong."""
    if any(len(value) > LONGEST for value in values):
        raise ValueError(TOO_LONG)
    if any(value.strip() for value in values[len(columns) :]):
        raise ValueError("has more values than columns; put a value that holds a comma in quotes")
    row = {column: " ".join(value.split()) for column, value in zip(columns, values, strict=False)}
    name, corrected = row.get("name", ""), row.get("corrected", "")
    if not name:
        raise ValueError("has no name; write one or take the line out")
    choice = _choice(row.get("choice") or "for", choices)
    meant = _choice(corrected, choices) if corrected else ""
    identifier = row.get("id") or row.get("an_id", "")
    scheme = row.get("scheme") or ("assemblee-nationale" if row.get("an_id") and not row.get("id") else "")
    return Ballot(name, choice, identifier, row.get("group", ""), meant, scheme)


def _choice(written: str, choices: Collection[str]) -> str:
    """A choice, also where a list writes it with spaces or capitals. Raises ValueError for another word."""
    choice = written.lower().replace(" ", "-")
    if choice not in choices:
        known = ", ".join(choices)
        raise ValueError(f"has the choice “{written}”, which is not in the list: {known}; {NAMED}")
    return choice
