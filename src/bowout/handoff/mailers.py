"""Which mail program there is for this person, and how it takes a draft."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from bowout.core.text import one_line
from bowout.handoff.errors import HandoffError
from bowout.handoff.guest import program_of, words_of
from bowout.handoff.machine import has_desktop

EML, MAILTO = "{eml}", "{mailto}"
"""What stands in a command line for a file with the message, and for a link that holds it."""

_SETTING = "'mail_client' in your settings"
_WITH_DRAFT_FILE = {"mutt": "-H", "neomutt": "-H"}
_WINDOWED = frozenset(
    {"betterbird", "claws-mail", "evolution", "geary", "gio", "kmail", "open", "sylpheed", "thunderbird"}
    | {"wslview", "xdg-email", "xdg-open"}
)
"""Programs with a window of their own: they need no terminal, and nobody waits until they end."""


class Mailer(Struct, frozen=True):
    """A mail program: its name, its command line with `EML` or `MAILTO` in it, and whether it takes the terminal."""

    name: str
    command: tuple[str, ...]
    guest: bool

    def takes(self, what: str) -> bool:
        """Whether the command line asks for `EML` or for `MAILTO`."""
        return any(what in word for word in self.command)


def mailer(setting: str, env: Mapping[str, str]) -> Mailer | None:
    """The mail program of the settings, else what the desktop has set; None without either.

    HandoffError if the settings name one that is not there.
    """
    if not setting.strip():
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        try:
            return Mailer(opener, (program_of([opener], env, ""), MAILTO), guest=False) if has_desktop(env) else None
        except HandoffError:
            return None
    words = words_of(setting, _SETTING)
    name = one_line(Path(words[0]).name)
    command = (program_of(words, env, _SETTING), *words[1:])
    if not any(what in word for word in command for what in (EML, MAILTO)):
        option = _WITH_DRAFT_FILE.get(name)
        command = (*command, option, EML) if option else (*command, MAILTO)
    return Mailer(name, command, guest=name not in _WINDOWED)
