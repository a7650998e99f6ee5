"""Findings while a person types: few, steady, and never about a word that is still being typed."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from bowout.core.coach.finding import Finding, gravest_first

AT_ONCE = 3
"""How many findings are shown beside the message at most."""


def settled(
    findings: Iterable[Finding], text: str, cursor_offset: int, dismissed: Collection[tuple[str, str]] = ()
) -> tuple[Finding, ...]:
    """The findings to show now: at most three, the gravest first.

    `text` is what was reviewed, `cursor_offset` where the person types in it (-1 if nobody types).
    `dismissed` holds the `key` of every finding that was put aside.
    """
    start, end = unfinished(text, cursor_offset)
    shown = [
        finding
        for finding in findings
        if finding.key not in dismissed and not (start < end and _touches(finding, start, end))
    ]
    return gravest_first(shown)[:AT_ONCE]


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
    return character.isspace() or character in ".,;:!?)\"\u201d\u2026"


def _touches(finding: Finding, start: int, end: int) -> bool:
    return finding.start < end and start < finding.end
