"""The ways out of the line-by-line wizard: the person's programs, files, the clipboard, what is kept."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from types import FrameType

from bowout.cli.external_programs import Programs, clipboard
from bowout.cli.files import Files
from bowout.cli.housekeeping import Housekeeping
from bowout.cli.session import Session
from bowout.core.given import Given
from bowout.core.settings import Settings
from bowout.core.standing import Standing
from bowout.core.withdrawal import Withdrawal
from bowout.handoff.clipboard import copy
from bowout.handoff.files import HandoffError, suggested_name
from bowout.handoff.mailers import mailer
from bowout.paths import told_path
from bowout.plain.ways import Ways
from bowout.store.errors import StoreError

End = Callable[[int, FrameType | None], None]
"""What a signal does to the conversation."""

NO_CODES = "Not copied. Line mode sends no terminal codes unless the setting clipboard: osc52 asks for it."


def plain_ways(args: argparse.Namespace, session: Session, end: End) -> Ways:
    """All of them."""
    programs = Programs(session, "copy it or save it to a file instead")
    housekeeping = Housekeeping(session.store, args.clock)
    writing = _Writing(session, programs, end)
    files = Files(args.clock, restricted=args.restricted, told=lambda path: told_path(path.absolute()))
    free = _terminal() and not args.restricted
    return Ways(
        now=args.clock,
        keep=writing.keep,
        kept=lambda: _kept(session),
        everything=housekeeping.everything,
        rename=housekeeping.rename,
        duplicate=housekeeping.duplicate,
        delete=housekeeping.delete,
        undelete=housekeeping.undelete,
        open=session.open,
        new=session.new,
        copy=lambda text: copy_plainly(text, clipboard(session.settings, restricted=args.restricted)),
        file_name=suggested_name,
        save=files.save,
        save_reminder=files.save_reminder,
        mail=lambda message, situation: programs.mail(message, situation, nullcontext),
        edit=writing.edit,
        editor=programs.editor() if free else "",
        mailer="" if args.restricted else programs.mailer(terminal=_terminal()),
        mail_trouble=_mail_trouble(session.settings) if free else "",
        saving=session.store is not None,
        paths=not args.restricted,
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

    report = copy(text, os.environ, write, setting, "save it to a file instead")
    if refused and not wanted:
        return Given(False, NO_CODES)
    unsure = setting in ("", "osc52") and not refused  # a tmux buffer, or a terminal that gives no answer
    return Given(report.sure or unsure, report.words)


class _Writing:
    """The person's own editor; a signal that ends us meanwhile ends us once its words are kept."""

    def __init__(self, session: Session, programs: Programs, end: End) -> None:
        self.session = session
        self.programs = programs
        self.end = end
        self.number = 0

    def edit(self, text: str) -> tuple[str | None, str]:
        """As `Programs.edit`."""
        for number in (signal.SIGHUP, signal.SIGTERM):
            signal.signal(number, self._note)
        try:
            after, words = self.programs.edit(text, nullcontext)
        finally:
            for number in (signal.SIGHUP, signal.SIGTERM):
                signal.signal(number, self.end)
        if after is None:
            self._end()
        return after, words

    def keep(self, withdrawal: Withdrawal) -> Withdrawal | str:
        """Keep it, and end if that was to be."""
        kept = self.session.keep(withdrawal)
        self._end()
        return kept

    def _note(self, number: int, _frame: FrameType | None) -> None:
        self.number = number

    def _end(self) -> None:
        if self.number:
            self.end(self.number, None)


def _terminal() -> bool:
    """Whether another program could have the terminal."""
    return all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr))


def _kept(session: Session) -> Sequence[Standing]:
    """What can be listed; where the folder cannot be looked into, nothing: a save tells that trouble."""
    try:
        return session.kept()
    except StoreError:
        return ()


def _mail_trouble(settings: Settings) -> str:
    """Why the mail program of the settings is not there, "" if it is or none is set."""
    try:
        mailer(settings.mail_client, os.environ)
    except HandoffError as error:
        return str(error)
    return ""
