"""Choosing phrasings, own words, leaving a part out, and changing the whole message by hand."""

from __future__ import annotations

import pytest
from wizard_person import STEPS, withdrawal

from bowout.core.draft import Edit
from bowout.core.situation import Situation

BY_HAND = Edit(subject="Withdrawing", body="Dear Ms. Lee,\n\nI withdraw.\n\nAna")
END = (*["down"] * 20, "end")
"""Leads to the end of a text."""


async def test_the_highlight_shows_in_the_message_at_once(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("down")
        assert "Thank you for considering me for the Data Engineer role." in person.message
        await person.sees("Thank you for considering me for the Data Engineer role. I am sorry")
        await person.press("end", "up")
        assert "I enjoyed meeting you" in person.message
        await person.press("home")
        assert "Thank you for the time that you gave me." in person.message


async def test_another_reason_offers_other_phrasings(sit):
    async with sit(withdrawal("be-honest-and-concise")) as person:
        assert "This was not easy" in person.screen()
        await person.press("right")
        assert person.draft.situation.reason == "other-offer"
        await person.sees("I have decided for a role elsewhere.")
        assert "This was not easy" not in person.words()
        assert "I have accepted another offer." in person.message
        await person.press("space")
        await person.sees("moving away")
        await person.press("end", "enter")
        assert person.draft.situation.reason == "relocation"
        assert "I am moving away from the region." in person.message


async def test_leaving_a_part_out_takes_it_from_the_message_and_back(sit):
    async with sit(withdrawal("apologize")) as person:
        assert "I am sorry for the inconvenience." in person.message
        await person.press("end")
        assert person.highlighted == "– Leave this out"
        assert "sorry" not in person.message
        await person.press("enter", "escape")
        assert person.highlighted == "– Leave this out"
        await person.press("home")
        assert "I am sorry for the inconvenience." in person.message


async def test_a_part_that_does_not_apply_says_so_and_can_still_be_spoken(sit):
    async with sit(
        withdrawal("apologize", Situation(company="Northwind", role="Engineer", sender_name="Ana"))
    ) as person:
        await person.sees("Nothing was booked, so no apology is owed.")
        assert person.highlighted == "– Leave this out"
        assert "sorry" not in person.message
        await person.press("home")
        assert "I am sorry for the inconvenience." in person.message


async def test_own_words_are_kept_while_a_phrasing_is_tried(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+o", "end")
        await person.type(" Truly.")
        own = "Thank you for the time that you gave me. Truly."
        assert own in person.message
        await person.press("escape")
        assert (person.at, person.highlighted[:2]) == ("express-gratitude", "✎ ")
        await person.press("up")
        assert own not in person.message
        assert person.draft.answer_for("express-gratitude").own == own
        await person.press("down")
        assert own in person.message
        await person.press("ctrl+o", *" Really.", "ctrl+o")
        assert own + " Really." in person.message
        await person.press("enter")
        assert person.at == "be-honest-and-concise"


async def test_own_words_of_several_lines_go_out_as_they_are_written(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+o", "home", "ctrl+k", *"First line.", "enter", *"Second line.")
        assert "First line.\nSecond line." in person.draft.answer_for("express-gratitude").own


async def test_what_is_typed_on_the_row_for_own_words_is_kept_from_the_first_letter(sit):
    async with sit(withdrawal("apologize")) as person:
        await person.press("end", "up")
        assert person.highlighted == "✎ In my own words"
        await person.press(*"Sorry about this.")
        assert person.draft.answer_for("apologize").own == "Sorry about this."
        await person.press("escape", *"Truly.")
        assert person.draft.answer_for("apologize").own == "Sorry about this. Truly."
        await person.press("escape", "alt+x")
        await person.paste("Thank you.")
        assert person.draft.answer_for("apologize").own == "Sorry about this. Truly. Thank you."


async def test_letters_on_any_other_row_open_nothing(sit):
    async with sit(withdrawal("apologize")) as person:
        before = person.draft
        await person.press(*"Sorry")
        assert person.draft == before
        assert person.highlighted.startswith("I am sorry")


async def test_what_is_typed_takes_the_place_of_a_phrasing_but_not_of_own_words(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+o")
        await person.sees("Type to replace these words; an arrow keeps them.")
        await person.press("ctrl+o", "ctrl+o", *"Thanks.")
        assert person.draft.answer_for("express-gratitude").own == "Thanks."
        assert "Type to replace" not in person.screen()
        await person.press("ctrl+o", "enter", "escape", "ctrl+o", *"!")
        assert person.draft.answer_for("express-gratitude").own == "Thanks.!"


async def test_an_arrow_keeps_the_phrasing_that_own_words_begin_with(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+o", "right", *" Truly.")
        assert person.draft.answer_for("express-gratitude").own == "Thank you for the time that you gave me. Truly."


async def test_own_words_that_were_all_taken_away_leave_the_phrasing(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        before = person.message
        first = person.highlighted
        await person.press("ctrl+o", "a", "escape")
        assert person.highlighted == "✎ a"
        await person.press("ctrl+o", "backspace", "escape")
        assert person.message == before
        assert person.highlighted == first


async def test_the_tone_changes_what_is_said(sit):
    async with sit(withdrawal("notify-promptly")) as person:
        await person.press("ctrl+t", "down", "enter")
        assert person.draft.situation.tone == "formal"
        assert person.message.endswith("Sincerely,\nAna Ruiz")
        await person.sees("I hereby withdraw")


async def test_the_message_changed_by_hand_is_what_goes_out(sit, world):
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+o", *END, *" P.S. Thank you again.", "escape", "f5")
        assert person.draft.edit is not None
        await person.until(lambda: world.copies, "the copy")
        assert world.copies == [person.message + "\n"]
        assert world.copies[0].endswith("P.S. Thank you again.\n")
        for back in ("escape", "escape", "ctrl+n", "ctrl+n"):
            await person.press(back)
        assert person.message + "\n" == world.copies[0]


async def test_the_subject_can_be_changed_by_hand(sit):
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+o", "shift+tab", "end", *", Ana", "enter", *END, *"!")
        assert person.message.startswith("Subject: Withdrawing: Data Engineer, Ana\n\n")
        assert person.message.endswith("Ana Ruiz!")


@pytest.mark.parametrize(("answer", "kept"), [("enter", True), ("escape", True), ("down enter", False)])
async def test_a_change_that_a_message_written_by_hand_would_hide_asks_first(sit, answer, kept):
    async with sit(withdrawal("express-gratitude", edit=BY_HAND)) as person:
        await person.press("down")
        await person.sees("Keep your own version?")
        await person.press(*answer.split())
        assert (person.draft.edit == BY_HAND) is kept
        assert (person.draft.shelved == (BY_HAND,)) is not kept
        assert ("Thank you for considering me" in person.message) is not kept
        assert person.highlighted.startswith("Thank you for the time" if kept else "Thank you for considering")


async def test_what_is_typed_behind_that_question_is_not_lost(sit):
    async with sit(withdrawal("situation", edit=BY_HAND)) as person:
        await person.press("tab", *" Corp .", "backspace", "backspace")
        await person.paste("& Co")
        await person.sees("Keep your own version?")
        await person.press("down", "enter")
        assert person.draft.situation.company == "Northwind Corp& Co"
        assert person.draft.edit is None


async def test_that_question_is_gone_once_what_was_typed_is_taken_back(sit):
    async with sit(withdrawal("situation", edit=BY_HAND)) as person:
        await person.press("tab", *"zz", "backspace")
        await person.sees("Keep your own version?")
        await person.press("backspace")
        await person.sees("Northwind")
        assert "Keep your own version?" not in person.screen()
        assert (person.draft.situation.company, person.draft.edit) == ("Northwind", BY_HAND)
        await person.press(*"z", "down", "enter")
        assert (person.draft.situation.company, person.draft.edit) == ("Northwindz", None)


async def test_what_cannot_be_read_elsewhere_stays_when_that_question_goes(sit):
    async with sit(withdrawal("situation", edit=BY_HAND)) as person:
        await person.press(*["down"] * 7, *" or so", *["up"] * 6)
        assert "2026-11-21 or so" in person.screen()
        await person.press(*"z")
        await person.sees("Keep your own version?")
        await person.press("backspace")
        assert "Keep your own version?" not in person.screen()
        assert "2026-11-21 or so" in person.screen()


async def test_the_tone_that_is_set_already_asks_nothing_of_a_message_written_by_hand(sit):
    async with sit(withdrawal("review", edit=BY_HAND)) as person:
        before = person.draft
        await person.press("ctrl+t", "enter")
        assert "Keep your own version?" not in person.screen()
        assert person.draft == before


@pytest.mark.parametrize("answer", ["escape", "enter"])
async def test_where_the_version_by_hand_stays_the_fields_show_what_is_told(sit, answer):
    async with sit(withdrawal("situation", edit=BY_HAND)) as person:
        await person.press("tab", *" Corp", answer)
        assert (person.draft.situation.company, person.draft.edit) == ("Northwind", BY_HAND)
        assert "Corp" not in person.screen()
        assert "Keep your own version?" not in person.screen()


async def test_where_the_version_by_hand_stays_own_words_are_put_away(sit):
    async with sit(withdrawal("express-gratitude", edit=BY_HAND)) as person:
        before = person.draft
        await person.press("ctrl+o", *"Hello", "escape")
        assert person.draft == before
        await person.sees("❯ Thank you for the time")
        await person.press("ctrl+o", "down", "enter")
        assert person.draft.edit is None


async def test_a_version_put_aside_comes_back_as_it_was(sit):
    async with sit(withdrawal("review", edit=BY_HAND)) as person:
        await person.press("end", "up")
        await person.sees("Compose it anew from the answers")
        await person.press("enter")
        assert (person.draft.edit, person.draft.shelved) == (None, (BY_HAND,))
        await person.sees("Bring back my own version")
        await person.press("end", "up", "enter")
        assert (person.draft.edit, person.draft.shelved) == (BY_HAND, ())


async def test_each_version_put_aside_can_be_told_apart_and_comes_back(sit):
    first = Edit(subject="One", body="Dear Sam,\n\nI am out.")
    async with sit(withdrawal("review", shelved=(BY_HAND, first))) as person:
        await person.press("end", "up")
        await person.sees("Bring back my own version 2")
        assert person.highlighted.startswith("Bring back my own version 1")
        await person.sees('"I am out."')
        await person.press("enter")
        assert (person.draft.edit, person.draft.shelved) == (first, (BY_HAND,))


async def test_going_over_all_pages_keeps_a_message_written_by_hand_without_asking(sit):
    async with sit(withdrawal("review", edit=BY_HAND)) as person:
        for step in [*reversed(STEPS[:-1])]:
            await person.press("escape")
            assert person.at == step
        for _ in STEPS[:-1]:
            await person.press("ctrl+n")
        assert (person.at, person.draft.edit) == ("review", BY_HAND)


async def test_each_phrasing_shows_where_it_begins_and_only_what_has_the_keyboard_the_highlight_s_mark(sit):
    async with sit(withdrawal("be-honest-and-concise")) as person:
        assert marks(person) == {"‹": 1, "❯": 0, "•": 1, "·": 2}
        await person.press("tab")
        assert marks(person) == {"‹": 0, "❯": 1, "•": 0, "·": 2}
        await person.press("ctrl+g", "escape")
        assert marks(person) == {"‹": 0, "❯": 1, "•": 0, "·": 2}


def marks(person):
    """How often each mark stands on the left side of the screen."""
    left = "\n".join(line.partition("│")[0] for line in person.screen().splitlines()[2:])
    return {mark: left.count(f"{mark} ") for mark in "‹❯•·"}


async def test_the_bar_says_what_goes_on_while_enter_makes_a_new_line(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        assert "Enter next" in person.screen()
        await person.press("ctrl+o")
        await person.sees("Ctrl+N next")
        assert "Enter next" not in person.screen()
        await person.press("escape")
        await person.sees("Enter next")


async def test_a_sentence_typed_on_a_phrasing_is_told_where_to_go_and_chooses_nothing(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        before = person.message
        await person.press(*"Because I move to Oslo")
        await person.sees("Ctrl+O writes your own words.")
        assert (person.at, person.message) == ("express-gratitude", before)
        await person.press("down", "up", "space")
        assert (person.at, person.message) == ("express-gratitude", before)
        await person.press("enter")
        assert person.at != "express-gratitude"
