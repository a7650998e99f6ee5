"""Small pages over a page: a question with choices, a line to type, a text to read. Esc closes each, unchanged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.events import Key, Paste
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from bowout.core.draft import Draft
from bowout.core.text import one_line
from bowout.tui.screens.page import HEIGHTS
from bowout.tui.widgets.choice import Choice, Option
from bowout.tui.widgets.line_input import LineInput
from bowout.tui.widgets.prose import Prose
from bowout.tui.widgets.still import Still

Typed = Callable[[str], None]
"""Takes what is typed, as it is now."""


class _Sheet(ModalScreen[str | None]):
    """A sheet over the page; its result is None when Esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "close", show=False)]
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, title: str, words: str = "") -> None:
        super().__init__()
        self.heading = title
        self.words = words

    def compose(self) -> ComposeResult:
        """Heading, words, what is asked, and how to leave."""
        with Vertical(id="sheet"):
            yield Still(self.heading, id="heading")
            if self.words:
                yield Still(self.words, id="words")
            yield from self.compose_question()
            yield Still(self.hint, id="hint")

    def compose_question(self) -> ComposeResult:
        """What is asked."""
        raise NotImplementedError

    @property
    def hint(self) -> str:
        """How to answer and how to leave."""
        return "↑↓ choose  Enter take it  Esc close"

    def action_close(self) -> None:
        """Close, with nothing chosen."""
        self.dismiss(None)


class Ask(_Sheet):
    """One question; the result is the id of the chosen option."""

    def __init__(self, title: str, options: Sequence[Option], words: str = "", highlight: str = "") -> None:
        super().__init__(title, words)
        self.options = options
        self.highlight = highlight

    def compose_question(self) -> ComposeResult:
        """The choices."""
        yield Choice(self.options, self.highlight)

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Take the chosen one."""
        event.stop()
        self.dismiss(event.option_id)


class AskLeave(Ask):
    """Whether to leave: asking to leave once more is an answer."""

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss("leave")


class AskWhileTyping(Ask):
    """A question that came up at a letter somebody typed below it: the letters that follow go there too.

    Its result is `SETTLED` where they take the change back, so that nothing is left to ask.
    """

    SETTLED: ClassVar[str] = "settled"

    def __init__(self, title: str, options: Sequence[Option], words: str, draft: Draft) -> None:
        super().__init__(title, options, words)
        self.draft = draft
        """The change that is asked about, which grows with what is typed."""
        self._below: Input | TextArea | None = None

    def on_mount(self) -> None:
        """Note where they type: a letter that comes here while this closes goes there too."""
        below = self.app.screen_stack[-2].focused
        self._below = below if isinstance(below, (Input, TextArea)) else None

    def settle(self) -> None:
        """Close, because nothing is changed any more."""
        self.dismiss(self.SETTLED)

    def on_key(self, event: Key) -> None:
        """Type on below."""
        below = self._below
        if below is None or not (event.is_printable or event.key == "backspace"):
            return
        event.stop()
        event.prevent_default()
        if event.key == "backspace":
            below.action_delete_left()
        else:
            self._write(below, event.character or "")

    def on_paste(self, event: Paste) -> None:
        """Paste below."""
        if self._below is not None:
            event.stop()
            self._write(self._below, event.text)

    def _write(self, below: Input | TextArea, text: str) -> None:
        if isinstance(below, Input):
            below.insert_text_at_cursor(text if len(text) == 1 else one_line(text))
        else:
            below.insert(text)


class AskLine(_Sheet):
    """One line to type; the result is the line. `typed` gets it with every letter, where Esc too shall keep it."""

    def __init__(self, title: str, value: str, words: str = "", typed: Typed | None = None) -> None:
        super().__init__(title, words)
        self.value = value
        self.typed = typed

    def compose_question(self) -> ComposeResult:
        """The line."""
        yield LineInput(self.value)

    @property
    def hint(self) -> str:
        """How to answer and how to leave."""
        return "Enter take it  Esc close" if self.typed is None else "Enter goes on; Esc closes, what you wrote stays"

    def on_input_changed(self, event: Input.Changed) -> None:
        """Hand on what is typed."""
        event.stop()
        if self.typed is not None and event.value != self.value:
            self.value = event.value
            self.typed(event.value.strip())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the line."""
        event.stop()
        self.dismiss(event.value.strip())


def ask_line(app: App[object], line: AskLine, take: Callable[[str], str]) -> None:
    """Ask for a line until it can be taken or Esc closes it; what was typed stays to be changed.

    `take` returns the words to ask again with, "" once it has taken the line.
    """

    def answered(text: str | None) -> None:
        again = "" if text is None else take(text)
        if again:
            app.push_screen(AskLine(line.heading, text or "", again, line.typed), answered)

    app.push_screen(line, answered)


class AskText(_Sheet):
    """Some lines to write. `typed` gets them with every change: a line that drops takes nothing away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "close", show=False, priority=True),
        Binding("ctrl+n,ctrl+s", "close", "close", show=False, priority=True),
    ]

    def __init__(self, title: str, value: str, words: str, typed: Typed) -> None:
        super().__init__(title, words)
        self.value = value
        self.typed = typed

    def compose_question(self) -> ComposeResult:
        """The place to write."""
        yield Prose(self.value)

    def on_mount(self) -> None:
        """Go on behind what was written before."""
        written = self.query_one(Prose)
        written.move_cursor(written.document.end)

    @property
    def hint(self) -> str:
        """How to leave."""
        return "Esc closes; what you wrote stays"

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Hand on what is written."""
        event.stop()
        self._hand_on()

    def action_close(self) -> None:
        """Close, with the last letter handed on."""
        self._hand_on()
        self.dismiss(None)

    def _hand_on(self) -> None:
        words = self.query_one(Prose).words
        if words != self.value:
            self.value = words
            self.typed(words)


class Read(_Sheet):
    """A text to read."""

    def compose_question(self) -> ComposeResult:
        """The text, in a frame that the arrows scroll."""
        with VerticalScroll():
            yield Still(self.text)

    def __init__(self, title: str, text: str) -> None:
        super().__init__(title)
        self.text = text

    @property
    def hint(self) -> str:
        """How to scroll and how to leave."""
        return "↑↓ scroll  Esc close"
