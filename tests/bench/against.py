"""What a change costs: python -m tests.bench.against FOLDER --statements 10000

The same archive is built by another state of the program, which is in that folder (git worktree add FOLDER COMMIT), and
by this one, in turn. A clean build is made again and again: drawn cards are kept from one build to the next, so that
all but the first show what most builds cost. Of those the least counts: it is the one that other work on the machine
disturbed least.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from archive.language.numbers import count, figure
from tests.bench.tables import machine, table
from tests.bench.trial import Trial, extent, scratch

REPEAT = 5
STATEMENTS = 10_000


def main(given: Sequence[str] | None = None) -> int:
    """Measure and print. Returns 0; what fails, fails with a traceback."""
    options = parse_arguments(given)
    with scratch(options.scratch, 2 * options.statements) as folder:
        then = Trial(folder / "then", options.statements, options.other.resolve())
        now = Trial(folder / "now", options.statements)
        rows = [
            _row("clean, first, CPU s", *(one.clean_build().measured.cpu for one in (then, now))),
            again(then, now, options.repeat),
            added(then, now, options.repeat),
            sizes(then, now),
        ]
        heading = f"{machine(folder)} {count(options.statements, 'statement')}.\n\n"
    text = heading + table(("build", "then", "now", "ratio"), rows)
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 0


def parse_arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.against", description="Measure what a change costs.")
    parser.add_argument("other", type=Path, metavar="FOLDER", help="the state of the project to compare with")
    parser.add_argument("--statements", type=int, default=STATEMENTS, metavar="N", help="size of the archive")
    parser.add_argument("--repeat", type=int, default=REPEAT, metavar="N", help="clean builds, and statements added")
    parser.add_argument("--scratch", type=Path, metavar="DIR", help="where to make a folder to work in")
    parser.add_argument("--output", type=Path, metavar="FILE", help="a file for the table, beside standard output")
    return parser.parse_args(given)


def again(then: Trial, now: Trial, repeat: int) -> list[str]:
    """Clean builds in turn, the least of each."""
    spent = [[one.clean_build().measured.cpu for one in (then, now)] for _ in range(repeat)]
    return _row(f"clean, again, CPU s, least of {repeat}", *map(min, zip(*spent, strict=True)))


def added(then: Trial, now: Trial, repeat: int) -> list[str]:
    """One statement added: the mean of some, for they are not the same."""
    both = ([one.build_after(one.add_statement).measured.cpu for _ in range(repeat)] for one in (then, now))
    return _row("one statement added, CPU s", *(sum(spent) / repeat for spent in both))


def sizes(then: Trial, now: Trial) -> list[str]:
    """How many files the sites have."""
    before, after = extent(then.site), extent(now.site)
    told = (f"{figure(files)}, {size / 1e6:.0f} MB" for files, size in (before, after))
    return ["files of the site", *told, f"{after[0] / before[0]:.2f}"]


def _row(what: str, then: float, now: float) -> list[str]:
    return [what, f"{then:.2f}", f"{now:.2f}", f"{now / then:.2f}"]


if __name__ == "__main__":
    sys.exit(main())
