"""A stage on disks of several kinds: python -m tests.engine.disks FOLDER STORY, where the process may mount them."""

import errno
import os
import subprocess
import sys
from pathlib import Path

from archive.publish import swap
from tests.engine.stage import Stage


def mount(*words: object) -> bool:
    """Whether a disk could be mounted."""
    return subprocess.run(["mount", *map(str, words)], capture_output=True, check=False).returncode == 0


def state_elsewhere(folder: Path) -> None:
    """State and site lie on two disks: nothing can be renamed or linked from one to the other."""
    state = folder / "place" / ".state"
    state.mkdir(parents=True)
    mounted = mount("-t", "tmpfs", "none", state)
    stage = Stage(folder, clean=False)
    for _ in range(3):
        result = stage.turn(None if mounted else part_the_disks)
        assert result.code == 0, result.told
        stage.check_shows(stage.shown)
    stage.check_healed()


def site_in_a_lower_layer(folder: Path) -> None:
    """The site came with the layers below: it can be read, and no folder of it can be renamed."""
    stage = Stage(folder, clean=False)
    layers = {name: folder / name for name in ("upperdir", "workdir")}
    for path in layers.values():
        path.mkdir()
    options = ",".join(f"{name}={path}" for name, path in {"lowerdir": folder / "place", **layers}.items())
    mounted = mount("-t", "overlay", "overlay", "-o", options, folder / "place")
    result = stage.turn(None if mounted else fix_the_site)
    assert result.code == 1, result
    assert "put it on a volume or choose another" in result.told.splitlines()[-1], result.told
    stage.check_shows(1 - stage.shown)
    assert not stage.output.with_name(".site.next").exists()


def without_links(folder: Path) -> None:
    """A disk such as FAT, where a file has one name: trees are copied, and none is put by."""
    stage = Stage(folder, clean=False)
    for _ in range(3):
        result = stage.turn(refuse_links)
        assert result.code == 0, result.told
        stage.check_shows(stage.shown)
        assert not (stage.state / "spare").exists()
    stage.check_healed()


def refuse_links() -> None:
    def link(source: object, target: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    os.link = link  # type: ignore[assignment]


_really_rename = Path.rename


def part_the_disks() -> None:
    """Refuse renames from and to the state folder, as a system does that may mount no disk for this test."""

    def rename(self: Path, target: Path) -> Path:
        if (".state" in self.parts) != (".state" in Path(target).parts):
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        return _really_rename(self, target)

    Path.rename = rename  # type: ignore[method-assign,assignment]


def fix_the_site() -> None:
    """Refuse to move the site."""

    def rename(self: Path, target: Path) -> Path:
        if self.name == "site":
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        return _really_rename(self, target)

    Path.rename = rename  # type: ignore[method-assign,assignment]
    swap._exchange = lambda one, other: False


if __name__ == "__main__":
    stories = {"state": state_elsewhere, "layer": site_in_a_lower_layer, "links": without_links}
    stories[sys.argv[2]](Path(sys.argv[1]))
