"""How to write a day or a time that could not be read: by examples that can be meant."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest

from bowout.core.moments import read_day, read_moment
from bowout.core.pack import Locale
from bowout.core.telling import examples
from support import shipped

FRIDAY = datetime(2026, 11, 27, 13, 25)


@pytest.fixture(params=["en", "en-GB"])
def locale(request: pytest.FixtureRequest) -> Locale:
    return shipped(request.param).locale


def each(told: str) -> list[str]:
    return re.split(r", | or ", told)


def test_examples_are_as_people_of_that_language_write_them():
    american, british = shipped("en").locale, shipped("en-GB").locale
    assert examples(american, FRIDAY, time_too=True) == "tomorrow 10:00, Monday 9:00 or Dec 4 14:30"
    assert examples(british, FRIDAY, time_too=True) == "tomorrow 10:00, Monday 9:00 or 4 Dec 14:30"
    assert examples(american, FRIDAY) == "tomorrow, Monday or Dec 4"
    assert examples(american, FRIDAY, ahead=False) == "yesterday, Monday or Nov 27"


@pytest.mark.parametrize("days", range(7))
def test_examples_can_be_read_and_are_three_days_where_they_are_asked_for(locale: Locale, days: int):
    now = datetime(2026, 12, 24, 23, 50) + timedelta(days=days)
    moments = [read_moment(one, now, locale) for one in each(examples(locale, now, time_too=True))]
    assert all(moment and moment.date() > now.date() for moment in moments)
    ahead = [read_day(one, now, locale, ahead=True) for one in each(examples(locale, now))]
    assert all(day and day > now.date() for day in ahead)
    past = [read_day(one, now, locale, ahead=False) for one in each(examples(locale, now, ahead=False))]
    assert all(day and day <= now.date() for day in past)
    assert len({*ahead}) == len({*past}) == 3
