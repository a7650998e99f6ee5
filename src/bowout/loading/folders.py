"""What lies in the folder of a language: a file with a misspelt name would be passed over, its author never told."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from bowout.core.problem import Problem, nearest
from bowout.loading.packs import FILES

FOLDERS = ("guidelines", "renditions")
"""The folders within the folder of a language; each takes any file whose name ends with .yaml."""


def is_language(folder: Path) -> bool:
    """Whether a folder holds words that are read as those of a language."""
    there = any((folder / name).is_file() for name in FILES)
    return there or any(any((folder / name).glob("*.yaml")) for name in FOLDERS)


def may_be_language(folder: Path) -> bool:
    """Whether a folder holds what looks as if it was meant to be read as words."""
    return (
        folder.is_dir()
        and not _meant(folder.name)
        and any(
            _is_yaml(path) or (path.is_dir() and _meant(path.name) and any(map(_is_yaml, path.iterdir())))
            for path in folder.iterdir()
        )
    )


def strays(folder: Path) -> Iterator[Problem]:
    """The YAML files in the folder of a language that nothing reads, each with the nearest name that would be."""
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name in FOLDERS:
            yield from (_unread(inner, [f"{inner.stem}.yaml"]) for inner in _other_endings(path))
        elif path.is_dir() and any(map(_is_yaml, path.iterdir())):
            yield _unread(path, FOLDERS)
        elif _is_yaml(path) and path.name not in FILES:
            yield _unread(path, FILES)


def _other_endings(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.iterdir()) if _is_yaml(path) and path.suffix != ".yaml"]


def _unread(path: Path, known: list[str] | tuple[str, ...] | dict[str, type]) -> Problem:
    return Problem(str(path), 0, 0, "Nothing of that name is read.", nearest(path.name.lower(), known))


def _is_yaml(path: Path) -> bool:
    return path.suffix.lower() in (".yaml", ".yml") and not path.name.startswith(".") and path.is_file()


def _meant(name: str) -> bool:
    return bool(get_close_matches(name.lower(), FOLDERS, n=1))
