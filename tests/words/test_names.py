"""Names as people have them: what comes out is what was typed, with the right article, title and full stop."""

from __future__ import annotations

import itertools
import re

import msgspec
import pytest
from words_world import BASE, NOW, pack

from bowout.core.compose import compose, known_facts
from bowout.core.draft import Answer, Draft
from bowout.core.parts import chosen_phrasing
from bowout.core.slots import article


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        *[("Analyst", "an"), ("Data Engineer", "a"), ("SRE", "an"), ("UX Designer", "a"), ("HR Manager", "an")],
        *[("Hourly Associate", "an"), ("Head of Data", "a"), ("iOS Developer", "an"), ("European Lead", "a")],
        *[
            ("User Researcher", "a"),
            ("Urban Planner", "an"),
            ("IT Manager", "an"),
            ("QA Lead", "a"),
            ("VP, Sales", "a"),
        ],
        *[("R Developer", "an"), ("C++ Engineer", "a"), ("FP&A Analyst", "an"), ("X-ray Technician", "an")],
        *[("Utilities Planner", "a"), ("MRI Nurse", "an"), ("University Lecturer", "a"), ("Éditeur", "an")],
        *[("SENIOR ANALYST", "a"), ("8th Grade Teacher", "an"), ("One-to-One Tutor", "a"), ("Honorary Fellow", "an")],
    ],
)
def test_the_article_follows_the_sound(role: str, expected: str):
    assert article(role, pack().locale) == expected


@pytest.mark.parametrize("tone", ["formal", "warm", "brief"])
@pytest.mark.parametrize(
    ("name", "title", "formal", "warm"),
    [
        ("Sam Lee", "Ms", "Ms. Lee", "Ms. Lee"),
        ("Sam Lee", "", "Sam Lee", "Sam"),
        ("Jo O'Brien", "Mr", "Mr. O'Brien", "Mr. O'Brien"),
        ("Elena de la Cruz", "Dr", "Dr. de la Cruz", "Dr. de la Cruz"),
        ("Ludwig van Beethoven", "Prof", "Professor van Beethoven", "Professor van Beethoven"),
        ("Van Nguyen", "Ms", "Ms. Nguyen", "Ms. Nguyen"),
        ("Martin Luther King Jr.", "Dr", "Dr. King", "Dr. King"),
        ("Priya Nair, PhD", "Dr", "Dr. Nair", "Dr. Nair"),
        ("Zoë Núñez", "", "Zoë Núñez", "Zoë"),
        ("J. Smith", "", "J. Smith", "J. Smith"),
        ("山田 太郎", "", "山田 太郎", "山田 太郎"),
        ("山田 太郎", "Mr", "Mr. 山田 太郎", "Mr. 山田 太郎"),
        ("Cher", "Ms", "Ms. Cher", "Ms. Cher"),
    ],
)
def test_people_are_greeted_by_the_name_they_have(tone: str, name: str, title: str, formal: str, warm: str):
    situation = msgspec.structs.replace(BASE, recipient_name=name, recipient_title=title, tone=tone, stage="applied")
    greeting = compose(pack(), Draft(situation=situation), NOW).blocks[0].text
    openings = {"formal": ["Dear"], "warm": ["Dear", "Hi"], "brief": ["Hello", "Hi"]}["formal" if title else tone]
    assert greeting in [f"{opening} {formal if tone == 'formal' else warm}," for opening in openings]


@pytest.mark.parametrize(
    ("stage", "kind", "greeting"),
    [
        ("interview-booked", "hiring-manager", "Dear Sam Lee,"),
        ("interviewed", "hiring-manager", "Dear Sam,"),
        ("accepted", "", "Dear Sam,"),
        ("applied", "agency", "Dear Sam,"),
        ("offered", "agency", "Dear Sam,"),
        ("interview-booked", "panel", "Dear Sam Lee and colleagues,"),
        ("final-round", "panel", "Dear Sam and colleagues,"),
    ],
)
def test_a_formal_message_calls_by_the_first_name_whom_one_has_met(stage: str, kind: str, greeting: str):
    situation = msgspec.structs.replace(BASE, tone="formal", stage=stage, recipient_kind=kind)
    assert compose(pack(), Draft(situation=situation), NOW).blocks[0].text == greeting


@pytest.mark.parametrize(
    "company", ["Acme Inc.", "eBay", "Bright & Sons", "L'Oréal", "株式会社日立", "Yahoo!", "St. Mary's"]
)
@pytest.mark.parametrize("role", ["SRE", "Manager, People and Operations", "Nurse/Midwife", "Head of R&D", "Café Chef"])
def test_names_come_out_as_typed_in_every_phrasing(company: str, role: str):
    base = Draft(situation=msgspec.structs.replace(BASE, company=company, role=role, sender_name="Mary-Jo D'Arcy"))
    phrasings = pack().guideline("notify-promptly").phrasings
    for phrasing, reason in itertools.product(phrasings, ("none", "other-offer", "relocation")):
        kind = phrasing.when.get("recipient_kind", ("",))[0]
        draft = msgspec.structs.replace(base, told_by=phrasing.when.get("told_by", ("",))[0])
        told = draft.tell(stage=phrasing.when["stage"][-1], tone=phrasing.when["tone"][0], reason=reason)
        told = told.tell(recipient_kind=kind).answer("notify-promptly", Answer(phrasing=phrasing.id))
        known = known_facts(pack(), told, NOW)
        if reason in phrasing.unless.get("reason", ()):
            continue
        assert chosen_phrasing(pack().guideline("notify-promptly"), told, known) == phrasing
        message = compose(pack(), told, NOW)
        assert message.body.count(company) == 1
        assert message.body.count(role) == 1
        assert message.body.endswith("Mary-Jo D'Arcy")
        assert ".." not in message.body
        assert not re.search(rf"{re.escape(company)}[.,]?[A-Za-z]", message.body), message.body


@pytest.mark.parametrize(
    ("role", "sender"),
    [
        ("Data Engineer", "Ana Ruiz"),
        ("Senior Manager, People and Operations, Europe", "Maximiliana von Hohenberg"),
        ("Head of the Department of Very Long Titles and of Everything Else in It", "Ana Ruiz"),
    ],
)
def test_a_subject_is_short_enough_to_be_seen_whole(role: str, sender: str):
    for stage in ("applied", "interview-booked", "offered", "accepted"):
        for tone in ("formal", "warm", "brief"):
            told = msgspec.structs.replace(BASE, role=role, sender_name=sender, stage=stage, tone=tone)
            subject = compose(pack(), Draft(situation=told), NOW).subject
            assert len(subject) <= 70
            assert role in subject or sender in subject


def test_a_detail_needs_no_care_about_its_full_stop():
    told = msgspec.structs.replace(BASE, stage="interviewed", detail="meeting the night team. ")
    assert "the chance to meet the night team" in (text := compose(pack(), Draft(situation=told), NOW).body)
    assert "team.," not in text
    assert ".." not in text
