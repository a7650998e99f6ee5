"""The commands of each kind of page: as bindings, for the key bar, as lines of help."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding

from bowout.tui.command import Command
from bowout.tui.command_table import COMMANDS, WIZARD


def commands_of(place: str) -> tuple[Command, ...]:
    """The commands that a kind of page has, in the order of the table."""
    return tuple(command for command in COMMANDS if place in command.where)


def bar_of(place: str) -> tuple[Command, ...]:
    """The commands that the key bar shows on a kind of page."""
    return tuple(sorted((c for c in commands_of(place) if c.bar), key=lambda command: command.bar))


def bindings(commands: Iterable[Command] = COMMANDS) -> list[Binding]:
    """The Textual bindings of commands; those of Ctrl and function keys win over a text field."""
    return [
        Binding(key, command.run, command.label, show=False, priority=key.startswith(("ctrl+", "f")))
        for command in commands
        for key in filter(None, command.keys.split(","))
    ]


def key_lines() -> list[str]:
    """Every command as lines of text, under the pages that have it: key and help."""
    groups = {
        "On the pages of a withdrawal": [command for command in COMMANDS if {*WIZARD, "listing"} & {*command.where}],
        "On the first page": commands_of("home"),
        "On the page of lessons": commands_of("lessons"),
    }
    width = max(len(command.key) for command in COMMANDS)
    lines: list[str] = []
    for title, commands in groups.items():
        lines += ["", title] if lines else [title]
        lines += [f"  {command.key:{width}}  {command.help}" for command in commands]
    return lines
