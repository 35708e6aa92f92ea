"""The figures of the bench as Markdown, with what they were measured on."""

import os
import platform
import tomllib
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from archive.language.numbers import figure
from tests.bench.measure import Measured
from tests.bench.trial import PROJECT

MEASURED = ("CPU s", "wall s", "peak MB")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column is words and whose other columns are figures."""
    rule = ["---", *("---:" for _ in heads[1:])]
    return "".join(f"| {' | '.join(row)} |\n" for row in (heads, rule, *rows))


def measured(run: Measured) -> list[str]:
    """The cells of one run below `MEASURED`."""
    return [seconds(run.cpu), seconds(run.wall), megabytes(run.peak)]


def seconds(value: float) -> str:
    """Seconds with as many decimals as mean something."""
    return f"{value:.{3 if value < 1 else 2 if value < 100 else 0}f}"


def megabytes(size: int) -> str:
    return figure(round(size / 1_000_000))


def machine(folder: Path) -> str:
    """What a measurement depends on beside the program: versions, cores, memory, and the disk that holds a folder."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    with (PROJECT / "pyproject.toml").open("rb") as file:
        needed = [line.partition(">=")[0] for line in tomllib.load(file)["project"]["dependencies"]]
    libraries = ", ".join(f"{name} {version(name)}" for name in needed)
    return (
        f"Python {platform.python_version()}, {libraries}; "
        f"{os.cpu_count()} cores, {round(pages / 2**30)} GB; scratch folder on {_disk(folder)}."
    )


def _disk(folder: Path) -> str:
    """The type of the file system that holds a folder: the one mounted deepest on the way to it."""
    mounted = [line.split() for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    places = {_spelt_out(place): kind for _, place, kind, *_ in mounted}
    return next(places[str(place)] for place in (folder, *folder.parents) if str(place) in places)


def _spelt_out(place: str) -> str:
    """A place as it is: /proc/mounts writes spaces and the like as octal numbers."""
    return place.encode().decode("unicode_escape").encode("latin-1").decode()
