"""The first line of a page."""

from __future__ import annotations

from textual.content import Content

from bowout.tui.widgets.wrapped import Wrapped

ROOM, LEAST = 26, 7
"""From so many cells on, the program's name stands before what a page is about, and this stands there at all."""


class Title(Wrapped):
    """The first line: what this withdrawal is about, and which step is open."""

    def __init__(self, about: str, where: str) -> None:
        super().__init__()
        self.about = about
        self.where = where

    def show(self, about: str) -> None:
        """Take another subject."""
        self.about = about
        self.repaint()

    def lines(self, width: int) -> list[Content]:
        """The one line: the subject on the left, the page on the right; where both do not fit, the page."""
        where = Content(self.where).truncate(width, ellipsis=True)
        room = width - where.cell_length - 2
        left = Content(f"Bow Out   {self.about}" if room >= ROOM else self.about)
        left = left.truncate(room, ellipsis=True) if room >= LEAST else Content("")
        return [left + " " * (width - left.cell_length - where.cell_length) + where]
