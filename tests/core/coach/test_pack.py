"""The pack and the coach agree: what the shipped words compose draws no fail."""

from __future__ import annotations

import random
from datetime import datetime

import pytest

from bowout.core.advise import advised_channel, advised_length
from bowout.core.coach.context import context_of
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules
from bowout.core.compose import compose, known_facts
from bowout.core.draft import Answer, Draft
from bowout.core.situation import Situation
from bowout.loading.packs import load_pack
from coach_report import CONTENT

NOW = datetime(2026, 11, 22, 9)
SLOT = datetime(2026, 11, 25, 10)


@pytest.mark.parametrize("lang", ["en", "en-GB"])
def test_composed_messages_draw_no_fail(rules: CoachRules, lang: str) -> None:
    pack = load_pack(lang, [CONTENT]).pack
    assert pack is not None
    draw = random.Random(7)
    choices = {field.id: [choice.id for choice in field.choices] for field in pack.fields if field.choices}
    for _ in range(80):
        facts = {name: draw.choice(choices[name]) for name in ("stage", "tone", "reason", "recipient_kind")}
        situation = Situation(
            sender_name="Ana Ruiz",
            company="Northwind",
            role="Data Engineer",
            recipient_name=draw.choice(["", "Sam Lee"]),
            recipient_title=draw.choice(["", "Ms"]),
            interview_at=SLOT if facts["stage"] == "interview-booked" else None,
            **facts,
        )
        draft = Draft(lang=lang, situation=situation)
        known = known_facts(pack, draft, NOW)
        for guideline in pack.guidelines:
            options = guideline.options(known)
            if options:
                draft = draft.answer(guideline.id, Answer(use="phrasing", phrasing=draw.choice(options).id))
        message = compose(pack, draft, NOW)
        context = context_of(
            situation, channel=advised_channel(pack.counsel, known), length=advised_length(pack.counsel, known)
        )
        text = f"Subject: {message.subject}\n\n{message.body}\n"
        found = [finding for finding in review(rules, text, context, NOW) if finding.severity == "fail"]
        assert found == [], text
