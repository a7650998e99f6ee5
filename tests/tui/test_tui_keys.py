"""Every key and every small page: each does what the help says, closes with Esc, and loses nothing."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace
from wizard_person import STEPS, TOLD, withdrawal

from bowout.core.draft import Answer, Edit
from bowout.tui.command_table import COMMANDS
from bowout.tui.commands import bar_of, commands_of
from bowout.tui.screens.ask import Ask
from bowout.tui.widgets.key_bar import Key

BLAMED = {"be-honest-and-concise": Answer(use="own", own="Your process was a waste of my time.")}
OPENS = {
    "own_words": "Type to replace these words",
    "jump": "Jump to",
    "help": "Keys",
    "tone": "Warm suits most.",
    "sources": "Where this advice comes from",
    "theme": "Colours",
    "leave": "Leave Bow Out?",
}
"""What is on the screen once a command of a guideline's page has run."""


async def chosen_in_help(person, command_id: str) -> None:
    """Open the help, go to a command's line, press Enter."""
    await person.press("f2")
    rows = [option.id for option in person.app.screen.options]
    await person.press(*["down"] * rows.index(command_id), "enter")


@pytest.mark.parametrize(("place", "step"), [("situation", "situation"), ("guideline", STEPS[2]), ("review", "review")])
async def test_help_lists_every_command_of_the_page(sit, place, step):
    async with sit(withdrawal(step), size=(100, 70)) as person:
        await person.press("f2")
        for command in commands_of(place, COMMANDS):
            assert command.help in person.words()
            assert command.key in person.words()


@pytest.mark.parametrize("command", OPENS)
async def test_enter_in_the_help_runs_the_command(sit, command):
    async with sit(withdrawal("express-gratitude")) as person:
        await chosen_in_help(person, command)
        await person.sees(OPENS[command])


@pytest.mark.parametrize(("command", "leads_to"), [("next", STEPS[3]), ("back", STEPS[1])])
async def test_enter_in_the_help_goes_on_and_back(sit, command, leads_to):
    async with sit(withdrawal("express-gratitude")) as person:
        await chosen_in_help(person, command)
        assert person.at == leads_to


@pytest.mark.parametrize("command", ["own_words", "jump", "help", "leave"])
async def test_tab_reaches_the_key_bar_and_enter_presses_it(sit, command):
    assert command in [shown.id for shown in bar_of("guideline", COMMANDS)]
    async with sit(withdrawal("express-gratitude")) as person:
        for _ in person.app.screen.focus_chain:
            focused = person.app.focused
            if isinstance(focused, Key) and focused.command.id == command:
                break
            await person.press("tab")
        await person.press("enter")
        await person.sees(OPENS[command])


@pytest.mark.parametrize("keys", [("ctrl+g",), ("f2",), ("f3",), ("f8",), ("ctrl+t",), ("ctrl+q",), ("ctrl+l",)])
async def test_esc_closes_every_small_page_and_changes_nothing(sit, keys):
    async with sit(withdrawal("express-gratitude")) as person:
        before, page = person.app.wizard.withdrawal, person.app.screen
        await person.press(*keys)
        assert person.app.screen is not page
        await person.press("escape")
        assert person.app.screen is page
        assert person.app.wizard.withdrawal == before


async def test_esc_from_anywhere_loses_no_typed_word(sit):
    async with sit() as person:
        await person.press(*"Ana Ruiz", "enter", *"Northwind", "escape")
        await person.press("escape", "enter")
        assert person.draft.situation.company == "Northwind"
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+o", "end", *" Truly.", "escape", "escape")
        assert person.at == "notify-promptly"
        assert "Truly." in person.message
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+o", *"Hello. ", "escape", "escape")
        assert person.at == "stay-in-touch"
        assert person.draft.edit.body.startswith("Hello. Dear")


async def test_sources_stand_behind_f3(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("f3")
        await person.sees("Source: seventh test source")
        await person.sees("Source: eighth test source")


async def test_f8_changes_the_colours_and_remembers_them(sit, world):
    async with sit(withdrawal()) as person:
        before = person.app.theme
        await person.press("f8", "home", "enter")
        assert person.app.theme == next(iter(world.themes)) != before
        assert world.theme_choices == [person.app.theme]


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_leaving_asks_and_ends_with_130(sit, world, key):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("down", key, "down", "enter")
        await person.press(key)
        assert isinstance(person.app.screen, Ask)
        await person.press("enter")
    assert person.app.return_value.status == 130
    assert world.store["northwind"].draft == person.draft
    assert world.store["northwind"].at == "express-gratitude"


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
@pytest.mark.parametrize("sheet", ["f2", "ctrl+g", "f3"])
async def test_who_wants_to_leave_a_small_page_is_back_on_the_page(sit, sheet, key):
    async with sit(withdrawal("express-gratitude")) as person:
        page = person.app.screen
        await person.press(sheet)
        assert person.app.screen is not page
        await person.press(key)
        assert person.app.screen is page


async def test_asking_to_leave_twice_leaves(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+c", "ctrl+c")
    assert person.app.return_value.status == 130


async def test_ctrl_c_in_a_text_asks_too(sit):
    async with sit() as person:
        await person.press(*"Ana", "ctrl+c")
        await person.sees("Leave Bow Out?")


async def test_home_opens_what_is_kept_where_it_was_left_and_begins_anew(sit, world):
    world.keep(withdrawal("apologize"))
    async with sit(home=True) as person:
        await person.sees("Northwind · Data Engineer")
        await person.press("enter")
        assert (person.at, person.draft.situation) == ("apologize", TOLD)
        await person.press("f7", "home", "enter")
        assert (person.at, person.draft.situation.company) == ("situation", "")
        assert world.store["northwind"].draft.situation == TOLD


async def test_a_withdrawal_that_cannot_be_opened_says_why(sit, world):
    world.keep(withdrawal("apologize"))
    async with sit(home=True) as person:
        kept = world.store.pop("northwind")
        await person.press("enter")
        await person.sees("'northwind' is open in another session.")
        world.store["northwind"] = kept
        await person.press("enter")
        assert person.at == "apologize"


async def test_a_store_that_fails_says_so_and_the_words_stay(sit, world):
    async with sit(withdrawal("express-gratitude")) as person:
        world.broken = "The disk is full. Free some space; your words stay here meanwhile."
        await person.press("down")
        await person.sees("The disk is full.")
        assert "Thank you for considering me" in person.message
        await person.press("ctrl+q")
        await person.sees("What you changed last is gone when you leave.")
        assert person.highlighted == "Stay"
        await person.press("escape")
        world.broken = ""
        await person.press("down")
        await person.sees("Saving works again, and everything is saved.")
        assert "The disk is full." not in person.screen()
        await person.press("enter")
        assert world.store["northwind"].draft == person.draft


async def test_saving_under_no_name_is_told(sit, world):
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+s", "ctrl+u", "enter")
        await person.sees("Not saved: there was no name.")
        assert world.saves == []


async def test_saving_asks_for_a_name_and_says_where_it_went(sit, world):
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+s")
        await person.sees("Nothing is overwritten")
        await person.press(*["backspace"] * 4, *".md", "enter")
        await person.sees("Saved as withdrawal-northwind-data-engineer.md")
        assert world.saves == [("withdrawal-northwind-data-engineer.md", person.message + "\n")]
        await person.press("ctrl+s", "escape")
        assert len(world.saves) == 1


async def test_finishing_hands_the_message_out(sit):
    async with sit(withdrawal("review")) as person:
        message = person.message
        await person.press("ctrl+d")
    assert (person.app.return_value.status, person.app.return_value.text) == (0, message + "\n")
    assert person.app.wizard.withdrawal.status == "ready"


async def test_help_is_where_other_programs_have_it_too(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("f1")
        await person.sees("Every key, and what it does.")


@pytest.mark.parametrize(
    ("size", "keys"),
    [((120, 40), "Ctrl+R mends it, Ctrl+L lists all"), ((80, 24), "Ctrl+R mends, Ctrl+L lists"), ((72, 24), "Ctrl+L")],
    ids=str,
)
async def test_the_keys_that_mend_are_told_as_far_as_there_is_room_for_whole_words(sit, pack, size, keys):
    async with sit(withdrawal("notify-promptly", answers=BLAMED), pack=pack, size=size) as person:
        line = next(line for line in person.screen().splitlines() if " words" in line)
        assert keys in line
        assert line.rstrip().endswith(("lists all", "lists"))


async def test_what_no_page_mends_is_told_in_one_line_and_the_keys_say_more_of_it(sit, pack):
    late = replace(TOLD, decided_on=date(2026, 11, 2))
    async with sit(withdrawal("notify-promptly", late), pack=pack) as person:
        await person.sees("66 words · Ctrl+L says more")
        finding = person.app.wizard.view().noticed[0]
        assert sum("Look " in line for line in person.screen().splitlines()) == 1
        assert finding.mend not in person.words()
        for key in ("ctrl+r", "ctrl+l"):
            await person.press(key)
            await person.sees(finding.mend)
            assert "Go to the page that mends it" not in person.screen()
            await person.press("escape")
            assert person.at == "notify-promptly"


async def test_what_a_page_mends_is_told_whole_there_and_in_one_line_elsewhere(sit, pack):
    async with sit(withdrawal("notify-promptly", answers=BLAMED), pack=pack) as person:
        finding = person.app.wizard.view().noticed[0]
        assert finding.mend not in person.words()
        await person.press("ctrl+r")
        assert person.at == "be-honest-and-concise"
        await person.sees(finding.mend)
        await person.press("ctrl+l")
        await person.sees("Go to the page that mends it")


async def test_mending_own_words_opens_them_to_be_written_on(sit, pack):
    async with sit(withdrawal("notify-promptly", answers=BLAMED), pack=pack) as person:
        await person.press("ctrl+r")
        assert person.at == "be-honest-and-concise"
        await person.until(lambda: person.app.screen.has_class("-writing"), "own words are open")
        await person.type(" Sorry.")
        assert person.draft.answer_for("be-honest-and-concise").own.endswith(" Sorry.")


async def test_mending_a_message_written_by_hand_opens_it(sit, pack):
    by_hand = Edit(subject="Leaving", body="Your team lied to me.")
    async with sit(withdrawal("review", edit=by_hand), pack=pack) as person:
        await person.press("ctrl+r")
        await person.until(lambda: person.app.screen.has_class("-writing"), "the message is open")


async def test_mending_what_has_no_own_words_opens_nothing_to_write_in(sit, pack):
    left_out = {"express-gratitude": Answer(use="nothing")}
    async with sit(withdrawal("notify-promptly", answers=left_out), pack=pack) as person:
        await person.press("ctrl+r")
        assert person.at == "express-gratitude"
        assert not person.app.screen.has_class("-writing")


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)], ids=str)
async def test_a_list_says_that_enter_takes_a_line_but_not_while_enter_makes_a_new_one(sit, pack, size):
    async with sit(withdrawal("review"), pack=pack, size=size) as person:
        assert "Enter take it" in person.screen()
        await person.press("ctrl+o")
        assert "take it" not in person.screen()
        await person.press("escape")
        assert "Enter take it" in person.screen()
        await person.press("f10")
        await person.sees("I have told them")
        assert "Enter take it" in person.screen()
        await chosen_in_help(person, "take")
        await person.sees("How did you tell them?")


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40)], ids=str)
async def test_the_first_page_shows_how_to_leave(sit, world, size):
    world.keep(withdrawal("review"))
    async with sit(home=True, size=size) as person:
        assert "Ctrl+Q leave" in person.screen().splitlines()[-1]


@pytest.mark.parametrize("step", STEPS)
async def test_every_page_of_a_withdrawal_shows_how_to_leave_where_there_is_room(sit, step):
    async with sit(withdrawal(step)) as person:
        assert "Ctrl+Q leave" in person.screen().splitlines()[-1]
