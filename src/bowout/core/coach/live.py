"""Findings while a person types: few, steady, and never about a word that is still being typed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from bowout.core.coach.context import Context
from bowout.core.coach.finding import Finding, gravest_first
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules

AT_ONCE = 3
"""How many findings are shown beside the message at most."""

Dismissed = Collection[tuple[str, str]]
"""The `key` of every finding that was put aside for this message."""


def while_typing(
    rules: CoachRules, text: str, cursor_offset: int, context: Context | None = None, now: datetime | None = None
) -> tuple[Finding, ...]:
    """Every finding in a message while somebody types at an offset (-1 if nobody does); show `foremost` of them.

    The word that is being typed is read as if it were not there yet, so that nothing appears or goes within a word.
    """
    return review(rules, without_unfinished(text, cursor_offset), context, now)


def foremost(findings: Iterable[Finding], dismissed: Dismissed = ()) -> tuple[Finding, ...]:
    """The three gravest findings that were not put aside."""
    return gravest_first(finding for finding in findings if finding.key not in dismissed)[:AT_ONCE]


def without_unfinished(text: str, cursor_offset: int) -> str:
    """The text with spaces for the word that is being typed: offsets stay the same."""
    start, end = unfinished(text, cursor_offset)
    return text[:start] + " " * (end - start) + text[end:]


def unfinished(text: str, cursor_offset: int) -> tuple[int, int]:
    """The span of the word that is being typed: the cursor stands right behind it, and nothing follows. Else empty."""
    at = min(cursor_offset, len(text))
    if at <= 0 or (at < len(text) and not text[at].isspace()) or _ends_a_word(text[at - 1]):
        return at, at
    start = at
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    return start, at


def _ends_a_word(character: str) -> bool:
    return character.isspace() or character in '.,;:!?)"\u201d\u2026'
