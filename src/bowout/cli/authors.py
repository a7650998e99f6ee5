"""What there is to know about an installation, most of it for authors: themes, words, keys."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from bowout.cli.settings import judged_settings
from bowout.cli.shared import DONE, FILE, FOUND, Stop, roots, tell, tell_all, write
from bowout.core.pack import Pack
from bowout.core.palette import ANSI_NAMES, COLORS, Palette
from bowout.core.problem import Problem
from bowout.core.text import reason
from bowout.loading.folders import is_language, may_be_language, strays
from bowout.loading.packs import Loaded, languages, load_pack
from bowout.loading.themes import load_theme, load_themes


def list_themes(args: argparse.Namespace) -> int:
    """Print every theme with its kind and its colours; broken ones are named on standard error, with status 1."""
    loaded = load_themes(roots("themes", args))
    themes = [loaded.themes[name] for name in sorted(loaded.themes)]
    painted = sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    ids = max((len(theme.id) for theme in themes), default=0)
    titles = max((len(theme.title) for theme in themes), default=0)
    write("".join(f"{theme.id:{ids}}  {theme.title:{titles}}  {_colors(theme, painted)}\n" for theme in themes))
    return _told(loaded.problems)


def check_theme(args: argparse.Namespace) -> int:
    """Tell every problem of one theme file."""
    path = Path(args.file)
    _require(path, path.is_file(), "file")
    palette, problems = load_theme(path)
    if palette is not None:
        write(f"{path}: '{palette.id}' has nothing to mend.\n")
    return _told(problems)


def check_content(args: argparse.Namespace) -> int:
    """Tell every problem of the content that is found, or of one folder of it laid over the shipped one."""
    shipped, *own = roots("content", args)
    if args.folder is None:
        looked, names = own, sorted({*languages([shipped]), *(name for folder in own for name in _languages(folder))})
        folders = {name: [shipped, *own] for name in names}
    else:
        folder, names = _named(Path(args.folder))
        looked, folders = [folder], _layers(shipped, folder, names)
    loaded = {name: load_pack(name, layers) for name, layers in folders.items()}
    for name, found in loaded.items():
        found.problems += [stray for folder in looked if (folder / name).is_dir() for stray in strays(folder / name)]
    write("".join(f"{name}: {_size(found.pack)}\n" for name, found in loaded.items() if found.pack and _whole(found)))
    return _told(sorted({problem for found in loaded.values() for problem in found.problems}))


def content_path(args: argparse.Namespace) -> int:
    """Print the folders that words are taken from, one a line; later ones are laid over earlier ones."""
    write("".join(f"{folder}\n" for folder in roots("content", args)))
    return DONE


def content_schema(args: argparse.Namespace) -> int:
    """Print the JSON Schema of one kind of file, or of all."""
    from bowout.loading.schema import schema

    write(json.dumps(schema(args.kind or ""), indent=2) + "\n")
    return DONE


def new_content(args: argparse.Namespace) -> int:
    """Write a small commented pack into a new folder."""
    from bowout.loading.starter import FILES, write_starter

    folder = Path(args.folder)
    try:
        write_starter(folder)
    except FileExistsError as error:
        raise Stop(FILE, f"{folder} is there already, and not an empty folder. Name a new one.") from error
    except OSError as error:
        raise Stop(FILE, f"{folder} could not be written: {reason(error)}.") from error
    write("".join(f"{folder / name}\n" for name in FILES))
    tell(f"Begin with the comments in them. `bowout --content {shlex.quote(str(folder))}` tries them out.")
    return DONE


def list_keys(args: argparse.Namespace) -> int:
    """Print every key of the wizard, as the settings bind it, and what it does."""
    from bowout.tui.commands import key_lines
    from bowout.tui.own_keys import mistakes, own_keys

    settings, problems = judged_settings(args, mistakes)
    commands = own_keys(settings.keys)[0]
    write("".join(f"{line}\n" for line in key_lines(commands)))
    return _told(problems)


def _named(folder: Path) -> tuple[Path, list[str]]:
    """The folder of content and the languages to look at in it; it may also be the folder of one language."""
    _require(folder, folder.is_dir(), "folder")
    names = _languages(folder)
    if is_language(folder) or (not names and may_be_language(folder)):
        folder = folder.absolute()
        return folder.parent, [folder.name]
    if not names:
        tell(Problem(str(folder), 0, 0, "There are no words here.", "Expected is a folder such as en/ with *.yaml."))
        raise Stop(FOUND)
    return folder, names


def _layers(shipped: Path, folder: Path, names: list[str]) -> dict[str, list[Path]]:
    """Each language → the folders to load it from: a new language is the base itself, so nothing of it is left out."""
    if folder.resolve() == shipped.resolve():
        return {name: [shipped] for name in names}
    known = languages([shipped])
    return {name: [shipped, folder] if name in known else [folder, shipped] for name in names}


def _languages(folder: Path) -> list[str]:
    return sorted(child.name for child in folder.iterdir() if may_be_language(child)) if folder.is_dir() else []


def _require(path: Path, there: bool, what: str) -> None:
    if not there:
        raise Stop(FILE, f"{path} is {f'not a {what}' if path.exists() else 'not there'}. Check the path.")


def _whole(found: Loaded) -> bool:
    return not found.problems


def _size(pack: Pack) -> str:
    phrasings = sum(len(guideline.phrasings) for guideline in pack.guidelines)
    return f"{len(pack.guidelines)} guidelines, {phrasings} phrasings, nothing to mend."


def _told(problems: Sequence[Problem]) -> int:
    tell_all(problems)
    return FOUND if problems else DONE


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
