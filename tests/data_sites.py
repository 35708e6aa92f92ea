"""Sites whose data files are looked at: of the miniature, of the real content, of strangers' files, and a divided one.

Each is built once for each process that asks.
"""

import atexit
import functools
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests import builds, hostile, miniature
from tests.conftest import ROOT
from tests.hostile.case import lay
from tests.hostile.trial import surroundings


@dataclass(frozen=True)
class Built:
    """The site of a content folder."""

    content: Path
    site: Path


def _built(content: Path, folder: Path, *, divided: bool = False) -> Built:
    arguments = [f"--content={content}", f"--output={folder / 'site'}", f"--state={folder / 'state'}"]
    result = builds.run(arguments, builds.divide_early if divided else None)
    assert result.code == 0, result.told[-2_000:]
    return Built(content, folder / "site")


def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="data-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@functools.cache
def small() -> Built:
    """The miniature."""
    return Built(miniature.CONTENT, miniature.site())


@functools.cache
def register() -> Built:
    """The real content."""
    return _built(ROOT / "content", _folder())


@functools.cache
def divided() -> Built:
    """The miniature with its files divided, as those of a large archive are."""
    return _built(miniature.CONTENT, _folder(), divided=True)


@functools.cache
def strangers() -> Built:
    """All harmless cases of tests/hostile."""
    folder = _folder()
    content = surroundings(folder / "here")
    for case in hostile.HARMLESS:
        lay(case.files, content)
    return _built(content, folder)


@functools.cache
def empty() -> Built:
    """An archive without a record."""
    folder = _folder()
    (folder / "content").mkdir()
    shutil.copy(miniature.CONTENT / "site.yaml", folder / "content")
    return _built(folder / "content", folder)


SITES: dict[str, Callable[[], Built]] = {
    found.__name__: found for found in (small, register, divided, strangers, empty)
}
