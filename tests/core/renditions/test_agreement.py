"""No rendition contradicts the letter: same names, same decision, same reason or none, in every situation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from importlib import import_module
from typing import NamedTuple

import pytest
from rendition_situations import GIVES_REASON, NOW, OTHERS, REASON, clause_of, drafts, gives, reason_of

from bowout.core.compose import known_facts
from bowout.core.draft import Answer, Draft
from bowout.core.pack import Pack
from bowout.core.renditions import NotFitting, cards, note, render, rendered_anyway
from bowout.core.renditions.told import Told, told
from bowout.core.situation import Situation
from bowout.core.slots import slot_values

DECISION = re.compile(r"\b(withdr[ae]w|declin|will not be joining|won't be joining)", re.IGNORECASE)
LONGEST = {
    "call": 440,
    "voicemail": 65,
    "meeting": 90,
    "portal": 85,
    "linkedin": 120,
    "referrer": 100,
    "pushback": 110,
    "follow-up": 90,
}
SHORTEST = {"call": 120, "voicemail": 20, "meeting": 30, "portal": 8, "linkedin": 20, "referrer": 30, "pushback": 25}
STOCK = re.compile(
    r"finds? you well|not made lightly|hesitate to|unfortunately|at this time|best regards to|thank you in advance|"
    r"kindly|exciting|thrilled|!|moving forward|touch base|deeply|humbl|honou?red|reach out",
    re.IGNORECASE,
)


def spoken_of(text: str) -> str:
    """The words, without titles of cards, names and greetings."""
    return re.sub(r"(?m)^(\d+\. .*|-+)$", "", text)


class Seen(NamedTuple):
    """One rendition that belongs to its situation, and what it must agree with."""

    known: Situation
    form: str
    text: str
    slot: str
    reason: str
    clause: str
    letter: str


def told_once():
    """`told` that works out once what a draft tells, not once for each form in turn; the forms only read it."""
    last = {}

    def once(pack: Pack, draft: Draft, now: datetime) -> Told:
        if last.get("draft") is not draft:
            last.update(draft=draft, told=told(pack, draft, now))
        return last["told"]

    return once


@pytest.fixture(scope="module")
def rendered(pack) -> list[Seen]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(import_module("bowout.core.renditions.render"), "told", told_once())
        found = [seen for draft in drafts(pack) for seen in in_all_forms(pack, draft)]
    print(f"{len(found)} renderings")
    return found


def in_all_forms(pack: Pack, draft: Draft) -> Iterator[Seen]:
    reason, clause, letter = reason_of(pack, draft), clause_of(pack, draft), render(pack, draft, NOW, "text")
    ahead = known_facts(pack, draft, NOW)["slot"] == "ahead"
    slot = slot_values(pack, draft.situation, NOW)["when"] if ahead else ""
    for form in OTHERS:
        with suppress(NotFitting):
            yield Seen(draft.situation, form, render(pack, draft, NOW, form), slot, reason, clause, letter)


def test_each_names_the_same_company_role_and_person(rendered):
    for known, form, text, *_ in rendered:
        assert known.role in text, (form, text)
        assert known.company in text, (form, text)
        assert form in ("portal", "reminder") or known.sender_name in text, (form, text)
        if known.recipient_name and form not in ("portal", "referrer"):
            assert "Sam" in text or "Ms. Lee" in text, (form, text)


def test_each_carries_the_decision_or_rightly_leaves_it(rendered):
    for _, form, text, *_ in rendered:
        assert bool(DECISION.search(text)) == (form not in ("voicemail", "meeting", "follow-up")), (form, text)


def test_the_decision_is_the_one_of_the_stage(rendered):
    for known, form, text, *_ in rendered:
        if form in ("call", "portal", "linkedin", "pushback", "referrer"):
            assert ("declin" in text) == (known.stage == "offered"), (form, text)
            assert ("acceptance" in text) == (known.stage == "accepted"), (form, text)


def test_the_reason_is_the_letters_own_or_none(pack, rendered):
    all_reasons = {phrasing.text for phrasing in pack.guideline(REASON).phrasings}
    for _, form, text, _, reason, clause, _ in rendered:
        assert not reason or gives(text, reason, clause) == (form in GIVES_REASON), (form, reason, text)
        others = {other for other in all_reasons if other in text and other not in reason}
        assert not others, (form, others, text)


def test_voicemail_and_meeting_leave_no_hint_of_the_answer(rendered):
    hint = re.compile(r"withdr|declin|sorry|apolog|another|decid|regret|accept|unfortun|news", re.IGNORECASE)
    for _, form, text, *_ in rendered:
        if form in ("voicemail", "meeting"):
            assert not hint.search(text), (form, text)


def test_a_booked_time_is_named_and_released(rendered):
    any_slot = re.compile(r"day, November \d+, at")
    for _, form, text, slot, *_ in rendered:
        if slot and form in ("call", "portal", "linkedin", "voicemail", "meeting", "pushback"):
            assert slot in text, (form, text)
        else:
            assert not any_slot.search(text), (form, text)


def test_an_apology_only_where_the_letter_has_one(rendered):
    sorry = re.compile(r"\bsorry\b|apolog", re.IGNORECASE)
    for _, form, text, *_, letter in rendered:
        count = len(sorry.findall(text))
        assert count <= len(sorry.findall(letter)), (form, text)
        assert count == 0 or form in ("call", "portal", "linkedin", "referrer"), (form, text)


def test_nothing_is_left_to_fill_or_doubled(rendered):
    for _, form, text, *_ in rendered:
        words = spoken_of(text)
        assert not re.search(r"\[|\]|\$|\{|\.\.|,,|  |\?\.|\bNone\b", words), (form, text)
        assert text.endswith("\n") and not text.endswith("\n\n"), (form, text)
        assert words.isascii(), (form, text)
        sentences = [s for s in re.split(r"(?<=[a-z0-9)\"][.?]) +|\n+", words) if len(s.split()) > 3]
        assert len(sentences) == len(set(sentences)), (form, text)


def test_no_stock_phrases_and_one_thank_you_for_each_thing(rendered):
    for _, form, text, *_ in rendered:
        assert not STOCK.search(text), (form, STOCK.search(text), text)
        assert len(re.findall(r"(?i)\bthank", text)) <= (4 if form == "call" else 2), (form, text)


def test_each_is_as_long_as_it_should_be(rendered):
    for _, form, text, *_ in rendered:
        count = len(text.split())
        assert SHORTEST.get(form, 15) <= count <= LONGEST[form], (form, count, text)


def test_the_cards_open_with_the_caller_and_close_kindly(pack):
    for draft in drafts(pack):
        deck = cards(pack, draft, NOW)
        assert deck[0].title == "Opening"
        assert deck[1].title == "The news"
        assert deck[-1].title == "Close"
        titles = [card.title for card in deck]
        assert "If they make a counter-offer" in titles
        assert len(titles) == len(set(titles))
        assert all(card.lines and all(card.lines) for card in deck)
        assert all(len(card.lines) <= 5 for card in deck)


@pytest.mark.parametrize("channel", ["video", "meeting", "call", "portal", "linkedin", "email"])
def test_the_cards_suit_a_talk_face_to_face(pack, draft, channel):
    opening = cards(pack, draft.tell(channel=channel), NOW)[0]
    face_to_face = channel in ("video", "meeting")
    assert ("calling" in " ".join(opening.lines)) != face_to_face


@pytest.mark.parametrize("stage", ["applied", "interview-booked"])
def test_a_thank_you_note_waits_for_an_interview(pack, draft, stage):
    with pytest.raises(NotFitting, match="thank-you note"):
        render(pack, draft.tell(stage=stage), NOW, "follow-up")


@pytest.mark.parametrize("stage", ["applied", "interview-booked"])
def test_asked_for_all_the_same_a_thank_you_note_claims_no_interview(pack, draft, stage):
    text, because = rendered_anyway(pack, draft.tell(stage=stage), NOW, "follow-up")
    assert "Thank you again for" in text and "for the interview" not in text
    assert because.startswith("A thank-you note belongs after an interview")


@pytest.mark.parametrize("stage", ["applied", "interview-booked", "final-round", "offered", "accepted"])
@pytest.mark.parametrize("tone", ["formal", "warm", "brief"])
@pytest.mark.parametrize("form", ["portal", "linkedin"])
def test_own_words_take_the_place_of_the_form_s(pack, draft, form, stage, tone):
    told = draft.tell(stage=stage, tone=tone)
    for guideline in pack.guidelines:
        own = f"My *own* {guideline.id} & more."
        text = render(pack, told.answer(guideline.id, Answer(use="own", own=own)), NOW, form)
        assert text.count(own) == 1, guideline.id
        if guideline.id == "express-gratitude":
            assert (
                "Thank" not in text
                and "Data Engineer" in text
                and not re.search(r"decline it|decline the offer\.", text)
            )
        if guideline.id == "notify-promptly":
            assert not DECISION.search(text)


def test_a_note_is_the_same_words_as_its_rendering(pack, draft):
    message = note(pack, draft, NOW, "meeting")
    assert render(pack, draft, NOW, "meeting") == f"Subject: {message.subject}\n\n{message.body}\n"


def test_without_thanks_in_the_letter_there_are_none_in_the_note(pack, draft):
    told = draft.answer("express-gratitude", Answer(use="nothing"))
    for form in ("portal", "linkedin"):
        text = render(pack, told, NOW, form)
        assert "hank" not in text
        assert "Data Engineer role at Northwind" in text
