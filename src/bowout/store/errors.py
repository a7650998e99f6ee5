"""What can go wrong on disk, each as a finished sentence that can be shown as it is."""

# The names say what is the matter with the withdrawal; "Error" after each would only be noise.
# ruff: noqa: N818

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bowout.core.text import clean

_FULL = "The disk is full. Free some space and try again."
_FORBIDDEN = "You have no permission for it. Check who owns the file and its folder, and their permissions."

_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: "Your disk quota is used up. Free some space and try again.",
    errno.EFBIG: "A limit on the size of files was reached. Raise it (ulimit -f) and try again.",
    errno.EROFS: "The disk is read-only. Choose another place with XDG_DATA_HOME, or make it writable.",
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.ENOENT: "It is not there. Check the path.",
    errno.ENOTDIR: "A part of the path is not a folder. Check the path.",
    errno.EISDIR: "There is a folder where a file should be. Move it away and try again.",
    errno.ELOOP: "It is a link, and links are not followed here. Put an ordinary file in its place.",
    errno.ENAMETOOLONG: "The path is too long. Choose a shorter one.",
    errno.EIO: "The disk reported an error. Check the disk, and keep a copy elsewhere.",
    errno.EMFILE: "Too many files are open. Close some programs and try again.",
    errno.ENFILE: "Too many files are open. Close some programs and try again.",
}


class StoreError(Exception):
    """Something could not be kept or read; `str()` is a sentence for a person: what, where, what to do."""


class Missing(StoreError):
    """No withdrawal of that name is kept."""


class Taken(StoreError):
    """A withdrawal of that name is kept already."""


class BadName(StoreError):
    """The name cannot be the name of a withdrawal."""


class InUse(StoreError):
    """Another session has the withdrawal open."""


class Damaged(StoreError):
    """The file does not hold what was once saved in it."""


class Newer(StoreError):
    """The file is whole but was written by a later version; it must not be changed."""


def os_trouble(error: OSError, path: Path, deed: str) -> StoreError:
    """The StoreError for a failed system call; `deed` is what was tried, such as "save"."""
    reason = _REASONS.get(error.errno or 0) or f"The system says: {error.strerror or 'unknown error'}."
    return StoreError(f"Could not {deed} {clean(str(path))}. {reason}")


@contextmanager
def told(path: Path, deed: str) -> Iterator[None]:
    """Turns an OSError inside the block into a StoreError about `path`."""
    try:
        yield
    except OSError as error:
        raise os_trouble(error, path, deed) from error
