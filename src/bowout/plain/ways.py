"""What the dialogue may ask of the world outside it; the command line hands it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from msgspec import Struct

from bowout.core.follow_up import Reminder
from bowout.core.message import Message
from bowout.core.situation import Situation
from bowout.core.standing import Standing
from bowout.core.withdrawal import Withdrawal


class Ways(Struct, frozen=True, kw_only=True):
    """The ways out. Those that can fail return a sentence for the person.

    `keep` and `open` return a withdrawal or that sentence; `copy`, `save` and `save_reminder` what is known of it in
    words. So does `mail`, with a mail file if only that can be given; `edit` gives the text as another program changed
    it, or None, and words on that. `mailer` and `editor` are the names of those programs, "" without one. `saving` is
    whether anything is kept at all, `paths` whether the person may choose where a file goes.
    """

    now: Callable[[], datetime]
    keep: Callable[[Withdrawal], Withdrawal | str]
    kept: Callable[[], Sequence[Standing]]
    everything: Callable[[], Sequence[Withdrawal]]
    open: Callable[[str], Withdrawal | str]
    new: Callable[[], Withdrawal]
    copy: Callable[[str], str]
    file_name: Callable[[str, str, date], str]
    save: Callable[[str, str], str]
    save_reminder: Callable[[Reminder, str], str]
    mail: Callable[[Message, Situation], tuple[str, str]]
    edit: Callable[[str], tuple[str | None, str]]
    editor: str = ""
    mailer: str = ""
    saving: bool = True
    paths: bool = True
