"""Builds in processes of their own, each as fresh as a command but without the start of an interpreter."""

import functools
import multiprocessing
import os
import re
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import chdir
from dataclasses import dataclass
from multiprocessing import forkserver
from pathlib import Path
from tempfile import TemporaryDirectory

import build
from archive.build import page_kinds
from archive.compile import sums
from archive.exports import database, sitemap, subscriptions
from archive.exports.data import division
from archive.pages import demands, people, timeline
from archive.publish.tree import MARKER
from tests import ROOT

FILES = re.compile(r"(?P<written>[\d\u202f]+) files? written, (?P<kept>\d+) kept, (?P<removed>\d+) removed")


@dataclass(frozen=True)
class Result:
    """What a build returned and said."""

    code: int
    said: str
    told: str

    def count(self, what: str) -> int:
        found = FILES.search(self.said)
        assert found, self.said + self.told
        return int(found[what].replace("\u202f", ""))


def run(arguments: list[str], before: Callable[[], object] | None = None) -> Result:
    """Build in a process of its own, with the environment of this one.

    `before` is done in that process first; it is sent there, so it has to be a function of a module, or a partial one.
    """
    _start_server()
    with TemporaryDirectory() as folder:
        said, told = Path(folder, "said"), Path(folder, "told")
        child = SERVER.Process(target=_build, args=(arguments, said, told, dict(os.environ), before))
        child.start()
        child.join()
        assert child.exitcode is not None
        return Result(child.exitcode, said.read_text(), told.read_text())


def _build(
    arguments: list[str], said: Path, told: Path, environment: dict[str, str], before: Callable[[], object] | None
) -> None:
    code = 99
    try:
        for number, path in ((1, said), (2, told)):
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
        sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
        os.environ.clear()
        os.environ.update(environment)
        if before:
            before()
        code = build.main(arguments)
    except SystemExit as ended:
        code = int(ended.code or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


SERVER = multiprocessing.get_context("forkserver")
"""Starts a small process once, from which all builds are forked: to fork a process of tests, which grows to a
gigabyte, costs more than a build."""

SERVER.set_forkserver_preload(["tests.warm"])


@functools.cache
def _start_server() -> None:
    """Started where its preloaded module can be imported."""
    with chdir(ROOT):
        forkserver.ensure_running()


Files = dict[str, bytes]
"""Path in a folder -> content."""


def files(folder: Path) -> Files:
    """Every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def tree(site: Path) -> Files:
    """Every file of a site but its marker, which each build makes anew."""
    return {path: content for path, content in files(site).items() if path != MARKER}


def differing(one: Files, other: Files) -> set[str]:
    """The paths at which two folders are not the same."""
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}


SMALL: Mapping[object, Mapping[str, object]] = {
    timeline: {"MOST_ENTRIES": 5, "MOST_IN_A_YEAR": 3},
    people: {"MOST_NAMES": 4},
    demands: {"MOST_IN_ONE_LIST": 4},
    sitemap: {"MOST_TOGETHER": 20},
    database: {"MOST_TOGETHER": 4},
    division: {"MOST_TOGETHER": 4},
    subscriptions: {"MOST_TOGETHER": 6},
    sums: {"MOST_IN_ANY_LIST": 3, "MOST_IN_A_YEAR": 2},
}
"""Thresholds above which lists are divided, low enough for a handful of statements."""


def divide_early() -> None:
    """Set the thresholds, in the program's constants and in the queries that were made of them."""
    changed: dict[str, str] = {}
    for module, values in SMALL.items():
        for name, value in values.items():
            old = f"> {getattr(module, name)}"
            setattr(module, name, value)
            for key, text in vars(module).items():
                if isinstance(text, str) and old in text and key.isupper():
                    changed[text] = text.replace(old, f"> {value}")
                    setattr(module, key, changed[text])
    sums.MOST_IN_A_LIST = {"demands": 2}
    changed |= {text: _all_replaced(text, changed) for text in vars(sitemap).values() if isinstance(text, str)}
    sitemap.PAGES = {name: _all_replaced(query, changed) for name, query in sitemap.PAGES.items()}
    sitemap.PATHS = _all_replaced(sitemap.PATHS, changed)
    for kind in page_kinds.PAGE_KINDS:  # in place, for several modules hold them
        object.__setattr__(kind, "paths", _all_replaced(kind.paths, changed))


def _all_replaced(text: str, changed: Mapping[str, str]) -> str:
    for before, after in changed.items():
        text = text.replace(before, after)
    return text
