"""The app: the only writer of the draft. It turns messages into changes and shows the new picture."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from textual import on
from textual.app import App
from textual.binding import BindingType
from textual.events import Event, Key
from textual.screen import Screen
from textual.timer import Timer

from bowout.core.draft import Draft
from bowout.core.flow import REVIEW, SITUATION, missing
from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal
from bowout.tui import sheets
from bowout.tui.commands import bindings
from bowout.tui.doors import Doors
from bowout.tui.messages import Change, Finished, Opened
from bowout.tui.screens.guideline import GuidelinePage
from bowout.tui.screens.home import HomePage
from bowout.tui.screens.page import Page
from bowout.tui.screens.review import ReviewPage
from bowout.tui.screens.situation import SituationPage
from bowout.tui.theming import theme_of
from bowout.tui.type_ahead import TypeAhead
from bowout.tui.widgets.field_row import Pick
from bowout.tui.wizard import Wizard

KEEP_AFTER = 0.4
"""Seconds of quiet after which a change is kept: often enough for a dropped line, seldom enough for a slow disk."""


class Outcome(Struct, frozen=True):
    """How the wizard ended: the exit status, and the message if it was finished."""

    status: int
    text: str = ""


class BowOut(App[Outcome]):
    """The full-screen wizard."""

    TITLE = "Bow Out"
    CSS_PATH = "bowout.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(self, pack: Pack, doors: Doors, withdrawal: Withdrawal | None, theme: str) -> None:
        super().__init__()
        self.wizard = Wizard(pack, doors, withdrawal or doors.new())
        self.doors = doors
        self.at_home = withdrawal is None
        self._keeping: Timer | None = None
        self._type_ahead = TypeAhead(self, super().on_event)
        for palette in doors.themes.values():
            self.register_theme(theme_of(palette))
        self.theme = theme

    def on_mount(self) -> None:
        """Open the first page."""
        self.push_screen(HomePage(self.doors.kept()) if self.at_home else self._page())

    async def on_event(self, event: Event) -> None:
        """Let each key have its effect before the next one is handed on."""
        if isinstance(event, Key) and not event.is_forwarded:
            await self._type_ahead.take(event)
        else:
            await super().on_event(event)

    @on(Change)
    def change(self, event: Change) -> None:
        """Make a change, unless it would not show in a message rewritten by hand: then ask."""
        draft = event.apply(self.wizard.draft)
        if self.wizard.hides(draft):
            sheets.overwrite_sheet(self, draft)
        else:
            self.accept(draft)

    @on(Pick.Listed)
    def list_choices(self, event: Pick.Listed) -> None:
        """All choices of a question were asked for."""
        sheets.list_sheet(self, event.pick, event.title)

    def on_opened(self, event: Opened) -> None:
        """A withdrawal was opened from home."""
        found = self.doors.open(event.name) if event.name else self.doors.new()
        if isinstance(found, str):
            if isinstance(self.screen, HomePage):
                self.screen.say(found)
            return
        self.wizard.open(found)
        self.switch_screen(self._page())

    def on_finished(self, event: Finished) -> None:
        """The person is done."""
        self.leave(0, event.text)

    def leave(self, status: int, text: str = "") -> None:
        """Keep everything and end."""
        self.wizard.keep()
        self.exit(Outcome(status, text))

    def go(self, step_id: str) -> None:
        """Open a step."""
        self.wizard.move(step_id)
        self.wizard.keep()
        self.switch_screen(self._page())

    def action_step_on(self) -> None:
        """Go on, unless the message cannot do without what is still missing here."""
        if not isinstance(self.screen, Page) or self.screen.step_id == REVIEW:
            return
        needed = missing(self.wizard.pack, self.wizard.draft) if self.screen.step_id == SITUATION else ()
        if needed:
            self.screen.say(f"Still needed: {', '.join(field.label.lower() for field in needed)}.")
            self.screen.query_one(f"#field-{needed[0].id}").query("Input, Pick").first().focus()
        else:
            self.go(self.wizard.next())

    def action_step_back(self) -> None:
        """Close what is open on the page, else go back one step, from the first one home."""
        if isinstance(self.screen, Page) and not self.screen.close_inner():
            if self.screen.step_id == SITUATION:
                self.action_home()
            else:
                self.go(self.wizard.back())

    def action_home(self) -> None:
        """Go to what is kept."""
        self.wizard.keep()
        kept = self.doors.kept()
        if kept:
            self.switch_screen(HomePage(kept))
        elif isinstance(self.screen, Page):
            self.screen.say("This is the first page.")

    def action_sheet(self, name: str) -> None:
        """Open one of the small pages over a page, by its name in `sheets.SHEETS`."""
        if isinstance(self.screen, (Page, HomePage)):
            sheets.SHEETS[name](self)

    def accept(self, draft: Draft) -> None:
        """Take a changed draft, show it, and keep it after a moment of quiet."""
        self.wizard.take(draft)
        if self._keeping is not None:
            self._keeping.stop()
        self._keeping = self.set_timer(KEEP_AFTER, self._keep)
        self.refresh_page()

    def refresh_page(self) -> None:
        """Show the new picture on the open page, under whatever sheet lies over it."""
        for screen in self.screen_stack:
            if isinstance(screen, Page):
                screen.show(self.wizard.view())

    def _keep(self) -> None:
        if not self.wizard.keep():
            self.refresh_page()

    def _page(self) -> Screen[None]:
        view = self.wizard.view()
        kinds = {"situation": SituationPage, "guideline": GuidelinePage}
        kind = kinds.get(view.flow.step.kind)
        return kind(view) if kind else ReviewPage(view, self.doors)
