"""The choice that a person has: enough phrasings everywhere, truly different, and no question left open."""

from __future__ import annotations

import itertools
import re
from datetime import datetime

import msgspec
import pytest
from words_rubric import sentences
from words_world import BASE, DECIDED, NOW, REASONS, SLOTS, STAGES, TONES, classes, options, pack

from bowout.core.compose import compose, known_facts
from bowout.core.draft import Draft
from bowout.core.guideline import Phrasing
from bowout.core.situation import Situation
from bowout.core.slots import named_in, used


def test_every_guideline_offers_three_phrasings_in_every_situation():
    words = pack()
    for situation in classes():
        for guideline, choices in options(words, situation).items():
            for reason in REASONS if guideline == "be-honest-and-concise" else ("none",):
                offered = [choice for choice in choices if choice[0] and choice[1] == reason]
                enough = 0 if guideline == "be-honest-and-concise" and reason == "none" else 3
                assert len(offered) >= enough, (guideline, reason, situation)


@pytest.mark.parametrize("guideline", [guideline.id for guideline in pack().guidelines])
def test_phrasings_offered_together_differ_in_more_than_a_word(guideline: str):
    words = {one.id: _words(one) for one in pack().guideline(guideline).phrasings}
    together: set[tuple[str, str]] = set()
    for situation in classes():
        for reason in REASONS if guideline == "be-honest-and-concise" else ("none",):
            known = known_facts(pack(), Draft(situation=situation).tell(reason=reason), NOW)
            ids = sorted(one.id for one in pack().guideline(guideline).options(known))
            together.update(itertools.combinations(ids, 2))
    for one, other in together:
        assert len(words[one] ^ words[other]) >= 3, (one, other)


def _words(phrasing: Phrasing) -> set[str]:
    return set(re.findall(r"[\w'$]+", phrasing.text.lower()))


def test_the_news_names_the_role_and_the_company_in_brackets_in_one_sentence():
    for phrasing in pack().guideline("notify-promptly").phrasings:
        assert used(phrasing.text) == {"role", "company"}, phrasing.id
        assert not used(re.sub(r"\[.*?\]", "", phrasing.text + phrasing.joined)), phrasing.id
        assert len(sentences(phrasing.text)) == 1
        assert phrasing.text.endswith("."), "so that a reason can go on from it"


def test_the_closing_names_a_time_only_where_one_lies_ahead_and_the_day_of_a_decision_that_was_told():
    closing = pack().guideline("notify-promptly").closing
    assert closing
    for phrasing in (*closing.phrasings, *closing.more):
        ahead = phrasing.when.get("slot") == ("ahead",)
        agency = phrasing.when.get("recipient_kind") == ("agency",)
        decided = phrasing.when.get("delay") in (("today",), ("days",), ("today", "days"))
        allowed = {"when"} | ({"company"} if agency else set()) | ({"decided_day"} if decided else set())
        assert used(phrasing.text) <= allowed, phrasing.id
        assert ("$when" in phrasing.text) == (ahead and phrasing in closing.phrasings), phrasing.id


def test_a_reason_says_as_a_clause_what_it_says_as_a_sentence():
    for phrasing in pack().guideline("be-honest-and-concise").phrasings:
        if phrasing.joined:
            assert phrasing.joined.startswith(("because ", "for ")), phrasing.id
            assert phrasing.joined.endswith("."), phrasing.id
            said = set(phrasing.joined.removeprefix("because ").lower().split())
            assert len(said - set(phrasing.text.lower().split())) <= 1, phrasing.id


def test_no_default_says_what_only_the_person_can_know():
    for situation in classes():
        known = known_facts(pack(), Draft(situation=situation), NOW)
        for guideline in pack().guidelines:
            offered = guideline.options(known)
            assert not offered or not offered[0].personal


def test_beside_the_news_only_thanks_that_come_first_name_the_role_and_never_without_the_company():
    for guideline in pack().guidelines:
        for phrasing in guideline.phrasings:
            slots = named_in(phrasing.text + phrasing.joined)
            if guideline.id == "express-gratitude":
                assert ("detail" in slots) == (phrasing.when.get("detail") == ("yes",)), phrasing.id
                brief = phrasing.when["tone"] == ("brief",)
                named = (set(),) if brief else (set(), {"company"}, {"role", "company"})
                assert slots - {"detail"} in named, phrasing.id
            elif guideline.id == "stay-in-touch":
                assert slots <= {"company"}, phrasing.id
            elif guideline.id != "notify-promptly":
                told = phrasing.when.get("delay") in (("long",), ("days",))
                assert slots <= ({"decided"} if told else set()), phrasing.id


def test_the_detail_is_a_sentence_of_its_own_unless_the_thanks_begin_with_it():
    guideline = pack().guideline("express-gratitude")
    assert guideline.closing
    for phrasing in guideline.closing.phrasings:
        assert named_in(phrasing.text) == {"detail"}
        assert phrasing.when["detail"] == (("sentence",) if phrasing.text == "[$detail.]" else ("yes",))
        assert re.fullmatch(r"\[.*\.\]", phrasing.text), "so that it can be left out, and a wish can go on from it"
    for phrasing in (one for one in guideline.phrasings if "detail" in named_in(one.text)):
        most = 2 if phrasing.when["tone"] == ("brief",) else 1  # elsewhere the news waits for the end of this sentence
        assert not phrasing.opens and 1 <= len(sentences(phrasing.text)) <= most, phrasing.id


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("stage", STAGES)
def test_an_apology_is_owed_only_where_plans_are_undone(stage: str, tone: str):
    for slot, delay in itertools.product(SLOTS, DECIDED):
        situation = msgspec.structs.replace(
            BASE, stage=stage, tone=tone, interview_at=SLOTS[slot], decided_on=DECIDED[delay]
        )
        text = compose(pack(), Draft(situation=situation), NOW).body
        count = len(re.findall(r"(?i)sorry|apolog", text))
        booked = slot not in ("none", "past") or stage in ("interview-booked", "accepted")
        waited = delay == "long" and stage != "applied"
        assert count == (1 if booked or waited else 0), (slot, delay, text)


def test_an_offer_is_declined_and_an_acceptance_withdrawn():
    for stage, verb in (("offered", r"declin(e|ing)"), ("accepted", r"(withdraw|rescind)(ing)?( that)? (my )?accept")):
        for phrasing in pack().guideline("notify-promptly").phrasings:
            if phrasing.when["stage"] == (stage,):
                first = sentences(phrasing.text)[0]
                assert re.search(verb, first), phrasing.id


def test_the_example_of_the_contract_is_good_to_send():
    situation = Situation(
        sender_name="Ana Ruiz",
        company="Northwind",
        role="Data Engineer",
        recipient_name="Sam Lee",
        recipient_title="Ms",
        recipient_kind="recruiter",
        stage="interview-booked",
        interview_at=datetime(2026, 11, 25, 10),
        decided_on=datetime(2026, 11, 21).date(),
        channel="email",
        tone="warm",
        reason="other-offer",
    )
    message = compose(pack(), Draft(situation=situation), datetime(2026, 11, 22, 9))
    paragraphs = message.body.split("\n\n")
    assert 60 <= message.words <= 150
    assert paragraphs[0] == "Dear Ms. Lee,"
    assert paragraphs[-1] == "Warmly,\nAna Ruiz"
    assert "withdraw" in " ".join(sentences(" ".join(paragraphs[1:-1]))[:2])
    for fact in ("Data Engineer", "Northwind", "Wednesday, November 25, at 10:00 a.m."):
        assert message.body.count(fact) == 1
    assert "Data Engineer" in message.subject


def test_no_sentence_begins_within_another() -> None:
    inside = re.compile(r"[a-z,;] (?:My|Your|The|It|This|That|There|You|We|They|Please|Perhaps|Telling|Thank|Good)\b")
    texts = [(one.id, one.text) for guideline in pack().guidelines for one in guideline.phrasings]
    assert [name for name, text in texts if inside.search(text)] == []
