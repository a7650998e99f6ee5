"""Times as people say them, turned into what they type: "half past two" into 14:30, "in three hours" into a moment."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from bowout.core.pack import Locale

NUMBER = "#"
"""What stands for the number in the locale's forms."""

_DAY = 24 * 60
MORNING = 7
"""An hour told without its half of the day is one of the twelve that begin at seven in the morning."""

_UNMARKED = re.compile(r"(?<![\d/.:-])(0\d|1[0-8]|2[23])([0-5]\d)(?![\d/.:-])")
"""An hour and its minutes without a mark between them, where it can be no year."""

_QUARTER = 15
"""Nobody counts minutes who says "in three hours": the full quarter next to it is meant."""


def typed(text: str, now: datetime, locale: Locale) -> str:
    """The text with its said days and times as they would be typed."""
    text = _UNMARKED.sub(r"\1:\2", _begins(text, locale))
    for form, weeks in sorted(locale.weeks.items(), key=lambda one: -len(one[0])):
        text = _weekday(form, weeks, text, now, locale)
    for words, days in sorted(locale.day_phrases.items(), key=lambda one: -len(one[0])):
        text = re.sub(rf"(?i)\b{re.escape(words)}\b", f"{now.date() + timedelta(days=days)}", text)
    for form, minutes in locale.away.items():
        text = _with(form, text, locale, partial(_from, now, minutes))
    for form, minutes in locale.clock.items():
        text = _with(form, text, locale, partial(_at, minutes))
    return text


def named(word: str, names: tuple[str, ...]) -> int | None:
    """Which of the names a word in small letters begins, by three letters at least; None if none."""
    if len(word) < 3 or not word.isalpha():
        return None
    return next((number for number, name in enumerate(names) if name.lower().startswith(word)), None)


def _weekday(form: str, weeks: int, text: str, now: datetime, locale: Locale) -> str:
    """The text with a weekday that is told by its week as the day itself."""
    pattern = r"\s+".join(r"([^\W\d_]{3,})\.?" if word == NUMBER else re.escape(word) for word in form.split())

    def put(found: re.Match[str]) -> str:
        weekday = named(found[1].lower(), locale.weekdays)
        if weekday is None:
            return found[0]
        away = weekday - now.weekday()
        away = away + 7 * weeks if weeks else -((-away) % 7 or 7)
        return f"{now.date() + timedelta(days=away)}"

    return re.sub(rf"(?i)\b{pattern}(?!\w)", put, text)


def _begins(text: str, locale: Locale) -> str:
    """The text with the first hour of two that tell from when to when; a half of the day told once is of both."""
    hour = r"(\d{1,2})((?:[:.h]\d{2})?)(?:\s*([ap])\.?m\b\.?)?"
    until = "|".join([r"\s*[-–—]\s*", *(rf"\s+{re.escape(word)}\s+" for word in locale.until_words)])

    def put(found: re.Match[str]) -> str:
        first, minutes, half, _, later, later_half = found.groups()
        if not (minutes or half or later or later_half):
            return found[0]
        half = half or (later_half if int(first) < int(found[4]) else None)
        return f"{first}{minutes}{f' {half}m' if half else ''}"

    return re.sub(rf"(?i)(?<![\d/.:-]){hour}(?:{until}){hour}(?![\d/:-])", put, text)


def _with(form: str, text: str, locale: Locale, said: Callable[[int], str]) -> str:
    """The text with each place where the form stands replaced by what is said of its number; "" leaves it.

    A form without a number says nothing.
    """
    if NUMBER not in form.split():
        return text
    known = {word.lower(): number for word, number in locale.numbers.items()}
    months = "|".join(re.escape(month[:3]) for month in locale.months)
    # With its minutes typed, or a month behind it, a number is a time or a day already.
    numbers = "|".join([rf"\d{{1,3}}(?![:./]\d|\s+(?:{months}))", *map(re.escape, known)])
    pattern = r"\s+".join(f"({numbers})" if word == NUMBER else re.escape(word) for word in form.split())

    def put(found: re.Match[str]) -> str:
        word = found[1].lower()
        number = int(word) if word.isdecimal() else known.get(word)  # a few letters are alike to the expression alone
        return (number is not None and said(number)) or found[0]

    return re.sub(rf"(?i)\b{pattern}\b", put, text)


def _from(now: datetime, unit: int, number: int) -> str:
    """So many units of so many minutes from now, or ago: a day, or within a day a moment."""
    minutes = unit * number
    try:
        at = now + timedelta(minutes=minutes)
    except OverflowError:
        return ""
    if abs(minutes) >= _DAY:
        return f"{at:%Y-%m-%d}"
    past = at.minute % _QUARTER
    at += timedelta(minutes=(_QUARTER if past > _QUARTER // 2 else 0) - past)
    return f"{at:%Y-%m-%d %H:%M}"


def _at(minutes: int, hour: int) -> str:
    if not 1 <= hour <= 12:
        return ""
    at = hour % 12 * 60 + minutes
    at += _DAY // 2 if at < MORNING * 60 else 0
    return f"{at // 60}:{at % 60:02}"
