"""The mouse, where there is one: a double click, which many make everywhere, does what one click does."""

from __future__ import annotations

from textual.events import MouseDown, MouseUp
from textual.widget import Widget
from wizard_person import Person, withdrawal

from bowout.tui.widgets.choice import Choice, Row
from bowout.tui.widgets.field_row import Pick
from bowout.tui.widgets.key_bar import Key


async def click(person: Person, widget: Widget, times: int = 1) -> None:
    """Click as a terminal tells it: in one place, whatever stands there by the time of the next click."""
    person.app.CLICK_CHAIN_TIME_THRESHOLD = 60  # a busy machine is no slow finger
    x, y = widget.region.x + 2, widget.region.y
    for _ in range(times):
        for kind in (MouseDown, MouseUp):
            person.send(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        await person.settle()
        await person.still()


def key(person: Person, command_id: str) -> Key:
    return next(key for key in person.app.screen.query(Key) if key.command.id == command_id)


async def test_a_double_click_on_what_is_next_goes_one_step(sit):
    async with sit(withdrawal("notify-promptly")) as person:
        await click(person, key(person, "next"), 2)
        assert person.at == "express-gratitude"
        await click(person, key(person, "back"))
        assert person.at == "notify-promptly"


async def test_a_double_click_on_a_row_chooses_it_and_nothing_on_the_page_that_follows(sit):
    async with sit(withdrawal("notify-promptly")) as person:
        row = list(person.app.screen.query_one(Choice).query(Row))[1]
        await click(person, row, 3)
        assert person.at == "express-gratitude"
        assert list(person.draft.answers) == ["notify-promptly"]


async def test_a_click_on_a_row_of_another_page_still_highlights_it(sit):
    async with sit(withdrawal("notify-promptly")) as person:
        await person.press("enter")
        await click(person, list(person.app.screen.query_one(Choice).query(Row))[1])
        assert person.highlighted.startswith("Thank you for considering me")


async def test_a_double_click_on_a_question_s_choice_lists_all_and_takes_none(sit):
    async with sit(withdrawal("situation")) as person:
        pick = next(pick for pick in person.app.screen.query(Pick) if pick.title == "So far")
        await click(person, pick, 2)
        await person.sees("they made an offer")
        assert person.draft.situation.stage == "interview-booked"
