"""Composing is a pure function of pack, draft and moment; going back and forth can therefore change nothing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.compose import compose, known_facts
from bowout.core.draft import Answer, Draft, Edit
from bowout.core.flow import flow
from bowout.core.message import GREETING, SIGN_OFF, Message
from bowout.core.pack import Pack
from bowout.core.parts import chosen_phrasing, part_of, use_of
from bowout.core.situation import Situation
from bowout.core.slots import slot_values

NOW = datetime(2026, 11, 22, 9)
TOLD = Situation(sender_name="Ana Ruiz", company="Northwind", role="Data Engineer", stage="interview-booked")
IDS = ("notify-promptly", "express-gratitude", "be-honest-and-concise", "apologize", "stay-in-touch")

_moments = st.datetimes(datetime(2026, 11, 1), datetime(2026, 12, 24))
_names = st.sampled_from(["", "Ana", "Ana Ruiz", "O'Neil", "Acme Inc.", "$role", "Zoë de la Cruz", "你好"])
_situations = st.builds(
    Situation,
    sender_name=_names,
    company=_names,
    role=_names,
    recipient_name=_names,
    recipient_title=st.sampled_from(["", "Ms", "Dr."]),
    recipient_kind=st.sampled_from(["", "recruiter", "agency"]),
    stage=st.sampled_from(["applied", "interview-booked", "interviewed", "final-round", "offered", "accepted"]),
    interview_at=st.none() | _moments,
    decided_on=st.none() | st.dates(date(2026, 11, 1), date(2026, 12, 24)),
    channel=st.sampled_from(["", "email", "call", "portal"]),
    tone=st.sampled_from(["warm", "formal", "brief"]),
    reason=st.sampled_from(["none", "other-offer", "health", "salary", "role-changed"]),
    detail=st.sampled_from(["", "the tour of the lab"]),
)
_answers = st.builds(
    Answer,
    use=st.sampled_from(["", "phrasing", "own", "wish", "nothing"]),
    phrasing=st.sampled_from(["", "no-such-phrasing"]),
    own=st.sampled_from(["", "  ", "In my own words: $company {x} [b]."]),
)
_drafts = st.builds(
    Draft, situation=_situations, answers=st.dictionaries(st.sampled_from([*IDS, "no-such-guideline"]), _answers)
)


@given(draft=_drafts, now=_moments)
def test_the_same_draft_gives_the_same_message_and_stays_as_it_is(pack: Pack, draft: Draft, now: datetime):
    before = msgspec.json.encode(draft)
    words = msgspec.json.encode(pack.guidelines)
    message = compose(pack, draft, now)
    assert compose(pack, draft, now) == message
    assert compose(pack, msgspec.json.decode(before, type=Draft), now) == message
    assert msgspec.json.encode(draft) == before
    assert msgspec.json.encode(pack.guidelines) == words


@given(draft=_drafts, now=_moments)
def test_every_message_has_one_greeting_first_and_one_sign_off_last(pack: Pack, draft: Draft, now: datetime):
    message = compose(pack, draft, now)
    sources = [part.source for block in message.blocks for part in block.parts]
    assert sources[0] == GREETING
    assert sources[-1] == SIGN_OFF
    assert sources.count(GREETING) == sources.count(SIGN_OFF) == 1
    closing = {guideline.id for guideline in pack.guidelines if guideline.closing}
    assert {source for source in sources if sources.count(source) > 1} <= closing
    assert set(sources) <= {GREETING, SIGN_OFF, *IDS}
    assert all(part.text for block in message.blocks for part in block.parts)
    assert message.subject


@given(draft=_drafts, steps=st.lists(st.sampled_from(["next", "back", *IDS]), max_size=30))
def test_walking_over_the_screens_changes_nothing(pack: Pack, draft: Draft, steps: list[str]):
    before = compose(pack, draft, NOW)
    path = flow(pack)
    for step in steps:
        path = path.jump(step) if step in IDS else path.next() if step == "next" else path.back()
        assert compose(pack, draft, NOW) == before
    assert 0 <= path.at < len(path.steps)


@given(draft=_drafts, answer=_answers, guideline=st.sampled_from(IDS))
def test_answering_touches_only_that_guideline_s_part(pack: Pack, draft: Draft, answer: Answer, guideline: str):
    # News and reason may be one sentence or two, and what one part has named another need not name: the role among the
    # first three, the company among all.
    entwined = set(IDS[:3])
    company = f" at {draft.situation.company.strip() or '[company]'}"
    untouched = {*IDS, GREETING, SIGN_OFF} - {guideline} - (entwined if guideline in entwined else set())

    def others(message: Message) -> dict[str, str]:
        parts = [part for block in message.blocks for part in block.parts if part.source in untouched]
        return {part.source: part.text.replace(company, "").rstrip(".,") for part in reversed(parts)}

    assert others(compose(pack, draft.answer(guideline, answer), NOW)) == others(compose(pack, draft, NOW))


@pytest.mark.parametrize("guideline", IDS)
def test_own_words_stand_in_the_message_as_they_are(pack: Pack, guideline: str):
    own = "Own $company, 100 %, [/b]\n\n  twice."
    draft = Draft(situation=TOLD).answer(guideline, Answer(use="own", own=own))
    assert own in compose(pack, draft, NOW).body


@pytest.mark.parametrize("guideline", IDS)
def test_a_line_end_behind_own_words_is_not_sent(pack: Pack, guideline: str):
    draft = Draft(situation=TOLD)
    plain, ended = (draft.answer(guideline, Answer(use="own", own=own)) for own in ("It is so.", "It is so.\n"))
    assert compose(pack, ended, NOW).body == compose(pack, plain, NOW).body


@pytest.mark.parametrize("guideline", IDS)
def test_nothing_takes_the_part_out(pack: Pack, guideline: str):
    draft = Draft(situation=TOLD).answer(guideline, Answer(use="nothing", own="kept aside"))
    sources = [part.source for block in compose(pack, draft, NOW).blocks for part in block.parts]
    assert guideline not in sources


def test_blank_own_words_fall_back_to_a_phrasing(pack: Pack):
    draft = Draft(situation=TOLD).answer("notify-promptly", Answer(use="own", own=" \n"))
    assert compose(pack, draft, NOW) == compose(pack, Draft(situation=TOLD), NOW)


def test_every_option_can_be_chosen_and_one_that_no_longer_fits_gives_way_to_the_best(pack: Pack):
    draft = Draft(situation=TOLD)
    known = known_facts(pack, draft, NOW)
    values = slot_values(pack, TOLD, NOW)
    for guideline in pack.guidelines:
        options = guideline.options(known)
        for option in options:
            chosen = draft.answer(guideline.id, Answer(use="phrasing", phrasing=option.id))
            assert chosen_phrasing(guideline, chosen, known) == option
            body = " ".join(compose(pack, chosen, NOW).body.split())
            said = part_of(pack, guideline.id, chosen, known, values)
            assert said
            assert all(one.rstrip(".") in body for one in said.split(". "))
        lost = draft.answer(guideline.id, Answer(use="phrasing", phrasing="gone"))
        assert chosen_phrasing(guideline, lost, known) == (options[0] if options else None)


def test_a_default_follows_the_situation_until_it_is_answered(pack: Pack):
    apologize = pack.guideline("apologize")
    booked, applied = Draft(situation=TOLD), Draft(situation=TOLD).tell(stage="applied")
    uses = [use_of(apologize, draft, known_facts(pack, draft, NOW)) for draft in (booked, applied)]
    assert uses == ["phrasing", "nothing"]
    told = applied.answer("apologize", Answer(use="phrasing"))
    assert use_of(apologize, told, known_facts(pack, told, NOW)) == "phrasing"


def test_an_open_channel_is_the_advised_one(pack: Pack):
    assert known_facts(pack, Draft(situation=TOLD), NOW)["channel"]
    assert known_facts(pack, Draft(situation=TOLD).tell(channel="portal"), NOW)["channel"] == "portal"


def test_a_released_slot_is_named_only_while_it_lies_ahead(pack: Pack):
    ahead = Draft(situation=TOLD).tell(interview_at=NOW + timedelta(days=3))
    assert "Wednesday, November 25" in compose(pack, ahead, NOW).body
    assert "November 25" not in compose(pack, ahead, NOW + timedelta(days=4)).body


@given(subject=st.text(), body=st.text())
def test_a_message_edited_by_hand_is_verbatim(pack: Pack, subject: str, body: str):
    message = compose(pack, Draft(situation=TOLD).rewrite(Edit(subject=subject, body=body)), NOW)
    assert (message.subject, message.body) == (subject, body)


def test_every_edit_put_aside_comes_back_whole():
    one, two = (Edit(subject=letter, body=letter) for letter in "ab")
    draft = Draft(situation=TOLD).rewrite(one)
    aside = draft.shelve_edit()
    assert (aside.edit, aside.shelved) == (None, (one,))
    assert aside.shelve_edit() == aside
    assert aside.rewrite(one) == draft
    both = aside.rewrite(two).shelve_edit()
    assert both.shelved == (two, one)
    assert both.rewrite(one).shelved == (two,)
    assert both.rewrite(one).shelve_edit().shelved == (one, two)


def test_a_draft_never_changes_in_place():
    draft = Draft(situation=TOLD)
    other = draft.tell(company="Southwind").answer("apologize", Answer(use="nothing"))
    assert draft == Draft(situation=TOLD)
    assert (other.situation.company, other.answer_for("apologize").use) == ("Southwind", "nothing")
    with pytest.raises(TypeError):
        draft.tell(compny="x")


def test_words_count_what_is_said_and_not_the_frame(pack: Pack):
    message = compose(pack, Draft(situation=TOLD), NOW)
    inner = [part.text for block in message.blocks[1:-1] for part in block.parts]
    assert message.words == len(" ".join(inner).split())
