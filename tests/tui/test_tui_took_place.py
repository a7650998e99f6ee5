"""A booked interview whose time has gone by: the message owns up to having missed it only if that is true."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace
from wizard_person import TOLD, withdrawal

from bowout.core.draft import Edit
from bowout.core.withdrawal import Sent

ASKED = "Has the interview taken place?"
PAST = replace(TOLD, interview_at=datetime(2026, 11, 20, 10))


async def test_it_is_asked_once_whether_it_was_missed(sit):
    async with sit(withdrawal("situation", PAST)) as person:
        await person.press("ctrl+n")
        await person.sees(ASKED)
        assert person.highlighted == "No, or I was not there"
        await person.press("enter")
        assert (person.at, person.draft.situation) == ("notify-promptly", PAST)
        await person.press("escape", "ctrl+n")
        assert person.at == "notify-promptly"
        await person.press("escape", *["down"] * 6, "ctrl+u", *"2026-11-19 10:00", "ctrl+n")
        await person.sees(ASKED)


async def test_whoever_told_of_it_when_it_lay_ahead_is_asked_once_it_is_over(sit):
    seen = replace(withdrawal("situation", PAST), visited=("situation", "notify-promptly"))
    async with sit(seen) as person:
        await person.press("ctrl+n")
        await person.sees(ASKED)
        await person.press("enter", "ctrl+q", "enter")
    async with sit(replace(person.world.store["northwind"], at="situation")) as person:
        await person.press("ctrl+n")
        assert person.at == "notify-promptly"


async def test_one_that_took_place_makes_it_an_interview_that_was_held(sit):
    async with sit(withdrawal("situation", PAST)) as person:
        await person.press("ctrl+n", "down", "enter")
        assert person.at == "notify-promptly"
        assert person.draft.situation == replace(PAST, stage="interviewed")


@pytest.mark.parametrize("keys", [("end", "enter"), ("escape",)], ids=" ".join)
async def test_another_time_can_be_told_and_the_question_closed(sit, keys):
    async with sit(withdrawal("situation", PAST)) as person:
        await person.press("ctrl+n", *keys)
        assert (person.at, person.draft.situation) == ("situation", PAST)
        await person.press("ctrl+u", *"2026-11-25 10:00")
        await person.press("ctrl+n")
        assert (person.at, person.draft.situation) == ("notify-promptly", TOLD)


@pytest.mark.parametrize("situation", [TOLD, replace(PAST, stage="interviewed"), replace(PAST, stage="offered")])
async def test_nothing_is_asked_where_it_lies_ahead_or_is_over_as_it_should_be(sit, situation):
    async with sit(withdrawal("situation", situation)) as person:
        await person.press("ctrl+n")
        assert person.at == "notify-promptly"


@pytest.mark.parametrize(
    "settled",
    [
        replace(withdrawal(situation=PAST), status="sent", sent=Sent(at=datetime(2026, 11, 19), channel="email")),
        withdrawal(situation=PAST, edit=Edit(subject="Withdrawing", body="I withdraw.")),
    ],
    ids=["told before", "by hand"],
)
async def test_nothing_is_asked_of_a_message_that_says_what_it_says(sit, settled):
    async with sit(settled) as person:
        await person.press("ctrl+n")
        assert person.at == "notify-promptly"
