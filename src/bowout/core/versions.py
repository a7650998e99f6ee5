"""Versions of a message side by side: by which words a person knows each of them again."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from bowout.core.draft import Edit

_SHOWN = 60
"""The most characters that are quoted at a time."""

_BEFORE = 3
"""How many of the words that a version shares with another are quoted before those that it does not."""


def told_apart(versions: Sequence[Edit]) -> tuple[str, ...]:
    """A line on each: how it begins after the greeting, or, where another begins so too, where they part."""
    return tuple(_line(one, [other for other in versions if other is not one]) for one in versions)


def _line(one: Edit, others: Sequence[Edit]) -> str:
    greeting, words = _parts(one)
    alike = [other for other in others if _quoted(_parts(other)[1]) == _quoted(words)]
    at = max((_shared(words, rest) for _, rest in map(_parts, alike) if rest != words), default=0)
    told = _quoted(words[max(at - _BEFORE, 0) :], inside=at > _BEFORE)
    ends = ", and ends there" if 0 < at == len(words) else ""
    twins = [other for other in alike if _parts(other)[1] == words]
    greets = f"{_quoted(greeting)} " if any(_parts(other)[0] != greeting for other in twins) else ""
    subject = f", under {_quoted(one.subject.split())}" if any(other.subject != one.subject for other in twins) else ""
    return f"{greets}{told}{ends}{subject}"


def _parts(edit: Edit) -> tuple[list[str], list[str]]:
    """The words of the greeting, and all others."""
    greeting, _, rest = edit.body.strip().partition("\n\n")
    return (greeting.split(), rest.split()) if rest else ([], greeting.split())


def _shared(some: Sequence[str], others: Sequence[str]) -> int:
    """How many words both begin with."""
    ends = min(len(some), len(others))
    return next((at for at in range(ends) if some[at] != others[at]), ends)


def _quoted(words: Sequence[str], *, inside: bool = False) -> str:
    """The words as far as a line holds them; `inside` says that others stand before."""
    return f'"{"… " if inside else ""}{textwrap.shorten(" ".join(words), _SHOWN, placeholder=" …")}"'
