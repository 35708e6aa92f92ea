"""Random edits of many archives, other ones each time: what changed is built and told as all of it would be."""

from pathlib import Path

import pytest

from archive.language import similarity
from tests.engine.test_near_duplicates import assert_told_alike, compare_with_two
from tests.engine.test_random_edits import WAYS, play


@WAYS
@pytest.mark.parametrize("part", range(2))
def test_what_changed_is_built_as_a_clean_build_builds_it(tmp_path: Path, divided: bool, part: int) -> None:
    play(tmp_path / "edited", divided=divided, archives=40, same_each_time=False)


@pytest.mark.parametrize("seed", range(1, 5))
def test_what_changed_is_told_as_a_look_at_everything_tells_it(tmp_path: Path, seed: int) -> None:
    assert_told_alike(tmp_path, seed)


def test_of_many_too_what_changed_is_told_as_a_look_at_everything_tells_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What tests/unit/test_likeness_rows.py finds of rows, of what is told."""
    monkeypatch.setattr(similarity, "MOST_NEAR", 2)
    assert_told_alike(tmp_path, seed=1, before=compare_with_two)
