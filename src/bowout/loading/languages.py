"""Which languages there are, and what loading one gives; apart from reading one, which a start from a copy need not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from bowout.core.pack import Pack
from bowout.core.problem import Problem
from bowout.loading.listing import listing


class Loaded(Struct):
    """What loading gives: the pack, unless not even the shipped words could be read, and every problem met."""

    pack: Pack | None
    problems: list[Problem]


def languages(roots: Sequence[Path]) -> list[str]:
    """The languages that the content folders hold."""
    folders = [folder for root in roots for folder in listing(root)]
    return sorted({folder.name for folder in folders if any(path.name == "pack.yaml" for path in listing(folder))})
