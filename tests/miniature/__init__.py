"""A miniature archive of plainly invented records that has one of everything, and its built site."""

import atexit
import functools
import shutil
import tempfile
from pathlib import Path

import build

CONTENT = Path(__file__).parent / "content"
BASE_URL = "https://miniature.example/register"
BASE_PATH = "/register/"


@functools.cache
def site() -> Path:
    """The site of the miniature, built once for each process that asks."""
    folder = Path(tempfile.mkdtemp(prefix="miniature-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    code = build.main(["--content", str(CONTENT), "--output", str(folder / "site"), "--state", str(folder / "state")])
    if code:
        raise RuntimeError("the miniature does not build; what is wrong with it stands above")
    return folder / "site"
