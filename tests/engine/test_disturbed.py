"""Whatever happens between, the next build that nobody disturbs makes what a clean one makes."""

from pathlib import Path

import pytest

from tests.engine.disturbed import disturb


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_an_archive_that_is_edited_damaged_killed_and_restored_is_built_right(tmp_path: Path, seed: int) -> None:
    disturb(tmp_path / "archive", seed, steps=8)
