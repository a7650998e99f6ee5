"""The coach's rules as a pack states them: words, thresholds, reasons and mends, with no code in them."""

from __future__ import annotations

from msgspec import Struct

from bowout.core.coach.finding import Severity

Words = dict[str, tuple[str, ...]]
"""Named lists of phrases; `{name}` in a phrase stands for any of that list."""


class Case(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One way to break a rule: `says` are the phrases that show it, in the form that `core.coach.phrases` explains.

    A hit is held back if a phrase of `unless` overlaps it, or if one of `unless_near` stands in the same sentence.
    `message` and `mend` may hold `$excerpt` and the values that a check hands in.
    """

    id: str
    message: str
    mend: str
    says: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()


class Rule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One check: why it matters, who says so, the screen that mends it, and the ways to break it."""

    id: str
    severity: Severity
    guideline: str
    why: str
    source: str
    cases: tuple[Case, ...]

    def case(self, case_id: str) -> Case | None:
        """The case of that id, or None if the pack leaves it out."""
        return next((case for case in self.cases if case.id == case_id), None)


class CoachRules(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that the coach of one language knows. A word list or limit that is missing counts as empty or 0."""

    rules: tuple[Rule, ...]
    words: Words = {}
    limits: dict[str, int] = {}
