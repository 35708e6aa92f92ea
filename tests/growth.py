"""How work grows with what it is given. Time itself is asserted nowhere: machines differ, and are busy."""

import time
from collections.abc import Callable

TIMES = 8
MOST = 32
"""Eight times as much takes eight times as long, and may take thirty-two times; the square takes sixty-four times."""

TRIALS = 5
"""What a busy machine does to one measurement, it does not do to the least of five."""


def assert_grows_evenly(work: Callable[[int], object], size: int) -> None:
    """Do work of a size and of eight times that size, and compare the processor's time; again where it is too long.

    `size` is such that the smaller work takes some milliseconds, more than the clock's own tick.
    """
    little = much = float("inf")
    for _ in range(TRIALS):
        little, much = min(little, _spent(work, size)), min(much, _spent(work, TIMES * size))
        if much <= MOST * little:
            return
    raise AssertionError(f"{little:.4f} s for {size}, {much:.4f} s for {TIMES * size}")


def _spent(work: Callable[[int], object], size: int) -> float:
    began = time.process_time()
    work(size)
    return time.process_time() - began
