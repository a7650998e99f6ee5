"""The coach reads the shipped words: beyond when and how to tell them, it has nothing to say about any of them."""

from __future__ import annotations

import random

import msgspec
from words_world import NOW, REASONS, options, pack, situations

from bowout.core.compose import compose
from bowout.core.draft import Answer, Draft
from bowout.core.remarks import remarks

ABOUT_THE_CASE = {"late", "wrong-channel"}


def test_the_coach_finds_nothing_in_a_sample_of_what_is_shipped():
    words = pack()
    chance = random.Random(11)
    everywhere = list(situations())
    for number in range(250):
        situation = msgspec.structs.replace(chance.choice(everywhere), reason=chance.choice(REASONS))
        if number % 5 == 0:
            situation = msgspec.structs.replace(situation, company="Yahoo!")
        draft = Draft(situation=situation)
        for guideline, choices in options(words, situation).items():
            fitting = [choice for choice in choices if choice[0] and choice[1] in ("none", situation.reason)]
            if guideline != "apologize" and fitting:
                draft = draft.answer(guideline, Answer(phrasing=chance.choice(fitting)[0]))
        message = compose(words, draft, NOW)
        seen = remarks(words, draft, message, NOW)
        assert seen.checked
        found = [finding for finding in seen.findings if finding.id not in ABOUT_THE_CASE]
        assert found == [], message.body
