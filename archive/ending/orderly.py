"""What stands around every run: whatever happens in it is told in one line, and gives an exit code.

A build that finds nothing to do comes through here too, so what is needed after a mistake alone is imported then.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from archive.ending import ENDING, PROBLEMS, SIGNAL
from archive.ending.signals import Signals, Stopped
from archive.ending.streams import Stream, unfailing


def orderly(work: Callable[[], int], words: Sequence[str], root: Path, *, last: bool) -> int:
    """Do the work that the words of a command ask for. Returns its exit code, or another where it was cut short.

    Signals are heeded as they were before when it ends; if it is the `last` thing that the process does, not at all.
    """
    building = not words or words[0].startswith("-")
    ENDING.begins(building=building)
    signals = Signals()
    try:
        with unfailing() as (said, _), open(os.devnull, "rb") as spare:  # noqa: PTH123 (no file of ours)
            code, error = _done(work, signals)
            spare.close()  # where no more files may be open, one has to be for what is said of that
            if error is not None:
                code, line = _cut_short(error, signals, words, root)
                print(line, file=sys.stderr)
            return _all_said(said, building=building) or code
    finally:
        signals.end(last=last)


def _done(work: Callable[[], int], signals: Signals) -> tuple[int, BaseException | None]:
    """Exit code of the work, and what cut it short. No signal is heeded from then on.

    Work that ends on Ctrl+C may take another signal for it, as libraries do.
    """
    try:
        code = work()
        signals.over = True
        return code, Stopped() if signals.asked not in (0, signal.SIGINT) else None
    except SystemExit:  # of argparse, which has said why
        raise
    except BaseException as error:
        signals.over = True
        return PROBLEMS, error


def _cut_short(error: BaseException, signals: Signals, words: Sequence[str], root: Path) -> tuple[int, str]:
    """Exit code and line. After a signal any error is taken for its echo: SQLite, for one, makes its own of it."""
    if signals.asked:
        return SIGNAL + signals.asked, ENDING(signals.told())
    from archive.ending.mishaps import told

    return told(error, words, root)


def _all_said(said: Stream, *, building: bool) -> int:
    """Say what standard output did not take; a reader that left, such as `head`, wanted no more.

    Returns the exit code where it matters: a build has done its work without the line about it.
    """
    said.flush()
    if said.lost is None or said.lost.errno == errno.EPIPE:
        return 0
    print(f"standard output took no more ({said.lost.strerror}), and what was said there is lost", file=sys.stderr)
    return 0 if building else PROBLEMS
