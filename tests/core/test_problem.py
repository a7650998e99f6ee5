"""What is told of a misspelt word."""

from __future__ import annotations

import pytest

from bowout.core.problem import nearest

REASONS = ("none", "other-offer", "salary", "staying", "commute")


@pytest.mark.parametrize(
    ("word", "known", "mend"),
    [
        ("sallary", REASONS, "Did you mean 'salary'?"),
        ("others", REASONS, "Did you mean 'other-offer'?"),
        ("manager", ("recruiter", "hiring-manager"), "Did you mean 'hiring-manager'?"),
        ("mail", ("email", "call"), "Did you mean 'email'?"),
        ("money", REASONS, "Known here: commute, none, other-offer, salary, staying."),
        ("tone", ("id", "joined", "text"), "Known here: id, joined, text."),
        ("", REASONS, "Known here: commute, none, other-offer, salary, staying."),
        ("anything", (), ""),
        ("zzz", [f"warm-{n}" for n in range(30)] + ["zig"], "The nearest are zig, warm-9, warm-8, warm-7, warm-6."),
    ],
)
def test_only_a_word_that_is_near_is_suggested(word: str, known: tuple[str, ...], mend: str) -> None:
    assert nearest(word, known) == mend
