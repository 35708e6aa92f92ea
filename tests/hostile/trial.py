"""Trying a case: its files laid over a small sound archive, read, validated and checked, or built."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from archive import check
from archive.check import bodies, links
from archive.problems.problem import Problem
from tests import ROOT
from tests.content_trees import BASE, problems_of
from tests.hostile.case import TARGET, Case, End, lay

OUTSIDER = "what lies outside the content folder"


def surroundings(folder: Path) -> Path:
    """Make the content folder of a sound archive in a folder, and the file beside it that nobody may reach."""
    outside = folder / TARGET
    outside.parent.mkdir(parents=True)
    outside.write_text(OUTSIDER, encoding="utf-8")
    return Path(shutil.copytree(BASE, folder / "content"))


def tried(case: Case, content: Path) -> tuple[list[Problem], float]:
    """The problems of a case, and the seconds of processor time that it took to find them."""
    lay(case.files, content)
    started = time.process_time()
    problems = problems_of(content)
    return problems, time.process_time() - started


def ends(problems: list[Problem], content: Path) -> tuple[End, ...]:
    """Where and under which rules problems lie."""
    start = f"{content.name}/"
    return tuple(End(p.path.removeprefix(start), p.line, p.key, p.rule) for p in problems)


def snapshot(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Mode, time and bytes of everything in a folder; of a link, where it leads."""
    found = {}
    for place, folders, files in os.walk(folder):
        for path in (Path(place, name) for name in (*folders, *files)):
            stat = path.lstat()
            data = os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else b""
            found[str(path)] = stat.st_mode, stat.st_mtime_ns, data
    return found


def pass_by_the_rules_for_texts() -> None:
    """Let builds of this process publish texts whatever they hold: the cleaner alone then stands between."""
    of_texts = {bodies.__name__, links.__name__}
    check.CHECKS = tuple(rule for rule in check.CHECKS if rule.__module__ not in of_texts)


MEASURED = """
import re, sys, pathlib, build
from tests.hostile.trial import pass_by_the_rules_for_texts
pass_by_the_rules_for_texts()
code = build.main(sys.argv[1:])
print(re.search(r"VmHWM:\\s*(\\d+)", pathlib.Path("/proc/self/status").read_text())[1])
sys.exit(code)
"""
"""A build that ends by saying how many KiB it had at the most. (What the system tells of a process that has ended
counts what its parent had when it was started.)"""


def built(content: Path, output: Path) -> tuple[int, int, str]:
    """Build in a process of its own: its exit code, the most memory it had, and what it wrote on standard error."""
    folders = ("--content", content, "--output", output, "--state", output.with_name("state"))
    command = [sys.executable, "-c", MEASURED, *map(str, folders)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    memory = int(done.stdout.split()[-1]) * 1024 if done.stdout else 0
    return done.returncode, memory, done.stderr
