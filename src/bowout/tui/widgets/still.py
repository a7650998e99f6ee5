"""Plain words on a page that are painted anew only when they change."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Still(Static):
    """A text that is shown as it is; markup in it means nothing."""

    def __init__(self, words: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(Content(words), id=id, markup=False)
        self.words = words

    def say(self, words: str) -> None:
        """Show other words."""
        if words != self.words:
            self.words = words
            self.update(Content(words))
