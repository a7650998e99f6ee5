"""What both interfaces ask of the world outside them, put together once."""

from __future__ import annotations

from collections.abc import Callable

from bowout.cli.files import Files
from bowout.cli.housekeeping import Housekeeping
from bowout.cli.session import Session
from bowout.core.outside import Outside
from bowout.core.withdrawal import Withdrawal
from bowout.handoff.files import suggested_name

Keep = Callable[[Withdrawal], Withdrawal | str]


def outside(session: Session, keep: Keep, files: Files, mailer: str) -> Outside:
    """Each part of it from the part of the command line that can do it; an interface adds its own to its fields."""
    housekeeping = Housekeeping(session.store, session.clock)
    return Outside(
        now=session.clock,
        keep=keep,
        has=housekeeping.has,
        kept=housekeeping.kept,
        everything=housekeeping.everything,
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
        saving=session.store is not None,
    )
