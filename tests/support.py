"""Values that fixtures and tests share."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
NOW = datetime(2026, 11, 22, 9)


def private_homes(folder: Path) -> dict[str, str]:
    """The environment variables that keep everything a program reads and writes of its own below a folder."""
    return {
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_DIRS": str(folder / "etc"),
    }
