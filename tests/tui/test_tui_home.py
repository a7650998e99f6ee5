"""The first page over everything kept, and the page of what was learned. Keys only, shipped words."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from time import perf_counter

import pytest
from msgspec.structs import replace
from wizard_person import TOLD, withdrawal

from bowout.core.withdrawal import KeepInTouch, Sent
from support import NOW

GHOSTING = "Ghosting begins like this, and nobody plans it."


def kept(name, status="drafting", decided=None, days=0, **changes):
    """One kept withdrawal, last touched so many days ago; the company bears its name."""
    told = replace(TOLD, company=name.title(), decided_on=decided, stage="interviewed", interview_at=None)
    at = NOW - timedelta(days=days)
    return replace(withdrawal("review", told), name=name, status=status, created=at, changed=at, **changes)


def sent(days=0):
    return Sent(at=NOW - timedelta(days=days), channel="email")


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
            "Older · Data Engineer ready · next: send it, since 2026-11-11",
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


async def test_rename_duplicate_delete_and_undo(sit, pack, world):
    first = world.keep(kept("acme"))
    async with sit(home=True, pack=pack) as person:
        await person.press("f3", "ctrl+u", *"dream job", "enter")
        await person.sees("It is called 'dream job' now.")
        assert list(world.store) == ["dream job"]
        await person.press("f3", "escape", "f4")
        await person.sees("There are two of them now.")
        assert world.store["dream job-2"].draft == first.draft
        await person.press("delete")
        await person.sees("Delete 'dream job")
        await person.press("enter")
        assert len(world.store) == 2
        before = dict(world.store)
        await person.press("delete", "down", "enter")
        await person.sees("F6 brings it back")
        assert len(world.store) == 1
        await person.press("f6")
        await person.sees("It is back.")
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


@pytest.mark.parametrize("key", ["f3", "f4", "f5", "delete"])
async def test_the_row_for_a_new_one_has_nothing_to_change(sit, pack, world, key):
    world.keep(kept("acme"))
    async with sit(home=True, pack=pack) as person:
        await person.press("home")
        assert person.highlighted == "Begin a new one"
        before = person.screen()
        await person.press(key)
        assert (person.screen(), list(world.store)) == (before, ["acme"])


async def test_f5_marks_the_highlighted_one(sit, pack, world):
    world.keep(kept("acme", "ready"))
    async with sit(home=True, pack=pack) as person:
        await person.press("f5")
        await person.sees("I have told them")
        await person.press("enter", "enter")
        assert (person.at, world.store["acme"].status) == ("after", "sent")
        await person.press("f7")
        await person.sees("Acme · Data Engineer sent")


@pytest.mark.parametrize(("status", "at"), [("ready", "review"), ("sent", "after"), ("closed", "after")])
async def test_enter_opens_where_it_was_left_and_after_the_message_what_comes_next(sit, pack, world, status, at):
    world.keep(kept("acme", status, sent=None if status == "ready" else sent()))
    async with sit(home=True, pack=pack) as person:
        await person.press("enter")
        assert person.at == at


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
        await person.press("enter", "end", "enter")
        assert person.app.wizard.withdrawal.name == "firm3"


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


LEARNED = (
    kept("acme", "closed", days=5, sent=sent(5), lessons={"liked": "the lunch\nwith all [b]of them[/b]"}),
    kept("beta", "sent", sent=sent(2), lessons={"ask-first": "Café or office?", "advert": "flat hierarchy"}),
    kept("core", "sent", sent=sent(1), keep_in_touch=KeepInTouch(name="Kim Å", on=date(2027, 2, 22))),
)


async def test_the_lessons_of_all_are_gathered_counted_and_searched(sit, pack, world):
    for one in LEARNED:
        world.keep(one)
    async with sit(home=True, pack=pack, size=(80, 30)) as person:
        await person.press("f9")
        for words in (
            "Why you left 3 give no reason ###",
            "What was good here? Acme, 2026-11-17: the lunch with all [b]of them[/b]",
            "Beta, 2026-11-20: flat hierarchy",
            "Kim Å, Core, 2027-02-22",
        ):
            await person.sees(words)
        await person.type("cafe")
        await person.sees("Café or office?")
        assert "lunch" not in person.words()
        assert "give no reason" not in person.words()
        await person.type(" zq")
        await person.sees("Nothing that you noted holds 'cafe zq'.")
        await person.press("escape")
        await person.sees("Leave an interview process well.")


async def test_the_lessons_are_saved_as_markdown_whole_whatever_is_searched(sit, pack, world):
    for one in LEARNED:
        world.keep(one)
    async with sit(home=True, pack=pack) as person:
        await person.press("f9", *"cafe", "ctrl+s", "enter")
        await person.sees("Saved as lessons.md")
    ((path, text),) = world.saves
    assert path == "lessons.md"
    for words in ("# What you learned", r"the lunch with all \[b\]of them\[/b\]", "Café or office?", "**Kim Å**"):
        assert words in text


async def test_without_a_lesson_the_page_says_where_they_come_from(sit, pack, world):
    world.keep(kept("acme"))
    async with sit(home=True, pack=pack) as person:
        await person.press("f9")
        await person.sees("A withdrawal that was sent asks what you learned.")


async def test_arrows_scroll_the_lessons_while_the_search_has_the_keyboard(sit, pack, world):
    notes = {prompt.id: "a long lesson, " * 12 for prompt in pack.journal.prompts}
    for number in range(4):
        world.keep(kept(f"firm{number}", "sent", sent=sent(), lessons=notes))
    world.keep(
        kept("last", "sent", sent=sent(), keep_in_touch=KeepInTouch(name="Kim", on=datetime(2027, 2, 22).date()))
    )
    async with sit(home=True, pack=pack) as person:
        await person.press("f9")
        assert "Kim" not in person.words()
        await person.press(*["pagedown"] * 30)
        await person.sees("Kim, Last")
        await person.press(*["up"] * 3)
        await person.type("kim")
        await person.sees("Kim, Last")
