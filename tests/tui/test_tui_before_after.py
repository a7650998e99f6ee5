"""Around the message: the first questions and the gates, what comes next, the journal. Keys only, shipped words."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from msgspec.structs import replace
from wizard_person import TOLD, withdrawal

from bowout.core.journey import close, mark_followed_up, mark_sent
from bowout.core.withdrawal import KeepInTouch, Sent
from support import NOW

TALKED = replace(TOLD, stage="final-round", interview_at=None)
SENT = Sent(at=NOW, channel="email")
SHOW_IT = "Show the message that asks for another time"


def on_its_way(at="after", situation=TALKED, **changes):
    """A withdrawal beside the path."""
    return replace(withdrawal(at, situation), **changes)


async def to_row(person, words):
    """Move the highlight down to the row that begins with the words."""
    await person.press("home")
    for _ in range(40):
        here = person.highlighted
        if here and (words.startswith(here) or here.startswith(words)):
            return
        await person.press("down")
    raise AssertionError(f"no row begins with: {words}\n{person.screen()}")


def gate_answers():
    leads = {"another-time": "reschedule", "not-signed": "wait", "one-thing": "negotiate"}
    answers = {
        "reschedule": ("not-the-time", "another-time", "nothing-booked"),
        "signed-offer": ("no-other", "signed", "not-signed"),
        "negotiation": ("nothing", "one-thing", "too-late"),
    }
    return [(gate, answer, leads.get(answer, "go-on")) for gate, all_ in answers.items() for answer in all_]


@pytest.mark.parametrize(("gate_id", "answer_id", "leads"), gate_answers())
async def test_every_answer_at_a_gate_leads_where_it_says(sit, pack, gate_id, answer_id, leads):
    gate = next(gate for gate in pack.reflection.gates if gate.id == gate_id)
    answer = gate.answer(answer_id)
    assert answer.leads_to == leads
    async with sit(on_its_way("reflect", TOLD), pack=pack) as person:
        await to_row(person, gate.text)
        await person.press("enter")
        await to_row(person, answer.label)
        await person.press("enter")
        await person.sees(answer.text)
        held = person.app.wizard.withdrawal
        assert (held.gates, held.status) == ({gate_id: answer_id}, "deciding")
        await person.press("enter")
        if leads == "reschedule":
            await person.sees("Could we find another time?")
            await person.press("escape")
        elif leads == "go-on":
            assert answer.text not in person.words()
        else:
            await person.sees("Kept as it is.")
            await person.sees(answer.text)
        assert person.at == "reflect"
        await person.sees(answer.label)


async def test_who_only_needs_another_time_tells_the_facts_first_and_comes_back_to_the_message(sit, pack, world):
    async with sit(replace(world.new(), at="reflect"), pack=pack) as person:
        await person.press("down", "enter", "down", "enter", "enter")
        await person.sees("It needs these facts. Esc then goes back to the message.")
        for fact in ("Ana Ruiz", "Northwind", "Data Engineer", "Ms Sam Lee"):
            await person.press(*fact, "enter")
        await person.press("escape")
        assert person.at == "reflect"
        await to_row(person, SHOW_IT)
        await person.press("enter", "f5")
        await person.until(lambda: world.copies, "the copy")
        assert "Could we find another time?" in world.copies[0]
        assert "withdraw" not in world.copies[0].lower()


async def test_skipping_is_one_key_and_is_remembered(sit, pack, world):
    async with sit(replace(withdrawal("reflect"), name="northwind"), pack=pack) as person:
        await person.press("enter")
        assert person.at == "situation"
        assert person.app.wizard.withdrawal.reflection_skipped
    async with sit(world.store["northwind"], pack=pack) as person:
        await person.sees("1/7")


async def test_esc_goes_back_one_page_everywhere_and_loses_nothing(sit, pack, world):
    first = on_its_way("learn", status="sent", sent=SENT, lessons={"liked": "the lunch"}, reflection={"core-need": "x"})
    async with sit(first, pack=pack) as person:
        rules = [rule.id for rule in pack.guidelines]
        for place in ("after", "review", *reversed(rules), "situation", "reflect"):
            await person.press("escape")
            assert person.at == place
        await person.press("escape")
        await person.sees("Leave an interview process well.")
        held = world.store["northwind"]
        assert (held.status, held.lessons, held.reflection, held.draft) == (
            "sent",
            {"liked": "the lunch"},
            {"core-need": "x"},
            first.draft,
        )


@pytest.mark.parametrize("end", ["escape", "ctrl+s", "ctrl+n"])
@pytest.mark.parametrize("at", ["reflect", "learn"])
async def test_what_is_written_is_kept_whichever_way_its_sheet_is_closed(sit, pack, at, end):
    prompt = pack.reflection.prompts[1] if at == "reflect" else pack.journal.prompts[1]
    async with sit(on_its_way(at), pack=pack) as person:
        await to_row(person, prompt.text)
        await person.press("enter", *"One line,", "enter", *"and [b]another[/b]", end)
        held = person.app.wizard.withdrawal
        assert {**held.reflection, **held.lessons} == {prompt.id: "One line,\nand [b]another[/b]"}
        await person.sees("One line, and [b]another[/b]")
        assert person.at == at
        await person.press("enter", *["backspace"] * 30, end)
        held = person.app.wizard.withdrawal
        assert (held.reflection, held.lessons) == ({}, {})


@pytest.mark.parametrize("number", range(6))
async def test_they_were_told_by_the_channel_that_is_chosen(sit, pack, number):
    channel = [choice for choice in pack.field("channel").choices if choice.id][number]
    async with sit(on_its_way(status="ready"), pack=pack) as person:
        await person.sees("You have decided, and they do not know yet.")
        await person.press("enter", *["down"] * number, "enter")
        held = person.app.wizard.withdrawal
        assert (held.status, held.sent) == ("sent", Sent(at=NOW, channel=channel.id))
        await person.sees("the door stays open behind you")
        confirm = channel.id in ("call", "video", "meeting")
        assert ("confirm it by email" in person.words()) is confirm


async def test_the_closing_thought_is_read_in_a_small_window_too(sit, pack):
    async with sit(on_its_way(status="ready"), pack=pack, size=(40, 12)) as person:
        await person.press("enter", "enter")
        await person.sees("the door stays open behind you")


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


@pytest.mark.parametrize(("downs", "day"), [(0, "2026-11-24"), (1, "2026-11-30"), (2, "2026-12-07")])
async def test_a_day_for_the_note_is_suggested(sit, pack, downs, day):
    async with sit(on_its_way(status="sent", sent=SENT), pack=pack) as person:
        await plan(person, *["down"] * downs, "enter")
        assert str(person.app.wizard.withdrawal.follow_up_on) == day
        await person.sees(f"Next: send the thank-you note, by {day}.")
        await person.until(lambda: person.highlighted == f"Thank-you note on {day}", "its row under the highlight")


@pytest.mark.parametrize(
    ("typed", "day"), [("2026-12-01", "2026-12-01"), ("Friday", "2026-11-27"), ("3 Dec", "2026-12-03"), ("", "None")]
)
async def test_a_day_for_the_note_is_typed(sit, pack, typed, day):
    async with sit(on_its_way(status="sent", sent=SENT), pack=pack) as person:
        await plan(person, "end", "enter", *typed, "enter")
        assert str(person.app.wizard.withdrawal.follow_up_on) == day


async def test_a_day_that_cannot_be_read_says_how_to_write_it(sit, pack):
    async with sit(on_its_way(status="sent", sent=SENT), pack=pack) as person:
        await plan(person, "end", "enter", *"someday soon", "enter")
        await person.sees("That day could not be read. Write it like 2026-12-01.")
        assert person.app.wizard.withdrawal.follow_up_on is None


async def test_the_calendar_gets_a_day_and_nothing_private(sit, pack, world):
    private = {"reflection": {"core-need": "zqdoubt"}, "lessons": {"liked": "zqlesson"}}
    told = replace(TALKED, reason="health", detail="zqdetail")
    first = on_its_way(situation=told, status="sent", sent=SENT, follow_up_on=date(2026, 11, 30), **private)
    async with sit(first, pack=pack) as person:
        await to_row(person, "Thank-you note on")
        await person.press("enter", "down", "down", "enter", "enter")
        await person.sees("Saved as reminder-northwind.ics")
        ((path, reminder),) = world.reminders
        assert (path, reminder.day) == ("reminder-northwind.ics", date(2026, 11, 30))
        assert "Sam Lee" in reminder.title
        for secret in ("zq", "health"):
            assert secret not in f"{reminder.title} {reminder.description}"


async def test_the_note_is_read_moved_sent_or_left_out(sit, pack):
    first = on_its_way(status="sent", sent=SENT, follow_up_on=date(2026, 11, 20))
    async with sit(first, pack=pack) as person:
        await person.sees("Next: send the thank-you note, since 2026-11-20.")
        await to_row(person, "Thank-you note on")
        await person.press("enter", "enter")
        await person.sees("Thank you once more for all the time you gave me")
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
        await person.sees("My decision stands: I'm withdrawing from the process")


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
        assert "My decision stands" not in person.words()


async def test_the_last_step_is_taken_back_one_at_a_time(sit, pack):
    sent = mark_sent(on_its_way(status="ready"), NOW, "email")
    first = close(mark_followed_up(sent, NOW), NOW)
    async with sit(first, pack=pack) as person:
        for status in ("followed-up", "sent", "ready"):
            await to_row(person, "Take the last step back")
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


async def test_the_journal_closes_and_the_thought_goes_with_it(sit, pack):
    async with sit(on_its_way("learn", status="sent", sent=SENT), pack=pack) as person:
        await to_row(person, "Close this withdrawal")
        await person.press("enter")
        assert person.app.wizard.withdrawal.status == "closed"
        await person.sees("Closed. What you learned is gathered under F9")
        await person.press("escape")
        await person.sees("Nothing is left to do.")


async def test_nothing_written_for_oneself_leaves_by_any_way_out(sit, pack, world):
    secret = "zq $company [b]Subject: x[/b]"
    first = on_its_way("reflect", replace(TALKED, detail="your tour"), status="sent", sent=SENT)
    async with sit(first, pack=pack) as person:
        for gate in pack.reflection.gates:
            if gate.applies(person.app.wizard.view().known):
                await to_row(person, gate.text)
                await person.press("enter", "end", "enter", "end", "enter")
        for at, prompts in (("reflect", pack.reflection.prompts), ("learn", pack.journal.prompts)):
            person.app.go(at)
            await person.settle()
            for prompt in prompts:
                if prompt.applies(person.app.wizard.view().known):
                    await to_row(person, prompt.text)
                    await person.press("enter", *f"{secret} {prompt.id}", "escape")
        await to_row(person, pack.journal.person.text)
        await person.press("enter", *"Zqkim", "enter", "enter")
        held = person.app.wizard.withdrawal
        assert len(held.lessons) == len(pack.journal.prompts)
        assert len(held.reflection) >= 5
        await person.press("escape", "escape", "f5")
        await give_out_every_shape(person)
        shapes = [shape.id for shape in pack.renditions if shape.shape == "text"]
        assert len(world.copies) >= len(shapes) - 3
    async with sit(replace(first, at="review"), pack=pack) as person:
        with_secrets, world.copies = world.copies, []
        await person.press("f5")
        await give_out_every_shape(person)
        assert with_secrets == world.copies
        assert "zq" not in " ".join(world.copies).lower()


async def give_out_every_shape(person):
    """Copy the message's other shapes one after the other; the cards are read through instead."""
    listed = person.app.screen
    for number in range(20):
        await person.press("f9", *["down"] * number)
        last = person.highlighted
        await person.press("down")
        more = person.highlighted != last
        await person.press(*["up"] * more, "enter")
        copies = len(person.world.copies)
        if type(person.app.screen).__name__ == "ShapePage":
            await person.press("f5")
            await person.until(lambda: len(person.world.copies) > copies, "the copy")  # noqa: B023 - awaited at once
        else:
            for _ in range(12):
                assert "zq" not in person.words().lower()
                await person.press("enter")
        await person.press("escape")
        assert person.app.screen is listed
        if not more:
            return
