"""The first page when something is kept: what there is, what is due, and a new one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from bowout.core.due import due_words, next_step
from bowout.core.kept_name import alike, kept_as
from bowout.core.pack import Pack
from bowout.core.standing import Standing
from bowout.tui.bindings import bind
from bowout.tui.commands import bar_of, commands_of
from bowout.tui.doors import Doors
from bowout.tui.screens.kept import KeptPage
from bowout.tui.screens.page import HEIGHTS, WIDTHS
from bowout.tui.widgets.choice import Choice, Option
from bowout.tui.widgets.key_bar import KeyBar
from bowout.tui.widgets.line_input import LineInput
from bowout.tui.widgets.still import Still

NEW = "new:"
NAME = "name:"
MOST = 30
"""Rows shown at a time: more would not be read, and every row costs."""

FIND_FROM = 9
"""From so many kept ones on, there is a line to find one with."""


class HomePage(KeptPage):
    """The withdrawals kept, the oldest that they do not know of first."""

    place: ClassVar[str] = "home"
    AUTO_FOCUS = "Choice"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, pack: Pack, doors: Doors, name: str = "") -> None:
        super().__init__(pack, doors)
        bind(self, commands_of(self.place, doors.commands))
        self.name_before = name
        """The name of the withdrawal that was open last, "" if none was."""
        self.wanted = ""

    def compose(self) -> ComposeResult:
        """Title, a sentence, a line to find with, the list."""
        yield Still("Bow Out", id="title")
        with Vertical(id="home"):
            yield Still("Leave an interview process well. Where would you like to go on?")
            find = LineInput()
            find.display = len(self.kept) >= FIND_FROM
            yield find
            names = [one.name for one in self.kept[:MOST]]
            here = self.name_before if self.name_before in names else next(iter(names), "")
            yield Choice(self._options(), NAME + here if here else NEW)
        yield Still(id="notice")
        yield KeyBar(bar_of(self.place, self.doors.commands))

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Open what was chosen."""
        event.stop()
        self.action_open()

    def on_choice_highlighted(self, event: Choice.Highlighted) -> None:
        """Moving over the list opens nothing."""
        event.stop()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show only what holds the words."""
        event.stop()
        self.wanted = event.value.casefold()
        self.relist()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter goes to the list."""
        event.stop()
        self.query_one(Choice).focus()

    def relist(self, name: str = "") -> None:
        """Show the list anew, with that one under the highlight, or the same as before, or what was found first."""
        choice = self.query_one(Choice)
        options = self._options()
        found = [option.id for option in options[1:]]
        here = NAME + name if name else choice.highlighted
        stays = here in found or (here == NEW and not self.wanted)
        choice.show(options, here if stays else next(iter(found), NEW))

    def chosen(self) -> str:
        """The name of the highlighted one, "" on the row for a new one."""
        chosen = self.query_one(Choice).highlighted
        return chosen.removeprefix(NAME) if chosen.startswith(NAME) else ""

    def _options(self) -> list[Option]:
        found = [one for one in self.kept if self.wanted in _searched(one)]
        same = alike(found)
        rows = [Option(NAME + one.name, _title(one, same), self._note(one)) for one in found[:MOST]]
        if len(found) > MOST:
            more = f"{rows[-1].note}\n… and {len(found) - MOST} more: find them above"
            rows[-1] = Option(rows[-1].id, rows[-1].text, more)
        return [Option(NEW, "Begin a new one"), *rows]

    def _note(self, one: Standing) -> str:
        step = next_step(self.pack.after, one, self.now)
        note = f"{one.status.replace('-', ' ')} · next: {step.words}{due_words(step, self.now)}"
        if not step.words:
            return one.status
        first = one.name == self.kept[0].name
        return f"{note}\n{step.note}" if first and step.overdue and step.note else note


def _title(one: Standing, same: Mapping[str, int]) -> str:
    """Company and role, and the name it is kept by where these do not say which one it is."""
    about, name = one.situation.about(" · "), kept_as(one, same)
    return f"{about} (kept as {name})" if about and name else about or one.name


def _searched(one: Standing) -> str:
    return " ".join((one.name, one.situation.company, one.situation.role, one.status)).casefold()
