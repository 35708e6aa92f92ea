"""The project as a fresh checkout would have it."""

import shutil
import subprocess
import sys
from pathlib import Path


def copy(project: Path, folder: Path) -> Path:
    """Copy tracked files and new ones, nothing that was built, into a new folder; give back that folder."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=project,
        capture_output=True,
        check=True,
    )
    for name in listed.stdout.decode().split("\0"):
        if name and (project / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(project / name, folder / name, follow_symlinks=False)
    return folder


def with_environment(project: Path, folder: Path) -> Path:
    """The same, with the environment of these tests for its own, so that nothing has to be fetched."""
    copy(project, folder)
    (folder / ".venv").symlink_to(sys.prefix)
    return folder
