"""Copying a message: the way that can work where the program runs, and words that claim no more than is known."""

from __future__ import annotations

import shlex
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from bowout.core.given import Given
from bowout.core.text import one_line
from bowout.handoff.desktop import copy_to_desktop
from bowout.handoff.machine import has_desktop
from bowout.handoff.osc52 import payload, sequence, through_screen
from bowout.handoff.quiet import run_quietly

LIMIT_SECONDS = 2.2
"""All attempts together take no longer."""

LONG, TOO_LONG = 3_000, 12_000
"""Characters of payload: some terminals drop what is longer; mosh cuts off what is longer than 12,284."""

_TMUX_SECONDS = 0.6
_TMUX = (("tmux", "load-buffer", "-w", "-"), ("tmux", "load-buffer", "-"))


def copy(text: str, env: Mapping[str, str], write: Callable[[str], None], setting: str, instead: str) -> Given:
    """Copy the text, byte for byte; returns within 2.5 s and prints nothing.

    `write` writes to the terminal as it is. `setting` is the person's own choice: "none", "osc52", a command that takes
    the text on its input, or "" for what fits. `instead` says how else the text can be had, to end a sentence.
    """
    if setting == "none":
        return Given(False, f"Copying is switched off in your settings; {instead}.")
    if setting == "osc52":
        return _to_terminal(text, env, write, instead)
    if setting:
        return _by_command(text, env, setting, instead)
    return _by_what_fits(text, env, write, instead)


def _by_what_fits(text: str, env: Mapping[str, str], write: Callable[[str], None], instead: str) -> Given:
    end = time.monotonic() + LIMIT_SECONDS
    in_tmux = bool(env.get("TMUX")) and any(run_quietly(way, text.encode(), env, _TMUX_SECONDS) for way in _TMUX)
    if has_desktop(env) and copy_to_desktop(text, env, end - time.monotonic()):
        return Given(True, "Copied. It is in tmux's buffer too: prefix ] pastes it." if in_tmux else "Copied.")
    if in_tmux:
        words = f"In tmux's buffer ({_size(text)}): prefix ] pastes it. Outside tmux, paste to check; "
        return Given(True, f"{words}if nothing comes, {instead}.{_too_long(text)}")
    return _to_terminal(text, env, write, instead)


def _to_terminal(text: str, env: Mapping[str, str], write: Callable[[str], None], instead: str) -> Given:
    in_screen = env.get("STY") and not env.get("TMUX")
    try:
        write(through_screen(text) if in_screen else sequence(text))
    except OSError:
        return Given(False, f"Your terminal could not be reached; {instead}.")
    words = f"Sent to your terminal ({_size(text)}). I can't see whether it accepted it. Paste to check; "
    return Given(True, f"{words}if nothing comes, {instead}.{_too_long(text)}")


def _by_command(text: str, env: Mapping[str, str], setting: str, instead: str) -> Given:
    try:
        command = shlex.split(setting)
    except ValueError:
        command = []
    if run_quietly(command, text.encode(), env, LIMIT_SECONDS):
        given = f"Given to {one_line(Path(command[0]).name)}, your clipboard command. Paste to check; "
        return Given(True, f"{given}if nothing comes, {instead}.")
    return Given(
        False, f"Your clipboard command ({one_line(setting)}) did not work; {instead}. It is set in your settings."
    )


def _size(text: str) -> str:
    size = len(text.encode())
    return f"{size / 1000:.1f} kB" if size >= 1000 else f"{size} bytes"


def _too_long(text: str) -> str:
    length = len(payload(text))
    if length > TOO_LONG:
        return " It is long enough to arrive cut off: saving it to a file is safer."
    return " Some terminals cut off a text this long: check its end." if length > LONG else ""
