"""Reading a day or a time as people type it: "2026-11-25 10:00", "tomorrow 10", "Wed 2 pm", "25 Nov at 14:30"."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from bowout.core.pack import Locale
from bowout.core.spoken import MORNING, named, typed

_TIME = re.compile(r"(?:^|(?<=\s))(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\b\.?)?(?=$|\s|,)", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?![^\W_Tt])")
_IN_DIGITS = re.compile(r"(?<!\S)(\d{1,2})/(\d{1,2})(?:/((?:19|20|21)\d\d))?(?=[.,;]*(?:\s|$))")
_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?[.,]*", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20|21)\d\d[.,]*")
_SHORT_YEAR = re.compile(r"(?:['’]\d\d|2[4-9]|[3-9]\d)[.,]*")
"""A year in two digits that can be no hour."""

_NOON = 12
_LONG_GONE = 180
"""A day of this year that many days ago is taken for one of the next year."""

_SOON = 60
"""A day up to that many days ahead is no day of last year: it is a slip, and is asked about."""


def read_day(text: str, now: datetime, locale: Locale, *, ahead: bool) -> date | None:
    """The day that a text names, None if it names none. A weekday is the nearest one ahead, or behind."""
    text = typed(text, now, locale)
    day, rest = _day(text, now, locale, ahead=ahead)
    if day is None or not _understood(text, locale):
        return None
    bare = (int(found[1]) for found in _TIME.finditer(rest) if not (found[2] or found[3]))
    return day if all(number == day.day for number in bare) else None


def read_moment(text: str, now: datetime, locale: Locale, known: date | None = None) -> datetime | None:
    """The day and time that a text names, None unless it names both. Seconds are dropped.

    A time and nothing else is one of the day that is `known`, else of today as long as that is still ahead.
    """
    text = typed(text, now, locale)
    if not _understood(text, locale):
        return None
    day, rest = _day(text, now, locale, ahead=True)
    at = _time(rest.replace("T", " "), locale) if day else _time_alone(text)
    if at is None:
        return None
    if at.hour < _NOON and {*locale.evening} & {*_words(text)}:
        at = at.replace(hour=at.hour + _NOON)
    moment = datetime.combine(day or known or now.date(), at)
    return moment if day or known or moment > now else None


def _understood(text: str, locale: Locale) -> bool:
    """Whether the text has no word that may mean something that is not read."""
    known = {"", *locale.around_words, *locale.day_words, *locale.evening, locale.noon}
    rest = [word for word in _words(text) if word not in known and not any(char.isdigit() for char in word)]
    return not locale.around_words or all(named(word, locale.weekdays + locale.months) is not None for word in rest)


def _words(text: str) -> list[str]:
    return [word.group().lower().strip(".,;") for word in _WORD.finditer(text)]


def _time_alone(text: str) -> time | None:
    """The time that is all of a text; a number alone is none."""
    found = _TIME.fullmatch(text.strip())
    return _hour(found) if found and (found[2] or found[3]) else None


def _day(text: str, now: datetime, locale: Locale, *, ahead: bool) -> tuple[date | None, str]:
    """The day that a text names, and the text without the numbers that name it: they are no hour.

    None beside a word for another day, weekday or month.
    """
    day, rest = _some_day(text, now, locale, ahead=ahead)
    return (day if day and all(_agrees(word, day, now, locale) for word in _words(text)) else None), rest


def _agrees(word: str, day: date, now: datetime, locale: Locale) -> bool:
    """Whether the day is what a word says of it, if it says anything. A few letters can be a weekday and a month."""
    if word in locale.day_words:
        return day == now.date() + timedelta(days=locale.day_words[word])
    told = (named(word, locale.weekdays), named(word, locale.months))
    return told == (None, None) or told[0] == day.weekday() or told[1] == day.month - 1


def _some_day(text: str, now: datetime, locale: Locale, *, ahead: bool) -> tuple[date | None, str]:
    found = _ISO.search(text)
    try:
        if found:
            return date(*map(int, found.groups())), _ISO.sub(" ", text)
        told = _day_in_digits(text, now, locale, ahead=ahead) or _month_day(text, now, locale, ahead=ahead)
        return told or (_day_word(text, now, locale, ahead=ahead), text)
    except ValueError:
        return None, text


def _day_word(text: str, now: datetime, locale: Locale, *, ahead: bool) -> date | None:
    for word in text.lower().replace(",", " ").replace(".", " ").split():
        day = _near_day(word, now, locale, ahead=ahead)
        if day:
            return day if _all_fits(text, day, locale) else None
    return None


def _near_day(word: str, now: datetime, locale: Locale, *, ahead: bool) -> date | None:
    if word in locale.day_words:
        return now.date() + timedelta(days=locale.day_words[word])
    weekday = named(word, locale.weekdays)
    if weekday is None:
        return None
    away = (weekday - now.weekday()) % 7 if ahead else -((now.weekday() - weekday) % 7)
    return now.date() + timedelta(days=away)


def _all_fits(text: str, day: date, locale: Locale) -> bool:
    """Whether every number beside a day is a time or that very day; "Wed 2-12" is another than the nearest."""
    if locale.noon:
        text = re.sub(rf"(?i)\b(?:12\s+)?{re.escape(locale.noon)}\b", " ", text)
    rest = _TIME.sub(lambda found: " " if _hour(found) else found[0], text)
    numbers = [word.group() for word in _WORD.finditer(rest) if word.group()[0].isdigit()]
    return all(_NUMBER.fullmatch(number) and _digits(number) == day.day for number in numbers)


def _day_in_digits(text: str, now: datetime, locale: Locale, *, ahead: bool) -> tuple[date, str] | None:
    """A day such as "11/30" or "11/30/2026", in the order of the locale alone: what has none in it is not guessed."""
    found = _IN_DIGITS.search(text) if locale.day_in_digits else None
    if found is None:
        return None
    month, day = map(int, found.group(1, 2) if locale.day_in_digits == "month/day" else found.group(2, 1))
    told = date(int(found[3]), month, day) if found[3] else _nearest(month, day, now, ahead=ahead)
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    if not _all_fits(rest, told, locale):
        raise ValueError("another number beside it")
    return told, rest


def _month_day(text: str, now: datetime, locale: Locale, *, ahead: bool) -> tuple[date, str] | None:
    words = list(_WORD.finditer(text))
    for at, word in enumerate(words):
        month = named(word.group().strip(".,").lower(), locale.months)
        if month is None:
            continue
        beside = [place for place in (at - 1, at + 1) if 0 <= place < len(words)]
        number = next((place for place in beside if _NUMBER.fullmatch(words[place].group())), None)
        if number is not None:
            year = _year(words, max(at, number) + 1)
            rest = " ".join(other.group() for other in words if other not in (words[number], year))
            day = _digits(words[number].group())
            if year is None:
                return _nearest(month + 1, day, now, ahead=ahead), rest
            full = _digits(year.group())
            return date(full if full > 99 else 2000 + full, month + 1, day), rest
    return None


def _year(words: list[re.Match[str]], behind: int) -> re.Match[str] | None:
    """The word that says the year: four digits anywhere, or two right behind day and month."""
    whole = next((word for word in words if _YEAR.fullmatch(word.group())), None)
    return whole or next((word for word in words[behind : behind + 1] if _SHORT_YEAR.fullmatch(word.group())), None)


def _nearest(month: int, day: int, now: datetime, *, ahead: bool) -> date:
    """The day in the year that is meant: long gone by means next year, where one ahead is asked for.

    ValueError where none of the two has it, as most often with 29 February.
    """
    for year in (now.year, now.year + (1 if ahead else -1)):
        with suppress(ValueError):
            found = date(year, month, day)
            away = (found - now.date()).days
            fits = away >= -_LONG_GONE if ahead else away <= _SOON
            if fits:
                return found
    raise ValueError("no such day")


def _time(text: str, locale: Locale) -> time | None:
    """The last time in a text, or the locale's noon."""
    if locale.noon and re.search(rf"(?i)\b{re.escape(locale.noon)}\b", text):
        return time(12)
    times = [at for found in _TIME.finditer(text) if (at := _hour(found))]
    return times[-1] if times else None


def _hour(found: re.Match[str]) -> time | None:
    """The time that a number tells: one with a colon or a half of the day, or a bare hour at the end of the text."""
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif 1 <= hour < MORNING and not found[1].startswith("0"):
        hour += 12
    at_end = not found.string[found.end() :].strip()
    return time(hour, minute) if hour < 24 and minute < 60 and (found[2] or half or at_end) else None


def _digits(word: str) -> int:
    return int(re.sub(r"\D", "", word))
