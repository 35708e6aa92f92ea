"""Print a table: category, cases, refused, harmless, and the slowest with its milliseconds of processor time."""

import tempfile
from itertools import groupby
from pathlib import Path

from tests.hostile import CASES
from tests.hostile.case import Case
from tests.hostile.trial import surroundings, tried


def main() -> None:
    """Try every case. No time is kept; see tests/hostile/test_strangers_files.py for what has to hold."""
    row = "{:34} {:>6} {:>8} {:>9} {:>6}  {}".format
    print(row("category", "cases", "refused", "harmless", "ms", "slowest"))
    total: list[tuple[float, Case]] = []
    for category, cases in groupby(sorted(CASES, key=lambda case: case.category), key=lambda case: case.category):
        timed = [(_seconds(case), case) for case in cases]
        print(row(category, *_figures(timed)))
        total += timed
    print(row("all", *_figures(total)))


def _figures(timed: list[tuple[float, Case]]) -> tuple[int, int, int, int, str]:
    refused = sum(1 for _, case in timed if case.refused)
    seconds, slowest = max(timed, key=lambda pair: pair[0])
    return len(timed), refused, len(timed) - refused, round(seconds * 1000), slowest.name[:60]


def _seconds(case: Case) -> float:
    with tempfile.TemporaryDirectory() as folder:
        return tried(case.numbered(1), surroundings(Path(folder) / "x"))[1]


if __name__ == "__main__":
    main()
