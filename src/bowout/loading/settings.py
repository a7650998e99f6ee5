"""Reading the settings: a mistake in them is named and passed over, because it must never keep anyone from starting."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from bowout.core.problem import Problem, nearest
from bowout.core.settings import Settings
from bowout.core.text import one_line
from bowout.loading.convert import Converter
from bowout.loading.source import Node, SourceError, read


def load_settings(path: Path, known: Mapping[str, Collection[str]] | None = None) -> tuple[Settings, list[Problem]]:
    """The settings in a file, defaults where one is missing or wrong, and every problem; no file is no problem.

    `known` gives the values that some settings can have, such as the themes there are; others take any text.
    """
    try:
        node = read(path)
    except FileNotFoundError:
        return Settings(), []
    except SourceError as error:
        return Settings(), [] if not path.read_bytes().strip() else [error.problem]
    except OSError as error:
        return Settings(), [Problem(str(path), 0, 0, f"The settings cannot be read: {error.strerror}.")]
    return _settings(node, known or {})


def _settings(node: Node, known: Mapping[str, Collection[str]]) -> tuple[Settings, list[Problem]]:
    converter = Converter()
    if not isinstance(node.value, dict):
        converter.struct(node, Settings)
        return Settings(), converter.problems
    values: dict[str, Any] = {}
    for name, (key, child) in node.value.items():
        alone = converter.struct(Node({name: (key, child)}, node.path, node.line, node.column), Settings)
        if alone is None:
            continue
        value = getattr(alone, name)
        if name in known and value and value not in known[name]:
            converter.tell(child, f"'{value}' is not a known {name}.", nearest(value, known[name]))
        else:
            values[name] = one_line(value) if isinstance(value, str) else value
    return Settings(**values), converter.problems
