"""Days and times as people type them: an hour is an hour and a day is a day, in whatever order they come."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from bowout.core.moments import read_day, read_moment
from bowout.core.pack import Locale, Pack
from support import shipped

SUNDAY = datetime(2026, 11, 22, 9)


@pytest.fixture(scope="module", params=["en", "en-GB"])
def locale(request: pytest.FixtureRequest) -> Locale:
    """How Americans write days, and how the British do."""
    return shipped(request.param).locale


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
        ("2 pm", datetime(2026, 11, 22, 14)),
        ("12:10", datetime(2026, 11, 22, 12, 10)),
        ("half past two", datetime(2026, 11, 22, 14, 30)),
        ("tomorrow at half past seven in the evening", datetime(2026, 11, 23, 19, 30)),
        ("tonight at 8", datetime(2026, 11, 22, 20)),
        ("tomorrow at 8", datetime(2026, 11, 23, 8)),
        ("in \u017fix hours", None),
        ("8:30", None),
        ("12", None),
        ("12:10 or so", None),
        ("half past 13", None),
        ("quarter to ten tomorrow", datetime(2026, 11, 23, 9, 45)),
        ("Wed, half past 7 pm", datetime(2026, 11, 25, 19, 30)),
        ("Friday at ten o'clock", datetime(2026, 11, 27, 10)),
        ("Friday at one o’clock", datetime(2026, 11, 27, 13)),
        ("in 3 hours", datetime(2026, 11, 22, 12)),
        ("In an hour", datetime(2026, 11, 22, 10)),
        ("in 40 minutes", datetime(2026, 11, 22, 9, 45)),
        ("in two days at 10:00", datetime(2026, 11, 24, 10)),
        ("in two days", None),
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
        ("in a week", True, date(2026, 11, 29)),
        ("in three months", True, date(2027, 2, 21)),
        ("3 days ago", False, date(2026, 11, 19)),
        ("a week ago", False, date(2026, 11, 15)),
        ("Friday", False, date(2026, 11, 20)),
        ("Friday", True, date(2026, 11, 27)),
    ],
)
def test_a_day_is_the_near_one(pack: Pack, typed: str, ahead: bool, expected: date):
    assert read_day(typed, SUNDAY, pack.locale, ahead=ahead) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("25 Nov 2027 10:00", datetime(2027, 11, 25, 10)),
        ("Nov 25, 2027 at 2 pm", datetime(2027, 11, 25, 14)),
        ("25th November 2027, 10:00", datetime(2027, 11, 25, 10)),
        ("Wed, 2 December 2026 at 10:00", datetime(2026, 12, 2, 10)),
        ("3 Feb 2028 10:00", datetime(2028, 2, 3, 10)),
        ("29 Feb 2028 9:00", datetime(2028, 2, 29, 9)),
        ("29 Feb 2027 9:00", None),
        ("2027 Feb 3 at 9:00", datetime(2027, 2, 3, 9)),
        ("25 Nov, 10:00 2027", datetime(2027, 11, 25, 10)),
        ("25 Nov 10 2027", datetime(2027, 11, 25, 10)),
        ("25 Nov 27 10:00", datetime(2027, 11, 25, 10)),
        ("Nov 25 '27, 10:00", datetime(2027, 11, 25, 10)),
        ("5 Dec 10", datetime(2026, 12, 5, 10)),
        ("2027/11/25 10:00", datetime(2027, 11, 25, 10)),
    ],
)
def test_a_year_that_is_typed_is_the_year(locale: Locale, typed: str, expected: datetime | None):
    assert read_moment(typed, SUNDAY, locale) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Nov 25, 2025", date(2025, 11, 25)),
        ("Nov 25th, 2027", date(2027, 11, 25)),
        ("25 Nov 27", date(2027, 11, 25)),
        ("27 Nov 25", date(2025, 11, 27)),
        ("3 June 1999", date(1999, 6, 3)),
        ("Nov 25 1430", date(2026, 11, 25)),
        ("Dec 2027", None),
    ],
)
@pytest.mark.parametrize("ahead", [True, False])
def test_a_year_that_is_typed_holds_behind_and_ahead(locale: Locale, typed: str, ahead: bool, expected: date | None):
    assert read_day(typed, SUNDAY, locale, ahead=ahead) == expected


@pytest.mark.parametrize(
    ("now", "ahead", "expected"),
    [
        (datetime(2027, 12, 20, 9), True, date(2028, 2, 29)),
        (datetime(2028, 2, 1, 9), True, date(2028, 2, 29)),
        (datetime(2028, 2, 1, 9), False, date(2028, 2, 29)),
        (datetime(2028, 3, 1, 9), False, date(2028, 2, 29)),
        (datetime(2029, 1, 10, 9), False, date(2028, 2, 29)),
        (SUNDAY, True, None),
        (SUNDAY, False, None),
    ],
)
def test_the_29th_of_february_is_the_near_one_if_any_is_near(
    locale: Locale, now: datetime, ahead: bool, expected: date | None
):
    assert read_day("29 Feb", now, locale, ahead=ahead) == expected
    assert read_day("Tue, Feb 29th", now, locale, ahead=ahead) == expected


@pytest.mark.parametrize("day", ["2nd of December", "2-Dec", "02-12-2026", "2.12.2026", "12/2/26", "the 2nd"])
def test_a_weekday_beside_a_date_that_cannot_be_read_is_not_taken_for_the_nearest(locale: Locale, day: str):
    assert read_moment(f"Wed {day}, 10:00", SUNDAY, locale) is None
    assert read_day(f"Wed {day}", SUNDAY, locale, ahead=True) is None


@pytest.mark.parametrize(
    "typed", ["Wed 10.30", "Wed 25, 10:30", "10:30, Wed the 25th", "Wed 10:30 UTC+1", "10:30 a.m. Wed"]
)
def test_a_weekday_beside_its_own_number_or_an_hour_is_the_nearest(locale: Locale, typed: str):
    assert read_moment(typed, SUNDAY, locale) == datetime(2026, 11, 25, 10, 30)


def test_twelve_noon_beside_a_weekday_is_an_hour():
    assert read_moment("Wed 12 noon", SUNDAY, shipped("en-GB").locale) == datetime(2026, 11, 25, 12)


def test_a_time_alone_belongs_to_the_day_that_is_known(locale: Locale):
    known = date(2026, 11, 25)
    assert read_moment("8:30", SUNDAY, locale, known) == datetime(2026, 11, 25, 8, 30)
    assert read_moment("half past two", SUNDAY, locale, known) == datetime(2026, 11, 25, 14, 30)
    assert read_moment("tomorrow 8:30", SUNDAY, locale, known) == datetime(2026, 11, 23, 8, 30)


def test_forms_of_a_pack_that_say_nothing_break_nothing(locale: Locale):
    forms = {"in hours": 60, "in # ages": 10**15, "binnen # Stunden": 60}
    own = replace(locale, away=forms, clock={"halb": 30}, numbers={"Drei": 3})
    assert read_moment("binnen drei Stunden", SUNDAY, own) == datetime(2026, 11, 22, 12)
    for text in ("in hours", "in 3 ages", "halb zwei"):
        assert read_moment(text, SUNDAY, own) is None


WEDNESDAY = datetime(2026, 11, 25, 9)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tomorrow 1430", datetime(2026, 11, 26, 14, 30)),
        ("tomorrow 10:00-11:00", datetime(2026, 11, 26, 10)),
        ("Thu 2 pm to 3 pm", datetime(2026, 11, 26, 14)),
        ("Thu 9-10 pm", datetime(2026, 11, 26, 21)),
        ("Nov 25, 10:00 - 10:45", datetime(2026, 11, 25, 10)),
        ("day after tomorrow at 2", datetime(2026, 11, 27, 14)),
        ("Friday at 2", datetime(2026, 11, 27, 14)),
        ("tomorrow 2:30", datetime(2026, 11, 26, 14, 30)),
        ("2026-11-26 02:30", datetime(2026, 11, 26, 2, 30)),
        ("last Friday 10:00", datetime(2026, 11, 20, 10)),
        ("next Friday 10:00", datetime(2026, 12, 4, 10)),
        ("Friday of next week 10:00", datetime(2026, 12, 4, 10)),
        ("next Tuesday at half past two", datetime(2026, 12, 1, 14, 30)),
        ("tomorrow at ten", datetime(2026, 11, 26, 10)),
        ("at two pm tomorrow", datetime(2026, 11, 26, 14)),
        ("at 10 December 9:00", datetime(2026, 12, 10, 9)),
        ("at 10 December at 9", datetime(2026, 12, 10, 9)),
        ("noon tomorrow", datetime(2026, 11, 26, 12)),
        ("a week tomorrow at 10", None),
        ("Monday in two weeks 10:00", None),
        ("Friday Nov 26 10:00", None),
        ("tomorrow, Nov 26, 10:00", datetime(2026, 11, 26, 10)),
        ("tomorrow, Nov 27, 10:00", None),
        ("Mon or Tue 10:00", None),
        ("tomorrow 10:00 (CET)", None),
        ("Tuesday week at 10", None),
        ("tomorrow 10 past 2", None),
        ("tomorrow at 10 and 11", None),
        ("tomorrow at 10 for 2", None),
        ("2026-11-26x 10:00", None),
    ],
)
def test_a_moment_is_read_whole_or_not_at_all(locale: Locale, typed: str, expected: datetime | None):
    assert read_moment(typed, WEDNESDAY, locale) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("the day before yesterday", date(2026, 11, 23)),
        ("Monday last week", date(2026, 11, 16)),
        ("last Wednesday", date(2026, 11, 18)),
        ("last Monday", date(2026, 11, 23)),
        ("this morning", date(2026, 11, 25)),
        ("last night", date(2026, 11, 24)),
        ("last week", None),
        ("Friday 9", None),
        ("Friday 20", date(2026, 11, 20)),
        ("Friday 9 am", date(2026, 11, 20)),
        ("2026-11-20x", None),
        ("yesterday at lunch", None),
        ("two weeks ago on Monday", None),
    ],
)
def test_a_day_gone_by_is_read_whole_or_not_at_all(locale: Locale, typed: str, expected: date | None):
    assert read_day(typed, WEDNESDAY, locale, ahead=False) == expected
