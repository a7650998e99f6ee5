"""A file for another program to read or write: in a folder of its own that only this person can open, removed after."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from bowout.core.text import reason
from bowout.disk import new_private
from bowout.handoff.errors import HandoffError


def private_folder(env: Mapping[str, str]) -> TemporaryDirectory[str]:
    """A new folder (0700), in memory where the system keeps one for this person; HandoffError if there can be none.

    It goes with all that other programs left in it when it is closed, or else when the program ends.
    """
    runtime = env.get("XDG_RUNTIME_DIR", "")
    try:
        where = runtime if runtime.startswith("/") and os.access(runtime, os.W_OK | os.X_OK) else None
        return TemporaryDirectory(prefix="bowout-", dir=where, ignore_cleanup_errors=True)
    except OSError as error:
        raise HandoffError(f"There is no room for a temporary file: {reason(error)}.") from error


def private_file(folder: str, name: str, data: bytes) -> Path:
    """The data in a new file (0600) of that folder; HandoffError if it cannot be written."""
    path = Path(folder) / name
    try:
        with new_private(path) as file:
            file.write(data)
    except OSError as error:
        raise HandoffError(f"The temporary file could not be written: {reason(error)}.") from error
    return path
