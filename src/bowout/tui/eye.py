"""Where the eye is: the one place on the screen that the terminal's cursor stands on, because screen readers follow it.

It is asked for whenever something is drawn, so that no scrolling, no new layout and no small page that closes can leave
the cursor behind. What has the keyboard says with `eye` where in it the eye is, else it is where its content begins.
"""

from __future__ import annotations

from typing import Any

from textual.geometry import Offset, clamp
from textual.screen import Screen


def eye_of(screen: Screen[Any], before: Offset) -> Offset:
    """Where the eye is on a page; where nothing has the keyboard, where the page says, else where it was before."""
    focused = screen.focused
    place: Offset | None = getattr(focused or screen, "eye", None)
    if focused is None:
        return before if place is None else place
    seen = focused.content_region
    x, y = seen.offset if place is None else place
    return Offset(clamp(x, seen.x, seen.right - 1), clamp(y, seen.y, seen.bottom - 1))
