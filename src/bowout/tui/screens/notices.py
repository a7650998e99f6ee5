"""The line of a page on which it says what has just happened, for as long as that is so."""

from __future__ import annotations

from textual import on
from textual.dom import DOMNode
from textual.widgets import Input

from bowout.tui.widgets.choice import Choice
from bowout.tui.widgets.still import Still


class Notices(DOMNode):
    """Mixed into the screens that have such a line, `#notice`; as the last base, for Textual styles by the first."""

    _fresh = _stays = False

    def say(self, words: str, *, stays: bool = False) -> None:
        """Put a sentence on the line, until a later key changes something; with `stays`, until the next sentence.

        A page that was left says nothing any more.
        """
        self._fresh, self._stays = True, stays
        for line in self.query("#notice").results(Still):
            line.say(words)

    def age(self) -> None:
        """Another key was pressed: what was said before is no longer about it."""
        self._fresh = False

    @on(Choice.Chosen)
    @on(Input.Changed)
    def hush(self) -> None:
        """Something was chosen, typed or changed: a sentence from before that key may be true no longer."""
        if not self._fresh and not self._stays:
            self.say("")
