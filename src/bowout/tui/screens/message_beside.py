"""A page that the message stands beside: read beside it, scrolled, or alone in its place."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget

from bowout.tui.view import View
from bowout.tui.widgets.key_bar import Key, KeyBar
from bowout.tui.widgets.letter import Preview
from bowout.tui.widgets.peek import Peek


class MessageBeside(Screen[None]):
    """What the keys do for the message; a subclass holds a `view` and composes what it likes of page and message."""

    writes_in_message: ClassVar[bool] = False
    """Whether own words are written in the message itself, which hides a narrow page as long as they are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "row(-1)", "up", show=False),
        Binding("down", "row(1)", "down", show=False),
    ]

    view: View
    _left: Widget | None = None

    def close_inner(self) -> bool:
        """Close what is open inside the page, such as own words; False if nothing is."""
        writing, reading = self.has_class("-writing"), self.has_class("-message")
        if reading and not (writing and self.writes_in_message):
            self.action_preview()
        elif writing:
            self.action_own_words()
        return writing or reading

    def action_own_words(self) -> None:
        """Open or close the place for own words, where the page has one."""

    def action_preview(self) -> None:
        """The message alone instead of the page, or back to where the keyboard was."""
        if self.has_class("-writing") and self.writes_in_message:
            if self.has_class("-message"):
                self.action_own_words()
            return
        if not self.has_class("-message"):
            self._left = self.focused
            self.set_focus(None)
        self.toggle_class("-message")
        self.query_one(KeyBar).suit()
        if self._left is not None and not self.has_class("-message"):
            self.app.stylesheet.update(self)  # what is out of sight takes no keyboard, and a key may come at once
            self.set_focus(self._left)
        self.query_one(Peek).show(self._peek())
        for preview in self.query(Preview):
            preview.call_after_refresh(preview.reveal)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where no message is shown, its keys are those of what has the keyboard."""
        shown = action != "scroll_message" or any(_in_sight(preview) for preview in self.query(Preview))
        return super().check_action(action, parameters) and shown

    def action_scroll_message(self, by: int) -> None:
        """Scroll the message by most of a page."""
        for preview in self.query(Preview):
            preview.scroll_relative(y=by * max(preview.size.height - 2, 1), animate=False, immediate=True)

    def action_row(self, by: int) -> bool:
        """Bring the keyboard so many rows down, or to the last row from beyond it; False where there is none.

        The message, where it stands alone, is scrolled instead.
        """
        if self.has_class("-message"):
            for preview in self.query(Preview):
                preview.scroll_relative(y=by, animate=False, immediate=True)
            return True
        rows = [control for control in self.focus_chain if not isinstance(control, Key)]
        at = (rows.index(self.focused) if self.focused in rows else len(rows)) + by
        there = 0 <= at < len(rows)
        if there:
            self.reach(rows[at], by)
        return there

    def reach(self, row: Widget, by: int) -> None:  # noqa: ARG002  # a page may bring it elsewhere from above or below
        """Give the keyboard to a row that the arrows came to."""
        row.focus()

    def on_screen_resume(self) -> None:
        """Leave the keyboard nowhere while the message hides the page: Textual gives it to what is out of sight."""
        if self.has_class("-message") and not self.has_class("-writing"):
            self.call_next(self.set_focus, None)

    def on_resize(self) -> None:
        """Suit the new size, once it is known."""
        self.call_after_refresh(self._suit)

    def _suit(self) -> None:
        if self.has_class("-writing") and self.writes_in_message:
            self.set_class(self.has_class("-narrow"), "-message")
            self.query_one(KeyBar).suit()

    def _peek(self) -> str:
        """One line of what a small window hides: the page while the message is open, else this page's part of it."""
        step = self.view.flow.step
        if self.has_class("-message"):
            return step.title
        parts = [part.text for block in self.view.message.blocks for part in block.parts if part.source == step.id]
        return " ".join(parts).replace("\n", " ") if parts else self.view.message.subject


def _in_sight(widget: Widget) -> bool:
    return all(node.display for node in widget.ancestors_with_self if isinstance(node, Widget))
