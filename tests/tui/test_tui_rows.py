"""The rows of the situation: what is typed, pasted and chosen becomes the facts, and nothing else does."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from msgspec.structs import replace
from textual.content import Content
from wizard_person import TOLD, withdrawal

from bowout.core.draft import Edit


async def row(person, name: str) -> None:
    """Bring the keyboard to a row."""
    for _ in person.app.screen.focus_chain:
        if any(node.id == f"field-{name}" for node in person.app.focused.ancestors):
            return
        await person.press("tab")
    pytest.fail(f"Tab never reaches {name}")


@pytest.mark.parametrize(
    ("name", "keys", "facts"),
    [
        ("sender_name", "José Ñandú", {"sender_name": "José Ñandú"}),
        ("company", "  Northwind   Traders ", {"company": "Northwind Traders"}),
        ("role", "QA (m/f) & C++ [remote]", {"role": "QA (m/f) & C++ [remote]"}),
        ("recipient_name", "dr. Sam Lee", {"recipient_title": "Dr", "recipient_name": "Sam Lee"}),
        ("interview_at", "2026-11-25 10:00", {"interview_at": datetime(2026, 11, 25, 10)}),
        ("interview_at", "tomorrow 9am", {"interview_at": datetime(2026, 11, 23, 9)}),
        ("interview_at", "12:10", {"interview_at": datetime(2026, 11, 22, 12, 10)}),
        ("interview_at", "14:30 25 Nov", {"interview_at": datetime(2026, 11, 25, 14, 30)}),
        ("decided_on", "yesterday", {"decided_on": date(2026, 11, 21)}),
        ("decided_on", "2026-11-20", {"decided_on": date(2026, 11, 20)}),
    ],
)
async def test_what_is_typed_becomes_a_fact(sit, name, keys, facts):
    async with sit() as person:
        await row(person, name)
        await person.type(keys)
        told = person.draft.situation
        assert {fact: getattr(told, fact) for fact in facts} == facts


@pytest.mark.parametrize(
    ("name", "keys", "value"),
    [
        ("recipient_kind", ("right", "right"), "agency"),
        ("stage", ("left",), "interview-booked"),
        ("stage", ("right", "right"), "applied"),
        ("channel", ("space", "end", "enter"), "call"),
        ("tone", ("space", "end", "escape"), "warm"),
        ("tone", ("left",), "brief"),
    ],
)
async def test_what_is_chosen_becomes_a_fact(sit, name, keys, value):
    async with sit() as person:
        await row(person, name)
        await person.press(*keys)
        assert getattr(person.draft.situation, name) == value


async def test_a_row_that_no_longer_applies_goes_and_comes_back_with_its_words(sit):
    async with sit(withdrawal()) as person:
        await row(person, "stage")
        await person.press("left")
        assert person.draft.situation.stage == "applied"
        assert "Interview " not in person.words()
        await person.press("right")
        await person.sees("Interview 2026-11-25 10:00")


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        ("whenever", "Write a day, such as yesterday, Monday or Nov 22."),
        ("dec 3", "That day is still to come. Write today or a day before it, such as"),
    ],
)
async def test_a_day_that_cannot_be_taken_says_how_to_write_it_and_changes_nothing(sit, typed, how):
    async with sit() as person:
        await row(person, "decided_on")
        await person.type(typed)
        await person.sees(how)
        assert person.draft.situation.decided_on is None


async def test_what_is_read_of_a_row_goes_again_where_the_rest_cannot_be_read(sit):
    async with sit() as person:
        await row(person, "interview_at")
        await person.press("ctrl+u")
        await person.type("tomorrow 14")
        assert person.draft.situation.interview_at == datetime(2026, 11, 23, 14)
        await person.type("ish")
        assert person.draft.situation.interview_at is None
        await person.sees("Write a day and a time")


@pytest.mark.parametrize(
    ("name", "keys", "still"),
    [
        ("interview_at", ["backspace"], "Wednesday, November 25, at 10:00 a.m."),
        ("interview_at", ["ctrl+u", *"wed 9ish"], "Wednesday, November 25, at 10:00 a.m."),
        ("decided_on", ["ctrl+u", *"soonish"], "Saturday, November 21."),
    ],
)
async def test_what_cannot_be_read_takes_nothing_away_and_the_page_says_what_stands(sit, world, name, keys, still):
    async with sit(withdrawal()) as person:
        await row(person, name)
        await person.press("end", *keys)
        await person.sees(f"Until then it is still {still}")
        assert person.draft.situation == TOLD
        await person.press("f7")
        await person.sees(f"could not be read: it is still {still}")
        assert world.store["northwind"].draft.situation == TOLD
        await person.press("enter")
        await row(person, name)
        await person.press("ctrl+u")
        assert getattr(person.draft.situation, name) is None


async def test_a_moment_that_was_just_typed_stands_where_letters_of_it_are_taken_away_again(sit):
    async with sit(withdrawal(situation=replace(TOLD, interview_at=None))) as person:
        await row(person, "interview_at")
        await person.press(*"tomorrow 14:30", "backspace")
        assert person.draft.situation.interview_at == datetime(2026, 11, 23, 14, 30)
        await person.press(*["backspace"] * 4, *"x")
        await person.sees("Until then it is still Monday, November 23, at 2:30 p.m.")
        assert person.draft.situation.interview_at == datetime(2026, 11, 23, 14, 30)


async def test_a_time_that_has_gone_by_is_told_as_that(sit):
    async with sit(withdrawal(situation=replace(TOLD, interview_at=None, stage="interviewed"))) as person:
        await row(person, "interview_at")
        await person.press(*"2026-11-20 10:00")
        await person.sees("That time has gone by: the message does not name it.")


async def test_a_text_written_by_hand_is_not_asked_about_where_a_day_cannot_be_read(sit):
    edit = Edit(subject="Withdrawing", body="Dear Ms. Lee,\n\nI withdraw my application.\n\nAna Ruiz")
    async with sit(withdrawal(edit=edit)) as person:
        await row(person, "interview_at")
        await person.press("end", "backspace")
        await person.sees("Until then it is still Wednesday")
        assert "Keep your own version?" not in person.words()
        assert person.draft.edit == edit


async def test_a_paste_of_three_lines_is_kept_whole_on_one_line(sit):
    async with sit() as person:
        await person.paste("Ana\r\nMaria\n  Ruiz\n")
        assert person.draft.situation.sender_name == "Ana Maria Ruiz"
        await person.sees("Ana Maria Ruiz")


async def test_a_paste_into_own_words_keeps_its_lines_and_no_steering_characters(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+o")
        await person.paste("\nOne.\x1b[31m\r\nTwo.\x07\u202e")
        own = person.draft.answer_for("express-gratitude").own
        assert own.endswith("\nOne.[31m\nTwo.")


@pytest.mark.parametrize("step", ["situation", "express-gratitude"])
async def test_alt_and_a_letter_types_nothing(sit, step):
    async with sit(withdrawal(step)) as person:
        if step != "situation":
            await person.press("ctrl+o")
        before = person.message
        await person.press("alt+n", "alt+x", "alt+q")
        assert person.message == before
        assert person.draft.situation.sender_name == "Ana Ruiz"


async def test_help_for_the_row_follows_the_keyboard(sit):
    async with sit() as person:
        await person.sees("As you sign.")
        await person.press("tab")
        await person.sees("As they write it.")
        await row(person, "channel")
        await person.sees("Advised: email, to your contact. An email is enough here.")


async def test_shift_tab_goes_up_the_rows_and_then_home(sit, world):
    async with sit(withdrawal()) as person:
        await person.press("tab", "tab", "shift+tab")
        await person.sees("As they write it.")
        await person.press("shift+tab", "shift+tab")
        await person.sees("Where would you like to go on?")
        assert "northwind" in world.store


async def test_up_and_down_go_from_row_to_row_and_stay_on_the_page(sit):
    async with sit() as person:
        await person.press("up", *"Bo", "down", *"Fern & Co", "down", "down", "up", *"Clerk")
        await person.press("down", "down", "down", "right")
        assert person.draft.situation.sender_name == "Bo"
        assert person.draft.situation.company == "Fern & Co"
        assert person.draft.situation.role == "Clerk"
        assert person.draft.situation.stage == "offered"
        assert person.at == "situation"


async def test_up_and_down_stop_at_the_first_row_and_at_the_last(sit):
    async with sit() as person:
        await person.press("up", "up", *"Bo")
        assert person.draft.situation.sender_name == "Bo"
        await row(person, "tone")
        await person.press("down", "down", "right")
        assert person.draft.situation.tone != "warm"
        await person.press("tab")
        assert not any(node.has_class("label") for node in person.app.focused.ancestors)
        await person.press("up", "left")
        assert person.draft.situation.tone == "warm"


async def test_what_could_not_be_read_is_marked_once_the_keyboard_has_gone(sit):
    async with sit() as person:
        await row(person, "decided_on")
        await person.type("someday")
        assert "Decided !" not in person.screen()
        await person.press("tab")
        await person.sees("Decided ! someday")
        await person.press("shift+tab")
        await person.sees("Write a day, such as yesterday, Monday or Nov 22.")
        await person.press("ctrl+u", *"yesterday", "tab")
        await person.sees("Decided yesterday")


@pytest.mark.parametrize(("size", "told"), [((80, 24), True), ((80, 20), False)], ids=str)
async def test_what_stands_while_a_row_cannot_be_read_is_told_there_once_the_keyboard_has_gone(sit, size, told):
    still = "it is still 2026-11-25 10:00"
    async with sit(withdrawal(), size=size) as person:
        await person.press(*["down"] * 6, "end", *"ish")
        assert still not in person.screen()
        await person.press("down")
        await person.sees("Interview ! 2026-11-25 10:00ish")
        assert (still in person.screen()) is told
        await person.press("up")
        assert still not in person.screen()
        await person.press("ctrl+u", "down")
        assert "still" not in person.screen()


async def test_a_row_that_shows_again_what_is_told_has_no_sign_any_more(sit):
    async with sit(withdrawal(edit=Edit(subject="Withdrawing", body="I withdraw."))) as person:
        await person.press(*["down"] * 7, "ctrl+u", "?", "up")
        await person.sees("Decided !")
        await person.press("ctrl+u")
        await person.sees("Keep your own version?")
        await person.press("enter")
        await person.sees("Decided 2026-11-21")
        assert "still" not in person.screen()


async def test_help_is_not_cut_off_below_rows_that_tell_what_stands(sit, pack):
    async with sit(withdrawal(), pack=pack, size=(72, 22)) as person:
        await person.press(*["down"] * 6, "ctrl+u", "?")
        for keys in (["down", "ctrl+u", "?"], ["down"], ["up"] * 8):
            await person.press(*keys)
            place = person.app.screen.query_one("#help")
            lines = Content(place.words).wrap(place.content_size.width)
            assert 1 < len(lines) <= person.app.screen.find_widget(place).visible_region.height


async def test_a_long_choice_keeps_both_its_arrows(sit):
    async with sit(withdrawal()) as person:
        await row(person, "stage")
        await person.sees("‹an interview is booked›")


@pytest.mark.parametrize("name", ["sender_name", "recipient_name", "interview_at", "decided_on", "tone"])
async def test_no_help_is_cut_off(sit, pack, name):
    async with sit(withdrawal(), pack=pack) as person:
        await row(person, name)
        field = pack.field(name)
        await person.sees(field.help)
        assert field.example in person.words()


@pytest.mark.parametrize("size", [(40, 12), (80, 12), (80, 17)], ids=str)
async def test_in_a_small_window_each_row_has_its_help_in_whole_sentences(sit, pack, size):
    async with sit(withdrawal(), pack=pack, size=size) as person:
        for field in pack.fields:
            if field.screen:
                await row(person, field.id)
                place = person.app.screen.query_one("#help")
                assert person.app.screen.find_widget(place).visible_region.height == 3
                lines = Content(place.words).wrap(place.content_size.width)
                assert 0 < len(lines) <= 3, place.words
                assert place.words.endswith((".", field.example or "all."))
                assert field.kind != "choice" or field.id == "channel" or "Space lists all." in place.words
                await person.sees(place.words)


async def test_a_long_text_shows_how_it_begins_while_the_keyboard_is_elsewhere(sit):
    async with sit(withdrawal(), size=(40, 12)) as person:
        await person.press("tab", *" International Logistics and Sons")
        assert "Northwind International" not in person.screen()
        await person.press("tab")
        assert "Company      Northwind International" in person.screen()
        await person.press("shift+tab")
        assert "and Sons" in person.screen()


async def test_a_question_on_a_guideline_s_page_says_what_it_is_for(sit, pack):
    field = pack.field("detail")
    async with sit(withdrawal("express-gratitude"), pack=pack) as person:
        await row(person, "detail")
        await person.sees(f"{field.help} For example: {field.example}")
        await person.press("shift+tab")
        assert field.help not in person.words()
        without = "Your own words stand without this."
        assert without not in person.words()
        await person.press("ctrl+o")
        await person.sees("Type to replace these words")
        await person.press(*"Thanks.", "escape", "tab")
        await person.sees(f"{without} {field.help}")


async def test_a_choice_on_a_guideline_s_page_says_its_keys(sit):
    async with sit(withdrawal("be-honest-and-concise")) as person:
        await person.sees("←→ change it, Space lists all.")
        await person.press("tab")
        assert "Space lists all." not in person.screen()


async def test_in_a_small_window_help_leaves_the_page_its_rows(sit, pack):
    async with sit(withdrawal("express-gratitude"), pack=pack, size=(40, 12)) as person:
        await row(person, "detail")
        await person.sees('as it goes on from "I liked …". Optional.')
        assert "For example" not in person.screen()
        assert person.app.screen.query_one("#notice").region.height == 2


async def test_the_arrows_go_from_a_question_into_the_choices_and_back(sit):
    async with sit(withdrawal("be-honest-and-concise")) as person:
        before = person.draft
        assert "‹ " in person.screen()
        await person.press("up", "up")
        assert "‹ " in person.screen()
        await person.press("down")
        assert "‹ " not in person.screen()
        assert f"❯ {person.highlighted}" in person.screen()
        assert person.draft == before
        await person.press("home", "up")
        assert "‹ " in person.screen()


async def test_the_arrows_go_on_below_the_choices_and_come_back(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("end", "down", *"Your patience")
        assert person.draft.situation.detail == "Your patience"
        await person.press("down", "up")
        assert person.highlighted == "✎ In my own words"
        assert "❯ ✎" in person.screen()


async def test_an_interview_that_is_booked_makes_a_stage_that_nobody_told(sit):
    async with sit(withdrawal("situation", replace(TOLD, stage="", interview_at=None))) as person:
        await person.sees("So far I was interviewed")
        await row(person, "interview_at")
        await person.press(*"tomorrow 10:00")
        await person.sees("So far an interview is booked")
        assert person.draft.situation.stage == ""


async def test_a_stage_that_was_told_stays_whatever_is_booked(sit):
    async with sit(withdrawal("situation", replace(TOLD, stage="interviewed", interview_at=None))) as person:
        await row(person, "interview_at")
        await person.press(*"tomorrow 10:00")
        await person.sees("So far I was interviewed")
