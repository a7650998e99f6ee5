"""The command that opens the wizard: chooses the interface, and gives it a session with the words and the store.

Only the interface that was chosen is loaded.
"""

from __future__ import annotations

import argparse
import os
import sys

from bowout.cli.exits import USAGE, Stop
from bowout.cli.folders import roots
from bowout.cli.output import write
from bowout.cli.session import Session
from bowout.cli.settings import read_settings
from bowout.cli.terminal import require_terminal, speak_plainly, why_line_by_line
from bowout.cli.words import load_words
from bowout.core.problem import nearest
from bowout.loading.languages import languages
from bowout.loading.themes import load_themes
from bowout.paths import withdrawals
from bowout.store.withdrawals import Withdrawals
from bowout.tui.own_keys import mistakes


def open_wizard(args: argparse.Namespace) -> int:
    """Run the wizard for `bowout`, `bowout new` and `bowout resume`; its exit status."""
    why = why_line_by_line(args, os.environ)
    if why is None:
        require_terminal()
    else:
        speak_plainly(os.environ)
    _require_known(args)
    settings = read_settings(args, mistakes)
    pack = load_words(args.lang or settings.language or "en", roots("content", args), traceless=args.no_save)
    store = None if args.no_save else Withdrawals(withdrawals(os.environ))
    # Answers that come through a pipe were thought over before.
    session = Session(store, pack, settings, args.clock, decided=not (sys.stdin and sys.stdin.isatty()))
    try:
        status, text = _run(args, session, why)
    finally:
        session.let_go()
    if text and not (sys.stdout and sys.stdout.isatty()):
        write(text)
    return status


def _run(args: argparse.Namespace, session: Session, why: str | None) -> tuple[int, str]:
    """Open what is asked for in the interface that was chosen; the exit status, and the finished message or ""."""
    first = session.first(args.command, getattr(args, "name", None))
    if why is None:
        from bowout.cli.full_screen import run_full_screen

        return run_full_screen(args, session, first)
    from bowout.cli.line_by_line import run_line_by_line

    return run_line_by_line(session, first, why, restricted=args.restricted)


def _require_known(args: argparse.Namespace) -> None:
    """Stop at a language or a theme that was asked for and is not there."""
    if args.lang and args.lang not in (known := languages(roots("content", args))):
        raise Stop(USAGE, f"There are no words in the language '{args.lang}'. {nearest(args.lang, known)}")
    if args.theme and args.theme not in (known := list(load_themes(roots("themes", args)).themes)):
        raise Stop(USAGE, f"There is no theme '{args.theme}'. {nearest(args.theme.lower(), known)}")
