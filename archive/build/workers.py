"""Work shared out among forked processes, which inherit all that is in memory and hand back what they found."""

import os
import pickle
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")


def shares(items: Sequence[T], number: int) -> list[Sequence[T]]:
    """The items in order, cut into that many runs of nearly the same length."""
    bounds = [len(items) * n // number for n in range(number + 1)]
    return [items[first:last] for first, last in pairwise(bounds)]


def dealt(items: Sequence[T], number: int) -> list[list[T]]:
    """The items dealt out in turn, so that each portion has its part of the dear ones and of the cheap."""
    return [list(items[n::number]) for n in range(number)]


def in_parallel(work: Callable[[T], R], portions: Sequence[T]) -> list[R]:
    """The result of the work on each portion, each done by a process of its own; in this one if there is one portion.

    Results travel pickled. An exception of a worker is raised here, once all have ended. Where the system
    cannot fork, everything is done in this process.
    """
    if len(portions) < 2 or not hasattr(os, "fork"):
        return [work(portion) for portion in portions]
    started = [_start(work, portion) for portion in portions]
    results = [_result(*worker) for worker in started]
    for result in results:
        if isinstance(result, _Failure):
            raise result.error
    return results


class _Failure:
    """What became of a worker that raised."""

    def __init__(self, error: BaseException) -> None:
        self.error = error


def _start(work: Callable[[T], R], portion: T) -> tuple[int, int]:
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    os.close(reading)
    code = 1
    try:
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(_tried(work, portion), pipe, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)  # nothing of the parent's is to be run or flushed here


def _tried(work: Callable[[T], R], portion: T) -> "R | _Failure":
    try:
        return work(portion)
    except BaseException as error:
        return _Failure(error)


def _result(process: int, reading: int) -> Any:
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(process, 0)
    if status or not data:
        return _Failure(ChildProcessError(f"a worker of the build was ended from outside (status {status})"))
    return pickle.loads(data)  # noqa: S301 - written by our own child
