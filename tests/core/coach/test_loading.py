from __future__ import annotations

from pathlib import Path

import pytest

from bowout.core.coach.review import review
from bowout.loading.coach import load_coach

RULE = """
rules:
  - id: {id}
    severity: warn
    guideline: review
    why: It matters.
    source: somebody
    cases:
      - id: one
        message: A word.
        mend: Mend it.
        says: {says}
words:
  animals: [cat, dog]
"""


def load(tmp_path: Path, text: str):
    file = tmp_path / "coach.yaml"
    file.write_text(text, "utf-8")
    return load_coach(file)


def test_a_rule_needs_no_code(tmp_path: Path) -> None:
    rules, problems = load(tmp_path, RULE.format(id="no-animals", says='["my {animals}"]'))
    assert problems == []
    (finding,) = review(rules, "Dear Sam,\n\nMy dog ate it.\n")
    assert (finding.id, finding.excerpt, finding.line) == ("no-animals", "My dog", 3)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (RULE.format(id="x", says='["a (b"]'), 12, "cannot be used"),
        (RULE.format(id="x", says='["a <name> b <name>"]'), 12, "holds <name> twice"),
        (RULE.format(id="x", says='["a (<name>|b) c (<name>|d)"]'), 12, "holds <name> twice"),
        (RULE.format(id="x", says='["a <name> {named}"]') + "  named: [at <name>]\n", 12, "holds <name> twice"),
        (RULE.format(id="x", says='["a {animals b"]'), 12, "no word list"),
        (RULE.format(id="x", says='["{animal}"]'), 12, "no word list 'animal'. Did you mean 'animals'?"),
        (RULE.format(id="x", says="[]").replace("severity: warn", "severity: wrn"), 4, "Did you mean 'warn'?"),
        (RULE.format(id="x", says="[a]").replace("        mend: Mend it.\n", ""), 9, "'mend' is missing"),
        (RULE.format(id="x", says="[a]").replace("        says: [a]\n", ""), 9, "no phrases"),
        ("rules: [", 2, "not YAML"),
    ],
)
def test_mistakes_are_told_at_their_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    rules, problems = load(tmp_path, text)
    assert rules is None
    assert [problem.line for problem in problems] == [line]
    assert words in str(problems[0])


def test_an_id_that_comes_twice(tmp_path: Path) -> None:
    text = RULE.format(id="x", says="[a]")
    rule = text[text.index("  - id") : text.index("words:")]
    rules, problems = load(tmp_path, text.replace("words:", rule + "words:"))
    assert rules is None
    assert "stands here twice" in problems[0].what


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    rules, problems = load_coach(tmp_path / "none.yaml")
    assert rules is None
    assert "cannot be read" in problems[0].what
