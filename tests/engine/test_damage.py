"""What damages the state or the site, and a disk that is full indeed; test_accidents.py has the rest."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT
from tests.builds import tree
from tests.engine.stage import Stage


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage(tmp_path_factory.mktemp("stage"), clean=False)


@pytest.mark.parametrize("damage", [b"", b"no database, and no list either\n" * 99], ids=["empty", "other text"])
@pytest.mark.parametrize("name", ["archive.db", "seen"])
def test_a_state_that_is_damaged_is_made_again(stage: Stage, name: str, damage: bytes) -> None:
    (stage.state / name).write_bytes(damage)
    stage.turn()
    stage.check_whole()
    stage.check_healed()


def test_a_site_that_was_changed_by_hand_is_put_right(stage: Stage) -> None:
    """A file that is gone at once; one that was written over by a build with --clean."""
    index = stage.output / "index.html"
    index.unlink()
    stage.check_healed()
    index.write_text("changed")
    assert stage.build("--clean").code == 0
    assert tree(stage.output) == stage.sites[stage.shown]


ROOMS = (0, 20_000, 80_000, 200_000)
"""Bytes that are left on the disk."""


@pytest.mark.parametrize("way", ["of what changed", "clean"])
def test_a_disk_that_fills_up_leaves_the_old_site(tmp_path: Path, way: str) -> None:
    """A line says so; once there is room again the next build gives what a clean one gives, with nothing left over.

    The disk is a real one of 6 MB; where none may be mounted, files may not be larger than the system allows.
    """
    disk = tmp_path / "place"
    disk.mkdir()
    mount = ("unshare", "--mount", "--map-root-user", "sh", "-c")
    small = [*mount, f"mount -t tmpfs -o size=6m none {disk} && exec " + '"$@"', "sh"]
    mountable = subprocess.run([*small, "true"], capture_output=True, check=False).returncode == 0
    rooms = ROOMS if mountable else (-1,)
    story = [sys.executable, "-m", "tests.engine.full_disk", tmp_path, way, *rooms]
    command = [*(small if mountable else []), *map(str, story)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
