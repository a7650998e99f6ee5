"""Saving a message to a file of the person's choosing: private, whole, and never over something else."""

from __future__ import annotations

import errno
import os
import unicodedata
from contextlib import suppress
from datetime import date
from pathlib import Path

from bowout.core.text import clean
from bowout.disk import new_private, sync_directory, why
from bowout.handoff.errors import HandoffError

_MOST_LETTERS = 50
_FORBIDDEN = "You have no permission to write there. Choose another folder."

_REASONS = {
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EIO: "The disk reported an error. Choose another disk.",
}


def save_message(text: str, path: str | Path, *, literal: bool = False) -> Path:
    """Write the text, byte for byte, to a new file (0600); the path it got: "letter-2.txt" if "letter.txt" is taken.

    "~" is understood, unless the path is `literal`; one that ends in "/" is a folder, as the shell has it. HandoffError
    if it cannot be done; no part of a file is left then.
    """
    wanted = _checked(Path(path)) if literal else _expanded(Path(path))
    folder = wanted if str(path).rpartition("/")[2] in ("", ".") else wanted.parent
    try:
        if not folder.is_dir():
            raise HandoffError(f"There is no folder {_shown(folder)}. Make it, or choose another place.")
        if not wanted.name or wanted.is_dir():
            raise HandoffError(f"{_shown(wanted)} is a folder. Add a name for the file.")
        return _write_new(wanted, text.encode())
    except OSError as error:
        raise HandoffError(f"Could not save {_shown(wanted)}. {why(error, _REASONS)}") from error


def suggested_name(company: str, role: str, today: date) -> str:
    """A name for the file, such as "withdrawal-northwind-data-engineer.txt"; the date stands in for unknown facts."""
    letters = unicodedata.normalize("NFC", f"{company} {role}".lower()).replace("'", "").replace("’", "")
    # Marks are parts of letters in many scripts.
    words = "".join(letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in letters).split()
    about = "-".join(words)[:_MOST_LETTERS].rstrip("-") or today.isoformat()
    return f"withdrawal-{about}.txt"


def _checked(path: Path) -> Path:
    if "\0" in str(path):
        raise HandoffError(f"{_shown(path)} cannot be the name of a file. Choose another one.")
    return path


def _expanded(path: Path) -> Path:
    try:
        return _checked(path).expanduser()
    except RuntimeError as error:
        raise HandoffError(f"The home folder in {_shown(path)} is not known. Write the whole path.") from error


def _write_new(wanted: Path, data: bytes) -> Path:
    path, number = wanted, 1
    while True:
        try:
            file = new_private(path)
            break
        except FileExistsError:
            number += 1
            path = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        sync_directory(path.parent)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    return path


def _shown(path: Path) -> str:
    return clean(str(path))
