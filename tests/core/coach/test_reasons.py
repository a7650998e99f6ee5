"""What counts as the reason in a letter, and what only looks like one."""

from __future__ import annotations

import pytest
from coach_letters import FACTS, NO_FACTS, found, letter

from bowout.core.coach.rules import CoachRules

LONG = (
    "the post is a good deal further from the river than I had pictured, with two bridges and a ferry in between and a "
    "hill that no bicycle of mine would climb in winter"
)


@pytest.mark.parametrize(
    "words",
    [
        "My reason is that",
        "My main reason was that",
        "One reason is that",
        "What decided me was that",
        "What it comes down to is that",
        "It all boils down to this:",
        "The trouble is that",
        "The truth is that",
        "The deciding factor was that",
        "The long and short of it is that",
        "It is simply that",
        "My thinking is that",
        "I have come to see that",
        "I have realised that",
    ],
)
def test_a_reason_is_a_reason_whatever_opens_it(rules: CoachRules, words: str) -> None:
    assert found(rules, letter(f"{words} {LONG}.")) == {"long-reason"}
    assert found(rules, letter(f"{words} the post is too far from the river.")) == set()


SMALL_TALK = [
    "I hope the move to the new building went well.",
    "I hope your new office is as bright as the old one.",
    "It was a sad letter to write because I liked all of you so much.",
    "I am sorry to write this, as everyone was so kind.",
    "As I said when we met, I will send the keys.",
    "As you know, the garden is my favourite.",
    "Since we spoke I have read your book.",
    "I write today because I need to withdraw.",
    "I am writing because I have decided to withdraw.",
    "I hope the role is filled soon.",
    "Your team was a joy to meet.",
    "I was glad to hear that the team has a new home.",
]


@pytest.mark.parametrize("at", range(len(SMALL_TALK)))
def test_small_talk_is_no_reason(rules: CoachRules, at: int) -> None:
    three = [SMALL_TALK[(at + step) % len(SMALL_TALK)] for step in range(3)]
    assert "long-reason" not in found(rules, letter(" ".join(three)))


def test_three_sentences_of_reasons_are_still_too_many(rules: CoachRules) -> None:
    three = "The commute is long. My family needs me near. In addition, the hours do not fit my course."
    assert "long-reason" in found(rules, letter(three))


@pytest.mark.parametrize(
    ("line", "ids"),
    [
        ("I accepted another post three weeks ago, and I am sorry.", {"late"}),
        ("I decided this two weeks ago, and I am sorry.", {"late"}),
        ("I made up my mind a month ago, and I am sorry.", {"late"}),
        ("A few weeks ago I chose another path, and I am sorry.", {"late"}),
        ("I took another job two weeks ago, and I am sorry.", {"late"}),
        ("I accepted your offer three weeks ago, and I am sorry.", set()),
        ("It is the job that I accepted two weeks ago, and I am sorry.", set()),
        ("Two weeks ago I accepted it, and I am sorry.", set()),
        ("When I decided to apply three weeks ago, my plans were others.", set()),
        ("You chose me two weeks ago, and I am sorry.", set()),
        ("Several weeks ago you decided to see me twice.", set()),
    ],
)
def test_when_their_offer_was_taken_tells_nothing_of_the_decision(rules: CoachRules, line: str, ids: set[str]) -> None:
    assert found(rules, letter(line), NO_FACTS) & {"late"} == ids
    assert found(rules, letter(line), FACTS) & {"late"} == ids
