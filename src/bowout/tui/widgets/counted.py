"""A list that tells on its last line how many of its rows are out of sight."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import VerticalScroll

from bowout.tui.widgets.wrapped import Wrapped


class Counted(VerticalScroll):
    """Rows under each other, the highlighted one in sight."""

    _at = 0
    """The number of the highlighted row, which is not counted."""

    def rows(self) -> Sequence[Wrapped]:
        """The rows, those on their way out left out; subclasses say which."""
        raise NotImplementedError

    def reveal(self) -> None:
        """Bring the highlighted row into sight, and tell of the others."""
        rows = self.rows()
        if self._at < len(rows):
            self.scroll_to_widget(rows[self._at], animate=False, force=True)
        self._tell_more()

    def tallest(self, width: int) -> int:
        """How many lines the longest row takes in so many cells, a scroll bar beside it."""
        return max((len(row.lines(max(width - 1, 1))) for row in self.rows()), default=0)

    def watch_scroll_y(self, old: float, new: float) -> None:
        """Tell of what is unseen now."""
        super().watch_scroll_y(old, new)
        self._tell_more()

    def _tell_more(self) -> None:
        """Say how many rows are cut or out of sight; a short window has a line for it only where some are."""
        if not self.is_attached or not self.content_size:
            return  # out of sight nothing is told; once it is laid out again, this is asked anew
        width, top, above, below, foot = self.scrollable_content_region.width, self.scroll_offset.y, 0, 0, 0
        for number, row in enumerate(self.rows()):
            begins, ends = foot, foot + len(row.lines(max(width, 1)))
            foot = ends + row.styles.margin.bottom
            if number != self._at:
                above += begins < top
                below += ends > top + self.content_size.height
        short = self.screen.has_class("-short")
        more = foot > (self.outer_size.height if short else self.content_size.height)
        if more != self.has_class("-more"):
            self.set_class(more, "-more")
            self.call_after_refresh(self.reveal)
        told = [f"{sign} {count}" for sign, count in (("↑", above), ("↓", below)) if count]
        self.border_subtitle = f" {'  '.join(told)} more" if told else ""
