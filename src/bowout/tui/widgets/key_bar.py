"""The bottom line: what the keys do here. Each entry can be reached with Tab and pressed with Enter, or clicked."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Click, Resize
from textual.widget import Widget

from bowout.tui.command import Command

GAP = 2

SMALL = 72
"""Narrower than this, page and message are not side by side."""


class Key(Widget, can_focus=True):
    """One command of the bar."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key--key"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "press", "do it", show=False),
        Binding("space", "press", "do it", show=False),
        Binding("left", "app.focus_previous", "the one before", show=False),
        Binding("right", "app.focus_next", "the one after", show=False),
    ]

    def __init__(self, command: Command) -> None:
        super().__init__()
        self.command = command
        self.say(command.key)

    def say(self, key: str, label: str = "") -> None:
        """Show another key for the command, or another word than its own for what it does."""
        self.key, self.label = key, label or self.command.label
        self.styles.width = len(key) + 1 + len(self.label)
        self.refresh()

    def render(self) -> Content:
        """The key and what it does."""
        return Content.styled(self.key, self.get_visual_style("key--key")) + f" {self.label}"

    async def action_press(self) -> None:
        """Run the command."""
        await self.app.run_action(self.command.action, self.screen)

    async def on_click(self, event: Click) -> None:
        """A click runs it too; the second of a double click falls on the next page, where it is meant for nothing."""
        if event.chain == 1:
            await self.action_press()


class KeyBar(Horizontal):
    """As many of the commands as the width has room for; what matters most stays longest."""

    def __init__(self, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self.commands = commands

    def compose(self) -> ComposeResult:
        """One entry a command, as many as fit from the start: to be drawn twice would be felt on a slow line."""
        keys = [Key(command) for command in self.commands]
        _fit(keys, self.app.size.width)
        yield from keys

    def on_resize(self, event: Resize) -> None:
        """Fit them in anew."""
        self._fit_in(event.size.width)

    def suit(self) -> None:
        """Show the keys that work on the page as it is now.

        Enter makes a new line while somebody writes, and does nothing while the message hides the page: the key that
        does the same from anywhere stands for it, or nothing. The key that hides the page brings it back, too, and the
        arrows scroll the message.
        """
        writing, reading = (self.screen.has_class(name) for name in ("-writing", "-message"))
        for key in self.query(Key):
            if key.command.shown == "Enter":
                key.say(key.command.bound if writing or reading else key.command.key)
            elif key.command.shown == "↑↓":
                key.say("" if writing else key.command.key, "scroll" if reading else "")
            elif key.command.small:
                key.say(key.command.key, "page" if reading else "")
        self._fit_in(self.outer_size.width)

    def _fit_in(self, width: int) -> None:
        _fit(list(self.query(Key)), width, reading=self.screen.has_class("-message"))


def _fit(keys: list[Key], width: int, *, reading: bool = False) -> None:
    """Drop what does not fit, the most easily spared first; the gap behind the last one may lie in the padding."""
    wanted = [key for key in keys if key.key and (width < SMALL or reading or not key.command.small)]
    for key in sorted(wanted, key=lambda key: -key.command.spare):
        if sum(map(_width, wanted)) > width:
            wanted.remove(key)
    for key in keys:
        key.display = key in wanted


def _width(key: Key) -> int:
    return len(key.key) + 1 + len(key.label) + GAP
