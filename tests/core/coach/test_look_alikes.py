"""Sentences of an outside reader beside ones that look like them: what a letter must not say, and what it may."""

from __future__ import annotations

import pytest
from coach_letters import NO_FACTS, found, letter

from bowout.core.coach.rules import CoachRules

FAILS = {"conditional", "negative", "pay", "other-employer", "oversharing", "no-clear-withdrawal"}


def fails(rules: CoachRules, line: str) -> set[str]:
    return found(rules, letter(line), NO_FACTS) & FAILS


@pytest.mark.parametrize(
    "line",
    [
        "I'm going to work for the BBC.",
        "I've decided to take the role at Stripe instead.",
        "I've accepted a position at a company called Initech.",
        "A more senior role at HSBC came up.",
        "I'll be joining the team at PwC.",
        "I am going to work for the Guardian.",
        "I have taken a post with a firm named Globex.",
        "I will be joining the data team at Spotify.",
        "An opening at Lidl came up last week.",
        "I have accepted a job with a startup called Initech.",
    ],
)
def test_a_letter_must_not_tell_of_another_employer(rules: CoachRules, line: str) -> None:
    assert "other-employer" in fails(rules, line)


@pytest.mark.parametrize(
    "line",
    [
        "I enjoyed plan B.",
        "Plan B of your exercise was clever.",
        "I'm off to Spain next week.",
        "I am going to work on my thesis in Spain.",
        "I'm going to work for the common good.",
        "I have decided to take the course at Leeds University.",
        "I have accepted a place on a course called Data Ethics.",
        "I'll be joining the team at lunch to say goodbye.",
        "A more senior role at Northwind came up, which I leave to others.",
        "I've accepted a position at a company in Leeds.",
        "I'm off to Mum's for Christmas.",
        "I was sorry that the role at Northwind came up so late.",
        "I have decided to decline the role at Northwind.",
        "I am off to Edinburgh in the spring.",
        "I have decided to take the train at King's Cross.",
        "I've accepted a position in a team called Platform.",
        "I met a firm called Initech at your open day.",
    ],
)
def test_what_only_looks_like_another_employer_is_fine(rules: CoachRules, line: str) -> None:
    assert fails(rules, line) == set()


@pytest.mark.parametrize(
    "line",
    [
        "We have a big mortgage and some debts.",
        "I am getting IVF treatment.",
        "I've got a tumour on my lung.",
        "I'm off sick with stress.",
        "I'm an alcoholic in recovery.",
        "My wife's giving birth next month.",
        "My husband has been made redundant and money is tight.",
        "She is receiving cancer treatment.",
        "My eldest daughter was laid off.",
        "I have taken on a second mortgage.",
        "I am a recovering addict.",
        "I am signed off with exhaustion.",
    ],
)
def test_a_letter_must_not_tell_of_health_family_and_money(rules: CoachRules, line: str) -> None:
    assert "oversharing" in fails(rules, line)


@pytest.mark.parametrize(
    "line",
    [
        "I enjoyed the talk on mortgage books and debts.",
        "I have a mortgage interview elsewhere no more.",
        "I hope my successor gets the care that the files need.",
        "I have got a lump of clay from your workshop as a keepsake.",
        "I'm off to the coast to read.",
        "I'm an addict of crosswords, so the puzzle was fun.",
        "The birth of your product is quite a story.",
        "My wife gave birth to the idea of moving north.",
        "My code has been made redundant by yours.",
        "My old laptop is out of work.",
        "I was a bit stressed by trains.",
        "I have got a good feeling about your team.",
        "We have a new home in Leeds.",
        "I am getting help with the forms.",
        "I enjoyed the hospital treatment data set.",
        "My sister is out of the country.",
    ],
)
def test_what_only_looks_like_health_family_and_money_is_fine(rules: CoachRules, line: str) -> None:
    assert fails(rules, line) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Money is the main reason, I'm afraid.",
        "The package is a bit short of what I need.",
        "My expectations on remuneration were higher.",
        "Another firm has put a higher figure on the table.",
        "The equity isn't worth it.",
        "Pay was the deciding factor.",
        "The salary on offer is slightly below my needs.",
        "The bonus is not worth the commute.",
    ],
)
def test_a_letter_must_not_tell_of_pay(rules: CoachRules, line: str) -> None:
    assert "pay" in fails(rules, line)


@pytest.mark.parametrize(
    "line",
    [
        "Money is not the reason, and the terms were fair.",
        "Pay was the topic of my thesis.",
        "The base of the statue is just below the door.",
        "Time is the main reason.",
        "The options were worth a look.",
        "My expectations of the team were high, and you met them.",
        "A higher number of people came than I had hoped.",
        "It is worth the wait.",
        "Your exercise put a bigger picture in front of me.",
        "The base of the statue is a bit short of the door.",
        "The package is on its way to you.",
        "The commute is the main reason.",
    ],
)
def test_what_only_looks_like_pay_is_fine(rules: CoachRules, line: str) -> None:
    assert fails(rules, line) == set()


@pytest.mark.parametrize(
    "line",
    [
        "The process has been a complete shambles.",
        "This was a total waste of everybody's time.",
        "Your office is a dump.",
        "Maybe next time read the CV first.",
        "The whole affair was an utter farce.",
        "Next time, please read my application.",
        "Perhaps in future you could reply to people.",
        "Your building is a tip.",
    ],
)
def test_a_letter_must_not_tell_of_what_was_bad(rules: CoachRules, line: str) -> None:
    assert "negative" in fails(rules, line)


@pytest.mark.parametrize(
    "line",
    [
        "I was never rushed, and nothing about it was unprofessional.",
        "Nobody in the team was rude, and I enjoyed it.",
        "My desk is a total mess, so it took me a while.",
        "I do not want this to be a waste of everybody's time.",
        "My own search has been a complete shambles.",
        "Perhaps next time we can talk about bees.",
        "Maybe next time I will read the CV guide first.",
        "None of it was disorganised.",
        "The dump trucks in your yard were a sight.",
        "Your building was a prison once, you said.",
        "Not one minute of the day was boring.",
        "Next time you are in Leeds, do call.",
        "The tip you gave me was a good one.",
        "This is a real joy to read.",
        "Everything was a real pleasure.",
        "Please read the attached form at your leisure.",
    ],
)
def test_what_only_looks_like_what_was_bad_is_fine(rules: CoachRules, line: str) -> None:
    assert fails(rules, line) == set()
