"""Reading the settings: a mistake in them is named and passed over, because it must never keep anyone from starting."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from bowout.core.problem import Problem, nearest
from bowout.core.settings import KeyJudge, Settings
from bowout.core.text import one_line
from bowout.loading.convert import Converter
from bowout.loading.source import Node, SourceError, read


def load_settings(
    path: Path, known: Mapping[str, Collection[str]] | None = None, judge: KeyJudge = lambda _: {}
) -> tuple[Settings, list[Problem]]:
    """The settings in a file, defaults where one is missing or wrong, and every problem; no file is no problem.

    `known` gives the values that some settings can have, such as the themes there are; others take any text.
    `judge` tells which of the person's own keys cannot be; those are left out.
    """
    try:
        node = read(path)
    except FileNotFoundError:
        return Settings(), []
    except SourceError as error:
        return Settings(), [] if not path.read_bytes().strip() else [error.problem]
    except OSError as error:
        return Settings(), [Problem(str(path), 0, 0, f"The settings cannot be read: {error.strerror}.")]
    return _settings(node, known or {}, judge)


def _settings(node: Node, known: Mapping[str, Collection[str]], judge: KeyJudge) -> tuple[Settings, list[Problem]]:
    if not isinstance(node.value, dict):
        converter = Converter()
        converter.struct(node, Settings)
        return Settings(), converter.problems
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, pair in node.value.items():
        value, wrong = _setting(name, pair, known.get(name, ()))
        problems += wrong
        if not wrong:
            values[name] = value
    if "keys" in values:
        values["keys"], wrong = _keys(node.entries["keys"], values["keys"], judge)
        problems += wrong
    return Settings(**values), sorted(problems)


def _setting(name: str, pair: tuple[Node, Node], known: Collection[str]) -> tuple[Any, list[Problem]]:
    """The value of one setting, or what is wrong with it."""
    key, child = pair
    converter = Converter()
    alone = converter.struct(Node({name: pair}, key.path, key.line, key.column), Settings)
    if alone is None or converter.problems:
        return None, converter.problems
    value = getattr(alone, name)
    if known and value and value not in known:
        return None, [child.problem(f"'{value}' is not a known {name}.", nearest(value, known))]
    return (one_line(value) if isinstance(value, str) else value), []


def _keys(node: Node, keys: dict[str, str], judge: KeyJudge) -> tuple[dict[str, str], list[Problem]]:
    """The person's own keys that can be, and what is wrong with the others."""
    mistakes = judge(keys)
    places = node.value if isinstance(node.value, dict) else {}
    problems = []
    for name, mistake in mistakes.items():
        of_id, of_key = places[name]
        problems.append((of_id if mistake.of_id else of_key).problem(mistake.what, mistake.mend))
    return {name: key for name, key in keys.items() if name not in mistakes}, problems
