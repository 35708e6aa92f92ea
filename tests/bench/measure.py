"""One command measured with all processes it starts: processor time, wall time and memory.

CPU seconds are those of the command and of every descendant that was waited for, user and system, as the kernel
counts them (wait4). Wall seconds run from the start of the command until it ends. The peak is the largest sum, at
one moment, of the proportional set sizes (PSS) of all its processes: a page that two share counts half for each.
It is looked at every 20 ms, oftener at first and seldomer where looking is slow, so that it takes less than a
twentieth of one core. Of a command that ends before the first look, the peak is the resident size (RSS) of its largest
process, or of the bench if that is larger. All of it comes from /proc, so this is for Linux.
"""

import os
import select
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import IO

INTERVAL = 0.02
"""Seconds between two looks at the memory."""

SHARE = 20
"""A look is followed by a pause of so many times what it took."""

PROC = Path("/proc")


class Failed(Exception):
    """The command ended with an exit code other than 0: the command, the code, and what it said."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run of a command took, and what it said. `peak` is in bytes."""

    cpu: float
    wall: float
    peak: int
    output: str


def measure(command: Sequence[str | Path], folder: Path) -> Measured:
    """Run a command in a folder and measure it. Raises Failed."""
    with tempfile.TemporaryFile() as output:
        family = _Family()
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        try:
            peak = _watched(process.pid, family, began)
        except BaseException:
            process.kill()
            process.wait()
            raise
        wall = time.perf_counter() - began
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said = _said(output)
    if process.returncode:
        raise Failed(f"{' '.join(map(str, command))}\nended with {process.returncode}:\n{said}")
    return Measured(usage.ru_utime + usage.ru_stime, wall, peak or usage.ru_maxrss * 1024, said)


def middle(runs: Sequence[Measured]) -> Measured:
    """The median of each figure by itself, with what the last run said."""
    peak = round(median(run.peak for run in runs))
    return Measured(median(run.cpu for run in runs), median(run.wall for run in runs), peak, runs[-1].output)


def _watched(pid: int, family: "_Family", began: float) -> int:
    """Wait until a process has ended, not yet reaped. Returns its peak, or 0 when it ended before the first look."""
    peak, pause = 0, 0.001
    end = os.pidfd_open(pid)
    try:
        ended = select.poll()
        ended.register(end, select.POLLIN)
        while not ended.poll(pause * 1000):
            looked = time.perf_counter()
            peak = max(peak, family.memory(pid))
            now = time.perf_counter()
            pause = max(min(INTERVAL, (now - began) / 2), (now - looked) * SHARE)
    finally:
        os.close(end)
    return peak


class _Family:
    """A process and its descendants. Who was there before it, or once was seen to be none, is not looked at again."""

    def __init__(self) -> None:
        self.others = set(os.listdir(PROC))  # noqa: PTH208 - pathlib is slower

    def memory(self, root: int) -> int:
        """The sum of their proportional set sizes, in bytes."""
        return sum(map(_proportional_size, self._members(root)))

    def _members(self, root: int) -> list[int]:
        names = set(os.listdir(PROC)) - self.others  # noqa: PTH208
        children: dict[int, list[int]] = {}
        for name in names:
            children.setdefault(_parent(name), []).append(int(name))
        found = [root]
        for pid in found:
            found += children.get(pid, ())
        self.others |= names - set(map(str, found))
        return found


def _parent(pid: str) -> int:
    try:
        return int((PROC / pid / "stat").read_bytes().rpartition(b")")[2].split()[1])
    except (OSError, IndexError):  # it has ended meanwhile
        return 0


def _proportional_size(pid: int) -> int:
    """The PSS of a process in bytes; 0 when it has ended meanwhile."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_bytes().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(b"Pss:")), 0)


def _said(output: IO[bytes]) -> str:
    output.seek(0)
    return output.read().decode(errors="replace")
