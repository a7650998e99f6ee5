"""What the terminal of this process can do: whether it can be drawn on, and which letters it has."""

from __future__ import annotations

import codecs
import locale
import os
import stat
import sys
from collections.abc import Mapping

from bowout.cli.exits import USAGE, Stop
from bowout.plain.speech import PLAIN, register

ASKED = ""
"""The reason for going line by line that needs no words: it was asked for."""

_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")


def why_line_by_line(accessible: bool, env: Mapping[str, str]) -> str | None:
    """Why the wizard should go line by line: `ASKED`, or a sentence; None if it can draw."""
    if accessible or _read_aloud(env):
        return ASKED
    if not (sys.stdin and sys.stdin.isatty()):
        return "There is no terminal to draw on; over SSH, ssh -t gives one." if _holds_answers() else None
    if not (sys.stderr and sys.stderr.isatty()):
        return None
    if _cannot_draw(env):
        return "This terminal cannot draw."
    if codecs.lookup(charset(env)).name != "utf-8":
        return "The locale of this terminal has no signs to draw with."
    return None


def in_sentences(accessible: bool, env: Mapping[str, str]) -> bool:
    """Whether a command says in sentences what it prints as a table: asked for, or where a terminal calls for it.

    What goes to another program is the same for everybody, whatever their terminal.
    """
    heard = bool(sys.stdout and sys.stdout.isatty()) and (_read_aloud(env) or _cannot_draw(env))
    return accessible or heard


def require_terminal() -> None:
    """Stop if there is none to draw on."""
    if not has_terminal():
        raise Stop(
            USAGE,
            "The wizard needs a terminal to read keys from and to draw on. Over SSH, use `ssh -t`; "
            "without one, `bowout compose ANSWERS` writes the message.",
        )


def has_terminal() -> bool:
    """Whether there is one to read from and to draw on, for the wizard or for another program."""
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr))


def charset(env: Mapping[str, str]) -> str:
    """The encoding that the locale names; UTF-8 where no locale is set, ASCII for C and whatever is not known."""
    coerced = sys.flags.utf8_mode and not env.get("PYTHONUTF8") and env.get("LC_CTYPE") in _COERCED
    names = ("LC_ALL", "LANG") if coerced else ("LC_ALL", "LC_CTYPE", "LANG")
    named = next((env[name] for name in names if env.get(name)), "C.UTF-8")
    bare = named.upper() in ("UTF-8", "UTF8")  # as on macOS and with musl
    encoding = named if bare else locale.normalize(named).partition(".")[2].partition("@")[0]
    try:
        return codecs.lookup(encoding).name if encoding else "ascii"
    except LookupError:
        return "ascii"


def speak_plainly(env: Mapping[str, str]) -> None:
    """Let everything on standard error come in letters that the locale has."""
    register()
    if sys.stderr is not None and hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(encoding=charset(env), errors=PLAIN)


def _read_aloud(env: Mapping[str, str]) -> bool:
    return env.get("ACCESSIBLE", "") not in ("", "0")


def _cannot_draw(env: Mapping[str, str]) -> bool:
    return env.get("TERM", "") in ("", "dumb", "unknown")


def _holds_answers() -> bool:
    """Whether standard input is a pipe, a file or a socket, and so can be read though it is no terminal."""
    if sys.stdin is None:
        return False
    mode = os.fstat(sys.stdin.fileno()).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)
