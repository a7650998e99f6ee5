"""One command of the wizard, and how its key is written."""

from __future__ import annotations

from msgspec import Struct


class Command(Struct, frozen=True, kw_only=True):
    """One command: `keys` as Textual names them (the first is shown), `label` for the key bar, `help` a sentence.

    `where` names the kinds of page that have it, `action` is what Textual runs. `bar` is its place on the key bar, the
    smallest first; 0 keeps it off. `spare` is how soon a narrow bar drops it, the greatest first; `small` shows it only
    where the window is small, or the message hides the page. `shown` is what the bar shows where a widget, not the
    binding, takes the key. `outside` opens another program.
    """

    id: str
    keys: str
    label: str
    help: str
    where: tuple[str, ...]
    action: str
    bar: int = 0
    spare: int = 5
    small: bool = False
    shown: str = ""
    outside: bool = False

    @property
    def key(self) -> str:
        """The key as it is written on a keyboard."""
        return self.shown or self.bound

    @property
    def bound(self) -> str:
        """The key that is bound to it, as it is written on a keyboard."""
        return key_name(self.keys.split(",")[0])


def key_of(commands: tuple[Command, ...], command_id: str) -> str:
    """The key of a command, to stand in a sentence."""
    return next(command.key for command in commands if command.id == command_id)


def key_name(key: str) -> str:
    """A key as people write it: "ctrl+g" is "Ctrl+G", "escape" is "Esc", "f2" is "F2"."""
    short = {"escape": "Esc", "pageup": "PgUp", "pagedown": "PgDn", "delete": "Del", "insert": "Ins"}
    return "+".join(short.get(part, part.upper() if len(part) < 3 else part.capitalize()) for part in key.split("+"))
