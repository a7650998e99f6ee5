"""Where the wizard is: opening pages, going on, going back, going home, leaving."""

from __future__ import annotations

import asyncio
import os

from msgspec import Struct

from bowout.core.flow import REVIEW, SITUATION
from bowout.core.pack import Pack
from bowout.core.rows import AFTER, LEARN, REFLECT
from bowout.core.withdrawal import Withdrawal
from bowout.tui.doors import Doors
from bowout.tui.messages import Went
from bowout.tui.screens.after import AfterPage
from bowout.tui.screens.guideline import GuidelinePage
from bowout.tui.screens.home import HomePage
from bowout.tui.screens.journal import JournalPage
from bowout.tui.screens.lessons import LessonsPage
from bowout.tui.screens.page import Page
from bowout.tui.screens.reflect import ReflectPage
from bowout.tui.screens.review import ReviewPage
from bowout.tui.screens.situation import SituationPage
from bowout.tui.screens.took_place import asked_first
from bowout.tui.theming import theme_of
from bowout.tui.up_to_date import UpToDateApp
from bowout.tui.wizard import Wizard

HOME = "home"

BESIDE: dict[str, type[Page]] = {REFLECT: ReflectPage, AFTER: AfterPage, LEARN: JournalPage}
"""The pages beside the path, by the id that a withdrawal's `at` has while one is open."""

KINDS: dict[str, type[Page]] = {"situation": SituationPage, "guideline": GuidelinePage, "review": ReviewPage}
"""The pages of the path, by the kind of the step."""


class Outcome(Struct, frozen=True):
    """How the wizard ended: the exit status, and the message if it was finished."""

    status: int
    text: str = ""


class Navigation(UpToDateApp[Outcome]):
    """The app as far as it moves between pages; every page is made from the picture of the moment."""

    def __init__(self, pack: Pack, doors: Doors, withdrawal: Withdrawal | None, theme: str) -> None:
        # Where no colours are wanted, Textual paints black on black unless it is told at once to leave them alone.
        wizard = Wizard(pack, doors, withdrawal or doors.new())
        super().__init__(wizard, ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.doors = doors
        self.at_home = withdrawal is None
        self.from_home = False
        """Whether what comes next was opened from the list of the kept ones."""
        self._loop_here: asyncio.AbstractEventLoop | None = None
        self._ended = 0
        for palette in doors.themes.values():
            self.register_theme(theme_of(palette))
        self.theme = theme

    def on_mount(self) -> None:
        """Open the first page; and keep what was told before the screen is put aside for another program."""
        self.app_suspend_signal.subscribe(self, lambda _: self.wizard.keep(), immediate=True)
        self._loop_here = asyncio.get_running_loop()
        if self._ended:
            self.end(self._ended)
        self.push_screen(HomePage(self.wizard.pack, self.doors) if self.at_home else self.page())

    def page(self) -> Page:
        """The page that is open in the withdrawal: one beside the path, or the step's."""
        view = self.wizard.view()
        beside = BESIDE.get(self.wizard.withdrawal.at)
        return (beside or KINDS[view.flow.step.kind])(view, self.doors)

    def go(self, step_id: str, words: str = "") -> Page:
        """Open a page of the withdrawal, with some words on its notice line; the page."""
        words = words or self.not_taken()
        self.from_home = self.from_home and step_id in (AFTER, LEARN)
        self.wizard.move(step_id)
        self.wizard.keep()
        page = self.page()
        self.switch_screen(page)
        if words:
            page.call_after_refresh(page.say, words)
        return page

    def not_taken(self) -> str:
        """What was typed on the open page and could not be read, in a sentence; "" if all could."""
        return self.screen.not_taken() if isinstance(self.screen, SituationPage) else ""

    def leave(self, status: int, text: str = "") -> None:
        """Keep everything and end."""
        self.wizard.keep()
        self.exit(Outcome(status, text))

    def end(self, status: int) -> None:
        """End soon, asked in a signal handler: what is only queued there would not wake the event loop."""
        self._ended = status
        if self._loop_here is not None and not self._loop_here.is_closed():
            self._loop_here.call_soon_threadsafe(self.exit, Outcome(status))

    def on_went(self, event: Went) -> None:
        """Another page of the withdrawal is wanted."""
        self.go(event.step_id, event.words)

    def on_learned(self) -> None:
        """What all withdrawals taught is wanted."""
        if self.keep():
            self.switch_screen(LessonsPage(self.wizard.pack, self.doors))

    def action_step_on(self) -> None:
        """Go on, unless the page holds back because something on it is still wanted."""
        if not isinstance(self.screen, Page) or self.wizard.withdrawal.at in (REVIEW, *BESIDE):
            return
        page, here = self.screen, self.wizard.withdrawal
        held = isinstance(page, SituationPage) and (
            page.holds_back(here.draft) or asked_first(page, here, self.wizard.now)
        )
        if not held:
            self.go(self.wizard.next())

    def action_step_back(self) -> None:
        """Close what is open on the page, else go back one step, from the first one home."""
        if not isinstance(self.screen, Page) or self.screen.close_inner():
            return
        start = REFLECT if self.wizard.pack.reflection.asks else HOME
        before = {SITUATION: start, REFLECT: HOME, AFTER: HOME if self.from_home else REVIEW, LEARN: AFTER}
        where = before.get(self.wizard.withdrawal.at) or self.wizard.back()
        if where == HOME:
            self.action_home()
        else:
            self.go(where)

    def action_home(self) -> None:
        """Go to what is kept."""
        if not self.keep():
            return
        home = HomePage(self.wizard.pack, self.doors, self.wizard.withdrawal.name)
        words = self.not_taken()
        if home.kept:
            self.switch_screen(home)
            if words:
                home.call_after_refresh(home.say, words)
        elif isinstance(self.screen, Page):
            self.screen.say(home.unread or "Nothing is kept, so there is no list to go back to.")

    def _fatal_error(self) -> None:
        """Textual's own prints local variables, which hold private words; a test fails if the hook is renamed."""
        from rich.console import Console  # noqa: PLC0415  # a crash may take its time, a start may not
        from rich.segment import Segments  # noqa: PLC0415
        from rich.traceback import Traceback  # noqa: PLC0415

        console = Console(stderr=True)
        self._exit_renderables.append(Segments(console.render(Traceback(show_locals=False), console.options)))
        self._close_messages_no_wait()
