"""A pack made smaller for one situation, in which hundreds of messages are composed."""

from __future__ import annotations

import msgspec
from words_world import NOW, REASONS

from bowout.core.compose import known_facts
from bowout.core.conditions import Facts
from bowout.core.draft import Draft
from bowout.core.guideline import Guideline, Phrasing
from bowout.core.pack import Pack
from bowout.core.situation import Situation


def narrowed(words: Pack, situation: Situation) -> Pack:
    """The pack with only what can be said in a situation, whatever the reason: it composes the same, and sooner."""
    facts = [known_facts(words, Draft(situation=situation).tell(reason=reason), NOW) for reason in REASONS]
    return msgspec.structs.replace(
        words, guidelines=tuple(_narrowed(guideline, facts) for guideline in words.guidelines)
    )


class Remembering(Guideline, frozen=True, kw_only=True):
    """A guideline of a narrowed pack: in one situation, what it offers changes with the reason alone."""

    told: dict[str, tuple[tuple[Phrasing, str], ...]]

    def closed_options(self, facts: Facts) -> tuple[tuple[Phrasing, str], ...]:
        if facts["reason"] not in self.told:
            self.told[facts["reason"]] = super().closed_options(facts)
        return self.told[facts["reason"]]


def _narrowed(guideline: Guideline, facts: list[Facts]) -> Guideline:
    def kept(phrasings: tuple[Phrasing, ...]) -> tuple[Phrasing, ...]:
        return tuple(one for one in phrasings if any(one.applies(known) for known in _reasons(one, facts)))

    closing = guideline.closing
    if closing:
        closing = msgspec.structs.replace(closing, phrasings=kept(closing.phrasings), more=kept(closing.more))
    parts = {name: getattr(guideline, name) for name in guideline.__struct_fields__}
    return Remembering(**{**parts, "phrasings": kept(guideline.phrasings), "closing": closing, "told": {}})


def _reasons(phrasing: Phrasing, facts: list[Facts]) -> list[Facts]:
    """The facts under each reason, or under one where the phrasing does not speak of it."""
    return facts if "reason" in phrasing.when or "reason" in phrasing.unless else facts[:1]
