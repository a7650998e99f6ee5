from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from bowout.core.coach.context import Context
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules
from coach_report import Example, examples, fails, passages, report, shipped_rules, tallies

ALL = examples()
GOOD = [example for example in ALL if example.good]
GOOD_PASSAGES, BAD_PASSAGES = passages()
BAD = [example for example in ALL if not example.good]
CONTRACT = {
    "fail": "no-clear-withdrawal conditional wrong-name placeholder negative pay other-employer oversharing shouting "
    "text-speak",
    "warn": "buried-withdrawal too-long too-short long-reason no-thanks repeated-thanks repeated-phrase no-apology "
    "over-apology late wrong-channel stock-phrase greeting sign-off subject role-not-named company-not-named",
}


def ids(rules: CoachRules, example: Example) -> set[str]:
    return {finding.id for finding in example.found(rules)}


@pytest.mark.parametrize("example", GOOD, ids=lambda example: example.id)
def test_a_good_message_draws_no_fail_and_only_its_own_warnings(rules: CoachRules, example: Example) -> None:
    assert ids(rules, example) - example.also == set(example.must)


@pytest.mark.parametrize("example", BAD, ids=lambda example: example.id)
def test_a_bad_message_is_caught_with_the_right_check_and_nothing_unlabelled(
    rules: CoachRules, example: Example
) -> None:
    found = ids(rules, example)
    assert found >= example.must
    assert found <= example.must | example.also


def test_the_set_is_large_and_covers_every_check(rules: CoachRules) -> None:
    assert len(GOOD) >= 60
    assert len(BAD) >= 60
    assert {check for example in BAD for check in example.must} == {rule.id for rule in rules.rules}


def test_every_check_of_the_contract_is_there_with_its_severity(rules: CoachRules) -> None:
    shipped = {(rule.severity, rule.id) for rule in rules.rules}
    assert shipped == {(severity, check) for severity, listed in CONTRACT.items() for check in listed.split()}


@pytest.mark.parametrize("check", [rule.id for rule in shipped_rules().rules])
def test_without_its_rule_what_a_check_caught_is_missed(rules: CoachRules, check: str) -> None:
    caught = [example for example in BAD if check in example.must]
    assert tallies(rules, caught)[check].missed == 0
    without = replace(rules, rules=tuple(rule for rule in rules.rules if rule.id != check))
    assert all(check not in ids(without, example) for example in caught)


def test_every_finding_can_be_explained_and_points_at_its_words(rules: CoachRules) -> None:
    for example in ALL:
        for finding in example.found(rules):
            assert finding.message
            assert finding.mend
            assert finding.why
            assert finding.source
            assert "$" not in finding.message.replace(finding.excerpt, "")
            if finding.line:
                assert example.text[finding.start : finding.end].startswith(finding.excerpt.removesuffix(" …"))
                assert example.text[: finding.start].count("\n") + 1 == finding.line


def test_the_report_shows_precision_and_recall(rules: CoachRules) -> None:
    text = report()
    assert "precision" in text
    assert "with a false fail: 0" in text


def test_more_facts_never_hide_a_fail_of_tone(rules: CoachRules) -> None:
    text = "Dear Sam,\n\nI withdraw from the Data Engineer role. The process was rude and a waste of my time.\n\nAna"
    context = Context(company="Rude", role="Data Engineer", sender_name="Ana")
    found = {finding.id for finding in review(rules, text, context, datetime(2026, 11, 22, 9))}
    assert "negative" in found


def test_good_passages_draw_no_fail(rules: CoachRules) -> None:
    assert [(text, fails(rules, text)) for text in GOOD_PASSAGES if fails(rules, text)] == []


def test_bad_passages_are_caught_with_the_right_check(rules: CoachRules) -> None:
    missed = [(check, text) for check, text in BAD_PASSAGES if check not in fails(rules, text)]
    assert missed == []
