"""What the dialogue may ask of the world outside it; the command line hands it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from msgspec import Struct

from bowout.core.follow_up import Reminder
from bowout.core.given import Given
from bowout.core.message import Message
from bowout.core.situation import Situation
from bowout.core.standing import Standing
from bowout.core.withdrawal import Withdrawal


class Ways(Struct, frozen=True, kw_only=True):
    """The ways out. Those that can fail return a sentence for the person, `rename` to `undelete` "" if they did not.

    `keep` and `open` return a withdrawal or that sentence. `kept` and `everything` leave out what cannot be read;
    `unread` then says so. `edit` gives the text as another program changed it, or None, and words on that. `mailer` and
    `editor` are the names of those programs, "" without one; `mail_trouble` says why the one that is set is not there.
    `saving` is whether anything is kept at all, `paths` whether the person may choose where a file goes, `printed`
    whether the finished message goes to standard output for another program. Where it is not `attended`, the answers
    were written before the questions: then none is put that was not foreseen.
    """

    now: Callable[[], datetime]
    keep: Callable[[Withdrawal], Withdrawal | str]
    kept: Callable[[], Sequence[Standing]]
    everything: Callable[[], Sequence[Withdrawal]]
    unread: Callable[[], str]
    rename: Callable[[str, str], str]
    duplicate: Callable[[str], str]
    delete: Callable[[str], str]
    undelete: Callable[[], str]
    open: Callable[[str], Withdrawal | str]
    new: Callable[[], Withdrawal]
    copy: Callable[[str], Given]
    file_name: Callable[[str, str, date], str]
    save: Callable[[str, str], Given]
    save_reminder: Callable[[Reminder, str], Given]
    mail: Callable[[Message, Situation], Given]
    edit: Callable[[str], tuple[str | None, str]]
    editor: str = ""
    mailer: str = ""
    mail_trouble: str = ""
    saving: bool = True
    paths: bool = True
    printed: bool = False
    attended: bool = True
