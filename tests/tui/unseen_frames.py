"""Frames that nobody sees are not drawn: without a terminal Textual draws each one all the same, and throws it away."""

from __future__ import annotations

from typing import Any

from textual._compositor import Compositor

draw = Compositor.render_update
"""As Textual draws."""


def _forget(compositor: Compositor, full: bool = False, **how: Any) -> Any:
    """Draw what is asked for whole, as a picture is; of the rest only note that it need not be drawn again."""
    if full:
        return draw(compositor, full, **how)
    compositor._dirty_regions.clear()
    return None


def draw_when_looked_at() -> None:
    """From now on, in this process: a person of these tests draws the whole screen when they look at it."""
    Compositor.render_update = _forget  # type: ignore[method-assign] - for the tests only
