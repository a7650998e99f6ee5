"""The last step: the finished message, whole, with all that can be done with it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from bowout.core.by_hand import ANEW, EMPTY
from bowout.core.message import EDITED
from bowout.core.remarks import WORDS
from bowout.core.rows import AFTER, SHAPE, VERSION, first_shape_row, message_words, version_of, version_rows
from bowout.core.step_rows import ADDED, added_rows, with_added_row
from bowout.core.written import read_back
from bowout.tui.messages import Answered, Cursor, Remarked, Rewritten, Settled, Went
from bowout.tui.screens.giving import GivingPage
from bowout.tui.view import View
from bowout.tui.widgets.advice import Advice
from bowout.tui.widgets.choice import Choice, Option, shown
from bowout.tui.widgets.editor import Editor
from bowout.tui.widgets.key_bar import KeyBar
from bowout.tui.widgets.letter import Preview
from bowout.tui.widgets.peek import Peek
from bowout.tui.widgets.remarks_line import RemarksLine
from bowout.tui.widgets.still import Still

_ACTIONS = (
    Option("copy", "Copy the message"),
    Option("save", "Save it to a file"),
    Option("own_words", "Change it by hand"),
    Option("plain", "Show it as plain text, to select"),
    Option("shapes", "Say it another way", "On the phone, by voicemail, in their portal …"),
    Option(AFTER, "What comes next", "Once they know, or if they answered."),
)
_COMPOSE = Option(ANEW.id, ANEW.text, ANEW.note)
_TELL = Option("tell", "Tell what is still needed")
_FINISH = Option("finish", "Finish")
FINDING = "finding:"

_ELSEWHERE = ("editor", "mail", "finish")
"""What has the key of something that is done in a text: cut, redo, delete to the right."""


class ReviewPage(GivingPage):
    """What can be done with the message on the left, the message on the right."""

    place: ClassVar[str] = "review"
    writes_in_message = True
    AUTO_FOCUS = "Choice"

    def compose_advice(self) -> ComposeResult:
        """A word on the message, the actions, tips."""
        yield Still(self._verdict(), id="rule")
        yield Choice(self._actions(), "tell" if self.needed else self._first)
        yield Advice(*self.view.advice)

    def compose_paper(self) -> ComposeResult:
        """The message, or the message to write in."""
        with Vertical(id="paper"):
            yield Preview(self.paper)
            yield Editor(self.view.message)
            yield RemarksLine(self.view)

    def show(self, view: View) -> None:
        """Show a new picture."""
        super().show(view)
        self.query_one("#rule", Still).say(self._verdict())
        choice = self.query_one(Choice)
        choice.show(self._actions(), choice.highlighted)

    async def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Do what was chosen."""
        event.stop()
        if event.option_id.startswith(FINDING):
            self.post_message(Remarked(self.findings[int(event.option_id.removeprefix(FINDING))]))
        elif event.option_id.startswith(VERSION):
            self.post_message(Rewritten(version_of(self.view.draft, event.option_id)))
        elif event.option_id.startswith(ADDED):
            self.post_message(Answered(*with_added_row(self.view.draft, event.option_id)))
        elif event.option_id.startswith(SHAPE):
            self.open_shape(event.option_id.removeprefix(SHAPE))
            if not self.needed:
                self.query_one(Choice).show(self._actions(), "copy" if self.doors.copies else "save")
        else:
            await self.run_action(event.option_id)

    def on_choice_highlighted(self, event: Choice.Highlighted) -> None:
        """Moving over the list does nothing."""
        event.stop()

    def on_editor_edited(self, event: Editor.Edited) -> None:
        """What was written is the message now."""
        event.stop()
        self.post_message(Rewritten(event.edit, Cursor(EDITED, event.offset)))

    def action_own_words(self) -> None:
        """Write in the message itself, or leave it."""
        if self.has_class("-writing"):
            self.remove_class("-writing", "-message")
            self.query_one(Choice).focus()
            self.say("")
            self.post_message(Settled())
        else:
            self.add_class("-writing").set_class(self.has_class("-narrow"), "-message")
            self.query_one(Editor).open(self.view.message)
            kept = "; it is kept as you write" if self.doors.saving else ""
            words = f"Write in the message{kept}. {self.doors.ends_writing} ends it."
            self.say(words, stays=True)
        self.query_one(KeyBar).suit()
        self.query_one(Peek).show(self._peek())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the message is written in place, these keys cut, redo and delete there."""
        return super().check_action(action, parameters) and not (action in _ELSEWHERE and self.has_class("-writing"))

    def action_editor(self) -> None:
        """Write the message in the person's own editor; what comes back is read as if it had been typed here."""
        text = self.outlet.edit(self.text)
        if text is None:
            return
        edit = read_back(text, self.view.message.subject)
        if edit.body:
            # Straight to the app: where a signal ends everything, the words must be with it before the end is.
            self.app.post_message(Rewritten(edit))
        else:
            self.say(EMPTY)

    def action_compose(self) -> None:
        """Compose from the answers again."""
        self.post_message(Rewritten(None))

    def action_after(self) -> None:
        """Go on to what comes next."""
        self.post_message(Went(AFTER))

    def _verdict(self) -> str:
        if self.needed:
            return f"Still needed: {self.needed}. The message has gaps where they belong."
        return message_words(self.view.withdrawal, self.view.message)

    @property
    def _first(self) -> str:
        return next((option.id for option in self._shapes()), "copy" if self.doors.copies else "save")

    def _shapes(self) -> list[Option]:
        rows = first_shape_row(self.view.pack, self.view.withdrawal, self.view.known)
        return [Option(row.id, row.text) for row in rows]

    def _actions(self) -> list[Option]:
        draft = self.view.draft
        versions = shown(version_rows(draft))
        filling = shown(added_rows(self.view.pack, draft, self.view.then))
        extra = [_COMPOSE] if draft.edit else [*filling, *versions]
        noticed = [
            Option(f"{FINDING}{number}", finding.message, lead=f"{WORDS[finding.severity]}  ")
            for number, finding in enumerate(self.findings)
        ]
        copy, save, *more = _ACTIONS
        give = [copy, save] if self.doors.copies else [save]
        mail = [Option("mail", f"Open it in {self.doors.mailer}")] if self.doors.mailer else []
        tell = [_TELL] if self.needed else []
        return [*tell, *noticed, *self._shapes(), *give, *mail, *more, *extra, _FINISH]
