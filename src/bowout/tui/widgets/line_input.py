"""A one-line text field that keeps all of a paste and types nothing for unbound keys."""

from __future__ import annotations

from textual.events import Key, Paste
from textual.geometry import Offset, Region
from textual.widgets import Input

from bowout.core.text import one_line


class LineInput(Input):
    """Textual's Input, with some of its habits mended: see the methods. The cursor does not blink."""

    def __init__(self, value: str = "") -> None:
        super().__init__(value, compact=True, select_on_focus=False)
        self.cursor_blink = False

    @property
    def eye(self) -> Offset:
        """The caret as it is drawn: behind the last character, Textual counts it one cell too far."""
        return self.cursor_screen_offset - (int(self.cursor_at_end), 0)

    def on_focus(self) -> None:
        """Bring the caret into sight: Input alone does so only once it is moved."""
        self.call_after_refresh(self._reveal)

    def on_blur(self) -> None:
        """Show how the text begins: Input alone leaves a long one scrolled to its end."""
        if self.scroll_x:
            self.scroll_to(x=0, animate=False, force=True)

    def _reveal(self) -> None:
        caret = self.cursor_screen_offset - self.content_region.offset + self.scroll_offset
        self.scroll_to_region(Region(caret.x, 0, 1, 1), animate=False, force=True)

    def on_paste(self, event: Paste) -> None:
        """Keep every pasted line, joined with spaces: Input alone would drop all but the first."""
        event.prevent_default()
        event.stop()
        self.replace(one_line(event.text), *self.selection)

    def on_key(self, event: Key) -> None:
        """Type nothing for Alt and a letter: Input alone would type the letter."""
        if event.key.startswith("alt+"):
            event.prevent_default()
            event.stop()
