"""The command line: reads the arguments, hands them to the command, and turns every end into an exit status.

Each command's own module is imported when it is called for, so that --version and mistakes answer at once.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module

from bowout.cli.arguments import parser
from bowout.cli.exits import DONE, FILE, LEFT, Stop
from bowout.cli.output import tell
from bowout.paths import NoHomeError

COMMANDS = {
    "": "wizard:open_wizard",
    "new": "wizard:open_wizard",
    "resume": "wizard:open_wizard",
    "list": "kept:list_kept",
    "show": "kept:show",
    "delete": "kept:delete",
    "lessons": "lessons:list_lessons",
    "compose": "compose:compose_answers",
    "check": "check:check_message",
    "themes": "themes:list_themes",
    "themes check": "themes:check_theme",
    "content check": "content:check_content",
    "content new": "content:new_content",
    "content path": "content:content_path",
    "content schema": "content:content_schema",
    "keys": "keys:list_keys",
    "completion": "completion:completion",
}
"""The words of each command → its module in this package, and the function that runs it and gives its exit status.

The function is given what it names of the arguments, and the `clock`.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit status; trouble has then been told on standard error."""
    try:
        return _run(argv)
    except SystemExit as end:  # argparse leaves this way after --help, --version and mistakes
        return end.code if isinstance(end.code, int) else DONE
    except Stop as stop:
        if str(stop):
            tell(f"bowout: {stop}")
        return stop.status
    except NoHomeError as error:
        tell(f"bowout: {error}")
        return FILE
    except (KeyboardInterrupt, EOFError):
        return LEFT


def _run(argv: Sequence[str] | None) -> int:
    given = vars(parser().parse_args(argv))
    from bowout.cli.clock import clock

    given["clock"] = clock(os.environ)
    words = filter(None, (given["command"], given.get("part")))
    module, name = COMMANDS[" ".join(words)].split(":")
    run = getattr(import_module(f"bowout.cli.{module}"), name)
    return int(run(**{wanted: given[wanted] for wanted in run.__annotations__ if wanted in given}))
