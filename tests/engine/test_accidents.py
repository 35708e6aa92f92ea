"""A build that is ended at any moment leaves the old site or the new one, whole, and the next build puts all right."""

import errno
import os
import signal
from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest

from tests.engine.stage import COMMIT, EXCHANGE, At, Moment, Stage, at_each_operation, kill, telling

WAYS = {"of what changed": False, "clean": True}
SHARES = 2
"""So many tests share the places of a build, which several processes reach at once."""

NEEDS_ROOM = {"os.mkdir", "os.link", "os.rename", "open", "sqlite3.connect", COMMIT}
"""What a disk without room refuses; what is there can be removed, and two folders exchanged."""


@pytest.fixture(scope="module", params=list(WAYS.values()), ids=list(WAYS))
def stage(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage(tmp_path_factory.mktemp("stage"), clean=request.param)


Reached = dict[int, Counter[str]]
"""Edition -> each place that the build of it reaches, and how often."""


@pytest.fixture(scope="module")
def reached(stage: Stage) -> Reached:
    """Twice, because the build after the first two has more to do: what every turn reaches counts."""
    one, other = 1 - stage.shown, stage.shown
    turns = [stage.places() for _ in range(4)]
    return {one: turns[0] & turns[2], other: turns[1] & turns[3]}


def moments(stage: Stage, reached: Reached, part: int, *, second: bool) -> Iterator[Moment]:
    """Telling moments; before each of them, an edition is there whose next build comes to it."""
    for place, time in telling(reached[0] | reached[1], second=second)[part::SHARES]:
        if reached[1 - stage.shown][place] < time:
            stage.turn()
        yield place, time


def test_the_places_are_those_that_touch_the_disk(stage: Stage) -> None:
    """Among them the end of a transaction, the new database in place of the old, the exchange of the sites."""
    events = {place.partition(" ")[0] for place in stage.places()}
    assert {"open", "os.rename", "os.remove", "os.rmdir", "sqlite3.connect", COMMIT, EXCHANGE} <= events
    stage.check_healed()


@pytest.mark.long
@pytest.mark.parametrize("part", range(SHARES))
def test_a_build_killed_at_any_place_leaves_a_whole_site(stage: Stage, reached: Reached, part: int) -> None:
    """The first, second and last time of every place that touches the disk."""
    for moment in moments(stage, reached, part, second=True):
        result = stage.turn(partial(at_each_operation, At(moment, kill)))
        assert result.code == -signal.SIGKILL, f"{moment}: {result.told}"
        stage.check_whole()
        stage.check_healed()


@pytest.mark.long
@pytest.mark.parametrize("part", range(SHARES))
def test_a_disk_that_is_full_from_any_place_on_leaves_a_whole_site(stage: Stage, reached: Reached, part: int) -> None:
    """It is told in a line, and nothing lies about, though from the first or last time on nothing can be written."""
    for moment in moments(stage, reached, part, second=False):
        result = stage.turn(partial(at_each_operation, At(moment, refuse)))
        assert result.code in (0, 1), result.told
        assert "Traceback" not in result.told
        assert result.code == 0 or "free some space" in result.told
        stage.check_whole()
        assert not stage.output.with_name(".site.next").exists()
        stage.check_healed()


def refuse(event: str) -> None:
    if event in NEEDS_ROOM:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
