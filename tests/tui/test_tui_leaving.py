"""Leaving and finishing: what is said of what stays is true, and words that would be gone are asked about first."""

from __future__ import annotations

import pytest
from kept_withdrawals import kept
from msgspec.structs import replace
from wizard_person import withdrawal

from bowout.core.draft import Edit
from bowout.core.given import Given
from bowout.core.journey import given
from bowout.core.outside import Kept
from bowout.tui import outlet
from bowout.tui.messages import Lived, Opened
from bowout.tui.screens import giving
from bowout.tui.wizard import Wizard

NOT_SAVED = "Nothing is saved in this session: the message is gone when you leave."
NOT_TOLD = "Nothing is told yet, so nothing is kept."
KEPT = "Everything is kept. To come back to this page: bowout resume northwind"
GONE = "The message is gone when you finish"


@pytest.fixture
def traceless(world, monkeypatch):
    """A session that saves nothing, under whatever name."""
    monkeypatch.setattr(world, "keep", lambda changed: changed)
    monkeypatch.setattr(world, "kept", Kept)


@pytest.fixture(autouse=True)
def in_a_terminal(monkeypatch):
    """Standard output is a terminal: a finished message is printed nowhere."""
    monkeypatch.setattr(giving, "printed_at_the_end", lambda: False)


async def test_what_is_kept_is_said_even_right_behind_the_first_word(sit, world):
    async with sit() as person:
        await person.press("ctrl+q")
        await person.sees(NOT_TOLD)
        await person.press("escape", "A", "ctrl+q")
        await person.sees("To come back to this page: bowout resume withdrawal")
        assert world.store["withdrawal"].draft.situation.sender_name == "A"


@pytest.mark.parametrize("name", ["", "acme"])
async def test_without_a_store_it_says_that_the_message_goes(sit, traceless, world, name, monkeypatch):
    first = replace(world.new(), name=name)
    monkeypatch.setattr(world, "new", lambda: first)
    async with sit() as person:
        await person.press("tab", "ctrl+q")
        await person.sees(NOT_TOLD)
        await person.press("escape", *"Northwind", "ctrl+q")
        await person.sees(NOT_SAVED)


async def test_what_was_opened_is_kept_whether_or_not_it_was_changed(sit):
    async with sit(withdrawal("express-gratitude")) as person:
        await person.press("ctrl+q")
        await person.sees(KEPT)
        await person.press("escape", "down", "ctrl+q")
        await person.sees(KEPT)


async def test_finishing_asks_once_before_the_words_are_gone(sit, traceless):
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+d")
        await person.sees(GONE)
        await person.press("enter")
        assert person.runs
        await person.press("ctrl+d", "escape", "ctrl+d", "down", "enter")
    assert person.app.return_value.status == 0


@pytest.mark.parametrize(
    ("keys", "said"),
    [(("f5",), "Copied"), (("ctrl+s", "enter"), "Saved as"), (("ctrl+y",), "Handed to")],
    ids=["copied", "saved", "mailed"],
)
async def test_words_that_were_given_out_are_not_asked_about(sit, traceless, world, keys, said):
    world.mailer = "neomutt"
    async with sit(withdrawal("review")) as person:
        await person.press(*keys)
        await person.sees(said)
        await person.press("ctrl+d")
    assert person.app.return_value.status == 0


@pytest.mark.parametrize("key", ["f5", "ctrl+y"], ids=["copied", "mailed"])
async def test_words_that_nothing_took_are_asked_about_before_they_are_gone(sit, traceless, world, key):
    world.mailer, world.refused = "neomutt", "Nothing took it."
    async with sit(withdrawal("review")) as person:
        await person.press(key)
        await person.sees("Nothing took it.")
        assert person.app.wizard.withdrawal.status == withdrawal().status
        await person.press("ctrl+d")
        await person.sees(GONE)


async def test_words_that_could_not_be_saved_are_not_given_out(sit, world, monkeypatch):
    monkeypatch.setattr(world, "save_file", lambda _text, path: Given(False, f"There is no folder for {path}."))
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+s", "enter")
        await person.sees("There is no folder for")
        assert person.app.wizard.withdrawal.status == withdrawal().status


async def test_words_that_a_pipe_takes_are_not_asked_about(sit, traceless, monkeypatch):
    monkeypatch.setattr(giving, "printed_at_the_end", lambda: True)
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+d")
    assert person.app.return_value.status == 0


async def test_a_store_that_fails_says_why_the_words_would_be_gone(sit, world, monkeypatch):
    monkeypatch.setattr(world, "kept", Kept)
    world.broken = "The disk is full."
    async with sit(withdrawal("review")) as person:
        await person.press("ctrl+o", "A", "escape")
        await person.sees("The disk is full.")
        await person.press("ctrl+d")
        await person.sees("The disk is full. You have not copied or saved the message.")


FULL = "The disk is full."


async def test_words_that_could_not_be_kept_hold_their_page_until_they_can(sit, world):
    async with sit(withdrawal("situation")) as person:
        world.broken = FULL
        await person.press("X", "f7")
        await person.sees(FULL)
        assert person.at == "situation"
        world.broken = ""
        await person.press("f7")
        await person.sees("Where would you like to go on?")
        assert world.store["northwind"].draft.situation.sender_name == "Ana RuizX"


async def test_what_is_open_is_put_away_before_another_one_is_opened(sit, world, monkeypatch):
    world.keep(kept("acme"))
    deeds, keep, find = [], world.keep, world.open
    monkeypatch.setattr(world, "keep", lambda one: deeds.append(one.name) or keep(one))
    monkeypatch.setattr(world, "open", lambda name: deeds.append(f"open {name}") or find(name))
    async with sit(withdrawal("situation")) as person:
        world.broken = FULL
        await person.press("X")
        person.app.post_message(Opened("acme"))
        await person.sees(FULL)
        assert set(deeds) == {person.app.wizard.withdrawal.name} == {"northwind"}
        world.broken = ""
        deeds.clear()
        person.app.post_message(Opened("acme"))
        await person.until(lambda: person.app.wizard.withdrawal.name == "acme", "the other one")
        assert deeds == ["northwind", "open acme"]


async def test_the_first_page_is_not_left_without_a_word_on_what_is_not_kept(sit, world):
    async with sit(withdrawal("review")) as person:
        await person.press("f7")
        world.broken = FULL
        message = person.app.wizard.view().message
        person.app.post_message(Lived(lambda now: given(now, message)))
        await person.until(lambda: person.app.wizard.trouble, "the trouble")
        await person.press("ctrl+q")
        await person.sees(FULL)
        await person.press("down", "enter")
    assert person.app.return_value.status == 130


def test_a_pipe_is_told_from_a_terminal(monkeypatch):
    class Out:
        def __init__(self, tty):
            self.isatty = lambda: tty

    for stdout, printed in ((Out(True), False), (Out(False), True), (None, False)):
        monkeypatch.setattr(outlet.sys, "__stdout__", stdout)
        assert outlet.printed_at_the_end() is printed


def test_a_signal_in_the_middle_of_the_first_save_makes_no_second_withdrawal(words, world, monkeypatch):
    caught = []

    def keep(changed):
        name = changed.name or f"withdrawal-{len(caught)}"
        if not caught:
            caught.append("SIGHUP")
            wizard.keep()  # as the handler does
        world.store[name] = replace(changed, name=name)
        return world.store[name]

    monkeypatch.setattr(world, "keep", keep)
    wizard = Wizard(words, world.doors(), world.new())
    wizard.take(wizard.draft.tell(company="Northwind"))
    assert wizard.keep()
    assert list(world.store) == ["withdrawal-0"]
    assert wizard.withdrawal == world.store["withdrawal-0"]


async def test_a_message_for_a_file_asks_first_what_should_be_mended(sit, pack, monkeypatch):
    monkeypatch.setattr(giving, "printed_at_the_end", lambda: True)
    edit = Edit(subject="Withdrawing", body="Dear Ms. Lee,\n\nI withdraw my application. You are idiots.\n\nAna Ruiz")
    async with sit(withdrawal("review", edit=edit), pack=pack) as person:
        await person.press("ctrl+d")
        await person.sees("Before you send it")
        assert person.runs
        await person.press("down", "enter")
    assert "idiots" in person.app.return_value.text


async def test_a_day_that_could_not_be_read_is_not_left_behind_in_silence(sit):
    how = "Write a day, such as yesterday, Monday or Nov 22."
    still = f"Decided could not be read: it is still Saturday, November 21. {how}"
    async with sit(withdrawal("situation")) as person:
        await person.press(*["down"] * 7, *["backspace"] * 10, *"soonish", "ctrl+q")
        await person.sees(f"{still} All else is kept.")
        await person.press("escape", "ctrl+g", "end", "enter")
        await person.sees(still)
        assert person.at == "review"
        await person.press("ctrl+g", "home", "enter", *["down"] * 7, "ctrl+u", "tab", "shift+tab", *"soonish", "f7")
        await person.sees(f"Decided is left out: it could not be read. {how}")


async def test_of_two_that_could_not_be_read_both_are_told(sit):
    async with sit(withdrawal("situation"), size=(120, 40)) as person:
        await person.press(*["down"] * 6, "ctrl+u", *"nonsense", "down", "ctrl+u", *"nonsense", "ctrl+q")
        await person.sees("Interview could not be read: it is still Wednesday, November 25, at 10:00 a.m.")
        await person.sees("Decided could not be read: it is still Saturday, November 21.")
