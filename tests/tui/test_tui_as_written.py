"""What is written beside the message is kept while it is written, and Esc takes none of it away."""

from __future__ import annotations

from datetime import date

import pytest
from wizard_aside import SENT, on_its_way, to_row

from bowout.core.withdrawal import KeepInTouch


@pytest.fixture
def stored(world):
    """What is kept of the withdrawal now."""
    return lambda: world.store["northwind"]


async def test_a_lesson_is_kept_before_its_sheet_is_closed(sit, pack, stored):
    prompt = pack.journal.prompts[0]
    async with sit(on_its_way("learn", status="sent", sent=SENT), pack=pack) as person:
        await to_row(person, prompt.text)
        await person.press("enter", *"Ask earlier.")
        await person.until(lambda: stored().lessons == {prompt.id: "Ask earlier."}, "the lesson kept")
        await person.press("escape")
        assert stored().lessons == {prompt.id: "Ask earlier."}
        assert person.app.wizard.withdrawal.lessons == {prompt.id: "Ask earlier."}


async def test_a_thought_is_kept_before_its_sheet_is_closed(sit, pack, stored):
    prompt = pack.reflection.prompts[0]
    async with sit(on_its_way("reflect"), pack=pack) as person:
        await to_row(person, prompt.text)
        await person.press("enter", *"Not now.")
        await person.until(lambda: stored().reflection == {prompt.id: "Not now."}, "the thought kept")


async def test_a_person_s_name_stays_when_esc_closes_the_question(sit, pack, stored):
    async with sit(on_its_way("learn", status="sent", sent=SENT), pack=pack) as person:
        await to_row(person, pack.journal.person.text)
        await person.press("enter", *"Sam Lee", "escape")
        await person.until(lambda: stored().keep_in_touch == KeepInTouch(name="Sam Lee"), "the name kept")


async def test_the_day_of_a_person_stays_unless_another_one_is_told(sit, pack, stored):
    before = KeepInTouch(name="Sam Lee", on=date(2027, 2, 22))
    async with sit(on_its_way("learn", status="sent", sent=SENT, keep_in_touch=before), pack=pack) as person:
        await to_row(person, pack.journal.person.text)
        await person.press("enter", "enter", "backspace", "backspace", "escape")
        assert person.app.wizard.withdrawal.keep_in_touch == before
        await person.press("enter", "enter", "backspace", "4", "escape")
        await person.until(lambda: stored().keep_in_touch.on == date(2027, 2, 24), "the new day kept")
