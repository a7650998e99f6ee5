"""What the app may ask of the world outside it. The command line hands these in; the app imports none of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime

from msgspec import Struct

from bowout.core.follow_up import Reminder
from bowout.core.given import Given
from bowout.core.message import Message
from bowout.core.palette import Palette
from bowout.core.situation import Situation
from bowout.core.standing import Standing
from bowout.core.withdrawal import Withdrawal
from bowout.tui.command import Command, key_of
from bowout.tui.command_table import COMMANDS

Write = Callable[[str], None]
"""Writes text to the terminal as it is."""

Aside = Callable[[], AbstractContextManager[object]]
"""Puts the screen aside for another program, as long as the context lasts."""


class Doors(Struct, frozen=True, kw_only=True):
    """The ways out. Those that can fail return a sentence for the person.

    `keep` returns the withdrawal under the name it is kept by, or the sentence; `open` the same; the others what went
    wrong, or "". `kept` and `everything` leave out what cannot be read; `unread` then says so. `edit` returns the text
    as another program changed it, or None, and words on that. `mailer` is the name of the mail program, "" without one.
    `commands` is the table, with the keys as they are here.
    """

    now: Callable[[], datetime]
    themes: dict[str, Palette]
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
    copy: Callable[[str, Write], Given]
    edit: Callable[[str, Aside], tuple[str | None, str]]
    mail: Callable[[Message, Situation, Aside], Given]
    file_name: Callable[[str, str, date], str]
    save_file: Callable[[str, str], Given]
    save_reminder: Callable[[Reminder, str], Given]
    choose_theme: Callable[[str], str]
    mailer: str = ""
    commands: tuple[Command, ...] = COMMANDS

    def key(self, command_id: str) -> str:
        """The key of a command as this person has it, to stand in a sentence."""
        return key_of(self.commands, command_id)

    @property
    def ends_writing(self) -> str:
        """The keys that close the place for own words, to stand in a sentence."""
        return f"{self.key('own_words')} or {self.key('back')}"


def is_kept(doors: Doors, withdrawal: Withdrawal) -> bool:
    """Whether a withdrawal is among those kept: without a store it has a name at most."""
    return any(one.name == withdrawal.name for one in doors.kept())
