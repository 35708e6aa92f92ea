"""Lists of votes by name: CSV files that a statement's vote points to."""

import csv
import io
from collections import Counter
from dataclasses import dataclass

from archive.records import CHOICES

COLUMNS = ("name", "choice", "an_id", "group")
REQUIRED = ("name",)


@dataclass(frozen=True, slots=True)
class Ballot:
    """How one member voted, as the list prints it."""

    name: str
    choice: str
    identifier: str = ""
    group: str = ""


class RollCallError(ValueError):
    """A list cannot be read; `line` is the line of the CSV file, counted from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def parse(data: bytes) -> list[Ballot]:
    """Ballots of a CSV file with the columns name, choice, an_id, group, in the order of the file.

    `choice` is for, against or abstained, and for when the column is left out. Raises RollCallError.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise RollCallError(line, "is not UTF-8 text; save the list as “CSV UTF-8”") from error
    rows = csv.DictReader(io.StringIO(text, newline=""))
    _check_columns(rows.fieldnames or [])
    return [_ballot(rows.line_num, row) for row in rows]


def tally(ballots: list[Ballot]) -> dict[str, int]:
    """How many ballots were cast for each choice."""
    return dict(Counter(ballot.choice for ballot in ballots))


def _check_columns(names: object) -> None:
    given = list(names)  # type: ignore[call-overload]
    missing = [name for name in REQUIRED if name not in given]
    unknown = [name for name in given if name not in COLUMNS]
    if missing or unknown:
        wrong = f"has no column “{missing[0]}”" if missing else f"has a column “{unknown[0]}”"
        raise RollCallError(1, f"{wrong}; the first line names the columns: {', '.join(COLUMNS)}")


def _ballot(line: int, row: dict[str | None, str | None]) -> Ballot:
    if None in row:
        raise RollCallError(line, "has more values than columns; put a value that holds a comma in quotes")
    name, choice = (row.get("name") or "").strip(), (row.get("choice") or "for").strip()
    if not name:
        raise RollCallError(line, "has no name; write one or take the line out")
    if choice not in CHOICES:
        raise RollCallError(line, f"“{choice}” is not in the list: {', '.join(CHOICES)}")
    return Ballot(name, choice, (row.get("an_id") or "").strip(), (row.get("group") or "").strip())
