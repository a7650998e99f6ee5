"""The real program in a terminal of its own: a PTY, and what stands on its screen."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyte

from bowout.core.draft import Draft
from bowout.core.situation import Situation
from bowout.core.withdrawal import Withdrawal
from bowout.store.withdrawals import Withdrawals
from support import NOW, private_homes, with_ready_words

PROGRAM = (sys.executable, "-m", "bowout")
TAB, ENTER, ESC, UP, DOWN, SHIFT_TAB = "\t", "\r", "\x1b", "\x1b[A", "\x1b[B", "\x1b[Z"
CTRL_C, CTRL_D, CTRL_G, CTRL_N, CTRL_O, CTRL_Q, CTRL_S = "\x03", "\x04", "\x07", "\x0e", "\x0f", "\x11", "\x13"
END, F2, F5 = "\x1b[F", "\x1bOQ", "\x1b[15~"
FACTS = ("Ana Ruiz", "Northwind", "Data Engineer", "Ms Sam Lee")
_MARK = b"\x1b]777;end\x07"
"""Nothing that a screen shows."""
TO_REVIEW = CTRL_G + END + ENTER


def environment(home: Path, **more: str) -> dict[str, str]:
    """What the program is started with: homes of its own, its words kept ready there, and a fixed moment."""
    known = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    always = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "BOWOUT_NOW": NOW.isoformat()}
    return {**known, **always, **private_homes(with_ready_words(home)), **more}


def kept(home: Path) -> str:
    """All that the store holds, as text."""
    folder = home / "data" / "bowout" / "withdrawals"
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.json")))


def eventually(true: Callable[[], Any], what: str, seconds: float = 15) -> None:
    """Wait until something outside is true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"waited {seconds} s for: {what}"
        select.select([], [], [], 0.02)


def gone(pid: int) -> bool:
    """Whether a process has ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


class Terminal:
    """A program in a PTY. `output` is every byte that it sent; `screen` what a person sees."""

    def __init__(
        self,
        command: Sequence[str],
        env: dict[str, str],
        size: tuple[int, int] = (80, 24),
        stdout: int | None = None,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        self.master, self.slave = pty.openpty()
        self.output = bytearray()
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self._drawn, self._text = (-1, 0, 0), ""
        self.resize(*size)
        self.before = termios.tcgetattr(self.slave)

        def start() -> None:
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            if prepare:
                prepare()

        self.process = subprocess.Popen(
            command,
            stdin=self.slave,
            stdout=self.slave if stdout is None else stdout,
            stderr=self.slave,
            env=env,
            preexec_fn=start,  # noqa: PLW1509 - only so does the PTY become the controlling terminal
        )

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)

    def send(self, *keys: str | bytes) -> None:
        """Send keys all at once."""
        os.write(self.master, b"".join(key if isinstance(key, bytes) else key.encode() for key in keys))

    def pump(self, seconds: float = 0.05) -> int:
        """Take what the program sends for so long; the number of bytes."""
        before, end = len(self.output), time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not select.select([self.master], [], [], left)[0]:
                break
            try:
                data = os.read(self.master, 65536)
            except OSError:
                break
            self.output += data
            self._stream.feed(data)
        return len(self.output) - before

    def until(self, true: Callable[[], Any], what: str, seconds: float = 20) -> None:
        """Wait until something is true, and read meanwhile."""
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, f"waited {seconds} s for: {what}\n{self.text}"
            self.pump(0.02)

    def sees(self, words: str) -> None:
        """Wait until the words stand on one line of the screen."""
        self.until(lambda: words in self.text, words)

    def settles(self, quiet: float = 0.3) -> None:
        """Wait until nothing more is sent for a while."""
        self.until(lambda: self.pump(quiet) == 0, "silence")

    @property
    def text(self) -> str:
        """The screen as text."""
        if self._drawn != (drawn := (len(self.output), self.screen.columns, self.screen.lines)):
            self._drawn, self._text = drawn, "\n".join(line.rstrip() for line in self.screen.display)
        return self._text

    @property
    def cursor_line(self) -> str:
        """The line that the terminal's own cursor stands on."""
        return str(self.screen.display[self.screen.cursor.y])

    def ends(self, seconds: float = 10) -> int:
        """Wait for the end, and read meanwhile; the exit status as a shell would give it."""
        self.until(lambda: self.process.poll() is not None, "the end", seconds)
        self._take_the_rest()
        status = self.process.returncode
        return 128 - status if status < 0 else status

    def _take_the_rest(self) -> None:
        """Read on to a mark set behind the last words: on a busy machine they arrive after their program is gone."""
        while self.pump():
            pass
        with suppress(OSError):  # a test may have closed it already
            os.write(self.slave, _MARK)
            self.until(lambda: self.output.endswith(_MARK), "the last words")
            del self.output[-len(_MARK) :]

    def close(self) -> None:
        """End what still runs."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        for descriptor in (self.master, self.slave):
            with suppress(OSError):  # a test may have closed it already
                os.close(descriptor)


@contextmanager
def started(home: Path, *args: str, **how: Any) -> Iterator[Terminal]:
    """The program, started and shown; keywords are those of `Terminal`, and environment variables in capitals."""
    env = environment(home, **{name: how.pop(name) for name in [*how] if name.isupper()})
    terminal = Terminal([*PROGRAM, *args], env, **how)
    try:
        yield terminal
    finally:
        terminal.close()


def told(home: Path, at: str = "review") -> Path:
    """A home that keeps a withdrawal with the four facts told, to go on with: typing them takes most of a test."""
    sender, company, role, _ = FACTS
    facts = Situation(sender_name=sender, company=company, role=role, recipient_name="Sam Lee", recipient_title="Ms")
    begun = Withdrawal(name="northwind", draft=Draft(situation=facts), created=NOW, changed=NOW, at=at)
    Withdrawals(home / "data" / "bowout" / "withdrawals").save(begun)
    return home


def pass_the_questions(terminal: Terminal) -> None:
    """Skip what is asked before writing, and wait for the facts."""
    terminal.sees("Skip this")
    terminal.send(ENTER)
    terminal.sees("Your name")


def tell_the_facts(terminal: Terminal) -> None:
    """Type the four facts that a message needs, and wait until the last is on the screen."""
    pass_the_questions(terminal)
    terminal.send(*(f"{fact}{TAB}" for fact in FACTS))
    terminal.sees("Ms Sam Lee")
    terminal.sees("Dear Ms. Lee,")
