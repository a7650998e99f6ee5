"""The app: the only writer of the draft. It turns messages into changes and shows the new picture."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.filter import LineFilter

from bowout.core.pack import Pack
from bowout.core.rows import AFTER
from bowout.core.withdrawal import UNTOLD, Withdrawal
from bowout.tui import sheets
from bowout.tui.backstop import Printable
from bowout.tui.bindings import bind
from bowout.tui.commands import commands_of
from bowout.tui.doors import Doors
from bowout.tui.messages import Change, Finished, Lived, Mend, Opened, Remarked, Tidied
from bowout.tui.navigation import Navigation
from bowout.tui.screens.ask import AskLeave, AskWhileTyping
from bowout.tui.screens.home import HomePage
from bowout.tui.screens.lessons import LessonsPage
from bowout.tui.screens.page import Page
from bowout.tui.widgets.field_row import Pick


class BowOut(Navigation, inherit_bindings=False):
    """The full-screen wizard."""

    TITLE = "Bow Out"
    CSS_PATH = "bowout.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, pack: Pack, doors: Doors, withdrawal: Withdrawal | None, theme: str) -> None:
        super().__init__(pack, doors, withdrawal, theme)
        bind(self, commands_of("everywhere", doors.commands))
        self._printable = Printable()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line goes through before it is drawn."""
        return [*super().get_line_filters(), self._printable]

    @on(Change)
    def change(self, event: Change) -> None:
        """Make a change, unless it would not show in a message rewritten by hand: then ask, until it is taken back."""
        draft = event.apply(self.wizard.draft)
        self.wizard.cursor = event.cursor
        if self.wizard.hides(draft):
            sheets.overwrite_sheet(self, draft)
        elif draft != self.wizard.draft:
            self.accept(draft)
        elif isinstance(self.screen, AskWhileTyping):
            self.screen.settle()

    @on(Pick.Listed)
    def list_choices(self, event: Pick.Listed) -> None:
        """All choices of a question were asked for."""
        sheets.list_sheet(self, event.pick)

    def on_settled(self) -> None:
        """Nobody types any more."""
        self.wizard.cursor = None
        self.refresh_page()

    def on_mend(self, event: Mend) -> None:
        """Open the page whose words a finding is about, else the one that mends it; by hand, the last page. Own words
        are opened there, to be written on."""
        step = self.wizard.view().step_of(event.finding)
        page = self.go(step)
        draft = self.wizard.draft
        if draft.edit or draft.answer_for(step).use == "own":
            page.call_after_refresh(page.run_action, "own_words")

    def on_opened(self, event: Opened) -> None:
        """A withdrawal was opened from home."""
        if not self.keep():
            return
        found = self.doors.open(event.name) if event.name else self.doors.new()
        if isinstance(found, str):
            if isinstance(self.screen, HomePage):
                self.screen.say(found)
            return
        self.wizard.open(found)
        if event.at or found.status not in UNTOLD:
            self.wizard.move(event.at or AFTER)
        self.from_home = self.wizard.withdrawal.at == AFTER
        self.switch_screen(self.page())

    def on_tidied(self, event: Tidied) -> None:
        """The one that was open last may be the one: what is heard of it late must not bring it back as it was."""
        if event.name == self.wizard.withdrawal.name:
            self.wizard.rename(event.new)

    def on_lived(self, event: Lived) -> None:
        """A step on the withdrawal's way."""
        self.wizard.live(event.change)
        if event.typing:
            self.accept(self.wizard.draft)
        else:
            self.wizard.keep()
            self.hush()
            self.refresh_page()

    def on_remarked(self, event: Remarked) -> None:
        """More about a finding is wanted."""
        sheets.remark_sheet(self, event.finding)

    def on_finished(self, event: Finished) -> None:
        """The person is done."""
        self.leave(0, event.text)

    def action_mend(self) -> None:
        """Go where the gravest finding shown is mended; where no page mends one, say what does."""
        view = self.wizard.view()
        mended = [finding for finding in view.noticed if view.mends(finding)]
        if mended:
            self.post_message(Mend(mended[0]))
        elif view.noticed:
            sheets.remark_sheet(self, view.noticed[0])
        elif isinstance(self.screen, Page):
            self.screen.say("There is nothing to mend.")

    async def action_sheet(self, name: str) -> None:
        """Open one of the small pages over a page, by its name in `sheets.SHEETS`; leaving one only closes it."""
        if isinstance(self.screen, (Page, HomePage, LessonsPage)):
            sheets.SHEETS[name](self)
        elif name == "leave":
            await self.run_action("screen.leave" if isinstance(self.screen, AskLeave) else "screen.close")
