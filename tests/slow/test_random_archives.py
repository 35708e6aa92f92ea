"""Random edits of many archives, other ones each time: what changed is built and told as all of it would be."""

from pathlib import Path

import pytest

from tests.engine.test_near_duplicates import assert_told_alike
from tests.engine.test_random_edits import WAYS, play


@WAYS
@pytest.mark.parametrize("part", range(2))
def test_what_changed_is_built_as_a_clean_build_builds_it(tmp_path: Path, divided: bool, part: int) -> None:
    play(tmp_path / "edited", divided=divided, archives=40, same_each_time=False)


@pytest.mark.parametrize("seed", range(1, 5))
def test_what_changed_is_told_as_a_look_at_everything_tells_it(tmp_path: Path, seed: int) -> None:
    assert_told_alike(tmp_path, seed)
