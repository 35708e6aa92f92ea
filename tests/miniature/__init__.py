"""A miniature archive of plainly invented records that has one of everything, and its built site."""

from pathlib import Path

from tests import builds, once

CONTENT = Path(__file__).parent / "content"
BASE_URL = "https://miniature.example/register"
BASE_PATH = "/register/"


def site() -> Path:
    """The site of the miniature, built once in a run."""
    return once.made("miniature", _build) / "site"


def _build(folder: Path) -> None:
    result = builds.run([f"--content={CONTENT}", f"--output={folder / 'site'}", f"--state={folder / 'state'}"])
    assert result.code == 0, result.told
