"""The same archive built by Hugo and by us: python -m tests.bench.hugo --sizes 1000

Hugo gets the same records (`tests.bench.hugo_content`) and layouts that write the same kinds of pages with the same
mark-up (`hugo_site`): statements with their JSON; people, demands, chambers, groups and events with what belongs to
them, a hundred to a page; a timeline with its years; indexes, search index, home, feed, sitemap, robots.txt and the
page for what is not found. The layouts are made to be quick: what many pages show of a statement or a person is made
once and kept.

What its templates cannot count, or only slowly, is handed over counted, in the form that Hugo reads and prints in the
shortest time. Working it out is part of our build, and not measured for Hugo, which prints the same lists:

- on a statement, who made each demand just before and since, and the later statements that refer to it
- on a person, the demands put forward, and with whom else they signed
- on a demand, who ever signed it, and with which demands it is often made

Left out, so that Hugo is still asked for less than we do:

- the ruler of a person, the matrix of demands by year, and the rulers of home, timeline and years
- addresses relative to the page, so that the site can be read from a folder
- the formats of a record but its JSON, its feed, its card for other sites, its frame, its references and linked data
- archive.db, and the checks of every record, reference, name, date and text

Where our pages divide a long list by year, Hugo's go on after a hundred; both give all of it. Statements, people and
demands come out within a tenth of the bytes of ours, but for the rulers and for what divides a list. Of statements of
one day, Hugo may take another for the earlier or later one.

Hugo reads YAML here as we do; with JSON above its bodies it would take about a sixth less.
"""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from archive.language.numbers import count, figure
from tests.bench.hugo_content import Conversion, lay
from tests.bench.installed import Missing, program
from tests.bench.measure import Measured, measure, middle
from tests.bench.tables import MEASURED, machine, measured, table
from tests.bench.trial import SETTLED, Trial, extent, scratch

SIZES = (1_000,)
REPEAT = 3
RATIOS = ("CPU, Hugo / ours", "wall, Hugo / ours", "peak, Hugo / ours")
HUGO_SITE = Path(__file__).with_name("hugo_site")


@dataclass(frozen=True)
class Compared:
    """The runs of one build by Hugo, and by us; ours are none where Hugo is measured alone."""

    name: str
    hugo: list[Measured] = field(default_factory=list)
    ours: list[Measured] = field(default_factory=list)


class HugoTrial:
    """A Hugo site made of the content of a trial."""

    def __init__(self, folder: Path, trial: Trial, executable: Path) -> None:
        self.executable = executable
        self.source = folder / "hugo"
        self.site = folder / "hugo-site"
        self.cache = folder / "hugo-cache"
        lay(HUGO_SITE, trial.program / "static", self.source)
        self.conversion = Conversion(trial.content, self.source)
        self.conversion.everything()

    def build(self) -> Measured:
        """Build the site. What Hugo says is a warning, and means that a layout is wrong."""
        options: list[str | Path] = ["--destination", self.site, "--cacheDir", self.cache, "--noBuildLock", "--quiet"]
        run = measure([self.executable, *options], self.source)
        if run.output:
            raise ValueError(run.output)
        return run

    def clean_build(self) -> Measured:
        """Build where there is neither a site nor anything that Hugo keeps for another time."""
        for folder in (self.site, self.cache, self.source / "resources"):
            shutil.rmtree(folder, ignore_errors=True)
        time.sleep(SETTLED)
        return self.build()


def main(given: Sequence[str] | None = None) -> int:
    """Measure and print. Returns 0, or 1 when there is no Hugo; what fails, fails with a traceback."""
    options = parse_arguments(given)
    try:
        executable = hugo()
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    with scratch(options.scratch, max(options.sizes)) as folder:
        parts = [f"{version(executable)}; {machine(folder)} Median of {count(options.repeat, 'run')}.\n"]
        for statements in options.sizes:
            with scratch(folder, statements) as place:
                parts.append(report(place, statements, executable, options))
    text = "\n".join(parts)
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 0


def parse_arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.hugo", description="Measure Hugo beside our build.")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="numbers of statements")
    parser.add_argument("--repeat", type=int, default=REPEAT, metavar="N", help="runs of each build")
    parser.add_argument("--alone", action="store_true", help="measure Hugo alone")
    parser.add_argument("--scratch", type=Path, metavar="DIR", help="where to make a folder to work in")
    parser.add_argument("--output", type=Path, metavar="FILE", help="a file for the tables, beside standard output")
    return parser.parse_args(given)


def hugo() -> Path:
    """Where Hugo is. Raises Missing."""
    return program("hugo", "hugo", "binaries/hugo")


def version(executable: Path) -> str:
    """Hugo and its version."""
    said = subprocess.run([executable, "version"], capture_output=True, text=True, check=True).stdout
    return f"Hugo {said.partition('hugo v')[2].partition('-')[0]}"


def report(folder: Path, statements: int, executable: Path, options: argparse.Namespace) -> str:
    """Measure an archive of one size and put the figures in tables."""
    trial = Trial(folder, statements)
    theirs = HugoTrial(folder, trial, executable)
    rows = [_row(build) for build in compared(trial, theirs, options.repeat, alone=options.alone)]
    heads = ["build", *(f"{who} {what}" for who in ("Hugo", "our") for what in MEASURED), *RATIOS]
    sites = {"Hugo": theirs.site} if options.alone else {"Hugo": theirs.site, "ours": trial.site}
    sizes = [[who, *_extent(site)] for who, site in sites.items()]
    tables = table(heads, rows), table(("site", "files", "MB"), sizes)
    return "\n".join((f"## {count(statements, 'statement')}\n", *tables))


def compared(trial: Trial, theirs: HugoTrial, repeat: int, *, alone: bool) -> Iterator[Compared]:
    """Build clean, then with nothing changed, then with one statement more."""
    clean = Compared("clean")
    for _ in range(repeat):
        clean.hugo.append(theirs.clean_build())
        if not alone:
            clean.ours.append(trial.clean_build().measured)
    yield clean
    edits: dict[str, Callable[[], object]] = {
        "nothing changed": lambda: None,
        "one statement added": lambda: theirs.conversion.add(trial.add_statement()),
    }
    for name, edit in edits.items():
        build = Compared(name)
        for _ in range(repeat):
            if not alone:
                build.ours.append(trial.build_after(edit).measured)
            else:
                edit()
            build.hugo.append(theirs.build())
        yield build


def _row(build: Compared) -> list[str]:
    theirs = middle(build.hugo)
    if not build.ours:
        return [build.name, *measured(theirs), *("–" for _ in (*MEASURED, *RATIOS))]
    ours = middle(build.ours)
    ratios = theirs.cpu / ours.cpu, theirs.wall / ours.wall, theirs.peak / ours.peak
    return [build.name, *measured(theirs), *measured(ours), *(f"{ratio:.2f}" for ratio in ratios)]


def _extent(site: Path) -> list[str]:
    files, size = extent(site)
    return [figure(files), f"{size / 1e6:.1f}"]


if __name__ == "__main__":
    sys.exit(main())
