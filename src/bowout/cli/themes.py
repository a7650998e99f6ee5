"""The commands about themes: what there is, with its colours, and what is wrong in one."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from bowout.cli.folders import is_there, roots
from bowout.cli.input import require
from bowout.cli.output import named, tell_problems, write
from bowout.core.palette import ANSI_NAMES, COLORS, Palette
from bowout.loading.themes import load_theme, load_themes


def list_themes() -> int:
    """Print every theme with its kind and its colours; broken ones are named on standard error, with status 1."""
    loaded = load_themes(roots("themes"))
    themes = [loaded.themes[name] for name in sorted(loaded.themes)]
    painted = sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    ids = max((len(theme.id) for theme in themes), default=0)
    titles = max((len(theme.title) for theme in themes), default=0)
    write("".join(f"{theme.id:{ids}}  {theme.title:{titles}}  {_colors(theme, painted)}\n" for theme in themes))
    return tell_problems(loaded.problems)


def check_theme(*, file: str) -> int:
    """Tell every problem of one theme file."""
    path = Path(file)
    require(path, is_there(path, lambda mode: not stat.S_ISDIR(mode)), "file")  # a pipe can be read as well
    palette, problems = load_theme(path)
    if palette is not None:
        write(f"{named(path)}: '{palette.id}' has nothing to mend.\n")
    return tell_problems(problems)


def _colors(theme: Palette, painted: bool) -> str:
    kind = f"{'16 colours, ' if theme.ansi else ''}{'dark' if theme.dark else 'light'}"
    colors = [getattr(theme, name) for name in COLORS]
    swatch = "".join(map(_patch, colors)) + "\x1b[0m" if painted else " ".join(colors)
    return f"{kind:17}  {swatch}"


def _patch(color: str) -> str:
    """Three columns of a colour, as an escape sequence for the background."""
    if color.startswith("#"):
        red, green, blue = (int(color[at : at + 2], 16) for at in (1, 3, 5))
        return f"\x1b[48;2;{red};{green};{blue}m   "
    bright, name = color.startswith("ansi_bright_"), color.removeprefix("ansi_").removeprefix("bright_")
    code = 49 if name == "default" else (100 if bright else 40) + ANSI_NAMES.index(name) - 1
    return f"\x1b[{code}m   "
