"""What the search costs, and how well it answers, with Pagefind beside it: python -m tests.bench.search

An invented archive is built with the search and without; the difference is what the index costs. Pagefind indexes
the site that came out. Then a browser asks both for what stands in the archive, each query in a browser that has
never seen the site (cold), and one after the other in one page (warm). All is served from this machine: there is no
network to wait for, and sizes are those of files as a server compresses them. Last, both are asked the questions of
`tests/search/questions.yaml` on the site of the real content.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from archive.language.numbers import count, figure
from tests.bench import pagefind
from tests.bench.installed import Missing
from tests.bench.measure import Measured, measure
from tests.bench.search_cost import Cost, cost
from tests.bench.search_reader import Asked, Reader, reader, serving
from tests.bench.search_words import Typist
from tests.bench.tables import machine, megabytes, seconds, table
from tests.bench.trial import PROJECT, Trial, extent, scratch
from tests.search.questions import Half, Question, has_page, questions, score

STATEMENTS = 10_000
QUERIES = 200
REPEAT = 3
NONE = "–"
HALVES: tuple[Half, ...] = ("tuned", "held")

Row = tuple[str, str, str]
"""What is measured, then our figure, then that of Pagefind."""


@dataclass(frozen=True)
class Trials:
    """What a search took from readers: their first queries, and those in a page that was asked before."""

    cold: list[Asked]
    warm: list[Asked]


Answers = Mapping[str, list[list[str]]]
"""Each query with its results; a result is the addresses to which it links, its own first."""


def main(given: Sequence[str] | None = None) -> int:
    """Measure and print. Returns 0, or 1 when there is no Pagefind; what fails, fails with a traceback."""
    options = parse_arguments(given)
    try:
        program = pagefind.pagefind()
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    with scratch(options.scratch, options.statements) as folder:
        rows = [*measured(folder, program, options), *judged(folder, program, misses=options.misses)]
        heading = f"{count(options.statements, 'statement')}; {count(options.queries, 'query', 'queries')}."
        text = f"{pagefind.version(program)}; {machine(folder)} {heading}\n\n"
    text += table(("search", "ours", "Pagefind"), rows)
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 0


def parse_arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description="Measure the search.")
    parser.add_argument("--statements", type=int, default=STATEMENTS, metavar="N", help="size of the archive")
    parser.add_argument("--queries", type=int, default=QUERIES, metavar="N", help="queries that readers type")
    parser.add_argument("--repeat", type=int, default=REPEAT, metavar="N", help="runs of each build")
    parser.add_argument("--misses", action="store_true", help="tell which questions of the half tuned go wrong")
    parser.add_argument("--scratch", type=Path, metavar="DIR", help="where to make a folder to work in")
    parser.add_argument("--output", type=Path, metavar="FILE", help="a file for the table, beside standard output")
    return parser.parse_args(given)


# -- cost -----------------------------------------------------------------------------------------


def measured(folder: Path, program: Path, options: argparse.Namespace) -> list[Row]:
    """What both searches cost, to those who build the site and to those who read it."""
    trial = Trial(folder, options.statements)
    queries = Typist(trial.content).queries(options.queries)
    theirs = folder / "pagefind"
    runs: list[Measured] = []
    asked: list[Trials] = []

    def meanwhile() -> None:
        runs.append(pagefind.index(program, trial.site, theirs))
        with reader() as someone:
            asked.extend(_tried(someone, place, queries) for place in (trial.site, theirs))

    spent = cost(trial, options.repeat, meanwhile)
    return [*_index_rows(spent, runs[0], theirs / "pagefind"), *_reading_rows(*asked)]


def _tried(someone: Reader, folder: Path, queries: Sequence[str]) -> Trials:
    print(f"{folder.name}: {count(len(queries), 'query', 'queries')}, twice", file=sys.stderr)
    with serving(folder) as served:
        return Trials(list(someone.first_queries(served, queries)), list(someone.further_queries(served, queries)))


def _index_rows(spent: Cost, run: Measured, index: Path) -> Iterator[Row]:
    lacking, having, sizes = spent.lacking, spent.having, spent.index
    files, size = extent(index)
    yield "clean build without a search, CPU s", seconds(lacking.clean.cpu), NONE
    yield "the index beside it, CPU s", seconds(spent.clean), seconds(run.cpu)
    yield "one statement added, without a search, CPU s", seconds(lacking.added.cpu), NONE
    yield "the index brought up to date, CPU s", seconds(spent.added), seconds(run.cpu)
    yield "clean build without a search, peak MB", megabytes(lacking.clean.peak), NONE
    yield "clean build with it, or the index alone, peak MB", megabytes(having.clean.peak), megabytes(run.peak)
    yield "one statement added, without a search, peak MB", megabytes(lacking.added.peak), NONE
    yield "with it, or the index alone, peak MB", megabytes(having.added.peak), megabytes(run.peak)
    yield "files of the index", figure(len(sizes)), figure(files)
    yield "size of the index, MB", f"{sum(sizes) / 1e6:.1f}", f"{size / 1e6:.1f}"


def _reading_rows(ours: Trials, theirs: Trials) -> Iterator[Row]:
    fetched = ([asked.fetched / 1000 for asked in each.cold] for each in (ours, theirs))
    yield from _spread("first query, kB fetched", *fetched)
    for name in ("cold", "warm"):
        times = ([asked.milliseconds for asked in getattr(each, name)] for each in (ours, theirs))
        yield from _spread(f"key to results, {name}, ms", *times)


def _spread(what: str, ours: Sequence[float], theirs: Sequence[float]) -> Iterator[Row]:
    """The median, the value that nineteen of twenty stay below, and the greatest."""
    for name, of in (("median", median), ("p95", _most), ("max", max)):
        yield f"{what}, {name}", figure(round(of(ours))), figure(round(of(theirs)))


def _most(values: Sequence[float]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


# -- quality --------------------------------------------------------------------------------------


def judged(folder: Path, program: Path, *, misses: bool) -> Iterator[Row]:
    """How well both searches answer the questions, on the site of the real content."""
    site, theirs = folder / "real-site", folder / "real-pagefind"
    options: list[str | Path] = ["--output", site, "--state", folder / "real-state"]
    measure([sys.executable, "build.py", *options], PROJECT)
    pagefind.index(program, site, theirs)
    asked = questions()
    with reader() as someone:
        ours, others = (_answers(someone, place, asked) for place in (site, theirs))
    if misses:
        _tell_misses(asked, ours)
    for what, share in (("page", "page"), ("exact place", "place")):
        for half in HALVES:
            of_half = [question for question in asked if question.half == half]
            mine, other = (getattr(score(of_half, answers), share) for answers in (ours, others))
            yield f"questions, {half}: right {what} among the first three", f"{mine:.0%}", f"{other:.0%}"


def _answers(someone: Reader, folder: Path, asked: Sequence[Question]) -> Answers:
    with serving(folder) as served:
        return dict(someone.results(served, [question.query for question in asked]))


def _tell_misses(asked: Sequence[Question], answers: Answers) -> None:
    """Tell what goes wrong in the half by which a ranking may be improved; the other half stays unseen."""
    for question in asked:
        found = answers[question.query]
        if question.half == "tuned" and not has_page(question, found):
            first = ", ".join(result[0] for result in found[:3]) or "nothing"
            print(f"{question.kind}: {question.query}: {first}; wanted {question.wanted[0]}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
