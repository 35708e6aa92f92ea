"""What is made once in a run of the tests, by whichever process of pytest-xdist asks for it first."""

import atexit
import fcntl
import functools
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

FOLDER = "TESTS_FOLDER"
"""Variable of the environment that names the folder of a run, for all its processes."""


def begin() -> None:
    """Make the folder of a run, unless an outer process has; it goes when this process ends."""
    if FOLDER not in os.environ:
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="tests-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"))
        atexit.register(shutil.rmtree, os.environ[FOLDER], ignore_errors=True)


@functools.cache
def made(name: str, make: Callable[[Path], object]) -> Path:
    """The folder of a name, which `make` has filled, in this process or in another.

    What `make` raises is raised, and the next one to ask tries again.
    """
    begin()
    folder = Path(os.environ[FOLDER], name)
    with folder.with_suffix(".lock").open("ab") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        if not folder.exists():
            unfinished = folder.with_suffix(".unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir()
            make(unfinished)
            unfinished.rename(folder)
    return folder
