"""A list of choices, each as long as it needs to be, one under the highlight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Blur, Click, Focus
from textual.geometry import Offset
from textual.message import Message

from bowout.core.rows import Row as Told
from bowout.tui.widgets.counted import Counted
from bowout.tui.widgets.wrapped import Wrapped, hanging

HERE, CHOSEN, BEGINS = "❯", "•", "·"
"""The marks of a row: under the highlight, the same while the keyboard is elsewhere, and where any other one begins."""


@dataclass(frozen=True)
class Option:
    """One choice: its id and what a person reads; `note` follows in a quieter voice, `lead` stands before the text.

    `sign` shows where it begins, in a list of long texts, while the highlight is elsewhere.
    """

    id: str
    text: str
    note: str = ""
    lead: str = ""
    sign: str = " "


def shown(rows: Iterable[Told]) -> list[Option]:
    """The rows as choices; a thing to do has a box in front of it."""
    boxes = {None: "", False: "[ ] ", True: "[x] "}
    return [Option(row.id, f"{boxes[row.done]}{row.text}", row.note) for row in rows]


class Row(Wrapped):
    """One choice as it stands in the list; the highlight is a character, not only a colour."""

    def __init__(self, option: Option) -> None:
        super().__init__()
        self.option = option

    def show(self, option: Option) -> None:
        """Show another choice in this row."""
        if option != self.option:
            self.option = option
            self.repaint()

    def lines(self, width: int) -> list[Content]:
        """The text behind the highlight's mark, its note on lines of its own."""
        text = Content(self.option.text)
        here = self.screen.focused is self.parent
        mark = (HERE if here else CHOSEN) if self.has_class("-highlight") else self.option.sign
        lines = hanging(text, width, f"{mark} {self.option.lead}", "  " + " " * len(self.option.lead))
        if self.option.note:
            note = Content.styled(self.option.note, self.look_of("row--note"))
            indent = " " * (4 + len(self.option.lead))
            lines += hanging(note, width, indent, indent)
        return lines

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row--note"}


class Choice(Counted, can_focus=True, can_focus_children=False):
    """Choices under each other. Moving posts `Highlighted`; Enter, Space or a click posts `Chosen`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "up", show=False),
        Binding("down", "move(1)", "down", show=False),
        Binding("home", "edge(0)", "first", show=False),
        Binding("end", "edge(-1)", "last", show=False),
        Binding("enter", "choose", "choose", show=False),
        Binding("space", "choose", "choose", show=False),
    ]

    @dataclass
    class Highlighted(Message):
        """The highlight moved to the option of this id."""

        option_id: str

    @dataclass
    class Chosen(Message):
        """The highlighted option was chosen."""

        option_id: str

    def __init__(self, options: Sequence[Option] = (), highlight: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._options = list(options)
        self._at = self._index(highlight)
        self._clicked = False

    def compose(self) -> list[Row]:
        """One row an option."""
        return [self._marked(Row(option), number) for number, option in enumerate(self._options)]

    @property
    def highlighted(self) -> str:
        """The id of the option under the highlight, "" if there is none."""
        return self._options[self._at].id if self._options else ""

    @property
    def eye(self) -> Offset:
        """The mark of the highlighted row, found by the heights above it.

        A row that is out of sight is not asked for its place: Textual would lay out the page to answer, and then not
        paint anew what that moved.
        """
        above = sum(row.outer_size.height for row in list(self.query(Row))[: self._at])
        return self.content_region.offset + Offset(0, above) - self.scroll_offset

    def rows(self) -> list[Row]:
        """The rows of the options, without those that are on their way out."""
        return [row for row in self.query(Row) if row.is_attached][: len(self._options)]

    def show(self, options: Sequence[Option], highlight: str) -> None:
        """Show other options; nothing is posted."""
        self._options = list(options)
        self._at = self._index(highlight)
        rows = list(self.query(Row))
        for number, option in enumerate(self._options[: len(rows)]):
            rows[number].show(option)
        for row in rows[len(self._options) :]:
            row.remove()
        added = [Row(option) for option in self._options[len(rows) :]]
        if added:
            self.mount_all(added)
        for number, row in enumerate([*rows[: len(self._options)], *added]):
            self._marked(row, number)
        self.call_after_refresh(self.reveal)

    @on(Focus)
    @on(Blur)
    def change_mark(self) -> None:
        """Only what has the keyboard carries the highlight's mark; bring its row into view, wherever the list is."""
        for row in self.query(".-highlight").results(Row):
            row.repaint()
        self.call_after_refresh(self.reveal)

    def on_resize(self) -> None:
        """Follow the highlighted row to its new place."""
        self.call_after_refresh(self.reveal)

    def action_move(self, by: int) -> None:
        """Move the highlight up or down; beyond either end the key is the page's."""
        if not 0 <= self._at + by < len(self._options):
            raise SkipAction
        self._highlight(self._at + by)

    def action_edge(self, at: int) -> None:
        """Move the highlight to the first or the last row."""
        self._highlight(at % max(len(self._options), 1))

    def action_choose(self) -> None:
        """Choose the highlighted row."""
        if self._options:
            self.post_message(self.Chosen(self.highlighted))

    def on_click(self, event: Click) -> None:
        """A click highlights; a click on the highlighted row chooses, so that a double click on any row chooses it.

        One that goes on from a click somewhere else, such as on the page before, is meant for nothing here.
        """
        self._clicked = event.chain == 1 or self._clicked
        if not self._clicked:
            return
        for number, row in enumerate(self.query(Row)):
            if row is event.widget:
                if number == self._at:
                    self.action_choose()
                else:
                    self._highlight(number)

    def _index(self, option_id: str) -> int:
        return next((number for number, option in enumerate(self._options) if option.id == option_id), 0)

    def _highlight(self, at: int) -> None:
        if 0 <= at < len(self._options) and at != self._at:
            self._at = at
            for number, row in enumerate(self.query(Row)):
                self._marked(row, number)
            self.reveal()
            self.post_message(self.Highlighted(self.highlighted))

    def _marked(self, row: Row, number: int) -> Row:
        on = number == self._at
        if row.has_class("-highlight") != on:
            row.set_class(on, "-highlight")
            row.refresh()
        return row
