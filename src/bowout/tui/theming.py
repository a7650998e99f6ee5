"""A palette as a Textual theme: the one place where the two vocabularies meet."""

from __future__ import annotations

from textual.theme import Theme

from bowout.core.palette import Palette


def theme_of(palette: Palette) -> Theme:
    """The Textual theme of a palette; its variables are the palette's own names, for the style sheet."""
    return Theme(
        name=palette.id,
        primary=palette.accent,
        secondary=palette.accent,
        accent=palette.accent,
        warning=palette.warning,
        error=palette.error,
        success=palette.accent,
        foreground=palette.text,
        background=palette.background,
        surface=palette.background,
        panel=palette.background,
        boost=palette.background,
        dark=palette.dark,
        ansi=palette.ansi,
        text_alpha=1.0,
        variables=_variables(palette),
    )


def _variables(palette: Palette) -> dict[str, str]:
    """The names that the style sheet uses, and Textual's own for what its widgets paint themselves."""
    return {
        "ansi-background": palette.background,
        "ansi-foreground": palette.text,
        "muted": palette.muted,
        "line": palette.line,
        "mark": palette.mark,
        "focus": palette.focus,
        "focus-text": palette.focus_text,
        "focus-style": "reverse" if palette.ansi else "bold",
        "input-cursor-background": palette.text,
        "input-cursor-foreground": palette.background,
        "input-cursor-text-style": "reverse" if palette.ansi else "none",
        "input-selection-background": palette.focus,
        "input-selection-foreground": palette.focus_text,
        "scrollbar": palette.line,
        "scrollbar-hover": palette.accent,
        "scrollbar-active": palette.accent,
        "scrollbar-background": palette.background,
        "scrollbar-background-hover": palette.background,
        "scrollbar-background-active": palette.background,
        "scrollbar-corner-color": palette.background,
    }
