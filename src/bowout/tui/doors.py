"""What the app may ask of the world outside it, beyond what both interfaces ask."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from bowout.core.given import Given
from bowout.core.message import Message
from bowout.core.outside import Outside
from bowout.core.palette import Palette
from bowout.core.situation import Situation
from bowout.tui.command import Command, key_of

Write = Callable[[str], None]
"""Writes text to the terminal as it is."""

Aside = Callable[[], AbstractContextManager[object]]
"""Puts the screen aside for another program, as long as the context lasts."""


class Doors(Outside, frozen=True, kw_only=True):
    """The world outside the full screen.

    `edit` returns the text as another program changed it, or None, and words on that; `choose_theme` what went wrong,
    or "". `commands` is the table, with the keys as they are here.
    """

    themes: dict[str, Palette]
    copy: Callable[[str, Write], Given]
    edit: Callable[[str, Aside], tuple[str | None, str]]
    mail: Callable[[Message, Situation, Aside], Given]
    choose_theme: Callable[[str], str]
    commands: tuple[Command, ...]

    def key(self, command_id: str) -> str:
        """The key of a command as this person has it, to stand in a sentence."""
        return key_of(self.commands, command_id)

    def offers(self, command_id: str) -> bool:
        """Whether a command is worth showing: one to copy is not, where that is switched off."""
        return self.copies or command_id != "copy"

    @property
    def ends_writing(self) -> str:
        """The keys that close the place for own words, to stand in a sentence."""
        return f"{self.key('own_words')} or {self.key('back')}"
