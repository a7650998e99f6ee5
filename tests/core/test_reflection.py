"""What is asked before writing leads to the right place, and nothing of it ever reaches a message."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from journey_samples import NOW, withdrawal
from msgspec.structs import replace

from bowout.core import journey
from bowout.core.compose import known_facts
from bowout.core.draft import Edit
from bowout.core.follow_up import follow_up_reminder
from bowout.core.reflection import leading
from bowout.core.renditions import FORMATS, NotFitting, render
from bowout.core.withdrawal import Withdrawal

STAGES = ("applied", "interview-booked", "interviewed", "final-round", "offered", "accepted")
PUBLIC = {"name", "stand_in", "draft", "status", "before_closing", "at", "visited", "dismissed", "created", "changed"}
MARK = "qzx"


def facts_of(pack, **facts: object) -> dict[str, str]:
    return known_facts(pack, withdrawal(**facts).draft, NOW)


def test_every_question_is_short_plain_and_has_a_source(pack):
    assert len(pack.reflection.prompts) >= 5
    for prompt in (*pack.reflection.prompts, *pack.reflection.gates, *pack.after.pushback, *pack.journal.prompts):
        assert prompt.text.endswith("?") and len(prompt.text) <= 90, prompt.id
        assert prompt.help.endswith((".", "?")) and len(prompt.help) <= 120, prompt.id
    for prompt in (*pack.reflection.prompts, *pack.reflection.gates, *pack.after.pushback):
        assert prompt.source, prompt.id


def test_every_gate_has_a_way_on_and_one_elsewhere(pack):
    for gate in (*pack.reflection.gates, *pack.after.pushback):
        ways = {answer.leads_to for answer in gate.answers}
        assert "go-on" in ways and len(ways) == 2, gate.id
        assert all(answer.text.endswith(".") and len(answer.label) <= 50 for answer in gate.answers), gate.id


@pytest.mark.parametrize(
    ("gate", "answer", "outcome"),
    [
        ("reschedule", "another-time", "reschedule"),
        ("signed-offer", "not-signed", "wait"),
        ("negotiation", "one-thing", "negotiate"),
    ],
)
def test_each_gate_leads_to_its_place(pack, gate: str, answer: str, outcome: str):
    one = journey.pass_gate(withdrawal(), gate, answer)
    found = leading(pack.reflection.gates, one.gates)
    assert found is not None
    assert (found[0].id, found[1].leads_to) == (gate, outcome)
    assert leading(pack.reflection.gates, journey.pass_gate(one, gate, "").gates) is None


def test_the_first_gate_that_leads_elsewhere_decides(pack):
    found = leading(pack.reflection.gates, {"negotiation": "one-thing", "signed-offer": "not-signed"})
    assert found is not None
    assert found[1].leads_to == "wait"
    assert leading(pack.reflection.gates, {"negotiation": "nothing", "signed-offer": "gone from the pack"}) is None


@pytest.mark.parametrize("stage", STAGES)
def test_another_time_is_asked_about_only_where_there_can_be_one(pack, stage: str):
    asked = {gate.id for gate in pack.reflection.gates_for(facts_of(pack, stage=stage))}
    assert ("reschedule" in asked) == (stage not in ("applied", "offered", "accepted"))
    assert {"signed-offer", "negotiation"} <= asked


def test_an_answer_of_spaces_is_no_answer():
    one = journey.reflect(withdrawal(), "what-changed", "Two more rounds than they said.")
    assert one.reflection == {"what-changed": "Two more rounds than they said."}
    assert journey.reflect(one, "what-changed", " \n ").reflection == {}


@pytest.mark.parametrize("tone", ["warm", "formal", "brief"])
@pytest.mark.parametrize("at", [None, datetime(2026, 11, 25, 10)])
def test_the_message_for_another_time_withdraws_nothing(pack, tone: str, at: datetime | None):
    draft = withdrawal(stage="interview-booked", interview_at=at, tone=tone, reason="other-offer").draft
    text = render(pack, draft, NOW, "reschedule")
    assert not re.search(r"withdr|declin|another position|offer\b(?!s)(?! me)(?<!can offer)", text, re.IGNORECASE), text
    assert "interested" in text and "Northwind" in text and text.count("?") == 1
    assert ("November 25" in text) == (at is not None)
    assert 25 <= len(text.split()) <= 90


@pytest.mark.parametrize(
    "facts", [{"stage": "offered"}, {"stage": "interviewed", "interview_at": datetime(2026, 1, 1)}]
)
def test_another_time_is_not_asked_for_where_none_is_left(pack, facts: dict[str, object]):
    with pytest.raises(NotFitting):
        render(pack, withdrawal(**facts).draft, NOW, "reschedule")


notes = st.text(max_size=30).map(lambda text: f"{MARK} {text} {MARK}")


@st.composite
def lived(draw: st.DrawFn) -> Withdrawal:
    """A withdrawal with something private in every place that can hold it."""
    one = withdrawal(
        stage=draw(st.sampled_from(STAGES)),
        interview_at=draw(st.sampled_from([None, datetime(2026, 11, 25, 10)])),
        reason=draw(st.sampled_from(["none", "health", "other-offer"])),
    )
    if draw(st.booleans()):
        one = Withdrawal(
            name=one.name,
            draft=one.draft.rewrite(Edit(subject="Withdrawing", body="I am withdrawing.\n\nAna")),
            created=NOW,
            changed=NOW,
        )
    for key in draw(st.lists(notes, min_size=1, max_size=3, unique=True)):
        one = journey.reflect(one, key, draw(notes))
        one = journey.pass_gate(one, key, draw(notes))
        one = journey.learn(one, key, draw(notes))
        one = journey.tick(one, key)
    one = replace(one, missed=datetime(2031, 3, 7, 10), given=draw(notes))
    one = journey.mark_sent(one, NOW, draw(notes))
    one = journey.plan_follow_up(one, date(2031, 3, 7))
    one = journey.keep_in_touch(one, draw(notes), date(2031, 3, 7))
    return journey.mark_followed_up(one, datetime(2031, 3, 7))


@given(lived())
def test_nothing_private_is_in_any_form(pack, one: Withdrawal):
    private = set(Withdrawal.__struct_fields__) - PUBLIC
    empty = Withdrawal(name="", draft=one.draft, created=NOW, changed=NOW)
    for name in private:
        assert getattr(one, name) != getattr(empty, name), f"'{name}' is not tried here"
    for draft in (one.draft, journey.duplicate(one, "again", NOW).draft):
        texts = [one.name]
        for form in (*FORMATS, *(rendition.id for rendition in pack.renditions)):
            with suppress(NotFitting):
                texts.append(render(pack, draft, NOW, form))
        reminder = follow_up_reminder(pack, draft, date(2026, 11, 30), NOW)
        texts += [reminder.title, reminder.description]
        for text in texts:
            assert MARK not in text.casefold()
            assert "2031" not in text and "March" not in text


@given(lived())
def test_the_way_around_the_message_never_touches_it(one: Withdrawal):
    draft = one.draft
    assert journey.reopen(journey.close(one)).draft is draft
    assert draft.answers == {}


def test_no_question_or_answer_of_the_pack_is_in_any_form(pack):
    gates = (*pack.reflection.gates, *pack.after.pushback)
    asked = (*pack.reflection.prompts, *gates, *pack.journal.prompts, *pack.after.thoughts)
    private = {one.text for one in asked} | {word for gate in gates for a in gate.answers for word in (a.label, a.text)}
    whole = {text for text in private if len(text) > 12}
    assert len(whole) > 30
    for stage in STAGES:
        draft = withdrawal(stage=stage, interview_at=datetime(2026, 11, 25, 10), reason="other-offer").draft
        for rendition in pack.renditions:
            with suppress(NotFitting):
                text = render(pack, draft, NOW, rendition.id)
                assert not [words for words in whole if words in text], rendition.id
