"""Work shared out among forked processes, which inherit all that is in memory and hand back what they found.

No worker outlives the builder, however that ends, and none heeds a signal that asks the build to end: each waits for
the end of a pipe that the builder alone can write to, its lifeline.
"""

import _thread
import os
import pickle
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Any, BinaryIO, TypeVar

from archive.ending import Refused
from archive.ending.signals import held_back

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

    Results travel pickled. An exception of a worker is raised here, and WorkerLost for one that was killed; whatever
    is raised, all have ended by then. Where the system cannot fork, everything is done in this process.
    """
    if len(portions) < 2 or not hasattr(os, "fork"):
        return [work(portion) for portion in portions]
    lifeline = os.pipe()
    workers: list[_Worker] = []
    try:
        with held_back():
            for portion in portions:
                workers.append(_start(work, portion, lifeline))
        return [worker.result() for worker in workers]
    finally:
        for end in lifeline:
            os.close(end)
        for worker in workers:
            worker.end()


class WorkerLost(Refused):
    """A worker was killed from outside."""


class _Failure:
    """What became of a worker that raised."""

    def __init__(self, error: BaseException) -> None:
        self.error = error


class _Worker:
    """A forked process, and the pipe through which its result comes."""

    def __init__(self, process: int, pipe: int) -> None:
        self.process, self.pipe = process, pipe
        self.status: int | None = None

    def result(self) -> Any:
        """What it hands back. Raises what it has raised, and WorkerLost."""
        with os.fdopen(self.pipe, "rb", closefd=False) as pipe:
            data = pipe.read()
        self._wait()
        if self.status or not data:
            how = f"signal {-self.status}" if self.status and self.status < 0 else f"exit code {self.status}"
            why = f"a process of the build was ended from outside ({how}), as it is when memory runs out"
            raise WorkerLost(f"{why}; end other programs or use --jobs 1, then try again")
        found = pickle.loads(data)  # noqa: S301 - written by our own child
        if isinstance(found, _Failure):
            raise found.error
        return found

    def end(self) -> None:
        """Wait until it has ended, as it does without a lifeline."""
        os.close(self.pipe)
        if self.status is None:
            self._wait()

    def _wait(self) -> None:
        with suppress(ChildProcessError):  # it was waited for when a signal came
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


def _start(work: Callable[[T], R], portion: T, lifeline: tuple[int, int]) -> _Worker:
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return _Worker(process, reading)
    code = 1
    try:
        os.close(reading)
        _hang_on(*lifeline)
        with os.fdopen(writing, "wb") as pipe:
            _send(_tried(work, portion), pipe)
        code = 0
    finally:
        os._exit(code)  # nothing of the parent's is to be run or flushed here


def _hang_on(reading: int, writing: int) -> None:
    """End this process once the builder closes its end of the lifeline, or has ended itself."""
    os.close(writing)

    def hang() -> None:
        os.read(reading, 1)
        os._exit(1)

    with suppress(RuntimeError):  # no more threads are allowed: then it works on to its end
        _thread.start_new_thread(hang, ())


def _tried(work: Callable[[T], R], portion: T) -> "R | _Failure":
    try:
        return work(portion)
    except BaseException as error:
        return _Failure(error)


def _send(result: object, pipe: BinaryIO) -> None:
    if isinstance(result, _Failure):
        pipe.write(_packed(result.error))
    else:
        pickle.dump(result, pipe, pickle.HIGHEST_PROTOCOL)


def _packed(error: BaseException) -> bytes:
    """An error as it travels: with its traceback, which would else be lost; in words, where it cannot be made again."""
    from traceback import format_exception, format_exception_only

    error.add_note(f"In a worker:\n{''.join(format_exception(error))}")
    try:
        data = pickle.dumps(_Failure(error))
        pickle.loads(data)  # noqa: S301 - our own
        return data
    except Exception:
        told = RuntimeError("".join(format_exception_only(error)[:1]).strip())
        told.__dict__ = {"__notes__": error.__notes__}
        return pickle.dumps(_Failure(told))
