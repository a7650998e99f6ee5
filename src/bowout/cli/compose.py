"""The command that composes a message from a file, without the wizard."""

from __future__ import annotations

from bowout.cli.clock import Clock
from bowout.cli.exits import DONE
from bowout.cli.formats import rendered
from bowout.cli.input import read_answers
from bowout.cli.output import write


def compose_answers(*, answers: str, form: str, clock: Clock, content: str | None = None) -> int:
    """Print the message that an answers file stands for; what is wrong in the file goes to standard error."""
    pack, draft = read_answers(answers, content, clock)
    write(rendered(pack, draft, form, clock()))
    return DONE
