"""A booked interview whose time has gone by: the message owns up to having missed it only if that is true."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from msgspec.structs import replace
from plain_person import TOLD, Person

Make = Callable[..., Person]
ASKED = "You said that it is booked, and its time has gone by. Has the interview taken place?"
PAST = ("Ana Ruiz", "Northwind", "Data Engineer", "", "2", "2026-11-20 10:00")


def test_it_is_asked_once_whether_it_was_missed(person: Make):
    heard = person()
    heard.answer(*PAST, "", "back", "")
    assert heard.said.count(ASKED) == 1
    assert heard.after("").startswith("Decided.")
    assert heard.draft.situation.stage == "interview-booked"


def test_what_was_said_of_it_is_kept_and_what_was_told_before_it_was_over_is_no_answer(person: Make):
    heard = person()
    heard.answer(*PAST, "")
    again = person(first=replace(heard.kept[-1], at="situation"))
    again.answer(*[""] * 6)
    assert ASKED not in again.said
    resumed = person(first=replace(heard.kept[-1], at="situation", missed=None))
    resumed.answer(*[""] * 6)
    assert ASKED in resumed.said


def test_one_that_took_place_makes_it_an_interview_that_was_held(person: Make):
    heard = person()
    heard.answer(*PAST, "yes")
    assert heard.draft.situation.stage == "interviewed"
    assert heard.after("yes").startswith("So far: I was interviewed. Decided.")


@pytest.mark.parametrize("way", ["the day", "back"])
def test_another_time_can_be_told(person: Make, way: str):
    heard = person()
    heard.answer(*PAST, way, "2026-11-25 10:00", "")
    assert heard.said.count(ASKED) == 1
    assert heard.draft.situation.interview_at == datetime(2026, 11, 25, 10)


def test_nothing_is_asked_where_it_lies_ahead_was_held_or_nobody_is_there(person: Make):
    ahead, held, alone = person(), person(), person(attended=False)
    ahead.answer(*TOLD)
    held.answer(*PAST[:4], "3", PAST[-1], "")
    alone.answer(*PAST, "")
    assert not any(ASKED in heard.said for heard in (ahead, held, alone))
    assert alone.draft.situation.stage == "interview-booked"


def test_an_interview_that_is_booked_makes_a_stage_that_nobody_told(person: Make):
    heard = person()
    heard.answer(*PAST[:4], "", "Monday 10:00", "quit")
    assert heard.draft.situation.stage == ""
    assert heard.after("Monday 10:00").startswith("Interview: Monday, November 23")
    assert "So far: an interview is booked." in heard.after("Monday 10:00")
