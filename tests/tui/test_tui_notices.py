"""What a page says of what has just happened: said where it is read, and no longer than it is true."""

from __future__ import annotations

from threading import Event

import pytest
from wizard_person import withdrawal

COPIED = "Copied, as far as a test can tell."


@pytest.fixture
def slow_clipboard(world, monkeypatch):
    """A clipboard that answers once the event is set."""
    answers, copy = Event(), world.copy
    monkeypatch.setattr(world, "copy", lambda text, write: answers.wait(20) and copy(text, write))
    yield answers
    answers.set()


async def test_a_late_clipboard_is_heard_on_the_page_that_is_open_then(sit, slow_clipboard):
    async with sit(withdrawal("review")) as person:
        await person.press("f5", "escape")
        assert person.at == "stay-in-touch"
        slow_clipboard.set()
        await person.sees(COPIED)


async def test_a_late_clipboard_is_heard_under_a_sheet_and_behind_a_shape(sit, slow_clipboard):
    async with sit(withdrawal("review")) as person:
        await person.press("f9", "down", "down", "enter", "f5", "escape", "f2")
        slow_clipboard.set()
        await person.until(lambda: person.world.copies, "the copy")
        await person.press("escape")
        await person.sees(COPIED)


async def test_a_clipboard_that_answers_on_the_way_out_ends_nothing(sit, slow_clipboard):
    async with sit(withdrawal("review")) as person:
        await person.press("f5", "ctrl+d")
        slow_clipboard.set()
    assert person.app.return_value.status == 0


async def test_a_theme_that_cannot_be_remembered_is_told(sit, world, monkeypatch):
    monkeypatch.setattr(world, "choose_theme", lambda _: "The settings cannot be written.")
    async with sit(withdrawal("situation")) as person:
        await person.press("f8", "down", "enter")
        await person.sees("The settings cannot be written.")
