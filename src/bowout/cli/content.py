"""The commands for authors of words: what is wrong in them, where they lie, their schema, a pack to begin with."""

from __future__ import annotations

import json
import shlex
import stat
from pathlib import Path

from bowout.cli.exits import DONE, FILE, FOUND, Stop
from bowout.cli.folders import is_there, roots
from bowout.cli.input import require
from bowout.cli.output import named, tell, tell_problems, write
from bowout.core.pack import Pack
from bowout.core.problem import Problem
from bowout.core.text import reason
from bowout.loading.folders import is_language, may_be_language, strays
from bowout.loading.languages import languages
from bowout.loading.listing import listing
from bowout.loading.packs import load_pack


def check_content(*, folder: str | None) -> int:
    """Tell every problem of the content that is found, or of one folder of it laid over the shipped one."""
    shipped, *own = roots("content")
    if folder is None:
        looked, names = own, sorted({*languages([shipped]), *(name for root in own for name in _languages(root))})
        folders = {name: [shipped, *own] for name in names}
    else:
        root, names = _named(Path(folder))
        looked, folders = [root], _layers(shipped, root, names)
    loaded = {name: load_pack(name, layers) for name, layers in folders.items()}
    for name, found in loaded.items():
        found.problems += [stray for root in looked for stray in strays(root / name)]
    whole = {name: found.pack for name, found in loaded.items() if found.pack and not found.problems}
    write("".join(f"{named(name)}: {_size(pack)}\n" for name, pack in whole.items()))
    return tell_problems(sorted({problem for found in loaded.values() for problem in found.problems}))


def content_path(*, content: str | None = None) -> int:
    """Print the folders that words are taken from, one a line; later ones are laid over earlier ones."""
    write("".join(f"{named(folder)}\n" for folder in roots("content", content)))
    return DONE


def content_schema(*, kind: str | None) -> int:
    """Print the JSON Schema of one kind of file, or of all."""
    from bowout.loading.schema import schema

    write(json.dumps(schema(kind or ""), indent=2) + "\n")
    return DONE


def new_content(*, folder: str) -> int:
    """Write a small commented pack into a new folder."""
    from bowout.loading.starter import FILES, write_starter

    new = Path(folder)
    try:
        write_starter(new)
    except FileExistsError as error:
        raise Stop(FILE, f"{new} is there already, and not an empty folder. Name a new one.") from error
    except OSError as error:
        raise Stop(FILE, f"{new} could not be written: {reason(error)}.") from error
    write("".join(f"{named(new / name)}\n" for name in FILES))
    tell(f"Begin with the comments in them. `bowout --content {shlex.quote(str(new))}` tries them out.")
    return DONE


def _named(folder: Path) -> tuple[Path, list[str]]:
    """The folder of content and the languages to look at in it; it may also be the folder of one language."""
    require(folder, is_there(folder, stat.S_ISDIR), "folder")
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
    return [child.name for child in listing(folder) if may_be_language(child)]


def _size(pack: Pack) -> str:
    phrasings = sum(len(guideline.phrasings) for guideline in pack.guidelines)
    return f"{len(pack.guidelines)} guidelines, {phrasings} phrasings, nothing to mend."
