from __future__ import annotations

import pytest
from coach_letters import found, letter

from bowout.core.coach.rules import CoachRules


@pytest.mark.parametrize(
    "line",
    [
        "I met [ ] there.",
        "I met [] there.",
        "I met {} there.",
        "We had agreed on ⟨date⟩.",
        "We had agreed on ‹date›.",
        "We had agreed on 【date】.",
        "We had agreed on 《date》.",
        "We had agreed on xx:xx.",
        "We had agreed on XX.XX.",
        "I have (another role / a new position).",
        "I was excited / honored to meet you.",
        "It was good of you to meet me/us.",
        "I *really* enjoyed it.",
        "I _really_ enjoyed it.",
        "I enjoyed `the talk` a lot.",
        "I ~~liked~~ enjoyed it.",
        "It was good.\n\n| Monday | Tuesday |\n|---|---|\n\n",
        "It was good.\n\n---\n\nI wish you well.",
        "It was good.\n\n***\n\nI wish you well.",
        "It was good.\n\n* the walk\n* the talk\n\n",
        "It was good.\n\n- the walk\n- the talk\n\n",
        "It was good.\n\n1. the walk\n2. the talk\n\n",
        "Would you like a shorter version?",
        "I liked COMPANY NAME a lot.",
        "I liked what [YOUR NAME] said.",
    ],
)
def test_what_was_left_in_is_a_placeholder_and_nothing_else(rules: CoachRules, line: str) -> None:
    assert found(rules, letter(line)) == {"placeholder"}


@pytest.mark.parametrize(
    "line",
    [
        "My page is https://example.org/[x].",
        "My page is https://example.org/_x_/notes.",
        "You can reach me at ana_ruiz_x@example.org.",
        "The 24/7 cover, and/or the HR/Payroll side, is not for me.",
        "The day / night rota does not suit me.",
        "I post back the following:\n\n- the badge\n- the laptop\n\n",
        "I post back the following:\n\n1. the badge\n2. the laptop\n\n",
        "I said 2 * 3 * 4 in my test.",
        "Would you like the badge back?",
    ],
)
def test_what_only_looks_like_it_is_let_be(rules: CoachRules, line: str) -> None:
    assert found(rules, letter(line)) == set()


def test_a_rule_above_the_signature_is_let_be(rules: CoachRules) -> None:
    assert found(rules, letter(sign_off="Kind regards,\nAna Ruiz\n-- \n07700 900123")) == set()
    assert found(rules, letter(sign_off="Kind regards,\nAna Ruiz\n---\n07700 900123")) == set()


def test_a_message_all_in_quotation_marks_is_read_and_the_marks_are_told(rules: CoachRules) -> None:
    subject, _, body = letter().partition("\n")
    quoted = "\n".join(f"> {line}" for line in body.strip().split("\n"))
    assert found(rules, f"{subject}\n\n{quoted}\n") == {"placeholder"}
