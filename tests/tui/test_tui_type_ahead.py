"""Keys and pastes that arrive together: each has its whole effect before the next, and none outlives the app."""

from __future__ import annotations

from textual.events import Key

from bowout.tui.type_ahead import TypeAhead


class Ending:
    """An app that is on its way out: it takes no callback any more."""

    focused = parent = None

    def __init__(self):
        self.screen = self

    def call_later(self, *_):
        return False

    def set_timer(self, *_):
        pass


async def test_keys_that_wait_when_the_app_ends_are_let_go():
    handed_on = []

    async def hand_on(event):
        handed_on.append(event.key)

    keys = TypeAhead(Ending(), hand_on)
    for letter in "abc":
        await keys.take(Key(letter, letter))
    assert handed_on == ["a"]
