"""What lies in the folder of a language: a file with a misspelt name would be passed over, its author never told."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from bowout.core.problem import Problem, nearest
from bowout.loading.listing import listing, yaml_files
from bowout.loading.packs import FILES

FOLDERS = ("guidelines", "renditions")
"""The folders within the folder of a language; each takes any file whose name ends with .yaml."""


def is_language(folder: Path) -> bool:
    """Whether a folder holds words that are read as those of a language."""
    there = any(path.name in FILES and _is_yaml(path) for path in listing(folder))
    return there or any(yaml_files(folder / name) for name in FOLDERS)


def content_of(folder: Path) -> Path:
    """The folder of content that one stands for: itself, or the one above where it is the folder of a language."""
    alone = is_language(folder) and not any(map(is_language, listing(folder)))
    return folder.absolute().parent if alone else folder


def may_be_language(folder: Path) -> bool:
    """Whether a folder holds what looks as if it was meant to be read as words, or cannot be looked into."""
    closed: list[Problem] = []
    words = any(
        _is_yaml(path) or (_meant(path.name) and any(map(_is_yaml, listing(path, closed.append))))
        for path in listing(folder, closed.append)
    )
    return (words or bool(closed)) and not _meant(folder.name)


def strays(folder: Path) -> Iterator[Problem]:
    """The YAML files in the folder of a language that nothing reads, each with the nearest name that would be."""
    for path in listing(folder):
        inside = [inner for inner in listing(path) if _is_yaml(inner)]
        if path.name in FOLDERS:
            yield from (_unread(inner, [f"{inner.stem}.yaml"]) for inner in inside if inner.suffix != ".yaml")
        elif inside:
            yield _unread(path, FOLDERS)
        elif _is_yaml(path) and path.name not in FILES:
            yield _unread(path, FILES)


def _unread(path: Path, known: list[str] | tuple[str, ...] | dict[str, type]) -> Problem:
    return Problem(str(path), 0, 0, "Nothing of that name is read.", nearest(path.name.lower(), known))


def _is_yaml(path: Path) -> bool:
    if path.suffix.lower() not in (".yaml", ".yml"):
        return False
    try:
        return path.is_file()
    except OSError:
        return True  # to be told when it is read


def _meant(name: str) -> bool:
    return bool(get_close_matches(name.lower(), FOLDERS, n=1))
