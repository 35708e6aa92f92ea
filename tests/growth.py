"""How work grows with what it is given. Time itself is asserted nowhere: machines differ, and are busy."""

import gc
import time
from collections.abc import Callable

TIMES = 8
MOST = 32
"""Eight times as much takes eight times as long, and may take thirty-two times; the square takes sixty-four times."""

TOLD = 0.05
"""Seconds that a clock can tell: the processor's time is counted in hundredths of a second on some machines."""

TRIALS = 5
"""What a busy machine does to one measurement, it does not do to the least of five."""


def assert_grows_evenly(work: Callable[[int], object], size: int) -> None:
    """Do work of a size and of eight times that size, and compare the processor's time; again where it is too long.

    `work` is done as often as it takes for the clock to tell, so it must find all as it found it the first time.
    """
    little = much = float("inf")
    for _ in range(TRIALS):
        little, much = min(little, spent(work, size)), min(much, spent(work, TIMES * size))
        if much <= MOST * little:
            return
    raise AssertionError(f"{little:.4f} s for {size}, {much:.4f} s for {TIMES * size}")


def spent(work: Callable[[int], object], size: int) -> float:
    """The seconds that work takes once, of as many times as the clock can tell.

    The collector of unused memory waits meanwhile: it would go through all that the tests before have left.
    """
    gc.disable()
    try:
        began, times = time.process_time(), 0
        while (spent := time.process_time() - began) < TOLD:
            work(size)
            times += 1
        return spent / times
    finally:
        gc.enable()
