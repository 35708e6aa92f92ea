"""Bad luck with many archives: what comes of it is what a clean build makes."""

from pathlib import Path

import pytest

from tests.engine.disturbed import disturb


@pytest.mark.parametrize("seed", range(100, 140))
def test_an_archive_that_is_edited_damaged_killed_and_restored_is_built_right(tmp_path: Path, seed: int) -> None:
    disturb(tmp_path / "archive", seed, steps=12)
