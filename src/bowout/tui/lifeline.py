"""Nothing is lost when the line drops: signals and a vanished terminal keep the words and end the program in time.

Textual 8.2 handles neither SIGHUP nor SIGTERM, and spins for ever on a terminal that is gone. The handlers here are
synchronous, because the event loop may itself be stuck in a write to that terminal.
"""

from __future__ import annotations

import os
import select
import signal
import threading
from collections.abc import Callable
from types import FrameType

GRACE = 2.0
"""Seconds that an orderly end may take before the process leaves without it."""


class Lifeline:
    """Catches SIGHUP, SIGTERM and the loss of the terminal. `status` is 128 + the signal that came, 0 before any."""

    def __init__(self, keep: Callable[[], object], end: Callable[[int], object]) -> None:
        self.status = 0
        self._keep = keep
        self._end = end

    def hold(self) -> None:
        """Begin to watch; to be called in the main thread."""
        for number in (signal.SIGHUP, signal.SIGTERM):
            signal.signal(number, self._caught)
        threading.Thread(target=_watch, name="lifeline", daemon=True).start()

    def _caught(self, number: int, _frame: FrameType | None) -> None:
        if self.status:
            return
        self.status = 128 + number
        timer = threading.Timer(GRACE, os._exit, [self.status])
        timer.daemon = True
        timer.start()
        self._keep()
        self._end(self.status)


def _watch() -> None:
    """Wait for standard input to hang up, which is told even where SIGHUP never comes."""
    poll = select.poll()
    poll.register(0, 0)
    while not any(event & (select.POLLHUP | select.POLLNVAL | select.POLLERR) for _, event in poll.poll()):
        pass
    os.kill(os.getpid(), signal.SIGHUP)
