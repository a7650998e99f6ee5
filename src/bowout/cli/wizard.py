"""Opens the wizard: introduces the words, the themes, the store and the ways out to the full-screen interface."""

from __future__ import annotations

import argparse
import os
import sys

from bowout.cli.exits import LEFT, USAGE, Stop
from bowout.cli.external_programs import Programs, clipboard
from bowout.cli.files import Files
from bowout.cli.folders import roots
from bowout.cli.housekeeping import Housekeeping
from bowout.cli.line_by_line import line_by_line, run_plain, speak_plainly
from bowout.cli.output import tell, tell_all, write
from bowout.cli.session import Session
from bowout.cli.settings import read_settings
from bowout.cli.words import load_words
from bowout.core.palette import Palette
from bowout.core.problem import nearest
from bowout.core.settings import Settings
from bowout.core.withdrawal import Withdrawal
from bowout.handoff.clipboard import copy
from bowout.handoff.files import suggested_name
from bowout.loading.packs import languages
from bowout.loading.themes import load_themes
from bowout.paths import withdrawals
from bowout.store.withdrawals import Withdrawals
from bowout.tui.command import key_of
from bowout.tui.command_table import restricted
from bowout.tui.doors import Doors, Write
from bowout.tui.own_keys import mistakes, own_keys
from bowout.tui.run import prepare, run_wizard

REMOTE = ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")


def open_wizard(args: argparse.Namespace) -> int:
    """Run the wizard for `bowout`, `bowout new` and `bowout resume`; its exit status."""
    lines = line_by_line(args, os.environ)
    if lines is None:
        _require_terminal()
    else:
        speak_plainly(os.environ)
    _require_known(args)
    settings = read_settings(args, mistakes)
    pack = load_words(args.lang or settings.language or "en", roots("content", args), traceless=args.no_save)
    store = None if args.no_save else Withdrawals(withdrawals(os.environ))
    # Answers that come through a pipe were thought over before.
    session = Session(store, pack, settings, args.clock, decided=not (sys.stdin and sys.stdin.isatty()))
    first = session.first(args.command, args.name)
    if lines is None:
        status, text = _draw(args, session, first)
    else:
        status, text = run_plain(args, session, first, lines)
    if lines is None and (name := session.last_kept) and status in (LEFT, 0):
        tell(f"Kept as '{name}'. `bowout resume {name}` goes on with it.")
    if text and not (sys.stdout and sys.stdout.isatty()):
        write(text)
    return status


def _draw(args: argparse.Namespace, session: Session, first: Withdrawal | None) -> tuple[int, str]:
    """Run the full-screen wizard; the exit status, and the finished message or ""."""
    themes = _themes(args)
    files = Files(args.clock, restricted=args.restricted)
    prepare(os.environ, restricted=args.restricted)
    remote = any(os.environ.get(name) for name in REMOTE)
    housekeeping = Housekeeping(session.store, args.clock)
    commands, _ = own_keys(session.settings.keys)
    programs = Programs(session, f"copy it ({key_of(commands, 'copy')}) or save it ({key_of(commands, 'save')})")
    plain = f"{key_of(commands, 'plain')} shows plain text to select"

    def copied(text: str, write_raw: Write) -> str:
        setting = clipboard(session.settings, restricted=args.restricted)
        return copy(text, os.environ, write_raw, setting, plain).words

    doors = Doors(
        now=args.clock,
        themes=themes,
        keep=session.keep,
        kept=session.kept,
        everything=housekeeping.everything,
        rename=housekeeping.rename,
        duplicate=housekeeping.duplicate,
        delete=housekeeping.delete,
        undelete=housekeeping.undelete,
        open=session.open,
        new=session.new,
        copy=copied,
        edit=programs.edit,
        mail=programs.mail,
        mailer="" if args.restricted else programs.mailer(),
        file_name=suggested_name,
        save_file=files.save,
        save_reminder=files.save_reminder,
        choose_theme=lambda name: session.remember({"theme": name}),
        commands=restricted(commands) if args.restricted else commands,
    )
    return run_wizard(session.pack, doors, first, _theme(args, session.settings), mouse=not remote)


def _require_terminal() -> None:
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty()):
        raise Stop(
            USAGE,
            "The wizard needs a terminal to read keys from and to draw on. Over SSH, use `ssh -t`; "
            "without one, `bowout compose ANSWERS` writes the message.",
        )


def _require_known(args: argparse.Namespace) -> None:
    """Stop at a language or a theme that was asked for and is not there."""
    if args.lang and args.lang not in (known := languages(roots("content", args))):
        raise Stop(USAGE, f"There are no words in the language '{args.lang}'. {nearest(args.lang, known)}")
    if args.theme and args.theme not in (known := list(load_themes(roots("themes", args)).themes)):
        raise Stop(USAGE, f"There is no theme '{args.theme}'. {nearest(args.theme.lower(), known)}")


def _themes(args: argparse.Namespace) -> dict[str, Palette]:
    loaded = load_themes(roots("themes", args))
    tell_all(loaded.problems)
    return loaded.themes


def _theme(args: argparse.Namespace, settings: Settings) -> str:
    """The theme to begin with: as told, else the terminal's own where colours are not wanted, else the remembered."""
    return args.theme or ("terminal" if os.environ.get("NO_COLOR") else settings.theme or "dusk")
