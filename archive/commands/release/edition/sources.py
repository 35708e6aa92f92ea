"""What an edition is made from: the content, the program, and what sets up the libraries of the same versions."""

import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

PROGRAM = (
    *("build.py", "archive", "templates", "static", "pyproject.toml", "requirements.lock", "Makefile", ".ci"),
    *("README.md", "CONTRIBUTING.md", "LICENSE", "LICENSE-CONTENT"),
)
"""What the site can be built with again; the tests and what editors use are in the repository."""

CONTENT = "content"


def copy(project: Path, content: Path, target: Path) -> None:
    """Copy content and program into a new folder. Links are not followed, and nothing hidden is in folders copied.

    Raises OSError.
    """
    for name in PROGRAM:
        if (project / name).exists():
            _copy(project / name, target / name)
    _copy(content, target / CONTENT)


def _copy(source: Path, target: Path) -> None:
    """Copy a file, or every file in a folder. Of permissions, only whether it can be run is kept."""
    if source.is_dir():
        for path in _entries(source):
            _copy(path, target / path.name)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    if source.stat().st_mode & stat.S_IXUSR:
        target.chmod(target.stat().st_mode | stat.S_IXUSR)


def _entries(folder: Path) -> Iterator[Path]:
    """Files and folders in a folder, without what hides, what Python keeps, links, and names that are no text."""
    for path in folder.iterdir():
        left_out = path.name.startswith(".") or path.name == "__pycache__" or not _is_text(path.name)
        if not left_out and not path.is_symlink() and (path.is_file() or path.is_dir()):
            yield path


def _is_text(name: str) -> bool:
    """Whether a name was UTF-8: Python spells other bytes as surrogates."""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)
