"""Signals that ask a run to end: it ends as after a mistake, so that everything is put right first."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ASKING = {
    signal.SIGINT: "Stopped by Ctrl+C",
    signal.SIGTERM: "Stopped by another program (SIGTERM)",
    signal.SIGHUP: "Stopped, for the terminal was closed (SIGHUP)",
}


class Stopped(BaseException):
    """Another program, or the end of the terminal, asks the run to end. After Ctrl+C it is KeyboardInterrupt."""


class Signals:
    """Heeds the first signal that asks to end, and none after it: what is put right then is not to be cut off."""

    def __init__(self) -> None:
        self.asked = 0
        self.over = False
        self.former = {number: signal.getsignal(number) for number in ASKING}
        for number in ASKING:
            if self.former[number] is not signal.SIG_IGN:  # as under nohup
                signal.signal(number, self._ask)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        if not self.asked and not self.over:
            self.asked = number
            raise KeyboardInterrupt if number == signal.SIGINT else Stopped

    def told(self) -> str:
        """Who asked."""
        return ASKING[signal.Signals(self.asked)]

    def end(self, *, last: bool) -> None:
        """Heed signals as before; if nothing comes after, they no longer change the exit code."""
        for number, handler in self.former.items():
            signal.signal(number, signal.SIG_IGN if last else handler)


@contextmanager
def held_back() -> Iterator[None]:
    """Signals wait until the block ends. A process that is forked inside never hears them: its parent ends it."""
    signal.pthread_sigmask(signal.SIG_BLOCK, ASKING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ASKING)
