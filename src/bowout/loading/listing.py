"""What lies in folders of content and themes; one that cannot be looked into is told, and nothing lies in it.

What is hidden, by a dot before its name, belongs to editors and other programs.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from bowout.core.problem import Problem

Tell = Callable[[Problem], object]


def listing(folder: Path, tell: Tell = lambda _: None) -> list[Path]:
    """What lies unhidden in a folder, in the order of names; nothing if it is not there, or cannot be looked into."""
    try:
        # With the dot, it has to be a folder whose files can be reached as well.
        with os.scandir(f"{folder}/.") as entries:
            return sorted(folder / entry.name for entry in entries if not entry.name.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        tell(unreadable(folder, error))
        return []


def yaml_files(folder: Path, tell: Tell = lambda _: None) -> list[Path]:
    """The files in a folder that are read, as told by their names; as `listing`."""
    return [path for path in listing(folder, tell) if path.name.endswith(".yaml")]


def unreadable(path: Path, error: OSError) -> Problem:
    """That a file or a folder cannot be read."""
    return Problem(str(path), 0, 0, f"It cannot be read: {error.strerror or 'unknown error'}.")
