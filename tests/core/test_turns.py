"""Whose turn it is among phrasings that fit equally well."""

from __future__ import annotations

from bowout.core.guideline import Phrasing
from bowout.core.turns import in_turn, turn


def test_turns_move_only_the_best_fitting_round_and_never_lose_one():
    fitting = (*(Phrasing(id=name, text="x", when={"tone": ("warm",)}) for name in "abcd"), Phrasing(id="e", text="x"))
    first = set()
    for company in ("Northwind", "Halden", "Brightline", "Cobalt", "Juniper", "Kestrel", "Ostrava", "Tidewater"):
        order = in_turn(fitting, turn(company, "Nurse", "Ana"), "thanks")
        assert [option.id for option in order] in ([*"abcde"], [*"bcdae"], [*"cdabe"], [*"dabce"])
        first.add(order[0].id)
    assert len(first) > 1
    assert in_turn((), "", "thanks") == ()


def test_a_name_changes_the_turn_with_its_first_letter_alone():
    assert turn("Northwind", "Nurse", "Ana") == turn("N", "nurse aide", "Ana Ruiz") != turn("Southwind", "Nurse", "Ana")
