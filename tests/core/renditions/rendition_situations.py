"""Every situation that a rendition may meet, for tests that walk them all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import product

from bowout.core.compose import known_facts
from bowout.core.draft import Draft
from bowout.core.pack import Pack
from bowout.core.parts import chosen_phrasing, part_of
from bowout.core.renditions import FORMATS
from bowout.core.situation import Situation
from bowout.core.slots import slot_values

NOW = datetime(2026, 11, 22, 9)
REASON = "be-honest-and-concise"
OTHERS = tuple(form for form in FORMATS if form not in ("email", "text", "markdown", "json"))
GIVES_REASON = ("call", "portal", "linkedin", "referrer")
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


def reason_of(pack: Pack, draft: Draft) -> str:
    known = known_facts(pack, draft, NOW)
    return part_of(pack, REASON, draft, known, slot_values(pack, draft.situation, NOW))


def clause_of(pack: Pack, draft: Draft) -> str:
    """The reason as it goes on from the decision, such as "because I am moving."; the sentence where it does not."""
    known = known_facts(pack, draft, NOW)
    chosen = chosen_phrasing(pack.guideline(REASON), draft, known) if draft.answer_for(REASON).use != "own" else None
    return chosen.joined if chosen and chosen.joined else reason_of(pack, draft)


def gives(text: str, reason: str, clause: str) -> bool:
    return reason in text or clause in text
