"""The message in other shapes, taking it as it is or mending it first, and what the coach says while one types."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime

import pytest
from msgspec.structs import replace
from wizard_person import TOLD, withdrawal

from bowout.core.draft import Answer
from bowout.core.given import Given
from bowout.core.journey import mark_sent
from bowout.core.renditions import cards, render
from bowout.tui.screens.shapes import CardsPage, ShapePage
from bowout.tui.widgets.choice import Choice
from bowout.tui.widgets.remarks_line import RemarksLine
from support import NOW

REASON = "be-honest-and-concise"
DEMAND = "Unless you can match my salary, I am leaving."
STAGES = ("applied", "interview-booked", "interviewed", "final-round", "offered", "accepted")
SIZES = ((80, 24), (40, 12))
TALKED = replace(TOLD, stage="final-round", interview_at=None)


def demanding():
    """A message that sets a condition, in own words."""
    return withdrawal("review", TALKED, answers={REASON: Answer(use="own", own=DEMAND)})


def words_of(person):
    """The words on the screen, without the signs that a scroll bar is drawn with."""
    return set(re.sub("[\u2580-\u259f]", " ", person.words()).split())


def options(person):
    """The ids of what the last page offers."""
    return [option.id for option in person.app.screen.query_one(Choice)._options]


def shown(person):
    """The ids of the findings that stand beside the message."""
    return {finding.id for finding in person.app.wizard.view().noticed}


@pytest.mark.parametrize("stage", STAGES)
async def test_other_shapes_are_ways_to_say_the_decision_and_nothing_else(sit, pack, stage):
    at = datetime(2026, 11, 25, 10) if stage == "interview-booked" else None
    async with sit(withdrawal("review", replace(TOLD, stage=stage, interview_at=at)), pack=pack) as person:
        await person.press("f9")
        offered = {option.id for option in person.app.screen.options}
        assert {"call", "pushback"} <= offered
        assert not offered & {"reminder", "reschedule"}


FIRST = {
    ("call", "final-round"): ("Phone call first, then email", CardsPage),
    ("", "offered"): ("Phone call first, then email", CardsPage),
    ("", "accepted"): ("Phone call first, then email", CardsPage),
    ("call", "interviewed"): ("Phone call", CardsPage),
    ("video", "final-round"): ("Request to meet", ShapePage),
    ("meeting", "interviewed"): ("Request to meet", ShapePage),
    ("portal", "applied"): ("Portal note first, then email", ShapePage),
    ("linkedin", "interviewed"): ("LinkedIn reply first, then email", ShapePage),
    ("linkedin", "offered"): ("LinkedIn reply", ShapePage),
}


@pytest.mark.parametrize(("channel", "stage"), FIRST)
async def test_what_the_channel_begins_with_leads_the_last_page(sit, pack, channel, stage):
    row, page = FIRST[channel, stage]
    async with sit(withdrawal("review", replace(TALKED, channel=channel, stage=stage)), pack=pack) as person:
        assert person.highlighted == row
        await person.press("enter")
        assert isinstance(person.app.screen, page)
        await person.press("escape")
        await person.sees("❯ Copy the message")


@pytest.mark.parametrize("channel", ["email", ""])
async def test_where_an_email_is_enough_it_leads_the_last_page(sit, pack, channel):
    async with sit(withdrawal("review", replace(TOLD, channel=channel)), pack=pack) as person:
        await person.sees("This is what they will read")
        assert person.highlighted == "Copy the message"
        assert not [option for option in options(person) if option.startswith("shape:")]


async def test_what_the_channel_begins_with_waits_for_what_is_still_needed(sit, pack):
    async with sit(withdrawal("review", replace(TALKED, channel="call", company="")), pack=pack) as person:
        await person.press("down")
        assert person.highlighted == "Phone call first, then email"
        await person.press("enter")
        await person.sees("Still needed: company.")
        assert person.at == "review"


async def test_once_they_were_told_nothing_comes_before_the_message(sit, pack):
    told = mark_sent(withdrawal("review", replace(TALKED, stage="offered")), NOW, "call")
    async with sit(told, pack=pack) as person:
        await person.sees("They have been told")
        assert person.highlighted == "Copy the message"
        assert not [option for option in options(person) if option.startswith("shape:")]


async def test_a_look_at_the_message_leaves_the_keyboard_where_it_was(sit, pack):
    async with sit(withdrawal("review", TOLD), pack=pack, size=(40, 12)) as person:
        await person.press("down", "f4")
        await person.still()
        await person.press("f4")
        await person.press("down", "enter")
        assert person.app.screen.has_class("-writing")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_cards_can_be_copied_and_saved_as_a_whole(sit, pack, world, size):
    first = withdrawal("review", TALKED)
    text = render(pack, first.draft, NOW, "call")
    async with sit(first, pack=pack, size=size) as person:
        await person.press("f9", "enter", "f5")
        await person.sees("Copied, as far as a test can tell.")
        await person.press("enter")
        await person.sees("Esc close")
        await person.press("ctrl+s", "enter")
        await person.sees("Saved as ")
        assert (world.copies, [saved for _, saved in world.saves]) == ([text], [text])
        assert "call" in world.saves[0][0]


async def test_a_save_that_fails_asks_again_with_what_was_typed(sit, pack, world):
    world.save_file = lambda text, path: Given(path == "there.txt", "No such folder." if "/" in path else "Saved.")
    async with sit(withdrawal("review", TALKED), pack=pack) as person:
        await person.press("ctrl+s", *["backspace"] * 60, *"none/there.txt", "enter")
        await person.sees("No such folder.")
        await person.sees("none/there.txt")
        await person.press("home", *["delete"] * 5, "enter")
        await person.sees("Saved.")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_word_of_every_card_is_read_with_one_key(sit, pack, size):
    first = withdrawal("review", TALKED)
    deck = cards(pack, first.draft, NOW, "call")
    async with sit(first, pack=pack, size=size) as person:
        await person.press("f9", "enter")
        for number, card in enumerate(deck, 1):
            read = set()
            while f"{number} of {len(deck)}" in person.words():
                read |= words_of(person)
                before = person.screen()
                await person.press("enter")
                if person.screen() == before:
                    break
            assert set(" ".join((card.title, *card.lines)).split()) <= read
        assert f"{len(deck)} of {len(deck)}" in person.words()
        for number in range(len(deck) - 1, 0, -1):
            await person.press("left")
            await person.sees(f"{number} of {len(deck)}")
        await person.press("left")
        await person.sees(f"1 of {len(deck)}")
        await person.press("escape")
        assert person.at == "review"
        await person.press("escape")
        assert person.at == pack.guidelines[-1].id


async def open_shape(person, shape_id):
    await person.press("f9")
    rows = [option.id for option in person.app.screen.options]
    await person.press(*["down"] * rows.index(shape_id), "enter")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_short_text_is_copied_saved_and_closed_and_says_so(sit, pack, world, size):
    async with sit(withdrawal("review", TALKED), pack=pack, size=size) as person:
        await open_shape(person, "pushback")
        await person.press("enter")
        await person.sees("Copied, as far as a test can tell.")
        assert world.copies[0].startswith("Dear Ms. Lee,")
        await person.press("down", "enter")
        await person.sees("Nothing is overwritten")
        await person.press("enter")
        await person.sees("Saved as pushback-northwind-data-engineer.txt")
        assert world.saves == [("pushback-northwind-data-engineer.txt", world.copies[0])]
        await person.press("end", "enter")
        assert person.at == "review"
        assert "my answer is the same" not in person.words()


@pytest.mark.parametrize("later", [0, 1, 2, 3, 4, 5], ids=str)
async def test_a_short_text_that_is_closed_before_it_was_drawn_again_breaks_nothing(sit, pack, later):
    async with sit(withdrawal("review", TALKED), pack=pack) as person:
        await open_shape(person, "pushback")
        person.app.screen.say("Copied.")
        for _ in range(later):
            await asyncio.sleep(0)
        person.app.screen.dismiss()
        await person.settle()
        assert person.at == "review"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("shape_id", ["referrer", "pushback", "follow-up", "linkedin", "portal", "voicemail"])
async def test_every_word_of_a_short_text_can_be_read_and_the_notice_is_in_sight(sit, pack, shape_id, size):
    async with sit(withdrawal("review", TALKED), pack=pack, size=size) as person:
        await open_shape(person, shape_id)
        page = person.app.screen
        await person.until(lambda: page.query_one("#notice").region.bottom <= size[1], "the notice in sight")
        left = set(f"{page.text} {page.advice}".split()) - words_of(person)
        for _ in range(20):
            if left:
                await person.press("pagedown")
                left -= words_of(person)
        assert not left
        await person.press("f5")
        await person.sees("Copied, as far as a test can tell.")


async def test_a_message_with_a_demand_asks_once_before_it_goes_out(sit, pack, world):
    async with sit(demanding(), pack=pack) as person:
        await person.press("f5")
        await person.sees("Before you send it")
        await person.press("escape")
        assert world.copies == []
        await person.press("f5", "down", "enter")
        await person.until(lambda: world.copies, "the copy")
        assert DEMAND in world.copies[0]
        await person.press("f5")
        await person.until(lambda: len(world.copies) == 2, "the second copy")


async def test_it_asks_again_for_what_came_after_and_before_another_shape_takes_the_words_out(sit, pack, world):
    async with sit(demanding(), pack=pack) as person:
        await person.press("f5", "down", "enter", "f5")
        await person.until(lambda: len(world.copies) == 2, "the second copy")
        await person.press("ctrl+o", "pagedown", *"I will sue you. ", "ctrl+o", "f5")
        await person.sees("Before you send it")
        assert len(world.copies) == 2
    async with sit(demanding(), pack=pack) as person:
        person.app.screen.open_shape("portal")
        await person.sees("Before you send it")
        await person.press("down", "enter")
        await person.sees("Copy it")


async def test_mend_it_first_goes_to_the_page_that_mends_it(sit, pack, world):
    async with sit(demanding(), pack=pack) as person:
        await person.press("ctrl+s")
        await person.sees("Before you send it")
        await person.press("enter")
        assert (person.at, world.copies, world.saves) == (REASON, [], [])


@pytest.mark.parametrize("at", ["review", "express-gratitude", "situation"])
async def test_ctrl_r_jumps_to_the_page_that_mends_it(sit, pack, at):
    async with sit(replace(demanding(), at=at), pack=pack) as person:
        assert "conditional" in shown(person)
        await person.press("ctrl+r")
        assert person.at == REASON


async def test_a_remark_takes_one_line_of_a_small_window(sit, pack):
    async with sit(replace(demanding(), at=REASON), pack=pack, size=(40, 12)) as person:
        await person.press("f4")
        assert shown(person)
        assert person.app.screen.query_one(RemarksLine).size.height == len(shown(person)) + 1


async def test_ctrl_r_says_when_there_is_nothing_to_mend(sit):
    async with sit(withdrawal("review")) as person:
        assert shown(person) == set()
        await person.press("ctrl+r")
        await person.sees("There is nothing to mend.")
        assert person.at == "review"


async def test_what_is_put_aside_stays_aside_after_coming_back(sit, pack, world):
    async with sit(demanding(), pack=pack) as person:
        found = person.app.wizard.view().remarks.findings
        failing = [finding for finding in found if finding.severity == "fail"]
        assert failing
        for finding in failing:
            await person.press("ctrl+l")
            rows = [option.text for option in person.app.screen.options]
            await person.press(*["down"] * rows.index(finding.message), "enter")
            await person.sees(finding.mend)
            await person.press("down", "enter")
        assert not {finding.id for finding in failing} & shown(person)
        person.app.wizard.keep()
    async with sit(world.store["northwind"], pack=pack) as person:
        assert not {finding.id for finding in failing} & shown(person)
        await person.press("ctrl+l")
        await person.sees("put aside")
        await person.press("escape", "f5")
        await person.until(lambda: world.copies, "the copy")
        assert DEMAND in world.copies[0]


async def test_a_remark_comes_when_a_word_is_done_never_within_it(sit, pack):
    async with sit(withdrawal(REASON, TALKED), pack=pack) as person:
        await person.press("ctrl+o")
        known = shown(person)
        came = []
        for sign in f" {DEMAND} asap lol":
            await person.press(sign)
            new = shown(person) - known
            came += [(finding, sign) for finding in new]
            known |= new
        assert "conditional" in known
        assert [one for one in came if one[1].isalpha()] == []
        await person.press("escape")
        assert "text-speak" in shown(person)
