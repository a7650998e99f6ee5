"""What the program adds because a message is short: the page says so, and the person can leave it out."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from wizard_aside import to_row
from wizard_person import withdrawal

from bowout.core.draft import Edit
from bowout.core.guideline import Closing, Phrasing, Placement

MORE = "You had set the time aside for me."


@pytest.fixture
def short(words):
    """The pack of these tests, in which every message is too short by one sentence."""
    more = (Phrasing(id="more", text=MORE),)
    closing = Closing(phrasings=(), placement=(Placement(paragraph=2),), more=more)
    thanks = replace(words.guideline("express-gratitude"), closing=closing)
    lengths = tuple(replace(length, fewest=90) for length in words.counsel.lengths)
    guidelines = tuple(thanks if one.id == thanks.id else one for one in words.guidelines)
    return replace(words, guidelines=guidelines, counsel=replace(words.counsel, lengths=lengths))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)], ids=str)
async def test_the_page_that_adds_a_sentence_shows_it_and_leaves_it_out(sit, short, size):
    async with sit(withdrawal("express-gratitude"), pack=short, size=size) as person:
        assert MORE in person.message
        assert "Added      " in person.screen()
        await person.press("tab", "tab")
        await person.sees(f'Added because the message is short: "{MORE}" ←→ leaves it out.')
        await person.press("right")
        assert MORE not in person.message
        await person.sees("‹ nothing ›")
        await person.sees(f'Left out, though the message is short: "{MORE}" ←→ takes it back.')
        await person.press("enter", "up")
        assert MORE not in person.message
        assert "Left out" not in person.screen()
        await person.press("tab", "tab", "left")
        assert MORE in person.message


async def test_no_other_page_says_that_it_adds_something(sit, short):
    async with sit(withdrawal("notify-promptly"), pack=short) as person:
        assert "Added" not in person.screen()
    async with sit(withdrawal("express-gratitude")) as person:
        assert "Added" not in person.screen()


async def test_the_sentence_goes_with_own_words_and_comes_back_with_a_phrasing(sit, short):
    async with sit(withdrawal("express-gratitude"), pack=short) as person:
        await person.press("ctrl+o", *" Truly.", "escape")
        assert MORE not in person.message
        assert "Added" not in person.screen()
        await person.press("up")
        assert MORE in person.message
        assert "Added" in person.screen()


async def test_nothing_is_said_to_be_added_to_a_message_written_by_hand(sit, short):
    by_hand = Edit(subject="Withdrawing", body="Dear Ms. Lee,\n\nI withdraw.\n\nAna")
    async with sit(withdrawal("express-gratitude", edit=by_hand), pack=short) as person:
        assert "Added" not in person.screen()


@pytest.mark.parametrize("size", [(80, 24), (40, 12)], ids=str)
async def test_the_last_page_leaves_it_out_and_puts_it_back(sit, short, size):
    async with sit(withdrawal("review"), pack=short, size=size) as person:
        await to_row(person, "Leave out what was added")
        await person.sees(f'Because the message is short: "{MORE}"')
        await person.press("enter")
        assert MORE not in person.message
        await person.sees(f'Though the message is short: "{MORE}"')
        assert person.highlighted.startswith("Put back what was left out")
        await person.press("enter")
        assert MORE in person.message
    async with sit(withdrawal("review", edit=Edit(subject="A", body="B")), pack=short, size=size) as person:
        assert "what was added" not in person.screen()
