"""How far the process has come, where nobody told it: what is taken is said back."""

from __future__ import annotations

from collections.abc import Callable

from plain_person import Person

Make = Callable[..., Person]
NAMES = ("Ana Ruiz", "Northwind", "Data Engineer", "")


def test_what_enter_takes_for_the_stage_is_said_back(person: Make):
    heard = person()
    heard.answer(*NAMES, "")
    assert heard.said.count("So far: I was interviewed.") == 1


def test_whoever_passes_the_stage_over_hears_what_is_taken(person: Make):
    heard = person()
    heard.answer(*NAMES, "next")
    assert heard.after("next").startswith("So far: I was interviewed. Step 2")
    later = person()
    later.answer(*NAMES, "1", "next")
    assert later.after("next").startswith("Step 2")
