"""Reading a day or a time as people type it: "2026-11-25 10:00", "tomorrow 10", "Wed 2 pm", "25 Nov at 14:30"."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from bowout.core.pack import Locale

_TIME = re.compile(r"(?:^|(?<=\s))(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\b\.?)?(?=$|\s|,)", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_day(text: str, now: datetime, locale: Locale, *, ahead: bool) -> date | None:
    """The day that a text names, None if it names none. A weekday is the nearest one ahead, or behind."""
    words = text.lower().replace(",", " ").replace(".", " ").split()
    found = _ISO.search(text)
    try:
        if found:
            return date(*map(int, found.groups()))
        return _month_day(words, now, locale, ahead=ahead) or _day_word(words, now, locale, ahead=ahead)
    except ValueError:
        return None


def read_moment(text: str, now: datetime, locale: Locale) -> datetime | None:
    """The day and time that a text names, None unless it names both. Seconds are dropped."""
    day = read_day(text, now, locale, ahead=True)
    at = _time(_ISO.sub(" ", text).replace("T", " ")) if day else None
    return datetime.combine(day, at) if day and at else None


def _day_word(words: list[str], now: datetime, locale: Locale, *, ahead: bool) -> date | None:
    for word in words:
        if word in locale.day_words:
            return now.date() + timedelta(days=locale.day_words[word])
        weekday = _named(word, locale.weekdays)
        if weekday is not None:
            away = (weekday - now.weekday()) % 7 if ahead else -((now.weekday() - weekday) % 7)
            return now.date() + timedelta(days=away)
    return None


def _month_day(words: list[str], now: datetime, locale: Locale, *, ahead: bool) -> date | None:
    for at, word in enumerate(words):
        month = _named(word, locale.months)
        if month is None:
            continue
        beside = [words[place] for place in (at - 1, at + 1) if 0 <= place < len(words)]
        number = next((re.match(r"\d{1,2}(?!\d|:)", near) for near in beside if near[:1].isdigit()), None)
        if number:
            day = date(now.year, month + 1, int(number.group()))
            if ahead and (now.date() - day).days > 180:
                return day.replace(year=now.year + 1)
            return day.replace(year=now.year - 1) if not ahead and day > now.date() else day
    return None


def _time(text: str) -> time | None:
    """The last time in a text: one with a colon, or a bare hour at the end."""
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
