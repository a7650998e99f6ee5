"""A page that gives the message out: copied, saved, shown plainly, said another way, or finished with."""

from __future__ import annotations

from collections.abc import Callable

from bowout.core.coach.finding import Finding
from bowout.core.flow import SITUATION, needed
from bowout.core.journey import finished, given
from bowout.core.renditions import render
from bowout.core.rows import shape_rows
from bowout.core.withdrawal import UNGIVEN
from bowout.tui.messages import Finished, Lived, Mend, Went
from bowout.tui.outlet import Outlet, printed_at_the_end
from bowout.tui.screens.ask import Ask
from bowout.tui.screens.page import Page
from bowout.tui.screens.shapes import file_name, open_shape
from bowout.tui.widgets.choice import Choice, Option, shown


class GivingPage(Page):
    """Gives out nothing that is incomplete, and asks once before giving out what should be mended first."""

    _accepted: frozenset[tuple[str, str]] = frozenset()

    @property
    def text(self) -> str:
        """The message as it is copied, saved and printed."""
        return render(self.view.pack, self.view.draft, self.view.then, "email")

    @property
    def outlet(self) -> Outlet:
        """The way out of this page. A clipboard may answer when another page is open, or another withdrawal."""
        app, begun, message = self.app, self.view.withdrawal.created, self.view.message
        ready = Lived(lambda now: given(now, message) if now.created == begun else now)
        return Outlet(app, self.doors, self.say, lambda: app.post_message(ready))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that the coach noticed and that was not put aside, the gravest first."""
        aside = self.view.withdrawal.dismissed
        return tuple(finding for finding in self.view.remarks.findings if finding.key not in aside)

    def action_take(self) -> None:
        """Do what the highlighted line says."""
        self.query_one(Choice).action_choose()

    def action_copy(self) -> None:
        """Copy the message, and say what is known of it."""
        self._give(lambda: self.outlet.copy(self.text))

    def action_save(self) -> None:
        """Ask for a file name and save the message there."""
        self._give(lambda: self.outlet.save(self.text, file_name(self.doors, self.view)))

    def action_mail(self) -> None:
        """Open the message as a draft in the mail program, and say what is known of it."""
        name = file_name(self.doors, self.view).removesuffix(".txt") + ".eml"
        self._give(lambda: self.outlet.mail(self.view.message, self.view.draft.situation, name))

    def action_plain(self) -> None:
        """Leave the full screen for a moment and print the message for selecting."""
        self.outlet.plain(self.text)

    def action_shapes(self) -> None:
        """List the other shapes of the decision, and open one."""
        shapes = shown(shape_rows(self.view.pack, self.view.known))

        def take(chosen: str | None) -> None:
            if chosen:
                self.open_shape(chosen)

        if self.complete():
            words = "The same decision, said in another way. None of them contradicts the message."
            self.app.push_screen(Ask("Say it another way", shapes, words), take)

    def open_shape(self, form: str) -> None:
        """Open one of the other shapes, by its id: own words go out with it, too."""
        self._give(lambda: open_shape(self.app, self.doors, self.view, form))

    def action_finish(self) -> None:
        """Leave with the message; ask before its words are gone, where they were not given out and are not kept."""
        if not self.complete():
            return

        printed = printed_at_the_end()

        def finish() -> None:
            if printed:
                self.outlet.given()
            else:
                self.post_message(Lived(finished))  # it waits to be sent, wherever it is taken from
            self.post_message(Finished(self.text))

        if printed:
            self._give(finish)
            return
        given_out = self.view.withdrawal.status not in UNGIVEN
        if given_out or (self.doors.is_kept(self.view.withdrawal) and not self.view.trouble):
            finish()
            return

        def take(chosen: str | None) -> None:
            if chosen == "finish":
                self.post_message(Finished(self.text))

        options = [Option("stay", "Stay, to copy it or save it"), Option("finish", "Finish without it")]
        why = self.view.trouble or "Nothing is saved in this session."
        words = f"{why} You have not copied or saved the message."
        self.app.push_screen(Ask("The message is gone when you finish", options, words), take)

    @property
    def needed(self) -> str:
        """The facts that the message still needs, "" if none; one written by hand needs none."""
        return needed(self.view.pack, self.view.draft) if self.view.draft.edit is None else ""

    def complete(self) -> bool:
        """Whether the message has all that it needs; says what it still needs."""
        if self.needed:
            self.say(f"Still needed: {self.needed}. {self.doors.key('jump')} goes to the situation.")
        return not self.needed

    def action_tell(self) -> None:
        """Go to the facts that are still needed; straight by the app, so that what is typed at once lands there."""
        self.app.post_message(Went(SITUATION))

    def _give(self, give: Callable[[], object]) -> None:
        if not self.complete():
            return
        failing = [finding for finding in self.findings if finding.severity == "fail"]

        def take(chosen: str | None) -> None:
            if chosen == "mend":
                self.post_message(Mend(failing[0]))
            elif chosen == "give":
                self._accepted |= {finding.key for finding in failing}
                give()

        if not {finding.key for finding in failing} <= self._accepted:
            first, words = ("mend", "Mend it first") if self.view.mends(failing[0]) else ("wait", "Wait with it")
            options = [Option(first, words, failing[0].mend), Option("give", "Take it as it is")]
            self.app.push_screen(Ask("Before you send it", options, failing[0].message), take)
        else:
            give()
