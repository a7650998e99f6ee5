"""The last look at what goes to the terminal: characters that could steer it are taken out, wherever they came from."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from bowout.core.text import clean, unprintable


class Printable(LineFilter):
    """Takes unprintable characters out of every line; they are no cell wide, so nothing moves."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  # Textual hands it in
        """The segments, cleaned."""
        return [
            Segment(clean(segment.text).replace("\n", ""), segment.style) if unprintable(segment.text) else segment
            for segment in segments
        ]
