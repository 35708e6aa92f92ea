"""Problems as they are told: to a person with the line itself, to a program as JSON, to GitHub as annotations."""

import json
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from archive.language import numbers
from archive.problems.problem import Problem, printable

P = TypeVar("P")

WIDEST = 100
"""Letters of a line that are shown with a problem; of a longer one, those around the place."""

BEFORE = 60
"""Of these, so many at most stand before the place."""


MOST_OF_A_RULE = 30
"""So many breaches of each rule are shown to people; programs are told all."""

WHOLE_LIST = "python build.py check --format json"

MOST_TEXT = 10_000_000
"""Letters of lines that are told to programs; the problems after those have none, for lines may be long and full."""


class Lines:
    """The lines of content files, each file read once. `root` is the content folder, whose name paths begin with."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._path, self._lines = "", list[str]()

    def at(self, problem: Problem) -> str | None:
        """The line at which a problem lies, without its end; nothing, if its file has none that can be shown."""
        if problem.path != self._path:
            self._path, self._lines = problem.path, self._read(problem.path)
        return self._lines[problem.line - 1] if problem.line <= len(self._lines) else None

    def _read(self, path: str) -> list[str]:
        place = self.root / Path(path).relative_to(self.root.name)
        try:
            if place.is_symlink() or not place.is_file():
                return []
            data = place.read_bytes()
        except OSError:
            return []
        text = data.decode("utf-8-sig", errors="replace")
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if "\0" not in text else []


def few(problems: Iterable[P], rule_of: Callable[[P], str] = attrgetter("rule")) -> tuple[list[P], str]:
    """The problems to show, of each rule the first ones, and a sentence on all others; empty where there are none.

    `rule_of` names the rule of a problem that is one in another form.
    """
    shown, counts = list[P](), Counter[str]()
    for problem in problems:
        rule = rule_of(problem)
        counts[rule] += 1
        if counts[rule] <= MOST_OF_A_RULE:
            shown.append(problem)
    left = {rule: count - MOST_OF_A_RULE for rule, count in sorted(counts.items()) if count > MOST_OF_A_RULE}
    if not left:
        return shown, ""
    each = ", ".join(f"{numbers.figure(count)} of {rule}" for rule, count in left.items())
    return shown, f"{numbers.figure(sum(left.values()))} more are not shown ({each}); for all: {WHOLE_LIST}"


def as_text(problems: Iterable[Problem], root: Path) -> str:
    """Each problem on a line, and under it the line of the file with a caret below the place; of many, the first."""
    lines, (shown, more) = Lines(root), few(problems)
    told = "".join(f"{problem}\n{_excerpt(problem, lines.at(problem))}" for problem in shown)
    return f"{told}{more}\n" if more else told


def as_json(problems: Iterable[Problem], root: Path) -> str:
    """A JSON array of objects: path, line, column, key, level, rule, message, and text, the line itself or null."""
    lines, left, found = Lines(root), MOST_TEXT, []
    for problem in problems:
        text = lines.at(problem)
        left -= len(text or "")
        found.append(
            {
                "path": problem.path,
                "line": problem.line,
                "column": problem.column,
                "key": problem.key,
                "level": problem.level,
                "rule": problem.rule,
                "message": printable(problem.message),
                "text": text if left >= 0 else None,
            }
        )
    return json.dumps(found, indent=1) + "\n"  # all of it ASCII: a terminal of any encoding spells it right


def as_github(problems: Iterable[Problem], root: Path) -> str:
    """Workflow commands that GitHub shows beside the line: docs.github.com, “Workflow commands for GitHub Actions”.

    Of many problems, the first; GitHub itself shows ten errors and ten warnings of a step.
    """
    shown, more = few(problems)
    told = "".join(
        f"::{problem.level} file={_property(problem.path)},line={problem.line},col={problem.column}"
        f",title={_property(problem.rule)}::{_data(_said(problem))}\n"
        for problem in shown
    )
    return f"{told}::notice::{_data(more)}\n" if more else told


FORMATS: dict[str, Callable[[Iterable[Problem], Path], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def count_by_rule(problems: Sequence[Problem]) -> str:
    """How often each rule was broken, the most broken first; a line for each."""
    counts = Counter((problem.rule, problem.level) for problem in problems)
    width = len(str(max(counts.values(), default=0)))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(
        f"{count:{width}} {rule}{' (warning)' if level == 'warning' else ''}\n" for (rule, level), count in ranked
    )


def verdict(problems: Sequence[Problem], *, strict: bool = False) -> str:
    """How many problems there are, in a sentence without its end."""
    errors = sum(1 for problem in problems if strict or problem.level == "error")
    warnings = len(problems) - errors
    parts = [numbers.count(errors, "problem")] if errors or not warnings else []
    return " and ".join([*parts, *([numbers.count(warnings, "warning")] if warnings else [])])


def _said(problem: Problem) -> str:
    key = f"{problem.key}: " if problem.key else ""
    return printable(f"{key}{problem.message}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(printable(text)).replace(":", "%3A").replace(",", "%2C")


def report(problems: Iterable[Problem], root: Path, form: str, *, strict: bool = False) -> tuple[bool, str]:
    """Tell every problem of a build once, in order of place, on standard error.

    Returns whether they stop it, and what was told of them.
    """
    found = sorted(set(problems))
    told = FORMATS[form](found, root)
    sys.stderr.write(told)
    stopped = any(strict or problem.level == "error" for problem in found)
    if stopped and form == "text":
        nothing = "nothing was written, the site is as it was"
        print(f"{verdict(found, strict=strict)}; {nothing}.", file=sys.stderr)
    return stopped, told


def _excerpt(problem: Problem, line: str | None) -> str:
    return "" if line is None else f"{caret(problem.line, problem.column, line)}\n"


def caret(number: int, column: int, line: str) -> str:
    """A line of a file with its number, and under it a caret at the column; both count from 1. Of a long line, a part.

    Letters are as wide as in a terminal, and none that cannot be seen is let through.
    """
    start = max(0, column - 1 - BEFORE)
    shown = printable(line[start : start + WIDEST], keep_spaces=True)
    if start:
        shown = f"…{shown[1:]}"
    before = " " * sum(_widths(shown[: column - 1 - start]))
    if start + WIDEST < len(line):
        shown = f"{shown}…"
    margin = " " * len(str(number))
    return f"  {number} | {shown}".rstrip() + f"\n  {margin} | {before}^"


def _widths(text: str) -> Iterator[int]:
    """How many columns of a terminal each letter takes (Unicode Standard Annex 11)."""
    for letter in text:
        if unicodedata.category(letter) in ("Mn", "Me"):
            yield 0
        else:
            yield 2 if unicodedata.east_asian_width(letter) in "WF" else 1
