"""Going by the keys to the rows below the choices of a page, and back: the highlight tells what is in the message."""

from __future__ import annotations

from wizard_person import withdrawal

from bowout.core.draft import Answer


async def test_below_the_choices_the_one_in_the_message_is_highlighted_again(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("down", "end", "down")
        assert "• Thank you for considering me" in person.screen()
        await person.press("shift+tab")
        assert "❯ Thank you for considering me" in person.screen()
        await person.press("end", "tab", "enter")
        assert "❯ Thank you for considering me" in person.screen()
        await person.press("enter")
        assert person.at == "be-honest-and-concise"


async def test_up_into_the_choices_changes_no_message(sit):
    own = {"express-gratitude": Answer(own="Thanks.", phrasing="meeting", use="phrasing")}
    async with sit(withdrawal("express-gratitude", answers=own)) as person:
        before = person.message
        await person.press("tab", "up")
        assert "❯ I enjoyed meeting you" in person.screen()
        assert person.message == before


async def test_up_from_the_key_bar_comes_to_the_choice_in_the_message(sit):
    async with sit(withdrawal("notify-promptly")) as person:
        first = person.highlighted
        await person.press("tab", "up")
        assert f"❯ {first}" in person.screen()
