"""The bench runs, its figures are plausible, and its invented archive is the same each time. No time is checked."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.corpus import SHAPES
from tests.builds import files
from tests.conftest import Build

SCENARIOS = (
    *("clean", "nothing changed", "one statement added", "that statement edited", "that statement deleted"),
    *("one statement added, site and state restored", "a person renamed", "one template edited"),
)
FLOORS = ("start Python", "import the build", "look at every content file", "copy the site's bytes")


def rows(table: str) -> dict[str, list[str]]:
    """The first column of every table, with the other cells."""
    cells = [line.strip("| ").split(" | ") for line in table.splitlines() if re.match(r"\| [a-z]", line)]
    return {first: others for first, *others in cells}


def written(measured: list[str]) -> int:
    return int(measured[-1].replace(",", ""))


def test_a_small_bench_measures_every_scenario(project: Path, tmp_path: Path) -> None:
    output = tmp_path / "bench.md"
    options = ["--sizes", "12", "--repeat", "1", "--scratch", str(tmp_path), "--output", str(output)]
    command = [sys.executable, "-m", "tests.bench.run", *options]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    report = output.read_text(encoding="utf-8")
    assert report == result.stdout
    measured = rows(report)
    assert set(measured) == {"scenario", *SCENARIOS, "floor", *FLOORS}
    assert written(measured["clean"]) > 12
    assert written(measured["nothing changed"]) == 0
    for scenario in SCENARIOS[2:7]:
        assert 0 < written(measured[scenario]) < written(measured["clean"]), scenario
    assert list(tmp_path.iterdir()) == [output], "the bench leaves nothing behind"


@pytest.mark.parametrize("shape", SHAPES)
def test_the_invented_archive_is_the_same_each_time_and_builds_without_a_warning(
    shape: str, project: Path, build: Build, tmp_path: Path
) -> None:
    for seed in ("1", "2"):
        options = [str(tmp_path / seed), "--statements", "30", "--shape", shape]
        command = [sys.executable, "-m", "tests.bench.corpus", *options]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(command, cwd=project, env=environment, check=True)
    assert files(tmp_path / "1") == files(tmp_path / "2")
    result = build(tmp_path / "1", tmp_path / "site", "--strict")
    assert (result.code, result.told) == (0, "")
