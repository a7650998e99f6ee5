from __future__ import annotations

import random
import time

import pytest

from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules
from coach_report import examples

MEGABYTE = 1_000_000
LETTER = next(example.text for example in examples() if example.id == "long-but-fine")


def megabyte_of(text: str) -> str:
    return (text * (MEGABYTE // len(text) + 1))[:MEGABYTE]


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "word ",
        "withdraw ",
        "!",
        "[",
        "> quoted\n",
        LETTER,
        "NOT ",
        "**",
        "i'm not ",
        "Aa ",
        "$1",
        " ",
        "<a ",
        "the x ",
        "{{",
        ". ",
        ".\n",
        "\n",
        "a\n\n",
        "unless you can match the salary ",
        "😀",
        "😀😀😀 ",
    ],
    ids=repr,
)
def test_a_megabyte_takes_less_than_a_second(rules: CoachRules, text: str) -> None:
    review(rules, LETTER)
    start = time.process_time()
    review(rules, megabyte_of(text))
    assert time.process_time() - start < 1


def test_a_row_of_dots_that_ends_no_sentence_is_read_once(rules: CoachRules) -> None:
    start = time.process_time()
    review(rules, "." * MEGABYTE + "x")
    assert time.process_time() - start < 1


def test_a_megabyte_of_telling_words_takes_little_longer(rules: CoachRules) -> None:
    draw = random.Random(3)
    telling = sorted({word for rule in rules.rules for case in rule.cases for word in " ".join(case.says).split()})
    plain = [word for word in telling if word.isalpha()]
    text = " ".join(draw.choice(plain) + ("." if draw.random() < 0.1 else "") for _ in range(MEGABYTE // 6))
    review(rules, LETTER)
    start = time.process_time()
    review(rules, text)
    assert time.process_time() - start < 2


def test_a_letter_is_read_between_two_key_presses(rules: CoachRules) -> None:
    review(rules, LETTER)
    start = time.process_time()
    for _ in range(10):
        review(rules, LETTER)
    assert (time.process_time() - start) / 10 < 0.03
