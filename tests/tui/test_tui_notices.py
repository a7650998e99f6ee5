"""What a page says of what has just happened: said where it is read, and no longer than it is true."""

from __future__ import annotations

from datetime import date
from threading import Event

import pytest
from kept_withdrawals import kept
from msgspec.structs import replace
from wizard_aside import SENT, on_its_way, to_row
from wizard_person import TOLD, withdrawal

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
        assert person.app.wizard.withdrawal.status == "ready"


async def test_a_late_clipboard_makes_no_other_withdrawal_ready(sit, slow_clipboard, world):
    world.keep(kept("acme", days=1))
    async with sit(withdrawal("review")) as person:
        await person.press("f5", "f7", "end", "enter")
        assert person.app.wizard.withdrawal.name == "acme"
        slow_clipboard.set()
        await person.sees(COPIED)
        assert person.app.wizard.withdrawal.status == "drafting"


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


async def test_what_was_said_goes_once_a_later_key_changes_something(sit, pack):
    async with sit(withdrawal("review"), pack=pack) as person:
        await person.press("ctrl+s", "enter")
        await person.sees("Saved as")
        await person.press("down", "up")
        await person.sees("Saved as")
        await person.press("ctrl+t", "end", "enter")
        assert "Saved as" not in person.words()
        await person.press("f5")
        await person.sees(COPIED)
        await person.press("ctrl+o", "X")
        assert COPIED not in person.words()
        await person.sees("Write in the message; it is kept as you write.")


async def test_where_a_reminder_was_saved_is_forgotten_once_the_note_has_another_day(sit, pack):
    async with sit(on_its_way(status="sent", sent=SENT, follow_up_on=date(2026, 11, 30)), pack=pack) as person:
        await to_row(person, "Thank-you note on")
        await person.press("enter", "down", "down", "enter", "enter")
        await person.sees("Saved as reminder-northwind.ics")
        await person.press("enter", "end", "up", "enter", "enter")
        assert person.app.wizard.withdrawal.follow_up_on == date(2026, 11, 24)
        assert "Saved as reminder" not in person.words()


async def test_what_is_still_needed_is_said_until_it_is_typed(sit, pack):
    async with sit(withdrawal("situation", replace(TOLD, company="")), pack=pack) as person:
        await person.press("ctrl+n")
        await person.sees("Still needed: company.")
        await person.press("A")
        assert "Still needed" not in person.words()
