"""Commands as Textual binds them to a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from textual.binding import Binding
from textual.dom import DOMNode

from bowout.tui.command import Command

_BEFORE_TEXT = re.compile(r"ctrl\+|alt\+|f\d|page")


def bindings(commands: Iterable[Command]) -> list[Binding]:
    """The Textual bindings of commands; those of Ctrl, Alt, function and page keys win over a text field or a list."""
    return [
        Binding(key, command.action, command.label, show=False, priority=_BEFORE_TEXT.match(key) is not None)
        for command in commands
        for key in filter(None, command.keys.split(","))
    ]


def bind(node: DOMNode, commands: Iterable[Command]) -> None:
    """Give one page, or the app, the keys of commands, in place of what Textual uses the same keys for."""
    for binding in bindings(commands):
        # Textual's public way is for whole classes; a person's own keys need one page. Every test by keys pins it.
        node._bindings.key_to_bindings[binding.key] = [binding]
