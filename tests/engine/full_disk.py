"""A stage on a disk of its own that fills up: python -m tests.engine.full_disk FOLDER WAY ROOM…

A room is so many bytes that are left for a build; where it is below nothing, no file may be larger than 60 kB.
"""

import os
import resource
import sys
from functools import partial
from pathlib import Path

from tests.engine.stage import Stage

FILE_SIZE = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (60_000, 60_000))


def main(folder: Path, way: str, *rooms: str) -> None:
    stage = Stage(folder, clean=way == "clean")
    ballast = stage.output.with_name("ballast")
    for room in map(int, rooms):
        disk = os.statvfs(folder / "place")
        ballast.write_bytes(b"x" * max(disk.f_bavail * disk.f_frsize - room, 0) if room >= 0 else b"")
        result = stage.turn(FILE_SIZE if room < 0 else None)
        assert result.code == 1, result
        last = result.told.splitlines()[-1]
        assert "free some space" in last or "than this system allows" in last, result.told
        assert "Traceback" not in result.told, result.told
        stage.check_shows(1 - stage.shown)
        ballast.unlink()
        stage.check_healed()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
