"""Days and times as people type them: an hour is an hour and a day is a day, in whatever order they come."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from bowout.core.moments import read_day, read_moment
from bowout.core.pack import Pack

SUNDAY = datetime(2026, 11, 22, 9)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2 pm Dec 5", datetime(2026, 12, 5, 14)),
        ("2 pm, Dec 5", datetime(2026, 12, 5, 14)),
        ("Dec 5th, 2 p.m.", datetime(2026, 12, 5, 14)),
        ("14:00 Dec 5", datetime(2026, 12, 5, 14)),
        ("14:30, Nov 26", datetime(2026, 11, 26, 14, 30)),
        ("10:00 on Dec 3", datetime(2026, 12, 3, 10)),
        ("5 Dec 10", datetime(2026, 12, 5, 10)),
        ("Thu 26 Nov 14:30", datetime(2026, 11, 26, 14, 30)),
        ("3 March 9:00", datetime(2027, 3, 3, 9)),
        ("14:00 2026-12-05", datetime(2026, 12, 5, 14)),
        ("9am tomorrow", datetime(2026, 11, 23, 9)),
        ("Wed 2 pm", datetime(2026, 11, 25, 14)),
        ("Dec 5", None),
        ("December 12", None),
        ("2 pm", None),
        ("Feb 30 10:00", None),
    ],
)
def test_a_moment_is_a_day_and_an_hour(pack: Pack, typed: str, expected: datetime | None):
    assert read_moment(typed, SUNDAY, pack.locale) == expected


@pytest.mark.parametrize(
    ("typed", "ahead", "expected"),
    [
        ("Nov 12", False, date(2026, 11, 12)),
        ("27 Nov", False, date(2026, 11, 27)),
        ("June 3", False, date(2026, 6, 3)),
        ("June 3", True, date(2026, 6, 3)),
        ("Feb 3", True, date(2027, 2, 3)),
        ("yesterday", False, date(2026, 11, 21)),
        ("Friday", False, date(2026, 11, 20)),
        ("Friday", True, date(2026, 11, 27)),
    ],
)
def test_a_day_is_the_near_one(pack: Pack, typed: str, ahead: bool, expected: date):
    assert read_day(typed, SUNDAY, pack.locale, ahead=ahead) == expected
