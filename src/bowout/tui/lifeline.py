"""Nothing is lost when the line drops: signals and a vanished terminal keep the words and end the program in time.

Textual 8.2 handles neither SIGHUP nor SIGTERM, and spins for ever on a terminal that is gone. The handlers here are
synchronous, because the event loop may itself be stuck in a write to that terminal. Where an orderly end does not come
in time, what can be given back of the terminal is given back, and the process leaves.
"""

from __future__ import annotations

import os
import select
import signal
import termios
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any

GRACE = 2.0
"""Seconds that an orderly end may take before the process leaves without it."""

HURRY = 0.3
"""Seconds that giving the terminal back may then take: it may be gone, or take nothing more."""

BACK = (
    b"\x18\x1b[?2026l"  # whatever sequence or frame was cut off is over
    b"\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l\x1b[?1004l\x1b[<u"
    b"\x1b[m\x1b[?1049l\x1b[?25h"
)
"""Takes back all that Textual asks of a terminal: paste, wrap, size, mouse, focus and key reports, its other screen."""


class Lifeline:
    """Catches SIGHUP, SIGTERM and the loss of the terminal. `status` is 128 + the signal that came, 0 before any.

    `keep` and `end` are called in the signal handler: `end` must wake an event loop that waits for a key.
    """

    def __init__(self, keep: Callable[[], object], end: Callable[[int], object]) -> None:
        self.status = 0
        self._keep = keep
        self._end = end
        self._modes: list[Any] | None = None

    def hold(self) -> None:
        """Begin to watch; to be called in the main thread, before the terminal is changed."""
        with suppress(termios.error):
            self._modes = termios.tcgetattr(0)
        for number in (signal.SIGHUP, signal.SIGTERM):
            signal.signal(number, self._caught)
        threading.Thread(target=_watch, name="lifeline", daemon=True).start()

    def _caught(self, number: int, _frame: FrameType | None) -> None:
        if self.status:
            return
        self.status = 128 + number
        timer = threading.Timer(GRACE, self._leave)
        timer.daemon = True
        timer.start()
        self._keep()
        self._end(self.status)

    def _leave(self) -> None:
        """Leave, with the terminal given back if that can be had at once."""
        back = threading.Thread(target=self._give_back, daemon=True)
        back.start()
        back.join(HURRY)
        os._exit(self.status)

    def _give_back(self) -> None:
        with suppress(OSError, termios.error):
            if self._modes is None or os.tcgetpgrp(0) != os.getpgrp():
                return  # in the background, the terminal is another program's
            termios.tcsetattr(0, termios.TCSANOW, self._modes)
            # Opened anew, because a flag set on standard error would stay with the shell that shares it.
            terminal = os.open(os.ttyname(0), os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
            os.write(terminal, BACK)


def _watch() -> None:
    """Wait for standard input to hang up, which is told even where SIGHUP never comes."""
    poll = select.poll()
    poll.register(0, 0)
    while not any(event & (select.POLLHUP | select.POLLNVAL | select.POLLERR) for _, event in poll.poll()):
        pass
    os.kill(os.getpid(), signal.SIGHUP)
