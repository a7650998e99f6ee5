"""Runs the app in a real terminal: what has to be set before Textual is imported is set by `prepare`."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, MutableMapping
from functools import partial

from bowout.core.pack import Pack
from bowout.core.withdrawal import Withdrawal
from bowout.tui.doors import Doors
from bowout.tui.lifeline import Lifeline


def prepare(env: MutableMapping[str, str], *, restricted: bool = False) -> None:
    """Set what Textual reads from the environment when it is imported.

    `restricted` takes out all that others set there: it can load a driver, press keys, write a log or a picture.
    """
    for name in [name for name in env if name == "TEXTUAL" or name.startswith("TEXTUAL_")] if restricted else ():
        del env[name]
    env["TEXTUAL_DISABLE_KITTY_KEY"] = "1"  # with it, Ctrl+S on a Cyrillic layout is no Ctrl+S
    env["TEXTUAL_ANIMATIONS"] = "none"
    if not env.get("NO_COLOR"):
        env.pop("NO_COLOR", None)  # set to nothing it asks for nothing (no-color.org), but Textual obeys it then too
    env.setdefault("ESCDELAY", "400")  # an arrow key that a slow line cuts in two must not become Escape


def run_wizard(
    pack: Pack,
    doors: Doors,
    withdrawal: Withdrawal | None,
    theme: str,
    *,
    mouse: bool = True,
) -> tuple[int, str]:
    """Run the wizard; the exit status, and the finished message or "". None as withdrawal opens the home page."""
    from textual.drivers import linux_driver  # noqa: PLC0415  # only after `prepare`

    from bowout.tui.app import BowOut  # noqa: PLC0415

    # One byte that is not UTF-8 ends Textual 8.2; it is shown as a replacement character instead.
    setattr(linux_driver, "getincrementaldecoder", _lenient_decoder)  # noqa: B010  # not exported, but looked up there
    app = BowOut(pack, doors, withdrawal, theme)
    lifeline = Lifeline(app.wizard.keep, app.end)
    lifeline.hold()
    outcome = None
    try:
        outcome = app.run(mouse=mouse)
    except Exception:  # a terminal that is gone can fail anything on the way out, and nobody would read it
        if not lifeline.status:
            raise
    finally:
        app.wizard.keep()
    if lifeline.status:
        _forget_the_terminal()
        return lifeline.status, ""
    if outcome is None:
        return app.return_code or 130, ""
    return outcome.status, outcome.text


def _forget_the_terminal() -> None:
    """Send what is still unwritten nowhere: Python would fail to write it to a lost line, and end with status 120."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _lenient_decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")
