"""A pack made smaller for one situation, in which hundreds of messages are composed."""

from __future__ import annotations

import msgspec
from words_world import NOW, REASONS

from bowout.core.compose import known_facts
from bowout.core.conditions import Facts
from bowout.core.draft import Draft
from bowout.core.guideline import Guideline, Phrasing, Placement
from bowout.core.pack import Pack
from bowout.core.situation import Situation


def narrowed(words: Pack, situation: Situation) -> Pack:
    """The pack with only what can be said in a situation, whatever the reason: it composes the same, and sooner."""
    facts = [known_facts(words, Draft(situation=situation).tell(reason=reason), NOW) for reason in REASONS]
    frame = {whose: _kept(getattr(words.letter, whose), facts) for whose in ("subjects", "greetings", "sign_offs")}
    return msgspec.structs.replace(
        words,
        letter=msgspec.structs.replace(words.letter, **frame),
        guidelines=tuple(_narrowed(guideline, facts) for guideline in words.guidelines),
    )


class Remembering(Guideline, frozen=True, kw_only=True):
    """A guideline of a narrowed pack: in one situation, what it offers changes with the reason alone."""

    told: dict[str, tuple[tuple[Phrasing, str], ...]]
    places: dict[tuple[str, int], tuple[int, int]]

    def closed_options(self, facts: Facts) -> tuple[tuple[Phrasing, str], ...]:
        if facts["reason"] not in self.told:
            self.told[facts["reason"]] = super().closed_options(facts)
        return self.told[facts["reason"]]

    def _place(self, placement: tuple[Placement, ...], facts: Facts) -> tuple[int, int]:
        key = facts["reason"], id(placement)
        if key not in self.places:
            self.places[key] = super()._place(placement, facts)
        return self.places[key]


def _narrowed(guideline: Guideline, facts: list[Facts]) -> Guideline:
    closing = guideline.closing
    if closing:
        more = _kept(closing.more, facts)
        closing = msgspec.structs.replace(closing, phrasings=_kept(closing.phrasings, facts), more=more)
    parts = {name: getattr(guideline, name) for name in guideline.__struct_fields__}
    return Remembering(
        **{**parts, "phrasings": _kept(guideline.phrasings, facts), "closing": closing, "told": {}, "places": {}}
    )


_SPOKEN_OF: dict[int, tuple[tuple[Phrasing, ...], list[str]]] = {}
"""The id of phrasings → themselves, so that the id stays theirs, and the facts they speak of."""

_KEPT: dict[object, tuple[Phrasing, ...]] = {}


def _kept(phrasings: tuple[Phrasing, ...], facts: list[Facts]) -> tuple[Phrasing, ...]:
    """Those that apply; situations that differ only in what none of them speaks of share an answer."""
    if id(phrasings) not in _SPOKEN_OF:
        _SPOKEN_OF[id(phrasings)] = phrasings, list({name for one in phrasings for name in (*one.when, *one.unless)})
    spoken = _SPOKEN_OF[id(phrasings)][1]
    key = (id(phrasings), *(known.get(name, "") for known in facts for name in spoken))
    if key not in _KEPT:
        _KEPT[key] = tuple(one for one in phrasings if any(one.applies(known) for known in _reasons(one, facts)))
    return _KEPT[key]


def _reasons(phrasing: Phrasing, facts: list[Facts]) -> list[Facts]:
    """The facts under each reason, or under one where the phrasing does not speak of it."""
    return facts if "reason" in phrasing.when or "reason" in phrasing.unless else facts[:1]
