"""A window that has no room for the page and its message: one hides the other, and the bar says which keys work."""

from __future__ import annotations

import pytest
from wizard_person import withdrawal


@pytest.mark.parametrize(("step", "goes_on"), [("notify-promptly", "Ctrl+N next"), ("review", "F2 help")])
async def test_while_the_message_hides_the_page_the_bar_shows_the_keys_that_work_there(sit, step, goes_on):
    async with sit(withdrawal(step), size=(40, 12)) as person:
        bar = person.screen().splitlines()[-1]
        await person.press("f4")
        assert "F4 page" in person.screen()
        assert goes_on in person.screen()
        assert "Enter" not in person.screen().splitlines()[-1]
        await person.press("f4")
        assert person.screen().splitlines()[-1] == bar


async def test_while_the_message_itself_is_written_the_key_that_brings_the_page_back_ends_it(sit):
    async with sit(withdrawal("review"), size=(40, 12)) as person:
        bar = person.screen().splitlines()[-1]
        for ends in ("f4", "ctrl+o", "escape"):
            await person.press("ctrl+o")
            assert "F4 page" in person.screen()
            await person.press(ends)
            assert person.screen().splitlines()[-1] == bar
            assert person.highlighted.startswith("Copy the message")
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+o", "f4", *"Hi. ")
        assert person.draft.edit.body.startswith("Hi. ")


async def test_own_words_are_gone_on_with_once_the_message_was_read(sit):
    async with sit(withdrawal("express-gratitude"), size=(40, 12)) as person:
        await person.press("ctrl+o")
        bar = person.screen().splitlines()[-1]
        for back in ("f4", "escape"):
            await person.press("f4", back, "!")
            assert person.screen().splitlines()[-1] == bar
        assert person.draft.answer_for("express-gratitude").own.endswith("!!")


async def test_where_the_message_stands_beside_the_page_its_key_hides_nothing(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("f4", "escape")
        assert person.at == "notify-promptly"
