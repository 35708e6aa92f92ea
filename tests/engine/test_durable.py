"""After a power cut a site is the old or the new one: the order of what a build does to the disk.

tests/slow/test_power_cut.py looks at the disk itself.
"""

import ctypes
import errno
import os
import sys
from pathlib import Path

import pytest

from archive.publish import swap
from tests.engine.stage import Stage

MARK = "done: "


def record() -> None:
    """Tell every change of the disk on standard error, in order, and the calls that let it reach the disk."""
    really = os.fsync

    def fsync(handle: int) -> None:
        os.write(2, f"{MARK}fsync {Path(f'/proc/self/fd/{handle}').readlink()}\n".encode())
        really(handle)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        is_to_read = event == "open" and (isinstance(arguments[2], int) and arguments[2] & os.O_ACCMODE == os.O_RDONLY)
        if event in ("open", "os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir") and not is_to_read:
            os.write(2, f"{MARK}{event} {' '.join(map(str, arguments))}\n".encode())
        if event == "ctypes.dlsym":
            os.write(2, f"{MARK}{arguments[1]}\n".encode())

    os.fsync = fsync  # type: ignore[assignment]
    sys.addaudithook(hook)


@pytest.fixture(params=[False, True], ids=["of what changed", "clean"])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Stage:
    return Stage(tmp_path / "stage", clean=request.param)


def test_all_that_a_site_consists_of_is_on_the_disk_before_it_is_shown(stage: Stage) -> None:
    """Then its name: nothing is done to the next tree between, and the folder in which it is shown comes last."""
    told = stage.turn(record).told.splitlines()
    done = [line.removeprefix(MARK) for line in told if line.startswith(MARK)]
    through, shown = done.index("syncfs"), done.index("renameat2")
    next_tree = str(stage.output.with_name(".site.next"))
    changes = [number for number, line in enumerate(done[:shown]) if next_tree in line]
    assert changes
    assert changes[-1] < through < shown
    assert shown < done.index(f"fsync {stage.output.parent}")


def test_a_new_store_is_on_the_disk_before_it_takes_the_place_of_the_last(tmp_path: Path) -> None:
    stage = Stage(tmp_path, clean=True)
    told = stage.turn(record).told.splitlines()
    upcoming, store = stage.state / "archive.next.db", stage.state / "archive.db"
    through = told.index(f"{MARK}fsync {upcoming}")
    assert through < next(n for n, line in enumerate(told) if line.startswith(f"{MARK}os.rename {upcoming} {store}"))


def test_what_the_disk_did_not_take_is_told_and_the_old_site_stays(tmp_path: Path) -> None:
    """A disk may say only when all is to be written that it is full, or broken."""
    stage = Stage(tmp_path, clean=False)
    result = stage.turn(fill_up)
    assert result.code == 1
    assert result.told.splitlines()[-1].endswith("free some space, then try again; the published site is as it was")
    stage.check_shows(1 - stage.shown)
    stage.check_healed()


def fill_up() -> None:
    def write_through(tree: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    swap._write_through = write_through


def test_a_system_that_cannot_write_one_disk_through_does_so_with_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
    monkeypatch.setattr(os, "sync", lambda: asked.append("sync"))
    swap._write_through(tmp_path)
    assert asked == ["sync"]
