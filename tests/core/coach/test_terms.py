"""Terms on which somebody would stay, beside sentences with an "if" that only look like them."""

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
        "I'd be willing to stay in the process with a later start date.",
        "If the role becomes remote, count me back in.",
        "Make it remote and I'm in.",
        "I could still come if we did it by video.",
        "Only if you can guarantee home working would I carry on.",
        "Happy to keep going as long as the commute can be sorted.",
        "If that's something you could change, I'd be happy to talk further.",
        "I'd continue, but only on a permanent contract.",
        "Would you consider a counter-offer? Then I could stay.",
        "Perhaps we can come to an arrangement on hours, and then I would keep my application open.",
        "I would gladly carry on in the process with a different job title.",
        "Should the position go hybrid, count me in.",
        "I could still interview if we moved the date by a week.",
        "I am willing to carry on provided the start date moves.",
        "Maybe we could find a compromise on the salary.",
        "I would accept, but only with a higher base.",
        "Make the job part-time and count me in.",
        "I might stay in the running with a shorter week and other hours.",
        "Only if the hours change would I accept.",
        "Even if you could only match half, I would stay.",
        "Unless I hear from you by Friday, I will withdraw.",
    ],
)
def test_a_letter_must_not_tell_of_terms_on_which_somebody_would_stay(rules: CoachRules, line: str) -> None:
    assert "conditional" in fails(rules, line)


@pytest.mark.parametrize(
    "line",
    [
        "I'd be happy to stay in touch if you would like that.",
        "Even if the role were remote, I would not go on.",
        "If anything is still open on my side, I would be happy to settle it.",
        "Unless I hear otherwise, I'll post the badge on Monday.",
        "I would not continue even if the week were shorter.",
        "Unless I hear otherwise, I will hand the laptop in at reception.",
        "I would stay in touch with a number of you, if I may.",
        "I could still come to the open evening on Friday.",
        "I could come by with the badge if you are in on Monday.",
        "I am happy to stay on the mailing list as long as it exists.",
        "If you ever hold the quiz again, count me in.",
        "Perhaps we can find a way to return the laptop on Monday.",
        "Maybe we could come to an arrangement about the travel costs.",
        "Only if you wish will I send my notes.",
        "If that is something you could forward, I would be grateful.",
        "I will come by, but only to return the badge.",
        "My wife found work here, and then I could stay in Leeds.",
        "I will keep my notes open until Monday in case they help.",
        "Even if the hours were different, I would still withdraw.",
        "Happy to keep going over my notes with whoever takes over.",
        "Would you consider Priya for the role?",
        "Even with a later start date I would have to say no.",
        "I would have continued in the process with pleasure.",
        "It is remote work that I want, and I'm in no doubt about it.",
        "I am happy to proceed as you suggest with the expenses form.",
        "If the form is something you could resend, I would fill it in.",
        "I would stay, but only the team draws me and not the work.",
        "Nothing would make me go on, even if it were my dream.",
        "I could still talk to the new hire if it would help.",
        "If there is still something to sign, I would be glad to do it.",
        "I'd be glad to stay friends if that is all right with you.",
        "Unless I hear from you, I'll bring the key on Tuesday.",
    ],
)
def test_what_only_looks_like_terms_on_which_somebody_would_stay_is_fine(rules: CoachRules, line: str) -> None:
    assert fails(rules, line) == set()
