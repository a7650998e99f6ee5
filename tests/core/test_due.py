"""What comes next and by when, at every status; and what asks for attention first."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import get_args

import pytest
from journey_samples import NOW, withdrawal
from msgspec.structs import replace

from bowout.core import journey
from bowout.core.after import After
from bowout.core.due import NextStep, due_words, home_order, is_due, is_late, next_step
from bowout.core.rows import next_words
from bowout.core.standing import standing_of
from bowout.core.withdrawal import Sent, Status, Withdrawal

TODAY = NOW.date()
SOON = NOW + timedelta(days=3)


def step(pack, one: Withdrawal, now: datetime = NOW) -> NextStep:
    return next_step(pack.after, standing_of(one), now)


def brief(found: NextStep) -> tuple[str, date | datetime | None, bool]:
    return found.id, found.due, found.overdue


@pytest.mark.parametrize(
    ("status", "at", "expected"),
    [
        ("deciding", None, ("decide", None, False)),
        ("drafting", SOON, ("write", TODAY + timedelta(days=2), False)),
        ("drafting", NOW + timedelta(days=1), ("write", TODAY, False)),
        ("drafting", NOW + timedelta(hours=2), ("write", NOW + timedelta(hours=2), False)),
        ("ready", SOON, ("send", TODAY - timedelta(days=1), True)),
    ],
)
def test_they_should_know_before_the_interview(pack, status: Status, at: datetime | None, expected: tuple[object, ...]):
    assert brief(step(pack, replace(withdrawal(interview_at=at), status=status))) == expected


@pytest.mark.parametrize(("stage", "overdue"), [("interviewed", False), ("final-round", False), ("", True)])
def test_an_interview_that_is_over_is_missed_only_where_it_was_to_come(pack, stage: str, overdue: bool):
    yesterday = NOW - timedelta(days=1)
    found = step(pack, replace(withdrawal(interview_at=yesterday, stage=stage), status="drafting"))
    assert found.overdue == overdue


@pytest.mark.parametrize("status", get_args(Status))
def test_every_status_has_its_step_in_words(pack, status: Status):
    found = step(pack, replace(withdrawal(), status=status))
    assert bool(found.words) == bool(found.id) == (status != "closed")
    assert found.words == found.words.strip() and not found.words.endswith(".")
    assert bool(found.note) == bool(found.id)


@pytest.mark.parametrize(("days", "silent"), [(0, False), (1, True), (9, True)])
@pytest.mark.parametrize("status", ["deciding", "drafting", "ready"])
def test_a_decision_kept_for_a_day_is_called_what_it_is(pack, status: Status, days: int, silent: bool):
    one = replace(withdrawal(decided_on=TODAY - timedelta(days=days)), status=status)
    found = step(pack, one)
    assert is_late(found, NOW) == (days > 1)
    assert found.overdue == silent == ("Ghosting" in found.note and "59 %" in found.note)
    assert bool(found.source) == silent
    assert found.due == TODAY - timedelta(days=days - 1)


def test_a_decision_on_the_last_of_all_days_is_no_end_of_the_list(pack):
    last = datetime.max.replace(microsecond=0)
    assert step(pack, withdrawal(decided_on=last.date()), last).due == last.date()


@pytest.mark.parametrize("days", [0, 1, 5])
def test_the_day_after_the_decision_comes_before_a_later_interview_and_an_hour_today_before_that_day(pack, days: int):
    decided, later = TODAY - timedelta(days=days), NOW + timedelta(days=28)
    booked = withdrawal(stage="interview-booked", decided_on=decided, interview_at=later)
    assert step(pack, booked).due == decided + timedelta(days=1)
    today = withdrawal(stage="interview-booked", decided_on=decided, interview_at=NOW + timedelta(hours=6))
    assert step(pack, today).due == NOW + timedelta(hours=6)


def test_a_message_that_lies_ready_is_a_decision_too(pack):
    ready = replace(withdrawal(), status="ready", changed=NOW - timedelta(hours=3))
    assert not step(pack, ready).overdue
    assert step(pack, ready, NOW + timedelta(days=1)).overdue
    assert not step(pack, replace(ready, status="drafting"), NOW + timedelta(days=9)).overdue


@pytest.mark.parametrize("days", [0, 1, 2, 3])
@pytest.mark.parametrize("hours", [-25, -1, 0, 1, 25, 72])
def test_what_a_list_calls_overdue_has_a_day_or_an_hour_that_is_gone(pack, days: int, hours: int):
    decided, at = TODAY - timedelta(days=days), NOW + timedelta(hours=hours)
    found = step(pack, withdrawal(stage="interview-booked", decided_on=decided, interview_at=at))
    assert found.due is not None
    gone = found.due <= NOW if isinstance(found.due, datetime) else found.due < TODAY
    assert is_late(found, NOW) == gone
    assert found.overdue or not gone
    assert due_words(found, NOW).startswith(", since" if gone else ", by")


def test_an_interview_that_was_missed_in_silence_can_still_be_mended(pack):
    missed = withdrawal(stage="interview-booked", interview_at=NOW - timedelta(hours=1))
    found = step(pack, missed)
    assert brief(found) == ("write", NOW - timedelta(hours=1), True)
    assert "still better" in found.note
    held = withdrawal(stage="interviewed", interview_at=NOW - timedelta(hours=1))
    assert brief(step(pack, held)) == ("write", None, False)


def test_after_a_call_the_record_is_due_the_same_day(pack):
    called = journey.mark_sent(withdrawal(stage="offered"), NOW, "call")
    assert brief(step(pack, called)) == ("confirm-in-writing", TODAY, False)
    assert is_due(step(pack, called), NOW)
    assert step(pack, called, NOW + timedelta(days=1)).overdue
    assert step(pack, journey.tick(called, "confirm-in-writing")).id == "settle"


def test_the_note_of_thanks_is_due_on_its_day(pack):
    day = TODAY + timedelta(days=7)
    one = journey.plan_follow_up(journey.mark_sent(withdrawal(), NOW, "email"), day)
    assert brief(step(pack, one)) == ("follow-up", day, False)
    assert not is_due(step(pack, one), NOW)
    on_the_day = NOW + timedelta(days=7)
    assert is_due(step(pack, one, on_the_day), on_the_day) and not step(pack, one, on_the_day).overdue
    assert step(pack, one, on_the_day + timedelta(days=1)).overdue
    assert step(pack, journey.mark_followed_up(one, on_the_day), on_the_day).id == "settle"


def test_the_earliest_of_several_comes_first(pack):
    one = journey.plan_follow_up(journey.mark_sent(withdrawal(), NOW, "portal"), TODAY + timedelta(days=7))
    assert brief(step(pack, one)) == ("speak-to-a-person", TODAY + timedelta(days=1), False)
    assert step(pack, journey.tick(one, "speak-to-a-person")).id == "follow-up"


def test_then_lessons_then_the_end(pack):
    one = journey.mark_sent(withdrawal(stage="applied"), NOW, "email")
    for task in pack.after.tasks:
        one = journey.tick(one, task.id)
    assert step(pack, one).id == "learn"
    one = journey.learn(one, "liked", "The people.")
    assert step(pack, one).id == "close"
    assert step(pack, journey.close(one)) == NextStep()


def test_a_person_to_write_to_is_named_even_after_the_end(pack):
    day = TODAY + timedelta(days=90)
    one = journey.keep_in_touch(journey.mark_sent(withdrawal(), NOW, "email"), "Kim", day)
    assert step(pack, one).id == "settle"
    closed = journey.close(one)
    assert brief(step(pack, closed)) == ("keep-in-touch", day, False)
    assert step(pack, closed).words == "write to Kim"
    assert step(pack, one, NOW + timedelta(days=91)).id == "keep-in-touch"
    assert step(pack, journey.keep_in_touch(closed, "Kim"), NOW) == NextStep()


def test_a_pack_without_words_for_a_step_gives_its_id():
    assert next_step(After(), standing_of(withdrawal()), NOW).words == "write"


def test_home_shows_the_oldest_undone_first(pack):
    def named(name: str, one: Withdrawal) -> Withdrawal:
        return replace(one, name=name)

    told = journey.mark_sent(withdrawal(), NOW, "email")
    booked = withdrawal(stage="interview-booked", interview_at=SOON)
    rows = [
        named("decided long ago", withdrawal(decided_on=date(2026, 11, 10))),
        named("begun before", replace(withdrawal(), created=datetime(2026, 11, 15))),
        named("begun", withdrawal()),
        named("task overdue", journey.mark_sent(booked, NOW - timedelta(days=9), "call")),
        named("note overdue", journey.plan_follow_up(told, date(2026, 11, 20))),
        named("note today", journey.plan_follow_up(told, TODAY)),
        named("note later", journey.plan_follow_up(told, date(2026, 12, 1))),
        named("told", told),
        named("told before", replace(told, changed=NOW - timedelta(days=4))),
        named("closed", journey.close(told)),
        named("closed before", replace(journey.close(told), changed=NOW - timedelta(days=4))),
    ]
    standings = [standing_of(row) for row in rows]
    shuffled = random.Random(3).sample(standings, len(standings))
    assert [one.name for one in home_order(pack.after, shuffled, NOW)] == [row.name for row in rows]


def test_a_next_step_says_its_day_as_people_do(pack):
    days = {TODAY: "today", TODAY + timedelta(days=1): "tomorrow", date(2027, 3, 1): "Monday, March 1, 2027"}
    for day, said in days.items():
        assert next_words(pack, NextStep("send", "send it", day), NOW) == f"Next: send it, by {said}."


def test_what_they_were_told_on_the_last_of_all_days_is_due_on_that_day(pack):
    told = Sent(at=datetime.max, channel="portal")
    assert step(pack, replace(withdrawal(), status="sent", sent=told)).due == date.max
