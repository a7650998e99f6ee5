"""How large the window is: the one that the interface is written to, whatever standard output is."""

from __future__ import annotations

import os
import shutil
import sys


def window_size() -> tuple[int, int]:
    """Columns and lines of the terminal behind standard error."""
    try:
        room = os.get_terminal_size(sys.__stderr__.fileno() if sys.__stderr__ else -1)
    except (OSError, ValueError):
        room = shutil.get_terminal_size()
    return (room.columns, room.lines) if room.columns and room.lines else (80, 24)
