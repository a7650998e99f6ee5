"""The command line: reads the arguments, hands them to the command, and turns every end into an exit status.

Each command's own module is imported when it is called for, so that --version and mistakes answer at once.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence

from bowout.cli.arguments import parser
from bowout.cli.exits import DONE, LEFT, Stop
from bowout.cli.output import tell


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
    except (KeyboardInterrupt, EOFError):
        return LEFT


def _run(argv: Sequence[str] | None) -> int:
    args = parser().parse_args(argv)
    from bowout.cli.clock import clock

    args.clock = clock(os.environ)
    return _COMMANDS[args.command](args)


def _wizard(args: argparse.Namespace) -> int:
    from bowout.cli.wizard import open_wizard

    args.name = getattr(args, "name", None)
    return open_wizard(args)


def _list(args: argparse.Namespace) -> int:
    from bowout.cli.kept import list_kept

    return list_kept(args)


def _show(args: argparse.Namespace) -> int:
    from bowout.cli.kept import show

    return show(args)


def _lessons(args: argparse.Namespace) -> int:
    from bowout.cli.lessons import list_lessons

    return list_lessons(args)


def _delete(args: argparse.Namespace) -> int:
    from bowout.cli.kept import delete

    return delete(args)


def _compose(args: argparse.Namespace) -> int:
    from bowout.cli.compose import compose_answers

    return compose_answers(args)


def _check(args: argparse.Namespace) -> int:
    from bowout.cli.check import check_message

    return check_message(args)


def _themes(args: argparse.Namespace) -> int:
    from bowout.cli.themes import check_theme, list_themes

    return check_theme(args) if args.part == "check" else list_themes(args)


def _content(args: argparse.Namespace) -> int:
    from bowout.cli.content import check_content, content_path, content_schema, new_content

    parts = {"check": check_content, "new": new_content, "path": content_path, "schema": content_schema}
    return parts[args.part](args)


def _keys(args: argparse.Namespace) -> int:
    from bowout.cli.keys import list_keys

    return list_keys(args)


def _completion(args: argparse.Namespace) -> int:
    from bowout.cli.completion import completion

    return completion(args)


_COMMANDS: dict[str | None, Callable[[argparse.Namespace], int]] = {
    None: _wizard,
    "new": _wizard,
    "resume": _wizard,
    "list": _list,
    "show": _show,
    "delete": _delete,
    "lessons": _lessons,
    "compose": _compose,
    "check": _check,
    "themes": _themes,
    "content": _content,
    "keys": _keys,
    "completion": _completion,
}
