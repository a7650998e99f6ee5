"""The first page, over everything kept. Keys only, shipped words."""

from __future__ import annotations

from datetime import date, timedelta
from threading import Event
from time import perf_counter

import pytest
from kept_withdrawals import kept, sent
from msgspec.structs import replace
from wizard_person import withdrawal

from bowout.core.given import Given
from bowout.core.outside import Kept
from bowout.core.withdrawal import KeepInTouch

GHOSTING = "Ghosting begins like this"


ALL = (
    kept("aside", "closed", days=1, sent=sent(9)),
    kept("young", decided=date(2026, 11, 21)),
    kept("noted", "sent", days=2, sent=sent(9), follow_up_on=date(2026, 11, 20)),
    kept("calm", "sent", days=1, sent=sent(1)),
    kept("older", "ready", decided=date(2026, 11, 10)),
    kept("friend", "closed", days=3, sent=sent(30), keep_in_touch=KeepInTouch(name="Kim", on=date(2026, 11, 22))),
    kept("later", "sent", days=4, sent=sent(4), follow_up_on=date(2026, 12, 1)),
    kept("doubt", "deciding"),
)
ORDER = ("Older", "Young", "Doubt", "Noted", "Friend", "Later", "Calm", "Aside")


async def read_down(person):
    """The highlighted row, then each one below it."""
    rows = [person.highlighted]
    while True:
        await person.press("down")
        if person.highlighted == rows[-1]:
            return rows
        rows.append(person.highlighted)


async def find(person, words):
    """Type in the line to find with."""
    await person.press("shift+tab", *words)


async def test_what_they_do_not_know_yet_stands_first_the_oldest_on_top(sit, pack, world):
    for one in ALL:
        world.keep(one)
    async with sit(home=True, pack=pack, size=(100, 50)) as person:
        assert [row.split()[0] for row in await read_down(person)] == list(ORDER)


async def test_each_row_says_in_words_where_it_stands_and_what_is_due(sit, pack, world):
    for one in ALL:
        world.keep(one)
    async with sit(home=True, pack=pack, size=(100, 50)) as person:
        for words in (
            "Older · Data Engineer ready · next: tell them, since 2026-11-11",
            "Young · Data Engineer drafting · next: finish the message, by 2026-11-22",
            "Doubt · Data Engineer deciding · next: decide",
            "Noted · Data Engineer sent · next: send the thank-you note, since 2026-11-20",
            "Friend · Data Engineer closed · next: write to Kim, by 2026-11-22",
            "Later · Data Engineer sent · next: send the thank-you note, by 2026-12-01",
            "Calm · Data Engineer sent · next: see what is left to do",
            "Aside · Data Engineer closed",
        ):
            await person.sees(words)
        assert person.words().count(GHOSTING) == 1


async def test_a_decision_from_yesterday_is_called_what_it_is(sit, pack, world):
    world.keep(kept("young", decided=date(2026, 11, 21)))
    async with sit(home=True, pack=pack) as person:
        await person.sees(GHOSTING)
        world.keep(kept("young", decided=date(2026, 11, 22)))
    async with sit(home=True, pack=pack) as person:
        assert GHOSTING not in person.words()


async def test_a_list_that_was_left_open_for_days_says_at_the_next_key_what_is_overdue(sit, pack, world):
    world.keep(kept("acme", decided=date(2026, 11, 22)))
    world.keep(kept("doubt", "deciding", days=-1))
    async with sit(home=True, pack=pack) as person:
        await person.press("end", "delete")
        world.now += timedelta(days=2)
        world.keep(kept("before", decided=date(2026, 11, 10)))
        await person.press("escape")
        assert GHOSTING not in person.words()
        await person.press("end")
        await person.sees("Acme · Data Engineer drafting · next: finish the message, since 2026-11-23")
        await person.sees("Before · Data Engineer drafting · next: finish the message, since 2026-11-11")
        assert GHOSTING in person.words()
        assert person.highlighted == "Doubt · Data Engineer"
        await person.press("enter")
        assert person.app.wizard.withdrawal.name == "doubt"


async def test_where_no_kept_one_is_highlighted_its_keys_say_so(sit, pack, world):
    world.keep(kept("acme"))
    async with sit(home=True, pack=pack) as person:
        await person.press("f3", "ctrl+u", "enter")
        await person.sees("It keeps its name.")
        await person.press("home")
        for key in ("f3", "f4", "f5", "delete"):
            person.app.screen.say("")
            await person.press(key)
            await person.sees("Move to one that is kept first")
        assert list(world.store) == ["acme"]


async def test_rename_duplicate_delete_and_undo(sit, pack, world):
    first = world.keep(kept("acme"))
    async with sit(home=True, pack=pack) as person:
        await person.press("f3", "ctrl+u", *"dream job", "enter")
        await person.sees("It is called 'dream job' now.")
        assert list(world.store) == ["dream job"]
        await person.press("f3", "escape", "f4")
        await person.sees("'dream job-2' is a copy of 'dream job'.")
        assert person.app.screen.chosen() == "dream job-2"
        assert world.store["dream job-2"].draft == first.draft
        await person.press("delete")
        await person.sees("Delete 'dream job-2'?")
        await person.press("enter")
        assert len(world.store) == 2
        before = dict(world.store)
        await person.press("delete", "down", "enter")
        await person.sees("F6 brings it back")
        assert len(world.store) == 1
        await person.press("f6")
        await person.sees("is back.")
        assert world.store == before
        await person.press("f6")
        await person.sees("Nothing was deleted.")


async def test_a_name_that_is_taken_is_not_given_twice(sit, pack, world):
    for name in ("acme", "beta"):
        world.keep(kept(name))
    async with sit(home=True, pack=pack) as person:
        other = "beta" if person.highlighted.startswith("Acme") else "acme"
        await person.press("f3", "ctrl+u", *other, "enter")
        await person.sees(f"There is a '{other}' already.")
        assert sorted(world.store) == ["acme", "beta"]
        await person.press("2", "enter")
        await person.sees(f"It is called '{other}2' now.")
        assert sorted(world.store) == [other, f"{other}2"]


async def test_f5_marks_the_highlighted_one(sit, pack, world):
    world.keep(kept("acme", "ready"))
    async with sit(home=True, pack=pack) as person:
        await person.press("f5")
        await person.sees("I have told them")
        await person.press("enter", "enter", "enter")
        assert (person.at, world.store["acme"].status) == ("after", "sent")
        await person.press("f7")
        await person.sees("Acme · Data Engineer sent")


@pytest.mark.parametrize(("status", "at"), [("deciding", "reflect"), ("drafting", "situation"), ("ready", "review")])
async def test_back_from_what_comes_next_leads_to_the_list_if_it_was_opened_there(sit, pack, world, status, at):
    world.keep(kept("acme", status, at=at))
    async with sit(home=True, pack=pack) as person:
        await person.press("f5")
        await person.sees("What comes next")
        await person.press("escape")
        await person.sees("Begin a new one")


async def test_back_from_what_comes_next_leads_to_the_message_where_one_went_there_in_between(sit, pack, world):
    world.keep(kept("acme", "ready"))
    async with sit(home=True, pack=pack) as person:
        await person.press("f5")
        await person.sees("What comes next")
        person.app.go("review")
        await person.sees("7/7 Review")
        await person.press("f10")
        await person.sees("What comes next")
        await person.press("escape")
        await person.sees("7/7 Review")


@pytest.mark.parametrize(("status", "at"), [("ready", "review"), ("sent", "after"), ("closed", "after")])
async def test_enter_opens_where_it_was_left_and_after_the_message_what_comes_next(sit, pack, world, status, at):
    world.keep(kept("acme", status, sent=None if status == "ready" else sent()))
    async with sit(home=True, pack=pack) as person:
        await person.press("enter")
        assert person.at == at


DAMAGED = "'north' is damaged: its file does not hold what was saved."


async def test_what_cannot_be_read_is_said_until_something_else_is(sit, pack, world):
    world.keep(kept("acme"))
    world.unread = DAMAGED
    async with sit(home=True, pack=pack) as person:
        await person.sees(DAMAGED)
        await person.press("down", "f4")
        await person.sees("'acme-2' is a copy of 'acme'.")
        assert DAMAGED not in person.words()
        await person.press("f9")
        await person.sees(DAMAGED)


async def test_where_nothing_can_be_listed_the_page_stays_and_says_why(sit, world, monkeypatch):
    monkeypatch.setattr(world, "kept", lambda: Kept((), "Could not look into the folder."))
    async with sit(withdrawal("review")) as person:
        await person.press("f7")
        await person.sees("Could not look into the folder.")
        assert person.at == "review"


async def test_a_new_one_begins_with_the_quiet_questions(sit, pack, world):
    world.keep(kept("acme"))
    new = world.new
    world.new = lambda: replace(new(), at="reflect")
    async with sit(home=True, pack=pack) as person:
        await person.press("home", "enter")
        await person.sees("Before you write")
        await person.press("escape")
        await person.sees("Leave an interview process well.")


async def test_from_nine_on_there_is_a_line_to_find_one(sit, pack, world):
    for number in range(8):
        world.keep(kept(f"firm{number}"))
    async with sit(home=True, pack=pack) as person:
        await find(person, "firm3")
        await person.press("down", "up")
        assert "firm3" not in person.words()
        world.keep(kept("firm8"))
    async with sit(home=True, pack=pack) as person:
        await find(person, "FIRM3")
        await person.sees("Firm3 · Data Engineer")
        assert "Firm4" not in person.words()
        await person.press("enter", "enter")
        assert person.app.wizard.withdrawal.name == "firm3"


async def test_what_is_found_first_is_under_the_highlight_also_after_nothing_was_found(sit, pack, world):
    for number in range(9):
        world.keep(kept(f"firm{number}"))
    async with sit(home=True, pack=pack) as person:
        await find(person, "firm3x")
        assert person.highlighted.startswith("Begin a new one")
        await person.press("backspace")
        assert person.highlighted.startswith("Firm3")
        await person.press("enter", "delete")
        await person.sees("Delete 'firm3'?")


async def test_two_thousand_kept_ones_open_at_once_and_are_found(sit, pack, world):
    for number in range(2000):
        world.keep(kept(f"firm{number:04}", decided=date(2026, 1, 1) + timedelta(days=number % 300)))
    begin = perf_counter()
    async with sit(home=True, pack=pack) as person:
        took = perf_counter() - begin
        await person.press("end")
        await person.sees("… and 1970 more: find them above")
        await find(person, "firm1234")
        await person.sees("Firm1234 · Data Engineer")
        assert "more: find them above" not in person.words()
    assert took < 1.5


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
@pytest.mark.parametrize("there", [(), ("f9",)], ids=["the first page", "the lessons"])
async def test_leaving_from_here_needs_no_question_and_ends_with_130(sit, pack, world, there, key):
    world.keep(kept("acme"))
    async with sit(home=True, pack=pack) as person:
        await person.press(*there, key)
    assert person.app.return_value.status == 130


async def test_whoever_comes_back_finds_the_highlight_where_they_came_from(sit, pack, world):
    world.store |= {one.name: one for one in (kept("acme", days=9), kept("brook", days=5), kept("crane"))}
    async with sit(home=True, pack=pack) as person:
        first = person.highlighted
        await person.press("down", "down")
        there = person.highlighted
        assert there != first
        await person.press("enter", "f7")
        assert person.highlighted == there
        await person.press("f9", "f7")
        assert person.highlighted == there


async def test_two_that_look_alike_and_one_with_another_name_say_their_names(sit, pack, world):
    first = kept("north")
    for name in ("north", "north-2", "the good one"):
        world.keep(replace(first, name=name, draft=first.draft if "north" in name else kept("acme").draft))
    async with sit(home=True, pack=pack, size=(100, 50)) as person:
        for words in (
            "North · Data Engineer (kept as north) ",
            "North · Data Engineer (kept as north-2)",
            "Acme · Data Engineer (kept as the good one)",
        ):
            assert words in person.words()
        await person.press("delete")
        await person.sees("Data Engineer")


async def test_a_company_told_otherwise_later_is_what_the_list_shows_and_the_name_from_before_is_called_one(
    sit, pack, world
):
    async with sit(withdrawal("notify-promptly"), pack=pack) as person:
        await person.press("escape", "tab", "ctrl+u", *"Acme", "ctrl+n", "f7")
        await person.sees("Acme · Data Engineer (kept as northwind)")
        assert list(world.store) == ["northwind"]
        await person.press("enter", "escape", "tab", "ctrl+u", *"Northwind Ltd", "ctrl+n", "f7")
        await person.sees("Northwind Ltd · Data Engineer drafting")
        assert "kept as" not in person.screen()


@pytest.mark.parametrize(
    ("keys", "left"),
    [(("delete", "down", "enter"), set()), (("f3", *["backspace"] * 20, *"zoe", "enter"), {"zoe"})],
)
async def test_a_late_clipboard_brings_no_old_name_back(sit, pack, world, keys, left):
    answered = Event()

    def late(_text, _write):
        answered.wait(5)
        return Given(True, "Copied.")

    world.copy = late
    async with sit(withdrawal("review"), pack=pack) as person:
        await person.press("f5", "f7", *keys)
        answered.set()
        await person.sees("Copied.")
        await person.settle()
        assert set(world.store) == left
