"""After the message: that they were told, what comes next, the journal. Keys only, shipped words."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from msgspec.structs import replace
from wizard_aside import SENT, TALKED, on_its_way, to_row
from wizard_person import TOLD

from bowout.core.journey import close, mark_followed_up, mark_sent
from bowout.core.withdrawal import KeepInTouch, Sent
from support import NOW


@pytest.mark.parametrize("number", range(6))
async def test_they_were_told_by_the_channel_that_is_chosen(sit, pack, number):
    channel = [choice for choice in pack.field("channel").choices if choice.id][number]
    async with sit(on_its_way(status="ready"), pack=pack) as person:
        await person.sees("You have decided, and they do not know yet.")
        await person.press("enter", *["down"] * number, "enter", "enter")
        held = person.app.wizard.withdrawal
        assert (held.status, held.sent) == ("sent", Sent(at=NOW, channel=channel.id))
        await person.sees("the door stays open behind you")
        confirm = channel.id in ("call", "video", "meeting")
        assert ("confirm it by email" in person.words()) is confirm


async def test_who_told_them_on_another_day_says_which(sit, pack):
    async with sit(on_its_way(status="ready"), pack=pack) as person:
        await person.press("enter", "down", "enter", *"tomorrow", "enter")
        await person.sees("That day is still to come.")
        await person.press("ctrl+u", *"yesterday", "enter")
        assert person.app.wizard.withdrawal.sent == Sent(at=datetime(2026, 11, 21), channel="call")
        await person.sees("Next, overdue since Saturday, November 21: confirm it by email.")


async def test_nobody_was_told_before_it_was_decided(sit, pack):
    decided = replace(TALKED, decided_on=date(2026, 11, 21))
    async with sit(on_its_way(status="ready", situation=decided), pack=pack) as person:
        await person.press("enter", "enter", *"2026-11-20", "enter")
        await person.sees("You decided on Saturday, November 21.")
        await person.press("ctrl+u", *"2026-11-21", "enter")
        assert person.app.wizard.withdrawal.sent.at == datetime(2026, 11, 21)


async def test_the_channel_that_was_told_before_is_under_the_highlight(sit, pack):
    async with sit(on_its_way(status="ready", situation=replace(TALKED, channel="call")), pack=pack) as person:
        await person.press("enter")
        assert person.highlighted == "a phone call"
        await person.press("enter", "enter")
        assert person.app.wizard.withdrawal.sent == Sent(at=NOW, channel="call")


async def test_who_comes_back_to_an_open_window_gives_out_the_day_as_it_is_then(sit, pack, world):
    async with sit(on_its_way("review", TOLD), pack=pack) as person:
        world.now = datetime(2026, 11, 25, 8)
        await person.press("f5")
        assert "at 10:00 a.m. today" in world.copies[-1]
    async with sit(on_its_way(status="ready"), pack=pack) as person:
        await person.press("enter")
        world.now = datetime(2026, 11, 26, 9)
        await person.press("enter", "enter")
        assert person.app.wizard.withdrawal.sent == Sent(at=world.now, channel="email")


async def test_the_closing_thought_is_read_in_a_small_window_too(sit, pack):
    async with sit(on_its_way(status="ready"), pack=pack, size=(40, 12)) as person:
        await person.press("enter", "enter", "enter")
        await person.sees("the door stays open behind you")


async def test_what_is_next_is_under_the_highlight(sit, pack, world):
    world.now = datetime(2026, 12, 10, 9)
    done = tuple(task.id for task in pack.after.tasks)
    first = on_its_way(status="sent", sent=SENT, done=done, follow_up_on=date(2026, 11, 30))
    async with sit(first, pack=pack) as person:
        await person.sees("Next, overdue since Monday, November 30: send the thank-you note.")
        assert person.highlighted == "Thank-you note on Monday, November 30"


async def test_a_task_is_ticked_and_unticked_and_one_with_words_shows_them(sit, pack):
    async with sit(on_its_way(status="sent", sent=SENT), pack=pack) as person:
        await to_row(person, "[ ] return what they lent you")
        await person.press("enter")
        assert person.app.wizard.withdrawal.done == ("give-back",)
        assert person.highlighted == "[x] return what they lent you"
        await person.press("enter")
        assert person.app.wizard.withdrawal.done == ()
        await to_row(person, "[ ] tell the person who referred")
        await person.press("enter", "enter")
        await person.sees("Thank you for putting in a word for me")
        await person.press("escape", "enter", "down", "enter")
        assert person.app.wizard.withdrawal.done == ("tell-the-referrer",)


async def plan(person, *keys):
    await to_row(person, "Plan a thank-you note")
    await person.press("enter", *keys)


@pytest.mark.parametrize(
    ("downs", "day", "said"),
    [
        (0, "2026-11-24", "Tuesday, November 24"),
        (1, "2026-11-30", "Monday, November 30"),
        (2, "2026-12-07", "Monday, December 7"),
    ],
)
async def test_a_day_for_the_note_is_suggested(sit, pack, downs, day, said):
    async with sit(on_its_way(status="sent", sent=SENT), pack=pack) as person:
        await plan(person, *["down"] * downs, "enter")
        assert str(person.app.wizard.withdrawal.follow_up_on) == day
        await person.sees(f"Next: send the thank-you note, by {said}.")
        await person.until(lambda: person.highlighted == f"Thank-you note on {said}", "its row under the highlight")


@pytest.mark.parametrize(
    ("typed", "day"), [("2026-12-01", "2026-12-01"), ("Friday", "2026-11-27"), ("3 Dec", "2026-12-03"), ("", "None")]
)
async def test_a_day_for_the_note_is_typed(sit, pack, typed, day):
    async with sit(on_its_way(status="sent", sent=SENT), pack=pack) as person:
        await plan(person, "end", "enter", *typed, "enter")
        assert str(person.app.wizard.withdrawal.follow_up_on) == day


async def test_a_day_gone_by_is_no_day_for_a_note(sit, pack):
    async with sit(on_its_way(status="sent", sent=SENT), pack=pack) as person:
        await plan(person, "end", "enter", *"2020-01-01", "enter")
        await person.sees("has gone by. Write it like tomorrow, Thursday or Nov 29.")
        assert person.app.wizard.withdrawal.follow_up_on is None


async def test_a_day_that_cannot_be_read_says_how_to_write_it(sit, pack):
    async with sit(on_its_way(status="sent", sent=SENT), pack=pack) as person:
        await plan(person, "end", "enter", *"someday soon", "enter")
        await person.sees("That day could not be read. Write it like tomorrow, Thursday or Nov 29.")
        assert person.app.wizard.withdrawal.follow_up_on is None
        await person.press(*["backspace"] * len("someday soon"), *"2026-12-01", "enter")
        assert person.app.wizard.withdrawal.follow_up_on == date(2026, 12, 1)


async def test_the_calendar_gets_a_day_and_nothing_private(sit, pack, world):
    private = {"reflection": {"core-need": "zqdoubt"}, "lessons": {"liked": "zqlesson"}}
    told = replace(TALKED, reason="health", detail="zqdetail")
    first = on_its_way(situation=told, status="sent", sent=SENT, follow_up_on=date(2026, 11, 30), **private)
    async with sit(first, pack=pack) as person:
        await to_row(person, "Thank-you note on")
        await person.press("enter", "down", "down", "enter", "home", *"a/", "enter")
        await person.sees("There is no folder 'a'. Nothing is overwritten")
        await person.press("home", "delete", "delete", "enter")
        await person.sees("Saved as reminder-northwind.ics")
        ((path, reminder),) = world.reminders
        assert (path, reminder.day) == ("reminder-northwind.ics", date(2026, 11, 30))
        assert "Sam Lee" in reminder.title
        for secret in ("zq", "health"):
            assert secret not in f"{reminder.title} {reminder.description}"


async def test_the_note_is_read_moved_sent_or_left_out(sit, pack):
    first = on_its_way(status="sent", sent=SENT, follow_up_on=date(2026, 11, 20))
    async with sit(first, pack=pack) as person:
        await person.sees("Next, overdue since Friday, November 20: send the thank-you note.")
        await to_row(person, "Thank-you note on")
        await person.press("enter", "enter")
        await person.sees("Thank you again for all the time you gave me")
        await person.press("escape", "enter", "end", "up", "enter", "enter")
        assert person.app.wizard.withdrawal.follow_up_on == date(2026, 11, 24)
        await person.press("enter", "end", "enter")
        assert person.app.wizard.withdrawal.follow_up_on is None
        await plan(person, "enter")
        await person.press("enter", "down", "enter")
        held = person.app.wizard.withdrawal
        assert (held.status, held.followed_up_on) == ("followed-up", NOW.date())
        assert "hank-you note" not in person.words()


@pytest.mark.parametrize("stage", ["applied", "interview-booked"])
async def test_no_note_is_offered_where_nobody_gave_their_time(sit, pack, stage):
    booked = datetime(2026, 11, 25, 10) if stage == "interview-booked" else None
    first = on_its_way(situation=replace(TOLD, stage=stage, interview_at=booked), status="sent", sent=SENT)
    async with sit(first, pack=pack) as person:
        assert "hank-you note" not in person.words()
        await to_row(person, "They want me to stay")


async def test_pushback_asks_its_questions_and_then_shows_the_reply(sit, pack):
    async with sit(on_its_way(status="sent", sent=SENT), pack=pack) as person:
        await to_row(person, "They want me to stay")
        await person.press("enter")
        for gate in pack.after.pushback:
            await person.sees(gate.text)
            await to_row(person, next(answer.label for answer in gate.answers if answer.leads_to == "go-on"))
            await person.press("enter")
        await person.sees("my answer is the same: I'm withdrawing from the process")


@pytest.mark.parametrize("number", range(3))
async def test_a_doubt_at_pushback_stops_before_the_reply(sit, pack, number):
    gates = pack.after.pushback
    async with sit(on_its_way(status="sent", sent=SENT), pack=pack) as person:
        await to_row(person, "They want me to stay")
        await person.press("enter")
        for gate in gates[:number]:
            await to_row(person, next(answer.label for answer in gate.answers if answer.leads_to == "go-on"))
            await person.press("enter")
        doubt = next(answer for answer in gates[number].answers if answer.leads_to != "go-on")
        await to_row(person, doubt.label)
        await person.press("enter")
        await person.sees(doubt.text)
        await person.press("enter")
        await person.sees("Nothing is sent, and everything here stays as it is.")
        assert "my answer is the same" not in person.words()


async def test_once_they_know_the_pages_say_that_a_change_reaches_nobody(sit, pack):
    told = mark_sent(on_its_way("review", TOLD), NOW, "email")
    async with sit(told, pack=pack) as person:
        await person.sees("They have been told; what you change now stays here:")
        assert "This is what they will read" not in person.words()
        await person.press("escape")
        await person.sees("words · they have been told")


async def test_the_last_step_is_taken_back_one_at_a_time(sit, pack):
    sent = mark_sent(on_its_way(status="ready"), NOW, "email")
    first = close(mark_followed_up(sent, NOW))
    async with sit(first, pack=pack) as person:
        undone = ("the closing", "that the note is out", "that they were told")
        for what, status in zip(undone, ("followed-up", "sent", "ready"), strict=True):
            await to_row(person, f"Take back {what}")
            await person.press("enter")
            assert person.app.wizard.withdrawal.status == status
        assert person.app.wizard.withdrawal.sent is None


@pytest.mark.parametrize(("typed", "day"), [("2027-02-22", date(2027, 2, 22)), ("", None), ("whenever", None)])
async def test_a_person_to_keep_in_touch_with_has_a_day_or_none(sit, pack, typed, day):
    async with sit(on_its_way("learn", status="sent", sent=SENT), pack=pack) as person:
        await to_row(person, pack.journal.person.text)
        await person.press("enter", *"Kim", "enter", *typed, "enter")
        assert person.app.wizard.withdrawal.keep_in_touch == KeepInTouch(name="Kim", on=day)
        if typed == "whenever":
            await person.sees("That day could not be read.")
            await person.press("ctrl+u", *"2027-02-22", "enter")
            assert person.app.wizard.withdrawal.keep_in_touch == KeepInTouch(name="Kim", on=date(2027, 2, 22))


async def test_closing_asks_first_while_they_have_not_been_told(sit, pack):
    async with sit(on_its_way(status="drafting"), pack=pack) as person:
        await to_row(person, "Close this withdrawal")
        await person.press("enter")
        await person.sees("They have not been told yet. Close it anyway?")
        await person.press("enter")
        assert person.app.wizard.withdrawal.status == "drafting"
        await person.press("enter", "down", "enter")
        assert person.app.wizard.withdrawal.status == "closed"


async def test_closing_asks_nothing_once_all_is_done(sit, pack):
    done = tuple(task.id for task in pack.after.tasks)
    async with sit(on_its_way(status="sent", sent=SENT, done=done), pack=pack) as person:
        await to_row(person, "Close this withdrawal")
        await person.press("enter")
        assert person.app.wizard.withdrawal.status == "closed"


async def test_the_journal_closes_and_the_thought_goes_with_it(sit, pack):
    async with sit(on_its_way("learn", status="sent", sent=SENT), pack=pack) as person:
        await to_row(person, "Close this withdrawal")
        await person.press("enter")
        await person.sees("Some of it is not done yet. Close it anyway?")
        await person.sees("To do: return what they lent you.")
        await person.press("down", "enter")
        assert person.app.wizard.withdrawal.status == "closed"
        await person.sees("Closed. What you learned is gathered under F9")
        await person.press("escape")
        await person.sees("undone.")


async def test_what_is_copied_later_is_what_they_were_told(sit, pack, world):
    booked = replace(TOLD, interview_at=datetime(2026, 11, 20, 10))
    told = Sent(at=datetime(2026, 11, 17, 9), channel="email")
    async with sit(on_its_way("review", booked, status="sent", sent=told), pack=pack) as person:
        shown = person.app.wizard.view().message.body
        assert "this Friday, November 20" in shown
        await person.press("f5")
        await person.until(lambda: world.copies, "the copy")
        assert shown in world.copies[0]
