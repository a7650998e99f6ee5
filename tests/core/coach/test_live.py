from __future__ import annotations

import pytest

from bowout.core.coach.live import AT_ONCE, foremost, unfinished, while_typing
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules
from coach_report import examples

BAD = "Dear Sam,\n\nI WITHDRAW!! Your process was rude, thx lol. They pay more money. [Your Name]\n"


def test_at_most_three_and_the_gravest_first(rules: CoachRules) -> None:
    findings = review(rules, BAD)
    shown = foremost(findings)
    assert len(findings) > len(shown) == AT_ONCE
    assert all(finding.severity == "fail" for finding in shown)
    assert [finding.start for finding in shown] == sorted(finding.start for finding in shown)
    assert foremost(tuple(reversed(findings))) == shown


def test_what_is_put_aside_stays_away_after_edits_elsewhere(rules: CoachRules) -> None:
    first = foremost(review(rules, BAD))[0]
    later = BAD.replace("Dear Sam", "Dear Samantha")
    shown = foremost(review(rules, later), {first.key})
    assert first.key not in {finding.key for finding in shown}
    assert len(shown) == AT_ONCE


@pytest.mark.parametrize(
    ("text", "cursor", "span"),
    [
        ("I am rud", 8, (5, 8)),
        ("I am rude ", 10, (10, 10)),
        ("I am rude.", 10, (10, 10)),
        ("I am rud today", 8, (5, 8)),
        ("I am rude", 7, (7, 7)),
        ("I am rude", -1, (-1, -1)),
        ("", 0, (0, 0)),
    ],
)
def test_the_word_that_is_being_typed(text: str, cursor: int, span: tuple[int, int]) -> None:
    assert unfinished(text, cursor) == span


def test_a_word_is_judged_once_it_ends(rules: CoachRules) -> None:
    text = "Dear Sam,\n\nI withdraw from the role. The interviewer was rude"
    assert not [finding for finding in while_typing(rules, text, len(text)) if finding.id == "negative"]
    assert [finding for finding in while_typing(rules, text + " ", len(text) + 1) if finding.id == "negative"]
    assert not [finding for finding in while_typing(rules, text, len(text)) if finding.id == "negative"]


@pytest.mark.parametrize("wanted", ["plain-email", "hate-to-do-this", "ultimatum"])
def test_nothing_comes_or_goes_within_a_word(rules: CoachRules, wanted: str) -> None:
    text = next(example.text for example in examples() if example.id == wanted)
    before: tuple[str, ...] = ()
    for at in range(1, len(text) + 1):
        typed = text[:at]
        shown = tuple(finding.message for finding in foremost(while_typing(rules, typed, at)))
        start, end = unfinished(typed, at)
        if end - start > 1:
            assert shown == before, typed[-40:]
        before = shown
