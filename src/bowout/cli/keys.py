"""The command that lists the keys."""

from __future__ import annotations

from bowout.cli.folders import roots
from bowout.cli.output import tell_problems, write
from bowout.cli.settings import judged_settings
from bowout.cli.words import Words
from bowout.tui.commands import key_lines
from bowout.tui.own_keys import mistakes, own_keys


def list_keys() -> int:
    """Print every key of the wizard, as the settings bind it, and what it does."""
    settings, problems = judged_settings(Words(roots("content")), mistakes)
    commands = own_keys(settings.keys)[0]
    write("".join(f"{line}\n" for line in key_lines(commands)))
    return tell_problems(problems)
