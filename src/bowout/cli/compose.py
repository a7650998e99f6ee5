"""The command that composes a message from a file, without the wizard."""

from __future__ import annotations

import argparse

from bowout.cli.exits import DONE
from bowout.cli.formats import rendered
from bowout.cli.input import read_answers
from bowout.cli.output import write


def compose_answers(args: argparse.Namespace) -> int:
    """Print the message that an answers file stands for; what is wrong in the file goes to standard error."""
    pack, draft = read_answers(args, args.answers)
    write(rendered(pack, draft, args))
    return DONE
