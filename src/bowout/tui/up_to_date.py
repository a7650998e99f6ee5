"""An app whose open page and whose store follow each change: at once, or a moment later while somebody types."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar

from textual.events import Event, Key, MouseDown, Paste
from textual.timer import Timer

from bowout.core.draft import Draft
from bowout.tui.messages import Noticed
from bowout.tui.notified import NotifiedApp
from bowout.tui.screens.kept import KeptPage
from bowout.tui.screens.page import Page
from bowout.tui.type_ahead import TypeAhead
from bowout.tui.wizard import Wizard

T = TypeVar("T")

LOOK_AGAIN = 0.04
"""After so many seconds a page that is not drawn yet is looked at again."""

SHOW_AFTER = 0.2
"""Seconds after which who types faster than the screen follows sees how far it is."""

OLD = timedelta(minutes=1)
"""A picture of so long ago is made anew before a key has its effect."""

KEEP_AFTER = 0.4
"""Seconds after which a change is kept: often enough for a dropped line, seldom enough for a slow disk."""


class UpToDateApp(NotifiedApp[T]):
    """Holds the wizard, shows its picture on the open page, and keeps what changed."""

    def __init__(self, wizard: Wizard, *, ansi_color: bool | None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.wizard = wizard
        self._type_ahead = TypeAhead(self, self._hand_on)
        self._keeping: Timer | None = None
        self._showing: Timer | None = None

    async def on_event(self, event: Event) -> None:
        """Let each key have its effect before the next one is handed on."""
        if isinstance(event, Key) and event.key == "ctrl+j":
            event = Key("enter", "\r")  # Enter, pressed before the terminal was told to leave it as it is
        if isinstance(event, (Key, Paste)) and not event.is_forwarded:
            await self._type_ahead.take(event)
        else:
            await self._hand_on(event)

    async def _hand_on(self, event: Event) -> None:
        if isinstance(event, (Key, Paste, MouseDown)):
            self.age()
            self.catch_up()
        if isinstance(event, (Key, Paste)):  # a click is meant for the row that stands there
            self._catch_up_kept()
        await super().on_event(event)

    def refresh_page(self) -> None:
        """Show the new picture on the open page, under whatever sheet lies over it; on one to come, once it stands."""
        if self._showing is not None:
            self._showing.stop()
            self._showing = None
        for screen in self.screen_stack:
            if isinstance(screen, Page) and screen.is_mounted:
                screen.show(self.wizard.view())
            elif isinstance(screen, Page):
                self.set_timer(LOOK_AGAIN, self.refresh_page)

    def catch_up(self) -> None:
        """Show the picture of now where the open page has an old one: its "tomorrow" may be today."""
        pages = [screen for screen in self.screen_stack if isinstance(screen, Page) and screen.is_mounted]
        if any(abs(self.wizard.now - page.view.now) >= OLD for page in pages):
            self.refresh_page()

    def _catch_up_kept(self) -> None:
        """The same for the list of what is kept, unless a sheet lies over it that asks about one of them."""
        for page in self.screen_stack[-1:]:
            if isinstance(page, KeptPage) and page.is_mounted and abs(self.wizard.now - page.now) >= OLD:
                page.look_again()

    def accept(self, draft: Draft) -> None:
        """Take a changed draft, show it, and keep it a moment later, also while the person types on.

        Where more letters wait already, not each of them has a picture of its own.
        """
        self.wizard.take(draft)
        if self._keeping is None:
            self._keeping = self.set_timer(KEEP_AFTER, self.keep)
        self.hush()
        if not self._type_ahead.writing_on:
            self.refresh_page()
        elif self._showing is None:
            self._showing = self.set_timer(SHOW_AFTER, self.refresh_page)

    def keep(self) -> bool:
        """Keep what changed; where that fails, say why. Whether another withdrawal may take its place."""
        self._keeping = None
        before = self.wizard.trouble
        self.wizard.keep()
        if self.wizard.trouble or before:
            self.refresh_page()
            self.on_noticed(Noticed(self.wizard.trouble or "Saving works again, and everything is saved."))
        return not self.wizard.trouble
