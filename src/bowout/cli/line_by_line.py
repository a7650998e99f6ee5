"""The wizard line by line: introduces the dialogue to the streams, the store and the ways out, and heeds signals."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import nullcontext
from io import BytesIO
from types import FrameType

from msgspec.structs import asdict

from bowout.cli.exits import DONE, FILE, LEFT, USAGE, Stop
from bowout.cli.external_programs import Programs, clipboard
from bowout.cli.files import Files
from bowout.cli.outside import outside
from bowout.cli.session import Session
from bowout.cli.terminal import ASKED, charset, has_terminal
from bowout.core.given import Given
from bowout.core.withdrawal import Withdrawal
from bowout.handoff.clipboard import copy
from bowout.plain.conversation import converse
from bowout.plain.lines import Lines
from bowout.plain.talk import Talk
from bowout.plain.ways import Ways

NO_ANSWERS = (
    "There is no terminal, and no answers came. Over SSH, use `ssh -t`; "
    "without a terminal, `bowout compose ANSWERS` writes the message."
)
NO_CODES = (
    "Not copied: no clipboard can be reached from here. Save it to a file instead. "
    "To have this terminal copy, give the setting clipboard the value osc52."
)


def run_line_by_line(session: Session, first: Withdrawal | None, why: str, *, restricted: bool) -> tuple[int, str]:
    """Hold the conversation; the exit status, and the finished message or "". Stop if no answers came by themselves."""
    lines = Lines(
        sys.stdin.buffer if sys.stdin else BytesIO(),
        sys.stderr.buffer if sys.stderr else BytesIO(),
        charset(os.environ),
    )
    talk = Talk(lines.ask, lines.say)
    _at_a_signal(_end)
    text = trouble = ""
    try:
        text, trouble = converse(session.pack, plain_ways(session, restricted=restricted), first, talk, why)
    except KeyboardInterrupt:
        pass  # pressed once more, after everything was kept
    except _Ended as end:
        return end.status, ""
    if not (text or lines.heard or why == ASKED or (sys.stdin and sys.stdin.isatty())):
        raise Stop(USAGE, NO_ANSWERS)
    _at_a_signal(signal.SIG_DFL)
    if lines.deaf:
        sys.stderr = None  # nothing more can be said there
    return FILE if trouble else DONE if text else LEFT, text


def plain_ways(session: Session, *, restricted: bool) -> Ways:
    """All the ways out of the dialogue."""
    programs = Programs(session.settings, "copy it or save it to a file instead")
    writing = _Writing(session, programs)
    files = Files(session.clock, restricted=restricted)
    free = has_terminal() and not restricted
    mailer = "" if restricted else programs.mailer(terminal=has_terminal())
    return Ways(
        **asdict(outside(session, writing.keep, files, mailer)),
        copy=lambda text: copy_plainly(text, clipboard(session.settings, restricted=restricted)),
        mail=lambda message, situation: programs.mail(message, situation, nullcontext),
        edit=writing.edit,
        editor=programs.editor() if free else "",
        mail_trouble=programs.trouble if free else "",
        paths=not restricted,
        printed=bool(sys.stdout and not sys.stdout.isatty()),
        attended=bool(sys.stdin and sys.stdin.isatty()),
    )


def copy_plainly(text: str, setting: str) -> Given:
    """Copy a text by a program; the terminal's own way needs codes, which are sent only if the setting says so."""
    refused: list[str] = []
    wanted = setting == "osc52"

    def write(sequence: str) -> None:
        if not wanted or sys.stderr is None or not sys.stderr.isatty():
            refused.append(sequence)
            raise OSError
        sys.stderr.write(sequence)
        sys.stderr.flush()

    given = copy(text, os.environ, write, setting, "save it to a file instead")
    return Given(False, NO_CODES) if refused and not wanted else given


class _Ended(BaseException):
    """A signal ends the program; what was told is kept on the way out."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class _Writing:
    """The person's own editor; a signal that ends us meanwhile ends us once its words are kept."""

    def __init__(self, session: Session, programs: Programs) -> None:
        self.session = session
        self.programs = programs
        self.number = 0

    def edit(self, text: str) -> tuple[str | None, str]:
        """As `Programs.edit`."""
        _at_a_signal(self._note)
        try:
            after, words = self.programs.edit(text, nullcontext)
        finally:
            _at_a_signal(_end)
        if after is None:
            self._end_if_told()
        return after, words

    def keep(self, withdrawal: Withdrawal) -> Withdrawal | str:
        """Keep it, and end if that was to be."""
        kept = self.session.keep(withdrawal)
        self._end_if_told()
        return kept

    def _note(self, number: int, _frame: FrameType | None) -> None:
        self.number = number

    def _end_if_told(self) -> None:
        if self.number:
            _end(self.number, None)


def _at_a_signal(act: Callable[[int, FrameType | None], None] | signal.Handlers) -> None:
    for number in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, act)


def _end(number: int, _frame: FrameType | None) -> None:
    for other in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
        signal.signal(other, signal.SIG_IGN)
    raise _Ended(128 + number)
