"""What would end the program later is told of an author's words at its place, with what to do, and left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bowout.core.facts import TOLD
from bowout.core.situation import Situation
from bowout.loading.links import FACTS
from bowout.loading.packs import load_pack
from support import REPOSITORY, shipped

SHIPPED = REPOSITORY / "content"

LISTS = "words:\n" + "".join(f'  l{number}: ["({{l{number + 1}}}) x"]\n' for number in range(2000))
NESTED = "words:\n" + "".join(f'  n{number}: ["{"(" * 30}x {{n{number + 1}}}{")" * 30}"]\n' for number in range(5))

CASES = {
    ("pack.yaml", "weekdays: [Mo, Tu]\n"): "1:11: 'weekdays' must be a list of 7. Here it has 2.",
    ("pack.yaml", "months: [Jan]\n"): "1:9: 'months' must be a list of 12. Here it has 1.",
    ("pack.yaml", "spelling: {thank: {a: b}}\n"): "1:19: 'thank' must be a text.",
    ("pack.yaml", "spelling: {thank: }\n"): "1:19: 'thank' must be a text.",
    ("pack.yaml", 'spelling: {thank: ""}\n'): "1:19: Nothing would be left of 'thank'. Write how it is",
    ("pack.yaml", 'spelling: {"": x}\n'): "1:12: No word stands here. Write the word as it is",
    ("after.yaml", "days: [{id: x, label: x, days: 99999999999}]\n"): (
        "1:32: 'days' must be a whole number, not '99999999999'. Write it in at most five digits"
    ),
    ("after.yaml", "tasks: [{id: x, text: x, within: 100000}]\n"): "1:34: 'within' must be a whole number",
    ("coach.yaml", f"limits: {{call_hours: {10**15 - 1}}}\n"): "1:22: 'call_hours' must be a whole number",
    ("coach.yaml", "limits: {repeated_content_words: -2}\n"): (
        "1:34: The limit 'repeated_content_words' is below zero. Write 0 or more."
    ),
    ("coach.yaml", f'words: {{own: ["{"(" * 3000}a{")" * 3000}"]}}\n'): (
        "1:15: This phrase cannot be used: more than 50 brackets are open at once. See the notes"
    ),
    ("coach.yaml", f'words: {{own: ["{"(" * 3000}"]}}\n'): "1:15: This phrase cannot be used: more than 50",
    ("coach.yaml", LISTS + "  l2000: [x]\n"): "2:8: This phrase cannot be used: its word lists are nested too deeply.",
    ("coach.yaml", NESTED + "  n5: [x]\n"): "with those of the word lists in it.",
    ("situation.yaml", "fields: [{id: detail, required: true}]\n"): (
        "1:33: Only the first page can insist on an answer. Add 'screen: situation', or take 'required' out."
    ),
    ("situation.yaml", 'fields: [{id: company, screen: ""}]\n'): "1:32: Only the first page can insist on an answer.",
    ("situation.yaml", "fields: [{id: company, kind: date}]\n"): (
        "1:30: 'company' is asked as a text. Write 'kind: text'."
    ),
    ("situation.yaml", "fields: [{id: decided_on, kind: datetime}]\n"): "1:33: 'decided_on' is asked as a date.",
    ("situation.yaml", "fields: [{id: company, screen: sitation}]\n"): (
        "1:32: No page 'sitation' asks. Write 'screen: situation', or leave it out"
    ),
}


@pytest.mark.parametrize(("file", "text"), CASES, ids=[f"{file} {text[:40]}" for file, text in CASES])
def test_it_is_told_at_its_place_and_left_out(tmp_path: Path, file: str, text: str):
    own = tmp_path / "en" / file
    own.parent.mkdir()
    own.write_text(text, encoding="utf-8")
    loaded = load_pack("en", [SHIPPED, tmp_path])
    assert loaded.problems
    assert all(problem.path == str(own) and problem.line for problem in loaded.problems)
    assert CASES[file, text] in str(loaded.problems[0])
    assert loaded.pack == shipped()


def test_a_word_to_respell_may_be_written_with_a_capital(tmp_path: Path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "pack.yaml").write_text("spelling: {Thank: thenk, \u017forry: so}\n", encoding="utf-8")
    loaded = load_pack("en", [SHIPPED, tmp_path])
    assert loaded.problems == []
    assert loaded.pack is not None
    texts = [one.text for guideline in loaded.pack.guidelines for one in guideline.phrasings]
    assert any(text.startswith("Thenk you ") for text in texts)
    assert any("sorry" in text for text in texts)
    assert not any(re.search(r"\bthank\b", text, re.IGNORECASE) for text in texts)


def test_every_fact_has_its_kind(tmp_path: Path):
    """The kinds that are asked for fit the values that facts have."""
    kinds = {field.id: field.kind for field in shipped().fields}
    assert set(kinds) <= set(FACTS)
    assert {name for name, kind in kinds.items() if kind == "choice"} == set(TOLD)
    assert {name for name in FACTS if not isinstance(getattr(Situation(), name), str)} == {
        name for name, kind in kinds.items() if kind in ("date", "datetime")
    }
