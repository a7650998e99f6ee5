from __future__ import annotations

from pathlib import Path

import pytest

from bowout.core.coach.review import review
from bowout.loading.packs import load_pack
from mini_pack import write_pack

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
    loaded = load_pack("xx", [write_pack(tmp_path, **{"coach.yaml": text})])
    return loaded.pack and loaded.pack.coach, loaded.problems


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
    _, problems = load(tmp_path, text)
    assert [problem.line for problem in problems] == [line]
    assert words in str(problems[0])


def test_an_id_that_comes_twice(tmp_path: Path) -> None:
    text = RULE.format(id="x", says="[a]")
    rule = text[text.index("  - id") : text.index("words:")]
    _, (problem,) = load(tmp_path, text.replace("words:", rule + "words:"))
    assert "stands here twice" in problem.what
