"""Saving a message to a file of the person's choosing: private, whole, and never over something else."""

from __future__ import annotations

import errno
import os
import unicodedata
from contextlib import suppress
from datetime import date
from pathlib import Path

from bowout.core.text import clean

_MOST_LETTERS = 50
_NO_DIRECTORY_SYNC = {errno.EINVAL, errno.ENOTSUP}

_REASONS = {
    errno.ENOSPC: "The disk is full. Free some space or choose another disk.",
    errno.EDQUOT: "Your disk quota is used up. Free some space or choose another disk.",
    errno.EFBIG: "A limit on the size of files was reached. Raise it (ulimit -f) and try again.",
    errno.EROFS: "The disk is read-only. Choose another place.",
    errno.EACCES: "You have no permission to write there. Choose another folder.",
    errno.EPERM: "You have no permission to write there. Choose another folder.",
    errno.ENOTDIR: "A part of the path is a file, not a folder. Choose another path.",
    errno.ENAMETOOLONG: "The name is too long. Choose a shorter one.",
    errno.EIO: "The disk reported an error. Choose another disk.",
}


class HandoffError(Exception):
    """A message could not be handed over; `str()` is a sentence for a person: what, where, what to do."""


def save_message(text: str, path: Path, *, literal: bool = False) -> Path:
    """Write the text, byte for byte, to a new file (0600); the path it got: "letter-2.txt" if "letter.txt" is taken.

    "~" is understood, unless the path is `literal`. HandoffError if it cannot be done; no part of a file is left then.
    """
    wanted = _checked(path) if literal else _expanded(path)
    try:
        if not wanted.parent.is_dir():
            raise HandoffError(f"There is no folder {_shown(wanted.parent)}. Make it, or choose another place.")
        if not wanted.name or wanted.is_dir():
            raise HandoffError(f"{_shown(wanted)} is a folder. Add a name for the file.")
        return _write_new(wanted, text.encode())
    except OSError as error:
        reason = _REASONS.get(error.errno or 0) or f"The system says: {error.strerror or 'unknown error'}."
        raise HandoffError(f"Could not save {_shown(wanted)}. {reason}") from error


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
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
            break
        except FileExistsError:
            number += 1
            path = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _sync_directory(path.parent)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise
    return path


def _sync_directory(directory: Path) -> None:
    """Only then does the new name survive a power cut."""
    try:
        descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        return  # a folder that can be written to but not read, such as a drop box
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_DIRECTORY_SYNC:
            raise
    finally:
        os.close(descriptor)


def _shown(path: Path) -> str:
    return clean(str(path))
