"""What both interfaces ask of the world outside them, put together once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TypedDict

from bowout.cli.files import Files
from bowout.cli.housekeeping import Housekeeping
from bowout.cli.session import Session
from bowout.core.follow_up import Reminder
from bowout.core.given import Given
from bowout.core.withdrawal import Withdrawal
from bowout.handoff.files import suggested_name
from bowout.store.envelope import Summary

Keep = Callable[[Withdrawal], Withdrawal | str]


class Parts(TypedDict):
    """The fields of a `core.outside.Outside`, to which an interface adds its own: mypy misses none of either."""

    now: Callable[[], datetime]
    keep: Keep
    has: Callable[[str], bool]
    kept: Callable[[], Sequence[Summary]]
    everything: Callable[[], Sequence[Withdrawal]]
    unread: Callable[[], str]
    rename: Callable[[str, str], str]
    duplicate: Callable[[str], str]
    delete: Callable[[str], str]
    undelete: Callable[[], str]
    open: Callable[[str], Withdrawal | str]
    new: Callable[[], Withdrawal]
    file_name: Callable[[str, str, date], str]
    save_file: Callable[[str, str], Given]
    save_reminder: Callable[[Reminder, str], Given]
    mailer: str
    copies: bool


def outside(session: Session, keep: Keep, files: Files, mailer: str) -> Parts:
    """The fields, each from the part of the command line that can do it."""
    housekeeping = Housekeeping(session.store, session.clock)
    return Parts(
        now=session.clock,
        keep=keep,
        has=housekeeping.has,
        kept=housekeeping.kept,
        everything=housekeeping.everything,
        unread=housekeeping.unread,
        rename=housekeeping.rename,
        duplicate=housekeeping.duplicate,
        delete=housekeeping.delete,
        undelete=housekeeping.undelete,
        open=session.open,
        new=session.new,
        file_name=suggested_name,
        save_file=files.save,
        save_reminder=files.save_reminder,
        mailer=mailer,
        copies=session.settings.clipboard != "none",
    )
