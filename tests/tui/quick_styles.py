"""Style sheets read once for all apps of a process: each app that a test starts would read the same ones twice over."""

from __future__ import annotations

from typing import Any

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_read = Stylesheet._parse_rules
_rules: dict[object, list[RuleSet]] = {}


def _once(sheet: Stylesheet, css: str, *where: Any, **how: Any) -> list[RuleSet]:
    """The rules of a style sheet, which Textual only ever looks at; they depend on its words and on the variables."""
    key = (css, where, *how.items(), *sheet._variables.items())
    if key not in _rules:
        _rules[key] = _read(sheet, css, *where, **how)
    return _rules[key]


def read_styles_once() -> None:
    """From now on, in this process."""
    # Private, as Textual shares what it has read only within one app; where the name is gone, the import above fails.
    Stylesheet._parse_rules = _once  # type: ignore[method-assign] - for the tests only
