"""The whole message, to write in: its subject on one line, its body below."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message as Post
from textual.widgets import Input, TextArea

from bowout.core.draft import Edit
from bowout.core.message import Message
from bowout.tui.widgets.line_input import LineInput
from bowout.tui.widgets.prose import Prose


class Editor(Vertical):
    """Posts `Edited` whenever the text is no longer the one it was opened with or last posted."""

    @dataclass
    class Edited(Post):
        """The text as it is now; the cursor stands so many characters into the body."""

        edit: Edit
        offset: int

    def __init__(self, message: Message) -> None:
        super().__init__()
        self._last = Edit(subject=message.subject, body=message.body)

    def compose(self) -> ComposeResult:
        """Subject and body."""
        yield LineInput(self._last.subject)
        yield Prose(self._last.body)

    def open(self, message: Message) -> None:
        """Show a message and put the keyboard into its body."""
        self._last = Edit(subject=message.subject, body=message.body)
        self.query_one(Input).value = message.subject
        prose = self.query_one(Prose)
        prose.text = message.body
        prose.focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """The body was written in."""
        event.stop()
        self._tell()

    def on_input_changed(self, event: Input.Changed) -> None:
        """The subject was written in."""
        event.stop()
        self._tell()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in the subject goes to the body."""
        event.stop()
        self.query_one(Prose).focus()

    def _tell(self) -> None:
        prose = self.query_one(Prose)
        edit = Edit(subject=self.query_one(Input).value, body=prose.words)
        if self.has_focus_within and edit != self._last:
            self._last = edit
            self.post_message(self.Edited(edit, prose.offset_of_cursor))
