"""What all withdrawals taught, in one place to search."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Input

from bowout.core.lessons import Lessons, by_prompt, gather, markdown, nothing_found, plot, search
from bowout.core.pack import Pack
from bowout.core.text import one_line
from bowout.tui.bindings import bind
from bowout.tui.commands import bar_of, commands_of
from bowout.tui.doors import Doors
from bowout.tui.outlet import NOT_OVER, Outlet
from bowout.tui.screens.ask import AskLine
from bowout.tui.screens.notices import Notices
from bowout.tui.screens.page import HEIGHTS, WIDTHS
from bowout.tui.widgets.key_bar import KeyBar
from bowout.tui.widgets.line_input import LineInput
from bowout.tui.widgets.still import Still
from bowout.tui.widgets.title import Title


class LessonsPage(Screen[None], Notices):
    """A line to search with, and below it the reasons counted, the lessons by question, the people."""

    place: ClassVar[str] = "lessons"
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_by(-1)", "up", show=False),
        Binding("down", "scroll_by(1)", "down", show=False),
        Binding("pageup", "scroll_by(-10)", "up", show=False),
        Binding("pagedown", "scroll_by(10)", "down", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, pack: Pack, doors: Doors) -> None:
        super().__init__()
        bind(self, commands_of(self.place, doors.commands))
        self.pack = pack
        self.doors = doors
        found = doors.everything()
        self.lessons = gather(found.items)
        self.unread = found.unread

    def compose(self) -> ComposeResult:
        """The page."""
        yield Title("", self.pack.journal.title)
        with Vertical(id="listing"):
            yield Still("Type to search; arrows scroll.", id="rule")
            yield LineInput()
            with VerticalScroll(can_focus=True):
                yield Still(self._text(self.lessons) or nothing_found(), id="lessons")
        yield Still(id="notice")
        yield KeyBar(bar_of(self.place, self.doors.commands))

    def on_mount(self) -> None:
        """Say what is kept and cannot be read."""
        self.say(self.unread, stays=True)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what holds the words."""
        event.stop()
        found = self._text(search(self.lessons, event.value))
        self.query_one("#lessons", Still).say(found or nothing_found(event.value))

    def action_scroll_by(self, lines: int) -> None:
        """Scroll the lessons, while the search has the keyboard too."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False, immediate=True)

    def action_export(self) -> None:
        """Save all of it as Markdown."""
        text = markdown(self.lessons, self.pack.journal, self.pack.field("reason").labels)
        line = AskLine("Save as Markdown", "lessons.md", NOT_OVER)
        Outlet(self.app, self.doors, self.say).save_by(partial(self.doors.save_file, text), line)

    def _text(self, lessons: Lessons) -> str:
        journal = self.pack.journal
        blocks = []
        if lessons.reasons:
            blocks.append("\n".join([journal.reasons.text, *plot(lessons, self.pack.field("reason").labels)]))
        for prompt, entries in by_prompt(lessons, journal):
            blocks.append(
                "\n".join([prompt.text, *(f"  {e.company or e.name}, {e.on}: {one_line(e.text)}" for e in entries)])
            )
        if lessons.contacts:
            people = [f"  {', '.join(filter(None, (c.who, c.company, str(c.on or ''))))}" for c in lessons.contacts]
            blocks.append("\n".join([journal.person.text, *people]))
        return "\n\n".join(blocks)
