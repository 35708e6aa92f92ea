"""The example of a rule, tried: laid over the specimen archive, and what a build would tell of it."""

import shutil
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from archive.build import snapshot
from archive.build.recompile import survey_all
from archive.build.task import Task
from archive.problems.problem import Problem
from archive.problems.reports import as_text
from archive.problems.rules.explanation import Example, laid_over

PROJECT = Path(__file__).resolve().parents[3]
SPECIMEN = PROJECT / "archive/problems/rules/specimen"
STATEMENT = "statements/xx-2025-001-reading-room.md"
"""The statement of the specimen, over which parts of one are laid."""


@contextmanager
def laid(*examples: Example) -> Iterator[Path]:
    """A content folder, for as long as the block lasts: the specimen with examples laid over it, one after another."""
    with TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(SPECIMEN, content)
        for block in (block for example in examples for block in example.blocks):
            path = content / (block.path or STATEMENT)
            text = block.text if block.path else laid_over(path.read_text(encoding="utf-8"), block.text)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        yield content


def problems_of(content: Path) -> list[Problem]:
    """Every problem that a build would tell of a content folder, in order of place."""
    options = Namespace(content=content, base_url=None, jobs=1)
    return survey_all(Task(options, snapshot.look(content, PROJECT), PROJECT))


def told(example: Example) -> str:
    """What a build would print of an example; nothing where it is told in words."""
    if not example.blocks:
        return ""
    with laid(example) as content:
        return as_text(problems_of(content), content)
