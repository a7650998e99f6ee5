"""Every situation that a rendition may meet, for tests that walk them all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import product

from bowout.core.draft import Draft
from bowout.core.pack import Pack
from bowout.core.situation import Situation

NOW = datetime(2026, 11, 22, 9)
SLOTS = {
    "none": None,
    "hours": datetime(2026, 11, 22, 12),
    "day": datetime(2026, 11, 23, 8),
    "two-days": datetime(2026, 11, 24, 8, 30),
    "ample": datetime(2026, 11, 27, 14),
    "past": datetime(2026, 11, 18, 10),
}
PEOPLE = (("Sam Lee", "Ms", "recruiter"), ("Sam Lee", "", "agency"), ("", "", ""))
COMPANIES = (("Northwind", "Data Engineer"), ("Acme Inc.", "Analyst"))


def choices(pack: Pack, field: str) -> tuple[str, ...]:
    return tuple(choice.id for choice in pack.field(field).choices)


def situations(pack: Pack) -> Iterator[Situation]:
    """All stages x reasons x tones x slots, with people and companies in turn."""
    walk = product(choices(pack, "stage"), choices(pack, "reason"), choices(pack, "tone"), SLOTS.values())
    for number, (stage, reason, tone, slot) in enumerate(walk):
        name, title, kind = PEOPLE[number % len(PEOPLE)]
        company, role = COMPANIES[number % len(COMPANIES)]
        yield Situation(
            sender_name="Ana Ruiz",
            sender_email="ana@example.org",
            sender_phone="+34 600 000 000" if number % 5 else "",
            company=company,
            role=role,
            recipient_name=name,
            recipient_title=title,
            recipient_kind=kind,
            stage=stage,
            interview_at=slot,
            tone=tone,
            reason=reason,
            detail="hearing how your team plans its releases" if number % 2 else "",
        )


def drafts(pack: Pack) -> Iterator[Draft]:
    return (Draft(situation=situation) for situation in situations(pack))
