"""The wizard on the full screen: introduces the app to the themes, the store and the ways out."""

from __future__ import annotations

import os

from msgspec.structs import asdict

from bowout.cli.exits import DONE, LEFT
from bowout.cli.external_programs import Programs, clipboard
from bowout.cli.files import Files
from bowout.cli.folders import roots
from bowout.cli.output import tell, tell_all
from bowout.cli.outside import outside
from bowout.cli.session import Session
from bowout.core.given import Given
from bowout.core.kept_name import resuming
from bowout.core.palette import Palette
from bowout.core.withdrawal import UNTOLD, Withdrawal
from bowout.handoff.clipboard import copy
from bowout.handoff.machine import is_remote
from bowout.loading.themes import load_themes
from bowout.tui import command_table
from bowout.tui.command import key_of
from bowout.tui.doors import Doors, Write
from bowout.tui.own_keys import own_keys
from bowout.tui.run import prepare, run_wizard


def run_full_screen(
    session: Session, first: Withdrawal | None, theme: str | None, *, restricted: bool
) -> tuple[int, str]:
    """Run the app; the exit status, and the finished message or ""."""
    themes = load_themes(roots("themes"))
    tell_all(themes.problems)
    prepare(os.environ, restricted=restricted or session.store is None)  # a log or a picture would be a file
    doors = _doors(session, themes.themes, restricted=restricted)
    # As told, else the terminal's own where colours are not wanted, else the remembered one.
    theme = theme or ("terminal" if os.environ.get("NO_COLOR") else session.settings.theme or "dusk")
    status, text = run_wizard(session.pack, doors, first, theme, mouse=not is_remote(os.environ))
    kept = session.kept()
    if text and kept is None:  # nobody knows here whether they were told
        tell("Nothing was sent from here.")
    elif text and kept and kept.status in UNTOLD:
        tell("Nothing was sent from here: sending it stays with you.")
    if kept and status in (LEFT, DONE):
        tell(f"Kept as {kept.name}. To go on with it:\n{resuming(kept.name)}")
    return status, text


def _doors(session: Session, themes: dict[str, Palette], *, restricted: bool) -> Doors:
    files = Files(session.clock, restricted=restricted)
    commands, _ = own_keys(session.settings.keys)
    instead = f"copy it ({key_of(commands, 'copy')}) or save it ({key_of(commands, 'save')})"
    programs = Programs(session.settings, instead)
    plain = f"{key_of(commands, 'plain')} shows plain text to select"

    def copied(text: str, write_raw: Write) -> Given:
        setting = clipboard(session.settings, restricted=restricted)
        return copy(text, os.environ, write_raw, setting, plain)

    return Doors(
        **asdict(outside(session, session.keep, files, "" if restricted else programs.mailer())),
        themes=themes,
        copy=copied,
        edit=programs.edit,
        mail=programs.mail,
        choose_theme=lambda name: session.remember({"theme": name}),
        commands=command_table.restricted(commands) if restricted else commands,
    )
