"""Where the person is on the path: steps behind, the open one, steps ahead."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content

from bowout.core.flow import Flow
from bowout.tui.widgets.wrapped import Wrapped

DONE, HERE, AHEAD = "✓", "●", "○"


class Progress(Wrapped):
    """One line: a mark and a short name a step; where the names do not fit, the marks and the open step's name."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"progress--here", "progress--rest"}

    def __init__(self, flow: Flow, done: tuple[str, ...]) -> None:
        super().__init__()
        self.flow = flow
        self.done = done

    def lines(self, width: int) -> list[Content]:
        """The one line."""
        steps = [(self._mark(number), step.short) for number, step in enumerate(self.flow.steps)]
        full = "  ".join(f"{mark} {short}" for mark, short in steps)
        if len(full) > width:
            steps = [(mark, short if mark == HERE else "") for mark, short in steps]
        line = Content("")
        for mark, short in steps:
            style = self.look_of("progress--here" if mark == HERE else "progress--rest")
            line = (line + "  " if line else line) + Content.styled(f"{mark} {short}".rstrip(), style)
        return [line]

    def _mark(self, number: int) -> str:
        if number == self.flow.at:
            return HERE
        return DONE if self.flow.steps[number].id in self.done else AHEAD
