"""What can go wrong on disk, each as a finished sentence that can be shown as it is."""

# The names say what is the matter with the withdrawal; "Error" after each would only be noise.
# ruff: noqa: N818

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bowout.core.text import clean
from bowout.disk import why

_REASONS = {errno.EROFS: "The disk is read-only. Choose another place with XDG_DATA_HOME, or make it writable."}


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
    return StoreError(clean(f"Could not {deed} {path}. {why(error, _REASONS)}"))


@contextmanager
def told(path: Path, deed: str) -> Iterator[None]:
    """Turns an OSError inside the block into a StoreError about `path`."""
    try:
        yield
    except OSError as error:
        raise os_trouble(error, path, deed) from error
