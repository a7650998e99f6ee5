"""The command that lists the keys."""

from __future__ import annotations

import argparse

from bowout.cli.output import tell_problems, write
from bowout.cli.settings import judged_settings
from bowout.tui.commands import key_lines
from bowout.tui.own_keys import mistakes, own_keys


def list_keys(args: argparse.Namespace) -> int:
    """Print every key of the wizard, as the settings bind it, and what it does."""
    settings, problems = judged_settings(args, mistakes)
    commands = own_keys(settings.keys)[0]
    write("".join(f"{line}\n" for line in key_lines(commands)))
    return tell_problems(problems)
