"""The shipped words read, understood and checked once for all packs of a process.

Most tests of loading lay only a line or two over them, and what no layer touches is the same each time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from bowout.loading import packs
from bowout.loading.source import Node
from support import REPOSITORY

_read = packs.read
_read_once = cache(_read)
_struct = packs.Converter.struct
_SHIPPED: dict[int, object] = {}
"""What is kept, so that its id stays its own: the tree of each shipped file, and what became of one."""


def _quickly(path: Path) -> Node:
    """What a file holds, which packs only ever look at."""
    if not path.is_relative_to(REPOSITORY / "content"):
        return _read(path)
    return _kept(_read_once(path))


def _kept(made: Any) -> Any:
    return _SHIPPED.setdefault(id(made), made)


def _converted(converter: packs.Converter, node: Node, kind: type[Any]) -> Any:
    """The struct of a tree, whose problems are told to each converter anew."""
    value, problems = _converted_once(node, kind)
    converter.problems += problems
    return value


def _converted_alone(node: Node, kind: type[Any]) -> tuple[Any, list[Any]]:
    alone = packs.Converter()
    return _kept(_struct(alone, node, kind)), alone.problems


def _once(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, remembering what it made of what is shipped; all else it is told makes part of the key."""
    made: dict[object, Any] = {}

    def remembering(tree: Node, *told: Any) -> Any:
        if id(tree) not in _SHIPPED:
            return function(tree, *told)
        key = (id(tree), *map(_key, told))
        if key not in made:
            made[key] = function(tree, *told)
        return made[key]

    return remembering


def _key(told: Any) -> object:
    if isinstance(told, dict):
        return tuple(told.items())
    if isinstance(told, list):
        return tuple(told)
    return id(told) if id(told) in _SHIPPED else told


_converted_once = _once(_converted_alone)


def read_shipped_words_once() -> None:
    """From now on, in this process; no test writes into the shipped words."""
    respell, check_ids = packs.respell, packs.check_ids
    packs.read = _quickly
    packs.respell = _once(lambda tree, spelling: _kept(respell(tree, spelling)))
    packs.check_ids = _once(lambda tree: list(check_ids(tree)))
    packs.check = _once(packs.check)
    packs.check_rendition = _once(packs.check_rendition)
    packs.check_coach = _once(packs.check_coach)
    packs.Converter.struct = _converted
