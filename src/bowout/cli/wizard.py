"""The command that opens the wizard: chooses the interface, and gives it a session with the words and the store.

Only the interface that was chosen is loaded.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from bowout.cli.clock import Clock
from bowout.cli.exits import FILE, USAGE, Stop
from bowout.cli.folders import roots
from bowout.cli.output import tell, write
from bowout.cli.session import Session
from bowout.cli.settings import read_settings
from bowout.cli.terminal import require_terminal, speak_plainly, why_line_by_line
from bowout.cli.words import Words
from bowout.core.draft import DEFAULT_LANGUAGE
from bowout.core.pack import Pack
from bowout.core.problem import nearest
from bowout.core.text import clean
from bowout.core.withdrawal import Withdrawal
from bowout.loading.languages import languages
from bowout.loading.themes import load_themes
from bowout.paths import withdrawals
from bowout.store.withdrawals import Withdrawals
from bowout.tui.own_keys import mistakes


def open_wizard(  # noqa: PLR0913 - each is an argument of the command
    *,
    command: str | None,
    accessible: bool,
    theme: str | None,
    lang: str | None,
    content: str | None,
    no_save: bool,
    restricted: bool,
    clock: Clock,
    name: str | None = None,
) -> int:
    """Run the wizard for `bowout`, `bowout new` and `bowout resume`; its exit status."""
    why = why_line_by_line(accessible, os.environ)
    if why is None:
        require_terminal()
    else:
        speak_plainly(os.environ)
    words = Words(roots("content", content), traceless=no_save)
    _require_known(lang, theme, words.folders)
    settings = read_settings(words, mistakes, lang=lang)
    pack = words.pack(lang or settings.language or DEFAULT_LANGUAGE)
    store = None if no_save else Withdrawals(withdrawals(os.environ))
    piped = not (sys.stdin and sys.stdin.isatty())  # what comes through a pipe was thought over before
    own = None if lang else partial(_own_words, words)
    session = Session(store, pack, settings, clock, decided=piped, words=own)
    try:
        first = session.first(command, name)
        status, text = _run(session, first, why, theme, restricted=restricted)
    finally:
        session.let_go()
    if session.forgotten:
        tell(f"What you told of yourself is not remembered for the next time. {session.forgotten}")
    if text and not (sys.stdout and sys.stdout.isatty()):
        write(clean(text))
    return status


def _own_words(words: Words, lang: str) -> Pack:
    """The pack that a kept withdrawal is written in; Stop if its words are not here."""
    if lang not in (known := languages(words.folders)):
        what = f"It is written in the language '{lang}', whose words are not here."
        others = ", ".join(known)
        raise Stop(FILE, f"{what} Name their folder with --content, or go on in another with --lang ({others}).")
    return words.pack(lang)


def _run(
    session: Session, first: Withdrawal | None, why: str | None, theme: str | None, *, restricted: bool
) -> tuple[int, str]:
    """Open a withdrawal in the interface that was chosen; the exit status, and the finished message or ""."""
    if why is None:
        from bowout.cli.full_screen import run_full_screen

        return run_full_screen(session, first, theme, restricted=restricted)
    from bowout.cli.line_by_line import run_line_by_line

    return run_line_by_line(session, first, why, restricted=restricted)


def _require_known(lang: str | None, theme: str | None, folders: list[Path]) -> None:
    """Stop at a language or a theme that was asked for and is not there."""
    if lang and lang not in (known := languages(folders)):
        raise Stop(USAGE, f"There are no words in the language '{lang}'. {nearest(lang, known)}")
    if theme and theme not in (known := list(load_themes(roots("themes")).themes)):
        raise Stop(USAGE, f"There is no theme '{theme}'. {nearest(theme.lower(), known)}")
