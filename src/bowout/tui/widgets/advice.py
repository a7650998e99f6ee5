"""The tips of a page and the mistakes to avoid, below what is asked there."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content

from bowout.core.guideline import Tip
from bowout.tui.widgets.wrapped import Wrapped, hanging


class Advice(Wrapped):
    """The tips and the mistakes of a page, each with a word in front that says which it is."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"advice--word"}

    def __init__(self, tips: tuple[Tip, ...], mistakes: tuple[Tip, ...]) -> None:
        super().__init__()
        self.tips, self.mistakes = tips, mistakes
        self.most: int | None = None
        """The lines that a page has left for it, None for as many as the window is good for."""

    def show(self, tips: tuple[Tip, ...], mistakes: tuple[Tip, ...]) -> None:
        """Show other advice."""
        if (tips, mistakes) != (self.tips, self.mistakes):
            self.tips, self.mistakes = tips, mistakes
            self.repaint()

    def give(self, most: int | None) -> None:
        """Give it another number of lines."""
        if most != self.most:
            self.most = most
            self.refresh(layout=True)

    def lines(self, width: int) -> list[Content]:
        """As much advice as the window has room for, whole pieces only: the first tip and mistake before the others."""
        pieces = [self._piece("Tip", tip, width) for tip in self.tips]
        warnings = [self._piece("Avoid", mistake, width) for mistake in self.mistakes]
        room = max((self.screen.size.height - 14) // 2, 3)
        room = room if self.most is None else min(room, self.most)
        shown = []
        for piece in [*pieces[:1], *warnings[:1], *pieces[1:], *warnings[1:]]:
            if len(piece) <= room:
                shown.append(piece)
                room -= len(piece)
        return [line for piece in [*pieces, *warnings] if piece in shown for line in piece]

    def _piece(self, label: str, tip: Tip, width: int) -> list[Content]:
        word = self.look_of("advice--word")
        first, *rest = hanging(Content(tip.text), width, " " * 7, " " * 7)
        return [Content.styled(f"{label:7}", word) + first[7:], *rest]
