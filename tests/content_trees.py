"""Small content trees for tests: those of tests/rules/, laid over their base, and the problems found in them.

What git cannot keep as text
is made by recipe.txt, one step on a line:

    encode FILE ENCODING     save the file in that encoding
    unescape FILE            turn \\u0007 and the like, as spelt in the file, into characters
    fill FILE BYTES          lengthen the file with letters
    repeat FILE TEXT TIMES   write the text at the end of the file so many times; \\n begins a line
    link PLACE TARGET        make a symbolic link
    remove PLACE             take a file or folder of the tree away
"""

import re
import shutil
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from archive.build import snapshot
from archive.build.recompile import survey_all
from archive.build.task import Task
from archive.check import check
from archive.problems.problem import Problem
from archive.read.files import read
from archive.read.validate import validate

PROJECT = Path(__file__).resolve().parents[1]
TREES = Path(__file__).with_name("rules")
BASE = TREES / "_base"
CASES = sorted(path.parent.name for path in TREES.glob("*/expected.txt"))


def lay(case: str, content: Path) -> Path:
    """Make the content tree of a case: the base, the case's own files on top, then the steps of its recipe."""
    shutil.copytree(BASE, content)
    own = shutil.ignore_patterns("expected.txt", "recipe.txt")
    shutil.copytree(TREES / case, content, dirs_exist_ok=True, ignore=own)
    recipe = TREES / case / "recipe.txt"
    for line in recipe.read_text(encoding="utf-8").splitlines() if recipe.exists() else ():
        step, place, *rest = line.split(" ")
        STEPS[step](content / place, *rest)
    return content


def encode(path: Path, encoding: str) -> None:
    path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))


def unescape(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)
    path.write_text(text, encoding="utf-8")


def fill(path: Path, size: str) -> None:
    start = path.read_bytes()
    path.write_bytes(start + b"a" * (int(size) - len(start)))


def repeat(path: Path, text: str, times: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text.replace("\\n", "\n") * int(times), encoding="utf-8")


def link(path: Path, target: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(target)


def remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


STEPS: dict[str, Callable[..., None]] = {step.__name__: step for step in (encode, unescape, fill, repeat, link, remove)}


def problems_of(content: Path) -> list[Problem]:
    """Every problem of a content tree, in the order in which the build prints them."""
    reading = read(content)
    batch, problems = validate(reading)
    return sorted({*reading.problems, *problems, *check(batch)})


def survey(content: Path) -> list[Problem]:
    """Every problem that a build would tell of a content folder, those between records too, in order of place."""
    options = Namespace(content=content, base_url=None, jobs=1)
    return survey_all(Task(options, snapshot.look(content, PROJECT), PROJECT))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    """Put other words in the place of those that a file holds."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    write(path, text.replace(old, new, 1))
