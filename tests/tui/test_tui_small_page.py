"""A window that has no room for the page and its message: one hides the other, and the bar says which keys work."""

from __future__ import annotations

import re

import pytest
from wizard_person import STEPS, withdrawal

from bowout.core.draft import Answer
from bowout.tui.widgets.choice import Choice, Row


@pytest.mark.parametrize(("step", "goes_on"), [("notify-promptly", "Ctrl+N next"), ("review", "F2 help")])
async def test_while_the_message_hides_the_page_the_bar_shows_the_keys_that_work_there(sit, step, goes_on):
    async with sit(withdrawal(step), size=(40, 12)) as person:
        bar = person.screen().splitlines()[-1]
        await person.press("f4")
        assert "F4 page" in person.screen()
        assert goes_on in person.screen()
        assert "Enter" not in person.screen().splitlines()[-1]
        await person.press("f4")
        assert person.screen().splitlines()[-1] == bar


async def test_while_the_message_itself_is_written_the_key_that_brings_the_page_back_ends_it(sit):
    async with sit(withdrawal("review"), size=(40, 12)) as person:
        bar = person.screen().splitlines()[-1]
        for ends in ("f4", "ctrl+o", "escape"):
            await person.press("ctrl+o")
            assert "F4 page" in person.screen()
            await person.press(ends)
            assert person.screen().splitlines()[-1] == bar
            assert person.highlighted.startswith("Copy the message")
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+o", "f4", *"Hi. ")
        assert person.draft.edit.body.startswith("Hi. ")


async def test_own_words_are_gone_on_with_once_the_message_was_read(sit):
    async with sit(withdrawal("express-gratitude"), size=(40, 12)) as person:
        await person.press("ctrl+o")
        bar = person.screen().splitlines()[-1]
        for back in ("f4", "escape"):
            await person.press("f4", back, "!")
            assert person.screen().splitlines()[-1] == bar
        assert person.draft.answer_for("express-gratitude").own.endswith("!!")


@pytest.mark.parametrize("step", ["situation", "express-gratitude", "review"])
@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40)], ids=str)
async def test_in_every_size_one_key_shows_the_message_alone_and_the_same_key_the_page(sit, step, size):
    async with sit(withdrawal(step), size=size) as person:
        page = person.screen()
        for back in ("f4", "escape"):
            await person.press("f4")
            lines = person.screen().splitlines()
            assert "F4 page" in lines[-1]
            assert "│" not in person.screen()
            assert not set("❯‹") & set(person.screen())
            await person.press(*["pageup"] * 9)
            assert " To       Ms. Lee" in person.screen()
            await person.press(*["pagedown"] * 9)
            assert " Ana Ruiz" in person.screen()
            await person.press(back)
            await person.press(*["pageup"] * 9)
            assert left_side(person.screen()) == left_side(page)


async def test_own_words_closed_from_behind_the_message_give_the_page_its_keyboard_back(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+o", "f4", "ctrl+o")
        assert not person.app.screen.has_class("-message", "-writing")
        await person.press("f4", "f4", "ctrl+o", *" hello")
        assert "hello" in person.message


@pytest.mark.parametrize("step", ["express-gratitude", "situation"])
async def test_behind_the_message_no_key_reaches_the_page_that_it_hides(sit, step):
    async with sit(withdrawal(step)) as person:
        await person.press("f4")
        before = person.app.wizard.draft
        await person.press("f2", "escape")
        await person.press("down", "down", "x")
        assert person.app.screen.has_class("-message")
        assert person.app.wizard.draft == before


async def test_while_nothing_can_be_saved_own_words_are_not_called_kept(sit, world):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+o")
        world.broken = "The disk is full."
        await person.press(*"words", "left")
        await person.sees("The disk is full.")
        assert "kept as you write" not in person.words()


async def test_the_message_alone_is_scrolled_by_the_arrows(sit):
    async with sit(withdrawal("express-gratitude"), size=(40, 12)) as person:
        before = person.draft
        await person.press("f4")
        await person.press(*["up"] * 20)
        assert "To       Ms. Lee" in person.screen()
        await person.press(*["down"] * 3)
        assert "To       Ms. Lee" not in person.screen()
        assert person.draft == before
        await person.press("ctrl+o")
        await person.sees("Type to replace these words")


@pytest.mark.parametrize("step", ["situation", "notify-promptly", "be-honest-and-concise", "review"])
@pytest.mark.parametrize("size", [(60, 30), (72, 18), (80, 24), (90, 15)], ids=str)
async def test_the_page_keys_scroll_the_message_wherever_it_stands_beside_the_page(sit, step, size):
    async with sit(withdrawal(step), size=size) as person:
        before = left_side(person.screen())
        await person.press(*["pagedown"] * 9)
        assert "Ana Ruiz" in right_side(person.screen())
        assert left_side(person.screen()) == before
        await person.press(*["pageup"] * 9)
        assert "To       Ms. Lee" in right_side(person.screen())
        await person.press("tab", *["pagedown"] * 9)
        assert "Ana Ruiz" in right_side(person.screen())


async def test_the_page_keys_scroll_the_message_while_own_words_are_written_and_move_in_it_while_it_is(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+o")
        await person.press(*["pagedown"] * 9)
        assert "Ana Ruiz" in right_side(person.screen())
        assert "Type to replace these words" in person.screen()
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+o")
        await person.press("pagedown")
        await person.press("!")
        assert "!" in person.draft.edit.body[1:]


@pytest.mark.parametrize("before", [(80, 24), (60, 20)], ids=str)
@pytest.mark.parametrize("size", [(40, 12), (60, 16), (80, 14)], ids=str)
async def test_the_row_under_the_keyboard_stays_in_sight_when_the_window_shrinks(sit, before, size):
    async with sit(withdrawal("situation"), size=before) as person:
        await person.press(*["down"] * 12)
        assert "‹ warm ›" in person.screen()
        await person.pilot.resize_terminal(*size)
        await person.sees("‹ warm ›")


@pytest.mark.parametrize("size", [(50, 20), (60, 18), (60, 20), (60, 24), (60, 30), (72, 18), (80, 20)], ids=str)
async def test_the_hint_of_the_row_is_shown_in_whole_sentences(sit, pack, size):
    async with sit(withdrawal("situation"), pack=pack, size=size) as person:
        for field in pack.fields:
            if field.screen == "situation" and f"{field.label} " in person.screen():
                help_shown = " ".join(str(person.app.screen.query_one("#help").words).split())
                assert help_shown in person.words()
                await person.press("down")


@pytest.mark.parametrize("step", STEPS[1:6])
@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 16), (80, 24)], ids=str)
async def test_each_choice_can_be_seen_whole_and_words_tell_that_there_are_more(sit, pack, step, size):
    async with sit(withdrawal(step), pack=pack, size=size) as person:
        choice = person.app.screen.query_one(Choice)
        await person.press("home")
        choice.focus()
        for _ in choice.query(Row):
            await person.still()
            row = choice.query_one("Row.-highlight")
            seen = row.screen.find_widget(row)
            assert seen.visible_region == seen.region
            text = " ".join(row.option.text.split())
            assert text in person.words()
            hidden = choice.virtual_size.height > choice.size.height
            assert bool(re.search(r"[↑↓] \d+ more", person.screen())) is hidden
            await person.press("down")


async def test_the_words_count_what_is_above_and_below(sit):
    async with sit(withdrawal("review"), size=(40, 12)) as person:
        await person.sees("↓ 3 more")
        await person.press("end")
        assert "↓ 1" not in await person.still()
        assert re.search(r"↑ \d+ more", person.screen())
        await person.pilot.resize_terminal(120, 40)
        await person.sees("Copy the message")
        assert " more" not in person.screen()


async def test_what_gave_way_in_a_small_window_comes_back_in_a_large_one(sit, pack):
    async with sit(withdrawal("notify-promptly"), pack=pack, size=(80, 24)) as person:
        page = left_side(await person.still())
        await person.pilot.resize_terminal(40, 12)
        assert "Tip" not in await person.still()
        await person.pilot.resize_terminal(80, 24)
        assert left_side(await person.still()) == page


def left_side(screen):
    """The page without the message, which may be scrolled to another place."""
    lines = [line.partition("│")[0].rstrip() for line in screen.splitlines()]
    return [line for line in lines[: next((n for n, line in enumerate(lines) if "───" in line), 99)] if line]


def right_side(screen):
    """The message without the page."""
    beside = "\n".join(line.partition("│")[2] for line in screen.splitlines())
    return beside.strip() or screen.partition("──")[2]


async def test_what_the_coach_says_does_not_push_the_open_page_s_words_out_of_sight(sit, pack):
    thanks = "Thank you. I hate how you run this. Your team lied to me. I will sue you."
    blamed = {
        "express-gratitude": Answer(use="own", own=thanks),
        "be-honest-and-concise": Answer(use="own", own="Your process was a waste of my time."),
    }
    async with sit(withdrawal("stay-in-touch", answers=blamed), pack=pack, size=(80, 24)) as person:
        assert "│ Mend" in person.screen()
        await person.until(lambda: "▌" in person.screen(), "the page's own part is in sight")
