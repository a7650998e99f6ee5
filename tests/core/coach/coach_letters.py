"""A plain letter that the coach has nothing to say about, and what it finds once a piece of it is another."""

from __future__ import annotations

from bowout.core.coach.context import Context
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules

FACTS = Context(
    sender_name="Ana Ruiz", company="Northwind", role="Data Engineer", recipient_name="Sam Lee", stage="interviewed"
)
NO_FACTS = Context()
WITHDRAWING = "I am writing to withdraw my application for the Data Engineer role at Northwind."


def letter(
    line: str = "My plans have changed.",
    *,
    subject: str = "Withdrawing my application: Data Engineer, Ana Ruiz",
    greeting: str = "Dear Sam,",
    opening: str = WITHDRAWING,
    sign_off: str = "Kind regards,\nAna Ruiz",
) -> str:
    return (
        f"Subject: {subject}\n\n{greeting}\n\n{opening} {line}\n\nThank you for the time you gave me.\n\n{sign_off}\n"
    )


def found(rules: CoachRules, text: str, facts: Context = FACTS) -> set[str]:
    return {finding.id for finding in review(rules, text, facts)} - {"too-short"}
