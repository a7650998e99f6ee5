"""What a person sees of a terminal's screen, as something that can be compared."""

from __future__ import annotations

import pyte
from pyte.screens import Char


def looks(screen: pyte.Screen) -> list[list[object]]:
    """Each cell as it looks, row by row; of a blank, the ink does not show."""
    return [[_look(screen.buffer[y][x]) for x in range(screen.columns)] for y in range(screen.lines)]


def smear(screen: pyte.Screen) -> None:
    """Leave traces all over a screen, as another program or another size of the window may."""
    for y in range(screen.lines):
        for x in range(screen.columns):
            screen.buffer[y][x] = Char("#")


def _look(cell: Char) -> object:
    if cell.data == " " and not (cell.reverse or cell.underscore or cell.strikethrough or cell.blink):
        return cell.bg
    return cell
