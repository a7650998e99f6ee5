"""Loading themes: one palette per YAML file, its colours and their contrast checked before anything is painted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from bowout.core.palette import ANSI_COLORS, COLORS, Palette, faint, is_color
from bowout.core.problem import Problem, nearest
from bowout.loading.convert import Converter
from bowout.loading.listing import unreadable, yaml_files
from bowout.loading.source import Node, SourceError, read


class LoadedThemes(Struct):
    """The themes by id, and every problem met; a theme with a problem is left out."""

    themes: dict[str, Palette]
    problems: list[Problem]


def load_themes(roots: Sequence[Path]) -> LoadedThemes:
    """The themes of all folders; of two with the same id, the later folder's."""
    loaded = LoadedThemes({}, [])
    for path in [path for root in roots for path in yaml_files(root, loaded.problems.append)]:
        palette, problems = load_theme(path, named=False)
        loaded.problems += problems
        if palette is not None:
            loaded.themes[palette.id] = palette
    return loaded


def load_theme(path: Path, *, named: bool = True) -> tuple[Palette | None, list[Problem]]:
    """One theme file: its palette, or None and what is wrong. One that the person `named` may be a pipe."""
    try:
        node = read(path, named=named)
    except SourceError as error:
        return None, [error.problem]
    except OSError as error:
        return None, [unreadable(path, error)]
    converter = Converter()
    palette = converter.struct(node, Palette)
    problems = [*converter.problems, *_colors(node)]
    if palette is not None and not problems:
        problems = _contrast(node, palette)
    return (None if problems else palette), problems


def _colors(node: Node) -> list[Problem]:
    """Colours that are none, also where another key is wrong: every problem is told at once."""
    kind = node.get("ansi")
    ansi = kind is not None and kind.value is True
    problems = []
    for place in (node.entries[name] for name in COLORS if name in node.entries):
        if place.text and not is_color(place.text, ansi=ansi):
            mend = nearest(place.text, ANSI_COLORS) if ansi else 'Write it in quotes, like "#1d2021".'
            problems.append(place.problem(f"'{place.text}' is not a colour of this kind of theme.", mend))
    return problems


def _contrast(node: Node, palette: Palette) -> list[Problem]:
    return [
        node.entries[name].problem(
            f"'{name}' has a contrast of {has:.1f} where {owed:.1f} is needed.", "Move it away from its background."
        )
        for name, has, owed in faint(palette)
    ]
