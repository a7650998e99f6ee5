"""Reading a day or a time as people type it: "2026-11-25 10:00", "tomorrow 10", "Wed 2 pm", "25 Nov at 14:30"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from bowout.core.pack import Locale

_TIME = re.compile(r"(?:^|(?<=\s))(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\b\.?)?(?=$|\s|,)", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?[.,]*", re.IGNORECASE)

_LONG_GONE = 180
"""A day of this year that many days ago is taken for one of the next year."""

_SOON = 60
"""A day up to that many days ahead is no day of last year: it is a slip, and is asked about."""


def read_day(text: str, now: datetime, locale: Locale, *, ahead: bool) -> date | None:
    """The day that a text names, None if it names none. A weekday is the nearest one ahead, or behind."""
    return _day(text, now, locale, ahead=ahead)[0]


def read_moment(text: str, now: datetime, locale: Locale) -> datetime | None:
    """The day and time that a text names, None unless it names both. Seconds are dropped."""
    day, rest = _day(text, now, locale, ahead=True)
    at = _time(rest.replace("T", " "), locale) if day else None
    return datetime.combine(day, at) if day and at else None


def _day(text: str, now: datetime, locale: Locale, *, ahead: bool) -> tuple[date | None, str]:
    """The day that a text names, and the text without the numbers that name it: they are no hour."""
    found = _ISO.search(text)
    try:
        if found:
            return date(*map(int, found.groups())), _ISO.sub(" ", text)
        named = _month_day(text, now, locale, ahead=ahead)
        return named or (_day_word(text, now, locale, ahead=ahead), text)
    except ValueError:
        return None, text


def _day_word(text: str, now: datetime, locale: Locale, *, ahead: bool) -> date | None:
    for word in text.lower().replace(",", " ").replace(".", " ").split():
        if word in locale.day_words:
            return now.date() + timedelta(days=locale.day_words[word])
        weekday = _named(word, locale.weekdays)
        if weekday is not None:
            away = (weekday - now.weekday()) % 7 if ahead else -((now.weekday() - weekday) % 7)
            return now.date() + timedelta(days=away)
    return None


def _month_day(text: str, now: datetime, locale: Locale, *, ahead: bool) -> tuple[date, str] | None:
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        month = _named(word.group().strip(".,").lower(), locale.months)
        if month is None:
            continue
        beside = [words[place] for place in (at - 1, at + 1) if 0 <= place < len(words)]
        number = next((near for near in beside if _NUMBER.fullmatch(near.group())), None)
        if number:
            day = date(now.year, month + 1, int(re.sub(r"\D", "", number.group())))
            return _nearest(day, now, ahead=ahead), text[: number.start()] + " " + text[number.end() :]
    return None


def _nearest(day: date, now: datetime, *, ahead: bool) -> date:
    """The day in the year that is meant: long gone by means next year, where one ahead is asked for."""
    if ahead:
        return day.replace(year=now.year + 1) if (now.date() - day).days > _LONG_GONE else day
    return day.replace(year=now.year - 1) if (day - now.date()).days > _SOON else day


def _time(text: str, locale: Locale) -> time | None:
    """The last time in a text: one with a colon or a half of the day, a bare hour at the end, or the locale's noon."""
    if locale.noon and re.search(rf"(?i)\b{re.escape(locale.noon)}\b", text):
        return time(12)
    best: time | None = None
    for found in _TIME.finditer(text.strip()):
        hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        at_end = found.end() == len(text.strip())
        if hour < 24 and minute < 60 and (found[2] or half or at_end):
            best = time(hour, minute)
    return best


def _named(word: str, names: tuple[str, ...]) -> int | None:
    if len(word) < 3 or not word.isalpha():
        return None
    return next((number for number, name in enumerate(names) if name.lower().startswith(word)), None)
