"""What a build costs: python -m tests.bench.run --sizes 1000 10000

With --shape motions the archive is like the motions of one house (tests/bench/corpus.py).

For each size an invented archive is built clean, then edited and built again, as an editor would. The tables say
what each build took; those below `floor` say what no build of this kind can do without. The cheap scenarios are
repeated, and the median of each figure is given.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from archive.language.numbers import count, figure
from tests.bench.corpus import SHAPES
from tests.bench.measure import Measured, measure, middle
from tests.bench.tables import MEASURED, machine, measured, seconds, table
from tests.bench.trial import Built, Trial, edit_title, extent, largest_page, scratch

SIZES = (1_000, 10_000)
REPEAT = 5

STAT = """
import os, sys
def walk(folder):
    with os.scandir(folder) as entries:
        for entry in entries:
            walk(entry.path) if entry.is_dir(follow_symlinks=False) else entry.stat(follow_symlinks=False)
walk(sys.argv[1])
"""
COPY = """
import os, sys
source, target = sys.argv[1:]
for folder, _, names in os.walk(source):
    place = target + folder[len(source):]
    os.makedirs(place)
    for name in names:
        with open(f"{folder}/{name}", "rb") as file, open(f"{place}/{name}", "wb") as copy:
            copy.write(file.read())
"""


@dataclass(frozen=True)
class Report:
    """What was measured for one size, as Markdown; and the CPU seconds of the clean build."""

    statements: int
    text: str
    clean: float


def main(given: Sequence[str] | None = None) -> int:
    """Measure and print. Returns 0; what fails, fails with a traceback."""
    options = parse_arguments(given)
    parts: list[str] = []
    reports: list[Report] = []
    with scratch(options.scratch, max(options.sizes)) as folder:
        parts.append(f"{machine(folder)} Median of {count(options.repeat, 'run')} where one is cheap.\n")
        for statements in options.sizes:
            with scratch(folder, statements) as place:
                reports.append(report(place, statements, options.repeat, options.shape))
    parts += [report.text for report in reports]
    if len(reports) > 1:
        parts.append(growth(reports))
    text = "\n".join(parts)
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 0


def parse_arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.run", description="Measure what a build costs.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="numbers of statements")
    parser.add_argument("--shape", choices=SHAPES, default="mixed", help="what the archive is like (mixed)")
    parser.add_argument("--repeat", type=int, default=REPEAT, metavar="N", help="runs of a cheap scenario")
    parser.add_argument("--scratch", type=Path, metavar="DIR", help="where to make a folder to work in")
    parser.add_argument("--output", type=Path, metavar="FILE", help="a file for the tables, beside standard output")
    return parser.parse_args(given)


def report(folder: Path, statements: int, repeat: int, shape: str) -> Report:
    """Measure an archive of one size."""
    trial = Trial(folder, statements, shape=shape)
    rows: list[list[str]] = []
    clean = 0.0
    for name, built in scenarios(trial, repeat):
        print(f"{figure(statements)}: {name}: {seconds(built.measured.cpu)} s", file=sys.stderr)
        rows.append([name, *measured(built.measured), figure(built.written)])
        clean = clean or built.measured.cpu
    floors = [[name, *measured(run)] for name, run in floor(trial, folder, repeat)]
    files, size = extent(trial.site)
    heading = f"## {count(statements, 'statement')}\n\nThe site: {count(files, 'file')}, {size / 1e6:.1f} MB, "
    heading += f"the largest page {largest_page(trial.site) / 1e3:.0f} KB.\n"
    tables = table(("scenario", *MEASURED, "files written"), rows), table(("floor", *MEASURED), floors)
    return Report(statements, "\n".join((heading, *tables)), clean)


def scenarios(trial: Trial, repeat: int) -> Iterator[tuple[str, Built]]:
    """Every scenario with what it took, in order; each begins where the one before it ended."""
    yield "clean", trial.clean_build()
    yield "nothing changed", _median([trial.build_after(lambda: None) for _ in range(repeat)])
    added, edited, deleted = [], [], []
    statements: list[Path] = []
    for _ in range(repeat):
        added.append(trial.build_after(lambda: statements.append(trial.add_statement())))
        edited.append(trial.build_after(partial(edit_title, statements[-1])))
        deleted.append(trial.build_after(statements[-1].unlink))
    yield "one statement added", _median(added)
    yield "that statement edited", _median(edited)
    yield "that statement deleted", _median(deleted)
    yield "one statement added, site and state restored", trial.build_after_restoring(trial.add_statement)
    yield "a person renamed", trial.build_after(trial.rename_busiest)
    yield "one template edited", trial.build_after(trial.edit_template)


def floor(trial: Trial, folder: Path, repeat: int) -> Iterator[tuple[str, Measured]]:
    """What no build can do without: each part of it alone, in a process of its own."""
    copy = folder / "copy"
    commands: dict[str, list[str | Path]] = {
        "start Python": ["-c", "pass"],
        "import the build": ["-c", "import build, archive.build.rerender, archive.build.ingest"],
        "look at every content file": ["-c", STAT, trial.content],
        "copy the site's bytes": ["-c", COPY, trial.site, copy],
    }
    for name, command in commands.items():
        runs = []
        for _ in range(repeat):
            shutil.rmtree(copy, ignore_errors=True)
            runs.append(measure([sys.executable, *command], trial.program))
        yield name, middle(runs)


def growth(reports: Sequence[Report]) -> str:
    """How the cost of a clean build grows with the size."""
    first = reports[0].clean / reports[0].statements
    rows = [
        [
            figure(one.statements),
            f"{one.clean / one.statements * 1000:.2f}",
            f"{one.clean / one.statements / first:.2f}",
        ]
        for one in reports
    ]
    return table(("growth", "CPU ms for each statement, clean", "ratio"), rows)


def _median(runs: Sequence[Built]) -> Built:
    return Built(middle([run.measured for run in runs]), round(median(run.written for run in runs)))


if __name__ == "__main__":
    sys.exit(main())
