"""One line of what a small window hides."""

from __future__ import annotations

from textual.content import Content

from bowout.tui.widgets.wrapped import Wrapped


class Peek(Wrapped):
    """In a small window: one line of the message while the page is open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def show(self, text: str) -> None:
        """Show another line."""
        self.text = text
        self.repaint()

    def lines(self, width: int) -> list[Content]:
        """The one line."""
        return [Content("▌" + self.text).truncate(width, ellipsis=True)]
