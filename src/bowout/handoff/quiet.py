"""Running another program so that it cannot disturb: nothing of it reaches the screen, and it never makes one wait."""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping, Sequence
from contextlib import suppress
from shutil import which
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired


def run_quietly(command: Sequence[str], data: bytes, env: Mapping[str, str], seconds: float) -> bool:
    """Whether the program took `data` on its input and ended with status 0 within the time.

    It gets a session of its own, so that what it leaves running (xclip does) holds no terminal; a late one is killed
    with all that it started.
    """
    program = which(command[0], path=env.get("PATH")) if command else None
    if program is None or seconds <= 0:
        return False
    try:
        process = Popen(  # noqa: S603 - a known tool, or the command from the person's own settings; no shell
            [program, *command[1:]], stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, env=dict(env), start_new_session=True
        )
    except OSError:
        return False
    with process:
        try:
            process.communicate(data, timeout=seconds)
        except TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    return process.returncode == 0


def start_quietly(command: Sequence[str], env: Mapping[str, str], seconds: float) -> int:
    """Start a program that goes on by itself; its exit status if it ended within the time, else 0.

    It gets a session of its own, so that it outlives this terminal. 127 if it cannot be started.
    """
    try:
        process = Popen(  # noqa: S603 - a known tool, or the command from the person's own settings; no shell
            list(command), stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, env=dict(env), start_new_session=True
        )
    except OSError:
        return 127
    try:
        return process.wait(seconds)
    except TimeoutExpired:
        return 0
