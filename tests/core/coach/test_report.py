from __future__ import annotations

from bowout.core.coach.report import WIDTH, as_json, failed, report_lines, summary
from bowout.core.coach.review import review
from bowout.core.coach.rules import CoachRules

BAD = "Dear Sam,\n\nI withdraw from the Data Engineer role at Northwind. Your process was rude.\n\nBest,\nAna\n"


def test_lines_name_the_place_the_words_and_the_mend(rules: CoachRules) -> None:
    findings = review(rules, BAD)
    lines = report_lines(findings, 13, explain=True)
    assert lines[0] == "line 3: negative (must change)"
    assert lines[1] == '  "was rude"'
    assert any(line.startswith("  Why: ") for line in lines)
    assert all(len(line) <= WIDTH for line in lines)
    assert lines[-1].startswith("13 words. 1 to change, ")


def test_the_value_for_scripts_is_the_contract(rules: CoachRules) -> None:
    value = as_json(review(rules, BAD), 13)
    assert value["words"] == 13
    assert list(value["findings"][0]) == ["id", "severity", "message", "excerpt", "line", "guideline"]


def test_summaries(rules: CoachRules) -> None:
    assert summary((), 1) == "1 word. The check found nothing; read it once more yourself."
    assert failed(review(rules, BAD))
    assert not failed(())
