"""What the steps of the path offer: every row can be chosen, and is then the one that stands."""

from __future__ import annotations

import pytest
from journey_samples import NOW, withdrawal
from msgspec.structs import replace

from bowout.core.compose import known_facts
from bowout.core.draft import Answer, Draft
from bowout.core.situation import Situation
from bowout.core.step_rows import NOTHING, OWN, advice, channel_words, phrasing_row, phrasing_rows, with_row


@pytest.mark.parametrize("stage", ["applied", "interview-booked", "offered"])
def test_the_row_that_was_chosen_is_the_one_that_stands_and_own_words_stay(pack, stage: str):
    for guideline in pack.guidelines:
        draft = withdrawal(stage=stage).draft.answer(guideline.id, Answer(own="In my\n words."))
        rows = phrasing_rows(pack, guideline, draft, NOW)
        assert [row.text for row in rows if row.id == OWN] == ["In my words."]
        for row in rows:
            chosen = draft.answer(guideline.id, with_row(draft.answer_for(guideline.id), row.id))
            assert phrasing_row(guideline, chosen, known_facts(pack, chosen, NOW)) == row.id
            assert chosen.answer_for(guideline.id).own == "In my\n words."


def test_the_reason_cannot_be_left_out_but_thanks_can(pack):
    draft = withdrawal().draft
    ends = {one.id: phrasing_rows(pack, one, draft, NOW)[-1].id for one in pack.guidelines}
    assert (ends["notify-promptly"], ends["stay-in-touch"]) == (OWN, NOTHING)


def test_a_channel_that_nothing_asks_about_is_advised_under_its_own_name(pack):
    rules = tuple(replace(rule, channel="pigeon", then="") for rule in pack.counsel.channels)
    words = replace(pack, counsel=replace(pack.counsel, channels=rules))
    draft = withdrawal(channel="").draft
    assert channel_words(words, draft, known_facts(words, draft, NOW)).startswith("Advised: pigeon, to ")


def test_what_goes_with_the_channel_that_was_chosen_is_not_called_advised(pack):
    chosen = withdrawal(stage="applied", channel="portal").draft
    said = channel_words(pack, chosen, known_facts(pack, chosen, NOW))
    assert said.startswith("Their portal, then email, to ")
    other = withdrawal(stage="applied", channel="call").draft
    assert channel_words(pack, other, known_facts(pack, other, NOW)).startswith("Advised: email, to ")


def test_own_words_about_a_reason_are_not_called_none(pack):
    reason = pack.guideline("be-honest-and-concise")
    draft = Draft(situation=Situation(stage="interviewed", reason="none"))
    known = known_facts(pack, draft, NOW)
    assert "none is given" in advice(reason, draft, known)
    assert advice(reason, draft.answer(reason.id, Answer(use="own", own="I found a job.")), known) == reason.advice
