"""Where a program to measure beside ours is: in the package that brings it along, or on the PATH."""

import importlib.util
import shutil
from pathlib import Path


class Missing(Exception):
    """There is no such program: one line that says what to do."""


def program(name: str, package: str, place: str) -> Path:
    """The program of that name, at a place in a package. Raises Missing."""
    spec = importlib.util.find_spec(package)
    for folder in (spec and spec.submodule_search_locations) or ():
        packaged = Path(folder, place)
        if packaged.is_file():
            return packaged
    found = shutil.which(name)
    if found is None:
        advice = "install the dependency group bench (pip install --group bench), or put it on the PATH"
        raise Missing(f"{name.capitalize()} is not here: {advice}")
    return Path(found)
