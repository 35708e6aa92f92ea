"""Builds in forked children, each as fresh as a command of its own but without the start of an interpreter."""

import functools
import gc
import os
import re
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import jinja2

import build
from archive import accession, rebuild, refresh, site_map, update  # noqa: F401
from archive.compile import sums
from archive.exports import database, sitemap, subscriptions
from archive.exports.data import division
from archive.pages import demands, signatories, timeline
from archive.site_tree import MARKER
from tests import miniature

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


@functools.cache
def warm() -> None:
    """Have at hand, for all builds to come, what each of them would do anew: imports, and templates as Python.

    A clean build takes a third of the time then. Texts alone decide what templates become, so no build is another.
    """
    compiled: dict[tuple[str, str], object] = {}
    really_compile = jinja2.Environment.compile

    def compile_once(environment: jinja2.Environment, source: str, name: str, *rest: object) -> object:
        if (source, name) not in compiled:
            compiled[source, name] = really_compile(environment, source, name, *rest)  # type: ignore[call-overload]
        return compiled[source, name]

    jinja2.Environment.compile = compile_once  # type: ignore[method-assign,assignment]
    with TemporaryDirectory() as folder, redirect_stdout(None):
        places = [f"--content={miniature.CONTENT}", f"--output={folder}/site", f"--state={folder}/state"]
        assert build.main([*places, "--jobs=1"]) == 0
    gc.collect()
    gc.freeze()  # a child does not look through what was there before it


def run(arguments: list[str], scratch: Path, before: Callable[[], object] = lambda: None) -> Result:
    """Build in a child; `before` is done in it first."""
    warm()
    said, told = scratch / "said", scratch / "told"
    child = os.fork()
    if not child:
        code = 99
        try:
            for number, path in ((1, said), (2, told)):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
            before()
            code = build.main(arguments)
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return Result(os.waitstatus_to_exitcode(status), said.read_text(), told.read_text())


def tree(site: Path) -> dict[str, bytes]:
    """Every file of a site but its marker, which each build makes anew."""
    files = (path for path in site.rglob("*") if path.is_file() and path.name != MARKER)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


SMALL: Mapping[object, Mapping[str, object]] = {
    timeline: {"MOST_ENTRIES": 5, "MOST_IN_A_YEAR": 3},
    signatories: {"MOST_NAMES": 4},
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
    for before, after in list(changed.items()):  # queries that hold other queries
        changed |= {text: text.replace(before, after) for text in vars(sitemap).values() if isinstance(text, str)}
    sitemap.PAGES = {name: _all_replaced(query, changed) for name, query in sitemap.PAGES.items()}
    sitemap.PATHS = _all_replaced(sitemap.PATHS, changed)
    for kind in site_map.PAGE_KINDS:  # in place, for several modules hold them
        object.__setattr__(kind, "paths", _all_replaced(kind.paths, changed))


def _all_replaced(text: str, changed: Mapping[str, str]) -> str:
    for before, after in changed.items():
        text = text.replace(before, after)
    return text
