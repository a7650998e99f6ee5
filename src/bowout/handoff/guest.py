"""Another program as a guest in this terminal: it has keyboard and screen until it ends, and our signals reach it."""

from __future__ import annotations

import shlex
import signal
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from shutil import which
from subprocess import Popen
from types import FrameType

from msgspec import Struct

from bowout.core.text import one_line, reason
from bowout.handoff.errors import HandoffError

Aside = Callable[[], AbstractContextManager[object]]
"""Puts our own screen aside for as long as the context lasts."""

PATIENCE = 1.0
"""Seconds that a guest has to end by itself after a signal that ends us; we have two of them ourselves."""

_TERMINAL = 2
"""Standard error, the descriptor that the interface is drawn on: standard output may be a file."""


class Stay(Struct, frozen=True):
    """How a guest's stay ended: its exit status (below 0, the signal), and whether a signal was meant to end us too."""

    status: int
    cut_short: bool


def words_of(command: str, setting: str) -> list[str]:
    """A command line as its words; HandoffError if its quotes do not match or it is not installed."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise HandoffError(f"{setting} cannot be read: {one_line(command)}. Check its quotes.") from error
    if not words:
        raise HandoffError(f"{setting} names no program.")
    return words


def program_of(words: Sequence[str], env: Mapping[str, str], setting: str) -> str:
    """The path of the program that a command line begins with; HandoffError if there is none."""
    found = which(words[0], path=env.get("PATH"))
    if found is None:
        raise HandoffError(f"There is no program '{one_line(words[0])}' here. It is named by {setting}.")
    return found


def host(command: Sequence[str], env: Mapping[str, str], aside: Aside) -> Stay:
    """Run a command with the screen put aside, and wait until it ends; HandoffError if it cannot be started."""
    hosting, trouble, status = _Hosting(), None, 0
    with aside(), hosting.signals():
        try:
            status = hosting.run(command, env)
        except OSError as error:
            trouble = error  # raised in here, it would keep our own screen from coming back
    if trouble is not None:
        name = one_line(Path(command[0]).name)
        raise HandoffError(f"{name} could not be started: {reason(trouble)}.") from trouble
    return Stay(status, hosting.cut_short)


class _Hosting:
    """One guest, and who gets which signal meanwhile."""

    def __init__(self) -> None:
        self.process: Popen[bytes] | None = None
        self.cut_short = False

    def run(self, command: Sequence[str], env: Mapping[str, str]) -> int:
        """Start the guest and wait; its exit status. Nothing ends this without ending the guest."""
        self.process = Popen(list(command), stdout=_TERMINAL, env=dict(env))  # noqa: S603 - the person's own; no shell
        try:
            if self.cut_short:
                self.process.terminate()
            return self.process.wait()
        finally:
            if self.process.poll() is None:
                if not self.cut_short:
                    self.process.kill()
                self.process.wait()

    @contextmanager
    def signals(self) -> Iterator[None]:
        """Ctrl+C and Ctrl+\\ are the guest's alone, Ctrl+Z stops both as shells expect, what ends us ends it first."""
        before = {number: signal.getsignal(number) for number in (*_GUESTS, signal.SIGTSTP, *_ENDING)}

        def end(number: int, frame: FrameType | None) -> None:
            self._end(number)
            ours = before[signal.Signals(number)]
            if callable(ours):
                ours(number, frame)

        try:
            for number in _GUESTS:
                signal.signal(number, _ignored)
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            for number in _ENDING:
                signal.signal(number, end)
            yield
        finally:
            for number, ours in before.items():
                signal.signal(number, ours)

    def _end(self, number: int) -> None:
        self.cut_short = True
        if self.process is not None:
            self.process.send_signal(number)
            late = threading.Timer(PATIENCE, self.process.kill)
            late.daemon = True
            late.start()


_GUESTS = (signal.SIGINT, signal.SIGQUIT)
_ENDING = (signal.SIGHUP, signal.SIGTERM)


def _ignored(_number: int, _frame: FrameType | None) -> None:
    """Unlike SIG_IGN, this is not handed down to the guest."""
