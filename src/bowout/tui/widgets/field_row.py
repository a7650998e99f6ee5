"""One question on one row: its label, and a text field or a choice beside it."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from bowout.core.pack import Choice as PackChoice
from bowout.core.pack import Field
from bowout.core.slots import said_day, written
from bowout.core.telling import over_words, read_fact, typed_fact, unread_words
from bowout.tui.messages import Told
from bowout.tui.view import View
from bowout.tui.widgets.line_input import LineInput
from bowout.tui.widgets.still import Still

CHANGED_BY = "←→ change it, Space lists all."
"""The keys of a choice on one line."""


class Pick(Widget, can_focus=True):
    """A choice on one line: left and right change it, Space lists them all, Enter goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "the one before", show=False),
        Binding("right", "turn(1)", "the one after", show=False),
        Binding("space", "list", "all choices", show=False),
        Binding("enter", "done", "go on", show=False),
    ]

    class Listed(Message):
        """All choices are wanted in a list."""

        def __init__(self, pick: Pick) -> None:
            super().__init__()
            self.pick = pick

    class Done(Message):
        """Enter was pressed."""

    def __init__(self, title: str, choices: tuple[PackChoice, ...], value: str) -> None:
        super().__init__()
        self.title = title
        self.choices = choices
        self.value = value

    def render(self) -> Content:
        """The label of the value, between arrows while the keyboard is here; what it has no room for is not hidden."""
        width = self.content_size.width
        if not self.has_focus:
            return Content(f"  {self.label}").truncate(max(width, 1), ellipsis=True)
        gap = " " if len(self.label) + 4 <= width else ""
        label = Content(self.label).truncate(max(width - 2 - 2 * len(gap), 1), ellipsis=True)
        return Content(f"‹{gap}") + label + f"{gap}›"

    @property
    def label(self) -> str:
        """What a person reads for the value."""
        return next((choice.label for choice in self.choices if choice.id == self.value), self.value)

    def show(self, choices: tuple[PackChoice, ...], value: str) -> None:
        """Show other choices or another value."""
        if (choices, value) != (self.choices, self.value):
            self.choices, self.value = choices, value
            self.refresh()

    def action_turn(self, by: int) -> None:
        """The choice before or after, around the end."""
        ids = [choice.id for choice in self.choices]
        at = ids.index(self.value) if self.value in ids else -1
        self.choose(ids[(at + by) % len(ids)])

    def action_list(self) -> None:
        """Ask for the list."""
        self.post_message(self.Listed(self))

    def action_done(self) -> None:
        """Go on."""
        self.post_message(self.Done())

    def on_click(self, event: Click) -> None:
        """A click lists the choices, unless it is the second of a double click that opened the page."""
        if event.chain == 1:
            self.action_list()

    def choose(self, value: str) -> None:
        """Take a value and tell the row."""
        self.value = value
        self.refresh()
        self.post_message(self.Chosen(value))

    class Chosen(Message):
        """Another value was chosen."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value


class FieldRow(Horizontal):
    """One question; what is typed or chosen is posted as `Told`."""

    def __init__(self, field: Field, view: View) -> None:
        super().__init__(id=f"field-{field.id}")
        self.field = field
        self.view = view
        self._before = self._last = self._told
        self._typed, self._shorter = "", False

    def compose(self) -> ComposeResult:
        """Label and control."""
        yield Still(self.field.label).add_class("label")
        if self.field.kind == "choice":
            yield Pick(self.field.label, *self._choices(self.view))
        else:
            yield LineInput(typed_fact(self.field, self.view.draft.situation))
            if self.field.kind != "text":
                yield Still().add_class("stands")

    def show(self, view: View) -> None:
        """Take a new picture; typed text stays as it was typed."""
        self.view = view
        for pick in self.query(Pick):
            pick.show(*self._choices(view))
        if self.has_class("-unread"):
            self._mark()  # what stands in its place may have come back behind the keyboard that went

    def restore(self) -> None:
        """Show what is told instead of what was typed."""
        self._last = self._told
        for text in self.query(LineInput):
            text.value = typed_fact(self.field, self.view.draft.situation)
        self._mark()

    def on_descendant_focus(self) -> None:
        """The help says what cannot be read while the keyboard is here."""
        self._before = self._last = self._told
        self._mark()

    def on_descendant_blur(self) -> None:
        """Leave a sign where something was typed that cannot be read, and what is told in its place."""
        self._mark()

    def _mark(self) -> None:
        unread = bool(self.note) and not self.has_focus_within
        self.set_class(unread, "-unread")
        self.set_class(unread and bool(self.stands), "-stands")
        self.query_one(".label", Still).say(f"{self.field.label} !" if unread else self.field.label)
        for line in self.query(".stands").results(Still):
            line.say(f"it is still {typed_fact(self.field, self.view.draft.situation)}")

    @property
    def help(self) -> str:
        """What helps to answer: how to write it where it cannot be read, else what it is, with an example."""
        if self.note:
            return f"{self.note} Until then {self.stands}." if self.stands else self.note
        if over := over_words(self.field, self.view.draft.situation, self.view.now):
            return over
        named = self.field.example in self.field.help
        return self.field.help if named else f"{self.field.help} For example: {self.field.example}"

    @property
    def note(self) -> str:
        """How to write what was typed, where it cannot be taken; "" where it can."""
        return next((how for text in self.query(LineInput) if (how := self._unread(text.value))), "")

    @property
    def stands(self) -> str:
        """What is told while something is typed that cannot be read, to stand in a sentence; "" if nothing is."""
        told, locale = self._told, self.view.pack.locale
        if isinstance(told, datetime):
            return f"it is still {written(locale.slot, told, locale).rstrip('.')}"
        return f"it is still {said_day(told, locale, self.view.now.date())}" if isinstance(told, date) else ""

    @property
    def _told(self) -> object:
        return getattr(self.view.draft.situation, self.field.id)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what was typed; while it cannot be read, what stood when the keyboard came or began to take it away.
        What was read of its beginning only is no answer.

        Also what is told already, as far as this row knows: a letter before it may not be in the picture yet.
        """
        shorter = len(event.value) < len(self._typed)
        if shorter and not self._shorter:
            self._before = self._last
        self._typed, self._shorter = event.value, shorter
        now, locale = self.view.now, self.view.pack.locale
        told = None if self._unread(event.value) else read_fact(self.field, event.value, now, locale)
        facts = told or {self.field.id: self._before}
        self._last = facts[self.field.id]
        self.post_message(Told(facts))

    def on_pick_chosen(self, event: Pick.Chosen) -> None:
        """Tell what was chosen."""
        event.stop()
        self.post_message(Told({self.field.id: event.value}))

    def _choices(self, view: View) -> tuple[tuple[PackChoice, ...], str]:
        choices = tuple(choice for choice in self.field.choices if choice.applies(view.known))
        return choices, typed_fact(self.field, view.draft.situation)

    def _unread(self, typed: str) -> str:
        return unread_words(self.field, typed, self.view.now, self.view.pack.locale)


def fitting(words: str, keys: str, room: Size) -> str:
    """As many whole sentences of the words as there is room for before the keys, the first one in any case."""
    sentences = re.split(r"(?<=[.?!]) ", words)
    told = [" ".join([*sentences[:many], keys]).rstrip() for many in range(len(sentences), 0, -1)]
    fits = (one for one in told if len(Content(one).wrap(max(room.width, 1))) <= room.height)
    return next(fits, told[-1])
