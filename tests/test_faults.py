"""What damages the state or the site, and a disk that is full indeed; engine/test_accidents.py has the rest."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.incremental.builds import Result, run, tree
from tests.incremental.edits import Archive

ROOT = Path(__file__).resolve().parent.parent
Tree = dict[str, bytes]


class Stage:
    """An archive, built, then edited; and copies of it to be built again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        archive = Archive(folder / "content", 0)
        archive.save()
        assert self.build("start").code == 0
        self.old = tree(folder / "start" / "site")
        archive.add_statement()
        archive.files["people/person-1.md"] = archive.files["people/person-1.md"].replace("name: ", "name: The ", 1)
        archive.save()
        assert self.build("end").code == 0
        self.new = tree(folder / "end" / "site")
        assert self.old != self.new

    def build(self, name: str, *options: str, before: Callable[[], None] = lambda: None) -> Result:
        place = self.folder / name
        place.mkdir(exist_ok=True)
        folders = [f"--content={self.folder / 'content'}", f"--output={place / 'site'}", f"--state={place / '.state'}"]
        return run([*folders, *options], self.folder, before)

    def set_up(self, clean: bool) -> None:
        """The place as it was after the first build; without its state if the next build is to be a clean one."""
        shutil.rmtree(self.folder / "again", ignore_errors=True)
        shutil.copytree(self.folder / "start", self.folder / "again", copy_function=shutil.copy2)
        if clean:
            shutil.rmtree(self.folder / "again" / ".state")
        self.settle()

    def settle(self) -> None:
        """Let the state know the copy, whose files are others than those that were published."""
        state = self.folder / "again" / ".state"
        if state.exists():
            Path.rename(self.folder / "content", self.folder / "later")
            Archive(self.folder / "content", 0).save()
            assert self.build("again").code == 0
            shutil.rmtree(self.folder / "content")
            Path.rename(self.folder / "later", self.folder / "content")

    def check(self) -> str:
        """After a build was ended: which of the two sites is there. Then build again and look for leftovers."""
        found = tree(self.folder / "again" / "site")
        assert found in (self.old, self.new), {
            n for n in found.keys() | self.new.keys() if found.get(n) != self.new.get(n)
        }
        healed = self.build("again")
        assert healed.code == 0, healed.told
        assert tree(self.folder / "again" / "site") == self.new
        assert sorted(path.name for path in (self.folder / "again").iterdir()) == [".state", "site"]
        unexpected = {path.name for path in (self.folder / "again" / ".state").iterdir()} - {
            *("archive.db", "build.lock", "seen", "spare", "templates"),
        }
        assert unexpected == set()
        return "old" if found == self.old else "new"


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage(tmp_path_factory.mktemp("stage"))


@pytest.mark.slow
@pytest.mark.parametrize("part", range(2))
def test_a_build_killed_at_any_moment_leaves_a_whole_site(stage: Stage, part: int) -> None:
    """In steps of a few milliseconds over the time that a build takes: while SQLite writes, too."""
    for number in range(part, 40, 2):
        stage.set_up(clean=False)

        def prepare(delay: float = 0.004 * number) -> None:
            threading.Timer(delay, os.kill, (os.getpid(), signal.SIGKILL)).start()

        assert stage.build("again", before=prepare).code in (0, -signal.SIGKILL)
        stage.check()


def test_a_state_that_is_damaged_is_made_again(stage: Stage) -> None:
    for name in ("archive.db", "seen"):
        for damage in (b"", b"no database, and no list either\n" * 99):
            stage.set_up(clean=False)
            (stage.folder / "again" / ".state" / name).write_bytes(damage)
            stage.check()


def test_a_site_that_was_changed_by_hand_is_put_right(stage: Stage) -> None:
    """A file that is gone at once; one that was written over by a build with --clean."""
    stage.set_up(clean=False)
    (stage.folder / "again" / "site" / "index.html").unlink()
    assert stage.build("again").code == 0
    assert tree(stage.folder / "again" / "site") == stage.new
    (stage.folder / "again" / "site" / "index.html").write_text("changed")
    assert stage.build("again", "--clean").code == 0
    assert tree(stage.folder / "again" / "site") == stage.new


DISK = """
    import os, resource, sys
    from pathlib import Path
    from tests.incremental.builds import run, tree
    from tests.incremental.edits import Archive

    content, disk, room = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    folders = [f"--content={content}", f"--output={disk / 'site'}", f"--state={disk / '.state'}"]
    archive = Archive(content, 0)
    archive.save()
    assert run(folders, content.parent).code == 0
    old = tree(disk / "site")
    archive.files["people/person-1.md"] = archive.files["people/person-1.md"].replace("name: ", "name: The ", 1)
    archive.add_statement()
    archive.save()
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    (disk / "ballast").write_bytes(b"x" * max(free - room, 0))
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000)) if room < 0 else None
    result = run([*folders, *sys.argv[4:]], content.parent, limit)
    last = result.told.splitlines()[-1]
    print(result.code, "Traceback" in result.told, "free some space" in last or "than this system allows" in last)
    print(tree(disk / "site") == old)
    (disk / "ballast").unlink()
    assert run(folders, content.parent).code == 0
    healed = tree(disk / "site")
    assert run([*folders, "--clean"], content.parent).code == 0
    print(healed == tree(disk / "site") != old, sorted(path.name for path in disk.iterdir()))
"""


@pytest.mark.parametrize("options", [[], ["--clean"]], ids=["of what changed", "clean"])
@pytest.mark.parametrize("room", [0, 20_000, 80_000, 200_000])
def test_a_disk_that_fills_up_leaves_the_old_site(tmp_path: Path, room: int, options: list[str]) -> None:
    """A line says so; once there is room again the next build gives what a clean one gives, with nothing left over.

    The disk is a real one of 6 MB; where none may be mounted, files may not be larger than the system allows.
    """
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ("unshare", "--mount", "--map-root-user", "sh", "-c")
    small = [*mount, f"mount -t tmpfs -o size=6m none {disk} && exec " + '"$@"', "sh"]
    mountable = subprocess.run([*small, "true"], capture_output=True, check=False).returncode == 0
    arguments = [str(tmp_path / "content"), str(disk), str(room if mountable else -1), *options]
    story = [*(small if mountable else []), sys.executable, "-c", textwrap.dedent(DISK), *arguments]
    done = subprocess.run(story, cwd=ROOT, capture_output=True, text=True, check=False)
    expected = ["1 False True", "True", "True ['.state', 'site']"]
    assert done.stdout.splitlines() == expected, done.stdout + done.stderr
