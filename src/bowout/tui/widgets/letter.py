"""The running preview: the whole message as it will be sent, the open screen's part marked in the margin."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct
from textual.containers import VerticalScroll
from textual.content import Content

from bowout.core.message import Block, Message
from bowout.tui.widgets.wrapped import Wrapped

MEASURE = 66
"""The widest line of a letter, in cells: wider is harder to read."""

BAR = "▌"
NOTICED = "!"


class Paper(Struct, frozen=True):
    """What is drawn: whom the message goes to, the message, and the spans of its body that the coach noticed."""

    to: str
    message: Message
    noticed: tuple[tuple[int, int], ...] = ()


class Letter(Wrapped):
    """A message on paper; lines that hold words of the source `marked` have a bar in the margin."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"letter--head", "letter--mark", "letter--noticed"}

    def __init__(self, paper: Paper, marked: str = "") -> None:
        super().__init__()
        self.paper = paper
        self.marked = marked

    def show(self, paper: Paper) -> None:
        """Show another message."""
        if paper != self.paper:
            self.paper = paper
            self.repaint()

    def lines(self, width: int) -> list[Content]:
        """To and subject, a blank line, and the body with its margin."""
        width = min(width, MEASURE + 1)
        head = self.look_of("letter--head")
        message = self.paper.message
        lines = []
        for label, text in (("To", self.paper.to), ("Subject", message.subject)):
            wrapped = Content(text).wrap(max(width - 10, 1)) or [Content("")]
            lines += [
                Content.styled(f" {label if number == 0 else '':9}", head) + line for number, line in enumerate(wrapped)
            ]
        start = 0
        for block in message.blocks:
            lines.append(Content(""))
            lines += self._block(block, start, width)
            start += len(block.text) + 2
        return lines

    def _block(self, block: Block, start: int, width: int) -> list[Content]:
        style = self.look_of("letter--mark")
        text = Content("")
        for part in block.parts:
            words = Content(part.text)
            if part.source == self.marked:
                words = words.stylize(style)
            text = text + " " + words if text else words
        noticed = self.look_of("letter--noticed")
        for first, last in self.paper.noticed:
            text = text.stylize(noticed, max(first - start, 0), max(last - start, 0))
        return [self._margin(line) for line in text.wrap(max(width - 1, 1))]

    def _margin(self, line: Content) -> Content:
        """The line behind its margin: a sign where a finding is, a bar where the open page writes, else a blank."""
        styles = {span.style for span in line.spans}
        for sign, name in ((NOTICED, "letter--noticed"), (BAR, "letter--mark")):
            style = self.look_of(name)
            if style in styles:
                return Content.styled(sign, style) + line
        return Content(" ") + line

    def first_marked(self) -> int:
        """The number of the first line that the open page writes, 0 if there is none."""
        style = self.look_of("letter--mark")
        lines = enumerate(self.lines(max(self.content_size.width, 1)))
        return next((number for number, line in lines if any(span.style == style for span in line.spans)), 0)


class Preview(VerticalScroll, can_focus=False):
    """The letter in a scrolling frame that keeps the marked part in sight."""

    def __init__(self, paper: Paper, marked: str = "") -> None:
        super().__init__()
        self.letter = Letter(paper, marked)

    def compose(self) -> list[Letter]:
        """The letter."""
        return [self.letter]

    def show(self, paper: Paper) -> None:
        """Show another message and bring its marked part into sight."""
        self.letter.show(paper)
        self.call_after_refresh(self.reveal)

    def on_mount(self) -> None:
        """Bring the marked part into sight as soon as there is a size."""
        self.call_after_refresh(self.reveal)

    def on_resize(self) -> None:
        """Keep it in sight where what the coach says leaves less room."""
        self.call_after_refresh(self.reveal)

    def reveal(self) -> None:
        """Scroll so that the marked part is in sight, no further from the top than needed, wherever it was before."""
        if self.letter.marked:
            line = self.letter.first_marked()
            last = line + min(4, self.letter.size.height - line)
            self.scroll_to(y=max(last - self.size.height, 0), animate=False, force=True)
