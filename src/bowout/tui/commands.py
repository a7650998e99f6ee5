"""The commands of each kind of page: for the key bar, as lines of help. `bowout keys` prints them without Textual."""

from __future__ import annotations

from collections.abc import Iterable

from bowout.tui.command import Command
from bowout.tui.command_table import WIZARD


def commands_of(place: str, commands: Iterable[Command]) -> tuple[Command, ...]:
    """The commands that a kind of page has, in the order of the table."""
    return tuple(command for command in commands if place in command.where)


def bar_of(place: str, commands: Iterable[Command]) -> tuple[Command, ...]:
    """The commands that the key bar shows on a kind of page."""
    return tuple(sorted((c for c in commands_of(place, commands) if c.bar), key=lambda command: command.bar))


def key_lines(commands: Iterable[Command]) -> list[str]:
    """Every command as lines of text, under the pages that have it: key, id, help."""
    table = tuple(commands)
    groups = {
        "On the pages of a withdrawal": [command for command in table if {*WIZARD, "listing"} & {*command.where}],
        "On the first page": commands_of("home", table),
        "On the page of lessons": commands_of("lessons", table),
    }
    keys, ids = (max(map(len, words)) for words in zip(*((c.key, c.id) for c in table), strict=True))
    lines: list[str] = []
    for title, group in groups.items():
        lines += ["", title] if lines else [title]
        lines += [f"  {command.key:{keys}}  {command.id:{ids}}  {command.help}" for command in group]
    return lines
