"""The wizard line by line: decides when it is wanted, and introduces the dialogue to the streams and the store."""

from __future__ import annotations

import argparse
import codecs
import locale
import os
import signal
import stat
import sys
from collections.abc import Mapping
from io import BytesIO
from types import FrameType

from bowout.cli.exits import DONE, LEFT, USAGE, Stop
from bowout.cli.line_by_line_ways import plain_ways
from bowout.cli.session import Session
from bowout.core.withdrawal import Withdrawal
from bowout.plain.conversation import converse
from bowout.plain.lines import Lines
from bowout.plain.speech import PLAIN, register
from bowout.plain.talk import Talk

ASKED = ""
"""The reason for going line by line that needs no words: it was asked for."""

NO_ANSWERS = (
    "There is no terminal, and no answers came. Over SSH, use `ssh -t`; "
    "without a terminal, `bowout compose ANSWERS` writes the message."
)
_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")


def line_by_line(args: argparse.Namespace, env: Mapping[str, str]) -> str | None:
    """Why the wizard should go line by line: `ASKED`, or a sentence; None if it can draw."""
    if args.accessible or env.get("ACCESSIBLE", "") not in ("", "0"):
        return ASKED
    if not (sys.stdin and sys.stdin.isatty()):
        return "There is no terminal to draw on; over SSH, ssh -t gives one." if _holds_answers() else None
    if not (sys.stderr and sys.stderr.isatty()):
        return None
    if env.get("TERM", "") in ("", "dumb", "unknown"):
        return "This terminal cannot draw."
    if codecs.lookup(charset(env)).name != "utf-8":
        return "The locale of this terminal has no signs to draw with."
    return None


def charset(env: Mapping[str, str]) -> str:
    """The encoding that the locale names; UTF-8 where no locale is set, ASCII for C and whatever is not known."""
    coerced = sys.flags.utf8_mode and not env.get("PYTHONUTF8") and env.get("LC_CTYPE") in _COERCED
    names = ("LC_ALL", "LANG") if coerced else ("LC_ALL", "LC_CTYPE", "LANG")
    named = next((env[name] for name in names if env.get(name)), "C.UTF-8")
    encoding = locale.normalize(named).partition(".")[2].partition("@")[0]
    try:
        return codecs.lookup(encoding).name if encoding else "ascii"
    except LookupError:
        return "ascii"


def speak_plainly(env: Mapping[str, str]) -> None:
    """Let everything on standard error come in letters that the locale has."""
    register()
    if sys.stderr is not None and hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(encoding=charset(env), errors=PLAIN)


def run_plain(args: argparse.Namespace, session: Session, first: Withdrawal | None, why: str) -> tuple[int, str]:
    """Hold the conversation; the exit status, and the finished message or "". Stop if no answers came by themselves."""
    lines = Lines(
        sys.stdin.buffer if sys.stdin else BytesIO(),
        sys.stderr.buffer if sys.stderr else BytesIO(),
        charset(os.environ),
    )
    talk = Talk(lines.ask, lines.say)
    for number in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, _end)
    text = ""
    try:
        text = converse(session.pack, plain_ways(args, session, _end), first, talk, why)
    except KeyboardInterrupt:
        pass  # pressed once more, after everything was kept
    except _Ended as end:
        return end.status, ""
    if not (text or lines.heard or why == ASKED or (sys.stdin and sys.stdin.isatty())):
        raise Stop(USAGE, NO_ANSWERS)
    for number in (signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    if lines.deaf:
        sys.stderr = None  # nothing more can be said there
    return DONE if text else LEFT, text


class _Ended(BaseException):
    """A signal ends the program; what was told is kept on the way out."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def _end(number: int, _frame: FrameType | None) -> None:
    for other in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
        signal.signal(other, signal.SIG_IGN)
    raise _Ended(128 + number)


def _holds_answers() -> bool:
    """Whether standard input is a pipe, a file or a socket, and so can be read though it is no terminal."""
    if sys.stdin is None:
        return False
    mode = os.fstat(sys.stdin.fileno()).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)
