"""Text that wraps itself, so that continuation lines can be indented or carry a mark in the margin."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Region, Size
from textual.style import Style
from textual.widget import Widget


class Wrapped(Widget):
    """A widget whose content is a list of lines worked out for its width; subclasses give `lines`."""

    DEFAULT_CSS = "Wrapped { height: auto; }"

    _painted: Sequence[Content] = ()

    def lines(self, width: int) -> list[Content]:
        """The lines, none wider than `width` cells."""
        raise NotImplementedError

    def look_of(self, part: str) -> Style:
        """How one of the `COMPONENT_CLASSES` looks.

        A page that is replaced as soon as it was opened, as by a double click, is never given its looks, and is asked
        for its lines all the same.
        """
        try:
            return self.get_visual_style(part)
        except KeyError:
            return Style()

    def repaint(self) -> None:
        """Take new lines: paint only those that changed, and lay the page out anew only if their number did."""
        width = self.content_size.width
        lines = self.lines(max(width, 1))
        if width == 0 or len(lines) != len(self._painted):
            self.refresh(layout=True)
            return
        changed = [y for y, (new, old) in enumerate(zip(lines, self._painted, strict=True)) if not new.is_same(old)]
        if changed:
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # Textual hands them in
        """The number of lines at that width."""
        return len(self.lines(max(width, 1)))

    def render(self) -> Content:
        """All lines as one content."""
        self._painted = self.lines(max(self.content_size.width, 1))
        return Content("\n").join(self._painted)


def hanging(text: Content, width: int, first: str = "", rest: str = "") -> list[Content]:
    """The text wrapped to `width` cells, with `first` before its first line and `rest` before the others."""
    room = max(width - len(first), 1)
    wrapped = [line.rstrip() for line in text.wrap(room)] or [Content("")]
    return [Content(first if number == 0 else rest) + line for number, line in enumerate(wrapped)]
