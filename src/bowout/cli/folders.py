"""The folders that words and themes are taken from, and whether one that was named is there."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from bowout.cli.exits import FILE, Stop
from bowout.core.text import reason
from bowout.paths import MissingDataError, search_path


def roots(kind: str, own: str | None = None) -> list[Path]:
    """The folders of `content` or `themes`, one's `own` as the last; Stop if that or the shipped one is missing.

    One's own may be the folder of one language, as `bowout content check` takes it.
    """
    named = Path(own) if own else None
    if named is not None and not is_there(named, stat.S_ISDIR):
        raise Stop(FILE, f"{named} is not a folder of content.")
    if named is not None:
        from bowout.loading.folders import content_of

        named = content_of(named)
    try:
        return search_path(kind, os.environ, *([named] if named else []))
    except MissingDataError as error:
        raise Stop(FILE, str(error)) from error


def is_there(path: Path, kind: Callable[[int], bool]) -> bool:
    """Whether there is something of a kind, as `stat` tells it; Stop if that cannot be known."""
    try:
        return kind(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise Stop(FILE, f"{path} could not be read: {reason(error)}.") from error
