"""Keys and pastes that arrive together: each has its whole effect before the next, and none outlives the app."""

from __future__ import annotations

import asyncio

import pytest
from msgspec.structs import replace
from textual.events import Key, Paste
from wizard_person import TOLD, withdrawal

from bowout.core.draft import Edit
from bowout.tui.type_ahead import TypeAhead
from bowout.tui.widgets.field_row import FieldRow


class Ending:
    """An app that is on its way out: it takes no callback any more."""

    focused = parent = None
    screen_stack = ()

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


def keys(text):
    return [Key("space" if letter == " " else letter, letter) for letter in text]


TAB, WRITE = Key("tab", "\t"), Key("ctrl+o", "\x0f")


async def test_a_paste_waits_for_the_keys_before_it(sit):
    async with sit() as person:
        await person.at_once(
            *keys("Dr "), Paste("Ana Ruiz"), *keys(" PhD"), TAB, Paste("Northwind"), TAB, Paste("Engineer")
        )
        situation = person.draft.situation
        assert (situation.sender_name, situation.company, situation.role) == (
            "Dr Ana Ruiz PhD",
            "Northwind",
            "Engineer",
        )


async def test_what_is_pasted_right_before_own_words_are_closed_stays(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+o")
        await person.at_once(Paste(" Pasted words."), WRITE)
        assert person.draft.answer_for("express-gratitude").own.endswith(" Pasted words.")
        assert "Pasted words." in person.message


async def test_a_paste_takes_the_place_of_what_is_selected(sit):
    async with sit() as person:
        await person.press(*"Wrong Name", "shift+home")
        await person.paste("Ana\nRuiz")
        assert person.draft.situation.sender_name == "Ana Ruiz"


async def test_letters_that_wait_share_a_picture_and_the_last_one_has_its_own(sit):
    words = "I have thought it over, and this is what I want."
    async with sit(withdrawal("be-honest-and-concise")) as person:
        await person.press("ctrl+o", *["backspace"] * 200)
        pictures = []
        view = person.app.wizard.view
        person.app.wizard.view = lambda: pictures.append(1) or view()
        await person.at_once(*keys(words))
        assert len(pictures) < len(words) / 2
        await person.sees("this is what I want.")


async def test_an_enter_from_before_the_terminal_was_ready_is_an_enter(sit):
    async with sit() as person:
        await person.at_once(*keys("Ana"), Key("ctrl+j", "\n"), *keys("Northwind"))
        situation = person.draft.situation
        assert (situation.sender_name, situation.company) == ("Ana", "Northwind")


@pytest.mark.parametrize(("at", "before"), [("situation", ("tab",)), ("express-gratitude", ("ctrl+o", "end"))])
async def test_a_letter_that_is_taken_back_in_the_same_breath_is_told_nowhere(sit, at, before):
    async with sit(withdrawal(at)) as person:
        await person.press(*before)
        told = person.draft
        await person.at_once(Key("z", "z"), Key("backspace", None))
        assert person.draft == told


async def test_what_was_told_in_the_same_breath_is_not_still_needed(sit):
    facts = replace(TOLD, sender_name="")
    async with sit(withdrawal("situation", facts)) as person:
        await person.at_once(*keys("Ana "), Key("ctrl+n", None))
        assert person.at == "notify-promptly"


BY_HAND = Edit(subject="Withdrawing", body="I withdraw.")


@pytest.fixture
def slow_rows(monkeypatch):
    """Has the rows of a page take their time to tell what was typed, as on a machine that has much to do."""
    tell = FieldRow.on_input_changed

    async def tell_late(row, event):
        for _ in range(40):
            await asyncio.sleep(0)
        tell(row, event)

    monkeypatch.setattr(FieldRow, "on_input_changed", tell_late)


async def empty_the_interview(person):
    """Empty that row of a message that was changed by hand; the field that is typed in below the question."""
    field = person.app.screen.query_one("#field-interview_at Input")
    await person.press(*["down"] * 6, "ctrl+u")
    await person.sees("Keep your own version?")
    return field


async def test_keys_go_on_below_where_a_letter_closes_the_question_above_it(sit, slow_rows):
    async with sit(withdrawal("situation", edit=BY_HAND)) as person:
        field = await empty_the_interview(person)
        day = person.app.screen_stack[-2].query_one("#field-decided_on Input")
        await person.at_once(*keys("Dec 1 10:ish"), Key("enter", "\r"), *keys("?"))
        assert (field.value, day.value) == ("Dec 1 10:ish", "2026-11-21?")
        assert "Keep your own version?" not in person.screen()
        assert (person.draft.situation, person.draft.edit) == (TOLD, BY_HAND)


async def test_a_letter_that_reaches_the_question_while_it_closes_is_typed_below(sit):
    async with sit(withdrawal("situation", edit=BY_HAND)) as person:
        field = await empty_the_interview(person)
        question = person.app.screen
        question.settle()
        question.on_key(Key("x", "x"))
        await person.settle()
        assert field.value == "x"


async def test_what_stands_is_told_below_a_row_where_the_keyboard_went_on_in_the_same_burst(sit):
    async with sit(withdrawal()) as person:
        await person.press(*["down"] * 6, "ctrl+u")
        await person.at_once(*keys("Monday x"), Key("down", None))
        await person.sees("it is still 2026-11-25 10:00")
