from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.conditions import Conditional, first, fitting
from bowout.core.facts import DERIVED, TOLD, facts, notice
from bowout.core.situation import Situation
from bowout.core.turns import TURN

NOW = datetime(2026, 11, 22, 9)


class Rule(Conditional, frozen=True, kw_only=True):
    name: str


@pytest.mark.parametrize(
    ("when", "unless", "applies"),
    [
        ({}, {}, True),
        ({"stage": ("applied",)}, {}, True),
        ({"stage": ("offered", "applied")}, {}, True),
        ({"stage": ("offered",)}, {}, False),
        ({"stage": ("applied",), "tone": ("warm",)}, {}, True),
        ({"stage": ("applied",), "tone": ("formal",)}, {}, False),
        ({"unheard-of": ("x",)}, {}, False),
        ({"unheard-of": ("",)}, {}, True),
        ({"stage": ()}, {}, False),
        ({}, {"stage": ("applied",)}, False),
        ({}, {"stage": ("applied",), "tone": ("formal",)}, True),
        ({"stage": ("applied",)}, {"tone": ("warm",)}, False),
    ],
)
def test_conditions_hold_when_every_fact_has_a_welcome_value(when, unless, applies):
    assert Conditional(when=when, unless=unless).applies({"stage": "applied", "tone": "warm"}) is applies


def test_the_first_rule_decides_and_the_most_specific_phrasing_leads():
    rules = [
        Rule(name="formal", when={"tone": ("formal",)}),
        Rule(name="any"),
        Rule(name="also-any"),
        Rule(name="both", when={"tone": ("warm",), "stage": ("applied",)}),
    ]
    known = {"stage": "applied", "tone": "warm"}
    assert first(rules, known) is rules[1]
    assert first(rules[:1], known) is None
    assert [rule.name for rule in fitting(rules, known)] == ["both", "any", "also-any"]


@pytest.mark.parametrize(
    ("ahead", "word"),
    [
        (timedelta(seconds=-1), "past"),
        (timedelta(0), "past"),
        (timedelta(minutes=1), "hours"),
        (timedelta(hours=4), "hours"),
        (timedelta(hours=4, minutes=1), "day"),
        (timedelta(days=1), "day"),
        (timedelta(days=1, minutes=1), "two-days"),
        (timedelta(days=2), "two-days"),
        (datetime(2026, 11, 24, 23, 59) - NOW, "two-days"),
        (datetime(2026, 11, 25) - NOW, "ample"),
    ],
)
def test_notice_counts_the_time_that_is_left(ahead: timedelta, word: str):
    assert notice(NOW + ahead, NOW) == word
    assert facts(Situation(interview_at=NOW + ahead), NOW)["slot"] == ("past" if word == "past" else "ahead")


def test_without_an_interview_there_is_neither_slot_nor_notice():
    known = facts(Situation(), NOW)
    assert (known["slot"], known["notice"]) == ("none", "none")


@pytest.mark.parametrize(
    ("decided", "word"),
    [(None, "unknown"), (23, "unknown"), (22, "today"), (21, "today"), (20, "days"), (17, "days"), (16, "long")],
)
def test_delay_counts_the_days_since_the_decision(decided: int | None, word: str):
    on = date(2026, 11, decided) if decided else None
    assert facts(Situation(decided_on=on), NOW)["delay"] == word


@pytest.mark.parametrize(
    ("name", "title", "word"),
    [("", "", "unnamed"), ("", "Ms", "unnamed"), ("Sam", "", "named"), ("Sam", "Ms", "titled")],
)
def test_the_recipient_is_unnamed_named_or_titled(name: str, title: str, word: str):
    assert facts(Situation(recipient_name=name, recipient_title=title), NOW)["recipient"] == word


_moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1))


@given(at=st.none() | _moments, decided=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)), now=_moments)
def test_every_fact_has_one_of_its_known_values(at: datetime | None, decided: date | None, now: datetime):
    situation = Situation(interview_at=at, decided_on=decided)
    known = facts(situation, now)
    assert set(known) == {*DERIVED, *TOLD, TURN}
    assert all(known[name] in values for name, values in DERIVED.items())
    assert known["stage"] == ("interview-booked" if at else "interviewed")
    assert all(known[name] == getattr(situation, name) for name in TOLD if name != "stage")


def test_every_told_fact_is_part_of_a_situation():
    assert set(TOLD) <= {field.name for field in msgspec.structs.fields(Situation)}
