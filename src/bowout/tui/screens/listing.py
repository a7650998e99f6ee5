"""A page that is one list: what to think over, what comes next, what was learned. No message stands beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from bowout.core.withdrawal import Withdrawal
from bowout.tui.commands import bar_of
from bowout.tui.messages import Lived
from bowout.tui.screens.ask import Ask
from bowout.tui.screens.page import Page
from bowout.tui.view import View
from bowout.tui.widgets.choice import Choice, Option
from bowout.tui.widgets.key_bar import KeyBar
from bowout.tui.widgets.still import Still
from bowout.tui.widgets.title import Title


class ListingPage(Page):
    """Words on top, choices below. Subclasses give `heading`, `words`, `options` and `choose`."""

    place: ClassVar[str] = "listing"
    AUTO_FOCUS = "Choice"

    def compose(self) -> ComposeResult:
        """The page."""
        yield Title(self.view.about, self.heading)
        with Vertical(id="listing"):
            opening = self.opening()
            yield Still(opening, id="opening").set_class(not opening, "-none")
            yield Still(self.words(), id="rule")
            yield Choice(self.options(), self.begins_on())
        yield Still(id="notice")
        yield KeyBar(bar_of(self.place, self.doors.commands))

    def show(self, view: View) -> None:
        """Show a new picture; the highlight stays where it is."""
        super().show(view)
        opening = self.query_one("#opening", Still)
        opening.say(self.opening())
        opening.set_class(not self.opening(), "-none")
        self.query_one("#rule", Still).say(self.words())
        choice = self.query_one(Choice)
        choice.show(self.options(), choice.highlighted)

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Do what was chosen."""
        event.stop()
        self.choose(event.option_id)

    def on_choice_highlighted(self, event: Choice.Highlighted) -> None:
        """Moving over the list does nothing."""
        event.stop()

    def begins_on(self) -> str:
        """The row that is under the highlight at first, "" for the first one."""
        return ""

    def opening(self) -> str:
        """What stands above all else where there is room, "" for nothing."""
        return ""

    def words(self) -> str:
        """What stands above the list."""
        raise NotImplementedError

    def options(self) -> list[Option]:
        """The list."""
        raise NotImplementedError

    def choose(self, option_id: str) -> None:
        """Do what a row says."""
        raise NotImplementedError

    def action_take(self) -> None:
        """Do what the highlighted line says."""
        self.query_one(Choice).action_choose()

    def live(self, change: Callable[[Withdrawal], Withdrawal], *, typing: bool = False) -> None:
        """Tell the app of a step on the withdrawal's way; while somebody types, it is kept a moment later."""
        self.post_message(Lived(change, typing))

    def ask(
        self, title: str, options: list[Option], then: Callable[[str], None], words: str = "", highlight: str = ""
    ) -> None:
        """Put a question over the page; `then` gets the id of the answer, and nothing happens on Esc."""
        self.app.push_screen(Ask(title, options, words, highlight), lambda chosen: then(chosen) if chosen else None)
