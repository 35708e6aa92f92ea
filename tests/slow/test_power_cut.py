"""The power goes: what has reached the disk by then is the old site or the new one, with all its bytes.

The disk is a file with ext4 on it. A copy of the file is what would be found if the power went at that moment: what the
system still holds in memory is not in it.
"""

import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.builds import tree
from tests.engine.stage import At, Stage, at_each_operation, telling

SIZE = 48 * 2**20


def command(*words: object) -> bool:
    """Whether a command of the system did what it should."""
    return subprocess.run([str(word) for word in words], capture_output=True, check=False).returncode == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """The file of a disk that is mounted where a stage has its place."""
    disk, place = tmp_path / "disk", tmp_path / "stage" / "place"
    place.mkdir(parents=True)
    with disk.open("wb") as file:
        file.truncate(SIZE)
    if not (command("mkfs.ext4", "-q", disk) and command("mount", "-o", "loop", disk, place)):
        pytest.skip("no disk may be mounted here; to see this test run, be root on a machine that has loop devices")
    (place / "lost+found").rmdir()
    yield disk
    assert command("umount", place)


def copy(disk: Path, to: Path, event: str = "") -> None:
    """What is on the disk now; the first call counts."""
    if not to.exists():
        assert command("cp", "--sparse=always", disk, to)


def found_on(disk: Path, place: Path) -> dict[str, bytes]:
    """The site that is found once the power is back, and the journal of the disk was read."""
    place.mkdir(exist_ok=True)
    assert command("mount", "-o", "loop", disk, place)
    try:
        return tree(place / "site")
    finally:
        assert command("umount", place)


@pytest.mark.parametrize("clean", [False, True], ids=["of what changed", "clean"])
def test_a_power_cut_leaves_the_old_site_or_the_new_one(tmp_path: Path, disk: Path, clean: bool) -> None:
    stage = Stage(tmp_path / "stage", clean=clean)
    assert command("sync", "-f", stage.output)
    places = stage.places() | stage.places()
    seen = set()
    for number, moment in enumerate(telling(places, second=False)):
        cut = tmp_path / f"cut-{number}"
        result = stage.turn(partial(at_each_operation, At(moment, partial(copy, disk, cut))))
        assert result.code == 0, result.told
        copy(disk, cut)  # the moment was not reached in this edition: the power goes when the build has ended
        found = found_on(cut, tmp_path / "found")
        assert found in stage.sites, moment
        seen.add(found == stage.sites[stage.shown])
        cut.unlink()
    assert seen == {True, False}
