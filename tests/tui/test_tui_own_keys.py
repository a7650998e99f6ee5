"""Keys of a person's own: which can be, and that every place shows and takes them."""

from __future__ import annotations

import pytest
from wizard_person import withdrawal

from bowout.tui.command_table import COMMANDS
from bowout.tui.commands import bar_of, key_lines
from bowout.tui.own_keys import own_keys

LIKE = "Write it like f12, ctrl+k or alt+p."
TAKEN = "is the key of '{}' on the same page. Give that one another key, or choose another one here."


def keys_of(keys):
    """The keys, as Textual names them, of the commands that were asked for."""
    return {command.id: command.keys for command in own_keys(keys)[0] if command.id in keys}


def told(keys):
    """What is said of each."""
    return {name: f"{mistake.what} {mistake.mend}".strip() for name, mistake in own_keys(keys)[1].items()}


def test_without_own_keys_the_table_is_as_it_was_and_no_two_commands_meet():
    assert own_keys({}) == (COMMANDS, {})
    assert own_keys({command.id: command.keys.split(",")[0] for command in COMMANDS if command.keys}) == (COMMANDS, {})


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("f12", "f12"), ("F12", "f12"), (" Ctrl+K ", "ctrl+k"), ("ctrl-k", "ctrl+k"), ("Control + K", "ctrl+k"),
        ("Alt+P", "alt+p"), ("meta+1", "alt+1"), ("Ins", "insert"),
    ],
)  # fmt: skip
def test_a_key_is_understood_as_people_write_it(written, key):
    assert keys_of({"copy": written}) == {"copy": key}


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"cpy": "f12"}, "'cpy' is not a command. Did you mean 'copy'?"),
        ({"choose": "f12"}, "The key of 'choose' stays as it is on every page."),
        ({"copy": "ctrl+i"}, f"In a terminal, 'ctrl+i' is the same as Tab. {LIKE}"),
        ({"copy": "ctrl+m"}, f"In a terminal, 'ctrl+m' is the same as Enter. {LIKE}"),
        ({"copy": "Ctrl+H"}, f"In a terminal, 'Ctrl+H' is the same as Backspace. {LIKE}"),
        ({"copy": "ctrl+["}, f"In a terminal, 'ctrl+[' is the same as Esc. {LIKE}"),
        ({"copy": "x"}, f"'x' is needed to write. {LIKE}"),
        ({"mark": "x"}, f"'x' is needed to write. {LIKE}"),
        ({"copy": "Del"}, f"'Del' is needed to write. {LIKE}"),
        ({"copy": "space"}, f"'space' is needed to move and to write. {LIKE}"),
        ({"copy": "pgdn"}, f"'pgdn' is needed to move and to write. {LIKE}"),
        ({"copy": "crtl+k"}, "'crtl+k' is not a key. Did you mean 'ctrl+k'?"),
        ({"copy": "f77"}, "'f77' is not a key. Did you mean 'f7'?"),
        ({"copy": "%%%%"}, f"'%%%%' is not a key. {LIKE}"),
        ({"copy": ""}, f"'' is not a key. {LIKE}"),
        ({"copy": "f9"}, f"F9 {TAKEN.format('shapes')}"),
        ({"copy": "escape"}, f"Esc {TAKEN.format('back')}"),
        ({"copy": "ctrl+c"}, f"Ctrl+C {TAKEN.format('leave')}"),
        ({"rename": "delete"}, f"Del {TAKEN.format('delete')}"),
    ],
)
def test_a_key_that_cannot_be_is_told_and_the_old_one_stays(keys, words):
    assert own_keys(keys)[0] == COMMANDS
    assert told(keys) == dict.fromkeys(keys, words)


def test_two_commands_may_have_one_key_where_they_never_meet():
    assert keys_of({"mark": "f12", "copy": "f12"}) == {"mark": "f12", "copy": "f12"}


def test_two_commands_may_change_places():
    assert keys_of({"copy": "f9", "shapes": "f5"}) == {"copy": "f9", "shapes": "f5"}


def test_of_two_that_want_the_same_the_first_one_has_it():
    assert keys_of({"save": "f12", "copy": "f12"}) == {"save": "f12", "copy": "f5"}
    assert told({"save": "f12", "copy": "f12"}) == {"copy": f"F12 {TAKEN.format('save')}"}


def test_what_gives_way_takes_along_what_leaned_on_it():
    keys = {"copy": "f9", "shapes": "ctrl+m"}
    assert own_keys(keys)[0] == COMMANDS
    assert [*told(keys)] == ["shapes", "copy"]


def test_ctrl_c_leaves_whatever_else_does():
    assert keys_of({"leave": "f12", "copy": "ctrl+q"}) == {"leave": "f12,ctrl+c", "copy": "ctrl+q"}


def test_bar_and_list_show_the_persons_key():
    commands, _ = own_keys({"copy": "f12", "next": "alt+n"})
    assert "F12" in [command.key for command in bar_of("review", commands)]
    lines = " ".join(" ".join(key_lines(commands)).split())
    assert "F12 copy Copy the message." in lines
    assert "Enter next Take what is chosen and go on. Alt+N does it from anywhere." in lines


async def test_an_own_key_works_and_the_old_one_does_not(sit, world):
    world.commands, _ = own_keys({"copy": "f12", "save": "alt+s", "own_words": "ctrl+k", "jump": "f5"})
    async with sit(withdrawal("review"), size=(120, 24)) as person:
        await person.sees("Ctrl+K own words F12 copy Alt+S save to a file F5 jump F2 help Ctrl+Q leave")
        await person.press("ctrl+s", "f5")
        await person.sees("Jump to")
        assert world.copies == []
        await person.press("escape", "f12")
        await person.sees("Copied, as far as a test can tell.")
        await person.press("f2")
        await person.sees("F12 Copy the message.")
        await person.press("escape", "ctrl+k", *"Hi ", "alt+s")
        await person.sees("Nothing is overwritten")
        await person.press("escape")
        assert person.draft.edit.body.startswith("Hi Dear")


async def test_words_that_name_a_key_name_the_persons(sit, world):
    world.commands, _ = own_keys({"own_words": "f12", "jump": "alt+j", "lessons": "alt+l", "mend": "alt+m"})
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("f12")
        await person.sees("F12 or Esc goes back.")
        await person.press("f12", "alt+j", "end", "enter")
        await person.press("f12")
        await person.sees("F12 or Esc ends it.")


async def test_a_page_with_a_text_takes_the_same_keys(sit, world, pack):
    world.commands, _ = own_keys({"copy": "f12", "save": "alt+s"})
    async with sit(withdrawal("review"), pack=pack) as person:
        await person.press("f9")
        rows = [option.id for option in person.app.screen.options]
        await person.press(*["down"] * rows.index("voicemail"), "enter")
        await person.sees("F12 Copy it")
        await person.sees("Alt+S Save it to a file")
        await person.press("f5")
        assert world.copies == []
        await person.press("f12")
        await person.until(lambda: len(world.copies) == 1, "copied")


@pytest.mark.parametrize("key", ["f12", "ctrl+c"])
async def test_another_key_to_leave_asks_too_and_ctrl_q_is_free(sit, world, key):
    world.commands, _ = own_keys({"leave": "f12", "copy": "ctrl+q"})
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+q")
        await person.until(lambda: len(world.copies) == 1, "copied")
        await person.press(key)
        await person.sees("Leave Bow Out?")


async def test_the_first_page_takes_own_keys(sit, world):
    world.commands, _ = own_keys({"rename": "f12", "undo": "escape"})
    world.keep(withdrawal("review"))
    async with sit(home=True) as person:
        await person.press("f12")
        await person.sees("Another name")
        await person.press("escape", "delete", "down", "enter")
        await person.sees("Esc brings it back")
        await person.press("escape")
        await person.sees("is back.")
