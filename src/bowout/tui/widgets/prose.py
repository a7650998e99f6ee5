"""A place to write several lines: Textual's text area, plain and still."""

from __future__ import annotations

from textual.events import Key
from textual.geometry import Offset
from textual.widgets import TextArea

from bowout.core.text import clean


class Prose(TextArea):
    """Plain soft-wrapped text; Tab leaves it, the cursor does not blink, unbound keys type nothing."""

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", compact=True, id=id)
        self.cursor_blink = False

    @property
    def eye(self) -> Offset:
        """The caret on the screen; what Textual keeps of it is from before the text was wrapped anew."""
        caret = Offset(*self.wrapped_document.location_to_offset(self.cursor_location))
        return self.content_region.offset + caret - self.scroll_offset

    @property
    def words(self) -> str:
        """What is written, without characters that have no place in a message."""
        return clean(self.text)

    @property
    def offset_of_cursor(self) -> int:
        """Where the cursor stands, as a character offset in the text."""
        row, column = self.cursor_location
        return sum(len(self.document.get_line(above)) + 1 for above in range(row)) + column

    def action_delete_to_start_of_line(self) -> None:
        """Delete what is marked, as the other keys that delete do; of that, TextArea takes a line alone."""
        if self.selection.is_empty:
            super().action_delete_to_start_of_line()
        else:
            self.action_delete_left()

    def action_delete_to_end_of_line(self) -> None:
        """The same for the line behind the cursor."""
        if self.selection.is_empty:
            super().action_delete_to_end_of_line()
        else:
            self.action_delete_left()

    def on_resize(self) -> None:
        """Bring the caret into sight in the new size."""
        self.call_after_refresh(self.scroll_cursor_visible)

    def on_text_area_changed(self) -> None:
        """Bring the caret into sight: TextArea alone does so before it has the height of what was written."""
        self.call_after_refresh(self.scroll_cursor_visible)

    def on_key(self, event: Key) -> None:
        """Type nothing for Alt and a letter."""
        if event.key.startswith("alt+"):
            event.prevent_default()
            event.stop()
