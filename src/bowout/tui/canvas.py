"""What stands on the terminal, so that only what changes is sent to it: on a slow line every byte is felt.

Textual sends each row of a widget that may have changed, and a page is drawn several times before it stands still.
Here every frame is read as cells and compared with the cells sent before. Whatever is not understood goes out as it
came, and what it may have touched counts as unknown, which is always sent: at worst, nothing is saved.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from bowout.tui.pen import BRIDGE, PLAIN, SGR, Cell, Pen, Style, styled

_PIECE = re.compile(rf"\x1b\[((?:{SGR}(?:;{SGR})*)?)m|([^\x00-\x1f\x7f-\x9f]+)")
_RUN = re.compile(rf"\x1b\[([1-9]\d*);([1-9]\d*)H((?:{_PIECE.pattern})*)\n?")
"""A place, and what is drawn from there to the right."""

_SURE = re.compile("[ -~¡-¬®-˿Ͱ-҂Ҋ-ԯḀ-ỿ‐-―‘-‧‹›€←-↓─-▟○●✎✓❯]*")
"""Characters that take one cell in every terminal. About others they disagree, or join them to the one before."""

_ELSEWHERE = re.compile(r"\x1b\[\?2026[hl]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
"""What leaves the cells alone: the brackets around a frame, and what is meant for the clipboard or the pointer."""


class _Drawn(NamedTuple):
    """What a run draws: its pieces, and a cell for each character, or none at all where their widths are not sure."""

    pieces: list[tuple[str, Style]]
    cells: list[Cell]


class _Run(NamedTuple):
    """Where it begins, counted from 0, and what it draws."""

    x: int
    y: int
    drawn: _Drawn


class Canvas:
    """The cells of a terminal as far as they are known; None is a cell that is not."""

    def __init__(self) -> None:
        self.resized(0, 0)

    def forget(self) -> None:
        """Know nothing any more."""
        width, height = self._size
        self._rows: list[list[Cell | None]] = [[None] * width for _ in range(height)]
        self._cursor: tuple[int, int] | None = None

    def resized(self, width: int, height: int) -> None:
        """The terminal has another size, and has made of what stood there what it likes."""
        self._size = (width, height)
        self.forget()

    def changes(self, data: str) -> str:
        """What has to be sent so that the terminal shows what it would show after `data`."""
        if _ELSEWHERE.fullmatch(data):
            return data
        runs = _runs(data)
        width, height = self._size
        if not runs or any(run.y >= height or run.x + len(run.drawn.cells) > width for run in runs):
            self.forget()
            return data
        pen = Pen(self._cursor)
        for run in runs:
            if run.drawn.cells:
                self._draw(run, pen)
            elif run.drawn.pieces:
                self._rows[run.y] = [None] * width
                pen.move(run.x, run.y)
                for text, style in run.drawn.pieces:
                    pen.write(text, style)
                pen.lose()
        pen.move(runs[-1].x, runs[-1].y)
        self._cursor = pen.at
        return pen.told()

    def _draw(self, run: _Run, pen: Pen) -> None:
        """Send what is not there yet."""
        cells, row = run.drawn.cells, self._rows[run.y]
        here = slice(run.x, run.x + len(cells))
        before, row[here] = row[here], cells
        if before != cells:
            for number, cell in enumerate(cells):
                if before[number] != cell:
                    pen.reach(run.x + number, run.y, cells[max(number - BRIDGE, 0) : number], cell[0])
                    pen.write(*cell)


def _runs(data: str) -> list[_Run]:
    """What a frame draws, run by run, the last one empty: the place of the cursor. None, if `data` is no frame."""
    runs, end = [], 0
    for found in _RUN.finditer(data):
        drawn = _drawn(found[3])
        if found.start() != end or drawn is None:
            return []
        runs.append(_Run(int(found[2]) - 1, int(found[1]) - 1, drawn))
        end = found.end()
    return runs if end == len(data) and runs and not runs[-1].drawn.pieces else []


@lru_cache(maxsize=256)  # Textual draws the same rows again and again
def _drawn(text: str) -> _Drawn | None:
    """What this draws; None, if it leaves the terminal in other colours than its own."""
    pieces, style = [], PLAIN
    for codes, words in _PIECE.findall(text):
        if words:
            pieces.append((words, style))
        else:
            style = styled(style, codes)
    if style != PLAIN:
        return None
    if not all(_SURE.fullmatch(words) for words, _ in pieces):
        return _Drawn(pieces, [])
    looks = [(words, style, style.blank) for words, style in pieces]
    return _Drawn(pieces, [(char, blank if char == " " else style) for words, style, blank in looks for char in words])
