"""A file for another program to read or write, in a folder of its own that only this person can open."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from bowout.core.text import reason
from bowout.disk import new_private
from bowout.handoff.errors import HandoffError

_PREFIX = "bowout-"


def private_folder(env: Mapping[str, str]) -> TemporaryDirectory[str]:
    """A new folder (0700), in memory where the system keeps one for this person; HandoffError if there can be none.

    It goes with all that other programs left in it when it is closed, or else when the program ends.
    """
    with _told():
        return TemporaryDirectory(prefix=_PREFIX, dir=_place(env), ignore_cleanup_errors=True)


def lent_folder(env: Mapping[str, str]) -> str:
    """As `private_folder`, for a program that may read from it when we are gone: whoever borrows it takes it away."""
    with _told():
        return mkdtemp(prefix=_PREFIX, dir=_place(env))


def _place(env: Mapping[str, str]) -> str | None:
    runtime = env.get("XDG_RUNTIME_DIR", "")
    return runtime if runtime.startswith("/") and os.access(runtime, os.W_OK | os.X_OK) else None


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
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
