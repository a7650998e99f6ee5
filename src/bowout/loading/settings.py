"""Reading the settings: a mistake in them is named and passed over, because it must never keep anyone from starting."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from bowout.core.address import LIKE_THIS, is_address
from bowout.core.problem import Problem, nearest
from bowout.core.settings import KeyJudge, Settings
from bowout.core.text import one_line
from bowout.loading.convert import Converter
from bowout.loading.source import EmptySourceError, Node, SourceError, read

Doubt = tuple[str, str]
"""What is wrong with the value of a setting, and how to mend it."""

Check = Callable[[str, Settings], Doubt | None]
"""Looks at the value of a setting, beside the settings that hold so far."""


def among(name: str, words: Callable[[Settings], Collection[str]]) -> Check:
    """Checks that a setting is one of some words; where none are known, any will do."""

    def check(value: str, holding: Settings) -> Doubt | None:
        known = words(holding)
        wrong = bool(known) and value not in known
        return (f"'{value}' is not a known {name}.", nearest(value.lower(), known)) if wrong else None

    return check


def load_settings(
    path: Path, checks: Mapping[str, Check] | None = None, judge: KeyJudge = lambda _: {}
) -> tuple[Settings, list[Problem]]:
    """The settings in a file, defaults where one is missing or wrong, and every problem; no file is no problem.

    `checks` look at what is set, in their order; what has none may be any text. `judge` tells which of the person's
    own keys cannot be; those are left out.
    """
    try:
        node = read(path)
    except (FileNotFoundError, EmptySourceError):
        return Settings(), []
    except SourceError as error:
        return Settings(), [error.problem]
    except OSError as error:
        what = f"The settings cannot be read: {error.strerror or 'unknown error'}."
        return Settings(), [Problem(str(path), 0, 0, what)]
    return _settings(node, {"email": _email, **(checks or {})}, judge)


def _settings(node: Node, checks: Mapping[str, Check], judge: KeyJudge) -> tuple[Settings, list[Problem]]:
    if not isinstance(node.value, dict):
        converter = Converter()
        converter.struct(node, Settings)
        return Settings(), converter.problems
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, pair in _singly(node.value):
        value, wrong = _setting(name, pair)
        problems += wrong
        if not wrong:
            values[name] = {**values.get(name, {}), **value} if isinstance(value, dict) else value
    for name, check in checks.items():
        if values.get(name) and (doubt := check(values[name], Settings(**values))):
            problems.append(node.entries[name].problem(*doubt))
            del values[name]
    if "keys" in values:
        values["keys"], wrong = _keys(node.entries["keys"], values["keys"], judge)
        problems += wrong
    return Settings(**values), sorted(problems)


def _singly(settings: Mapping[str, tuple[Node, Node]]) -> Iterator[tuple[str, tuple[Node, Node]]]:
    """Each setting by itself, and so each of the keys: one that is wrong takes no other along."""
    for name, (key, node) in settings.items():
        if name == "keys" and isinstance(node.value, dict):
            yield from ((name, (key, replace(node, value={of_id: pair}))) for of_id, pair in node.value.items())
        else:
            yield name, (key, node)


def _setting(name: str, pair: tuple[Node, Node]) -> tuple[Any, list[Problem]]:
    """The value of one setting, or what is wrong with its form."""
    key, _ = pair
    converter = Converter()
    alone = converter.struct(Node({name: pair}, key.path, key.line, key.column), Settings)
    if alone is None or converter.problems:
        return None, converter.problems
    value = getattr(alone, name)
    return (one_line(value) if isinstance(value, str) else value), []


def _email(value: str, _: Settings) -> Doubt | None:
    return None if is_address(value) else (f"'{value}' is not an email address.", LIKE_THIS)


def _keys(node: Node, keys: dict[str, str], judge: KeyJudge) -> tuple[dict[str, str], list[Problem]]:
    """The person's own keys that can be, and what is wrong with the others."""
    mistakes = judge(keys)
    places = node.value if isinstance(node.value, dict) else {}
    problems = []
    for name, mistake in mistakes.items():
        of_id, of_key = places[name]
        problems.append((of_id if mistake.of_id else of_key).problem(mistake.what, mistake.mend))
    return {name: key for name, key in keys.items() if name not in mistakes}, problems
