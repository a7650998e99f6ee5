"""One sentence in a plain letter: what is caught, and what comes close to it and is let be."""

from __future__ import annotations

import msgspec
import pytest
from coach_letters import FACTS, NO_FACTS, letter

from bowout.core.coach.context import Context
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules
from coach_report import CORPUS, labelled

SENTENCES = CORPUS / "sentences"
BOTH = pytest.mark.parametrize(("facts", "step"), [(FACTS, 1), (NO_FACTS, 3)], ids=["facts", "a third without facts"])
SALARY = msgspec.structs.replace(FACTS, reason="salary")


def caught(name: str) -> list[tuple[str, str]]:
    read = labelled(SENTENCES / name)
    return [(check, line) for check, lines in read.items() for line in lines]


def fails(rules: CoachRules, line: str, facts: Context) -> set[str]:
    return {finding.id for finding in review(rules, letter(line), facts) if finding.severity == "fail"}


@BOTH
def test_good_sentences_draw_no_fail(rules: CoachRules, facts: Context, step: int) -> None:
    lines = list(labelled(SENTENCES / "good.yaml"))[::step]
    assert [(line, found) for line in lines if (found := fails(rules, line, facts))] == []


@BOTH
def test_bad_sentences_are_caught_for_what_they_are(rules: CoachRules, facts: Context, step: int) -> None:
    lines = caught("bad.yaml")[::step]
    assert [(check, line, found) for check, line in lines if (found := fails(rules, line, facts)) != {check}] == []


def test_a_name_that_nothing_explains_is_another_employer(rules: CoachRules) -> None:
    lines = caught("bad_if_known.yaml")
    assert [(line, found) for check, line in lines if (found := fails(rules, line, FACTS)) != {check}] == []


@pytest.mark.parametrize(
    "line",
    [
        "The pay does not fit what I need.",
        "The pay isn't quite where I need it to be.",
        "I couldn't make the pay work for me.",
        "I need to be at a higher compensation level.",
        "The terms do not match what I need.",
    ],
)
def test_pay_as_a_plain_reason_is_let_be_in_the_words_of_the_pack(rules: CoachRules, line: str) -> None:
    assert fails(rules, line, NO_FACTS) == fails(rules, line, SALARY) == set()


def test_other_plain_words_on_pay_are_let_be_for_whoever_chose_that_reason(rules: CoachRules) -> None:
    assert fails(rules, "The salary does not work for me.", FACTS) == {"pay"}
    assert fails(rules, "The salary does not work for me.", SALARY) == set()
    assert fails(rules, "The salary did not match my expectations.", SALARY) == {"pay"}
