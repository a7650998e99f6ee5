"""After handing over: what is recorded, what belongs to it, and when a note of thanks does."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from journey_samples import BEGUN, NOW, withdrawal
from msgspec.structs import replace

from bowout.core import journey
from bowout.core.after import After, DayChoice, closing_thought, follow_up_days, tasks_for
from bowout.core.compose import compose, known_facts
from bowout.core.draft import Answer, Edit
from bowout.core.follow_up import follow_up_fit, follow_up_reminder
from bowout.core.renditions import FORMATS
from bowout.core.rows import after_words, message_words
from bowout.core.withdrawal import UNTOLD, KeepInTouch, Sent

LATER = datetime(2026, 11, 29, 18)


def tasks(pack, channel: str, at: datetime = NOW, **facts: object) -> list[str]:
    told = withdrawal(**facts).draft.situation
    return [task.id for task in tasks_for(pack.after, told, Sent(at=at, channel=channel))]


def test_telling_is_recorded_with_its_time_and_channel():
    sent = journey.mark_sent(withdrawal(), NOW, "call")
    assert (sent.status, sent.sent) == ("sent", Sent(at=NOW, channel="call"))
    again = journey.mark_sent(journey.close(sent), LATER, "email")
    assert (again.status, again.sent) == ("sent", Sent(at=LATER, channel="email"))


def test_the_message_knows_by_which_channel_they_heard_of_it_first():
    by_call = journey.mark_sent(withdrawal(), NOW, "call")
    assert journey.mark_sent(by_call, LATER, "email").draft.told_by == "call"
    assert journey.reopen(by_call).draft.told_by == ""
    assert journey.duplicate(by_call, "other", LATER).draft.told_by == ""


def test_who_changes_what_was_given_out_hears_that_the_copy_reads_differently(pack):
    begun = withdrawal()
    message = compose(pack, begun.draft, NOW)
    given = journey.given(begun, message)
    assert (given.status, "A copy" in message_words(given, message)) == ("ready", False)
    other = compose(pack, begun.draft.tell(company="Acme"), NOW)
    assert message_words(given, other).endswith(" A copy that you took before reads differently.")
    assert "A copy" not in message_words(begun, other)
    assert (journey.finished(begun).status, journey.finished(begun).given) == ("ready", "")
    assert "A copy" not in message_words(journey.mark_sent(given, NOW, "email"), other)


def test_each_step_back_undoes_the_last_one():
    sent = journey.mark_sent(withdrawal(), NOW, "email")
    followed = journey.mark_followed_up(sent, LATER)
    assert followed.followed_up_on == LATER.date()
    assert journey.reopen(journey.close(followed)).status == "followed-up"
    assert journey.reopen(followed).status == "sent"
    assert journey.reopen(journey.close(sent)).status == "sent"
    back = journey.reopen(sent)
    assert (back.status, back.sent) == ("ready", None)
    assert journey.reopen(back) is back


@pytest.mark.parametrize("status", UNTOLD)
def test_a_closing_taken_back_leads_to_what_it_was(status):
    closed = journey.close(replace(withdrawal(), status=status))
    assert journey.reopen(journey.close(closed)).status == status
    sent = journey.mark_sent(closed, NOW, "email")
    assert journey.reopen(journey.close(sent)).status == "sent"


def test_nothing_is_to_be_done_before_they_were_told(pack):
    assert tasks_for(pack.after, withdrawal().draft.situation, None) == ()


def test_a_task_is_ticked_and_unticked():
    one = journey.tick(journey.tick(withdrawal(), "give-back"), "portal-too")
    assert one.done == ("give-back", "portal-too")
    assert journey.tick(one, "give-back").done == ("portal-too",)


@pytest.mark.parametrize("channel", ["call", "video", "meeting"])
def test_after_a_talk_comes_the_record_in_writing(pack, channel: str):
    assert tasks(pack, channel)[0] == "confirm-in-writing"
    assert "confirm-in-writing" not in tasks(pack, "email")


def test_what_belongs_to_the_stage(pack):
    slot = datetime(2026, 11, 25, 10)
    assert "release-the-slot" in tasks(pack, "email", stage="interview-booked", interview_at=slot)
    assert "release-the-slot" not in tasks(pack, "email", at=datetime(2026, 11, 26), interview_at=slot)
    assert "call-before-the-slot" in tasks(pack, "email", interview_at=datetime(2026, 11, 22, 12))
    assert "give-back" in tasks(pack, "email", stage="interviewed")
    assert "give-back" not in tasks(pack, "email", stage="applied")
    assert "portal-too" in tasks(pack, "email") and "portal-too" not in tasks(pack, "portal")
    assert "speak-to-a-person" in tasks(pack, "portal")
    assert "tell-the-agency" not in tasks(pack, "call", recipient_kind="agency")
    assert "tell-the-referrer" in tasks(pack, "linkedin", stage="applied")


def test_what_helps_with_a_task_exists(pack):
    for task in pack.after.tasks:
        assert task.form in ("", *FORMATS), task.id
        assert len(task.text) <= 50 and len(task.help) <= 120 and task.help.endswith("."), task.id
        assert not task.text.endswith("."), task.id


@pytest.mark.parametrize("stage", ["applied", "interview-booked", "interviewed", "final-round", "offered", "accepted"])
def test_there_is_a_closing_thought_for_everyone(pack, stage: str):
    known = known_facts(pack, withdrawal(stage=stage).draft, NOW)
    thought = closing_thought(pack.after, known)
    assert thought is not None
    assert thought.text.endswith(".")
    assert (thought.id == stage) == (stage in ("offered", "accepted"))


@pytest.mark.parametrize(
    ("stage", "fits"),
    [("applied", False), ("interview-booked", False), ("interviewed", True), ("offered", True), ("accepted", True)],
)
def test_a_note_of_thanks_is_offered_only_where_it_belongs(pack, stage: str, fits: bool):
    fit = follow_up_fit(pack, withdrawal(stage=stage).draft, NOW)
    assert fit.fits == fits
    assert bool(fit.because) == (not fits)


def test_a_pack_without_the_note_never_offers_it(pack):
    assert not follow_up_fit(replace(pack, renditions=()), withdrawal(stage="offered").draft, NOW).fits


def test_the_suggested_days_are_working_days(pack):
    for start in range(1, 15):
        today = date(2026, 11, start)
        days = follow_up_days(pack.after, today)
        assert len(days) == 3
        assert [day.on for day in days] == sorted({day.on for day in days})
        assert all(day.on.weekday() < 5 and 2 <= (day.on - today).days <= 16 for day in days)


def test_a_weekend_moves_to_monday_and_no_day_stands_twice():
    after = After(days=tuple(DayChoice(id=str(days), label=f"in {days}", days=days) for days in (1, 2, 3, 4)))
    days = follow_up_days(after, date(2026, 11, 20))  # a Friday
    assert [(day.id, day.on) for day in days] == [("1", date(2026, 11, 23)), ("4", date(2026, 11, 24))]


def test_a_reminder_names_what_to_do_and_nothing_private(pack):
    one = withdrawal(stage="offered", recipient_name="Sam Lee", reason="health")
    reminder = follow_up_reminder(pack, one.draft, date(2026, 11, 30), NOW)
    assert (reminder.title, reminder.day) == ("Write to Sam Lee at Northwind", date(2026, 11, 30))
    assert "Data Engineer" in reminder.description
    assert "health" not in reminder.description


def test_an_empty_name_is_nobody():
    one = journey.keep_in_touch(withdrawal(), " Kim ", date(2027, 2, 22))
    assert one.keep_in_touch == KeepInTouch(name="Kim", on=date(2027, 2, 22))
    assert journey.keep_in_touch(one, "  ").keep_in_touch is None


def test_a_duplicate_has_the_facts_and_phrasings_and_nothing_else():
    one = withdrawal(stage="offered", decided_on=date(2026, 11, 19))
    draft = one.draft.answer("apologize", Answer(use="own", own="I am sorry."))
    edited = draft.rewrite(Edit(subject="By hand", body="Northwind"))
    lived = journey.learn(journey.mark_sent(one, NOW, "call"), "liked", "The team.")
    lived = journey.reflect(journey.pass_gate(lived, "negotiation", "nothing"), "core-need", "Yes.")
    copy = journey.duplicate(replace(lived, draft=edited, at="review", dismissed=(("late", ""),)), "copy", LATER)
    assert (copy.draft.situation, copy.draft.answers) == (draft.situation, draft.answers)
    assert (copy.draft.edit, copy.draft.shelved) == (None, (edited.edit,))
    bare = journey.duplicate(withdrawal(), "copy", LATER)
    assert replace(copy, draft=bare.draft) == bare
    assert (bare.status, bare.created, bare.created > BEGUN) == ("drafting", LATER, True)


def test_a_name_mended_later_leaves_the_turns_as_they_were():
    one = journey.move(withdrawal(stage="offered"), "notify")
    settled = one.draft.turn
    assert settled
    renamed = replace(one, draft=one.draft.tell(company="Zenith", role="Cook"), at="situation")
    assert journey.move(renamed, "notify").draft.turn == settled
    assert journey.duplicate(one, "copy", LATER).draft.turn == ""


def test_what_they_were_told_speaks_from_the_day_they_were_told():
    one = withdrawal(stage="offered")
    told = journey.mark_sent(one, NOW, "email")
    assert [journey.message_moment(which, LATER) for which in (one, told)] == [LATER, NOW]
    forms = ("email", "call", "follow-up", "pushback", "ics")
    assert [journey.message_moment(told, LATER, form) for form in forms] == [NOW, NOW, LATER, LATER, LATER]


def test_a_closed_one_says_what_was_never_done(pack):
    begun = withdrawal()
    sent = journey.mark_sent(begun, NOW, "email")
    every = tuple(task.id for task in tasks_for(pack.after, sent.draft.situation, sent.sent))
    assert after_words(pack, journey.close(begun), NOW) == "Nothing is left to do. Whether they were told is not noted."
    assert after_words(pack, journey.close(replace(sent, done=every[1:])), NOW) == "1 thing stays undone."
    assert after_words(pack, journey.close(replace(sent, done=every)), NOW) == "Nothing is left to do."
