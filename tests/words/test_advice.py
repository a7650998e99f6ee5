"""The advice: which channel is recommended and why, and that all fourteen pieces of advice are there, with sources."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from words_world import KINDS, REASONS, STAGES, TONES, pack

from bowout.core.advise import advised_channel, advised_length
from bowout.core.guideline import Tip

CHANNELS = ("", "email", "call", "video", "meeting", "portal", "linkedin")
NOTICES = ("none", "hours", "day", "two-days", "ample", "past")


def facts(**told: str) -> dict[str, str]:
    base = {
        "stage": "interviewed",
        "channel": "",
        "recipient_kind": "",
        "notice": "none",
        "slot": "none",
        "tone": "warm",
    }
    slot = "ahead" if told.get("notice", "none") not in ("none", "past") else told.get("notice", "none")
    return {**base, "reason": "none", "slot": slot, **told}


@pytest.mark.parametrize(
    ("told", "channel", "then", "word"),
    [
        ({"stage": "interview-booked", "notice": "hours"}, "call", "email", "in time"),
        ({"stage": "interview-booked", "notice": "hours", "channel": "portal"}, "call", "email", "in time"),
        ({"stage": "interview-booked", "notice": "day"}, "email", "call", "soon"),
        ({"stage": "interview-booked", "notice": "two-days"}, "email", "", "enough"),
        ({"stage": "interview-booked", "notice": "ample"}, "email", "", "enough"),
        ({"stage": "applied"}, "email", "", "Two or three sentences"),
        ({"stage": "applied", "channel": "portal"}, "portal", "email", "may be final"),
        ({"stage": "interviewed", "channel": "portal"}, "portal", "email", "Tell a person"),
        ({"stage": "interviewed", "channel": "linkedin"}, "linkedin", "email", "same thread"),
        ({"stage": "interviewed", "recipient_kind": "panel"}, "email", "", "One note"),
        ({"stage": "interviewed", "recipient_kind": "coordinator"}, "email", "", "cancel"),
        ({"stage": "interviewed", "recipient_kind": "agency"}, "call", "email", "client"),
        ({"stage": "applied", "recipient_kind": "agency"}, "call", "email", "client"),
        ({"stage": "final-round"}, "call", "email", "kinder"),
        ({"stage": "offered"}, "call", "email", "record"),
        ({"stage": "offered", "channel": "linkedin"}, "call", "email", "record"),
        ({"stage": "accepted"}, "call", "email", "own it"),
        ({"stage": "accepted", "recipient_kind": "agency"}, "call", "email", "vouched"),
        ({"stage": "interviewed", "channel": "video"}, "email", "", "conversation is kind"),
    ],
)
def test_the_channel_follows_stage_notice_and_contact(told: dict[str, str], channel: str, then: str, word: str):
    advice = advised_channel(pack().counsel, facts(**told))
    assert (advice.channel, advice.then) == (channel, then)
    assert word in advice.because


def test_every_situation_has_advice_and_every_rule_is_used_and_sourced():
    rules = set()
    for stage in STAGES:
        for channel in CHANNELS:
            for kind in KINDS:
                for notice in NOTICES:
                    rules.add(
                        advised_channel(
                            pack().counsel, facts(stage=stage, channel=channel, notice=notice, recipient_kind=kind)
                        ).because
                    )
    for rule in pack().counsel.channels:
        assert rule.because in rules, rule.because
        assert rule.source
        assert rule.to


@pytest.mark.parametrize(
    ("stage", "fewest", "most"), [("applied", 35, 80), ("offered", 60, 150), ("accepted", 60, 180)]
)
def test_the_length_to_aim_for_follows_the_stage(stage: str, fewest: int, most: int):
    length = advised_length(pack().counsel, facts(stage=stage))
    assert (length.fewest, length.most) == (fewest, most)


def _tips() -> Iterator[Tip]:
    yield from (*pack().tips, *pack().mistakes)
    for guideline in pack().guidelines:
        yield from (*guideline.tips, *guideline.mistakes)


def test_all_three_mistakes_five_guidelines_and_six_tips_are_told():
    ids = {tip.id for tip in _tips()}
    assert {"waiting-too-long", "not-communicating", "burning-bridges"} <= ids
    assert {guideline.id for guideline in pack().guidelines} == {
        *("notify-promptly", "express-gratitude", "be-honest-and-concise", "apologize", "stay-in-touch"),
    }
    assert {"right-channel", "keep-professional", "practice-empathy", "reflect-before", "learn-after"} <= ids
    assert {"follow-up-note", "follow-up-restraint"} <= ids


def test_advice_is_short_and_says_where_it_comes_from():
    for guideline in pack().guidelines:
        assert len(guideline.advice) <= 110, guideline.id
    for tip in _tips():
        assert len(tip.text) <= 80, tip.text
        assert len(tip.source) <= 70, tip.source
        assert tip.source.strip()


@pytest.mark.parametrize("guideline", [guideline.id for guideline in pack().guidelines])
def test_every_guideline_screen_shows_one_to_four_tips_and_a_mistake_at_most_two(guideline: str):
    for stage in STAGES:
        for reason in REASONS:
            for tone in TONES:
                known = facts(stage=stage, reason=reason, tone=tone)
                assert len(pack().tips_for(guideline, known)) <= 4
                assert len(pack().mistakes_for(guideline, known)) <= 2
        assert pack().mistakes_for(guideline, facts(stage=stage)), stage


@pytest.mark.parametrize("screen", ["situation", "reflect", "review", "handoff", "after", "lessons"])
def test_the_other_screens_have_advice_too(screen: str):
    assert any(pack().tips_for(screen, facts(stage=stage, channel="email")) for stage in STAGES)
