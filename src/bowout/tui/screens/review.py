"""The last step: the finished message, to change by hand, copy, save, and leave with."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static, TextArea

from bowout.core.coach import Finding
from bowout.core.draft import Edit
from bowout.core.flow import missing
from bowout.core.message import EDITED
from bowout.core.rendition import Rendition
from bowout.core.renditions import render
from bowout.core.withdrawal import Withdrawal
from bowout.tui.commands import bindings, commands_of
from bowout.tui.doors import Doors
from bowout.tui.messages import Cursor, Finished, Lived, Mend, Rewritten, Settled, Went
from bowout.tui.outlet import Outlet
from bowout.tui.screens.ask import Ask
from bowout.tui.screens.page import Advice, Page
from bowout.tui.screens.shapes import file_name, open_shape
from bowout.tui.view import View
from bowout.tui.widgets.choice import Choice, Option
from bowout.tui.widgets.letter import Preview
from bowout.tui.widgets.line_input import LineInput
from bowout.tui.widgets.prose import Prose
from bowout.tui.widgets.remarks_line import RemarksLine

_ACTIONS = (
    Option("copy", "Copy the message"),
    Option("save", "Save it to a file"),
    Option("own_words", "Change it by hand"),
    Option("plain", "Show it as plain text, to select"),
    Option("shapes", "Say it another way", "On the phone, by voicemail, in their portal …"),
    Option("after", "I have told them, or they answered", "What comes next."),
)
_COMPOSE = Option("compose", "Compose it anew from the answers", "Your own version is put aside, not lost.")
_RESTORE = Option("restore", "Bring back my own version")
_FINISH = Option("finish", "Finish")


class ReviewPage(Page):
    """What can be done with the message on the left, the message on the right."""

    place: ClassVar[str] = "review"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(commands_of("review"))]
    AUTO_FOCUS = "Choice"

    def __init__(self, view: View, doors: Doors) -> None:
        super().__init__(view, doors)
        self.asked = False

    def compose_advice(self) -> ComposeResult:
        """A word on the message, the actions, tips."""
        yield Static(Content(self._verdict()), id="rule", markup=False)
        yield Choice(self._actions(), "copy")
        yield Advice(*self.advice())

    def compose_paper(self) -> ComposeResult:
        """The message, or the message to write in."""
        with Vertical(id="paper"):
            yield Preview(self.paper)
            with Vertical(id="editor"):
                yield LineInput(self.view.message.subject)
                yield Prose(self.view.message.body, id="body-text")
            yield RemarksLine(self.view)

    def show(self, view: View) -> None:
        """Show a new picture."""
        super().show(view)
        self.query_one("#rule", Static).update(Content(self._verdict()))
        choice = self.query_one(Choice)
        choice.show(self._actions(), choice.highlighted)

    async def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Do what was chosen."""
        event.stop()
        await self.run_action(event.option_id)

    def action_own_words(self) -> None:
        """Write in the message itself, or leave it."""
        if self.has_class("-writing"):
            self.remove_class("-writing", "-message")
            self.query_one(Choice).focus()
            self.say("")
            self.post_message(Settled())
            return
        self.query_one("#editor Input", Input).value = self.view.message.subject
        body = self.query_one("#body-text", Prose)
        body.text = self.view.message.body
        self.add_class("-writing", "-message")
        body.focus()
        self.say("Write in the message; it is kept as you write. Ctrl+O or Esc ends it.")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """What was written is the message now."""
        event.stop()
        self._rewrite()

    def on_input_changed(self, event: Input.Changed) -> None:
        """A changed subject is part of it."""
        event.stop()
        self._rewrite()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the subject goes to the body."""
        event.stop()
        self.query_one("#body-text").focus()

    def action_compose(self) -> None:
        """Compose from the answers again."""
        self.post_message(Rewritten(None))

    def action_restore(self) -> None:
        """Take the hand-written version again."""
        if self.view.draft.shelved is not None:
            self.post_message(Rewritten(self.view.draft.shelved))

    def action_copy(self) -> None:
        """Copy the message, and say what is known of it."""
        if self._complete():
            self._after_a_question(lambda: self._outlet.copy(self.text))
            self.post_message(Lived(_ready))

    def action_save(self) -> None:
        """Ask for a file name and save the message there."""
        if self._complete():
            self._outlet.save(self.text, file_name(self.doors, self.view))
            self.post_message(Lived(_ready))

    def action_plain(self) -> None:
        """Leave the full screen for a moment and print the message for selecting."""
        self._outlet.plain(self.text)

    def action_shapes(self) -> None:
        """List the other shapes of the decision, and open one."""
        if self._complete():
            shapes = [Option(shape.id, shape.title, shape.help) for shape in self._shapes()]
            words = "The same decision, said in another way. None of them contradicts the message."
            self.app.push_screen(Ask("Say it another way", shapes, words), self._open_shape)

    def action_after(self) -> None:
        """Go on to what comes next."""
        self.post_message(Went("after"))

    def action_finish(self) -> None:
        """Leave with the message."""
        if self._complete():
            self.post_message(Finished(self.text))

    @property
    def text(self) -> str:
        """The message as it is copied, saved and printed."""
        return render(self.view.pack, self.view.draft, self.view.now, "email")

    def _after_a_question(self, give: Callable[[], None]) -> None:
        """Give the message out; where something in it should be mended first, ask once."""
        failing = [f for f in self.view.remarks.findings if f.severity == "fail" and self._open(f)]
        if not failing or self.asked:
            give()
            return

        def take(chosen: str | None) -> None:
            if chosen == "mend":
                self.post_message(Mend(failing[0]))
            elif chosen == "give":
                self.asked = True
                give()

        options = [Option("mend", "Mend it first", failing[0].mend), Option("give", "Copy it as it is")]
        self.app.push_screen(Ask("Before you send it", options, failing[0].message), take)

    def _open(self, finding: Finding) -> bool:
        return finding.key not in self.view.withdrawal.dismissed

    @property
    def _outlet(self) -> Outlet:
        return Outlet(self.app, self.doors, self.say)

    def _shapes(self) -> list[Rendition]:
        known = self.view.known
        return [shape for shape in self.view.pack.renditions if shape.fit(known).fits]

    def _open_shape(self, chosen: str | None) -> None:
        if chosen:
            open_shape(self.app, self.doors, self.view, chosen)

    def _rewrite(self) -> None:
        prose = self.query_one(Prose)
        edit = Edit(subject=self.query_one("#editor Input", Input).value, body=prose.words)
        shown = self.view.message
        if self.has_class("-writing") and (edit.subject, edit.body) != (shown.subject, shown.body):
            self.post_message(Rewritten(edit, Cursor(EDITED, prose.offset_of_cursor)))

    def _complete(self) -> bool:
        needed = ", ".join(field.label.lower() for field in missing(self.view.pack, self.view.draft))
        if needed and self.view.draft.edit is None:
            self.say(f"Still needed: {needed}. Ctrl+G goes to the situation.")
            return False
        return True

    def _verdict(self) -> str:
        own = " It is your own version." if self.view.draft.edit else ""
        return f"This is what they will read: {self.view.message.words} words.{own}"

    def _actions(self) -> list[Option]:
        draft = self.view.draft
        extra = [_COMPOSE] if draft.edit else [_RESTORE] if draft.shelved else []
        return [*_ACTIONS, *extra, _FINISH]


def _ready(withdrawal: Withdrawal) -> Withdrawal:
    """Copied or saved, it is ready to be sent; one that they know of already stays as it is."""
    return replace(withdrawal, status="ready") if withdrawal.status == "drafting" else withdrawal
