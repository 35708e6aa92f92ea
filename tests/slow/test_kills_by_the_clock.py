"""A build that is killed at any moment, also where no place of the program is: while SQLite writes."""

import os
import signal
import threading
from functools import partial

import pytest

from tests.engine.stage import Stage


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage(tmp_path_factory.mktemp("stage"), clean=False)


def die_in(seconds: float) -> None:
    """Let this process kill itself."""
    threading.Timer(seconds, os.kill, (os.getpid(), signal.SIGKILL)).start()


@pytest.mark.parametrize("part", range(2))
def test_a_build_killed_at_any_moment_leaves_a_whole_site(stage: Stage, part: int) -> None:
    """In steps of a few milliseconds over the time that a build takes: while SQLite writes, too."""
    for number in range(part, 40, 2):
        assert stage.turn(partial(die_in, 0.004 * number)).code in (0, -signal.SIGKILL)
        stage.check_whole()
        stage.check_healed()
