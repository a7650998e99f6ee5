"""Where the wizard is: opening pages, going on, going back, going home, leaving."""

from __future__ import annotations

from msgspec import Struct
from textual.app import App
from textual.screen import Screen

from bowout.core.flow import REVIEW, SITUATION, missing
from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal
from bowout.tui.doors import Doors
from bowout.tui.screens.guideline import GuidelinePage
from bowout.tui.screens.home import HomePage
from bowout.tui.screens.page import Page
from bowout.tui.screens.review import ReviewPage
from bowout.tui.screens.situation import SituationPage
from bowout.tui.theming import theme_of
from bowout.tui.wizard import Wizard


class Outcome(Struct, frozen=True):
    """How the wizard ended: the exit status, and the message if it was finished."""

    status: int
    text: str = ""


class Navigation(App[Outcome]):
    """The app as far as it moves between pages; every page is made from the picture of the moment."""

    def __init__(self, pack: Pack, doors: Doors, withdrawal: Withdrawal | None, theme: str) -> None:
        super().__init__()
        self.wizard = Wizard(pack, doors, withdrawal or doors.new())
        self.doors = doors
        self.at_home = withdrawal is None
        for palette in doors.themes.values():
            self.register_theme(theme_of(palette))
        self.theme = theme

    def on_mount(self) -> None:
        """Open the first page."""
        self.push_screen(HomePage(self.doors.kept()) if self.at_home else self.page())

    def page(self) -> Screen[None]:
        """The page of the open step."""
        view = self.wizard.view()
        if view.flow.step.kind == "review":
            return ReviewPage(view, self.doors)
        return SituationPage(view) if view.flow.step.kind == "situation" else GuidelinePage(view)

    def go(self, step_id: str) -> None:
        """Open a step."""
        self.wizard.move(step_id)
        self.wizard.keep()
        self.switch_screen(self.page())

    def leave(self, status: int, text: str = "") -> None:
        """Keep everything and end."""
        self.wizard.keep()
        self.exit(Outcome(status, text))

    def refresh_page(self) -> None:
        """Show the new picture on the open page, under whatever sheet lies over it."""
        for screen in self.screen_stack:
            if isinstance(screen, Page):
                screen.show(self.wizard.view())

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

    def _fatal_error(self) -> None:
        """Textual's own prints local variables, which hold private words; a test fails if the hook is renamed."""
        from rich.console import Console  # noqa: PLC0415  # a crash may take its time, a start may not
        from rich.segment import Segments  # noqa: PLC0415
        from rich.traceback import Traceback  # noqa: PLC0415

        console = Console(stderr=True)
        self._exit_renderables.append(Segments(console.render(Traceback(show_locals=False), console.options)))
        self._close_messages_no_wait()
