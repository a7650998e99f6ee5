"""The shipped words read once for all packs of a process: most tests of loading lay only a line or two over them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bowout.loading import packs
from bowout.loading.source import Node
from support import REPOSITORY

_read = packs.read
_read_once = cache(_read)


def _quickly(path: Path) -> Node:
    """What a file holds, which packs only ever look at."""
    return _read_once(path) if path.is_relative_to(REPOSITORY / "content") else _read(path)


def read_shipped_words_once() -> None:
    """From now on, in this process; no test writes into the shipped words."""
    packs.read = _quickly
