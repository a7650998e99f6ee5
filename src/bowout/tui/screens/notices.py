"""The line of a page on which it says what has just happened, and who may still say something there."""

from __future__ import annotations

from textual.dom import DOMNode

from bowout.tui.widgets.still import Still


class Notices(DOMNode):
    """Mixed into the screens that have such a line, `#notice`."""

    def say(self, words: str) -> None:
        """Put a sentence on the line; it stays until the next one. A page that was left says nothing any more."""
        for line in self.query("#notice").results(Still):
            line.say(words)
