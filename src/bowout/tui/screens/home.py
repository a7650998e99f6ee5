"""The first page when something is kept: what there is, and a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from bowout.tui.commands import bar_of
from bowout.tui.doors import Kept
from bowout.tui.messages import Opened
from bowout.tui.screens.page import HEIGHTS, WIDTHS
from bowout.tui.widgets.choice import Choice, Option
from bowout.tui.widgets.key_bar import KeyBar

NEW = "new:"
NAME = "name:"


class HomePage(Screen[None]):
    """The withdrawals kept, the one changed last on top."""

    place: ClassVar[str] = "home"
    AUTO_FOCUS = "Choice"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, kept: Sequence[Kept]) -> None:
        super().__init__()
        self.kept = kept

    def compose(self) -> ComposeResult:
        """Title, a sentence, the list."""
        yield Static(Content("Bow Out"), id="title", markup=False)
        with Vertical(id="home"):
            yield Static(Content("Leave an interview process well. Where would you like to go on?"), markup=False)
            yield Choice(self._options(), NAME + self.kept[0].name if self.kept else NEW)
        yield Static("", id="notice", markup=False)
        yield KeyBar(bar_of(self.place))

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Open what was chosen."""
        event.stop()
        self.post_message(Opened("" if event.option_id == NEW else event.option_id.removeprefix(NAME)))

    def on_choice_highlighted(self, event: Choice.Highlighted) -> None:
        """Moving over the list opens nothing."""
        event.stop()

    def say(self, words: str) -> None:
        """Put a sentence on the notice line."""
        self.query_one("#notice", Static).update(Content(words))

    def _options(self) -> list[Option]:
        return [
            Option(NEW, "Begin a new one"),
            *(Option(NAME + kept.name, _title(kept), _note(kept)) for kept in self.kept),
        ]


def _title(kept: Kept) -> str:
    return " · ".join(filter(None, (kept.company, kept.role))) or kept.name


def _note(kept: Kept) -> str:
    return f"{kept.status}, last changed {kept.changed:%Y-%m-%d %H:%M}"
