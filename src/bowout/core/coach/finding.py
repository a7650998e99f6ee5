"""A finding: one thing that a recruiter would notice, tied to the words and to the screen that mends it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

Severity = Literal["fail", "warn"]


class Finding(Struct, frozen=True, kw_only=True):
    """What the coach noticed.

    `start` and `end` are character offsets in the text that was read (equal if it concerns the whole message);
    `line` counts from 1, 0 for the whole message. `guideline` is the id of the screen that mends it.
    """

    id: str
    severity: Severity
    message: str
    excerpt: str
    line: int
    start: int
    end: int
    guideline: str
    why: str
    source: str
    mend: str

    @property
    def key(self) -> tuple[str, str]:
        """What a dismissal remembers: the check and the words, so that an edit elsewhere does not bring it back."""
        return self.id, " ".join(self.excerpt.lower().split())


def gravest_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Fails before warnings, then in the order of the text; findings on the whole message come last of their kind."""
    return tuple(sorted(findings, key=_gravity))


def _gravity(finding: Finding) -> tuple[bool, bool, int, str]:
    return finding.severity != "fail", finding.line == 0, finding.start, finding.id
