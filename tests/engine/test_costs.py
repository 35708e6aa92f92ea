"""A file that takes more than its share of a build is named, and nothing else follows of it."""

import math
import re
from pathlib import Path

import pytest

from archive.read.costs import Costs
from tests.builds import run, tree
from tests.content_trees import change, lay


def share_out_nothing() -> None:
    """Name every file: even one that takes no time, as many do where the processor's clock is coarse."""
    Costs.share = -1.0


def share_out_much() -> None:
    """Name no file, however slow the machine."""
    Costs.share = math.inf


@pytest.mark.parametrize("jobs", [1, 2])
def test_files_and_their_pages_are_named_where_they_take_more_than_their_share(tmp_path: Path, jobs: int) -> None:
    content = lay("name-near", tmp_path / "content")
    words = [f"--{name}={tmp_path / name}" for name in ("content", "output", "state")]
    told = run([*words, f"--jobs={jobs}"], share_out_nothing).told
    statement = "content/statements/xx-2025-001-nothing.md"
    for what in ("reading this file", "its pages"):
        assert re.search(rf"{statement}: {what} took \d+\.\d s, more than the -1\.0 s of a file; divide it\n", told)
        assert f"content/chambers/xx-assembly.md: {what} took" in told
    change(content / statement.removeprefix("content/"), "nothing at all", "very little")
    told = run(words, share_out_nothing).told
    assert told.count(f"{statement}: reading this file took") == 1
    assert told.count(f"{statement}: its pages took") == 1
    assert "content/chambers/xx-assembly.md: reading" not in told


def test_nobody_is_named_who_takes_little_nor_to_programs_and_the_site_is_the_same(tmp_path: Path) -> None:
    content = lay("name-near", tmp_path / "content")
    words = [f"--content={content}", "--clean"]
    folders = [[f"--output={tmp_path / name}", f"--state={tmp_path / f'{name}-state'}"] for name in ("one", "other")]
    assert "took" not in run([*words, *folders[0]], share_out_much).told
    assert "took" in run([*words, *folders[1]], share_out_nothing).told
    assert tree(tmp_path / "one") == tree(tmp_path / "other")
    assert "took" not in run([*words, *folders[1], "--format=json"], share_out_nothing).told


def test_the_name_of_a_file_does_nothing_to_a_terminal(tmp_path: Path) -> None:
    content = lay("name-near", tmp_path / "content")
    named = content / "statements" / "xx-2025-001-nothing.md"
    named.rename(named.with_name("xx-2025-001-\x1b[31mred\u202e.md"))
    told = run([f"--{name}={tmp_path / name}" for name in ("content", "output", "state")], share_out_nothing).told
    assert "red" in told
    assert all(sign.isprintable() for line in told.split("\n") for sign in line)
