"""Builds for the preview: one after another, and what came of the last."""

import json
import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from archive.problems.problem import Problem
from archive.problems.reports import few


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: the problems as problems/reports.py tells them in JSON, or a text where it broke."""

    number: int = 0
    good: bool = True
    problems: list[dict[str, Any]] = field(default_factory=list)
    broke: str = ""


class Building:
    """The outcome of the last build, for all who show it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = Outcome()

    @property
    def last(self) -> Outcome:
        with self._lock:
            return self._last

    def ended(self, good: bool, problems: list[dict[str, Any]], broke: str) -> Outcome:
        """Take in what came of a build."""
        with self._lock:
            self._last = Outcome(self._last.number + 1, good, problems, broke)
            return self._last


def build(command: Sequence[str | Path], building: Building) -> None:
    """Build in a process of its own, for the program may have changed too, and say in the terminal how it went."""
    began = time.monotonic()
    code, said, told = _done(command)
    problems = _problems(told)
    broke = "" if problems is not None else told.strip()
    outcome = building.ended(code == 0, problems or [], broke)
    print(_told(outcome, said, time.monotonic() - began), flush=True)


def problem_of(told: dict[str, Any]) -> Problem:
    """A problem as it was before it was told as JSON."""
    return Problem(**{key: told[key] for key in ("path", "line", "column", "key", "message", "rule")})


def _done(command: Sequence[str | Path]) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command. It is ended with this one, in its own good order."""
    pipe, environment = subprocess.PIPE, os.environ | {"PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(  # noqa: S603 (the command is this program's own)
        command, stdout=pipe, stderr=pipe, encoding="utf-8", errors="replace", env=environment
    ) as process:
        try:
            said, told = process.communicate()
        except BaseException:
            process.terminate()
            process.communicate()
            raise
    return process.returncode, said, told


def _problems(told: str) -> list[dict[str, Any]] | None:
    """The problems that a build told as JSON; nothing, if it told something else."""
    if not told.strip():
        return []
    try:
        found = json.loads(told)
    except ValueError:
        return None
    return found if isinstance(found, list) else None


def _told(outcome: Outcome, said: str, seconds: float) -> str:
    shown, more = few(map(problem_of, outcome.problems))
    lines = [*map(str, shown), *([more] if more else [])]
    if outcome.broke:
        lines.append(outcome.broke)
    now = time.strftime("%H:%M:%S")
    lines.append(f"{now} {said.strip()}" if outcome.good else f"{now} not built ({seconds:.1f} s); the last site stays")
    return "\n".join(lines)
