"""Names, timing and channel: what the coach says when it knows the facts."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from bowout.core.advise import ChannelAdvice, LengthAdvice
from bowout.core.coach.context import Context, context_of
from bowout.core.coach.finding import Finding
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules
from bowout.core.situation import Situation

NOW = datetime(2026, 11, 24, 9)
FACTS = {"sender_name": "Ana Ruiz", "company": "Northwind", "role": "Data Engineer", "recipient_name": "Sam Lee"}


def letter(greeting: str = "Dear Sam,", prose: str = "", name: str = "Ana Ruiz", subject: str = "") -> str:
    prose = prose or "I am withdrawing from the Data Engineer role at Northwind."
    return f"{subject}\n{greeting}\n\n{prose} Thank you for the kind words and for the time.\n\nBest regards,\n{name}\n"


def find(rules: CoachRules, check: str, text: str, **facts: object) -> list[Finding]:
    return [finding for finding in review(rules, text, Context(**facts), NOW) if finding.id == check]


@pytest.mark.parametrize(
    "text",
    [
        letter(),
        letter("Dear Ms. Lee,"),
        letter("Hi Samuel,"),
        letter("Dear Sam and Priya,"),
        letter("Dear hiring team,"),
        letter("Dear Northwind team,"),
        letter(name="Ana"),
        letter(name="A. Ruiz"),
        letter(name="AR"),
        letter(prose="I withdraw from the Senior Data Engineer position at Northwind Traders."),
        letter(prose="I withdraw from the data engineering role at Northwind's London office."),
        letter(prose="I withdraw from the role at Northwind. I met Priya at Monday's lunch."),
        letter(prose="I withdraw from the process. I have accepted the Product Manager position where I am now."),
        letter(subject="Subject: Withdrawing - Data Engineer (ref 1042) - Ana Ruiz, Northwind\n"),
    ],
)
def test_names_that_match_in_their_way(rules: CoachRules, text: str) -> None:
    assert find(rules, "wrong-name", text, **FACTS) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (letter("Dear Priya,"), "Dear Priya,"),
        (letter("Dear Contoso team,"), "Dear Contoso team,"),
        (letter(name="Peter Novak"), "Peter Novak"),
        (letter(prose="I withdraw from the Data Engineer role at Contoso."), "Contoso"),
        (letter(prose="I withdraw from the Product Manager position at Northwind."), "Product Manager"),
        (letter(prose="I withdraw. Everyone at Nortwind was kind."), "Nortwind"),
        (letter(prose="My name is Peter Novak and I withdraw from the Data Engineer role."), "My name is Peter"),
    ],
)
def test_names_that_differ(rules: CoachRules, text: str, words: str) -> None:
    assert [finding.excerpt for finding in find(rules, "wrong-name", text, **FACTS)] == [words]


def test_a_title_that_differs(rules: CoachRules) -> None:
    assert find(rules, "wrong-name", letter("Dear Mr. Lee,"), recipient_title="Ms", **FACTS)
    assert not find(rules, "wrong-name", letter("Dear Ms. Lee,"), recipient_title="Ms", **FACTS)
    assert not find(rules, "wrong-name", letter("Dear Professor Lee,"), recipient_title="Prof", **FACTS)


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"decided_on": date(2026, 11, 23)}, ""),
        ({"decided_on": date(2026, 11, 20)}, "You decided 4 days ago."),
        ({"decided_on": date(2026, 11, 1)}, "You decided 23 days ago"),
        ({"interview_at": datetime(2026, 11, 27, 9)}, ""),
        ({"interview_at": datetime(2026, 11, 24, 21)}, "Your interview is in 12 hours."),
        ({"interview_at": datetime(2026, 11, 24, 9, 40)}, "Your interview is in 40 minutes."),
        (
            {"interview_at": datetime(2026, 11, 24, 8), "stage": "interview-booked"},
            "The interview was to begin 1 hour ago.",
        ),
        ({"interview_at": datetime(2026, 11, 20, 8), "stage": "interviewed"}, ""),
    ],
)
def test_how_late_it_is(rules: CoachRules, facts: dict[str, object], words: str) -> None:
    found = find(rules, "late", letter(), **facts)
    assert [finding.message.startswith(words) for finding in found] == ([True] if words else [])


def test_what_mends_a_slot_in_hours(rules: CoachRules) -> None:
    (finding,) = find(rules, "late", letter(), interview_at=datetime(2026, 11, 24, 11))
    assert all(word in finding.mend for word in ("Call", "apologize once", "free the slot"))


def test_without_a_clock_nothing_is_late(rules: CoachRules) -> None:
    context = Context(decided_on=date(2020, 1, 1), interview_at=datetime(2020, 1, 1))
    assert not [finding for finding in review(rules, letter(), context) if finding.id == "late"]


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"channel": "email", "advised_channel": "call"}, True),
        ({"channel": "call", "advised_channel": "call"}, False),
        ({"channel": "", "advised_channel": "call"}, False),
        ({"channel": "email", "advised_channel": "email"}, False),
        ({"channel": "portal", "advised_channel": "email", "stage": "interviewed"}, True),
        ({"channel": "portal", "advised_channel": "email", "stage": "applied"}, False),
        ({"channel": "email", "interview_at": datetime(2026, 11, 24, 10)}, True),
    ],
)
def test_the_channel(rules: CoachRules, facts: dict[str, object], found: bool) -> None:
    assert bool(find(rules, "wrong-channel", letter(), **facts)) is found


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"stage": "interview-booked"}, True),
        ({"stage": "accepted"}, True),
        ({"stage": "interviewed"}, False),
        ({"stage": "interview-booked", "apologize": False}, False),
        ({"stage": "interviewed", "apologize": True}, True),
    ],
)
def test_when_an_apology_is_owed(rules: CoachRules, facts: dict[str, object], found: bool) -> None:
    assert bool(find(rules, "no-apology", letter(), **facts)) is found


def test_the_length_that_is_advised(rules: CoachRules) -> None:
    assert find(rules, "too-short", letter(), fewest=60)
    assert find(rules, "too-long", letter(), most=10)
    assert not find(rules, "too-long", letter(), fewest=10, most=60)


def test_a_context_is_made_from_a_situation_and_its_advice() -> None:
    situation = Situation(sender_name="Ana", company="Northwind", stage="offered", channel="email")
    advice = ChannelAdvice(channel="call", to="them", because="it is kinder", source="a book")
    context = context_of(situation, channel=advice, length=LengthAdvice(fewest=1, most=2), apologize=True)
    assert (context.sender_name, context.company, context.stage) == ("Ana", "Northwind", "offered")
    assert (context.channel, context.advised_channel) == ("email", "call")
    assert (context.fewest, context.most, context.apologize) == (1, 2, True)


@pytest.mark.parametrize(("words", "short"), [(40, True), (46, False)])
def test_a_few_words_under_the_aim_are_not_too_short(rules: CoachRules, words: int, short: bool) -> None:
    text = "Dear Sam,\n\n" + " ".join(["I withdraw. Thanks."] + ["word"] * (words - 3)) + ".\n\nSincerely,\nAna\n"
    assert bool(find(rules, "too-short", text, fewest=60)) is short


@pytest.mark.parametrize(
    ("channel", "words", "short"), [("portal", 12, False), ("linkedin", 12, False), ("portal", 9, True)]
)
def test_a_few_words_will_do_in_a_portal_or_a_chat(rules: CoachRules, channel: str, words: int, short: bool) -> None:
    text = " ".join(["I withdraw. Thanks."] + ["word"] * (words - 3)) + ".\n"
    assert bool(find(rules, "too-short", text, fewest=60, channel=channel)) is short
    assert find(rules, "too-short", text, fewest=60, channel="email")


@pytest.mark.parametrize(
    "said",
    ["I will not be joining Northwind.", "I won't be joining Northwind.", "I said yes, and I have to take that back."],
)
@pytest.mark.parametrize("company", ["", "Northwind"])
def test_an_acceptance_can_be_withdrawn_in_other_words(rules: CoachRules, said: str, company: str) -> None:
    text = f"Dear Sam,\n\n{said} Thank you for the offer.\n\nSincerely,\nAna\n"
    assert not find(rules, "no-clear-withdrawal", text, company=company, stage="accepted")


def test_a_stroke_in_a_subject_leaves_no_choice_open(rules: CoachRules) -> None:
    words = "I accepted another post / decided to stay where I am, so I withdraw."
    assert find(rules, "placeholder", f"Dear Sam,\n\n{words}\n\nSincerely,\nAna\n")
    kept = "Subject: Withdrawing / cancel Friday, 2:30 p.m.\n\nDear Sam,\n\nI withdraw.\n\nSincerely,\nAna\n"
    assert not find(rules, "placeholder", kept)


def test_the_warning_of_a_mail_program_is_no_chatter(rules: CoachRules) -> None:
    words = "Dear Sam,\n\nI am withdrawing my application. Thank you.\n\nSincerely,\nAna\n"
    warned = f"CAUTION: This email came from outside of the organization.\n\n{words}"
    assert not find(rules, "placeholder", warned)
    assert find(rules, "placeholder", f"This one is short and friendly, as you asked.\n\n{words}")
