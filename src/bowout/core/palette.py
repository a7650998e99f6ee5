"""A palette: the colours of a theme, and the contrast they owe to the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

ANSI_NAMES = ("default", "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
ANSI_COLORS = frozenset(
    [f"ansi_{name}" for name in ANSI_NAMES] + [f"ansi_bright_{name}" for name in ANSI_NAMES if name != "default"]
)
_HEX = re.compile(r"#[0-9a-fA-F]{6}")

TEXT_CONTRAST = 4.5
EDGE_CONTRAST = 3.0


class Palette(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One theme. Colours are "#rrggbb"; with `ansi`, the 16 names of `ANSI_COLORS`, which the terminal paints.

    `mark` is the message's part that the open screen writes; `focus` and `focus_text` show where the keyboard is.
    `contrast` is the least contrast that its texts must have, 4.5 unless the theme promises more.
    """

    id: str
    title: str
    dark: bool
    ansi: bool = False
    contrast: int = 0
    background: str
    text: str
    muted: str
    line: str
    accent: str
    mark: str
    focus: str
    focus_text: str
    warning: str
    error: str


COLORS = tuple(name for name in Palette.__struct_fields__ if name not in ("id", "title", "dark", "ansi", "contrast"))
"""The names of the colours of a palette."""


def is_color(text: str, *, ansi: bool) -> bool:
    """Whether a text is a colour of the kind that the theme uses."""
    return text in ANSI_COLORS if ansi else bool(_HEX.fullmatch(text))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two "#rrggbb" colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def faint(palette: Palette) -> Iterator[tuple[str, float, float]]:
    """Each colour that is too faint, with the contrast it has and the one it owes. An ANSI theme cannot be measured."""
    if palette.ansi:
        return
    pairs = [(name, palette.background) for name in ("text", "muted", "accent", "mark", "warning", "error")]
    for name, ground in [*pairs, ("focus_text", palette.focus), ("line", palette.background)]:
        owed = EDGE_CONTRAST if name == "line" else max(TEXT_CONTRAST, palette.contrast)
        has = contrast(getattr(palette, name), ground)
        if has < owed:
            yield name, has, owed


def _luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
