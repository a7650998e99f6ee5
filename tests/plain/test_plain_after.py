"""After the message, line by line: that they were told, what comes next, the note, pushback; with the shipped words."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from msgspec.structs import replace
from plain_person import NOW, Person, told

from bowout.core.compose import compose
from bowout.core.draft import Answer
from bowout.core.journey import mark_sent
from bowout.core.pack import Pack
from bowout.core.withdrawal import Sent, Withdrawal

TALKED = told().draft.tell(stage="interviewed", recipient_name="Sam Lee", recipient_title="Ms")


def ready(**changes: object) -> Withdrawal:
    return replace(replace(told(), draft=TALKED, status="ready", at="after", visited=("review",)), **changes)


def sent(channel: str = "email", **changes: object) -> Withdrawal:
    return replace(mark_sent(ready(), NOW, channel), **changes)


def test_what_comes_next_is_reached_from_the_review_and_back(pack: Pack):
    heard = Person(pack, first=ready(at="review"))
    heard.answer("what comes next", "back", "jump", "What comes next", "2")
    said = heard.after("what comes next")
    assert said.startswith("What comes next. Next: tell them, by tomorrow.")
    assert "1. I have told them." in said
    assert heard.after("back").startswith("Step 7 of 7: Review.")
    assert heard.after("2").startswith("Step 7 of 7: Review.")


@pytest.mark.parametrize("number", range(6))
def test_they_were_told_by_the_channel_that_is_chosen(pack: Pack, number: int):
    channel = [choice for choice in pack.field("channel").choices if choice.id][number]
    heard = Person(pack, first=ready())
    heard.answer("1", str(number + 1), "")
    held = heard.kept[-1]
    assert (held.status, held.sent) == ("sent", Sent(at=NOW, channel=channel.id))
    said = heard.after("")
    assert said.startswith(f"They were told on Sunday, November 22, by {channel.label}.")
    assert "the door stays open behind you" in said
    assert ("To do: confirm it by email." in said) is (channel.id in ("call", "video", "meeting"))


def test_a_day_is_said_as_its_language_says_it(pack: Pack):
    british = replace(pack, locale=replace(pack.locale, day="$weekday $day $month"))
    heard = Person(british, first=sent())
    heard.answer()
    assert "They were told on Sunday 22 November, by email." in heard.said


def test_who_told_them_on_another_day_says_which(pack: Pack):
    heard = Person(pack, first=ready())
    heard.answer("1", "call", "tomorrow", "half", "back", "a phone call", "yesterday", "quit")
    assert heard.after("call").startswith("On which day did you tell them? Enter takes today.")
    assert heard.after("tomorrow").startswith("That day is still to come. Write today or a day before it, such as")
    assert heard.after("half").startswith("Write a day, such as yesterday,")
    assert heard.kept[-1].sent == Sent(at=datetime(2026, 11, 21), channel="call")
    assert "Next, overdue since Saturday, November 21: confirm it by email." in heard.after("yesterday")


def test_nobody_was_told_before_it_was_decided(pack: Pack):
    first = ready()
    first = replace(first, draft=first.draft.tell(decided_on=date(2026, 11, 20)))
    heard = Person(pack, first=first)
    heard.answer("1", "call", "2026-11-19", "2026-11-20", "quit")
    said = heard.after("2026-11-19")
    assert said.startswith("You decided on Friday, November 20. Write that day or one after it. Enter takes today.")
    assert heard.kept[-1].sent == Sent(at=datetime(2026, 11, 20), channel="call")


def test_answers_written_before_the_questions_tell_of_today(pack: Pack):
    heard = Person(pack, first=ready(), attended=False)
    heard.answer("1", "2")
    assert heard.kept[-1].sent == Sent(at=NOW, channel="call")


def test_to_go_back_from_the_channels_marks_nothing(pack: Pack):
    heard = Person(pack, first=ready())
    heard.answer("1", "", "1", "back")
    assert heard.kept == []


def number_of(pack: Pack, first: Withdrawal, text: str) -> str:
    heard = Person(pack, first=first)
    heard.answer()
    return heard.said[: heard.said.index(f". {text}")].split()[-1]


def test_a_task_is_done_and_not_done_after_all(pack: Pack):
    number = number_of(pack, sent(), "To do: return what they lent you. A laptop")
    heard = Person(pack, first=sent())
    heard.answer(number, "help", number)
    assert "Done: return what they lent you. Next: see what is left" in heard.said
    assert "To do: return what they lent you. Next: see what is left" in heard.after(number)
    assert any(one.done == ("give-back",) for one in heard.kept)
    assert f"{number}. Done: return what they lent you {int(number) + 1}. To do:" in heard.after("help")
    assert heard.kept[-1].done == ()


def test_a_task_with_words_reads_them(pack: Pack):
    number = number_of(pack, sent(), "To do: tell the person who referred")
    heard = Person(pack, first=sent())
    heard.answer(number, "1", "1", number, "2")
    assert "Thank you for putting in a word for me" in " ".join(heard.copied)
    assert heard.kept[-1].done == ("tell-the-referrer",)


def test_a_task_that_needs_the_message_reads_the_message(pack: Pack):
    first = sent("call")
    number = number_of(pack, first, "To do: confirm it by email")
    heard = Person(pack, first=first)
    heard.answer(number, "show")
    assert "The message. Subject: " in heard.after("show")
    assert "End of: The message." in heard.after("show")


def test_a_message_to_be_mended_is_not_given_out_to_confirm_it_unasked(pack: Pack):
    first = sent("call")
    guideline = "notify-promptly"
    first = replace(first, draft=first.draft.answer(guideline, Answer(use="own", own="Something came up.")))
    number = number_of(pack, first, "To do: confirm it by email")
    heard = Person(pack, first=first)
    heard.answer(number, "show", "save", "back", number, "show", "save", "take", "file.txt")
    assert "Mend: Only the subject says that you withdraw." in heard.after("show")
    assert "After back, the command check tells why" in heard.after("show")
    assert "Before you send it: 1 to mend. Only the subject says that you withdraw." in heard.after("save")
    assert [path for _, path in heard.saved] == ["file.txt"]


@pytest.mark.parametrize(
    ("number", "day", "said"),
    [
        ("1", "2026-11-24", "Tuesday, November 24"),
        ("2", "2026-11-30", "Monday, November 30"),
        ("3", "2026-12-07", "Monday, December 7"),
    ],
)
def test_a_day_for_the_note_is_suggested_and_a_reminder_saved(pack: Pack, number: str, day: str, said: str):
    heard = Person(pack, first=sent())
    heard.answer("plan", number, "1", "", "quit")
    assert str(heard.kept[-1].follow_up_on) == day
    assert f"Next: send the thank-you note, by {said}." in heard.said
    ((reminder, path),) = heard.reminders
    assert (path, str(reminder.day)) == ("reminder-kept.ics", day)
    assert "Sam Lee" in reminder.title


@pytest.mark.parametrize(
    ("typed", "day"), [("2026-12-01", "2026-12-01"), ("Friday", "2026-11-27"), ("", "None"), ("back", "None")]
)
def test_a_day_for_the_note_is_typed(pack: Pack, typed: str, day: str):
    heard = Person(pack, first=sent())
    heard.answer("plan", "another", "someday soon", typed, "")
    assert "That day could not be read. Write it like tomorrow, Thursday or Nov 29." in heard.after("someday soon")
    assert str((heard.kept or [sent()])[-1].follow_up_on) == day
    assert heard.reminders == []


def test_a_day_that_has_gone_by_is_no_day_for_the_note(pack: Pack):
    heard = Person(pack, first=sent())
    heard.answer("plan", "another", "yesterday", "today", "")
    assert heard.after("yesterday").startswith("Saturday, November 21 has gone by. Write it like tomorrow,")
    assert str(heard.kept[-1].follow_up_on) == "2026-11-22"


def test_the_calendar_gets_nothing_private(pack: Pack):
    private = {"reflection": {"core-need": "zqdoubt"}, "lessons": {"liked": "zqlesson"}}
    draft = TALKED.tell(reason="health", detail="zqdetail")
    heard = Person(pack, first=sent(draft=draft, follow_up_on=date(2026, 11, 30), **private))
    heard.answer("thank-you note on", "save a reminder", "mine.ics")
    ((reminder, path),) = heard.reminders
    assert path == "mine.ics"
    assert not any(secret in f"{reminder.title} {reminder.description}" for secret in ("zq", "health"))


@pytest.mark.parametrize("missing", ["reminder", "pushback"])
def test_what_a_pack_does_not_bring_is_not_offered(pack: Pack, missing: str):
    bare = replace(pack, renditions=tuple(shape for shape in pack.renditions if shape.id != missing))
    heard = Person(bare, first=sent())
    heard.answer("plan", "1", "", "", "thank", "")
    assert heard.kept[-1].follow_up_on == date(2026, 11, 24)
    assert ("Save a reminder for the calendar" in heard.said) is (missing != "reminder")
    assert ("They want me to stay" in heard.said) is (missing != "pushback")


def test_the_note_is_read_moved_sent_or_left_out(pack: Pack):
    heard = Person(pack, first=sent(follow_up_on=date(2026, 11, 20)))
    heard.answer(
        "thank", "1", "", "thank", "day", "1", "", "thank", "5", "plan", "1", "", "thank", "it is sent", "quit"
    )
    assert "Next, overdue since Friday, November 20: send the thank-you note." in heard.said
    assert "Thank you again for the interview for the Data Engineer role" in heard.said
    assert [one.follow_up_on for one in heard.kept[:3]] == [date(2026, 11, 24), None, date(2026, 11, 24)]
    assert (heard.kept[-1].status, heard.kept[-1].followed_up_on) == ("followed-up", NOW.date())
    assert "hank-you note" not in heard.after("it is sent").partition("What would you like")[2]


@pytest.mark.parametrize("stage", ["applied", "interview-booked"])
def test_no_note_is_offered_where_nobody_gave_their_time(pack: Pack, stage: str):
    booked = datetime(2026, 11, 25, 10) if stage == "interview-booked" else None
    heard = Person(pack, first=sent(draft=TALKED.tell(stage=stage, interview_at=booked)))
    heard.answer()
    assert "hank-you note" not in heard.said
    assert "They want me to stay" in heard.said


def test_pushback_asks_its_questions_and_then_reads_the_reply(pack: Pack):
    gates = pack.after.pushback
    on = [next(answer.label for answer in gate.answers if answer.leads_to == "go-on") for gate in gates]
    heard = Person(pack, first=sent())
    heard.answer("they want", *on)
    assert all(gate.text in heard.said for gate in gates)
    assert "my answer is the same: I'm withdrawing from the process" in heard.after(on[-1])


@pytest.mark.parametrize("number", range(3))
def test_a_doubt_at_pushback_stops_before_the_reply(pack: Pack, number: int):
    gates = pack.after.pushback
    on = [next(answer.label for answer in gate.answers if answer.leads_to == "go-on") for gate in gates]
    doubt = next(answer for answer in gates[number].answers if answer.leads_to != "go-on")
    heard = Person(pack, first=sent())
    heard.answer("they want", *on[:number], doubt.label, "1")
    assert doubt.text in heard.said
    assert "Nothing is sent, and everything here stays as it is." in heard.after("1")
    assert "my answer is the same: I'm" not in heard.said


def test_closing_and_taking_it_back(pack: Pack):
    heard = Person(pack, first=sent())
    heard.answer("close", "", "close", "close it", "take", "take")
    asked = heard.after("close")
    assert asked.startswith("Some of it is not done yet. Close it anyway? To do: tell the person who referred you.")
    assert asked.endswith("1. Leave it open 2. Close it Enter takes: Leave it open.")
    assert heard.after("close it").startswith("Closed. 5 things stay undone.")
    assert [one.status for one in heard.kept] == ["closed", "sent", "ready"]
    assert "1. I have told them." in heard.after("take")


def test_closing_asks_where_a_note_is_planned_or_nobody_was_told(pack: Pack):
    heard = Person(pack, first=replace(sent(), follow_up_on=date(2026, 11, 30)))
    heard.answer("close", "back")
    assert "To do: Thank-you note on Monday, November 30." in heard.after("close")
    heard = Person(pack, first=ready())
    heard.answer("close", "close it")
    assert heard.after("close").startswith("They have not been told yet. Close it anyway? Nothing here will remind you")
    assert heard.kept[-1].status == "closed"


def test_enter_leaves_and_nothing_is_printed(pack: Pack):
    heard = Person(pack, first=sent())
    assert heard.answer("", "1") == ""
    assert "Leave for now. Everything is kept. Enter leaves." in heard.said
    assert "> 1" not in heard.heard


@pytest.mark.parametrize("at", ["review", "situation", "after"])
def test_one_that_was_sent_opens_at_what_comes_next(pack: Pack, at: str):
    heard = Person(pack, first=sent(at=at))
    heard.answer("message")
    assert "This is about Northwind, Data Engineer. What comes next. They were told" in heard.said.replace("  ", " ")
    heard = Person(pack, first=sent(at="learn"))
    heard.answer()
    assert pack.journal.advice in heard.said


@pytest.mark.parametrize(("way", "status"), [("1", "ready"), ("2", "ready"), ("jump", "drafting")])
def test_a_message_that_was_given_out_is_ready_to_be_sent(pack: Pack, way: str, status: str):
    heard = Person(pack, first=ready(status="drafting", at="review"))
    heard.answer(way, "", "jump", "1")
    assert heard.kept[-1].status == status


def test_a_message_that_was_not_saved_after_all_is_not_ready(pack: Pack):
    heard = Person(pack, first=ready(status="drafting", at="review"))
    heard.answer("2", "back")
    assert heard.kept == []
    again = Person(pack, first=sent(at="review"))
    again.answer("back", "1")
    assert again.kept[-1].status == "sent"


def test_sources_and_commands_on_the_page(pack: Pack):
    heard = Person(pack, first=sent())
    heard.answer("sources", "tips", "next", "own", "review")
    assert f"Source: {pack.after.pushback[0].source}." in heard.after("sources")
    assert "There are no tips for this page." in heard.after("tips")
    assert heard.after("next").startswith("This page has no next. The command jump lists the others.")
    assert compose(pack, TALKED, NOW).subject in heard.after("review")


def test_what_is_copied_later_is_what_they_were_told(pack: Pack):
    booked = TALKED.situation
    booked = replace(booked, stage="interview-booked", interview_at=datetime(2026, 11, 20, 10))
    told_at = datetime(2026, 11, 17, 9)
    first = replace(sent(at="review", draft=replace(TALKED, situation=booked)), sent=Sent(at=told_at, channel="email"))
    heard = Person(pack, first=first)
    heard.answer("back", "1")
    shown = compose(pack, first.draft, told_at).body
    assert "this Friday, November 20" in shown
    assert shown in heard.copied[0]
