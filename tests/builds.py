"""Builds in processes of their own, each as fresh as a command but without the start of an interpreter."""

import functools
import multiprocessing
import os
import re
import sys
import traceback
from collections.abc import Callable
from contextlib import chdir
from dataclasses import dataclass
from multiprocessing import forkserver
from pathlib import Path
from tempfile import TemporaryDirectory

import build
from archive.publish.tree import MARKER
from archive.store.limits import Limits
from archive.store.store import Store
from tests import ROOT

FILES = re.compile(r"(?P<written>[\d,]+) files? written, (?P<kept>\d+) kept, (?P<removed>\d+) removed")


@dataclass(frozen=True)
class Result:
    """What a build returned and said."""

    code: int
    said: str
    told: str

    def count(self, what: str) -> int:
        found = FILES.search(self.said)
        assert found, self.said + self.told
        return int(found[what].replace(",", ""))


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


def divide_early() -> None:
    """Set the limits above which lists are divided, low enough for a handful of statements."""
    Store.limits = Limits(
        names=4, demands=4, demands_of_a_letter=2, entries=5, entries_of_a_year=3, changes=5, changes_of_a_year=4,
        wordings=2, statements=3, statements_of_a_year=2, rows=4, addresses=20, feeds=6,
    )  # fmt: skip
