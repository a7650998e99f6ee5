"""A day in digits is read in the order that its language writes it in, and in no other."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from bowout.core.moments import read_day, read_moment
from support import shipped

NOW = datetime(2026, 11, 27, 13, 25)
ORDERS = {"en": "{month}/{day}", "en-GB": "{day}/{month}"}


def both(typed: str) -> list[tuple[str, str]]:
    """A text with "{}" for the order of month and day, as Americans would type it and as the British."""
    return [(lang, typed.replace("{}", order)) for lang, order in ORDERS.items()]


@pytest.mark.parametrize(
    ("typed", "month", "day", "expected"),
    [
        ("{} 9am", 11, 30, datetime(2026, 11, 30, 9)),
        ("{} 9:00", 11, 30, datetime(2026, 11, 30, 9)),
        ("{}, 9:00", 11, 30, datetime(2026, 11, 30, 9)),
        ("{}/2026 9:00", 11, 30, datetime(2026, 11, 30, 9)),
        ("{}/2027, at half past two", 3, 5, datetime(2027, 3, 5, 14, 30)),
        ("9 am on {}", 12, 2, datetime(2026, 12, 2, 9)),
        ("{} at 9", 12, 2, datetime(2026, 12, 2, 9)),
        ("{} 1430", 12, 2, datetime(2026, 12, 2, 14, 30)),
        ("{} 10:00 - 11:00", 12, 2, datetime(2026, 12, 2, 10)),
        ("Wed {} 10.30", 12, 2, datetime(2026, 12, 2, 10, 30)),
        ("Wednesday, {}/2026, noon", 12, 2, datetime(2026, 12, 2, 12)),
        ("{} 10:00", 2, 3, datetime(2027, 2, 3, 10)),
        ("{} 10:00", 8, 3, datetime(2026, 8, 3, 10)),
        ("{}/2028 9:00", 2, 29, datetime(2028, 2, 29, 9)),
        ("tomorrow {} 9:00", 11, 28, datetime(2026, 11, 28, 9)),
    ],
)
def test_a_moment_is_read_in_the_order_of_the_locale(typed: str, month: int, day: int, expected: datetime):
    for lang, text in both(typed):
        assert read_moment(text.format(month=month, day=day), NOW, shipped(lang).locale) == expected


@pytest.mark.parametrize(
    ("typed", "month", "day", "ahead", "expected"),
    [
        ("{}", 11, 30, True, date(2026, 11, 30)),
        ("{}", 11, 21, False, date(2026, 11, 21)),
        ("{}/2026", 11, 21, False, date(2026, 11, 21)),
        ("{}/2025", 11, 21, True, date(2025, 11, 21)),
        ("Sat {}", 11, 21, False, date(2026, 11, 21)),
        ("{}", 2, 3, True, date(2027, 2, 3)),
        ("{}", 2, 3, False, date(2026, 2, 3)),
        ("since {}", 11, 21, False, None),
    ],
)
def test_a_day_is_read_in_the_order_of_the_locale(typed: str, month: int, day: int, ahead: bool, expected: date | None):
    for lang, text in both(typed):
        assert read_day(text.format(month=month, day=day), NOW, shipped(lang).locale, ahead=ahead) == expected


@pytest.mark.parametrize(
    ("lang", "typed"),
    [
        *[(lang, "13/30 9:00") for lang in ORDERS],
        *[("en", text) for text in ("30/11 9:00", "30/11/2026 9:00", "13/1 9:00", "Wed 2/12 9:00")],
        *[("en-GB", text) for text in ("11/30 9:00", "11/30/2026 9:00", "1/13 9:00", "Wed 12/2 9:00")],
    ],
)
def test_a_day_that_cannot_be_in_that_order_is_not_guessed(lang: str, typed: str):
    assert read_moment(typed, NOW, shipped(lang).locale) is None
    assert read_day(typed, NOW, shipped(lang).locale, ahead=True) is None


@pytest.mark.parametrize(
    "typed",
    [
        *("{}/26 9:00", "{} 2027 9:00", "{}/20 9:00", "{}/1826 9:00", "{}-12/2 9:00", "{}–12/2 9:00", "{} 5 9:00"),
        *("{} or 12/12 9:00", "{} 12/12 9:00", "12/12 {} 9:00", "{}th 9:00", "in {} hours", "Dec {} 9:00"),
        *("tomorrow {} 9:00", "Fri {} 9:00", "Dec 12 {} 9:00", "{}T9:00"),
    ],
)
@pytest.mark.parametrize("ahead", [True, False])
def test_a_day_in_digits_is_read_whole_or_not_at_all(typed: str, ahead: bool):
    for lang, text in both(typed):
        told, locale = text.format(month=11, day=30), shipped(lang).locale
        assert read_moment(told, NOW, locale) is None, told
        assert read_day(told, NOW, locale, ahead=ahead) is None, told


def test_without_an_order_no_such_day_is_read():
    locale = replace(shipped("en").locale, day_in_digits=None)
    assert read_moment("11/30 9:00", NOW, locale) is None
    assert read_moment("11/11 9:00", NOW, locale) is None


def test_a_few_letters_that_are_a_weekday_and_a_month_are_either():
    english = shipped("en").locale
    locale = replace(english, weekdays=("lunes", "martes", *english.weekdays[2:]))
    assert read_day("3 mar", NOW, locale, ahead=True) == date(2027, 3, 3)
