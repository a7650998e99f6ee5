"""Writes cells to a terminal with as few bytes as it takes: no move and no colour that is already so."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import east_asian_width

SGR = r"(?:[34]8;5;\d+|[34]8;2;\d+;\d+;\d+|10[0-7]|[349][0-7]|[34]9|5[1-3]|21|\d)"
"""One thing that Textual says of the looks of a text, as the inside of an escape sequence."""

_CODE = re.compile(SGR)
_UNSEEN_ON_BLANKS = frozenset("123")
"""Bold, dim and italic."""


class Style(NamedTuple):
    """How a cell looks: attributes and colours as a terminal is told of them; "" is its own colour."""

    attributes: frozenset[str] = frozenset()
    ink: str = ""
    paper: str = ""

    @property
    def blank(self) -> Style:
        """All of it that shows on a blank."""
        return Style(paper=self.paper) if self.attributes <= _UNSEEN_ON_BLANKS else self


PLAIN = Style()

Cell = tuple[str, Style]
"""One character and how it looks."""

BRIDGE = 6
"""As many cells are written again rather than jumped over: a jump takes more bytes."""


@lru_cache(maxsize=1024)
def styled(style: Style, codes: str) -> Style:
    """The style after a terminal was told these codes, as many `SGR` with ";" between; none means plain."""
    for code in _CODE.findall(codes or "0"):
        kind = code.partition(";")[0]
        if kind == "0":
            style = PLAIN
        elif len(kind) == 1 or kind[0] in "25":
            style = style._replace(attributes=style.attributes | {kind})
        elif kind[0] == "3" or kind[0] == "9":
            style = style._replace(ink="" if kind == "39" else code)
        else:
            style = style._replace(paper="" if kind == "49" else code)
    return style


@lru_cache(maxsize=1024)
def is_sure(text: str) -> bool:
    """Whether each character takes one cell in an East Asian terminal too, where é, ü, Ж and α may take two."""
    return text.isascii() or (text.isalpha() and all(east_asian_width(char) != "A" for char in text))


@lru_cache(maxsize=4096)
def _switch(old: Style, new: Style) -> str:
    """What a terminal has to be told between two styles."""
    if new == PLAIN:
        return "\x1b[m"
    codes = []
    if not old.attributes <= new.attributes:
        codes, old = ["0"], PLAIN
    codes += sorted(new.attributes - old.attributes)
    if new.ink != old.ink:
        codes.append(new.ink or "39")
    if new.paper != old.paper:
        codes.append(new.paper or "49")
    return f"\x1b[{';'.join(codes)}m"


class Pen:
    """Stands somewhere, writes in some style, and collects what a terminal has to be told; begins and ends plain."""

    def __init__(self, at: tuple[int, int] | None) -> None:
        self.at = at
        """Column and row, None where it is not known."""
        self._doubted: tuple[int, int] | None = None
        self._style = PLAIN
        self._told: list[str] = []

    def reach(self, x: int, y: int, before: list[Cell], text: str) -> None:
        """Go where the text is to stand, over what stands before it on the row if that is cheap."""
        gap = x - self.at[0] if self.at and self.at[1] == y else 0
        if 0 < gap <= len(before) and all(self._suits(*cell) and is_sure(cell[0]) for cell in before[-gap:]):
            for cell in before[-gap:]:
                self.write(*cell)
        # Behind one doubtful sign another may stand wherever the terminal is: a word in Greek is written in one go.
        if self._doubted != (x, y) or is_sure(text):
            self.move(x, y)

    def move(self, x: int, y: int) -> None:
        """Go there."""
        if self.at != (x, y):
            self._told.append(f"\x1b[{y + 1};{x + 1}H")
            self.at = (x, y)
        self._doubted = None

    def lose(self) -> None:
        """Know no longer where it stands."""
        self.at = self._doubted = None

    def write(self, text: str, style: Style) -> None:
        """Write there. Behind what may be two cells wide in an East Asian terminal, `at` is not known."""
        if not self._suits(text, style):
            self._told.append(_switch(self._style, style))
            self._style = style
        self._told.append(text)
        here = self.at or self._doubted
        behind = (here[0] + len(text), here[1]) if here else None
        self.at, self._doubted = (behind, None) if self.at and is_sure(text) else (None, behind)

    def told(self) -> str:
        """Everything."""
        if self._style != PLAIN:
            self._told.append(_switch(self._style, PLAIN))
            self._style = PLAIN
        return "".join(self._told)

    def _suits(self, text: str, style: Style) -> bool:
        return style == self._style or (text == " " and style == self._style.blank)
