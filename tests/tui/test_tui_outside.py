"""Other programs from the last page: the person's own editor, and what comes back of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from wizard_aside import to_row
from wizard_person import TOLD, withdrawal

from bowout.core.draft import Answer, Edit
from bowout.tui.command_table import COMMANDS, restricted
from bowout.tui.commands import commands_of

NEW = "Subject: Goodbye\n\nDear Ms. Lee,\n\nI withdraw.\n"
EDITOR, MAIL = "ctrl+x", "ctrl+y"


def pen(text):
    return lambda _: (text, "Taken from pen.")


async def test_what_the_editor_gives_back_is_the_message_and_is_kept(sit, world):
    world.editor = pen(NEW)
    async with sit(withdrawal("review")) as person:
        before = person.message
        await person.press(EDITOR)
        await person.sees("Taken from pen.")
        await person.sees("I withdraw.")
        assert world.edited == [f"{before}\n"]
        assert person.draft.edit == Edit(subject="Goodbye", body="Dear Ms. Lee,\n\nI withdraw.")
        await person.until(lambda: world.store["northwind"].draft == person.draft, "kept")
        await to_row(person, "Compose it anew")
        await person.press("enter")
        assert person.message == before


async def test_what_comes_back_is_cleaned_like_what_is_typed(sit, world):
    world.editor = pen("Subject: a\x1b]0;x\x07b\n\none\x9btwo\r\nthree\n")
    async with sit(withdrawal("review")) as person:
        await person.press(EDITOR)
        assert person.draft.edit == Edit(subject="a]0;xb", body="onetwo\nthree")


async def test_the_editor_goes_on_from_the_text_that_is_written_in_place(sit, world):
    world.editor = pen(NEW)
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+o", *"Hello. ", "ctrl+o", EDITOR)
        assert "\n\nHello. Dear" in world.edited[0]
        await person.sees("I withdraw.")
        await person.press("ctrl+o", "X")
        assert person.draft.edit.body == "XDear Ms. Lee,\n\nI withdraw."


async def test_while_the_message_is_written_in_place_the_keys_cut_and_redo_there(sit, world):
    world.editor, world.mailer = pen(NEW), "neomutt"
    async with sit(withdrawal("review")) as person:
        before = person.message
        await person.press("ctrl+o", "shift+right", EDITOR)
        assert person.draft.edit.body == before.partition("\n\n")[2][1:]
        await person.press("ctrl+z", MAIL)
        assert person.draft.edit.body == before.partition("\n\n")[2][1:]
        assert world.edited == world.mailed == []


async def test_in_the_text_written_in_place_ctrl_d_deletes_to_the_right(sit):
    async with sit(withdrawal("review")) as person:
        before = person.message.partition("\n\n")[2]
        await person.press("ctrl+o", "ctrl+d")
        assert person.runs
        assert person.draft.edit.body == before[1:]
        await person.press("escape", "ctrl+d")
    assert person.app.return_value.status == 0


@pytest.mark.parametrize("came", [None, "", "Subject: Goodbye\n\n"])
async def test_words_stay_where_nothing_comes_back(sit, world, came):
    world.editor = lambda _: (came, "Nothing was changed in pen.")
    async with sit(withdrawal("review")) as person:
        before = person.app.wizard.withdrawal
        await person.press(EDITOR)
        await person.sees("Nothing was changed in pen." if came is None else "It came back empty, so your words stay")
        assert person.app.wizard.withdrawal == before


async def test_the_mail_program_gets_the_message_as_it_is_read(sit, world):
    world.mailer = "neomutt"
    async with sit(withdrawal("review")) as person:
        await to_row(person, "Open it in neomutt")
        await person.press("enter")
        await person.sees("Handed to neomutt.")
        ((message, situation),) = world.mailed
        assert f"Subject: {message.subject}\n\n{message.body}" == person.message
        assert situation == TOLD
        assert person.app.wizard.withdrawal.status == "ready"
        await person.press("ctrl+o", *"Hi. ", "ctrl+o", MAIL)
        assert world.mailed[1][0].body.startswith("Hi. Dear")


async def test_without_a_mail_program_no_row_offers_one_and_the_key_says_so(sit, world):
    async with sit(withdrawal("review")) as person:
        assert "Open it in" not in person.words()
        await person.press(MAIL)
        await person.sees("No mail program is set.")
        assert person.app.wizard.withdrawal.status == "drafting"


async def test_what_only_a_mail_file_can_take_is_offered_as_one(sit, world):
    world.mailer, world.too_long = "aerc", "the mail file"
    async with sit(withdrawal("review")) as person:
        await person.press(MAIL)
        await person.sees("Handed to aerc. Nothing is overwritten")
        await person.press("enter")
        assert world.saves == [("withdrawal-northwind-data-engineer.eml", "the mail file")]


async def test_nothing_incomplete_and_nothing_to_mend_goes_to_the_mail_program_unasked(sit, world, pack):
    world.mailer = "neomutt"
    async with sit(withdrawal("review", replace(TOLD, company=""))) as person:
        await person.press(MAIL)
        await person.sees("Still needed: company.")
    demand = Answer(use="own", own="Unless you can match my salary, I am leaving.")
    async with sit(withdrawal("review", answers={"be-honest-and-concise": demand}), pack=pack) as person:
        await person.press(MAIL)
        await person.sees("Before you send it")
        assert world.mailed == []
        await person.press("down", "enter")
        assert len(world.mailed) == 1


async def test_where_no_other_program_may_be_opened_the_key_does_nothing_and_no_help_names_it(sit, world):
    world.commands = restricted(COMMANDS)
    async with sit(withdrawal("review")) as person:
        await person.press(EDITOR, MAIL, "f2")
        assert world.edited == world.mailed == []
        offered = {option.id for option in person.app.screen.options}
        assert offered == {command.id for command in commands_of("review", COMMANDS)} - {"editor", "mail"}


async def test_a_message_is_ready_once_it_is_saved_and_not_while_the_name_is_asked(sit, world):
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+s", "escape")
        assert person.app.wizard.withdrawal.status == "drafting"
        await person.press("ctrl+s", "enter")
        assert person.app.wizard.withdrawal.status == "ready"
        assert len(world.saves) == 1


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)], ids=str)
async def test_where_copying_is_switched_off_it_is_nowhere_offered_and_its_key_says_why(sit, pack, world, size):
    world.may_copy, world.refused = False, "Copying is switched off in your settings."
    async with sit(withdrawal("review"), pack=pack, size=size) as person:
        assert person.highlighted == "Save it to a file"
        assert "copy" not in person.screen().lower()
        await person.press("f9", "enter")
        await person.sees("1 of ")
        assert "copy" not in person.screen().lower()
        await person.press("escape", "f9", "end", "enter")
        await person.sees("Ctrl+S Save it to a file")
        assert "copy it" not in person.screen().lower()
        await person.press("escape", "f5")
        await person.sees("Copying is switched off in your settings.")
