"""The running preview: the whole message as it will be sent, the open screen's part marked in the margin."""

from __future__ import annotations

from typing import ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region

from bowout.core.message import Block, Message
from bowout.tui.widgets.wrapped import Wrapped

MEASURE = 66
"""The widest line of a letter, in cells: wider is harder to read."""

BAR = "▌"


class Letter(Wrapped):
    """A message on paper; lines that hold words of the source `marked` have a bar in the margin."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"letter--head", "letter--mark"}

    def __init__(self, to: str, message: Message, marked: str = "") -> None:
        super().__init__()
        self.to = to
        self.message = message
        self.marked = marked

    def show(self, to: str, message: Message) -> None:
        """Show another message."""
        if (to, message) != (self.to, self.message):
            self.to, self.message = to, message
            self.refresh(layout=True)

    def lines(self, width: int) -> list[Content]:
        """To and subject, the body with its margin, and how long it is."""
        width = min(width, MEASURE + 1)
        head = self.get_visual_style("letter--head")
        lines = []
        for label, text in (("To", self.to), ("Subject", self.message.subject)):
            wrapped = Content(text).wrap(max(width - 10, 1)) or [Content("")]
            lines += [
                Content.styled(f" {label if number == 0 else '':9}", head) + line for number, line in enumerate(wrapped)
            ]
        for block in self.message.blocks:
            lines.append(Content(""))
            lines += self._block(block, width)
        return [*lines, Content(""), Content.styled(f" {self.message.words} words", head)]

    def _block(self, block: Block, width: int) -> list[Content]:
        style = self.get_visual_style("letter--mark")
        text = Content("")
        for part in block.parts:
            words = Content(part.text)
            if part.source == self.marked:
                words = words.stylize(style)
            text = text + " " + words if text else words
        return [self._margin(line) for line in text.wrap(max(width - 1, 1))]

    def _margin(self, line: Content) -> Content:
        if not line.spans:
            return Content(" ") + line
        return Content.styled(BAR, self.get_visual_style("letter--mark")) + line

    def first_marked(self) -> int:
        """The number of the first line with a bar, 0 if none has one."""
        lines = self.lines(max(self.content_size.width, 1))
        return next((number for number, line in enumerate(lines) if line.plain.startswith(BAR)), 0)


class Preview(VerticalScroll, can_focus=False):
    """The letter in a scrolling frame that keeps the marked part in sight."""

    def __init__(self, to: str, message: Message, marked: str = "") -> None:
        super().__init__()
        self.letter = Letter(to, message, marked)

    def compose(self) -> list[Letter]:
        """The letter."""
        return [self.letter]

    def show(self, to: str, message: Message) -> None:
        """Show another message and bring its marked part into sight."""
        self.letter.show(to, message)
        self.call_after_refresh(self.reveal)

    def on_mount(self) -> None:
        """Bring the marked part into sight as soon as there is a size."""
        self.call_after_refresh(self.reveal)

    def reveal(self) -> None:
        """Scroll so that the marked part is in sight, no further than needed."""
        if self.letter.marked:
            line = self.letter.first_marked()
            room = Region(0, line, 1, min(4, self.letter.size.height - line))
            self.scroll_to_region(room, animate=False, force=True)
