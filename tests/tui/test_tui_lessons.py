"""The page of what all withdrawals taught. Keys only, shipped words."""

from __future__ import annotations

from datetime import date, datetime

from kept_withdrawals import kept, sent
from msgspec.structs import replace

from bowout.core.withdrawal import KeepInTouch

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
        await person.press("f9", *"cafe", "ctrl+s", "home", *"a/", "enter")
        await person.sees("There is no folder 'a'. Nothing is overwritten")
        await person.press("home", "delete", "delete", "enter")
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


async def test_a_person_without_a_company_stands_alone(sit, pack, world):
    one = kept("core", "sent", sent=sent(1), keep_in_touch=KeepInTouch(name="Kim"))
    world.keep(replace(one, draft=one.draft.tell(company="")))
    async with sit(home=True, pack=pack) as person:
        await person.press("f9")
        await person.sees("Kim")
        assert "Kim," not in person.words()
